#!/usr/bin/env bash
# Tries yichuang-setup.exe under Wine as an administrator would: installs without a word, takes cases in with the installed
# programs on profiles whose paths have Chinese characters and blanks, prints them, refuses to upgrade over the running
# program, upgrades with a case waiting to be sent, finds everything again, opens the profile on Linux and one of Linux on
# Windows, lays the papers of both systems side by side, removes the program.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
. "$here/wine.sh"
scratch=$root/build/windows/setup
rm -rf "$scratch"
mkdir -p "$scratch/打印 的 文书" "$scratch/linux"
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
done_with() { printf '   %s\n' "$*"; }

# Fonts hardly grow smaller: the trial is packed the quick way.
export YICHUANG_SETUP_COMPRESSOR=zlib
YICHUANG_SETUP_VERSION=0.0.1 "$here/build.sh" >"$scratch/build.log" 2>&1 || { tail "$scratch/build.log"; fail "build.sh"; }
mv build/windows/package/yichuang-setup.exe "$scratch/older.exe"
"$here/build.sh" >"$scratch/build.log" 2>&1 || { tail "$scratch/build.log"; fail "build.sh"; }
cp build/windows/package/yichuang-setup.exe "$scratch/newer.exe"
done_with "made: $(du -h "$scratch/newer.exe" | cut -f1)"

linux=build/release
linux_ctl=$linux/app/ctl/yichuangctl
for program in app/ctl/yichuangctl app/workstation/yichuang tests/ui/screens/comparepictures; do
    [ -x "$linux/$program" ] || fail "$linux/$program is not built: cmake --build --preset release --target $(basename $program)"
done

wine_begin "$scratch/wine"
programs="$WINEPREFIX/drive_c/Program Files/Yichuang"
version() { windows reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Yichuang' /v DisplayVersion | tr -d '\r' | awk '/DisplayVersion/ {print $3}'; }
# The ctl runs in a folder of Linux and on a profile of Windows.
profile_folder="$WINEPREFIX/drive_c/users/测试 用户/一窗 数据"
profile='C:\users\测试 用户\一窗 数据'
mkdir -p "$(dirname "$profile_folder")"
printf 'pruefung-kennwort-2026\n' >"$scratch/password"
windows_ctl() { windows "$programs/yichuangctl.exe" --profile "$profile" --password-file "$(windows_path "$scratch/password")" "$@"; }
same_on_linux() { # what the ctl of Linux does on the profile that Windows wrote
    "$linux_ctl" --profile "$profile_folder" --password-file "$scratch/password" "$@"
}
reference=$root/resources/reference

# A folder of others: their files survive installation, upgrade into another folder and removal; what has the same name as
# a file of ours is not written over.
tools="$WINEPREFIX/drive_c/工具"
other="$WINEPREFIX/drive_c/另一处"
mkdir -p "$tools/fonts"
echo foreign | tee "$tools/x.dll" >"$tools/fonts/y"
echo foreign >"$tools/README.md"
left_alone() { [ "$(cat "$tools/x.dll" "$tools/fonts/y")" = $'foreign\nforeign' ] || fail "the files of others are gone after $1"; }
gone() { # folder; the removal goes on in a copy of itself
    for _ in $(seq 100); do [ -e "$1/yichuang.exe" ] || [ -e "$1/uninstall.exe" ] || return 0; sleep 0.2; done
    return 1
}
status=0
timeout 120 wine "$scratch/older.exe" /S '/D=C:\工具' || status=$?
[ $status -eq 6 ] || fail "the installation over the README.md of others ended with $status, not 6"
[ "$(cat "$tools/README.md")" = foreign ] || fail "the README.md of others was written over"
[ ! -e "$tools/yichuang.exe" ] || fail "the refused installation laid files"
rm "$tools/README.md"
timeout 120 wine "$scratch/older.exe" /S '/D=C:\工具' || fail "the installation into a folder of others ended with $?"
[ -e "$tools/yichuang.exe" ] && [ -e "$tools/fonts/HanaMinB.ttf" ] || fail "nothing was installed beside the files of others"
left_alone "the installation"
timeout 120 wine "$scratch/newer.exe" /S '/D=C:\另一处' || fail "the upgrade into another folder ended with $?"
[ -e "$other/platforms/qwindows.dll" ] || fail "the program did not go into another folder"
gone "$tools" || fail "the program is still in the folder it was installed in before"
[ ! -e "$tools/platforms" ] && [ ! -e "$tools/fonts/HanaMinB.ttf" ] || fail "something of ours is left among the files of others"
left_alone "the upgrade into another folder"
timeout 120 wine "$other/uninstall.exe" /S || fail "the removal from another folder ended with $?"
gone "$other" || fail "the program is still in another folder"
timeout 120 wine "$scratch/older.exe" /S '/D=C:\工具' || fail "the second installation into a folder of others ended with $?"
timeout 120 wine "$tools/uninstall.exe" /S || fail "the removal from a folder of others ended with $?"
gone "$tools" || fail "the program is still in the folder of others"
[ "$(find "$tools" -type f | wc -l)" -eq 2 ] || fail "the removal left: $(find "$tools" -type f)"
left_alone "the removal"
done_with "files of others in the folder survive installation, upgrade and removal"

timeout 120 wine "$scratch/older.exe" /S || fail "the silent installation ended with $?"
[ "$(version)" = 0.0.1 ] || fail "the installed version is '$(version)', not 0.0.1"
for file in yichuang.exe yichuangctl.exe uninstall.exe platforms/qwindows.dll fonts/HanaMinB.ttf licences/yichuang.txt; do
    [ -e "$programs/$file" ] || fail "$file was not installed"
done
windows reg query 'HKLM\Software\Classes\Yichuang.Bundle\shell\open\command' | grep -q 'yichuang.exe" "%1"' || fail "bundles do not open in the program"
done_with "installed silently"

windows_ctl --login clerk init --organisation "$(windows_path "$reference/org-yinzhou.json")" --town 姜山镇 --display-name 测试员 \
    >"$scratch/init.txt" || fail "init"
for name in province-profiles calendar catalogue-yinzhou-sample; do
    windows_ctl import "$(windows_path "$reference/$name.json")" >/dev/null || fail "import of $name"
done
windows_ctl intake --example YZ-MZ01 | sed 's/"name": "[^"]*"/"name": "测试𠮷𬍛㐱"/' >"$scratch/application.json"
windows_ctl --json intake "$(windows_path "$scratch/application.json")" --papers "$(windows_path "$scratch/打印 的 文书")" >"$scratch/taken.json" ||
    fail "intake"
number_in() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["number"])' "$1"; }
number=$(number_in "$scratch/taken.json")
papers=("$scratch/打印 的 文书"/*.pdf)
[ -s "${papers[0]}" ] || fail "no paper was printed"
windows_ctl verify >/dev/null || fail "verify"
done_with "taken in and printed: ${#papers[@]} papers, case $number"

waiting() { windows_ctl --json sync status | python3 -c 'import json, sys; print(json.load(sys.stdin)["waiting"])'; }
waiting=$(waiting)
[ "$waiting" -gt 0 ] || fail "the case does not wait to be sent"
done_with "waiting to be sent: $waiting events"

# The workstation itself, on a fresh profile of its own: ten cases, every paper as PDF and as picture.
demonstration() { # profile, folder of the papers, program ...
    timeout 300 "${@:3}" --demo --profile "$1" --without-display "$2" >>"$scratch/demonstration.log" 2>&1 ||
        { tail -n 5 "$scratch/demonstration.log" >&2; fail "the demonstration ended with $?"; }
}
demonstration 'C:\users\测试 用户\演示 数据' "$(windows_path "$scratch/演示 Windows")" wine "$programs/yichuang.exe"
made=("$scratch/演示 Windows"/*.pdf)
[ ${#made[@]} -ge 10 ] || fail "the installed program made ${#made[@]} papers"
done_with "the installed program: ten cases, ${#made[@]} papers"

# The text layer says exactly what was typed, rare characters and all.
for paper in "${papers[@]}"; do pdftotext -raw "$paper" -; done >"$scratch/windows.txt"
grep -q 测试𠮷𬍛㐱 "$scratch/windows.txt" || fail "the name cannot be copied from the papers of Windows"
grep -q "$number" "$scratch/windows.txt" || fail "the case number cannot be copied from the papers of Windows"
for paper in "${papers[@]}"; do
    pdffonts "$paper" | awk 'NR > 2 && $(NF - 4) != "yes" {exit 1}' || fail "a font is not embedded in $(basename "$paper")"
done
done_with "the papers' text layer is exact, their fonts are embedded"

# The program on the screen: it holds the profile, and Windows lets nobody write over it.
wine "$programs/yichuang.exe" --profile "$profile" >"$scratch/program.log" 2>&1 &
program=$!
held() { find /proc/[0-9]*/fd -lname "$profile_folder/profile.lock" 2>/dev/null | grep -q .; } # asking by opening would hold it
for _ in $(seq 200); do
    ! held || break
    sleep 0.2
done
windows_ctl case list >/dev/null 2>"$scratch/locked.txt" && fail "the running program does not hold its profile"
import -window root "$scratch/login.png" 2>/dev/null || true
for into in '' '/D=C:\另一处'; do # it runs in the folder it is installed in, wherever the newer one is to go
    status=0
    timeout 120 wine "$scratch/newer.exe" /S $into || status=$?
    [ $status -eq 5 ] || fail "the upgrade over the running program ended with $status, not 5"
done
[ "$(version)" = 0.0.1 ] || fail "the refused upgrade changed something"
done_with "a running program is not written over"

# By double-click: the pages are gone through with the return key until it asks, in a box of its own, to close the program.
windows_of_setup() { xdotool search --onlyvisible --name '^一窗 安装' 2>/dev/null | sort; }
upgrade_until_asked() {
    timeout 300 wine "$scratch/newer.exe" >"$scratch/upgrade.log" 2>&1 &
    setup=$!
    for _ in $(seq 60); do
        sleep 1
        [ "$(windows_of_setup | wc -l)" -ne 2 ] || return 0
        xdotool key Return
    done
    import -window root "$scratch/not-asked.png" || true
    fail "the upgrade over the running program does not ask to close it"
}
upgrade_until_asked
import -window root "$scratch/asked.png" || true
xdotool key Escape
status=0
wait $setup || status=$?
[ $status -eq 1 ] || fail "the upgrade that was cancelled ended with $status, not 1"
[ "$(version)" = 0.0.1 ] || fail "the cancelled upgrade changed something"
upgrade_until_asked
box=$(windows_of_setup)
xdotool key Return # retried while it still runs: another box
for _ in $(seq 60); do
    sleep 0.5
    again=$(windows_of_setup)
    [ "$again" = "$box" ] || [ "$(wc -l <<<"$again")" -ne 2 ] || break
done
[ "$again" != "$box" ] && [ "$(wc -l <<<"$again")" -eq 2 ] || fail "retried over the running program, it does not ask again"
[ "$(version)" = 0.0.1 ] || fail "the upgrade did not wait"
close_program() {
    for _ in $(seq 20); do # a window that is not there yet is not closed
        wine taskkill /IM yichuang.exe >/dev/null 2>&1 || true
        for _ in $(seq 15); do kill -0 "$1" 2>/dev/null || return 0; sleep 0.2; done
    done
    fail "the program does not close when it is asked to"
}
close_program $program
wait $program || fail "the program that was closed ended with $?"
xdotool key Return
for _ in $(seq 100); do [ "$(version)" = 0.0.1 ] || break; sleep 0.5; done
[ "$(version)" != 0.0.1 ] || fail "once the program was closed, the upgrade does not go on"
for _ in $(seq 100); do # its last page starts the program
    started=$(pgrep -f 'Yichuang.yichuang\.exe' || true)
    [ -z "$started" ] || break
    xdotool key Return
    sleep 0.5
done
[ -n "$started" ] || fail "the last page does not start the program"
close_program "$started"
wait $setup || fail "the upgrade ended with $?"
done_with "by double-click it asks to close the program, again if it was not, and goes on once it was"

[ "$(version)" != 0.0.1 ] || fail "the upgrade left the older version"
windows_ctl case show "$number" >/dev/null || fail "after the upgrade the case is not there"
windows_ctl verify >/dev/null || fail "after the upgrade the profile does not verify"
[ "$(waiting)" = "$waiting" ] || fail "after the upgrade $(waiting) events wait to be sent, not $waiting"
windows_ctl --json bundle export "$(windows_path "$scratch/村 站.ycbundle")" >"$scratch/bundle.json" || fail "what waits cannot be handed over"
status=0
timeout 120 wine "$scratch/older.exe" /S || status=$?
[ $status -eq 3 ] || fail "an older version over a newer one ended with $status, not 3"
done_with "upgraded: version $(version), everything is there"

windows_ctl --json backup --to "$(windows_path "$scratch/备份 盘")" >"$scratch/backup.json" || fail "backup"
backup=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["backup"])' "$scratch/backup.json")
kept=$profile
profile='C:\users\测试 用户\恢复 数据'
windows "$programs/yichuangctl.exe" --profile "$profile" restore "$backup" >/dev/null || fail "restore"
windows_ctl verify >/dev/null || fail "what was restored does not verify"
windows_ctl case show "$number" >/dev/null || fail "what was restored does not hold the case"
profile=$kept
done_with "backed up, restored, everything is there"

same_on_linux verify >/dev/null || fail "a profile written on Windows does not verify on Linux"
same_on_linux case show "$number" >/dev/null || fail "Linux does not find the case Windows took in"
"$linux_ctl" --profile "$scratch/linux 数据" --password-file "$scratch/password" --login clerk init \
    --organisation "$reference/org-yinzhou.json" --town 姜山镇 --display-name 测试员 >/dev/null
for name in province-profiles calendar catalogue-yinzhou-sample; do
    "$linux_ctl" --profile "$scratch/linux 数据" --password-file "$scratch/password" import "$reference/$name.json" >/dev/null
done
"$linux_ctl" --profile "$scratch/linux 数据" --password-file "$scratch/password" --json intake "$scratch/application.json" \
    --papers "$scratch/linux" >"$scratch/linux.json"
linux_number=$(number_in "$scratch/linux.json")
profile=$(windows_path "$scratch/linux 数据")
windows_ctl verify >/dev/null || fail "a profile written on Linux does not verify on Windows"
windows_ctl case list 测试 | grep -q "$linux_number" || fail "Windows does not find the case Linux took in"
done_with "a profile of Windows verifies on Linux, one of Linux on Windows"

# What waited on Windows goes on through Linux.
python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["code"])' "$scratch/bundle.json" >"$scratch/code"
"$linux_ctl" --profile "$scratch/linux 数据" --password-file "$scratch/password" --json bundle import --code-file "$scratch/code" "$scratch/村 站.ycbundle" |
    grep -q "\"added\":$waiting\b" || fail "Linux does not take the $waiting events of the bundle"
done_with "what waited was found again and handed over in a bundle"

# The same application on both systems: but for numbers, times and codes of their own the papers say the same.
for paper in "$scratch/linux"/*.pdf; do pdftotext -raw "$paper" -; done >"$scratch/linux.txt"
plain() { sed -E "s/$2/NUMBER/g; s/查询码：[0-9A-Z]+-[0-9A-Z]+/查询码/g; s/[0-9A-Z]+(收字|受字)/WINDOW\\1/g; s/[0-9]+/#/g" "$1" | sort; }
diff <(plain "$scratch/windows.txt" "$number") <(plain "$scratch/linux.txt" "$linux_number") >"$scratch/papers.diff" || fail "the papers of both systems differ: $scratch/papers.diff"
done_with "the papers of both systems say the same"

# Drawn, they are the same as well: fonts, breaks and places are the program's, not the system's. Only numbers and codes
# differ, and codes cover more of a slip than of a sheet.
demonstration "$scratch/演示 数据" "$scratch/演示 Linux" env LC_ALL=C.UTF-8 "$linux/app/workstation/yichuang"
for system in Windows Linux; do
    mkdir -p "$scratch/drawn/sheets $system" "$scratch/drawn/slips $system"
    at=0
    for picture in "$scratch/演示 $system"/*-*.png; do
        at=$((at + 1))
        form=sheets
        [[ $picture != *-办件回执.png ]] || form=slips
        cp "$picture" "$scratch/drawn/$form $system/$(printf %03d $at)-${picture##*-}"
    done
done
look_the_same() { # sheets or slips, how much they may differ
    QT_QPA_PLATFORM=offscreen "$linux/tests/ui/screens/comparepictures" "$scratch/drawn/$1 Linux" "$scratch/drawn/$1 Windows" "$2" \
        >>"$scratch/drawn.txt" || { cat "$scratch/drawn.txt" >&2; fail "a paper looks otherwise on Windows"; }
}
look_the_same sheets 2
look_the_same slips 8
done_with "the papers of both systems look the same: $(wc -l <"$scratch/drawn.txt") pages"

# Without --profile the data lie in the user's own folder; a bundle opens in the program by double-click.
windows "$programs/yichuangctl.exe" --password-file "$(windows_path "$scratch/password")" --login clerk \
    init --organisation "$(windows_path "$reference/org-yinzhou.json")" --town 姜山镇 --display-name 测试员 >/dev/null || fail "init in the user's own folder"
own=$(echo "$WINEPREFIX"/drive_c/users/*/AppData/Roaming/yichuang/profile)
[ -e "$own/profile.lock" ] || fail "the data are not in AppData\\Roaming\\yichuang\\profile"
wine start "$(windows_path "$scratch/村 站.ycbundle")" >/dev/null 2>&1 || fail "a bundle does not open"
for _ in $(seq 100); do
    opened=$(pgrep -f 'Yichuang.yichuang\.exe.*村 站\.ycbundle' || true)
    [ -z "$opened" ] || break
    sleep 0.2
done
[ -n "$opened" ] || fail "a bundle does not open in the program"
close_program "$opened"
done_with "data in the user's own folder, bundles open in the program"

until_windows() { # COUNT NAME [KEY]: presses KEY until so many windows of that name are there
    for _ in $(seq 90); do
        [ "$(xdotool search --onlyvisible --name "$2" 2>/dev/null | wc -l)" -ne "$1" ] || return 0
        [ -z "${3:-}" ] || xdotool key "$3"
        sleep 1
    done
    import -window root "$scratch/not-there.png" || true
    fail "not $1 windows '$2'"
}
localedef -i en_US -f UTF-8 "$LOCPATH/en_US.UTF-8" 2>/dev/null || true
LC_ALL=en_US.UTF-8 timeout 300 wine "$scratch/newer.exe" >"$scratch/english.log" 2>&1 &
english=$!
until_windows 1 '^一窗 Setup'
xdotool key Escape # asks whether to leave it
until_windows 2 '^一窗 Setup'
xdotool key y
wait $english && fail "the setup that was left ended well"
done_with "speaks English where the computer does"

timeout 300 wine "$programs/uninstall.exe" >"$scratch/removal.log" 2>&1 &
until_windows 1 '^一窗 卸载'
until_windows 2 '^一窗 卸载' Return # its page, then the box that says where the data are
import -window root "$scratch/removed.png" || true
until_windows 0 '^一窗 卸载' Return
gone "$programs" || fail "the program is still there"
[ -e "$profile_folder/profile.lock" ] && [ -e "$own/profile.lock" ] || fail "the removal took a profile along"
same_on_linux verify >/dev/null || fail "the profile does not verify after the removal"
done_with "removed by double-click, which says that the data stay; they do"
