# Tests under CTest. As a rule each is a program of its own; with YICHUANG_TESTS_TOGETHER all go into one, yichuang_tests,
# which is linked once and shares its precompiled headers: for Windows and the sanitizers, where linking takes most of the time.
option(YICHUANG_TESTS_TOGETHER "Link all tests into one program" OFF)

set(yichuang_test_environment
    "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Shanghai;DBUS_SESSION_BUS_ADDRESS=disabled:")
if(WIN32)
    # The locale is packaging/windows/wine.sh's; its run-time library knows no names of places. Windows stand on the screen:
    # Wine hands no variable on whose name begins with QT_.
    set(yichuang_test_environment "TZ=CST-8")
endif()

if(YICHUANG_TESTS_TOGETHER)
    set(together "${PROJECT_SOURCE_DIR}/tests/together")
    add_library(yichuang_tests_main OBJECT "${together}/main.cpp")
    # Shared headers fit only sources with the same definitions, so all link what some need.
    find_package(Qt6 6.4 REQUIRED COMPONENTS Network)
    set(yichuang_test_libraries core_desk Qt6::Gui Qt6::Network Qt6::Test)
    if(NOT YICHUANG_CORE_ONLY)
        list(APPEND yichuang_test_libraries Qt6::Widgets)
    endif()
    target_link_libraries(yichuang_tests_main PUBLIC ${yichuang_test_libraries})
    # Nobody waits for a test's own code: how fast it is built counts. Qt tells each test its folder, which would make
    # the shared headers unfit for all but one.
    set(yichuang_test_options -O0 -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    target_compile_options(yichuang_tests_main PRIVATE ${yichuang_test_options})
    target_precompile_headers(yichuang_tests_main PRIVATE "${together}/registry.h"
        "${PROJECT_SOURCE_DIR}/core/desk/desk.h")
    add_executable(yichuang_tests)
    target_link_libraries(yichuang_tests PRIVATE yichuang_tests_main)
endif()

add_custom_target(thread_tests) # what ThreadSanitizer is for

# yichuang_test(NAME DEPENDS ... [SOURCES ...] [LABELS ...] [TIMEOUT s] [OWN_MAIN]): tests/.../NAME.cpp as one QtTest program.
# OWN_MAIN: it has a main() that does more than run the test. The label `threads`: it works with several at once.
function(yichuang_test name)
    cmake_parse_arguments(ARG "OWN_MAIN" "TIMEOUT" "SOURCES;DEPENDS;LABELS" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(WIN32) # every file that is synced takes ten times as long under Wine
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 2")
    endif()
    if(NOT ARG_LABELS)
        set(ARG_LABELS unit)
    endif()
    if(YICHUANG_TESTS_TOGETHER AND NOT ARG_OWN_MAIN)
        add_library(${name} OBJECT ${ARG_SOURCES})
        set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
        target_compile_options(${name} PRIVATE ${yichuang_test_options})
        target_precompile_headers(${name} REUSE_FROM yichuang_tests_main)
        target_link_libraries(${name} PRIVATE ${yichuang_test_libraries})
        target_link_libraries(yichuang_tests PRIVATE ${name})
        set(command yichuang_tests ${name})
    else()
        add_executable(${name} ${ARG_SOURCES})
        set(command ${name})
    endif()
    if("threads" IN_LIST ARG_LABELS)
        add_dependencies(thread_tests ${name})
    endif()
    target_link_libraries(${name} PRIVATE ${ARG_DEPENDS} Qt6::Test)
    target_compile_definitions(${name} PRIVATE YICHUANG_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        YICHUANG_RESOURCES="${PROJECT_SOURCE_DIR}/resources")
    add_test(NAME ${name} COMMAND ${command})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "${yichuang_test_environment}")
    if(WIN32) # one screen, whose window in front takes the keys, and one pair of ports for all
        set(shared "")
        if("gui" IN_LIST ARG_LABELS)
            list(APPEND shared screen)
        endif()
        if("virtual_reader" IN_LIST ARG_DEPENDS)
            list(APPEND shared serial_pair)
        endif()
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK "${shared}")
    endif()
endfunction()
