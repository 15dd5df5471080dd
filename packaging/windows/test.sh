#!/usr/bin/env bash
# The program for Windows, built here and tried under Wine: the libraries, the build (warnings as errors), the tests, the way
# from log-in to a printed paper on the window system of Windows, every page's picture beside Linux's, the installer, and
# a profile that is written on one system and read on the other.
#   packaging/windows/test.sh            everything; libraries that are not ready are built first
#   packaging/windows/test.sh --ready    where the libraries would have to be built says SKIPPED and why, and ends with 75:
#                                        nothing about Windows was shown (packaging/windows/sysroot.sh)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros # precompiled headers are cached too
step() { printf -- '-- %s  (%d s)\n' "$*" "$SECONDS"; }

packaging/install.sh build run test
status=0
"$here/sysroot.sh" "$@" || status=$?
if [ $status -eq 75 ]; then
    echo "SKIPPED: nothing was built or tested for Windows: building the libraries takes longer than all other checks together."
    echo "         YICHUANG_WINDOWS_SYSROOT=build builds them, once; or it names ready ones."
    exit 75
fi
[ $status -eq 0 ] || exit $status

step "Build for Windows"
cmake --preset windows -DYICHUANG_TESTS=ON >/dev/null
cmake --build --preset windows --parallel "$(nproc)"
step "Build for Linux what it is compared with"
cmake --preset release -DYICHUANG_TESTS=ON >/dev/null
cmake --build --preset release --parallel "$(nproc)" --target yichuang yichuangctl screens comparepictures

. "$here/wine.sh"
wine_begin "$root/build/windows/wine"
# The programs find their libraries and fonts without being installed.
. "$here/fonts.sh"
lay_fonts_beside build/windows
runtime=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
threads=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libwinpthread-1.dll)")
libraries=$(realpath build/windows-sysroot)
WINEPATH="$(windows_path "$libraries/qt/bin");$(windows_path "$libraries/deps/bin");$(windows_path "$runtime");$(windows_path "$threads")"
export WINEPATH # Wine hands no variable on whose name begins with QT_

wine_serial_pair
step "Tests under Wine, those with windows on its screen"
ctest --preset windows --parallel "$(nproc)"
step "The same pages on both systems"
pictures=build/windows/pictures
rm -rf "$pictures"
timeout 600 wine build/windows/screens.exe "$(windows_path "$pictures/windows")" 1366x768 >/dev/null
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 timeout 600 build/release/tests/ui/screens/screens "$pictures/linux" 1366x768 >/dev/null
# Letters are smoothed otherwise and numbers drawn at random: half of this. A line of text elsewhere is more.
QT_QPA_PLATFORM=offscreen build/release/tests/ui/screens/comparepictures "$pictures/linux" "$pictures/windows" 2
unset WINEPATH
wine_end

step "The installer, and a profile on both systems"
"$here/test-setup.sh"
step "Done: it builds, works and installs on Windows"
