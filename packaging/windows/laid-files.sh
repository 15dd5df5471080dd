#!/usr/bin/env bash
# laid-files.sh PROGRAM: writes for setup.nsi what lies in the folder PROGRAM, as two macros. RemoveLaid takes exactly these
# files out of $INSTDIR, and the folders that are empty then; FindLaid leaves in $0 the name of one that is there.
set -euo pipefail
cd "$1"
names() { # what find says, as Windows writes it; no name of ours has a quotation mark
    find . -mindepth 1 "$@" -printf '%P\n' | LC_ALL=C sort | sed 's|/|\\|g; s|\$|$$|g'
}
echo '!macro RemoveLaid'
names -type f | sed 's|.*|    Delete "$INSTDIR\\&"|'
names -type d | tac | sed 's|.*|    RMDir "$INSTDIR\\&"|' # a folder after those in it
echo '!macroend'
echo '!macro FindLaid'
{ names -type f; echo uninstall.exe; } | sed 's|.*|    ${IfThen} ${FileExists} "$INSTDIR\\&" ${\|} StrCpy $0 "&" ${\|}|'
echo '!macroend'
