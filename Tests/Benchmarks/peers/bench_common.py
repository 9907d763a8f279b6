"""What the two Python engines share: reading, timing, counting and the line of results."""

import argparse
import json
from time import perf_counter

try:
    from orjson import loads
except ImportError:
    from json import loads

SEPARATOR = b"<!-- record -->\n"


def peak_rss_kb():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def options(*names):
    """The arguments of an engine: the records, then what else it needs."""
    parser = argparse.ArgumentParser()
    for name in ("records", *names):
        parser.add_argument(name)
    parser.add_argument("--out", default="/dev/null")
    return parser.parse_args()


def run(engine, render):
    """Renders every record of the file with `render`, a function from a dict to a str."""
    chosen = options()
    records = size = 0
    rendering = 0.0
    start = perf_counter()
    with open(chosen.records, "rb") as lines, open(chosen.out, "wb") as out:
        for line in lines:
            record = loads(line)
            before = perf_counter()
            html = render(record)
            rendering += perf_counter() - before
            page = html.encode()
            out.write(page)
            out.write(SEPARATOR)
            size += len(page)
            records += 1
    total = perf_counter() - start

    print(
        json.dumps(
            {
                "engine": engine,
                "records": records,
                "seconds_total": round(total, 4),
                "seconds_render_only": round(rendering, 4),
                "per_second_total": round(records / total),
                "per_second_render": round(records / rendering),
                "bytes": size,
                "peak_rss_kb": peak_rss_kb(),
            }
        )
    )
