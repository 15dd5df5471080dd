# One INTERFACE target carries standard, warnings and Qt defines; every target of ours links it.
add_library(yichuang_options INTERFACE)
target_include_directories(yichuang_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_features(yichuang_options INTERFACE cxx_std_20)
target_compile_definitions(yichuang_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS
    QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(yichuang_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wformat=2 -Wimplicit-fallthrough -Werror=switch -Werror=return-type)
if(YICHUANG_WERROR)
    target_compile_options(yichuang_options INTERFACE -Werror)
endif()
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # In a unity file every source counts as a header, where types of an anonymous namespace would be a fault.
    target_compile_options(yichuang_options INTERFACE -Wno-subobject-linkage)
endif()
if(WIN32)
    target_compile_definitions(yichuang_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
endif()
if(YICHUANG_SANITIZE)
    target_compile_options(yichuang_options INTERFACE -fsanitize=${YICHUANG_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(yichuang_options INTERFACE -fsanitize=${YICHUANG_SANITIZE})
endif()

# yichuang_library(NAME SOURCES ... DEPENDS ... PRIVATE_DEPENDS ...): one folder of core/ or ui/ as one library.
function(yichuang_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC yichuang_options ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS})
endfunction()
