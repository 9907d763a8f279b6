"""What the two engines for DOCX share: the package around the document, and a run that writes a file a record."""

import json
import zipfile
from pathlib import Path
from time import perf_counter

from orjson import loads

from bench_common import options, peak_rss_kb

DOCUMENT = "word/document.xml"
SOURCE = Path(__file__).with_name("document.xml.jinja").read_text(encoding="utf-8")


def package(path):
    """The parts of a DOCX file by their names, in its order."""
    with zipfile.ZipFile(path) as file:
        return {info.filename: file.read(info) for info in file.infolist()}


def write(path, parts):
    """Writes a DOCX file as most programs do."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)


def run(engine, make):
    """Makes a file of every record with `make(package, record, path)`."""
    chosen = options("package", "folder")
    folder = Path(chosen.folder)
    folder.mkdir(parents=True, exist_ok=True)
    records = size = 0
    start = perf_counter()
    with open(chosen.records, "rb") as lines:
        for line in lines:
            records += 1
            path = folder / f"{records}.docx"
            make(chosen.package, loads(line), path)
            size += path.stat().st_size
    total = perf_counter() - start
    print(
        json.dumps(
            {
                "engine": engine,
                "records": records,
                "seconds_total": round(total, 4),
                "per_second_total": round(records / total, 1),
                "bytes": size,
                "peak_rss_kb": peak_rss_kb(),
            }
        )
    )
