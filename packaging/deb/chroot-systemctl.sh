#!/bin/sh
# Stands for systemd in the chroot of test-installed.sh, where none runs: starts and stops what the unit files say, as the
# users they name.
set -e
units=/lib/systemd/system
journal=/var/log/yichuang-district.journal
says() { # KEY [UNIT [INSTANCE]]
    sed -n "s/^$1=//p" "$units/${2:-yichuang-district}.service" | sed "s/%i/${3:-}/; s/^[-+]//"
}
more_processes() { ls /etc/systemd/system/yichuang-district.service.wants 2>/dev/null | sed -n 's/^yichuang-district@\(.*\)\.service$/\1/p'; }

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
    for port in $(more_processes); do start_at "$port"; done
}
start_at() { # PORT
    setsid runuser -u "$(says User yichuang-district@)" -- $(says ExecStart yichuang-district@ "$1") >>"$journal" 2>&1 </dev/null &
}
back_up() {
    export $(says Environment yichuang-district-backup)
    eval "$(says ExecStartPre yichuang-district-backup)"
    runuser -u "$(says User yichuang-district-backup)" -- env -C / $(says ExecStart yichuang-district-backup)
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
    "enable --now yichuang-district@7411") /usr/bin/systemctl enable yichuang-district@7411 2>/dev/null; start_at 7411 ;;
    "stop yichuang-district yichuang-district@*") stop_district ;;
    "enable --now yichuang-district-backup.timer") /usr/bin/systemctl enable yichuang-district-backup.timer 2>/dev/null ;;
    "start yichuang-district-backup") back_up ;;
    "restart yichuang-district") stop_district; start_district ;;
    "reload-or-restart nginx") if nginx_runs; then nginx -s reload; else nginx; fi ;;
    "stop nginx") if nginx_runs; then nginx -s quit; fi ;;
    *) echo "$0: nobody needed 'systemctl $*' so far" >&2; exit 2 ;;
esac
