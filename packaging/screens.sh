#!/usr/bin/env bash
# Remakes docs/screens: every page at 1366x768, at 1920x1080 and at 200 %. Usage: screens.sh [BUILD_FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
build=${1:-build/release}
[ -f "$build/build.ninja" ] || cmake --preset release -DYICHUANG_TESTS=ON >/dev/null
cmake --build "$build" --target screens --parallel "$(nproc)"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=Asia/Shanghai DBUS_SESSION_BUS_ADDRESS=disabled:
screens="$build/tests/ui/screens/screens"
"$screens" docs/screens 1366x768
"$screens" docs/screens 1920x1080 -1920
QT_SCALE_FACTOR=2 "$screens" docs/screens 1366x768 -200percent
