#!/usr/bin/env bash
# Makes the Debian packages from this source into build/deb/packages: yichuang (workstation and shell tool) and
# yichuang-district. The same source gives the same bytes.
#   packaging/deb/build.sh                   the packages
#   packaging/deb/build.sh --version 0.0.9   the same under another version, which the tests upgrade from
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
version=()
case "${1:-}" in
    "") ;;
    --version) version=("-DYICHUANG_VERSION=${2:?--version needs a number}") ;;
    *) sed -n '4,5s/^# *//p' "$0" >&2; exit 2 ;;
esac

packaging/install.sh build run
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR=${CCACHE_BASEDIR-$root} CCACHE_NOHASHDIR=1

# Every date in the packages is the day of the last change of the source.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}
export SOURCE_DATE_EPOCH

# Debian's flags with every hardening; debug information would only be stripped again.
flags() { DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CFLAGS_MAINT_STRIP=-g DEB_CXXFLAGS_MAINT_STRIP=-g dpkg-buildflags --get "$1"; }
cpp="$(flags CPPFLAGS) -Werror=date-time"
cmake --preset deb -UYICHUANG_VERSION "${version[@]}" \
    -DCMAKE_C_FLAGS="$(flags CFLAGS) $cpp" -DCMAKE_CXX_FLAGS="$(flags CXXFLAGS) $cpp" \
    -DCMAKE_EXE_LINKER_FLAGS="$(flags LDFLAGS)" >/dev/null
cmake --build --preset deb --parallel "$(nproc)"

rm -rf build/deb/packages
(umask 022 && cpack --config build/deb/CPackConfig.cmake -B build/deb/packages >build/deb/cpack.log) || { cat build/deb/cpack.log >&2; exit 1; }
for package in build/deb/packages/*.deb; do
    echo "$package  $(dpkg-deb -f "$package" Package Version | tr '\n' ' ') $(($(stat -c %s "$package") / 1024)) KiB"
done
