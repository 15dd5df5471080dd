#!/usr/bin/env bash
# Puts the libraries for Windows (Qt, SQLite, Botan, Zint, qpdf) where the preset `windows` looks for them,
# build/windows-sysroot, and says where they came from. In this order:
#   1. $YICHUANG_WINDOWS_SYSROOT, a folder or a .tar.zst of one; when the variable is not set and one lies beside the clone,
#      ../shared/windows/windows-sysroot.tar.zst, that one; "build" goes on to 2 whatever lies there
#   2. the one built earlier: $YICHUANG_CACHE (default ~/.cache/yichuang)/windows-sysroot-KEY; the key is the sum of
#      sysroot-build.sh, so that a change of what is built, or how, builds anew
#   3. built from Debian's source packages: about 65 minutes of one processor, 3 GB
#   packaging/windows/sysroot.sh            a build that was stopped goes on where it was
#   packaging/windows/sysroot.sh --ready    where they would have to be built says so and ends with status 75, unless the
#                                           variable says "build"
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
given=${YICHUANG_WINDOWS_SYSROOT:-}
may_build=yes
case "${1:-}" in
    "") ;;
    --ready) [ "$given" = build ] || may_build=no ;;
    *) sed -n '2,11s/^# *//p' "$0" >&2; exit 2 ;;
esac
cache=${YICHUANG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/yichuang}
mkdir -p "$cache" "$root/build"

key_of() { sha256sum "$@" | sha256sum | cut -c1-12; }

# Libraries that are headers only, and Qt's own texts in Chinese, come from the host's Debian packages, whoever built the rest.
add_from_host() { # folder
    mkdir -p "$1/deps/include/tl" "$1/deps/include/kainjow" "$1/deps/share/cmake"
    cp /usr/include/tl/expected.hpp "$1/deps/include/tl/"
    cp /usr/include/kainjow/mustache.hpp "$1/deps/include/kainjow/"
    cp -r /usr/include/nlohmann "$1/deps/include/"
    mkdir -p "$1/qt/translations"
    cp /usr/share/qt6/translations/qtbase_zh_CN.qm "$1/qt/translations/"
    cp -r /usr/share/cmake/tl-expected /usr/share/cmake/nlohmann_json "$1/deps/share/cmake/"
}

# A folder that holds qt/ and deps/, copied or unpacked: nothing is written into what somebody else keeps.
take_given() { # the variable's value, folder to make
    local scratch=$2.new
    rm -rf "$scratch"
    mkdir -p "$scratch"
    if [ -d "$1" ]; then
        cp -r "$1/." "$scratch/"
    else
        tar --zstd --strip-components=1 -xf "$1" -C "$scratch"
    fi
    [ -e "$scratch/qt/bin/Qt6Core.dll" ] || { echo "YICHUANG_WINDOWS_SYSROOT holds no qt/bin/Qt6Core.dll: $1" >&2; exit 1; }
    add_from_host "$scratch"
    rm -rf "$2"
    mv "$scratch" "$2"
}

built=$cache/windows-sysroot-$(key_of "$here/sysroot-build.sh")
beside=$root/../shared/windows/windows-sysroot.tar.zst
[ -n "$given" ] || [ ! -f "$beside" ] || given=$beside
[ "$given" != build ] || given=
if [ -z "$given" ] && [ ! -d "$built" ] && [ $may_build = no ]; then
    echo "Windows libraries: none are ready: \$YICHUANG_WINDOWS_SYSROOT names none, none lie in ${beside%/*}, none were built earlier" >&2
    exit 75
fi
"$here/../install.sh" build run windows
if [ -n "$given" ]; then
    [ -e "$given" ] || { echo "YICHUANG_WINDOWS_SYSROOT names nothing that exists: $given" >&2; exit 1; }
    folder=$cache/windows-sysroot-given-$({ stat -c '%n %s %Y' "$given"; cat "$0"; } | sha256sum | cut -c1-12)
    [ -d "$folder" ] || take_given "$given" "$folder"
    echo "Windows libraries: the ready ones of $given"
elif [ -d "$built" ]; then
    folder=$built
    echo "Windows libraries: built earlier by packaging/windows/sysroot-build.sh, $built"
else
    folder=$built
    echo "Windows libraries: none are ready; building them from Debian's sources"
    "$here/sysroot-build.sh" "$built.work"
    add_from_host "$built.work/sysroot"
    mv "$built.work/sysroot" "$built"
    rm -rf "$built.work"
fi
ln -sfn "$folder" "$root/build/windows-sysroot"
