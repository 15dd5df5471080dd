#!/usr/bin/env bash
# Measures the product beside what it is compared with, prints a table and writes build/bench.json.
#   packaging/bench.sh          a few minutes: up to 100,000 cases
#   packaging/bench.sh --full   up to 1,000,000 cases; takes long and about 3 GB in the temporary folder
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
cmake --preset bench >/dev/null
cmake --build --preset bench --parallel "$(nproc)" --target yichuang_bench
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=Asia/Shanghai
build/bench/tests/bench/yichuang_bench --json build/bench.json "$@"
echo "Written to build/bench.json"
