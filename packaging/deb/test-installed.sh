#!/usr/bin/env bash
# Part of test.sh, run by it as root in a namespace of its own: makes a clean Debian 12 in SCRATCH/debian and works there
# as an administrator and a clerk would. Usage: test-installed.sh SCRATCH MIRROR
set -euo pipefail
scratch=$1 mirror=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
debian=$scratch/debian
fail() { echo "FAILED: $*" >&2; exit 1; }
step() { printf -- '   %s  (%d s)\n' "$*" "$SECONDS"; }
quietly() { "$@" >"$scratch/log" 2>&1 || { tail -n 40 "$scratch/log" >&2; fail "$*"; }; }
inside() { chroot "$debian" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
served() { nsenter --net="$scratch/net" chroot "$debian" env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
clerk() { "$([ -e "$scratch/net" ] && echo served || echo inside)" setpriv --reuid=clerk --regid=clerk --init-groups --inh-caps=-all env HOME=/home/clerk "$@"; }
install_from() { # old or new: the packages as an administrator installs them, with nothing that is only recommended
    rm -rf "$debian/packages"
    cp -r "$scratch/$1" "$debian/packages"
    quietly inside sh -c 'apt-get install -y --no-install-recommends /packages/*.deb'
}
ctl() { clerk yichuangctl --profile "$profile" --login demo --password-file /home/clerk/password "$@"; }
packages() { for file in "$scratch"/new/*.deb; do dpkg-deb -f "$file" Package; done; }
programs() { for package in $(packages); do inside dpkg -L "$package" | grep '^/usr/bin/.'; done; }
all_are() { # VERSION: what every program says it is
    for program in $(programs); do
        said=$(inside "$program" --version 2>/dev/null)
        [ "$said" = "${program##*/} $1" ] || fail "$program says it is '$said', not $1"
    done
}
cases() { ctl --json case list --limit 1000 | grep -o '"number":"[^"]*"' | sort; }
take_in() { # prints the number of the case
    ctl intake --example YZ-RS11 >"$debian/tmp/application.json"
    ctl --json intake /tmp/application.json | grep -o '"number":"[^"]*"' | head -n 1 | cut -d '"' -f 4
}

. "$(dirname "$0")/test-district.sh"

mkdir "$debian"
mount -t tmpfs -o size=3g,mode=755,dev,exec none "$debian" # what is not to last needs no disk
quietly debootstrap --variant=minbase bookworm "$debian" "$mirror"
mount -t proc proc "$debian/proc"
printf '#!/bin/sh\nexit 101\n' >"$debian/usr/sbin/policy-rc.d" # nothing is started in here
chmod 755 "$debian/usr/sbin/policy-rc.d"
cp /etc/resolv.conf "$debian/etc/resolv.conf"
quietly inside apt-get update
quietly inside useradd --create-home clerk
echo yichuang-2026 >"$debian/home/clerk/password"
profile=/home/clerk/.local/share/yichuang/demonstration

step "Installs the older version"
install_from old
all_are 0.0.9
started=$(find "$debian/etc/systemd" -name 'yichuang*' 2>/dev/null || true)
[ -z "$started" ] || fail "installing it arranged for a service to start: $started"

step "Starts without a display: cases, papers, a picture of the page"
quietly clerk yichuang --demo --without-display /home/clerk/papers
find "$debian/home/clerk/papers" -type f -printf '%f\n' | sort >"$scratch/papers"
[ "$(grep -c '\.pdf$' "$scratch/papers")" -ge 10 ] || fail "too few papers: $(tr '\n' ' ' <"$scratch/papers")"
picture=$(grep -m 1 'intake.*\.png$' "$scratch/papers") || fail "no picture of the intake page"
file "$debian/home/clerk/papers/$picture" | grep -q 'PNG image data, 1366 x 768' || fail "the picture is not one"
[ "$(stat -c %s "$debian/home/clerk/papers/$picture")" -gt 40000 ] || fail "the picture is empty"

step "Takes in a case and prints it"
number=$(take_in)
[ -n "$number" ] || fail "no number"
kind=$(ctl --json papers "$number" | grep -o '"kind":"D[^"]*"' | head -n 1 | cut -d '"' -f 4)
quietly ctl print "$number" "$kind" --pdf /home/clerk/paper.pdf
pdftotext "$debian/home/clerk/paper.pdf" - | grep -qF "$number" || fail "the paper does not bear its number"
pdffonts "$debian/home/clerk/paper.pdf" | grep -q Noto || fail "the paper is not set in the fonts the package asks for"
quietly ctl verify
before=$(cases)

step "The district server, step by step as docs/district.md says: database, keys, service, TLS, nginx, a window enrolled"
district_begins
district_is_set_up
district_is_backed_up

step "Upgrades over it, the district first"
district_is_upgraded
install_from new
version=$(dpkg-deb -f "$(ls "$scratch"/new/yichuang_*.deb)" Version)
all_are "${version%-*}"
[ "$(comm -12 <(cases) - <<<"$before")" = "$before" ] || fail "cases were lost by the upgrade"
quietly ctl verify
[ "$(cases | wc -l)" -eq $(($(wc -l <<<"$before") + 1)) ] || fail "the new case is not in the list"
quietly ctl backup --to /home/clerk/backups

step "The district's disk is gone: restores it from the backup made before the upgrade"
district_is_restored

step "Removes it"
for package in $(packages); do inside dpkg -L "$package"; done | sort -u |
    while read -r path; do [ -d "$debian$path" ] || echo "$path"; done >"$scratch/files"
grep -qx /usr/bin/yichuang "$scratch/files" || fail "the package does not list its files"
(cd "$debian/home/clerk" && find . -type f -exec sha256sum {} + | sort) >"$scratch/home"
quietly inside apt-get purge -y $(packages)
while read -r path; do [ ! -e "$debian$path" ] || fail "$path was left behind"; done <"$scratch/files"
(cd "$debian/home/clerk" && find . -type f -exec sha256sum {} + | sort) | cmp - "$scratch/home" || fail "removing it touched the data"
district_stays_when_removed

step "Installs it again and finds everything"
install_from new
[ "$(cases | wc -l)" -eq $(($(wc -l <<<"$before") + 1)) ] || fail "cases are gone"
quietly ctl verify
district_serves_again
