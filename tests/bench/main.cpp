// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QCommandLineParser>
#include <QGuiApplication>

using namespace yichuang;

/** The figures of the product beside what they are compared with, in one run; see packaging/bench.sh. */
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption full(QStringLiteral("full"), QStringLiteral("Up to a million cases; takes long."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Where the figures are written."),
                                  QStringLiteral("file"), QStringLiteral("bench.json"));
    parser.addOptions({full, json});
    parser.process(application);
    const bool all = parser.isSet(full);

    BenchTable table;
    measureItemSearch(table);
    BenchProfile profile;
    measurePaper(table, profile);
    measureAcceptance(table, profile);
    // The window is measured on what the goals name, 300,000 cases, or on the largest profile of the short run.
    const std::vector<int> first = all ? std::vector<int>{10'000, 100'000, 300'000} : std::vector<int>{10'000, 100'000};
    const double fewest = measureCaseSearch(table, profile, first);
    profile.close();
    measureStart(table, QCoreApplication::applicationDirPath(), profile, first.back());
    if (all) {
        profile.open();
        (void)measureCaseSearch(table, profile, {1'000'000}, fewest);
    }
    return table.write(parser.value(json), all) ? 0 : 1;
}
