# Read by test-installed.sh, not run: the district server as its administrator sets it up, with a workstation that enrols
# and hands its cases over. Nobody starts services in a chroot: what the unit says is run as the user the unit names.
unit=/lib/systemd/system/yichuang-district.service
unit_says() { sed -n "s/^$1=//p" "$debian$unit"; }
as_service() { inside runuser -u "$(unit_says User)" -- env YICHUANG_DISTRICT_PORT=0 "$@"; }
as_postgres() { inside runuser -u postgres -- env -C / "$@"; }

district_begins() {
    mount -t tmpfs -o size=64m none "$debian/dev/shm"
    quietly inside apt-get install -y --no-install-recommends postgresql systemd
    quietly inside systemd-analyze verify --man=no "$unit"
    # The grade that systemd gives its sandbox, in tenths: 10 is wide open.
    inside systemd-analyze security --offline=true --threshold=25 --no-pager "$unit" >"$scratch/log" 2>&1 ||
        { tail -n 3 "$scratch/log" >&2; fail "the service may do more than it has to"; }
    [ "$(inside stat -c '%U %a' /var/lib/yichuang-district)" = "yichuang 700" ] || fail "the place of the keys is not the server's own"
    quietly inside pg_conftool 15 main set listen_addresses ''
    quietly inside pg_conftool 15 main set port 5432
    quietly inside pg_ctlcluster 15 main start
    quietly as_postgres createuser yichuang
    quietly as_postgres createdb -O yichuang yichuang
}

district_serves() { # starts it and sets $district_address
    local begin=$SECONDS
    as_service $(unit_says ExecStartPre) >"$scratch/migrated" 2>&1 || { cat "$scratch/migrated" >&2; fail "$(unit_says ExecStartPre)"; }
    : >"$scratch/listening"
    as_service $(unit_says ExecStart) >"$scratch/listening" 2>"$scratch/journal" &
    until grep -q listening "$scratch/listening"; do
        [ $((SECONDS - begin)) -lt 30 ] || { cat "$scratch/journal" >&2; fail "the district server does not start"; }
        sleep 0.2
    done
    district_address=http://$(sed -n 's/^listening on //p' "$scratch/listening")
}

district_ends() { # as systemd does it; on its word the server finishes what it has begun
    quietly inside runuser -u yichuang -- sh -c 'for exe in /proc/[0-9]*/exe; do
        [ "$(readlink "$exe")" != /usr/bin/yichuang-district ] || kill "$(echo "$exe" | cut -d/ -f3)"; done'
    local begin=$SECONDS
    until grep -q '"stopped"' "$scratch/journal"; do
        [ $((SECONDS - begin)) -lt 30 ] || fail "the district server does not stop when it is asked to"
        sleep 0.2
    done
}

district_takes_a_workstation() {
    quietly as_service yichuang-district migrate --name 鄞州区
    district_serves
    code=$(as_service yichuang-district enrol --centre 330212110 --window 1) || fail "no code"
    ctl --json enrol "$district_address" "$code" >"$scratch/enrolled" || fail "the workstation cannot enrol"
    device=$(sed -n 's/.*"device":"\([^"]*\)".*/\1/p' "$scratch/enrolled")
    quietly ctl sync once
    as_service yichuang-district status >"$scratch/status"
    events=$(ctl --json verify | sed -n 's/.*"events":\([0-9]*\).*/\1/p')
    as_service yichuang-district verify >"$scratch/verified" || { cat "$scratch/verified" >&2; fail "the district does not verify"; }
    grep -q "^1 devices, $events events" "$scratch/verified" || fail "of $events events the district has: $(cat "$scratch/verified")"
    quietly as_service yichuang-district revoke "$device"
    ! ctl sync once >"$scratch/log" 2>&1 || fail "a revoked workstation is let in"
    district_ends
}

district_stays_when_removed() { # after the packages are gone: keys and database are there, and serve again
    [ -s "$debian/var/lib/yichuang-district/district.key" ] || fail "removing the package took the district's keys"
    [ "$(as_postgres psql -qAtc 'SELECT count(*) FROM events' yichuang)" -gt 0 ] || fail "removing the package took the district's events"
}
