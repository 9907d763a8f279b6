"""Prints the medians of the lines that measure.py wrote: table.py results.jsonl"""

import json
import sys
from statistics import median

COLUMNS = [
    ("per_second_total", "letters/s", 1),
    ("per_second_render", "render only/s", 1),
    ("per_second_cpu", "per CPU second", 1),
    ("seconds_total", "seconds", 1),
    ("seconds_process", "process s", 1),
    ("seconds_cpu", "CPU s", 1),
    ("bytes", "MB", 1e6),
    ("peak_rss_kb", "peak MB", 1e3),
]

runs = {}
with open(sys.argv[1], encoding="utf-8") as results:
    for line in results:
        run = json.loads(line)
        run["per_second_cpu"] = run["records"] / run["seconds_cpu"]
        runs.setdefault(run["engine"], []).append(run)


def cell(group, key, unit):
    if key not in group[0]:
        return "–"
    value = median(run[key] for run in group) / unit
    return f"{value:,.0f}" if key.startswith("per_") else f"{value:.2f}"


print(f"{'engine':<26}" + "".join(f"{title:>15}" for _, title, _ in COLUMNS))
for engine, group in sorted(runs.items(), key=lambda item: -median(run["per_second_total"] for run in item[1])):
    print(f"{engine:<26}" + "".join(f"{cell(group, key, unit):>15}" for key, _, unit in COLUMNS))
first = next(iter(runs.values()))
print(f"{first[0]['records']:,} letters, median of {len(first)} runs")
