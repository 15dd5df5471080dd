// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/casestock.h"
#include "tests/bench/figures.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QTemporaryDir>

using namespace yichuang;

namespace {

struct Options
{
    bool full = false;
    QString json;
    QString markdown;
    QStringList parts; ///< empty: all

    [[nodiscard]] bool wants(const char *part) const
    {
        return parts.isEmpty() || parts.contains(QString::fromLatin1(part));
    }
};

Options readOptions(const QGuiApplication &application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption full(QStringLiteral("full"), QStringLiteral("Up to a million cases."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Where the figures are written."),
                                  QStringLiteral("file"));
    const QCommandLineOption markdown(QStringLiteral("markdown"), QStringLiteral("The same as a page."),
                                      QStringLiteral("file"));
    parser.addOptions({full, json, markdown});
    parser.addPositionalArgument(QStringLiteral("parts"),
                                 QStringLiteral("paper, accept, items, lists, search, start; all when none is named."));
    parser.process(application);
    return {parser.isSet(full), parser.value(json), parser.value(markdown), parser.positionalArguments()};
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const Options options = readOptions(application);
    const QTemporaryDir folder;
    BenchProfile profile(folder.filePath(QStringLiteral("profile")));
    CaseStock stock;

    BenchTable table;
    if (options.wants("paper"))
        measurePaper(table, profile);
    if (options.wants("accept"))
        measureAcceptance(table, profile);
    if (options.wants("start"))
        measureStart(table, QCoreApplication::applicationDirPath(), stock, options.full ? 300'000 : 100'000);
    if (options.wants("search")) {
        const std::vector<int> sizes =
            options.full ? std::vector<int>{10'000, 100'000, 1'000'000} : std::vector<int>{10'000, 100'000};
        measureCaseSearch(table, stock, sizes);
    }
    if (options.wants("lists")) {
        CaseStock work(StockKind::Work);
        measureLists(table, work, options.full ? 300'000 : 10'000);
    }
    if (options.wants("items"))
        measureItems(table, profile); // last: it leaves another catalogue
    return (options.json.isEmpty() || table.writeJson(options.json))
            && (options.markdown.isEmpty() || table.writeMarkdown(options.markdown))
        ? 0
        : 1;
}
