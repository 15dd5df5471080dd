// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle.h"
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
    void importingTwiceIsImportingOnce();
    void aStickTellsNothingWithoutItsCode();
    void aChangedBundleLeavesNoTrace_data();
    void aChangedBundleLeavesNoTrace();
    void whatIsNoBundleIsRefused_data();
    void whatIsNoBundleIsRefused();
    void nothingToCarryIsSaidSo();
    void theLaptopItselfMayGetANetworkLater();

private:
    [[nodiscard]] MadeBundle bundle() { return must(makeBundle(*m_village->desk.profile, {8, 1, 1})); }
    [[nodiscard]] Result<BundleTaken> take(const QByteArray &bytes, const QString &code)
    {
        return takeBundle(*m_centre->desk.profile, bytes, code, m_centre->desk.clock);
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<Workstation> m_village;
    std::unique_ptr<Workstation> m_centre;
};

void BundleTest::init()
{
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    m_district = std::make_unique<ModelDistrict>(*m_clock);
    m_village = std::make_unique<Workstation>(*m_district, 1);
    m_centre = std::make_unique<Workstation>(*m_district, 2);
    m_centre->enrol();
    m_village->work();
    m_village->work();
    // The district was told of the laptop by other means; it never speaks to it.
    m_district->state.keys.insert(m_village->desk.profile->deviceId(), must(m_village->desk.profile->publicKey()));
}

void BundleTest::cleanup()
{
    m_centre.reset();
    m_village.reset();
    m_district.reset();
}

void BundleTest::whatAStickBringsGoesUp()
{
    const MadeBundle made = bundle();
    QCOMPARE(made.events, int(m_village->desk.eventCount()));
    const BundleTaken taken = must(take(made.bytes, made.code));
    QCOMPARE(taken, (BundleTaken{made.events, 0, 0, m_village->desk.profile->deviceId()}));
    QCOMPARE(m_centre->cases(), 2);
    QCOMPARE(m_centre->desk.faults(), QStringList());
    m_centre->mustSync();
    QCOMPARE(int(m_district->events().size()), made.events);
    QVERIFY(!must(m_centre->desk.profile->sync().peers.missing({taken.device})).contains(taken.device));
}

void BundleTest::importingTwiceIsImportingOnce()
{
    const MadeBundle made = bundle();
    must(take(made.bytes, made.code).map([](const BundleTaken &) {}));
    m_centre->mustSync();
    const BundleTaken again = must(take(made.bytes, made.code));
    QCOMPARE(again.added, 0);
    QCOMPARE(again.known, made.events);
    m_village->work();
    const MadeBundle more = bundle(); // holds the old ones as well: nobody told the laptop that they arrived
    const BundleTaken third = must(take(more.bytes, more.code));
    QCOMPARE(third.added, more.events - made.events);
    QCOMPARE(third.known, made.events);
    m_centre->mustSync();
    QCOMPARE(int(m_district->events().size()), more.events);
    QCOMPARE(m_centre->desk.faults(), QStringList());
}

void BundleTest::aStickTellsNothingWithoutItsCode()
{
    const MadeBundle made = bundle();
    QVERIFY(!made.bytes.contains("YZ-MZ04"));
    QVERIFY(!made.bytes.contains("330212"));
    const MadeBundle other = bundle();
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
    MadeBundle made = bundle();
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
    QTest::newRow("tomorrow's") << QByteArray("{\"format\":\"yichuang-bundle/2\"}\nxxxx");
    QTest::newRow("greedy") << QByteArray(
        "{\"format\":\"yichuang-bundle/1\",\"device\":\"0123456789abcdef\",\"memory\":"
        "99999999,\"iterations\":1,\"lanes\":1,\"salt\":\"AA==\",\"key\":\"AA==\","
        "\"signature\":\"AA==\"}\nxxxx");
}

void BundleTest::whatIsNoBundleIsRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(take(bytes, bundle().code).error().reason, QStringLiteral("bundle.form"));
}

void BundleTest::nothingToCarryIsSaidSo()
{
    QCOMPARE(makeBundle(*m_centre->desk.profile, {8, 1, 1}).error().reason, QStringLiteral("bundle.nothing"));
}

void BundleTest::theLaptopItselfMayGetANetworkLater()
{
    const MadeBundle made = bundle();
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

QTEST_GUILESS_MAIN(BundleTest)
#include "bundle_test.moc"
