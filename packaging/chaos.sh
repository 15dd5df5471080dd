#!/usr/bin/env bash
# Runs the chaos test with many seeds: real servers, PostgreSQL and workstations, a bad line between them, kills at any time.
#   packaging/chaos.sh --seeds N     seeds 1 to N; goes on where it was interrupted (build/chaos/next)
#   packaging/chaos.sh --seed N      this one again
#   packaging/chaos.sh --from-start  forgets how far it was, with --seeds
# Ends with 1 at the first seed that does not heal, and names it.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
usage() { sed -n '3,5s/^# *//p' "$0" >&2; exit 2; }
seeds=0 one="" start=""
while [ $# -gt 0 ]; do
    case "$1" in
        --seeds) seeds=${2:-}; shift 2 || usage ;;
        --seed) one=${2:-}; shift 2 || usage ;;
        --from-start) start=1; shift ;;
        *) usage ;;
    esac
done
[[ $seeds =~ ^[0-9]+$ && $one =~ ^[0-9]*$ && ( $seeds -gt 0 || -n $one ) ]] || usage

export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
cmake --preset release -DYICHUANG_TESTS=ON >/dev/null
cmake --build --preset release --parallel "$(nproc)" --target yichuang_chaos
export LC_ALL=C.UTF-8 TZ=Asia/Shanghai QT_QPA_PLATFORM=offscreen
program=build/release/tests/chaos/yichuang_chaos
if [ -n "$one" ]; then
    exec "$program" --seed "$one"
fi
mkdir -p build/chaos
next=build/chaos/next
[ -z "$start" ] || rm -f "$next"
at=$(cat "$next" 2>/dev/null || echo 1)
while [ "$at" -le "$seeds" ]; do
    "$program" --seed "$at" || { echo "Seed $at does not heal; again with: packaging/chaos.sh --seed $at" >&2; exit 1; }
    at=$((at + 1))
    echo "$at" >"$next"
done
rm -f "$next"
echo "All $seeds seeds healed."
