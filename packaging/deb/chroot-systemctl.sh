#!/bin/sh
# Stands for systemd in the chroot of test-installed.sh, where none runs: starts and stops what the unit files say, as the
# users they name.
set -e
unit=/lib/systemd/system/yichuang-district.service
journal=/var/log/yichuang-district.journal
says() { sed -n "s/^$1=//p" "$unit"; }

district_pids() {
    for exe in /proc/[0-9]*/exe; do
        case "$(readlink "$exe" 2>/dev/null)" in /usr/bin/yichuang-district*) echo "$exe" | cut -d/ -f3 ;; esac
    done
}
start_district() {
    [ -z "$(district_pids)" ] || return 0
    touch "$journal" && chown "$(says User)" "$journal"
    runuser -u "$(says User)" -- $(says ExecStartPre) >/dev/null
    setsid runuser -u "$(says User)" -- $(says ExecStart) >>"$journal" 2>&1 </dev/null &
}
stop_district() { # on its word the server finishes what it has begun
    kill $(district_pids) 2>/dev/null || return 0
    for _ in $(seq 150); do
        [ -n "$(district_pids)" ] || return 0
        sleep 0.2
    done
    echo "yichuang-district does not stop when it is asked to" >&2
    exit 1
}
nginx_runs() { [ -s /run/nginx.pid ] && kill -0 "$(cat /run/nginx.pid)" 2>/dev/null; }

case "$*" in
    "enable --now yichuang-district") /usr/bin/systemctl enable yichuang-district 2>/dev/null; start_district ;;
    "start yichuang-district") start_district ;;
    "stop yichuang-district") stop_district ;;
    "restart yichuang-district") stop_district; start_district ;;
    "reload-or-restart nginx") if nginx_runs; then nginx -s reload; else nginx; fi ;;
    "stop nginx") if nginx_runs; then nginx -s quit; fi ;;
    *) echo "$0: nobody needed 'systemctl $*' so far" >&2; exit 2 ;;
esac
