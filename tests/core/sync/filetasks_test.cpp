// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobstore.h"
#include "core/sync/pushtask.h"
#include "core/sync/referencetask.h"
#include "core/vault/digest.h"
#include "tests/core/sync/workstation.h"

#include <QTest>

using namespace yichuang;

using Accident = ModelDistrict::Accident;

/** Scans and reference documents: after the events, in parts, and only what is what it says. */
class FileTasksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aScanTravelsToTheOtherWindow();
    void scansWaitForEvents();
    void anUploadGoesOnWhereTheLineWasCut();
    void aDownloadGoesOnWhereTheLineWasCut();
    void aScanThatIsNotWhatItSaysIsThrownAway();
    void aLostScanHoldsUpNobody();
    void aScanTheDistrictLostIsGivenBackByWhoeverHasIt();
    void aScanLostWithTheDiskIsFetchedAgain();
    void aDocumentOfTheDistrictIsTakenOnce();
    void aDocumentSomebodyElseSignedIsRefused();
    void aFaultyDocumentHoldsUpNobody();

private:
    /** A case of which a material has a scan; returns its address. */
    QString workWithScan(Workstation &workstation, int size) { return workstation.workWithScan(size); }
    Synced<ScanReport> carry(Workstation &workstation) { return workstation.carryScans(); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<Workstation> m_a;
    std::unique_ptr<Workstation> m_b;
};

void FileTasksTest::init()
{
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    m_district = std::make_unique<ModelDistrict>(*m_clock);
    m_a = std::make_unique<Workstation>(*m_district, 1);
    m_b = std::make_unique<Workstation>(*m_district, 2);
    m_a->enrol();
    m_b->enrol();
}

void FileTasksTest::cleanup()
{
    m_a.reset();
    m_b.reset();
    m_district.reset();
}

void FileTasksTest::aScanTravelsToTheOtherWindow()
{
    const QString address = workWithScan(*m_a, 40);
    m_a->mustSync();
    QCOMPARE(carry(*m_a)->up, 1);
    QVERIFY(m_district->state.scans.contains(address));
    m_b->mustSync();
    QVERIFY(!m_b->desk.profile->blobs().contains(address));
    QCOMPARE(carry(*m_b)->down, 1);
    QCOMPARE(must(m_b->desk.desk->attachment(address)), must(m_a->desk.desk->attachment(address)));
    QCOMPARE(m_b->desk.faults(), QStringList());
    QCOMPARE(carry(*m_a)->up, 0); // and nothing twice
}

void FileTasksTest::scansWaitForEvents()
{
    workWithScan(*m_a, 40);
    m_district->asked.clear();
    QVERIFY(carry(*m_a)->yielded);
    QVERIFY2(m_district->asked.isEmpty(), qPrintable(m_district->asked.join(u' ')));
}

void FileTasksTest::anUploadGoesOnWhereTheLineWasCut()
{
    const QString address = workWithScan(*m_a, 400); // about five parts
    m_a->mustSync();
    int parts = 0;
    int cuts = 0;
    m_district->accidents = [&](const HttpRequest &request) {
        if (request.method != "PATCH")
            return Accident::None;
        if (++parts % 2 == 0)
            return ++cuts % 2 ? Accident::Unreachable : Accident::AnswerLost;
        return Accident::None;
    };
    int runs = 0;
    while (!carry(*m_a))
        QVERIFY(++runs < 20);
    QVERIFY(cuts >= 2);
    const QByteArray content = must(m_a->desk.desk->attachment(address));
    QCOMPARE(m_district->state.scans.value(address), content);
    QCOMPARE(m_district->state.uploads.size(), 1); // one upload, continued
    QVERIFY(parts <= content.size() / (128 * 1024) + 2 + cuts);
}

void FileTasksTest::aDownloadGoesOnWhereTheLineWasCut()
{
    const QString address = workWithScan(*m_a, 200);
    m_a->mustSync();
    QVERIFY(carry(*m_a));
    m_b->mustSync();
    QList<QByteArray> ranges;
    m_district->lies = [&](const HttpRequest &request, HttpAnswer &answer) {
        if (request.method != "GET" || !request.path.startsWith(u"/v1/blobs/"))
            return;
        ranges.append(answer.body.left(1));
        if (ranges.size() < 4) {
            answer.body.truncate(20'000);
            answer.cut = true;
        }
    };
    ScanTask task(*m_b->client, *m_b->gate, m_b->desk.clock);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(task.run().error().fault, SyncFault::Offline);
    QCOMPARE(task.run()->down, 1);
    QCOMPARE(must(m_b->desk.desk->attachment(address)), m_district->state.scans.value(address));
}

void FileTasksTest::aScanThatIsNotWhatItSaysIsThrownAway()
{
    const QString address = workWithScan(*m_a, 40);
    m_a->mustSync();
    QVERIFY(carry(*m_a));
    m_b->mustSync();
    m_district->state.scans[address][100] = char(m_district->state.scans[address][100] ^ 1);
    QCOMPARE(carry(*m_b)->down, 0);
    QVERIFY(!m_b->desk.profile->blobs().contains(address));
    m_district->state.scans[address] = must(m_a->desk.desk->attachment(address));
    QCOMPARE(carry(*m_b)->down, 1); // it is tried again, for ever
}

void FileTasksTest::aLostScanHoldsUpNobody()
{
    const QString lost = workWithScan(*m_a, 40);
    const QString whole = workWithScan(*m_a, 41);
    m_a->mustSync();
    must(m_a->desk.profile->blobs().remove(lost));
    QVERIFY(carry(*m_a));
    QVERIFY(m_district->state.scans.contains(whole));
    QVERIFY(!m_district->state.scans.contains(lost));
    QCOMPARE(must(m_a->desk.profile->sync().transfers.waiting(TransferDirection::Down)), 1);
}

namespace {

ReferenceTask::Import importInto(DeskFixture &desk, QList<QByteArray> &taken)
{
    return [&desk, &taken](Profile &, const QByteArray &bytes) -> Result<bool> {
        const Result<ImportOutcome> outcome = desk.desk->importReference(bytes);
        if (!outcome)
            return failure(outcome.error());
        if (!outcome->faults.empty())
            return failure(ErrorCode::InvalidInput, QStringLiteral("import.faults"));
        taken.append(bytes);
        return true;
    };
}

} // namespace

void FileTasksTest::aScanTheDistrictLostIsGivenBackByWhoeverHasIt()
{
    const QString address = workWithScan(*m_a, 40);
    m_a->mustSync();
    QCOMPARE(carry(*m_a)->up, 1);
    m_b->mustSync();
    QCOMPARE(carry(*m_b)->down, 1);
    m_a.reset(); // its disk is gone
    m_district->state.scans.remove(address);
    QCOMPARE(carry(*m_b)->up, 0); // asked a moment ago
    m_b->desk.clock.advanceSeconds(3600);
    QCOMPARE(carry(*m_b)->up, 1);
    QVERIFY(m_district->state.scans.contains(address));
    m_b->desk.clock.advanceSeconds(3600);
    QCOMPARE(carry(*m_b)->up, 0);
}

/** The event is our own and came back by the feed; the file only the district has. */
void FileTasksTest::aScanLostWithTheDiskIsFetchedAgain()
{
    m_a->save();
    const QString address = workWithScan(*m_a, 40);
    m_a->mustSync();
    QCOMPARE(carry(*m_a)->up, 1);
    m_a->putBack();
    QDir(m_a->desk.dir() + QStringLiteral("/blobs")).removeRecursively();
    m_a->mustSync();
    QVERIFY(!m_a->desk.profile->blobs().contains(address));
    QCOMPARE(carry(*m_a)->down, 1);
    QVERIFY(m_a->desk.profile->blobs().contains(address));
    QCOMPARE(m_a->desk.faults(), QStringList());
}

void FileTasksTest::aDocumentOfTheDistrictIsTakenOnce()
{
    m_a->desk.sit(Role::Administrator);
    const QByteArray nations = DeskFixture::resource(QStringLiteral("nations"));
    m_district->publish(QStringLiteral("nations"), nations);
    m_district->publish(QStringLiteral("a-kind-of-tomorrow"), "{}");
    QList<QByteArray> taken;
    ReferenceTask task(*m_a->client, *m_a->gate, importInto(m_a->desk, taken));
    QCOMPARE(task.run().value_or(-1), 1);
    QCOMPARE(taken, QList<QByteArray>{nations});
    m_district->asked.clear();
    QCOMPARE(task.run().value_or(-1), 0);
    QCOMPARE(m_district->asked, QStringList{QStringLiteral("GET /v1/reference")});
    // After a restart there is no tag, but what is here is not fetched again.
    ReferenceTask fresh(*m_a->client, *m_a->gate, importInto(m_a->desk, taken));
    QCOMPARE(fresh.run().value_or(-1), 0);
    QCOMPARE(taken.size(), 1);
}

void FileTasksTest::aDocumentSomebodyElseSignedIsRefused()
{
    m_a->desk.sit(Role::Administrator);
    m_district->publish(QStringLiteral("nations"), DeskFixture::resource(QStringLiteral("nations")));
    PublishedReference &published = m_district->state.references.front().first;
    published.signature = must(DeviceKey::generate()->sign(referenceStatement(published.kind, published.hash)));
    QList<QByteArray> taken;
    ReferenceTask task(*m_a->client, *m_a->gate, importInto(m_a->desk, taken));
    QCOMPARE(task.run().error().code, QStringLiteral("reference.signature"));
    QVERIFY(taken.isEmpty());
    // Signed for one content, another is handed out.
    m_district->state.references.clear();
    m_district->publish(QStringLiteral("nations"), DeskFixture::resource(QStringLiteral("nations")));
    m_district->state.references.front().second.append(' ');
    QCOMPARE(task.run().error().code, QStringLiteral("reference.content"));
    QVERIFY(taken.isEmpty());
}

void FileTasksTest::aFaultyDocumentHoldsUpNobody()
{
    m_a->desk.sit(Role::Administrator);
    m_district->publish(QStringLiteral("nations"), "{\"nations\": 1}");
    m_district->publish(QStringLiteral("nations"), DeskFixture::resource(QStringLiteral("nations")));
    QList<QByteArray> taken;
    ReferenceTask task(*m_a->client, *m_a->gate, importInto(m_a->desk, taken));
    QCOMPARE(task.run().error().code, QStringLiteral("reference.faulty"));
    QCOMPARE(taken.size(), 1);
}

QTEST_GUILESS_MAIN(FileTasksTest)
#include "filetasks_test.moc"
