// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processend.h"
#include "tests/together/registry.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace {

using TestList = std::map<std::string, yichuang::TestRun, std::less<>>;

/** Filled before main(), in whatever order the files come: so it is made when first asked for. */
TestList &tests()
{
    static TestList list;
    return list;
}

/** a/b/name_test.cpp -> name_test */
std::string nameOf(std::string_view file)
{
    file.remove_prefix(file.find_last_of("/\\") + 1);
    return std::string(file.substr(0, file.find_last_of('.')));
}

} // namespace

yichuang::ListedTest::ListedTest(const char *sourceFile, TestRun run)
{
    tests().emplace(nameOf(sourceFile), run);
}

/** yichuang_tests NAME [what QtTest takes]: runs the test of the source NAME.cpp. */
int main(int argc, char **argv)
{
    const auto test = argc > 1 ? tests().find(std::string_view(argv[1])) : tests().end();
    if (test == tests().end()) {
        for (const auto &[name, run] : tests())
            std::printf("%s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return yichuang::endProcess(test->second(argc - 1, argv + 1));
}
