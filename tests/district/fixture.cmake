# What the tests and the benchmarks of the district server stand on: real processes of it over a PostgreSQL of their own,
# asked over HTTP. Included by either or both.
if(TARGET district_fixture)
    return()
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS Network Test)
find_program(YICHUANG_YAML_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
file(GLOB postgres_binaries /usr/lib/postgresql/*/bin)
if(NOT postgres_binaries)
    message(FATAL_ERROR "The tests of the district server need PostgreSQL: packaging/install.sh test")
endif()
list(SORT postgres_binaries ORDER DESCENDING)
list(GET postgres_binaries 0 YICHUANG_POSTGRES)

# The contract as JSON, for a check that has no YAML.
set(contract "${CMAKE_CURRENT_BINARY_DIR}/district-api.json")
set(fixture "${CMAKE_CURRENT_LIST_DIR}")
add_custom_command(OUTPUT "${contract}"
    COMMAND "${YICHUANG_YAML_PYTHON}" "${fixture}/yamltojson.py"
            "${PROJECT_SOURCE_DIR}/resources/district-api.yaml" "${contract}"
    DEPENDS "${fixture}/yamltojson.py" "${PROJECT_SOURCE_DIR}/resources/district-api.yaml" VERBATIM)
add_custom_target(district_contract DEPENDS "${contract}")

set(fixture_sources contract.cpp contractbook.cpp httpclient.cpp testdevice.cpp testpostgres.cpp testserver.cpp)
list(TRANSFORM fixture_sources PREPEND "${fixture}/")
add_library(district_fixture STATIC ${fixture_sources})
target_link_libraries(district_fixture PUBLIC core_district Qt6::Network Qt6::Test)
target_compile_definitions(district_fixture
    PUBLIC YICHUANG_RESOURCES="${PROJECT_SOURCE_DIR}/resources"
    PRIVATE YICHUANG_DISTRICT="$<TARGET_FILE:yichuang-district>" YICHUANG_POSTGRES="${YICHUANG_POSTGRES}"
            YICHUANG_CONTRACT="${contract}")
add_dependencies(district_fixture yichuang-district district_contract)
