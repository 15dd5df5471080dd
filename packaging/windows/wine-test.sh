#!/usr/bin/env bash
# Runs one QtTest program under Wine and ends as it ended. On Windows QtTest writes to the debugger, not to the terminal:
# so it writes a file, which is shown and, for the last word, read: a program that ran no test has failed.
#   packaging/windows/wine-test.sh PROGRAM.exe [ARGUMENT ...]     what CMake calls (CMAKE_CROSSCOMPILING_EMULATOR)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/wine.sh"
report=$(mktemp --suffix=.xml)
trap 'rm -f "$report"' EXIT
status=0
windows "$@" -o "Z:$report,junitxml" || status=$?
python3 - "$report" <<'PYTHON' || status=1
import sys
import xml.etree.ElementTree as tree
try:
    # Messages stand in it in the code page of the system, whatever its head says.
    suite = tree.fromstring(open(sys.argv[1], "rb").read().decode("utf-8", "replace"))
except (tree.ParseError, OSError) as fault:
    sys.exit(f"no readable report: {fault}")
faults = 0
for case in suite.iter("testcase"):
    for verdict in ("failure", "error"):
        for found in case.iter(verdict):
            faults += 1
            print(f"FAIL  {case.get('name')}: {found.get('message', '')}\n{(found.text or '').strip()}")
count = int(suite.get("tests", "0"))
print(f"{suite.get('name')}: {count} run, {faults} failed, {suite.get('skipped', '0')} skipped")
sys.exit(1 if faults or not count else 0)
PYTHON
exit "$status"
