# Read by test-installed.sh, not run: the district server as its administrator sets it up, by executing docs/district.md block
# for block, with a workstation that enrols through nginx and hands its cases over. The network in there is one of its own, so
# that the document's ports are free; systemd is the real one, and where none can be booted chroot-systemctl.sh.
document=$(dirname "$0")/../../docs/district.md
units=/lib/systemd/system
host=sync.example.gov.cn
as_service() { served runuser -u yichuang -- "$@"; }
as_postgres() { served runuser -u postgres -- env -C / "$@"; }
second() { clerk yichuangctl --profile /home/clerk/second --login demo --password-file /home/clerk/password "$@"; }

# The block under <!-- step: NAME -->, run as it stands but for the device's id; prints what it prints.
document_step() {
    echo "$1" >>"$scratch/steps-done"
    awk -v name="<!-- step: $1 -->" '$0 == name { found = 1; next } found && /^```/ { if (inside) exit; inside = 1; next } inside' \
        "$document" | sed "s/设备号/${device:-}/" >"$debian/step.sh"
    [ -s "$debian/step.sh" ] || fail "docs/district.md has no step '$1'"
    "${in_net:-served}" env -C "${2:-/}" PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin sh -eu /step.sh 2>"$scratch/log" ||
        { cat "$scratch/log" >&2; fail "docs/district.md, step '$1'"; }
}

district_begins() { # with the older package
    mount -t tmpfs -o size=64m none "$debian/dev/shm"
    : >"$scratch/steps-done"
    printf 'APT::Get::Assume-Yes "true";\nAPT::Install-Recommends "false";\n' >"$debian/etc/apt/apt.conf.d/99unattended"
    in_net=inside document_step install /packages >"$scratch/log" # the packages come from outside
    quietly inside apt-get install systemd # to judge the unit by
    quietly inside systemd-analyze verify --man=no "$units/yichuang-district.service" "$units/yichuang-district@7411.service" \
        "$units/yichuang-district-backup.service" "$units/yichuang-district-backup.timer"
    # The grade that systemd gives a sandbox, in tenths: 100 is wide open.
    for each in yichuang-district.service:25 yichuang-district@.service:25 yichuang-district-backup.service:30; do
        inside systemd-analyze security --offline=true --threshold="${each#*:}" --no-pager "$units/${each%:*}" >"$scratch/log" 2>&1 ||
            { tail -n 3 "$scratch/log" >&2; fail "${each%:*} may do more than it has to"; }
    done
    [ "$(inside stat -c '%U %a' /var/lib/yichuang-district)" = "yichuang 700" ] || fail "the place of the keys is not the server's own"
    mount -t proc proc /proc # whose numbers are ours
    : >"$scratch/net"
    unshare --net="$scratch/net" ip link set lo up
    echo "127.0.0.1 localhost $host" >"$debian/etc/hosts"
    systemd_begins
    # A machine that is one has done this when it installed it.
    if [ -n "$booted" ]; then quietly served systemctl start postgresql; else quietly served pg_ctlcluster 15 main start; fi
}

# Whoever is `served` works beside the first process of a machine: of a systemd that runs the units, sandbox and all.
systemd_begins() {
    nsenter --net="$scratch/net" unshare --mount --propagation private --pid --fork --kill-child --cgroup --ipc --uts \
        "$(dirname "$0")/boot-systemd.sh" "$debian" >"$scratch/boot" 2>&1 &
    local outer=$! waited
    for waited in $(seq 60); do
        booted=$(pgrep -P $outer 2>/dev/null || true)
        if [ -n "$booted" ] && [ "$(readlink "/proc/$booted/root")" = "$debian" ]; then
            case "$(beside_systemd systemctl is-system-running 2>/dev/null)" in running | degraded)
                served() { beside_systemd "$@"; }
                return 0 ;;
            esac
        fi
        kill -0 $outer 2>/dev/null || break
        sleep 0.5
    done
    kill -9 $booted 2>/dev/null || true
    booted=
    echo "      no systemd can be booted here ($(tail -n 1 "$scratch/boot")): chroot-systemctl.sh stands for it"
    install -m 755 "$(dirname "$0")/chroot-systemctl.sh" "$debian/usr/local/bin/systemctl"
}
beside_systemd() {
    nsenter --target "$booted" --mount --pid --net --ipc --uts --cgroup --root --wd \
        env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
units_have_changed() { [ -z "$booted" ] || quietly served systemctl daemon-reload; } # a machine that is one has done this by itself

killed_it_comes_back() {
    [ -n "$booted" ] || return 0
    quietly served sh -c 'kill -9 $(systemctl show --property MainPID --value yichuang-district)'
    for waited in $(seq 50); do
        [ "$(served systemctl show --property NRestarts --value yichuang-district)" = 0 ] || break
        sleep 0.2
    done
    quietly served curl --fail --silent --retry 10 --retry-connrefused --retry-delay 1 http://127.0.0.1:7410/healthz
    [ "$(served systemctl show --property NRestarts --value yichuang-district)" = 1 ] || fail "the killed server was not started again"
}

district_is_set_up() { # from an empty database to a workstation whose cases are there
    for each in database keys service certificate nginx more-processes; do quietly document_step $each; done
    killed_it_comes_back
    [ "$(inside stat -c '%U %a' /var/lib/yichuang-district/district.key)" = "yichuang 600" ] || fail "others may read the key file"
    install -D "$root/resources/reference/org-yinzhou.json" "$debian/srv/yichuang/组织机构.json"
    for each in calendar:日历 province-profiles:省级规则 catalogue-yinzhou-sample:目录; do
        cp "$root/resources/reference/${each%:*}.json" "$debian/srv/yichuang/${each#*:}.json"
    done
    quietly document_step publish
    cp "$debian/etc/yichuang/tls/ca.pem" "$debian/home/clerk/ca.pem"
    code=$(document_step enrol)
    quietly ctl enrol "https://$host" "$code" --ca-file /home/clerk/ca.pem
    quietly ctl sync once
    both_sides_agree
}

both_sides_agree() { # both hash what they hold again, and the district verifies whole
    quietly ctl sync compare
    events=$(ctl --json verify | sed -n 's/.*"events":\([0-9]*\).*/\1/p')
    as_service yichuang-district verify >"$scratch/verified" || { cat "$scratch/verified" >&2; fail "the district does not verify"; }
    grep -q "devices, $events events" "$scratch/verified" || fail "of $events events the district has: $(cat "$scratch/verified")"
}

district_is_backed_up() {
    # A second computer, which is lost after the backup was made.
    quietly second init --centre 330212110 --centre-name 姜山镇 --window W2 --window-name 2号 --organ-code 甬鄞姜山 --demonstration
    second --json enrol "https://$host" "$(document_step enrol)" --ca-file /home/clerk/ca.pem >"$scratch/enrolled"
    device=$(sed -n 's/.*"device":"\([^"]*\)".*/\1/p' "$scratch/enrolled")
    [ -n "$device" ] || fail "the second workstation cannot enrol"
    quietly document_step backup
    quietly document_step revoke
    ! second sync once >"$scratch/log" 2>&1 || fail "a revoked workstation is let in"
}

district_is_upgraded() { # before the windows are
    rm -rf "$debian/packages"
    cp -r "$scratch/new" "$debian/packages"
    in_net=inside document_step upgrade /packages >"$scratch/log"
    units_have_changed
    quietly served systemctl restart yichuang-district # a machine that is one has done this by itself
    quietly served curl --fail --silent --retry 10 --retry-connrefused --retry-delay 1 --cacert /etc/yichuang/tls/ca.pem "https://$host/healthz"
    [ -n "$(take_in)" ] || fail "no number after the upgrade"
    quietly ctl sync once
    both_sides_agree
}

district_is_restored() { # to the backup, which knows nothing of what came since
    before_restore=$events
    rm "$debian/var/lib/yichuang-district/district.key" # the disk is gone
    quietly document_step restore
    quietly document_step revoke-again
    quietly document_step start-again
    as_service yichuang-district verify >"$scratch/verified"
    ! grep -q "devices, $before_restore events" "$scratch/verified" || fail "the restored database is not the backup's"
    ! second sync once >"$scratch/log" 2>&1 || fail "a workstation revoked after the backup is let in again"
    quietly ctl sync once # nobody does anything special at the window
    both_sides_agree
    [ "$events" = "$before_restore" ] || fail "of $before_restore events $events came back"
    grep -o '<!-- step: [a-z-]* -->' "$document" | sed 's/.*: \(.*\) -->/\1/' | sort >"$scratch/steps"
    sort -u "$scratch/steps-done" | diff "$scratch/steps" - >"$scratch/log" || { cat "$scratch/log" >&2; fail "steps of docs/district.md that nobody tried"; }
    quietly served systemctl stop yichuang-district 'yichuang-district@*'
    quietly served systemctl stop nginx
}

district_stays_when_removed() { # after the packages are gone: keys and database are there, and serve again
    [ -s "$debian/var/lib/yichuang-district/district.key" ] || fail "removing the package took the district's keys"
    [ "$(as_postgres psql -qAtc 'SELECT count(*) FROM events' yichuang)" -gt 0 ] || fail "removing the package took the district's events"
}

district_serves_again() { # after the packages came back
    units_have_changed
    quietly served systemctl start yichuang-district
    quietly served curl --fail --silent --retry 10 --retry-connrefused --retry-delay 1 http://127.0.0.1:7410/healthz
    quietly as_service yichuang-district verify
    quietly served systemctl stop yichuang-district 'yichuang-district@*'
}
