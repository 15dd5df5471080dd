// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobstore.h"
#include "core/sync/syncengine.h"
#include "core/sync/syncstatus.h"
#include "tests/core/sync/noisypicture.h"
#include "tests/core/sync/workstation.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace yichuang;

using Accident = ModelDistrict::Accident;

namespace {

/** One visitor at a time: what the desk's queue is in the workstation. */
class GuardedGate final : public DeskGate
{
public:
    explicit GuardedGate(Profile &profile)
        : m_profile(profile)
    {
    }
    std::recursive_mutex lock;

protected:
    void run(const std::function<void(Profile *)> &job) override
    {
        const std::lock_guard guard(lock);
        job(m_profile.isUnlocked() ? &m_profile : nullptr);
    }

private:
    Profile &m_profile;
};

} // namespace

/** The lanes beside the clerk's work: who wakes them, what keeps them away, that they end. */
class EngineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCommitGoesUpAtOnce();
    void workElsewhereArrivesAndIsTold();
    void backOffIsKeptOverARestart();
    void wakingTriesAtOnce();
    void aClockSetBackDoesNotSilenceTheEngine();
    void nothingIsAskedWhileLockedOrSwitchedOff();
    void aPartThatFailsKeepsNoOtherAway_data();
    void aPartThatFailsKeepsNoOtherAway();
    void aDownloadGoesOnWhereTheLastRunWasCut();
    void whatTheDistrictDoesNotTakeOfOthersDelaysNothingOfOurs();

private:
    void start();
    int asked()
    {
        const std::lock_guard guard(m_district->lock);
        return int(m_district->asked.size());
    }
    std::size_t eventsThere()
    {
        const std::lock_guard guard(m_district->lock);
        return m_district->state.feed.size();
    }
    SyncStatus status()
    {
        const std::lock_guard guard(m_gate->lock);
        return must(readSyncStatus(*m_a->desk.profile, m_a->desk.clock));
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<Workstation> m_a;
    std::unique_ptr<Workstation> m_b;
    std::unique_ptr<GuardedGate> m_gate;
    SystemRandom m_random;
    std::atomic<int> m_news = 0;
    std::atomic<int> m_documents = 0; ///< taken in
    std::atomic<bool> m_documentsAreFaulty = false;
    std::unique_ptr<SyncEngine> m_engine;
};

void EngineTest::init()
{
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    m_district = std::make_unique<ModelDistrict>(*m_clock);
    m_a = std::make_unique<Workstation>(*m_district, 1);
    m_b = std::make_unique<Workstation>(*m_district, 2);
    m_a->enrol();
    m_b->enrol();
    m_gate = std::make_unique<GuardedGate>(*m_a->desk.profile);
    m_news = 0;
    m_documents = 0;
    m_documentsAreFaulty = false;
}

void EngineTest::cleanup()
{
    m_engine.reset();
    m_gate.reset();
    m_a.reset();
    m_b.reset();
    m_district.reset();
}

void EngineTest::start()
{
    m_engine = std::make_unique<SyncEngine>(SyncSurroundings{
        *m_gate, m_a->desk.clock, m_random, [this](const DistrictLink &) { return m_district->line(); },
        [this](Profile &, const QByteArray &) -> Result<bool> {
            if (m_documentsAreFaulty)
                return failure(ErrorCode::InvalidInput, QStringLiteral("import.faults"));
            ++m_documents;
            return true;
        },
        [] {}, [this](const std::vector<CaseNews> &news) { m_news += int(news.size()); }});
}

void EngineTest::aCommitGoesUpAtOnce()
{
    start();
    QTRY_VERIFY(status().state == DistrictState::Reached);
    {
        const std::lock_guard guard(m_gate->lock);
        m_a->work();
    }
    m_engine->committed();
    QTRY_COMPARE(qint64(eventsThere()), status().ownEvents);
    QTRY_COMPARE(status().waiting.events, 0);
    QTRY_COMPARE(status().agreement, Agreement::Same);
    QVERIFY(status().sentToday > 0);
}

void EngineTest::workElsewhereArrivesAndIsTold()
{
    start();
    m_b->work();
    m_b->mustSync();
    QTRY_VERIFY(m_news > 0);
    const std::lock_guard guard(m_gate->lock);
    QCOMPARE(m_a->cases(), 1);
}

void EngineTest::backOffIsKeptOverARestart()
{
    {
        const std::lock_guard guard(m_district->lock);
        m_district->accidents = [](const HttpRequest &) { return Accident::Unreachable; };
    }
    start();
    QTRY_COMPARE(status().tasks.size(), std::size_t(4));
    QVERIFY(!status().lastContact.isValid());
    for (const TaskRecord &task : status().tasks) {
        QCOMPARE(task.failures, 1);
        QCOMPARE(task.fault, QStringLiteral("offline"));
        QVERIFY(task.notBefore > m_a->desk.clock.now());
    }
    QCOMPARE(status().state, DistrictState::Unreachable);
    m_engine.reset();
    const int before = asked();
    start();
    QTest::qWait(300); // shorter than the shortest back-off
    QCOMPARE(asked(), before);
}

void EngineTest::wakingTriesAtOnce()
{
    {
        const std::lock_guard guard(m_district->lock);
        m_district->accidents = [](const HttpRequest &) { return Accident::Unreachable; };
    }
    start();
    QTRY_COMPARE(status().tasks.size(), std::size_t(4));
    {
        const std::lock_guard guard(m_district->lock);
        m_district->accidents = {};
    }
    m_engine->wake();
    QTRY_COMPARE(status().state, DistrictState::Reached);
    QVERIFY(!status().fault);
}

void EngineTest::aClockSetBackDoesNotSilenceTheEngine()
{
    TaskRecord record;
    record.task = QStringLiteral("push");
    record.failures = 3;
    record.notBefore = m_a->desk.clock.now().addYears(3); // noted while the clock was wrong
    record.failedAt = m_a->desk.clock.now().addYears(3);
    record.fault = QStringLiteral("offline");
    must(m_a->desk.profile->sync().book.setTask(record));
    m_a->work();
    start();
    QTRY_VERIFY(eventsThere() > 0);
}

void EngineTest::nothingIsAskedWhileLockedOrSwitchedOff()
{
    must(m_a->desk.profile->sync().book.setWanted(false));
    const int before = asked();
    start();
    QTest::qWait(200);
    QCOMPARE(asked(), before);
    QCOMPARE(status().state, DistrictState::SwitchedOff);
    {
        const std::lock_guard guard(m_gate->lock);
        must(m_a->desk.profile->sync().book.setWanted(true));
        m_a->desk.desk.reset();
        m_a->desk.profile->lock();
    }
    m_engine->wake();
    QTest::qWait(200);
    QCOMPARE(asked(), before);
    QElapsedTimer time;
    time.start();
    m_engine.reset();
    QVERIFY(time.elapsed() < 5000);
}

void EngineTest::aPartThatFailsKeepsNoOtherAway_data()
{
    QTest::addColumn<QString>("lane");
    QTest::newRow("scans") << QStringLiteral("files");
    QTest::newRow("documents") << QStringLiteral("documents");
}

/** A part never gets on: 2 GB on a bad line, or a document that nobody can read. All others are done all the same. */
void EngineTest::aPartThatFailsKeepsNoOtherAway()
{
    QFETCH(QString, lane);
    const bool isScans = lane == u"files";
    const QString scan = m_a->workWithScan(40);
    m_a->mustSync();
    m_district->publish(QStringLiteral("nations"), "{}");
    if (isScans)
        m_district->accidents = [](const HttpRequest &request) {
            return request.method == "PATCH" ? Accident::Unreachable : Accident::None;
        };
    else
        m_documentsAreFaulty = true;
    start();
    const auto taskOfLane = [&] {
        const std::lock_guard guard(m_gate->lock);
        return must(m_a->desk.profile->sync().book.task(lane));
    };
    QTRY_VERIFY(taskOfLane().failures > 0);
    QCOMPARE(taskOfLane().fault, isScans ? QStringLiteral("offline") : QStringLiteral("refused"));
    QTRY_VERIFY(status().comparison.endedAt.isValid());
    QCOMPARE(status().comparison.fault, FeedFault::None);
    const auto hasScan = [&] {
        const std::lock_guard guard(m_district->lock);
        return m_district->state.scans.contains(scan);
    };
    QTRY_COMPARE(m_documents.load(), isScans ? 1 : 0);
    QTRY_COMPARE(hasScan(), !isScans);
}

/** The part that came is kept over the runs of the lane, not only within one. */
void EngineTest::aDownloadGoesOnWhereTheLastRunWasCut()
{
    const QString scan = m_b->workWithScan(200);
    m_b->mustSync();
    QVERIFY(m_b->carryScans());
    m_a->mustSync();
    QByteArrayList ranges;
    m_district->lies = [&](const HttpRequest &request, HttpAnswer &answer) {
        if (request.method != "GET" || request.path != QStringLiteral("/v1/blobs/") + scan)
            return;
        QByteArray range;
        for (const auto &[name, value] : request.headers) {
            if (name == "Range")
                range = value;
        }
        ranges.append(range);
        if (ranges.size() == 1) {
            answer.body.truncate(20'000);
            answer.cut = true;
        }
    };
    start();
    const auto failuresOfFiles = [&] {
        const std::lock_guard guard(m_gate->lock);
        return must(m_a->desk.profile->sync().book.task(QStringLiteral("files"))).failures;
    };
    QTRY_COMPARE(failuresOfFiles(), 1);
    m_engine->wake();
    QTRY_COMPARE(failuresOfFiles(), 0);
    m_engine.reset();
    QCOMPARE(ranges, (QByteArrayList{QByteArray(), QByteArrayLiteral("bytes=20000-")}));
    QVERIFY(m_a->desk.profile->blobs().contains(scan));
}

void EngineTest::whatTheDistrictDoesNotTakeOfOthersDelaysNothingOfOurs()
{
    Workstation village(*m_district, 3);
    village.work();
    const QString device = village.desk.profile->deviceId();
    must(m_a->desk.profile->sync().peers.put(peerOf(village.desk)));
    must(m_a->desk.profile->sync().peers.carry(device));
    std::vector<IncomingEvent> brought;
    for (const Event &event : eventsIn(village.desk))
        brought.push_back({event, std::nullopt});
    must(m_a->desk.profile->sync().intake.take(brought, m_a->desk.clock.now()).map([](const EventsTaken &) {}));
    start();
    const auto pushFault = [&] {
        const std::lock_guard guard(m_gate->lock);
        const TaskRecord task = must(m_a->desk.profile->sync().book.task(QStringLiteral("push")));
        return std::pair(task.fault, task.code);
    };
    const std::pair carriedUnknown(QStringLiteral("author-refused"), QStringLiteral("device-unknown"));
    QTRY_COMPARE(pushFault(), carriedUnknown);
    QCOMPARE(status().carried,
             (std::vector<CarriedWaiting>{
                 {device, QStringLiteral("330212110"), int(brought.size()), brought.front().event.at}}));
    {
        const std::lock_guard guard(m_gate->lock);
        m_a->work();
    }
    m_engine->committed(); // the lane is backing off: only what is another's
    QTRY_COMPARE(status().waiting.events, 0);
    QVERIFY(status().ownEvents > 0);
    QCOMPARE(qint64(eventsThere()), status().ownEvents);
}

QTEST_GUILESS_MAIN(EngineTest)
#include "engine_test.moc"
