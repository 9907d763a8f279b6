#!/usr/bin/env python3
"""Measures two letters, one with few cells and one with about 200, in one run: vanthu beside other engines, everything in turn.

Usage: both.py VANTHU [VANTHU…] [--records 10000] [--docx-records 300] [--rounds 4] [--work /tmp/vanthu-bench] [--only WORD]

The rounds take records of two seeds in turn. Figures are letters a CPU second of the whole process, start-up included, medians of
the rounds; only figures of one run may be compared. What is missing is installed: Debian's librust-tera-dev and libsimdjson-dev, and
jinja2, minijinja, orjson, docxtpl from PyPI in a venv.

The letter with few cells is the one of peers/; its peers are there. The letter with 200 cells is that of ../shared/bench (VANTHU_SHARED): its
peers are made by that folder's prep.py, among them a C++ program with the letter compiled in. Two things in its data are against the
decree and are made lawful for all engines alike: a signer's post that begins with `KT.`, and a paragraph that is italic as a whole."""
import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import unicodedata

here = pathlib.Path(__file__).resolve().parent
project = here.parent.parent
arguments = argparse.ArgumentParser()
arguments.add_argument("vanthu", nargs="+")
arguments.add_argument("--records", type=int, default=10_000)
arguments.add_argument("--docx-records", type=int, default=300)
arguments.add_argument("--rounds", type=int, default=4)
arguments.add_argument("--work", default="/tmp/vanthu-bench")
arguments.add_argument("--only", default="")
options = arguments.parse_args()
work = pathlib.Path(options.work)
shared = pathlib.Path(os.environ.get("VANTHU_SHARED", project.parent / "shared")) / "bench"
python = work / "venv/bin/python"
SEEDS = (1, 2)
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"


def run(*command, **more):
    subprocess.run([str(part) for part in command], check=True, **more)


def install():
    work.mkdir(parents=True, exist_ok=True)
    packages = ["librust-tera-dev", "librust-serde-json-dev", "libsimdjson-dev"]
    if subprocess.run(["dpkg", "-s", *packages], capture_output=True).returncode != 0:
        run("apt-get", "install", "-y", "-q", *packages, stdout=subprocess.DEVNULL)
    if not python.exists():
        run(sys.executable, "-m", "venv", work / "venv")
    wanted = "import docx, docxtpl, jinja2, minijinja, orjson"
    if subprocess.run([python, "-c", wanted], capture_output=True).returncode != 0:
        run(python, "-m", "pip", "install", "-q", "docxtpl==0.20.2", "jinja2==3.1.6", "minijinja==3.0.5", "orjson", "python-docx")


def crate(source, name):
    """Builds a Rust peer in a copy, so that cargo leaves nothing in the tree."""
    folder = work / "crates" / name
    if not (folder / "target/release" / name).exists():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder)
        shutil.copy(here / "peers/bench_common.rs", folder.parent)
        (folder / ".cargo").mkdir(exist_ok=True)
        (folder / ".cargo/config.toml").write_text(
            '[source.crates-io]\nreplace-with="debian"\n[source.debian]\ndirectory="/usr/share/cargo/registry"\n[net]\noffline=true\n')
        run("cargo", "build", "-q", "--release", cwd=folder)
    return folder / "target/release" / name


def few_records():
    for seed in SEEDS:
        for name, count in (("records", options.records), ("docx", options.docx_records)):
            folder = work / f"few-{seed}"
            folder.mkdir(exist_ok=True)
            with open(folder / f"{name}.jsonl", "wb") as file:
                run(sys.executable, here / "peers/make_records.py", count, seed, stdout=file)


def lawful(record):
    """The record without what the decree forbids."""
    record["signer"]["position"] = "CHỦ TỊCH"
    return record


def many_records():
    sys.path.insert(0, str(shared))
    import gen
    for seed in SEEDS:
        for name, count in (("records", options.records), ("docx", options.docx_records)):
            folder = work / (f"many-{seed}" if name == "records" else f"many-{seed}/docx")
            folder.mkdir(exist_ok=True, parents=True)
            with open(folder / "records.jsonl", "w", encoding="utf-8") as file:
                for index in range(1, count + 1):
                    file.write(json.dumps(lawful(gen.record(index, seed)), ensure_ascii=False, separators=(",", ":")) + "\n")


def vanthu_batch(program, template, records, form, target):
    return [program, "hang-loat", template, "--du-lieu", records, "--dinh-dang", form, "--song-song", "1", "--ra", target]


def few_engines(seed):
    """Name and command of each engine for the letter with few cells; {out} is a folder of its own."""
    records, docx = work / f"few-{seed}/records.jsonl", work / f"few-{seed}/docx.jsonl"
    peers = here / "peers"
    engines = [
        ("minijinja html", [python, peers / "bench_minijinja.py", records]),
        ("tera html", [crate(peers / "tera", "bench-tera"), peers / "template.html.tera", records]),
    ]
    for number, program in enumerate(options.vanthu):
        name = f"vanthu{number or ''}"
        for form in ("html", "xml", "txt"):
            engines.append((f"{name} {form}", vanthu_batch(program, here / "mau-cong-van", records, form, "-")))
        engines.append((f"{name} docx", vanthu_batch(program, here / "mau-cong-van", docx, "docx", "{out}")))
    letter = work / "few-letter.docx"
    engines.append(("minijinja + zip docx", [python, peers / "bench_docx_minijinja.py", docx, letter, "{out}"]))
    engines.append(("docxtpl docx", [python, peers / "bench_docxtpl.py", docx, letter, "{out}"]))
    return engines


def many_engines(seed):
    """The same for the letter with 200 cells."""
    data, templates = work / f"many-{seed}", work / "many-templates"
    render = [python, shared / "peers/py_render.py"]
    engines = [
        ("minijinja html", [*render, "minijinja", "--data", data, "--tpl", templates, "--out", "-", "--stream"]),
        ("tera html", [crate(shared / "peers/tera", "tera-peer"), data, templates, "-", "0/1"]),
        ("hand-written C++ html", [work / "hand", data, "-", "0/1"]),
    ]
    for number, program in enumerate(options.vanthu):
        name = f"vanthu{number or ''}"
        for form in ("html", "xml", "txt"):
            engines.append((f"{name} {form}", vanthu_batch(program, here / "cells", data / "records.jsonl", form, "-")))
        engines.append((f"{name} docx", vanthu_batch(program, here / "cells", data / "docx/records.jsonl", "docx", "{out}")))
    for name, engine in (("minijinja + zip docx", "docxzip-cached-minijinja"), ("docxtpl docx", "docxtpl")):
        engines.append((name, [*render, engine, "--data", data / "docx", "--tpl", templates, "--out", "{out}"]))
    return engines


def prepare():
    install()
    few_records()
    shutil.rmtree(work / "few-letter", ignore_errors=True)
    one = work / "few-one.jsonl"
    one.write_bytes((work / f"few-{SEEDS[0]}/docx.jsonl").read_bytes().split(b"\n")[0] + b"\n")
    run(*vanthu_batch(options.vanthu[0], here / "mau-cong-van", one, "docx", work / "few-letter"), stdout=subprocess.DEVNULL)
    shutil.copy(work / "few-letter/1.docx", work / "few-letter.docx")
    if not shared.exists():
        sys.exit(f"{shared} is missing: the letter with 200 cells comes from there (VANTHU_SHARED)")
    many_records()
    run(python, shared / "prep.py", "--out", work / "many-templates", stdout=subprocess.DEVNULL)
    if not (work / "hand").exists():
        run("g++", "-O3", "-march=native", "-std=c++17", f"-I{work / 'many-templates'}", shared / "peers/hand.cpp", "-o", work / "hand", "-lsimdjson")


def measure(command, out):
    """CPU seconds of a command."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    child = subprocess.Popen([str(part).replace("{out}", str(out)) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


def words(page):
    """Everything a page says, without white space."""
    body = re.sub(r"(?s)<style>.*?</style>|<title>.*?</title>|<[^>]*>", "", page)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#34;", '"'), ("&#x2F;", "/"), ("&#x2f;", "/"), ("&#x27;", "'"),
                              ("&#39;", "'"), ("&amp;", "&")):
        body = body.replace(entity, character)
    return "".join(unicodedata.normalize("NFC", body).split())


def check_words():
    """The letter with 200 cells says the same in all engines, but for marks that the decree asks of ours; peers/run.sh looks at the other."""
    pages = {}
    for name, command in many_engines(SEEDS[0]):
        if not name.endswith(" html"):
            continue
        folder = work / "one"
        folder.mkdir(exist_ok=True)
        with open(work / f"many-{SEEDS[0]}/records.jsonl", "rb") as file:
            (folder / "records.jsonl").write_bytes(file.readline())
        one = [str(part).replace(str(work / f"many-{SEEDS[0]}"), str(folder)) for part in command]
        pages[name] = words(subprocess.run(one, check=True, capture_output=True).stdout.decode())
    lengths = {name: len(page) for name, page in pages.items()}
    print("characters of the first letter with 200 cells:", ", ".join(f"{name} {count}" for name, count in lengths.items()))
    if max(lengths.values()) > 1.03 * min(lengths.values()):
        sys.exit("the letters are not the same")


def main():
    prepare()
    check_words()
    times = {}
    for turn in range(options.rounds):
        seed = SEEDS[turn % len(SEEDS)]
        for letter, engines in (("few cells", few_engines(seed)), ("200 cells", many_engines(seed))):
            for name, command in engines:
                if options.only in name:
                    times.setdefault((letter, name), []).append(measure(command, work / "out"))
    print(f"\n{'letter':10s} {'engine':24s} {'letters per CPU second':>23s} {'ms a letter':>12s}")
    for (letter, name), seconds in times.items():
        count = options.docx_records if name.endswith("docx") else options.records
        rate = count / statistics.median(seconds)
        print(f"{letter:10s} {name:24s} {rate:23,.0f} {1000 / rate:12.3f}")


main()
