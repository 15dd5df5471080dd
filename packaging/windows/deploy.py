#!/usr/bin/env python3
"""deploy.py SYSROOT OUT PROGRAM [PROGRAM ...]

Lays the programs into the folder OUT with all they need to run on a Windows without anything of ours: their DLLs, found by
following what each imports, the Qt plugins, Qt's own Chinese texts and a qt.conf that keeps Qt to this folder. Ends with
an error when a DLL is needed that is neither there nor part of Windows."""
import pathlib
import re
import shutil
import subprocess
import sys

HOST = "x86_64-w64-mingw32"
PLUGINS = ["platforms/qwindows", "platforms/qoffscreen", "styles/qwindowsvistastyle", "imageformats/qjpeg", "imageformats/qico",
           "tls/qschannelbackend", "tls/qcertonlybackend"]
# What comes with every Windows 10.
SYSTEM = set("""advapi32 authz bcrypt cfgmgr32 comctl32 comdlg32 crypt32 cryptbase d2d1 d3d11 d3d9 dcomp dnsapi dwmapi dwrite dxgi
gdi32 gdiplus imm32 iphlpapi kernel32 mpr msimg32 msvcrt ncrypt netapi32 normaliz ntdll ole32 oleacc oleaut32 powrprof propsys
psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi user32 userenv usp10 uxtheme version winhttp wininet winmm winspool.drv
wldap32 ws2_32 wtsapi32""".split())


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def compiler_folder(dll):
    path = output(f"{HOST}-g++-posix", "-print-file-name=" + dll).strip()
    return pathlib.Path(path).resolve().parent


sysroot, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
folders = [sysroot / "qt/bin", sysroot / "deps/bin"]
folders += [compiler_folder(dll) for dll in ("libstdc++-6.dll", "libgcc_s_seh-1.dll", "libwinpthread-1.dll")]
out.mkdir(parents=True, exist_ok=True)
todo, known, missing = [], set(), set()


def lay(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)
    subprocess.run([f"{HOST}-strip", "--strip-unneeded", target], check=True)
    todo.append(target)


for program in map(pathlib.Path, sys.argv[3:]):
    lay(program, out / program.name)
for plugin in PLUGINS:
    lay(sysroot / f"qt/plugins/{plugin}.dll", out / f"{plugin}.dll")
while todo:
    for dll in re.findall(r"DLL Name: (\S+)", output(f"{HOST}-objdump", "-p", todo.pop())):
        if dll.lower() in known:
            continue
        known.add(dll.lower())
        source = next((folder / dll for folder in folders if (folder / dll).exists()), None)
        if source:
            lay(source, out / dll)
        elif dll.lower().removesuffix(".dll") not in SYSTEM and not dll.lower().startswith("api-ms-win-"):
            missing.add(dll)
texts = sysroot / "qt/translations/qtbase_zh_CN.qm"
(out / "translations").mkdir(exist_ok=True)
shutil.copy2(texts, out / "translations")
(out / "qt.conf").write_text("[Paths]\nPlugins=.\nTranslations=translations\n")
if missing:
    sys.exit("Neither found nor part of Windows: " + " ".join(sorted(missing)))
files = [file for file in out.rglob("*") if file.is_file()]
print(f"{out}: {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB")
