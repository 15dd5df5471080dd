#!/usr/bin/env bash
# Cross-builds the libraries the program needs on Windows x64 (mingw-w64, POSIX threads) on Debian 12 amd64 from Debian's
# own source packages, and lays them out in WORK/sysroot as qt/ and deps/: movable, no path of this computer in it.
#   packaging/windows/sysroot-build.sh WORK     packaging/windows/sysroot.sh calls it and keeps the result
# Every finished step leaves WORK/stamps/STEP, so that a run that was stopped goes on where it was; logs in WORK/logs.
set -euo pipefail
[ $# -eq 1 ] || { sed -n '2,5s/^# *//p' "$0" >&2; exit 2; }
mkdir -p "$1"
work=$(cd "$1" && pwd)
case "$work" in *[\ \;%]*) echo "The folder's path must hold no blank, ';' or '%': $work" >&2; exit 2 ;; esac
jobs=$(nproc)
host=x86_64-w64-mingw32
sources=$work/sources builds=$work/build logs=$work/logs stamps=$work/stamps
deps=$work/sysroot/deps qt=$work/sysroot/qt
mkdir -p "$work/download" "$sources" "$builds" "$logs" "$stamps" "$deps"/{bin,lib/pkgconfig,include} "$work/sysroot/licenses"
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1700000000
export PKG_CONFIG_LIBDIR=$deps/lib/pkgconfig PKG_CONFIG_PATH= # nothing of the host may be found
launcher=$(command -v ccache || true)

# Debian's source packages: name, version.
packages='
qt6-base       6.4.2+dfsg-10
sqlite3        3.40.1-2+deb12u2
botan          2.19.3+dfsg-1+deb12u1
zint           2.11.1-1
libjpeg-turbo  1:2.1.5-2
qpdf           11.3.0-1+deb12u1
'

step() { # name: runs step_NAME once, its output into a log
    local name=$1 began=$SECONDS status=0
    [ ! -e "$stamps/$name" ] || return 0
    printf '   %-10s ' "$name"
    # A subshell of its own, waited for: inside `if` or `||` the shell would not stop at the first failing command.
    ( set -e; "step_$name" ) >"$logs/$name" 2>&1 &
    wait $! || status=$?
    if [ "$status" -ne 0 ]; then
        echo "FAILED; the end of $logs/$name:"
        tail -n 30 "$logs/$name"
        exit 1
    fi
    touch "$stamps/$name"
    echo "$((SECONDS - began)) s"
}

# The host's own list of archives, read as lists of sources, with lists of its own: needs no root and changes nothing.
step_fetch() {
    local apt=$work/apt name version
    mkdir -p "$apt"/{lists/partial,cache/archives/partial,parts,state}
    : >"$apt/sources.list"
    grep -hE '^deb ' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | sed 's/^deb /deb-src /' >>"$apt/sources.list" || true
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -e "$file" ] || continue
        sed 's/^Types:.*/Types: deb-src/' "$file" >"$apt/parts/$(basename "$file")"
    done
    local options=(-o "Dir::Etc::sourcelist=$apt/sources.list" -o "Dir::Etc::sourceparts=$apt/parts" -o "Dir::State::lists=$apt/lists"
        -o "Dir::State=$apt/state" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User= -o Acquire::Retries=3)
    apt-get "${options[@]}" update
    while read -r name version; do
        [ -n "$name" ] || continue
        (cd "$work/download" && apt-get "${options[@]}" source --download-only "$name=$version") || {
            echo "The source of $name $version is not to be had; on offer:"
            apt-cache "${options[@]}" showsrc "$name" | sed -n 's/^Version: /   /p'
            return 1
        }
        rm -rf "${sources:?}/$name"
        # apt has checked signatures and sums
        dpkg-source --no-check -x "$work/download/${name}_${version#*:}.dsc" "$sources/$name"
        cp "$sources/$name/debian/copyright" "$work/sysroot/licenses/$name"
    done <<<"$packages"
    write_toolchain
}

write_toolchain() {
    cat >"$work/toolchain.cmake" <<TOOLCHAIN
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR AMD64)
set(CMAKE_SYSTEM_VERSION 10)
set(CMAKE_C_COMPILER $host-gcc-posix)
set(CMAKE_CXX_COMPILER $host-g++-posix)
set(CMAKE_RC_COMPILER $host-windres)
set(CMAKE_AR /usr/bin/$host-ar CACHE FILEPATH "")
set(CMAKE_RANLIB /usr/bin/$host-ranlib CACHE FILEPATH "")
set(CMAKE_FIND_ROOT_PATH /usr/$host $deps $qt)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
TOOLCHAIN
}

cross_cmake() { # source package, then CMake's arguments
    local name=$1
    shift
    cmake -G Ninja -S "$sources/$name" -B "$builds/$name" -DCMAKE_TOOLCHAIN_FILE="$work/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$deps" -DCMAKE_C_COMPILER_LAUNCHER="$launcher" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" "$@"
}

upstream_version() { # source package
    dpkg-parsechangelog -l "$sources/$1/debian/changelog" -S Version | sed -E 's/^[0-9]+://; s/-[^-]*$//; s/\+dfsg.*//'
}

pkg_config() { # name, version, libraries, folder of the headers below include/
    cat >"$deps/lib/pkgconfig/$1.pc" <<PC
prefix=\${pcfiledir}/../..
libdir=\${prefix}/lib
includedir=\${prefix}/include${4:+/$4}

Name: $1
Description: $1 for Windows
Version: $2
Libs: -L\${libdir} $3
Cflags: -I\${includedir}
PC
}

step_sqlite() {
    rm -rf "$builds/sqlite3"
    mkdir -p "$builds/sqlite3"
    cd "$builds/sqlite3"
    "$sources/sqlite3/configure" --disable-tcl --disable-readline
    make sqlite3.c sqlite3.h
    $host-gcc-posix -O2 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_SECURE_DELETE -DSQLITE_THREADSAFE=1 \
        -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_ENABLE_MATH_FUNCTIONS '-DSQLITE_API=__declspec(dllexport)' -shared sqlite3.c \
        -o "$deps/bin/sqlite3.dll" -Wl,--out-implib,"$deps/lib/libsqlite3.dll.a" -static-libgcc -s
    cp sqlite3.h sqlite3ext.h "$deps/include/"
    pkg_config sqlite3 "$(upstream_version sqlite3)" -lsqlite3
    cp /usr/$host/lib/libz.a "$deps/lib/"
    cp /usr/$host/include/zlib.h /usr/$host/include/zconf.h "$deps/include/"
    pkg_config zlib "$(dpkg-query -W -f '${Version}' libz-mingw-w64-dev | sed 's/+.*//')" -lz
}

step_botan() {
    cd "$sources/botan"
    python3 configure.py --os=mingw --cpu=x86_64 --cc=gcc --cc-bin="${launcher:+$launcher }$host-g++-posix" --ar-command=$host-ar \
        --prefix="$deps" --minimized-build --disable-shared-library --build-targets=static --without-documentation \
        --enable-modules=sm4,gcm,sm3,hmac,argon2,ed25519,sm2,system_rng,auto_rng,aes,sha2_32,sha2_64,pbkdf2,pubkey,base64,hex,x509
    make -j"$jobs" libs
    make install
    sed -i "s|$deps|/sysroot/deps|g" "$deps/include/botan-2/botan/build.h"
    pkg_config botan-2 "$(upstream_version botan)" -lbotan-2 botan-2
}

step_jpeg() { # qpdf wants it
    cross_cmake libjpeg-turbo -DENABLE_SHARED=OFF -DENABLE_STATIC=ON -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF
    ninja -C "$builds/libjpeg-turbo" -j"$jobs" jpeg-static
    cp "$builds/libjpeg-turbo/libjpeg.a" "$deps/lib/"
    cp "$builds/libjpeg-turbo/jconfig.h" "$sources"/libjpeg-turbo/{jerror,jmorecfg,jpeglib}.h "$deps/include/"
    pkg_config libjpeg "$(upstream_version libjpeg-turbo)" -ljpeg
}

step_zint() {
    cross_cmake zint -DZINT_STATIC=ON -DZINT_USE_QT=OFF -DZINT_USE_PNG=OFF
    ninja -C "$builds/zint" -j"$jobs" zint-static
    cp "$(find "$builds/zint" -name 'libzint-static.a' -o -name 'libzint.a' | head -1)" "$deps/lib/libzint.a"
    cp "$sources/zint/backend/zint.h" "$deps/include/"
}

step_qpdf() {
    # mingw's import libraries are lower case: with -lAdvapi32 every check of the configuration fails to link, silently.
    sed -i 's/Advapi32/advapi32/g' "$sources/qpdf/CMakeLists.txt" "$sources/qpdf/libqpdf/CMakeLists.txt"
    cross_cmake qpdf -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON -DBUILD_DOC=OFF \
        -DUSE_IMPLICIT_CRYPTO=OFF -DREQUIRE_CRYPTO_NATIVE=ON -DREQUIRE_CRYPTO_OPENSSL=OFF -DREQUIRE_CRYPTO_GNUTLS=OFF
    grep -q '^#define HAVE_STDINT_H' "$builds/qpdf/libqpdf/qpdf/qpdf-config.h" || { echo "The checks of qpdf's configuration failed"; return 1; }
    ninja -C "$builds/qpdf" -j"$jobs" libqpdf
    cp "$(find "$builds/qpdf" -name libqpdf.a | head -1)" "$deps/lib/libqpdf.a"
    mkdir -p "$deps/include/qpdf"
    cp "$sources"/qpdf/include/qpdf/*.h "$sources"/qpdf/include/qpdf/*.hh "$deps/include/qpdf/"
    pkg_config libqpdf "$(upstream_version qpdf)" "-lqpdf -ljpeg -lz -ladvapi32"
}

# What no part of the program uses is left out: OpenGL, D-Bus, the SQL, XML and concurrency modules.
# directwrite and PrintSupport need direct2d; the dfsg tarball lacks the headers of wintab, hence no tablet events.
step_qt() {
    cross_cmake qt6-base -DBUILD_SHARED_LIBS=ON -DCMAKE_INSTALL_PREFIX="$qt" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$(dirname "$(compgen -G '/usr/lib/*/cmake/Qt6HostInfo' | head -1)")" \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DQT_QMAKE_DEVICE_OPTIONS=CROSS_COMPILE=$host- \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_BENCHMARKS=OFF -DQT_BUILD_MANUAL_TESTS=OFF \
        -DFEATURE_sql=OFF -DFEATURE_xml=OFF -DFEATURE_concurrent=OFF \
        -DFEATURE_dbus=OFF -DFEATURE_icu=OFF -DFEATURE_glib=OFF -DFEATURE_vulkan=OFF -DFEATURE_opengl=OFF -DFEATURE_dynamicgl=OFF \
        -DFEATURE_direct2d=ON -DFEATURE_direct2d1_1=OFF -DFEATURE_tabletevent=OFF \
        -DFEATURE_openssl=OFF -DFEATURE_schannel=ON \
        -DFEATURE_system_zlib=OFF -DFEATURE_system_png=OFF -DFEATURE_system_jpeg=OFF -DFEATURE_system_freetype=OFF \
        -DFEATURE_system_harfbuzz=OFF -DFEATURE_system_pcre2=OFF -DFEATURE_system_doubleconversion=OFF \
        -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF -DFEATURE_pkg_config=OFF -DFEATURE_use_gold_linker=OFF
    ninja -C "$builds/qt6-base" -j"$jobs"
    cmake --install "$builds/qt6-base"
}

# Makes Qt's few absolute paths relative and takes out what a build of the program does not need.
step_tidy() {
    python3 - "$qt" <<'PYTHON'
import glob, re, sys
qt = sys.argv[1]
def edit(file, pattern, text, needed):
    before = open(file, encoding="utf-8").read()
    after, count = re.subn(pattern, lambda match: text, before, flags=re.M)
    if needed and not count and text not in before: # it may have been here before
        sys.exit(f"{file}: nothing matches {pattern}")
    open(file, "w", encoding="utf-8").write(after)
edit(qt + "/lib/cmake/Qt6/qt.toolchain.cmake", r"^set\(__qt_initially_configured_toolchain_file .*\)$",
     "# the toolchain file that loads this one names the compiler", True)
edit(qt + "/lib/cmake/Qt6BuildInternals/QtBuildInternalsExtra.cmake", r'^    set\(qtbi_orig_prefix ".*"\)$',
     '    set(qtbi_orig_prefix "${QT_BUILD_INTERNALS_RELOCATABLE_INSTALL_PREFIX}")', True)
for file in glob.glob(qt + "/lib/pkgconfig/*.pc"):
    edit(file, r"^prefix=.*$", "prefix=${pcfiledir}/../..", True)
for file in glob.glob(qt + "/lib/*.prl"):
    edit(file, r"^QMAKE_PRL_BUILD_DIR = .*\n", "", False)
for file in glob.glob(qt + "/mkspecs/modules/*.pri"): # where libraries lay; only qmake, which is not there, would ask
    edit(file, r"^QMAKE_(INCDIR|LIBS)_(\w+) = .*\n", "", False)
PYTHON
    find "$qt/bin" -type f ! -name '*.dll' -delete
    rm -rf "$qt/doc" "$qt/libexec"
    rm -rf "$deps/lib/cmake"
    find "$work/sysroot" -name '*.dll' -exec $host-strip --strip-unneeded {} +
    find "$deps/lib" -name '*.a' ! -name '*.dll.a' -exec $host-strip --strip-debug {} +
    {
        echo "# cross-built from these Debian source packages with $($host-g++-posix --version | head -1)"
        sed '/^$/d' <<<"$packages"
    } >"$work/sysroot/VERSIONS"
    if grep -rIlF "$work" "$work/sysroot"; then
        echo "The files above hold the path of the build folder"
        return 1
    fi
}

for name in fetch sqlite jpeg zint botan qpdf qt tidy; do
    step "$name"
done
