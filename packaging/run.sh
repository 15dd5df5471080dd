#!/usr/bin/env bash
# Installs what is missing, builds Release and starts the workstation on a demonstration profile. Without a display it
# does the same main job head-less: ten cases taken in, their papers as PDF and PNG, a picture of the intake page.
# Asks nothing; may be run again at any time. YICHUANG_DEMO_DIR chooses where the demonstration lies.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

echo "== 1/3 Packages"
packaging/install.sh build run
echo "== 2/3 Build"
export YICHUANG_COMPILER_LAUNCHER=${YICHUANG_COMPILER_LAUNCHER-ccache}
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1 # a second clone compiles nothing twice
cmake --preset release -DYICHUANG_TESTS=OFF >/dev/null
cmake --build --preset release --parallel "$(nproc)"
echo "== 3/3 Demonstration"
demo=${YICHUANG_DEMO_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/yichuang-demonstration}
mkdir -p "$demo"
program=build/release/app/workstation/yichuang
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Log in as: demo   Password: yichuang-2026"
    exec "$program" --demo --profile "$demo/profile"
fi
echo "No display: the same work head-less, papers and pictures in $demo/papers"
exec "$program" --demo --profile "$demo/profile" --without-display "$demo/papers"
