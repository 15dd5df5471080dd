#!/usr/bin/env bash
# Checks of the source: form, static analysis, translations. Ends non-zero if one finds something.
#   packaging/lint.sh              clang-format over everything, clang-tidy over the files of the last commit and those
#                                  not committed yet (at most 30), translations
#   packaging/lint.sh --since REV  clang-tidy over what changed since REV
#   packaging/lint.sh --form       clang-format and translations only
#   packaging/lint.sh --fix        puts every source file into form, checks nothing
#   packaging/lint.sh --all        clang-tidy over every source file; takes about an hour on two cores
# clang-tidy reads build/release (or YICHUANG_LINT_BUILD), which must have been built with the tests.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
most=30
since=HEAD~1
all=
form=
case "${1:-}" in
    "") ;;
    --all) all=1 ;;
    --form) form=1 ;;
    --fix) find core ui app tests \( -name '*.cpp' -o -name '*.h' \) -exec clang-format -i {} +; exit ;;
    --since) since=${2:?"--since needs a revision"}; most=100000 ;;
    *) sed -n '2,9s/^# *//p' "$0" >&2; exit 2 ;;
esac
build=${YICHUANG_LINT_BUILD:-build/release}
faults=0

mapfile -t sources < <(find core ui app tests -name '*.cpp' -o -name '*.h' | LC_ALL=C sort)
echo "clang-format: ${#sources[@]} files"
clang-format --dry-run -Werror "${sources[@]}" || faults=1

units=()
if [ -n "$form" ]; then
    :
elif [ -n "$all" ]; then
    mapfile -t units < <(find core ui app -name '*.cpp' ! -name '*_windows.cpp' ! -name '*_none.cpp' | LC_ALL=C sort)
elif git rev-parse -q --verify "$since^{commit}" >/dev/null 2>&1; then
    mapfile -t units < <({ git diff --name-only --diff-filter=d "$since" -- core ui app; \
        git ls-files --others --exclude-standard -- core ui app; } | grep '\.cpp$' | grep -v '_windows.cpp$\|_none.cpp$' | LC_ALL=C sort -u)
fi
if [ -n "$form" ]; then
    :
elif [ ! -f "$build/compile_commands.json" ]; then
    echo "clang-tidy: nothing is built in $build" >&2
    faults=1
elif [ ${#units[@]} -gt 0 ]; then
    if [ -z "$all" ] && [ ${#units[@]} -gt $most ]; then
        echo "clang-tidy: $((${#units[@]} - most)) of ${#units[@]} changed files left out; --all looks at everything"
        units=("${units[@]:0:$most}")
    fi
    echo "clang-tidy: ${#units[@]} files"
    printf '%s\0' "${units[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$build" 2>/dev/null || faults=1
else
    echo "clang-tidy: no changed files"
fi

if [ -x packaging/translate.sh ]; then
    echo "translations"
    packaging/translate.sh --check || faults=1
fi
[ $faults -eq 0 ] && echo "Nothing found."
exit $faults
