#!/bin/bash
# Measures the peers, and vanthu where $VANTHU names its binary. README.md says what and why.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
bench=${BENCH_DIR:-/tmp/vanthu-bench}
count=${RECORDS:-10000}
rounds=${ROUNDS:-3}
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
  "$python" -c 'import jinja2, minijinja, orjson' 2>/dev/null ||
    "$bench/venv/bin/pip" install -q jinja2==3.1.6 minijinja==3.0.5 orjson
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
