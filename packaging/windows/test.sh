#!/usr/bin/env bash
# The program for Windows, built here and tried under Wine: the libraries, the build (warnings as errors), every unit test of
# core/ and ui/, the way from log-in to a printed paper on the window system of Windows, the installer, and a profile
# that is written on one system and read on the other.
#   packaging/windows/test.sh                 everything
#   packaging/windows/test.sh --minutes N     gives the building of the libraries N minutes; without them by then it says
#                                             SKIPPED and why, and ends with 0: nothing about Windows was shown
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros # precompiled headers are cached too

packaging/install.sh build run test windows
status=0
"$here/sysroot.sh" "$@" || status=$?
if [ $status -eq 75 ]; then
    echo "SKIPPED: nothing was built or tested for Windows, the libraries for it are not there yet (see above)."
    echo "         Run this again to go on building them, or set YICHUANG_WINDOWS_SYSROOT to ready ones."
    exit 0
fi
[ $status -eq 0 ] || exit $status

cmake --preset windows -DYICHUANG_TESTS=ON >/dev/null
cmake --build --preset windows --parallel "$(nproc)"

. "$here/wine.sh"
wine_begin "$root/build/windows/wine"
# The programs find their libraries and fonts where they lie, without being installed.
runtime=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
threads=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libwinpthread-1.dll)")
libraries=$(realpath build/windows-sysroot)
WINEPATH="$(windows_path "$libraries/qt/bin");$(windows_path "$libraries/deps/bin");$(windows_path "$runtime");$(windows_path "$threads")"
QT_PLUGIN_PATH=$(windows_path "$libraries/qt/plugins")
fonts=build/windows/fonts
mkdir -p "$fonts"
cp -u /usr/share/fonts/opentype/noto/Noto{Serif,Sans}CJK-{Regular,Bold}.ttc /usr/share/fonts/truetype/hanazono/HanaMin{A,B}.ttf \
    /usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf "$fonts/"
QT_QPA_FONTDIR=$(windows_path "$fonts") # for the platform "offscreen", which does not ask the system
export WINEPATH QT_PLUGIN_PATH QT_QPA_FONTDIR

echo "-- Unit tests under Wine"
ctest --preset windows --parallel "$(nproc)"
echo "-- From log-in to a printed paper, on the window system of Windows"
QT_QPA_PLATFORM=windows timeout 300 "$here/wine-test.sh" build/windows/yichuang_tests.exe flow_test
unset WINEPATH QT_PLUGIN_PATH QT_QPA_FONTDIR

echo "-- The installer, and a profile on both systems"
wine_end
"$here/test-setup.sh"
