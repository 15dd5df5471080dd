#!/usr/bin/env bash
# Checks of the source: form, static analysis, translations. Ends non-zero if one finds something.
#   packaging/lint.sh          clang-format, clang-tidy and the completeness of the translations
#   packaging/lint.sh --form   the same without clang-tidy
#   packaging/lint.sh --tidy   clang-tidy only
#   packaging/lint.sh --fix    puts every source file into form, checks nothing
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
faults=0

form() {
    local sources
    mapfile -t sources < <(find core ui app tests \( -name '*.cpp' -o -name '*.h' \) | LC_ALL=C sort)
    echo "clang-format: ${#sources[@]} files"
    clang-format --dry-run -Werror "${sources[@]}" || faults=1
    echo "translations"
    packaging/translate.sh --check || faults=1
}

# Reading the headers of Qt is most of the work, so eight sources are read as one (the preset's unity files).
tidy() {
    local units
    cmake --preset tidy >/dev/null
    mapfile -t units < <(python3 - <<'PYTHON'
import json
for entry in json.load(open("build/tidy/compile_commands.json")):
    if entry["file"].endswith((".cpp", ".cxx")) and "_autogen/" not in entry["file"] and "/.rcc/" not in entry["file"]:
        print(entry["file"])
PYTHON
    )
    echo "clang-tidy: ${#units[@]} files, each up to eight sources"
    printf '%s\0' "${units[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy \
        --checks=-bugprone-suspicious-include --header-filter='/(core|ui|app)/[a-z0-9_/]+\.(h|cpp)$' 2>/dev/null || faults=1
}

case "${1:-}" in
    "") form; tidy ;;
    --form) form ;;
    --tidy) tidy ;;
    --fix) find core ui app tests \( -name '*.cpp' -o -name '*.h' \) -exec clang-format -i {} +; exit ;;
    *) sed -n '2,6s/^# *//p' "$0" >&2; exit 2 ;;
esac
[ $faults -eq 0 ] && echo "Nothing found."
exit $faults
