"""Jinja2: bench_jinja.py records.jsonl [--out FILE]"""

from pathlib import Path

import jinja2

from bench_common import run

source = Path(__file__).with_name("template.html.jinja").read_text(encoding="utf-8")
environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
template = environment.from_string(source)

run("jinja2 " + jinja2.__version__, template.render)
