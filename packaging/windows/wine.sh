# Read by the scripts beside it, not run: a Windows to try things on, made anew. wine_begin FOLDER makes it in FOLDER;
# whatever is running in it ends with the script.
wine_begin() {
    local folder=$1
    wine_folder=$folder
    rm -rf "$folder"
    mkdir -p "$folder/locale"
    # A Chinese Windows: without this locale the ANSI code page would be the Western one.
    localedef -i zh_CN -f UTF-8 "$folder/locale/zh_CN.UTF-8" 2>/dev/null || true
    [ -d "$folder/locale/zh_CN.UTF-8" ] || { echo "localedef made no zh_CN.UTF-8" >&2; return 1; }
    # The shell itself does not look there. A zone by its name would mean UTC to half of Windows' libraries.
    { export LOCPATH=$folder/locale LC_ALL=zh_CN.UTF-8 TZ=CST-8; } 2>/dev/null
    export WINEPREFIX=$folder/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
    Xvfb -displayfd 7 -screen 0 1600x1000x24 7>"$folder/display" >/dev/null 2>&1 &
    wine_xvfb=$!
    trap wine_end EXIT
    local waited=0
    until [ -s "$folder/display" ]; do
        sleep 0.2
        waited=$((waited + 1))
        [ $waited -lt 100 ] || { echo "Xvfb does not start" >&2; return 1; }
    done
    DISPLAY=:$(cat "$folder/display")
    export DISPLAY
    mkdir -p "$WINEPREFIX"
    wineserver -p # stays: starting it anew for every program takes longer than most of them run
    wineboot -i >/dev/null 2>&1
    wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null # Wine 8 says Windows 7 otherwise
}

wine_end() {
    wineserver -k 2>/dev/null || true
    kill "$wine_xvfb" ${wine_serial:+"$wine_serial"} 2>/dev/null || true
}

# Two joined serial ports for the tests of card readers (tests/core/devices/serialpair.h).
wine_serial_pair() {
    local port waited=0
    "$(dirname "${BASH_SOURCE[0]}")/serial-pair.py" "$wine_folder/near" "$wine_folder/far" >"$wine_folder/serial-pair.log" 2>&1 &
    wine_serial=$!
    until [ -e "$wine_folder/near" ]; do
        sleep 0.1
        waited=$((waited + 1))
        [ $waited -lt 100 ] || { echo "The serial ports do not come:"; cat "$wine_folder/serial-pair.log"; return 1; } >&2
    done
    for port in COM8=near COM9=far; do
        wine reg add 'HKLM\Software\Wine\Ports' /v "${port%=*}" /d "$wine_folder/${port#*=}" /f >/dev/null
    done
    wineserver -k # it looks for ports when it starts
    wineserver -w
    wineserver -p 2>/dev/null # a port that hangs up makes it tell all it knows
    export YICHUANG_SERIAL_PAIR="COM8 COM9"
}

# Runs a program of Windows and tells afterwards what it said. Services that Wine starts along with it would hold our own
# pipe open for as long as they live, and whoever reads it would think that the program hangs.
windows() {
    local said status=0
    said=$(mktemp -d)
    wine "$@" >"$said/out" 2>"$said/err" || status=$?
    cat "$said/out"
    cat "$said/err" >&2
    rm -rf "$said"
    return $status
}

# The path Windows knows a file of ours by.
windows_path() { printf 'Z:%s' "$(realpath -m "$1" | tr / '\\')"; }
