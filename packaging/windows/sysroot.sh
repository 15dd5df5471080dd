#!/usr/bin/env bash
# Puts the libraries for Windows (Qt, SQLite, Botan, Zint, qpdf) where the preset `windows` looks for them,
# build/windows-sysroot, and says where they came from. In this order:
#   1. $YICHUANG_WINDOWS_SYSROOT, a folder or a .tar.zst of one; when the variable is not set and one lies beside the clone,
#      ../shared/windows/windows-sysroot.tar.zst, that one
#   2. the one built earlier: $YICHUANG_CACHE (default ~/.cache/yichuang)/windows-sysroot-KEY; the key is the sum of
#      sysroot-build.sh, so that a change of what is built, or how, builds anew
#   3. built from Debian's source packages: about 65 minutes of one processor, 3 GB
#   packaging/windows/sysroot.sh [--minutes N]   builds for N minutes at most, then ends with status 75; what is finished
#                                               stays, and the next run goes on from there
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
minutes=
case "${1:-}" in
    "") ;;
    --minutes) minutes=${2:?a number of minutes} ;;
    *) sed -n '2,10s/^# *//p' "$0" >&2; exit 2 ;;
esac
cache=${YICHUANG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/yichuang}
mkdir -p "$cache" "$root/build"

key_of() { sha256sum "$@" | sha256sum | cut -c1-12; }

# Libraries that are headers only come from the host's Debian packages, whoever built the rest.
add_headers() { # folder
    mkdir -p "$1/deps/include/tl" "$1/deps/include/kainjow" "$1/deps/share/cmake"
    cp /usr/include/tl/expected.hpp "$1/deps/include/tl/"
    cp /usr/include/kainjow/mustache.hpp "$1/deps/include/kainjow/"
    cp -r /usr/include/nlohmann "$1/deps/include/"
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
    add_headers "$scratch"
    rm -rf "$2"
    mv "$scratch" "$2"
}

built=$cache/windows-sysroot-$(key_of "$here/sysroot-build.sh")
given=${YICHUANG_WINDOWS_SYSROOT:-}
beside=$root/../shared/windows/windows-sysroot.tar.zst
[ -n "$given" ] || [ ! -f "$beside" ] || given=$beside
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
    echo "Windows libraries: YICHUANG_WINDOWS_SYSROOT is not set and none was built earlier; building them from Debian sources${minutes:+, $minutes minutes at most}"
    limit=()
    [ -z "$minutes" ] || limit=(timeout "$((minutes * 60))")
    status=0
    "${limit[@]}" "$here/sysroot-build.sh" "$built.work" || status=$?
    if [ "$status" -eq 124 ]; then
        echo "Windows libraries: not finished after $minutes minutes; what is finished stays in $built.work" >&2
        exit 75
    fi
    [ "$status" -eq 0 ] || exit "$status"
    add_headers "$built.work/sysroot"
    mv "$built.work/sysroot" "$built"
    rm -rf "$built.work"
fi
ln -sfn "$folder" "$root/build/windows-sysroot"
