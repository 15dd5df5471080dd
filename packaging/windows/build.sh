#!/usr/bin/env bash
# Makes yichuang-setup.exe: the program for Windows 10 and 11 (64-bit) with the fonts of its papers, to be installed by
# double-click or, without asking anything, with /S.
#   packaging/windows/build.sh      writes build/windows/package/yichuang-setup.exe
# YICHUANG_SETUP_VERSION says another version than the source does (to try upgrades), YICHUANG_SETUP_COMPRESSOR=zlib packs
# quickly instead of well.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
version=${YICHUANG_SETUP_VERSION:-$(sed -n 's/^ *set(YICHUANG_VERSION \([0-9.]*\))/\1/p' CMakeLists.txt)}
out=build/windows/package
if [ ! -e build/windows/build.ninja ]; then
    [ -e build/windows-sysroot ] || "$here/sysroot.sh"
    cmake --preset windows >/dev/null
fi
cmake --build --preset windows --parallel "$(nproc)" --target yichuang yichuangctl

rm -rf "$out"
"$here/deploy.py" build/windows-sysroot "$out/program" build/windows/yichuang.exe build/windows/yichuangctl.exe

# The fonts' licences (SIL OFL and their own) allow it; the texts of the licences go along.
. "$here/fonts.sh"
lay_fonts_beside "$out/program"
mkdir -p "$out/program/licences"
for package in fonts-noto-cjk fonts-hanazono fonts-babelstone-han qt6-translations-l10n; do
    cp -L "/usr/share/doc/$package/copyright" "$out/program/licences/$package.txt"
done
for licence in build/windows-sysroot/licenses/*; do
    cp "$licence" "$out/program/licences/$(basename "$licence").txt"
done
cp LICENSE "$out/program/licences/yichuang.txt"
cp README.md "$out/program/README.md"

"$here/laid-files.sh" "$out/program" >"$out/laid-files.nsh"
makensis -V2 -NOCD -DVERSION="$version" -DPROGRAM="$out/program" -DLAID="$out/laid-files.nsh" -DSETUP="$out/yichuang-setup.exe" \
    -DICON=build/windows/app/workstation/yichuang_resources/app.ico -DCOMPRESSOR="${YICHUANG_SETUP_COMPRESSOR:-lzma}" \
    "$here/setup.nsi"
ls -l "$out/yichuang-setup.exe"
