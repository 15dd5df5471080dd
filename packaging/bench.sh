#!/usr/bin/env bash
# Measures the product beside what it is compared with, prints a table and writes build/bench.json.
#   packaging/bench.sh            a few minutes: up to 100,000 cases
#   packaging/bench.sh --full     up to 1,000,000 cases: about ten minutes the first time and 1.5 GB in the temporary
#                                 folder, which are kept for the next time (yichuang-bench-stock)
#   packaging/bench.sh --publish  also writes docs/figures.md (docs/figures-district.md)
#   packaging/bench.sh [...] PART ...   only these parts: paper, accept, start, search, lists, items
#   packaging/bench.sh --district [...] [PART ...]   the district server instead: wire, push, pull, latency, beside, peers, monday,
#                                 growth, fill; two minutes, with --full half an hour and 10 GB in the temporary folder; npm for PouchDB
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
program=yichuang_bench
page=docs/figures.md
results=build/bench.json
if [ "${1:-}" = --district ]; then
    shift
    program=district_bench
    page=docs/figures-district.md
    results=build/bench-district.json
    packaging/install.sh build run test
else
    packaging/install.sh build run bench
fi
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
cmake --preset bench >/dev/null
cmake --build --preset bench --parallel "$(nproc)" --target "$program"
arguments=()
for argument in "$@"; do
    [ "$argument" = --publish ] && argument=--markdown=$page
    arguments+=("$argument")
done
runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT
# What the windowless plug-in cannot do is none of the figures' business.
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="default.warning=false" XDG_RUNTIME_DIR="$runtime"
export LC_ALL=C.UTF-8 TZ=Asia/Shanghai
"build/bench/tests/bench/$program" --json "$results" "${arguments[@]}"
echo "Written to $results"
