// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "tests/district/districttest.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");
constexpr int processes = 4;
constexpr int writers = 32;
constexpr int readers = 4;
constexpr int eventsInBatch = 5;

/** Pushes of each writer; more for measuring: YICHUANG_PUSHES=100. */
int batchesEach()
{
    return qEnvironmentVariableIsSet("YICHUANG_PUSHES") ? qEnvironmentVariableIntValue("YICHUANG_PUSHES") : 6;
}

} // namespace

/** Feeds under many writers and many processes, and under processes that are killed. */
class FeedsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void noReaderMissesOrReordersUnderManyWriters();
    void nothingIsLostOrDoubledWhenProcessesAreKilled();

private:
    [[nodiscard]] std::unique_ptr<TestDevice> joined(TestDistrict &district)
    {
        auto device = std::make_unique<TestDevice>(centre, district.port());
        device->join(district.code(centre));
        device->http().setPort(district.port()); // its connection belongs to this thread
        return device;
    }

    std::unique_ptr<TestPostgres> m_postgres;
    QMap<QString, QString> m_settings{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("10000")}};
};

void FeedsTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>(Durability::Real);
}

void FeedsTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

void FeedsTest::noReaderMissesOrReordersUnderManyWriters()
{
    TestDistrict district(m_postgres->database(QStringLiteral("writers")), m_settings);
    for (int i = 0; i < processes; ++i)
        district.start();
    std::vector<std::unique_ptr<TestDevice>> devices;
    for (int i = 0; i < writers + readers; ++i)
        devices.push_back(joined(district));

    // A case all of them write to, beside each one's own: contention on a case's row as well as on the unit's.
    const QUuid shared = devices[0]->openCase();
    (void)devices[0]->mustPush();
    std::atomic<int> running{writers};
    QElapsedTimer clock;
    clock.start();
    std::atomic<qint64> writtenAfter{0}; // ms
    std::vector<std::thread> threads;
    for (int w = 0; w < writers; ++w) {
        threads.emplace_back([&, w] {
            TestDevice &device = *devices[std::size_t(w)];
            device.http().setPort(district.port(std::size_t(w % processes)));
            const QUuid own = device.openCase(100 + w);
            for (int batch = 0; batch < batchesEach(); ++batch) {
                const qint64 behind = batch == 0 ? (w == 0 ? 1 : 0) : qint64(device.chain().size());
                for (int i = 0; i < eventsInBatch; ++i)
                    device.write(i % 2 == 0 ? own : shared, EventType::NoteAdded, note());
                device.sealCommit();
                (void)device.mustPush(behind);
            }
            writtenAfter = clock.elapsed();
            --running;
        });
    }
    std::vector<std::vector<FeedEntry>> read(readers);
    for (int r = 0; r < readers; ++r) {
        threads.emplace_back([&, r] {
            TestDevice &device = *devices[std::size_t(writers + r)];
            device.http().setPort(district.port(std::size_t(r % processes)));
            FeedPlace place;
            for (bool last = false; !last;) {
                last = running == 0; // one more look after the last writer is done
                for (FeedEntry &entry : device.readFeed(place, last ? 0 : 1)) // ends the program at a gap
                    read[std::size_t(r)].push_back(std::move(entry));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    const auto all = std::size_t(writers * (batchesEach() * eventsInBatch + 1));
    qInfo("%d writers, %d processes, %d readers: %zu events in %lld ms", writers, processes, readers, all,
          static_cast<long long>(writtenAfter));
    for (const std::vector<FeedEntry> &entries : read) {
        QCOMPARE(entries.size(), all + 1);
        QMap<QString, qint64> seqs;
        for (const FeedEntry &entry : entries) {
            QCOMPARE(entry.event.deviceSeq, seqs.value(entry.event.device) + 1);
            seqs.insert(entry.event.device, entry.event.deviceSeq);
            QCOMPARE(entry.verdict, Verdict());
        }
    }
    const ProgramRun verified = district.command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

void FeedsTest::nothingIsLostOrDoubledWhenProcessesAreKilled()
{
    constexpr int pushers = 6;
    constexpr int kills = 12;
    TestDistrict district(m_postgres->database(QStringLiteral("kills")), m_settings);
    district.start();
    district.start();
    std::vector<std::unique_ptr<TestDevice>> devices;
    for (int i = 0; i < pushers; ++i)
        devices.push_back(joined(district));
    std::atomic<bool> killing{true};
    std::atomic<int> answersLost{0};
    std::vector<std::thread> threads;
    for (int p = 0; p < pushers; ++p) {
        threads.emplace_back([&, p] {
            TestDevice &device = *devices[std::size_t(p)];
            device.http().setPort(district.port(std::size_t(p % 2)));
            const QUuid caseId = device.openCase(200 + p);
            for (int batch = 0; killing || batch < 3; ++batch) {
                const qint64 behind = batch == 0 ? 0 : qint64(device.chain().size());
                device.write(caseId, EventType::NoteAdded, note());
                device.sealCommit();
                // As a workstation does: the same batch again until there is an answer.
                for (HttpAnswer answer; answer.status != 200;) {
                    answer = device.push(device.events(behind));
                    if (answer.status == 0) {
                        ++answersLost;
                        std::this_thread::sleep_for(std::chrono::milliseconds(20));
                    } else if (answer.status != 200 && answer.status != 503) {
                        qFatal("push: %d %s", answer.status, answer.body.constData());
                    }
                }
            }
        });
    }
    for (int i = 0; i < kills; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        district.killAndRestart(std::size_t(i % 2));
    }
    killing = false;
    for (std::thread &thread : threads)
        thread.join();

    qsizetype written = 0;
    for (const std::unique_ptr<TestDevice> &device : devices) {
        written += qsizetype(device->chain().size());
        device->http().setPort(district.port());
        const Result<Marks> marks = Marks::fromJson(device->http().get("/v1/marks").json());
        QCOMPARE(marks->marks[0].seq, qint64(device->chain().size()));
        QCOMPARE(marks->marks[0].hash, device->chain().back().hash);
    }
    QVERIFY2(answersLost > 0, "no kill hit a push: the test has shown nothing");
    FeedPlace place;
    QCOMPARE(qsizetype(devices[0]->readFeed(place).size()), written);
    QCOMPARE(district.runSql(QStringLiteral("SELECT count(*) FROM events")).toLongLong(), qint64(written));
    const ProgramRun verified = district.command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::FeedsTest)
#include "feeds_test.moc"
