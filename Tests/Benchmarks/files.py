#!/usr/bin/env python3
"""Measures a batch into files against writing the same bytes to the same files, for one or more builds in turn.
Usage: files.py WORK_FOLDER VANTHU [VANTHU ...]; ROUNDS=7 LETTERS=10000.

Folders are made anew and only deleted at the end: on ext4 without a journal, files made in the minutes after many
were deleted took up to ten times as long, which hides all the rest."""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

here = pathlib.Path(__file__).resolve().parent


def run(arguments):
    """Seconds of wall clock and CPU seconds of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{arguments}: {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def write_again(source, target):
    """Writes the files of a folder to another: a temporary name, then a rename, as any careful program does."""
    contents = [(name, (source / name).read_bytes()) for name in sorted(os.listdir(source)) if not name.startswith(".")]
    target.mkdir()
    start = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_SELF)
    for name, content in contents:
        descriptor = os.open(target / (name + ".tmp"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        os.write(descriptor, content)
        os.close(descriptor)
        os.rename(target / (name + ".tmp"), target / name)
    after = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter() - start, sum(after[i] - before[i] for i in (0, 1))


def compare(programs, records, work, rounds):
    """Least clock and CPU seconds of each program and of writing only; rounds in turn."""
    folder = work / "files"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    times = {name: [] for name in [*programs, "writing only"]}
    for number in range(rounds):
        for index, program in enumerate(programs):
            made = folder / f"made-{number}-{index}"
            times[program].append(
                run([program, "hang-loat", str(here / "mau-cong-van"), "--du-lieu", records,
                     "--dinh-dang", "html,xml,txt", "--song-song", str(os.cpu_count()), "--ra", str(made)]))
        times["writing only"].append(write_again(made, folder / f"written-{number}"))
    least = {name: [min(values) for values in zip(*runs)] for name, runs in times.items()}
    for name, (wall, cpu) in least.items():
        plain_wall, plain_cpu = least["writing only"]
        print(f"{name}: clock {wall:.2f} s, CPU {cpu:.2f} s, ratio of clock {wall / plain_wall:.2f}, of CPU {cpu / plain_cpu:.2f}",
              flush=True)
    shutil.rmtree(folder)


if __name__ == "__main__":
    work = pathlib.Path(sys.argv[1])
    work.mkdir(parents=True, exist_ok=True)
    records = work / "records.jsonl"
    with open(records, "wb") as file:
        subprocess.run([sys.executable, str(here / "peers" / "make_records.py"), os.environ.get("LETTERS", "10000")],
                       stdout=file, check=True)
    compare([str(pathlib.Path(path).resolve()) for path in sys.argv[2:]], str(records), work,
            int(os.environ.get("ROUNDS", "7")))
