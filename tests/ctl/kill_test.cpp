// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/store/blobstore.h"
#include "core/store/casetable.h"
#include "core/store/database.h"
#include "core/store/drafts.h"
#include "core/store/casewriter.h"
#include "core/store/eventlog.h"
#include "tests/core/store/must.h"
#include "tests/ctl/ctlrunner.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int kills = YICHUANG_KILLS;

/** The numbers a program announced; a last line cut in the middle announced nothing. */
QStringList announced(const QByteArray &output)
{
    QStringList numbers;
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            numbers.append(QString::fromLatin1(line));
    }
    return numbers;
}

} // namespace

/** A program that takes in cases is killed at random points; nothing it announced may be lost, nothing doubled. */
class KillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_runner = std::make_unique<CtlRunner>();
        QElapsedTimer timer;
        timer.start();
        SeededRandom random(20261122);
        int duringStart = 0;
        for (int i = 0; i < kills; ++i) {
            const bool early = i % 6 == 0;
            duringStart += early ? 1 : 0;
            m_announced += killedRun(i, early, random);
        }
        qInfo("%d kills (%d of them while starting), %lld numbers announced, %lld s", kills, duringStart,
              (long long)(m_announced.size()), (long long)(timer.elapsed() / 1000));
        m_runner->fixture().restart();
    }

    void enoughWasAnnouncedToMeanSomething() { QVERIFY2(m_announced.size() >= kills / 2, "the kills come too early"); }

    void everyAnnouncedCaseIsThere()
    {
        for (const QString &number : m_announced)
            QVERIFY2(profile().cases().findByNumber(number), qPrintable(number));
    }

    void theProfileVerifies() { QCOMPARE(m_runner->fixture().faults(), QStringList()); }

    void nothingIsDoubled()
    {
        QStringList cases;
        QStringList papers;
        must(profile().events().forEach(
            [&](const Event &event) {
                const QJsonObject body = must(jsonObject(event.body));
                if (event.type() == EventType::CaseOpened)
                    cases.append(body.value(u"number").toString());
                if (event.type() == EventType::DocumentIssued && !body.value(u"reprint").toBool()
                    && !body.value(u"paperNumber").toString().isEmpty())
                    papers.append(body.value(u"paperNumber").toString());
                return true;
            },
            [](const EventLog::Unreadable &fault) { qFatal("%s", qPrintable(fault.eventId)); }));
        QVERIFY(cases.size() >= m_announced.size());
        QVERIFY(!papers.isEmpty());
        QCOMPARE(cases.removeDuplicates(), 0);
        QCOMPARE(papers.removeDuplicates(), 0);
        QCOMPARE(must(profile().cases().count()), cases.size());
    }

    void aSweepLeavesOnlyScansThatAreKnown()
    {
        QSet<QString> known;
        Statement rows = profile().writer().database.prepare("SELECT hash FROM blobs");
        while (must(rows.step()))
            known.insert(rows.text(0));
        (void)must(profile().blobs().sweep(known, QDateTime::currentDateTime().addDays(1)));
        const QStringList left = must(profile().blobs().files());
        QCOMPARE(QSet<QString>(left.begin(), left.end()), known);
        QCOMPARE(m_runner->fixture().faults(), QStringList());
    }

    void draftsThatWereCutShortCanBeTakenUp()
    {
        const std::vector<DraftInfo> drafts = must(m_runner->fixture().desk->drafts());
        QVERIFY(int(drafts.size()) <= kills);
        for (const DraftInfo &draft : drafts)
            QVERIFY(m_runner->fixture().desk->draft(draft.id));
        QCOMPARE(must(profile().drafts().all()).size(), drafts.size());
    }

    void workGoesOnAfterAllThat()
    {
        m_runner->fixture().moveTo(QDate(2026, 12, 1));
        const TakenIn taken =
            m_runner->fixture().take(m_runner->fixture().completeDraft(u"YZ-RS11"_s), Outcome::Accept);
        QVERIFY(!m_announced.contains(taken.state.number()));
    }

private:
    Profile &profile() { return *m_runner->fixture().profile; }

    QStringList killedRun(int seed, bool early, SeededRandom &random)
    {
        QProcess process;
        process.start(QStringLiteral(YICHUANGCTL),
                      m_runner->front()
                          + QStringList{u"simulate"_s, u"--announce"_s, u"--cases"_s, u"5000"_s, u"--seed"_s,
                                        QString::number(seed), u"--from"_s, u"2026-03-02"_s});
        if (!process.waitForStarted())
            qFatal("yichuangctl cannot be started");
        QByteArray output;
        const int wanted = early ? 0 : 1 + int(random.below(3));
        while (output.count('\n') < wanted && process.waitForReadyRead(60'000))
            output += process.readAllStandardOutput();
        // The moment of the kill is the test: somewhere within the next case, or within the start.
        (void)process.waitForFinished(int(random.below(early ? 150 : 60)));
        process.kill();
        if (!process.waitForFinished() || process.exitStatus() == QProcess::NormalExit)
            qFatal("run %d was not killed but ended with %d: %s %s", seed, process.exitCode(), output.constData(),
                   process.readAllStandardError().constData());
        return announced(output + process.readAllStandardOutput());
    }

    std::unique_ptr<CtlRunner> m_runner;
    QStringList m_announced;
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
