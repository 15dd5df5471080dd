// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/sourcechecks.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

namespace yichuang {

namespace {

const QStringList &codeEndings()
{
    static const QStringList endings{QStringLiteral(".cpp"), QStringLiteral(".h")};
    return endings;
}

/** A check over many files at once; what it returns is shown when a test fails. */
template <typename Check> QStringList faultsIn(const std::vector<SourceFile> &files, Check check)
{
    QStringList faults;
    for (const SourceFile &file : files)
        faults += check(file);
    return faults;
}

} // namespace

/** The house rules of docs/decisions/001 and core/README.md, read from the sources themselves. */
class LayeringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void everyIncludeRunsDownward();
    void noTwoFoldersIncludeEachOther();
    void coreKnowsNoWidgetAndNoPrinterDialog();
    void coreLinksNoWidgets();
    void sqlStandsOnlyInTheStores();
    void everyIncludeStartsAtTheRoot();
    void everySourceSaysItsLicence();
    void apiOfOnePlatformStandsInAFileNamedForIt();
    void noFileNamesAMachine();
    void noFileIsLongerThanSixHundredLines();
    void theScenariosNameTestsThatExist();

    void theChecksFindWhatTheyLookFor_data();
    void theChecksFindWhatTheyLookFor();
    void aCycleIsNamed();
    void theMapIsReadFromItsTable();

private:
    [[nodiscard]] QString read(const QString &path) const;
    [[nodiscard]] QStringList upward(const std::vector<SourceFile> &files) const;

    QString m_root = QStringLiteral(YICHUANG_SOURCE);
    FolderMap m_map;
    std::vector<SourceFile> m_product; ///< core, ui, app
    std::vector<SourceFile> m_all; ///< with the tests
};

QString LayeringTest::read(const QString &path) const
{
    QFile file(m_root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void LayeringTest::initTestCase()
{
    const FolderMap core = readFolderMap(read(QStringLiteral("core/README.md")), QStringLiteral("core"));
    const FolderMap ui = readFolderMap(read(QStringLiteral("ui/README.md")), QStringLiteral("ui"), core);
    QVERIFY2(core.size() >= 8 && ui.size() >= 7, "the maps of core/ and ui/ were not found");
    m_map = core;
    m_map.insert(ui);
    const QList<QString> below = m_map.keys();
    m_map.insert(QStringLiteral("app/ctl"), QSet<QString>(core.keyBegin(), core.keyEnd()));
    m_map.insert(QStringLiteral("app/district"), QSet<QString>(core.keyBegin(), core.keyEnd()));
    m_map.insert(QStringLiteral("app/workstation"), QSet<QString>(below.cbegin(), below.cend()));

    m_product =
        sourceFiles(m_root, {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}, codeEndings());
    m_all = sourceFiles(m_root,
                        {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")},
                        codeEndings());
    QVERIFY2(m_product.size() > 200, "the sources were not found");
}

void LayeringTest::everyIncludeRunsDownward()
{
    const QStringList faults = faultsIn(m_product, [&](const SourceFile &file) { return upwardIncludes(file, m_map); });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::noTwoFoldersIncludeEachOther()
{
    QCOMPARE(cycleIn(m_map), QString());
    FolderMap real;
    for (const SourceFile &file : m_product) {
        const QString folder = folderOf(file.path);
        for (const QString &included : quotedIncludes(file.text)) {
            if (included.contains(u'/') && folderOf(included) != folder)
                real[folder].insert(folderOf(included));
        }
    }
    QCOMPARE(cycleIn(real), QString());
}

void LayeringTest::coreKnowsNoWidgetAndNoPrinterDialog()
{
    QSet<QString> forbidden;
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const char *module : {"QtWidgets", "QtPrintSupport"}) {
        const QString name = QString::fromLatin1(module);
        forbidden.insert(name);
        for (const QString &header : QDir(headers + u'/' + name).entryList(QDir::Files))
            forbidden.insert(header);
    }
    QVERIFY2(forbidden.size() > 2 || !QFile::exists(headers), "no widget header was found to look for");
    const auto files = sourceFiles(m_root, {QStringLiteral("core"), QStringLiteral("app/ctl")}, codeEndings());
    const QStringList faults = faultsIn(files, [&](const SourceFile &file) { return includesOf(file, forbidden); });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::coreLinksNoWidgets()
{
    for (const SourceFile &file :
         sourceFiles(m_root, {QStringLiteral("core"), QStringLiteral("app/ctl")}, {QStringLiteral("CMakeLists.txt")})) {
        QVERIFY2(!file.text.contains(QStringLiteral("Qt6::Widgets")), qPrintable(file.path));
        QVERIFY2(!file.text.contains(QStringLiteral("Qt6::PrintSupport")), qPrintable(file.path));
    }
}

void LayeringTest::sqlStandsOnlyInTheStores()
{
    const QStringList faults = faultsIn(m_product, [](const SourceFile &file) {
        static const QStringList stores{QStringLiteral("core/store"), QStringLiteral("core/district")};
        return stores.contains(folderOf(file.path)) ? QStringList() : sqlTexts(file);
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::everyIncludeStartsAtTheRoot()
{
    const QStringList faults = faultsIn(m_all, includesNotFromTheRoot);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::everySourceSaysItsLicence()
{
    const QStringList faults = faultsIn(m_all, missingLicence);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::apiOfOnePlatformStandsInAFileNamedForIt()
{
    const QStringList faults = faultsIn(m_product, platformHeaders);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::noFileNamesAMachine()
{
    const QStringList endings =
        codeEndings() + QStringList{QStringLiteral(".txt"),  QStringLiteral(".md"),    QStringLiteral(".sh"),
                                    QStringLiteral(".json"), QStringLiteral(".cmake"), QStringLiteral(".py"),
                                    QStringLiteral(".html"), QStringLiteral(".ts"),    QStringLiteral(".1")};
    const QStringList folders{QStringLiteral("core"),      QStringLiteral("ui"),        QStringLiteral("app"),
                              QStringLiteral("tests"),     QStringLiteral("cmake"),     QStringLiteral("docs"),
                              QStringLiteral("packaging"), QStringLiteral("resources"), QStringLiteral("translations")};
    auto files = sourceFiles(m_root, folders, endings);
    for (const char *name : {"CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md"})
        files.push_back({QString::fromLatin1(name), read(QString::fromLatin1(name))});
    const QStringList faults = faultsIn(files, machinePaths);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::noFileIsLongerThanSixHundredLines()
{
    const QStringList faults = faultsIn(m_all, [](const SourceFile &file) { return tooLong(file, 600); });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/** tests/README.md says which test shows which scenario of a day; a test that was renamed must be renamed there too. */
void LayeringTest::theScenariosNameTestsThatExist()
{
    static const QRegularExpression row(QStringLiteral("^\\| (?!scenario|-)"));
    static const QRegularExpression named(QStringLiteral("`([a-z/_]+\\.cpp)` ([A-Za-z0-9, ]+)"));
    int scenarios = 0;
    const QStringList lines = read(QStringLiteral("tests/README.md")).split(u'\n');
    for (const QString &line : lines) {
        if (!row.match(line).hasMatch())
            continue;
        ++scenarios;
        int tests = 0;
        for (auto each = named.globalMatch(line); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            const QString source = read(QStringLiteral("tests/") + match.captured(1));
            const QStringList names = match.captured(2).split(QStringLiteral(", "), Qt::SkipEmptyParts);
            for (const QString &name : names) {
                ++tests;
                QVERIFY2(source.contains(name.trimmed() + QStringLiteral("()")), qPrintable(line));
            }
        }
        QVERIFY2(tests >= 2, qPrintable(line)); // at the desk and on the screen
    }
    QVERIFY(scenarios >= 10);
}

void LayeringTest::theChecksFindWhatTheyLookFor_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wrong");
    const auto row = [](const char *name, const char *path, const char *text, bool wrong) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text) << wrong;
    };
    row("downward", "core/b/x.cpp", "#include \"core/a/y.h\"\n", false);
    row("upward", "core/a/x.cpp", "#include \"core/b/y.h\"\n", true);
    row("own folder", "core/a/x.cpp", "#include \"core/a/y.h\"\n", false);
    row("folder not on the map", "core/z/x.cpp", "", true);
    row("beside the file", "core/a/x.cpp", "#include \"y.h\"\n", true);
    row("climbing", "core/a/x.cpp", "#include \"../b/y.h\"\n", true);
    row("moc", "core/a/x.cpp", "#include \"x.moc\"\n", false);
    row("widget", "core/a/x.cpp", "#include <QWidget>\n", true);
    row("widget by module", "core/a/x.cpp", "#include <QtWidgets/QLabel>\n", true);
    row("select", "core/a/x.cpp", "prepare(\"SELECT x FROM y\");\n", true);
    row("insert or ignore", "core/a/x.cpp", "prepare(\"INSERT OR IGNORE INTO y VALUES (1)\");\n", true);
    row("update", "core/a/x.cpp", "prepare(\"UPDATE y SET z = 1\");\n", true);
    row("plain words", "core/a/x.cpp", "tr(\"Select a printer\"); tr(\"Update the set\");\n", false);
    row("platform header", "core/a/x.cpp", "#include <unistd.h>\n", true);
    row("platform header at home", "core/a/x_unix.cpp", "#include <unistd.h>\n", false);
    QTest::newRow("path of a machine") << QStringLiteral("core/a/x.cpp")
                                       << QStringLiteral("open(\"/%1/x\");\n").arg(QStringLiteral("work")) << true;
}

void LayeringTest::theChecksFindWhatTheyLookFor()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(bool, wrong);
    const FolderMap map{{QStringLiteral("core/a"), {}}, {QStringLiteral("core/b"), {QStringLiteral("core/a")}}};
    const SourceFile file{path, text};
    const QStringList faults = upwardIncludes(file, map) + includesNotFromTheRoot(file)
        + includesOf(file, {QStringLiteral("QWidget"), QStringLiteral("QtWidgets")}) + sqlTexts(file)
        + platformHeaders(file) + machinePaths(file);
    QVERIFY2(faults.isEmpty() != wrong, qPrintable(faults.join(u'\n')));
    QCOMPARE(missingLicence(file).isEmpty(), false);
    QCOMPARE(tooLong({path, QString(601, u'\n')}, 600).size(), 1);
}

void LayeringTest::aCycleIsNamed()
{
    const QString a = QStringLiteral("core/a");
    const QString b = QStringLiteral("core/b");
    const QString c = QStringLiteral("core/c");
    QCOMPARE(cycleIn({{a, {b}}, {b, {c}}, {c, {b}}}), QStringLiteral("core/b -> core/c -> core/b"));
    QCOMPARE(cycleIn({{a, {b, c}}, {b, {c}}, {c, {}}}), QString());
}

void LayeringTest::theMapIsReadFromItsTable()
{
    const FolderMap core =
        readFolderMap(QStringLiteral("| `a/` | x | Qt |\n| `b/` | x, y | a |\n| `c/` | x | all of the above |\n"),
                      QStringLiteral("core"));
    QCOMPARE(core.value(QStringLiteral("core/a")), QSet<QString>());
    QCOMPARE(core.value(QStringLiteral("core/b")), QSet<QString>{QStringLiteral("core/a")});
    QCOMPARE(core.value(QStringLiteral("core/c")), (QSet<QString>{QStringLiteral("core/a"), QStringLiteral("core/b")}));
    const FolderMap ui =
        readFolderMap(QStringLiteral("| `p/` | x | core/a |\n| `q/` | x | core, p |\n"), QStringLiteral("ui"), core);
    QCOMPARE(ui.value(QStringLiteral("ui/p")), QSet<QString>{QStringLiteral("core/a")});
    QCOMPARE(ui.value(QStringLiteral("ui/q")).size(), 4);
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::LayeringTest)
#include "layering_test.moc"
