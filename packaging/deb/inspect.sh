#!/usr/bin/env bash
# Checks one Debian package without installing it: lintian, metadata, hardening, layout. Usage: inspect.sh PACKAGE.deb
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
package=$(realpath "$1")
fail() { echo "FAILED: $(basename "$package"): $*" >&2; exit 1; }

content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
dpkg-deb -x "$package" "$content"
name=$(dpkg-deb -f "$package" Package)

lintian --fail-on error,warning --info --tag-display-limit 0 "$package" || fail "lintian"

for metadata in "$content"/usr/share/metainfo/*.xml; do
    [ ! -e "$metadata" ] || appstreamcli validate --strict --no-net "$metadata" || fail "AppStream metadata"
done
for entry in "$content"/usr/share/applications/*.desktop; do
    [ ! -e "$entry" ] || desktop-file-validate "$entry" || fail "desktop entry"
done

for program in "$content"/usr/bin/* "$content"/usr/sbin/*; do
    [ -e "$program" ] || continue
    short=$(basename "$program")
    elf=$(readelf -W --file-header --program-headers --dynamic --dyn-syms "$program")
    for sign in 'Type: *DYN' 'GNU_RELRO' 'FLAGS_1.*NOW.*PIE' '__stack_chk_fail' '__[a-z]*_chk@'; do
        grep -q "$sign" <<<"$elf" || fail "$short lacks a hardening: $sign"
    done
    ! readelf -d "$program" | grep -E 'R(UN)?PATH' || fail "$short has an rpath"
    ! grep -qaF "$root" "$program" || fail "$short holds the folder it was built in"
    [ -e "$content/usr/share/man/man1/$short.1.gz" ] || [ -e "$content/usr/share/man/man8/$short.8.gz" ] || fail "$short has no manual page"
done

for document in copyright changelog.Debian.gz; do
    [ -s "$content/usr/share/doc/$name/$document" ] || fail "no $document"
done
# What cannot be seen from the libraries is asked for all the same.
case "$name" in
    yichuang) kind=run ;;
    yichuang-district) kind=district ;;
    *) fail "what is it?" ;;
esac
depends=$(dpkg-deb -f "$package" Depends)
while read -r _ needed _; do
    [[ ", $depends," == *", $needed,"* ]] || fail "does not depend on $needed"
done < <(grep "^$kind " "$root/packaging/apt-packages.txt")
for page in "$content"/usr/share/man/{,zh_CN/}man[18]/*.gz; do
    [ -e "$page" ] || continue
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings=w -E UTF-8 -l "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || fail "$(basename "$page"): $said"
done
if [ "$name" = yichuang ]; then
    for size in 16x16 22x22 24x24 32x32 48x48 64x64 128x128 256x256 512x512; do
        file "$content/usr/share/icons/hicolor/$size/apps/yichuang.png" | grep -q "PNG image data, ${size/x/ x }," || fail "no icon of $size"
    done
    [ -s "$content/usr/share/icons/hicolor/scalable/apps/yichuang.svg" ] || fail "no scalable icon"
    bash -n "$content/usr/share/bash-completion/completions/yichuangctl" || fail "completion"
    # A double-click on a bundle opens it here: its kind is declared, and the menu entry takes it.
    said=$(XDG_DATA_DIRS="$content/usr/share" update-mime-database "$content/usr/share/mime" 2>&1) && [ -z "$said" ] || fail "kinds of files: $said"
    opens=$(sed -n 's/^50:\(.*\):\*\.ycbundle$/\1/p' "$content/usr/share/mime/globs2")
    grep -qx "MimeType=$opens;" "$content/usr/share/applications/yichuang.desktop" || fail "the menu entry does not open bundles: $opens"
    grep -q '^Exec=yichuang %f$' "$content/usr/share/applications/yichuang.desktop" || fail "the menu entry hands no file over"
fi
echo "$(basename "$package"): nothing to complain about"
