#!/usr/bin/env bash
# A district to look at: PostgreSQL in a folder of its own, the district's server, a town's window clerk and a village
# agent, both enrolled; a case travels from the village to the town and back. With a display both workstations open and
# the district runs until they are closed; without one, or with --headless, the same is done and told in the shell.
# Everything lies in one folder that is removed at the end, and nothing else of this machine is touched.
#   packaging/district-demo.sh [--headless] [--programs FOLDER of a build that is there, instead of building]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

headless=0
programs=
while [ $# -gt 0 ]; do
    case $1 in
        --headless) headless=1 ;;
        --programs) programs=${2:?}; shift ;;
        *) sed -n 6s/^..//p "$0" >&2; exit 2 ;;
    esac
    shift
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=1

if [ -z "$programs" ]; then
    echo "== Packages and build"
    packaging/install.sh build run district-demo
    export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
    export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
    cmake --preset release -DYICHUANG_TESTS=OFF >/dev/null
    cmake --build --preset release --parallel "$(nproc)"
    programs=build/release
fi
programs=$(cd "$programs" && pwd)
ctl=$programs/app/ctl/yichuangctl
server=$programs/app/district/yichuang-district
workstation=$programs/app/workstation/yichuang
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$postgres/postgres" ] || { echo "PostgreSQL is not installed: apt-get install postgresql" >&2; exit 1; }

demo=$(mktemp -d "${TMPDIR:-/tmp}/yichuang-district.XXXXXX")
pids=()
clean_up() {
    local status=$?
    trap - EXIT INT TERM
    for ((i = ${#pids[@]} - 1; i >= 0; --i)); do # the server before its database
        kill -INT "${pids[i]}" 2>/dev/null || continue
        wait "${pids[i]}" 2>/dev/null || true
    done
    rm -rf "$demo"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
fail() { echo "$1" >&2; shift; [ $# -eq 0 ] || tail -n 20 "$@" >&2; exit 1; }

echo "== 1/5 A database in $demo"
run=()
if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
    mkdir "$demo/db"
    chmod 711 "$demo"
    chown postgres: "$demo/db"
    run=(setpriv --reuid=postgres --regid=postgres --clear-groups --)
else
    mkdir "$demo/db"
fi
"${run[@]}" "$postgres/initdb" -D "$demo/db/data" -U demo -A trust --no-sync -E UTF8 --locale=C.UTF-8 --no-instructions >"$demo/initdb.log" 2>&1 \
    || fail "The database could not be made." "$demo/initdb.log"
"${run[@]}" "$postgres/postgres" -D "$demo/db/data" -k "$demo/db" -c listen_addresses= -c max_connections=40 >"$demo/postgres.log" 2>&1 &
pids+=($!)
for _ in $(seq 200); do
    "$postgres/pg_isready" -q -h "$demo/db" && break
    sleep 0.1
done
"$postgres/createdb" -h "$demo/db" -U demo yichuang || fail "The database does not answer." "$demo/postgres.log"

echo "== 2/5 The district's server"
export YICHUANG_DISTRICT_DATABASE="host=$demo/db user=demo dbname=yichuang"
export YICHUANG_DISTRICT_KEY_FILE="$demo/district.key" YICHUANG_DISTRICT_PORT=0
"$server" migrate --name 示范区 >/dev/null
for document in org-yinzhou calendar province-profiles catalogue-yinzhou-sample; do
    "$server" publish "resources/reference/$document.json"
done
"$server" serve >"$demo/serve.out" 2>"$demo/serve.log" &
pids+=($!)
for _ in $(seq 200); do
    grep -q '^listening on ' "$demo/serve.out" && break
    sleep 0.1
done
address=http://$(sed -n 's/^listening on //p' "$demo/serve.out")
[ "$address" != http:// ] || fail "The server does not listen." "$demo/serve.log"
echo "listening on $address"

echo "== 3/5 Two workstations"
password=yichuang-2026
printf '%s\n' "$password" >"$demo/password"
as() { # as LOGIN PROFILE command ...
    local login=$1 profile=$demo/$2
    shift 2
    "$ctl" --profile "$profile" --login "$login" --password-file "$demo/password" "$@"
}
# profile, code of the place, its name, window, its name; who sits there: login, name, role
workstation() {
    as demo "$1" init --centre "$2" --centre-name "$3" --window "$4" --window-name "$5" --organ-code 甬鄞姜山 --demonstration >/dev/null
    as demo "$1" import resources/reference/org-yinzhou.json resources/reference/calendar.json \
        resources/reference/province-profiles.json resources/reference/catalogue-yinzhou-sample.json >/dev/null
    as demo "$1" account add "$6" --display-name "$7" --roles "$8" --new-password-file "$demo/password" >/dev/null
    as demo "$1" enrol "$address" "$("$server" enrol --centre "$2" --window "$4")"
}
workstation town 330212110 姜山镇公共事务服务中心 W1-1 综合窗口1号 window 窗口测试员 clerk,issuing-clerk
workstation village 330212110201 示范村便民服务站 V1 代办点 agent 代办测试员 proxy-agent

echo "== 4/5 A case travels"
as agent village intake --example YZ-ZF01 | sed 's/"outcome": *"accept"/"outcome": "receive-only"/' >"$demo/application.json"
number=$(as agent village --json intake "$demo/application.json" | grep -o '330212110201-[0-9A-Z-]*' | head -n 1)
[ -n "$number" ] || fail "The village took nothing in."
echo "-- the village agent took in $number, without a network; now there is one"
as agent village sync once
echo "-- the town fetches it, accepts it and prints the notice"
as window town sync once
printf '{"kind":"complete","acceptedOn":"%s"}\n' "$(date +%F)" >"$demo/accepted.json"
as window town case event "$number" accepted "$demo/accepted.json"
as window town sync once
as agent village sync once
echo "-- back in the village"
as agent village case show "$number" | tee "$demo/back"
grep -q '^event .* accepted window/clerk' "$demo/back" || fail "The acceptance did not come back to the village."
as agent village sync status
echo "-- the district reads everything again"
"$server" verify

if [ $headless = 1 ]; then
    echo "== 5/5 Done; without a display there are no windows to show"
    exit 0
fi
echo "== 5/5 Both workstations: log in as window or agent (administration: demo), password $password; close both to end"
"$workstation" --profile "$demo/town" >"$demo/town.log" 2>&1 &
windows=($!)
"$workstation" --profile "$demo/village" >"$demo/village.log" 2>&1 &
windows+=($!)
wait "${windows[@]}" || true
