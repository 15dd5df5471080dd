#!/usr/bin/env bash
# Installs the Debian packages of apt-packages.txt that are missing. Usage: install.sh KIND ..., e.g. build run test
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

missing=()
while read -r kind name command _; do
    [[ " $* " == *" $kind "* ]] || continue
    [ -n "$command" ] && command -v "$command" >/dev/null && continue
    dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
done < <(grep -v '^#' "$here/apt-packages.txt")

[ ${#missing[@]} -eq 0 ] && { echo "Packages: all there."; exit 0; }
echo "Packages: installing ${#missing[@]}: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "These packages are missing and neither root nor sudo is at hand: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -qq "${missing[@]}" >/dev/null
echo "Packages: installed."
