"""Compares the words of the letters in two folders of DOCX files: docx_words.py A B

Exit code 0 if the documents show the same words in the same order, 1 with the first difference if not.
"""

import re
import sys
import zipfile
from html import unescape
from pathlib import Path


def words(path):
    with zipfile.ZipFile(path) as file:
        document = file.read("word/document.xml").decode()
    document = document.replace("<w:noBreakHyphen/>", "-")
    text = re.sub(r"<w:(p|br|tab)[ >/]", r" \g<0>", document)
    return unescape(re.sub(r"<[^>]*>", "", text)).split()


first, second = (Path(folder) for folder in sys.argv[1:3])
names = sorted(path.name for path in first.glob("*.docx"))
if names != sorted(path.name for path in second.glob("*.docx")):
    sys.exit("not the same letters")
for name in names:
    left, right = words(first / name), words(second / name)
    for index, pair in enumerate(zip(left, right)):
        if pair[0] != pair[1]:
            sys.exit(f"{name}, word {index + 1}: {left[index - 4 : index + 4]} {right[index - 4 : index + 4]}")
    if len(left) != len(right):
        sys.exit(f"{name}: {len(left)} words, {len(right)} words")
print(f"the same words in {len(names)} letters")
