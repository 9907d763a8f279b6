#!/usr/bin/env python3
"""Measures vanthu as a whole program: start-up, memory against the number of records, and a batch against writing the
same bytes to the same files. Usage: whole.py VANTHU [WORK_FOLDER]"""
import os
import pathlib
import statistics
import subprocess
import sys
import time

import files

here = pathlib.Path(__file__).resolve().parent
vanthu = str(pathlib.Path(sys.argv[1]).resolve())
work = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "/tmp/vanthu-whole")
template = str(here / "mau-cong-van")
work.mkdir(parents=True, exist_ok=True)


def run(arguments, stdout=subprocess.DEVNULL):
    """Seconds of wall clock, CPU seconds and peak memory in megabytes of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(arguments, stdout=stdout, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{arguments}: {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def records(count):
    path = work / f"{count}.jsonl"
    if not path.exists():
        with open(path, "wb") as file:
            subprocess.run([sys.executable, str(here / "peers" / "make_records.py"), str(count)], stdout=file, check=True)
    return str(path)


def batch(count, formats, target, workers=1):
    return [vanthu, "hang-loat", template, "--du-lieu", records(count), "--dinh-dang", formats,
            "--song-song", str(workers), "--ra", target]


print("start-up, 20 runs of --version, median ms:",
      round(1000 * statistics.median(run([vanthu, "--version"])[0] for _ in range(20)), 1))

print("\nrecords  format  letters/s  letters per CPU second  peak MB   (one worker, to /dev/null)")
for name in ("html", "xml", "txt"):
    for count in (1000, 10000, 100000) if name == "html" else (10000,):
        runs = [run(batch(count, name, "-")) for _ in range(3)]
        wall, cpu, memory = (statistics.median(values) for values in zip(*runs))
        print(f"{count:7d}  {name:6s}  {count / wall:9.0f}  {count / cpu:22.0f}  {memory:7.1f}")


print("\n10,000 letters in three forms to files, all cores, against writing the same bytes again (one thread), least of 7:")
files.compare([vanthu], records(10000), work, 7)
