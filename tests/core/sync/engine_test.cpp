// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncengine.h"
#include "core/sync/syncstatus.h"
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
        [](Profile &, const QByteArray &) -> Result<bool> { return false; }, [] {},
        [this](const std::vector<CaseNews> &news) { m_news += int(news.size()); }});
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
    QTRY_COMPARE(status().tasks.size(), std::size_t(3));
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
    QTRY_COMPARE(status().tasks.size(), std::size_t(3));
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

QTEST_GUILESS_MAIN(EngineTest)
#include "engine_test.moc"
