// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/handover.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

/** A second start, which waits for its answer, beside the first, which must give it. */
bool startAgain(const QString &profile, const QString &fileName)
{
    std::atomic<bool> told = false;
    const std::unique_ptr<QThread> second(QThread::create([&] { told = Handover(profile).tellTheRunning(fileName); }));
    second->start();
    if (!QTest::qWaitFor([&] { return second->isFinished(); }, 20'000))
        qFatal("the second start does not end");
    return told;
}

} // namespace

class HandoverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNoneRunsThereIsNobodyToTell() { QVERIFY(!startAgain(profile(), u"村.ycbundle"_s)); }

    void theRunningOneTakesTheFile()
    {
        Handover running(profile());
        running.listen();
        QSignalSpy words(&running, &Handover::startedAgain);
        const QString bundle = m_folder.filePath(u"村 站 𠮷.ycbundle"_s);
        QVERIFY(startAgain(profile(), bundle));
        QVERIFY(startAgain(profile(), {}));
        QTRY_COMPARE(words.size(), 2);
        QCOMPARE(words.first().first().toString(), bundle);
        QCOMPARE(words.last().first().toString(), QString());
    }

    void aPathIsTakenFromTheFolderOfTheSecondStart()
    {
        Handover running(profile());
        running.listen();
        QSignalSpy words(&running, &Handover::startedAgain);
        QVERIFY(startAgain(profile(), u"village.ycbundle"_s));
        QTRY_COMPARE(words.size(), 1);
        QCOMPARE(words.first().first().toString(), QDir::current().absoluteFilePath(u"village.ycbundle"_s));
    }

    void anotherProfileIsAnotherProgram()
    {
        Handover running(profile());
        running.listen();
        QVERIFY(!startAgain(m_folder.filePath(u"another"_s), u"village.ycbundle"_s));
    }

    /** The program itself: a second start ends at once; one that was killed stops nobody. */
    void theProgramDoesSo()
    {
        const QString folder = m_folder.filePath(u"真 的"_s);
        const auto runs = [&folder] { return startAgain(folder, {}); };
        const QStringList arguments{u"--profile"_s, folder};
        const QString program = QFileInfo(QStringLiteral(YICHUANG_PROGRAM)).absoluteFilePath();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path()); // where it keeps the size of its window
        QProcess killed;
        QProcess first;
        QProcess second;
        for (QProcess *process : {&killed, &first, &second})
            process->setProcessEnvironment(environment);
        killed.start(program, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(runs(), patienceMs);
        killed.kill();
        QVERIFY(killed.waitForFinished(patienceMs));
        QVERIFY(!runs());
        first.start(program, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(runs(), patienceMs);
        second.start(program, arguments + QStringList{u"village.ycbundle"_s});
        QVERIFY(second.waitForFinished(patienceMs));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished(patienceMs));
    }

private:
    [[nodiscard]] QString profile() const { return m_folder.filePath(u"数据 文件夹"_s); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(HandoverTest)
#include "handover_test.moc"
