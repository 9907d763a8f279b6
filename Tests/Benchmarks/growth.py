#!/usr/bin/env python3
"""Gives vanthu data that are large or hostile in one way each, of one size and of twice that size, and tells the CPU
seconds of both: what is twice as long may take twice as long. Usage: growth.py VANTHU [WORK_FOLDER [NAME …]]

Nothing here is an example of good data: nearly every input is refused, and the point is how soon."""
import json
import os
import pathlib
import random
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
template = str(here / "mau-cong-van")
SECONDS = 60


def slips(word, count, seed):
    """Keys one slip of a typist away from a word."""
    source = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyz"
    found = []
    for number in range(count):
        place = source.randrange(len(word))
        found.append(f"{word[:place]}{source.choice(letters)}{word[place + 1:]}{number}")
    return found


def list_of_errors(size):
    return "d.json", "[" + ",".join(["1"] * size) + "]"


def yaml_list_of_errors(size):
    return "d.yaml", "[" + ", ".join(["1"] * size) + "]"


def yaml_keys(size):
    return "d.yaml", "".join(f"k{number}: 1\n" for number in range(size))


def yaml_doubled_keys(size):
    return "d.yaml", "".join(f"k{number}: 1\nK{number}: 2\n" for number in range(size // 2))


def yaml_aliases(size):
    return "d.yaml", "chung: &x " + "dài " * 25_000 + "\nds: [" + ", ".join(["*x"] * size) + "]\n"


def yaml_lists_in_lists(size):
    return "d.yaml", "a: " + "[" * size


def yaml_directives(size):
    return "d.yaml", "".join(f"%TAG !t{number}! tag:a{number}\n" for number in range(size)) + "---\na: 1\n"


def json_keys(size):
    return "d.jsonl", json.dumps({f"k{number}": 1 for number in range(size)}) + "\n"


def json_doubled_keys(size):
    return "d.jsonl", "{" + ",".join(['"a":1'] * size) + "}\n"


def json_bad_characters(size):
    return "d.json", "[" + ",".join(['{"a":"\\u0007"}'] * size) + "]"


def json_near_keys(size):
    return "d.jsonl", json.dumps({key: 1 for key in slips("trich_yeu_cua_van_ban", size, 1)}) + "\n"


def json_near_keys_in_rows(size):
    return "d.jsonl", "".join(json.dumps({key: 1}) + "\n" for key in slips("trich_yeu", size, 2))


def json_long_keys(size):
    return "d.jsonl", json.dumps({"k" * size: 1, "trich_yeu" * (size // 9): 2}) + "\n"


def csv_columns(size):
    return "d.csv", ",".join(f"k{number}" for number in range(size)) + "\n" + ",".join(["1"] * size) + "\n"


def csv_alike_columns(size):
    return "d.csv", ",".join(["k"] * size) + "\n" + ",".join(["1"] * size) + "\n"


def csv_unmarked_columns(size):
    """Names that are one without their accents and are not one with them."""
    marks = ["a", "á", "à", "ả", "ã", "ạ", "â", "ấ", "ầ", "ẩ", "ẫ", "ậ", "ă", "ắ", "ằ", "ẳ", "ẵ", "ặ"]
    names = []
    for number in range(size):
        name = ""
        for _ in range(5):
            name += marks[1 + number % 17]
            number //= 17
        names.append(name)
    return "d.csv", ",".join(names) + "\n" + ",".join(["1"] * size) + "\n"


def csv_deep_heading(size):
    return "d.csv", ".".join(["a"] * size) + "\n1\n"


def csv_deep_headings(size):
    names = [".".join(["a"] * 60 + [f"b{number}"]) for number in range(size)]
    return "d.csv", ",".join(names) + "\n" + ",".join(["1"] * size) + "\n"


def csv_wrong_rows(size):
    return "d.csv", "a,b\n" + "1\n" * size


def table_without_matches(size):
    return "kem", "".join(f"ma khong co {number},x\n" for number in range(size))


INPUTS = [
    (list_of_errors, 10_000),
    (yaml_list_of_errors, 50_000),
    (yaml_keys, 100_000),
    (yaml_doubled_keys, 100_000),
    (yaml_aliases, 10_000),
    (yaml_lists_in_lists, 100_000),
    (yaml_directives, 100_000),
    (json_keys, 100_000),
    (json_doubled_keys, 100_000),
    (json_bad_characters, 10_000),
    (json_near_keys, 10_000),
    (json_near_keys_in_rows, 10_000),
    (json_long_keys, 10_000),
    (csv_columns, 100_000),
    (csv_alike_columns, 100_000),
    (csv_unmarked_columns, 20_000),
    (csv_deep_heading, 10_000),
    (csv_deep_headings, 2_000),
    (csv_wrong_rows, 100_000),
    (table_without_matches, 10_000),
]


def seconds(vanthu, folder, make, size):
    """CPU seconds of one run; nothing when it takes too long."""
    name, text = make(size)
    arguments = [vanthu, "hang-loat", template, "--ra", str(folder / "ra"), "--ghi-de", "--gon"]
    if name == "kem":
        (folder / "kem.csv").write_text("ma,ten\n" + text)
        (folder / "d.csv").write_text("ma\n" + "".join(f"ma co that {number}\n" for number in range(size)))
        name = "d.csv"
        arguments += ["--kem", f"ds={folder / 'kem.csv'}:ma"]
    else:
        (folder / name).write_text(text)
    child = subprocess.Popen(arguments + ["--du-lieu", str(folder / name)], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, preexec_fn=lambda: limit())
    _, status, usage = os.wait4(child.pid, 0)
    if os.WIFSIGNALED(status):
        return None, usage.ru_maxrss / 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def limit():
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main():
    vanthu = str(pathlib.Path(sys.argv[1]).resolve())
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "/tmp/vanthu-growth")
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[3:]
    print(f"{'input':28}{'size':>9}{'CPU s':>9}{'MB':>7}{'CPU s of twice':>16}")
    for make, size in INPUTS:
        if wanted and make.__name__ not in wanted:
            continue
        once, memory = seconds(vanthu, folder, make, size)
        twice = seconds(vanthu, folder, make, 2 * size)[0] if once is not None else None
        shown = [f"{value:.2f}" if value is not None else f"> {SECONDS}" for value in (once, twice)]
        print(f"{make.__name__:28}{size:>9}{shown[0]:>9}{memory:>7.0f}{shown[1]:>16}", flush=True)


main()
