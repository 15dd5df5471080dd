// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/program.h"

#include "ui/shell/workview.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace yichuang {

QDateTime morningOf(QDate day)
{
    return {day, QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600};
}

QString profileFolder(const QString &folder)
{
    return folder + QStringLiteral("/数据 文件夹");
}

namespace {

quint64 nextSeed()
{
    static quint64 starts = 6;
    return ++starts;
}

} // namespace

Program::Program(const QString &folder, QDate day)
    : clock(morningOf(day))
    , random(nextSeed())
    , paperFolder(folder + QStringLiteral("/打印 的 文书"))
    , printer(paperFolder)
    , state(folder + QStringLiteral("/window.ini"))
    , pages(workstationPages(state))
    , window({tools, papers, state, pages, profileFolder(folder), {}, {}, &cardReader})
{
    window.begin();
    window.show();
}

void Program::logIn(const QString &login)
{
    keys.awaitsFocus(QStringLiteral("loginPassword")); // the account of the last time stands above it
    keys.tabTo(QStringLiteral("loginAccount"));
    keys.retype(login);
    keys.tabTo(QStringLiteral("loginPassword"));
    keys.type(demonstrationLogin().password);
    keys.press(Qt::Key_Return);
    if (!QTest::qWaitFor([this] { return window.work() && window.work()->isVisible(); }, patienceMs))
        qFatal("%s cannot log in", qPrintable(login));
}

QStringList Program::printed() const
{
    return QDir(paperFolder).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name);
}

bool Program::prints(const QStringList &before, qsizetype count) const
{
    return QTest::qWaitFor([&] { return printed().size() >= before.size() + count; }, patienceMs);
}

QString Program::textOf(const QString &file) const
{
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty())
        return {};
    QProcess process;
    process.start(reader, {QStringLiteral("-raw"), QDir(paperFolder).filePath(file), QStringLiteral("-")});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        qFatal("%s is no PDF", qPrintable(file));
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

QString Program::textSince(const QStringList &before) const
{
    QString text;
    const QStringList all = printed();
    for (const QString &file : all) {
        if (!before.contains(file))
            text += textOf(file);
    }
    return text;
}

} // namespace yichuang
