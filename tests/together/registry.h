// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included before everything else where all tests go into one program (cmake/YichuangTests.cmake): QTEST_MAIN and its
// kin then give the test a place in a list instead of a main() of its own.

#include <QTest>

namespace yichuang {

using TestRun = int (*)(int argc, char **argv);

/** Stands in the list from before main() until the end. */
class ListedTest
{
public:
    ListedTest(const char *sourceFile, TestRun run);
};

} // namespace yichuang

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                                            \
    static int runListedTest(int argc, char **argv)                                                                    \
    {                                                                                                                  \
        __VA_ARGS__                                                                                                    \
        TestObject test;                                                                                               \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }                                                                                                                  \
    static const yichuang::ListedTest listedTest(__FILE__, &runListedTest);
