"""Compares the visible words of two streams of HTML pages: words.py A B

Exit code 0 if both show the same words in the same order, 1 with the first difference if not.
Block elements end a word, inline elements do not; title, style, script and comments are not shown.
"""

import sys
from html.parser import HTMLParser
from itertools import zip_longest

HIDDEN = {"title", "style", "script"}
INLINE = {"a", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "u"}
CONTEXT = 8


class Page(HTMLParser):
    """Collects (page number, word) pairs."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.page, self.hidden, self.text, self.words = 0, 0, [], []

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.end_word()
        self.page += tag == "html"
        self.hidden += tag in HIDDEN

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.end_word()
        self.hidden -= tag in HIDDEN

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)

    def end_word(self):
        if self.text:
            self.words += [(self.page, word) for word in "".join(self.text).split()]
            self.text = []


def words(path):
    parser = Page()
    with open(path, encoding="utf-8") as file:
        while chunk := file.read(1 << 20):
            parser.feed(chunk)
            yield from parser.words
            parser.words = []
    parser.close()
    parser.end_word()
    yield from parser.words


def main():
    before, count = [], 0
    for left, right in zip_longest(words(sys.argv[1]), words(sys.argv[2])):
        if left != right:
            print(f"first difference after {count} words: … {' '.join(before)}")
            for path, found in zip(sys.argv[1:], (left, right)):
                print(f"  {path}: " + (f"page {found[0]}, {found[1]!r}" if found else "no more words"))
            return 1
        before = (before + [left[1]])[-CONTEXT:]
        count += 1
    if count == 0:
        print("no words in either stream")
        return 1
    print(f"{count} words, all the same")
    return 0


if __name__ == "__main__":
    sys.exit(main())
