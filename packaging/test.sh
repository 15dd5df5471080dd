#!/usr/bin/env bash
# Installs what the tests need, builds and runs every test. Ends non-zero if one fails or none ran.
#   packaging/test.sh        the tests, and the form of sources and translations: what CI runs
#   packaging/test.sh --all  also core/ alone under the sanitizers, clang-tidy and a short run of the fuzzers
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
jobs=$(nproc)
started=$SECONDS
stage() { printf '\n== %s  (%d min %02d s)\n' "$1" $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60)); }

stage "Packages"
packaging/install.sh build run test
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1 # a second clone compiles nothing twice

stage "Build release"
cmake --preset release -DYICHUANG_TESTS=ON >/dev/null
cmake --build --preset release --parallel "$jobs"

stage "Tests"
ctest --preset release --parallel "$jobs"

stage "Form of the sources, completeness of the translations"
packaging/lint.sh --form

if [ "${1:-}" = "--all" ]; then
    stage "core/ alone, without Qt Widgets, under AddressSanitizer and UndefinedBehaviorSanitizer"
    cmake --preset asan >/dev/null
    cmake --build --preset asan --parallel "$jobs"
    ctest --preset asan --parallel "$jobs"

    stage "Static analysis"
    packaging/lint.sh --all

    stage "Fuzzing, a short run"
    packaging/fuzz.sh 15
fi
stage "Done"
