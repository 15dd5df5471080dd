// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"

#include <QCommandLineParser>
#include <QGuiApplication>

using namespace yichuang;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv); // papers are laid out for the model case
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption full(QStringLiteral("full"), QStringLiteral("Real sizes: half an hour."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Where the figures are written."),
                                  QStringLiteral("file"));
    const QCommandLineOption markdown(QStringLiteral("markdown"), QStringLiteral("The same as a page."),
                                      QStringLiteral("file"));
    parser.addOptions({full, json, markdown});
    QStringList names;
    for (const DistrictPart &part : districtParts())
        names.append(QString::fromLatin1(part.name));
    parser.addPositionalArgument(QStringLiteral("parts"),
                                 names.join(QStringLiteral(", ")) + QStringLiteral("; all when none is named."));
    parser.process(application);

    BenchTable table(QStringLiteral("packaging/bench.sh --district --full --publish"));
    DistrictBench bench(table, parser.isSet(full));
    for (const DistrictPart &part : districtParts()) {
        if (parser.positionalArguments().isEmpty()
            || parser.positionalArguments().contains(QString::fromLatin1(part.name)))
            part.measure(bench);
    }
    return (!parser.isSet(json) || table.writeJson(parser.value(json)))
            && (!parser.isSet(markdown) || table.writeMarkdown(parser.value(markdown)))
        ? 0
        : 1;
}
