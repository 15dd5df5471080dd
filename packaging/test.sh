#!/usr/bin/env bash
# Installs what the checks need and runs them. Ends non-zero if one fails or none ran.
#   packaging/test.sh            all of it, as CI does
#   packaging/test.sh --quick    packages, form, release: what one wants to know before a commit
#   packaging/test.sh STAGE ...  packages and then these stages
# docs/decisions/016-checks.md says what each is for.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
jobs=$(nproc)
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros # a second clone compiles nothing twice

# --- the stages, in the order they run: what fails soonest first -----------------------------------------------------

quick_stages=(packages form release)
all_stages=("${quick_stages[@]}" fuzz tidy sanitizers threads deb windows)

stage_packages() { # what building, running and testing need
    packaging/install.sh build run test
}

stage_form() { # clang-format, completeness of the translations
    packaging/lint.sh --form
}

stage_release() { # the whole, warnings as errors, and every test
    configure_and_test release -DYICHUANG_TESTS=ON
}

stage_sanitizers() { # core/ and the shell tool under ASan and UBSan; without Qt Widgets, so it proves the layering as well
    configure_and_test asan
}

stage_threads() { # what works with several threads, under ThreadSanitizer
    # It wants its memory where it expects it, which a kernel that scatters addresses widely does not grant.
    local steady=(setarch "$(uname -m)" --addr-no-randomize)
    "${steady[@]}" true || steady=()
    cmake --preset tsan >/dev/null
    cmake --build --preset tsan --parallel "$jobs"
    "${steady[@]}" ctest --preset tsan --parallel "$jobs"
}

stage_fuzz() { # every libFuzzer target, a short run from its seeds
    packaging/fuzz.sh 10
}

stage_tidy() { # clang-tidy over core/, ui/ and app/
    packaging/lint.sh --tidy
}

stage_windows() { # the program built for Windows; its tests, its installer and a profile of both systems, under Wine
    where_possible "windows (nothing of it was built or tested)" packaging/windows/test.sh --ready
}

stage_deb() { # the Debian packages: built twice, checked, and in a clean Debian installed, used, upgraded and removed
    where_possible "deb (the packages were made and checked, and installed nowhere)" packaging/deb/test.sh --where-possible
}

# --- running them ----------------------------------------------------------------------------------------------------

shown=() not_shown=()
where_possible() { # what is not shown if not; a command of its own, which says why with SKIPPED and ends with 75
    local status=0
    "${@:2}" || status=$?
    if [ $status -eq 75 ]; then
        not_shown+=("$1")
        return 0
    fi
    return $status
}

configure_and_test() { # preset [definitions]
    cmake --preset "$@" >/dev/null
    cmake --build --preset "$1" --parallel "$jobs"
    ctest --preset "$1" --parallel "$jobs"
}

case "${1:-}" in
    "") stages=("${all_stages[@]}") ;;
    --quick) stages=("${quick_stages[@]}") ;;
    -*) sed -n '2,5s/^# *//p' "$0" >&2; exit 2 ;;
    *) stages=(packages "$@") ;;
esac
for stage in "${stages[@]}"; do
    declare -F "stage_$stage" >/dev/null || { echo "There is no stage '$stage'; there are: ${all_stages[*]}" >&2; exit 2; }
done

TIMEFORMAT='-- %1lR, of a processor %1lU + %1lS'
trap '[ $? -eq 0 ] || echo "!! stage $stage failed" >&2' EXIT
for stage in "${stages[@]}"; do
    printf '\n== %s\n' "$stage"
    before=${#not_shown[@]}
    time "stage_$stage"
    [ ${#not_shown[@]} -gt $before ] || shown+=("$stage")
done
joined=$(printf '; %s' "${not_shown[@]}")
printf '\n== Done: %s.%s %d min %02d s\n' "${shown[*]}" "${not_shown[0]:+ Not shown: ${joined:2}.}" $((SECONDS / 60)) $((SECONDS % 60))
[ $SECONDS -le 4500 ] || echo "!! longer than the 75 minutes that CI may take"
