"""minijinja and Python's zipfile: bench_docx_minijinja.py records.jsonl PACKAGE.docx FOLDER

The document is rendered as text and put into a package whose other parts are held in memory.
"""

import sys
from importlib.metadata import version

import minijinja

from docx_common import DOCUMENT, SOURCE, package, run, write

parts = package(sys.argv[2])
environment = minijinja.Environment(
    templates={"document.xml": SOURCE},
    auto_escape_callback=lambda name: True,
    undefined_behavior="strict",
)


def make(_, record, path):
    parts[DOCUMENT] = environment.render_template("document.xml", **record).encode()
    write(path, parts)


run(f"minijinja {version('minijinja')} + zipfile", make)
