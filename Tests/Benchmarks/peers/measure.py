"""Runs one engine and adds what only the outside sees: measure.py [--whole NAME RECORDS] COMMAND…

The peers print their own line of results; a program that prints documents instead is measured --whole,
from start to end, with its documents going to /dev/null.
"""

import json
import os
import subprocess
import sys
from time import perf_counter

command, result = sys.argv[1:], None
if command[0] == "--whole":
    result = {"engine": command[1], "records": int(command[2])}
    command = command[3:]

start = perf_counter()
process = subprocess.Popen(command, stdout=subprocess.DEVNULL if result else subprocess.PIPE)
printed = b"" if result else process.stdout.read()
_, status, usage = os.wait4(process.pid, 0)
seconds = perf_counter() - start
if status != 0:
    sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")

if result is None:
    result = json.loads(printed)
else:
    result["seconds_total"] = round(seconds, 4)
    result["per_second_total"] = round(result["records"] / seconds)
    result["peak_rss_kb"] = usage.ru_maxrss
result["seconds_process"] = round(seconds, 4)
result["seconds_cpu"] = round(usage.ru_utime + usage.ru_stime, 4)
print(json.dumps(result, ensure_ascii=False))
