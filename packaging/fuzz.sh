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
[ ${#targets[@]} -gt 0 ] || targets=(reference identity events intake paperqr request template wire)
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --parallel "$(nproc)" --target "${targets[@]/%/_fuzz}"

export LC_ALL=C.UTF-8 TZ=Asia/Shanghai
found=0
for target in "${targets[@]}"; do
    corpus=build/fuzz/corpus/$target
    findings=build/fuzz/findings/$target
    mkdir -p "$corpus" "$findings"
    seeds=("tests/data/fuzz-seeds/$target")
    [ "$target" != reference ] || seeds+=(tests/data/bad-catalogues)
    printf '%-10s %s s ... ' "$target" "$seconds"
    if "build/fuzz/tests/fuzz/${target}_fuzz" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="$findings/" -dict=tests/fuzz/yichuang.dict \
        "$corpus" "${seeds[@]}" >"$findings/log" 2>&1; then
        printf '%s runs, nothing found\n' "$(sed -n 's/^stat::number_of_executed_units: *//p' "$findings/log")"
    else
        found=1
        echo "FOUND something:"
        tail -n 40 "$findings/log"
    fi
done
exit $found
