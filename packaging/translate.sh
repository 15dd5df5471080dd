#!/usr/bin/env bash
# Brings translations/*.ts up to date with the texts in ui/, app/ and the fault table of core/reference. With --check changes nothing and fails when a text
# is missing, unfinished, empty or no longer used.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)

update() { # folder that holds the .ts files
    "$lupdate" -I . ui app core/reference -recursive -extensions cpp,h -locations none -no-obsolete -silent -source-language en \
        -target-language zh_CN -ts "$1/zh_CN.ts"
    "$lupdate" -I . ui app core/reference -recursive -extensions cpp,h -locations none -no-obsolete -silent -source-language en \
        -target-language en -pluralonly -ts "$1/en.ts"
}

if [ "${1:-}" != --check ]; then
    mkdir -p translations
    update translations
    for file in translations/*.ts; do
        echo "$file: $(grep -c '<source>' "$file") texts, $(grep -c 'type="unfinished"' "$file" || true) unfinished"
    done
    exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp translations/*.ts "$scratch/"
update "$scratch"
failed=0
for file in translations/*.ts; do
    now="$scratch/$(basename "$file")"
    if ! cmp -s "$file" "$now"; then
        echo "$file is not up to date: run packaging/translate.sh" >&2
        diff -u "$file" "$now" | head -40 >&2 || true
        failed=1
    fi
    if grep -nE 'type="(unfinished|vanished|obsolete)"|<translation></translation>|<numerusform></numerusform>' "$file" >&2; then
        echo "$file has unfinished, empty or unused texts" >&2
        failed=1
    fi
done
exit $failed
