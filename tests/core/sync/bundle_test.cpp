// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobstore.h"
#include "core/sync/bundle.h"
#include "core/sync/carriedenrolment.h"
#include "core/sync/syncstatus.h"
#include "core/vault/sealer.h"
#include "tests/core/store/faultyfiles.h"
#include "tests/core/sync/noisypicture.h"
#include "tests/core/sync/workstation.h"

#include <QTest>

using namespace yichuang;

/** A village laptop without a network, a stick, and the centre's computer that carries it up. */
class BundleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatAStickBringsGoesUp();
    void aLaptopThatWasNeverEnrolledWaitsForItsCodeAndHoldsUpNobody();
    void aRevokedLaptopHoldsUpNobody();
    void importingTwiceIsImportingOnce();
    void aStickTellsNothingWithoutItsCode();
    void aChangedBundleLeavesNoTrace_data();
    void aChangedBundleLeavesNoTrace();
    void whatIsNoBundleIsRefused_data();
    void whatIsNoBundleIsRefused();
    void nothingToCarryIsSaidSo();
    void theLaptopItselfMayGetANetworkLater();
    void scansTravelWithTheEventsAndGoUp();
    void aScanToBeFetchedIsBroughtInstead();
    void aScanLostAtHomeKeepsNothingElseBack();
    void aFileThatWasCutBringsWhatIsInIt_data();
    void aFileThatWasCutBringsWhatIsInIt();
    void aCancelledImportGoesOnNextTime();
    void aCancelledExportLeavesNoFile();
    void aFullStickLeavesNoFile();
    void whatWasBroughtGoesOnToTheNextStick();

private:
    /** A bundle as its bytes, so that a test can change them. */
    struct Bundle : MadeBundle
    {
        QByteArray bytes;
    };
    [[nodiscard]] QString path() const { return m_stick->filePath(QStringLiteral("village.ycbundle")); }
    [[nodiscard]] Bundle bundle()
    {
        const MadeBundle made =
            must(writeBundle(*m_village->gate, m_files, path(), m_village->desk.clock, {}, {8, 1, 1}));
        return {made, must(readFile(m_files, path(), 64 * 1024 * 1024))};
    }
    [[nodiscard]] Result<BundleTaken> take(const QByteArray &bytes, const QString &code,
                                           const BundleProgress &progress = {})
    {
        must(writeFile(m_files, path(), bytes));
        Result<BundleTaken> taken = takeBundle(*m_centre->gate, m_files, path(), code, m_centre->desk.clock, progress);
        if (taken && m_enrols)
            enrolUnknown(*taken);
        return taken;
    }
    /** Whoever imports gives the district's code for a computer that it does not know; returns which these were. */
    QStringList enrolUnknown(const BundleTaken &taken)
    {
        CarriedEnrolment task(*m_centre->client, *m_centre->gate);
        const QStringList unknown = task.unknown(taken.authors).value();
        for (const QString &device : unknown) {
            if (const Synced<Enrolment> done = task.enrol(device, QStringLiteral("CODE"), QStringLiteral("test"));
                !done)
                qFatal("enrol: %s", qPrintable(done.error().code));
        }
        return unknown;
    }
    /** A case with a scan at the village; returns the scan's address. */
    QString workWithScan(int seed)
    {
        const QString address =
            must(m_village->desk.desk->attach(noisyPicture(60, std::uint64_t(seed)), QStringLiteral("image/png")));
        IntakeDraft draft = m_village->desk.completeDraft(QStringLiteral("YZ-MZ04"));
        draft.materials.front().blobs = {address};
        m_village->desk.take(draft, Outcome::Accept);
        return address;
    }

    std::unique_ptr<QTemporaryDir> m_stick;
    LocalFiles m_files;
    bool m_enrols = true; ///< take() gives the code at once

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<Workstation> m_village;
    std::unique_ptr<Workstation> m_centre;
};

void BundleTest::init()
{
    m_stick = std::make_unique<QTemporaryDir>();
    m_enrols = true;
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    m_district = std::make_unique<ModelDistrict>(*m_clock);
    m_village = std::make_unique<Workstation>(*m_district, 1);
    m_centre = std::make_unique<Workstation>(*m_district, 2);
    m_centre->enrol();
    m_village->work();
    m_village->work();
}

void BundleTest::cleanup()
{
    m_centre.reset();
    m_village.reset();
    m_district.reset();
}

void BundleTest::whatAStickBringsGoesUp()
{
    const Bundle made = bundle();
    QCOMPARE(made.events, int(m_village->desk.eventCount()));
    const BundleTaken taken = must(take(made.bytes, made.code));
    BundleTaken expected;
    expected.added = made.events;
    expected.cases = 2;
    expected.device = m_village->desk.profile->deviceId();
    expected.authors = QStringList{expected.device};
    expected.unit = QStringLiteral("330212110");
    QCOMPARE(taken, expected);
    QCOMPARE(m_centre->cases(), 2);
    QCOMPARE(m_centre->desk.faults(), QStringList());
    m_centre->mustSync();
    QCOMPARE(int(m_district->events().size()), made.events);
    QVERIFY(!must(m_centre->desk.profile->sync().peers.missing({taken.device})).contains(taken.device));
}

void BundleTest::aLaptopThatWasNeverEnrolledWaitsForItsCodeAndHoldsUpNobody()
{
    m_enrols = false;
    Workstation neighbour(*m_district, 3);
    neighbour.enrol();
    neighbour.work();
    neighbour.mustSync();
    workWithScan(1);
    const Bundle made = bundle();
    const BundleTaken taken = must(take(made.bytes, made.code));
    const QString village = m_village->desk.profile->deviceId();
    const QString ownScan = m_centre->workWithScan(50);

    // Its events wait, and are told of. Ours go up, others' come down, scans travel.
    const Synced<RoundReport> round = m_centre->sync();
    QVERIFY2(round, round ? "" : qPrintable(round.error().code));
    QVERIFY(round->held);
    QCOMPARE(round->held->fault, SyncFault::AuthorRefused);
    QCOMPARE(round->held->code, QStringLiteral("device-unknown"));
    QCOMPARE(round->held->author, village);
    QCOMPARE(round->sent, int(must(m_centre->desk.profile->events().head(m_centre->desk.profile->deviceId())).seq));
    QVERIFY(round->received > 0);
    QCOMPARE(m_centre->waiting(), 0);
    QVERIFY(m_centre->carryScans());
    QVERIFY(m_district->state.scans.contains(ownScan));
    const std::vector<CarriedWaiting> waiting{
        {village, QStringLiteral("330212110"), made.events, eventsIn(m_village->desk).front().at}};
    QCOMPARE(must(readSyncStatus(*m_centre->desk.profile, m_centre->desk.clock)).carried, waiting);
    QVERIFY(!m_district->state.chains.contains(village));

    QCOMPARE(enrolUnknown(taken), QStringList{village});
    QCOMPARE(enrolUnknown(taken), QStringList());
    const Synced<RoundReport> after = m_centre->sync();
    QVERIFY(after && !after->held);
    QCOMPARE(after->sent, made.events);
    QVERIFY(must(readSyncStatus(*m_centre->desk.profile, m_centre->desk.clock)).carried.empty());
    QCOMPARE(m_centre->desk.faults(), QStringList());
}

void BundleTest::aRevokedLaptopHoldsUpNobody()
{
    const Bundle made = bundle();
    must(take(made.bytes, made.code).map([](const BundleTaken &) {}));
    const QString village = m_village->desk.profile->deviceId();
    m_district->state.revoked.insert(village);
    m_centre->work();
    const Synced<RoundReport> round = m_centre->sync();
    QVERIFY2(round, round ? "" : qPrintable(round.error().code));
    QVERIFY(round->held);
    QCOMPARE(round->held->code, QStringLiteral("device-revoked"));
    QCOMPARE(m_centre->waiting(), 0);
}

void BundleTest::importingTwiceIsImportingOnce()
{
    const Bundle made = bundle();
    must(take(made.bytes, made.code).map([](const BundleTaken &) {}));
    m_centre->mustSync();
    const BundleTaken again = must(take(made.bytes, made.code));
    QCOMPARE(again.added, 0);
    QCOMPARE(again.known, made.events);
    m_village->work();
    const Bundle more = bundle(); // holds the old ones as well: nobody told the laptop that they arrived
    const BundleTaken third = must(take(more.bytes, more.code));
    QCOMPARE(third.added, more.events - made.events);
    QCOMPARE(third.known, made.events);
    m_centre->mustSync();
    QCOMPARE(int(m_district->events().size()), more.events);
    QCOMPARE(m_centre->desk.faults(), QStringList());
}

void BundleTest::aStickTellsNothingWithoutItsCode()
{
    const Bundle made = bundle();
    QVERIFY(!made.bytes.contains("YZ-MZ04"));
    QVERIFY(!made.bytes.contains("330212"));
    const Bundle other = bundle();
    QCOMPARE(take(made.bytes, other.code).error().code, ErrorCode::WrongPassword);
    QCOMPARE(take(made.bytes, QStringLiteral("ABC")).error().reason, QStringLiteral("bundle.code"));
    QCOMPARE(m_centre->desk.eventCount(), 0);
    QVERIFY(take(made.bytes, made.code.toLower().remove(u'-')));
}

void BundleTest::aChangedBundleLeavesNoTrace_data()
{
    QTest::addColumn<int>("place"); // in thousandths of the length
    for (const int place : {3, 200, 500, 800, 999})
        QTest::addRow("%d", place) << place;
}

void BundleTest::aChangedBundleLeavesNoTrace()
{
    QFETCH(int, place);
    Bundle made = bundle();
    const qsizetype at = made.bytes.size() * place / 1000;
    made.bytes[at] = char(made.bytes[at] ^ 0x04);
    QVERIFY(!take(made.bytes, made.code));
    QCOMPARE(m_centre->desk.eventCount(), 0);
    QVERIFY(must(m_centre->desk.profile->sync().outbox.carriedDevices()).isEmpty());
}

void BundleTest::whatIsNoBundleIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("a line") << QByteArray("{}\n");
    QTest::newRow("tomorrow's") << QByteArray("{\"format\":\"yichuang-bundle/9\"}\nxxxx");
    QTest::newRow("greedy") << QByteArray(
        "{\"format\":\"yichuang-bundle/2\",\"device\":\"0123456789abcdef\",\"memory\":"
        "99999999,\"iterations\":1,\"lanes\":1,\"salt\":\"AA==\",\"key\":\"AA==\",\"content\":4,"
        "\"signature\":\"AA==\"}\nxxxx");
}

void BundleTest::whatIsNoBundleIsRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(take(bytes, bundle().code).error().reason, QStringLiteral("bundle.form"));
}

void BundleTest::nothingToCarryIsSaidSo()
{
    const Result<MadeBundle> made = writeBundle(*m_centre->gate, m_files, path(), m_centre->desk.clock);
    QCOMPARE(made.error().reason, QStringLiteral("bundle.nothing"));
    QVERIFY(!m_files.exists(path()));
}

void BundleTest::theLaptopItselfMayGetANetworkLater()
{
    const Bundle made = bundle();
    must(take(made.bytes, made.code).map([](const BundleTaken &) {}));
    m_centre->mustSync();
    m_village->enrol();
    m_village->work();
    m_village->mustSync();
    m_centre->mustSync();
    QCOMPARE(m_centre->cases(), 3);
    QCOMPARE(m_village->waiting(), 0);
    QCOMPARE(qint64(m_district->events().size()), m_village->desk.eventCount());
    QCOMPARE(m_centre->desk.faults(), QStringList());
}

void BundleTest::scansTravelWithTheEventsAndGoUp()
{
    const QString address = workWithScan(1);
    const Bundle made = bundle();
    QCOMPARE(made.scans, 1);
    const BundleTaken taken = must(take(made.bytes, made.code));
    QCOMPARE(taken.scansAdded, 1);
    QCOMPARE(must(m_centre->desk.desk->attachment(address)), must(m_village->desk.desk->attachment(address)));
    QCOMPARE(must(take(made.bytes, made.code)).scansKnown, 1);
    m_centre->mustSync();
    QCOMPARE(m_centre->carryScans()->up, 1);
    QVERIFY(m_district->state.scans.contains(address));
    QCOMPARE(m_centre->carryScans()->up, 0);
    QCOMPARE(must(take(made.bytes, made.code)).scansKnown, 1); // and the stick once more
    QCOMPARE(m_centre->carryScans()->up, 0);
    QCOMPARE(m_centre->desk.faults(), QStringList());
}

/** Its events came by the feed before, so the centre waits for a scan that no district has. */
void BundleTest::aScanToBeFetchedIsBroughtInstead()
{
    const QString address = workWithScan(1);
    m_village->enrol();
    m_village->mustSync();
    m_centre->mustSync();
    QCOMPARE(m_centre->carryScans()->down, 0);
    const Bundle made = bundle();
    QCOMPARE(made.events, 0);
    QCOMPARE(made.scans, 1);
    QCOMPARE(must(take(made.bytes, made.code)).scansAdded, 1);
    QCOMPARE(m_centre->carryScans()->up, 1);
    QVERIFY(m_district->state.scans.contains(address));
}

void BundleTest::aScanLostAtHomeKeepsNothingElseBack()
{
    const QString lost = workWithScan(1);
    workWithScan(2);
    QVERIFY(m_village->carryScans()); // both were listed for the way up
    must(m_village->desk.profile->blobs().remove(lost));
    const Bundle made = bundle();
    QCOMPARE(made.scans, 1);
    QCOMPARE(made.scansLost, 1);
    const BundleTaken taken = must(take(made.bytes, made.code));
    QCOMPARE(taken.scansAdded, 1);
    QCOMPARE(taken.scansMissing, 1);
    QCOMPARE(taken.added, made.events);
}

void BundleTest::aFileThatWasCutBringsWhatIsInIt_data()
{
    QTest::addColumn<int>("cut");
    QTest::newRow("in the last scan") << 10;
    QTest::newRow("in a length") << -2; // counted from the beginning of the last scan's length
}

void BundleTest::aFileThatWasCutBringsWhatIsInIt()
{
    QFETCH(int, cut);
    workWithScan(1);
    const QString second = workWithScan(2);
    Bundle made = bundle();
    const QByteArray whole = made.bytes;
    const qsizetype last = must(m_village->desk.desk->attachment(second)).size() + Sealer::overhead + 4;
    made.bytes.chop(cut > 0 ? cut : last + cut);
    const BundleTaken taken = must(take(made.bytes, made.code));
    QCOMPARE(taken.added, made.events);
    QCOMPARE(taken.scansAdded, 1);
    QCOMPARE(taken.scansMissing, 1);
    const BundleTaken again = must(take(whole, made.code));
    QCOMPARE(again.scansAdded, 1);
    QCOMPARE(again.scansMissing, 0);
    QCOMPARE(m_centre->desk.faults(), QStringList());
}

void BundleTest::aCancelledImportGoesOnNextTime()
{
    for (int i = 0; i < 6; ++i)
        m_village->work();
    workWithScan(1);
    const Bundle made = bundle();
    for (int allowed = 0;; ++allowed) {
        int asked = 0;
        const Result<BundleTaken> taken =
            take(made.bytes, made.code, [&](qint64, qint64) { return asked++ < allowed; });
        if (taken) {
            QVERIFY(allowed > 2);
            break;
        }
        QCOMPARE(taken.error().code, ErrorCode::Cancelled);
        QVERIFY(allowed < 50);
    }
    QCOMPARE(m_centre->desk.eventCount(), m_village->desk.eventCount());
    QCOMPARE(m_centre->desk.faults(), QStringList());
}

void BundleTest::aCancelledExportLeavesNoFile()
{
    workWithScan(1);
    const Result<MadeBundle> made = writeBundle(*m_village->gate, m_files, path(), m_village->desk.clock,
                                                [](qint64 done, qint64 total) { return done < total; }, {8, 1, 1});
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_stick->path()).isEmpty());
}

/** Whatever the stick refuses at whatever step: an error, and nothing that looks like a bundle. */
void BundleTest::aFullStickLeavesNoFile()
{
    workWithScan(1);
    FaultPlan plan;
    FaultyFiles files(plan, ErrorCode::DiskFull);
    for (int operation = 1;; ++operation) {
        plan.failAt(operation, FaultPlan::Duration::Once);
        const Result<MadeBundle> made =
            writeBundle(*m_village->gate, files, path(), m_village->desk.clock, {}, {8, 1, 1});
        if (!plan.fired()) {
            QVERIFY(made);
            QVERIFY(operation > 8);
            break;
        }
        QCOMPARE(made.error().code, ErrorCode::DiskFull);
        QVERIFY(!m_files.exists(path()));
    }
    QCOMPARE(QDir(m_stick->path()).entryList(QDir::Files), QStringList{QStringLiteral("village.ycbundle")});
}

/** A centre whose own line is down hands everything on to the next house. */
void BundleTest::whatWasBroughtGoesOnToTheNextStick()
{
    const QString address = workWithScan(1);
    const Bundle made = bundle();
    must(take(made.bytes, made.code).map([](const BundleTaken &) {}));
    m_centre->work();
    const MadeBundle further = must(writeBundle(*m_centre->gate, m_files, path(), m_centre->desk.clock, {}, {8, 1, 1}));
    Workstation other(*m_district, 3);
    const BundleTaken taken = must(takeBundle(*other.gate, m_files, path(), further.code, other.desk.clock));
    QCOMPARE(qint64(taken.added), m_centre->desk.eventCount());
    QCOMPARE(taken.scansAdded, 1);
    QVERIFY(other.desk.profile->blobs().contains(address));
    QCOMPARE(other.desk.faults(), QStringList());
}

QTEST_GUILESS_MAIN(BundleTest)
#include "bundle_test.moc"
