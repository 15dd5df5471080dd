#!/usr/bin/env bash
# Runs every libFuzzer target for a while and ends non-zero if one finds something.
#   packaging/fuzz.sh [SECONDS per target, default 60] [TARGET ...]
# What was found stays in build/fuzz/findings/<target>/; new inputs that reach new code in build/fuzz/corpus/<target>/.
# The seeds are tests/data/fuzz-seeds/<target>/ and, for reference documents, tests/data/bad-catalogues/.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
seconds=${1:-60}
[[ $seconds =~ ^[0-9]+$ ]] || { sed -n '3s/^# *//p' "$0" >&2; exit 2; }
shift || true

export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(reference identity reader events intake paperqr request template wire)
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --parallel "$(nproc)" --target "${targets[@]/%/_fuzz}"

export LC_ALL=C.UTF-8 TZ=Asia/Shanghai

fuzz() { # target
    local corpus=build/fuzz/corpus/$1 findings=build/fuzz/findings/$1 seeds=("tests/data/fuzz-seeds/$1")
    [ "$1" != reference ] || seeds+=(tests/data/bad-catalogues)
    mkdir -p "$corpus" "$findings"
    if "build/fuzz/tests/fuzz/$1_fuzz" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="$findings/" -dict=tests/fuzz/yichuang.dict \
        "$corpus" "${seeds[@]}" >"$findings/log" 2>&1; then
        printf '%-10s %s s ... %s runs, nothing found\n' "$1" "$seconds" \
            "$(sed -n 's/^stat::number_of_executed_units: *//p' "$findings/log")"
    else
        printf '%-10s FOUND something:\n%s\n' "$1" "$(tail -n 40 "$findings/log")"
        return 1
    fi
}

# A target has one thread: as many side by side as there are processors.
running=()
for target in "${targets[@]}"; do
    while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do sleep 0.2; done
    fuzz "$target" &
    running+=($!)
done
found=0
for process in "${running[@]}"; do
    wait "$process" || found=1
done
exit $found
