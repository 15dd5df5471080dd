// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1; ///< -1: it crashed or did not end
    QString out;
    QString err;
};

/** Runs the workstation where there is neither a display nor a platform named. */
Run runWithoutDisplay(const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(YICHUANG_PROGRAM), arguments);
    Run run;
    if (program.waitForFinished(60'000) && program.exitStatus() == QProcess::NormalExit)
        run.exitCode = program.exitCode();
    run.out = QString::fromUtf8(program.readAllStandardOutput());
    run.err = QString::fromUtf8(program.readAllStandardError());
    return run;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class ProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsVersionIsTheProjects()
    {
        const Run run = runWithoutDisplay({u"--version"_s});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, u"yichuang " YICHUANG_VERSION "\n"_s);
    }

    void withoutADisplayItSaysSoInsteadOfCrashing()
    {
        const Run run = runWithoutDisplay({});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(u"there is no display"), qPrintable(run.err));
    }

    void everyOptionIsInTheManualPages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("English") << u"/yichuang.1"_s;
        QTest::newRow("Chinese") << u"/zh_CN/yichuang.1"_s;
    }

    void everyOptionIsInTheManualPages()
    {
        QFETCH(QString, page);
        const QString manual = textOf(QStringLiteral(YICHUANG_MANUALS) + page).replace(u"\\-"_s, u"-"_s);
        QVERIFY(!manual.isEmpty());
        const Run help = runWithoutDisplay({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        static const QRegularExpression option(u"--[a-z-]+"_s);
        int seen = 0;
        for (auto it = option.globalMatch(help.out); it.hasNext(); ++seen) {
            const QString name = it.next().captured();
            QVERIFY2(manual.contains(u"\\fB"_s + name + u"\\fR"_s), qPrintable(name));
        }
        QVERIFY2(seen >= 5, qPrintable(help.out));
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
