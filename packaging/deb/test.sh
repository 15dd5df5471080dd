#!/usr/bin/env bash
# Tests the Debian packages as an administrator meets them: builds them (twice, under an older version as well), checks them
# against Debian's rules, and in a clean Debian 12 installs, uses, upgrades and removes them. Needs root and a Debian mirror.
#   packaging/deb/test.sh
#   packaging/deb/test.sh --where-possible   without root, or in a container that forbids mounting, says SKIPPED in place of
#                                            the clean Debian, and ends with 75
# YICHUANG_DEBIAN_MIRROR names the mirror; without it the one that apt uses is taken.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
fail() { echo "FAILED: $*" >&2; exit 1; }
step() { printf -- '-- %s  (%d s)\n' "$*" "$SECONDS"; }

possible=yes
if [ "$(id -u)" -ne 0 ] || ! unshare --mount --propagation private --pid --fork mount -t tmpfs none /mnt 2>/dev/null; then
    [ "${1:-}" = --where-possible ] || fail "a clean Debian can only be made by root, where mounting is allowed: run this as root or with sudo"
    possible=no
fi
packaging/install.sh build run test
[ $possible = no ] || mirror=${YICHUANG_DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' 'Component: main' | head -n 1)}
[ $possible = no ] || [ -n "$mirror" ] || fail "apt knows no mirror of Debian bookworm: name one in YICHUANG_DEBIAN_MIRROR"

scratch=$(mktemp -d)
clean_up() {
    [ -z "${inside:-}" ] || kill "$inside" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf --one-file-system "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

step "An older package to upgrade from"
packaging/deb/build.sh --version 0.0.9
mkdir "$scratch/old" "$scratch/new"
cp build/deb/packages/*.deb "$scratch/old/"

step "The package"
packaging/deb/build.sh
cp build/deb/packages/*.deb "$scratch/new/"

step "The same source gives the same bytes"
rm -rf build/deb/*/CMakeFiles/*.gz
find build/deb/packaging -type f \( -name '*.gz' -o -name '*.png' -o -name yichuangctl \) -delete
(umask 077 && TZ=Asia/Shanghai packaging/deb/build.sh >/dev/null)
for package in "$scratch"/new/*.deb; do
    cmp "$package" "build/deb/packages/$(basename "$package")" || fail "$(basename "$package") differs when it is made again"
done

step "Debian's rules"
for package in "$scratch"/new/*.deb; do packaging/deb/inspect.sh "$package"; done

if [ $possible = no ]; then
    echo "SKIPPED: the packages were built and checked but installed nowhere: this is not root, or mounting is forbidden here."
    exit 75
fi
step "A clean Debian 12 from $mirror"
# Everything mounted in there is seen by nobody else and is gone with its last process, however this ends.
unshare --mount --propagation private --pid --fork --kill-child packaging/deb/test-installed.sh "$scratch" "$mirror" &
inside=$!
wait "$inside" || fail "in the clean Debian"
step "Done: the packages install, work, upgrade and go"
