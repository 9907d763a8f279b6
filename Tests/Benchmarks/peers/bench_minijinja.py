"""minijinja's Rust engine called from Python: bench_minijinja.py records.jsonl [--out FILE]"""

from importlib.metadata import version
from pathlib import Path

import minijinja

from bench_common import run

source = Path(__file__).with_name("template.html.jinja").read_text(encoding="utf-8")
environment = minijinja.Environment(
    templates={"letter.html": source},
    auto_escape_callback=lambda name: True,
    undefined_behavior="strict",
)

run(
    f"minijinja {version('minijinja')} (Python)",
    lambda record: environment.render_template("letter.html", **record),
)
