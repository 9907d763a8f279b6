#!/bin/bash
# Measures the peers, and vanthu where $VANTHU names its binary. README.md says what and why.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
bench=${BENCH_DIR:-/tmp/vanthu-bench}
count=${RECORDS:-10000}
rounds=${ROUNDS:-3}
docx_count=${DOCX_RECORDS:-1000}
vanthu_template=$here/../mau-cong-van
python=$bench/venv/bin/python
records=$bench/records.jsonl
sample=$bench/sample.jsonl
export PYTHONDONTWRITEBYTECODE=1
mkdir -p "$bench"

install_what_is_missing() {
  dpkg -s librust-tera-dev librust-serde-json-dev >/dev/null 2>&1 ||
    apt-get install -y librust-tera-dev librust-serde-json-dev
  [ -x "$python" ] || python3 -m venv "$bench/venv"
  "$python" -c 'import docxtpl, jinja2, minijinja, orjson' 2>/dev/null ||
    "$bench/venv/bin/pip" install -q docxtpl==0.20.2 jinja2==3.1.6 minijinja==3.0.5 orjson
}

# build CRATE: in a copy, so that cargo leaves nothing in the tree.
build() {
  local crate=$1
  rm -rf "$bench/crates/$crate"
  mkdir -p "$bench/crates"
  cp -r "$here/$crate" "$here/bench_common.rs" "$bench/crates/"
  (cd "$bench/crates/$crate" && cargo build --release --offline --target-dir "$bench/target-$crate")
}

# engine NAME RECORDS [OPTION…]: the command of one peer.
engine() {
  local name=$1 file=$2
  shift 2
  case $name in
    jinja | minijinja) command=("$python" "$here/bench_$name.py" "$file" "$@") ;;
    tera) command=("$bench/target-tera/release/bench-tera" "$here/template.html.tera" "$file" "$@") ;;
    vanthu)
      command=("$VANTHU" hang-loat "$vanthu_template" --du-lieu "$file" --dinh-dang html --song-song 1 --ra -) ;;
  esac
}

# docx_engine NAME RECORDS FOLDER: the command that makes a DOCX file of each record.
docx_engine() {
  case $1 in
    docxtpl | docx_minijinja) command=("$python" "$here/bench_$1.py" "$2" "$bench/letter.docx" "$3") ;;
    vanthu) command=("$VANTHU" hang-loat "$vanthu_template" --du-lieu "$2" --dinh-dang docx --song-song 1 --ra "$3") ;;
  esac
}

# The package around the peers' document is vanthu's, so that all write the same parts.
measure_docx() {
  local name round engines=(docxtpl docx_minijinja vanthu)
  head -n "$docx_count" "$records" >"$bench/docx.jsonl"
  head -n 100 "$records" >"$bench/docx-sample.jsonl"
  rm -rf "$bench"/docx-*/ "$bench/docx-results.jsonl"
  docx_engine vanthu "$bench/docx-sample.jsonl" "$bench/docx-vanthu"
  "${command[@]}" >/dev/null
  cp "$bench/docx-vanthu/1.docx" "$bench/letter.docx"
  for name in docxtpl docx_minijinja; do
    docx_engine "$name" "$bench/docx-sample.jsonl" "$bench/docx-$name"
    "${command[@]}" >/dev/null
    echo "words of $name, DOCX:"
    "$python" "$here/docx_words.py" "$bench/docx-vanthu" "$bench/docx-$name"
  done
  for ((round = 0; round < rounds; round++)); do
    for name in "${engines[@]}"; do
      rm -rf "$bench/docx-$name"
      docx_engine "$name" "$bench/docx.jsonl" "$bench/docx-$name"
      whole=()
      [ "$name" != vanthu ] || whole=(--whole vanthu "$docx_count")
      "$python" "$here/measure.py" "${whole[@]}" "${command[@]}" >>"$bench/docx-results.jsonl"
    done
  done
  "$python" "$here/table.py" "$bench/docx-results.jsonl"
}

install_what_is_missing
python3 "$here/make_records.py" "$count" >"$records"
head -n 1000 "$records" >"$sample"
engines=(jinja minijinja tera)
build tera
[ -z "${VANTHU:-}" ] || engines+=(vanthu)

for name in "${engines[@]}"; do
  if [ "$name" = vanthu ]; then
    engine vanthu "$sample"
    "${command[@]}" >"$bench/vanthu.html"
  else
    engine "$name" "$sample" --out "$bench/$name.html"
    "${command[@]}" >/dev/null
  fi
  echo "words of $name:"
  "$python" "$here/words.py" "$bench/jinja.html" "$bench/$name.html"
done

rm -f "$bench/results.jsonl"
for ((round = 0; round < rounds; round++)); do
  for name in "${engines[@]}"; do
    engine "$name" "$records"
    whole=()
    [ "$name" != vanthu ] || whole=(--whole vanthu "$count")
    "$python" "$here/measure.py" "${whole[@]}" "${command[@]}" >>"$bench/results.jsonl"
  done
done
"$python" "$here/table.py" "$bench/results.jsonl"
[ -z "${VANTHU:-}" ] || measure_docx
