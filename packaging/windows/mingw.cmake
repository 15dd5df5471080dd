# The compiler and where it may look. The variant with POSIX threads is asked for by name: the other has another std::thread.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR AMD64)
set(CMAKE_SYSTEM_VERSION 10)
set(mingw x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${mingw}-gcc-posix)
set(CMAKE_CXX_COMPILER ${mingw}-g++-posix)
set(CMAKE_RC_COMPILER ${mingw}-windres)
# The suffix -posix keeps CMake from finding these by itself.
foreach(tool AR RANLIB STRIP OBJDUMP)
    string(TOLOWER ${tool} program)
    find_program(CMAKE_${tool} NAMES ${mingw}-${program} NO_CMAKE_FIND_ROOT_PATH)
endforeach()

get_filename_component(libraries "${CMAKE_CURRENT_LIST_DIR}/../../build/windows-sysroot" REALPATH)
set(CMAKE_FIND_ROOT_PATH "${libraries}/deps" "${libraries}/qt" /usr/${mingw})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# pkg_check_modules() must see these libraries only, never the host's.
set(ENV{PKG_CONFIG_LIBDIR} "${libraries}/deps/lib/pkgconfig")
set(ENV{PKG_CONFIG_PATH} "")

# How ctest runs what is built.
set(CMAKE_CROSSCOMPILING_EMULATOR "${CMAKE_CURRENT_LIST_DIR}/wine-test.sh")
