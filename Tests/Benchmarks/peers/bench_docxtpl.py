"""docxtpl: bench_docxtpl.py records.jsonl PACKAGE.docx FOLDER

Its template is the package with our document as Word would hold it. A template object is made for each letter, as its
manual says, from bytes in memory.
"""

import io
import sys
from importlib.metadata import version

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined

from docx_common import DOCUMENT, SOURCE, package, run, write

parts = package(sys.argv[2])
parts[DOCUMENT] = SOURCE.replace(" < ", " &lt; ").encode()
template = io.BytesIO()
write(template, parts)
environment = Environment(undefined=StrictUndefined, autoescape=True)


def make(_, record, path):
    document = DocxTemplate(io.BytesIO(template.getvalue()))
    document.render(record, environment)
    document.save(path)


run(f"docxtpl {version('docxtpl')}", make)
