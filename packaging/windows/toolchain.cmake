# Cross-building for Windows x64. The preset `windows` passes this file; packaging/windows/sysroot.sh puts the libraries
# where it looks for them. Qt's own toolchain file finds moc, uic and rcc of the host; it loads mingw.cmake.
set(YICHUANG_WINDOWS_LIBRARIES "${CMAKE_CURRENT_LIST_DIR}/../../build/windows-sysroot")
if(NOT EXISTS "${YICHUANG_WINDOWS_LIBRARIES}/qt/lib/cmake/Qt6/qt.toolchain.cmake")
    message(FATAL_ERROR "The Windows libraries are not in build/windows-sysroot: run packaging/windows/sysroot.sh first")
endif()
set(QT_CHAINLOAD_TOOLCHAIN_FILE "${CMAKE_CURRENT_LIST_DIR}/mingw.cmake")
include("${YICHUANG_WINDOWS_LIBRARIES}/qt/lib/cmake/Qt6/qt.toolchain.cmake")
