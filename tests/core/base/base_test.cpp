// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/identifiers.h"
#include "core/base/json.h"

#include <QSet>
#include <QTest>

using namespace yichuang;

class BaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uuidsCarryTheirTimeAndVersion();
    void uuidsMadeInTheSameMillisecondDiffer();
    void uuidTextRoundTripsAndRefusesOtherForms();
    void everyErrorCodeHasItsOwnName();
    void dateTimeKeepsItsOffset();
    void seededRandomRepeats();
    void belowNeverReachesTheBound();
};

void BaseTest::uuidsCarryTheirTimeAndVersion()
{
    SeededRandom random(1);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(0x0123456789ABLL);
    const QByteArray raw = makeUuidV7(at, random).toRfc4122();
    QCOMPARE(raw.left(6).toHex(), QByteArray("0123456789ab"));
    QCOMPARE(raw.at(6) & 0xF0, 0x70);
    QCOMPARE(raw.at(8) & 0xC0, 0x80);
}

void BaseTest::uuidsMadeInTheSameMillisecondDiffer()
{
    SystemRandom random;
    const QDateTime at = QDateTime::currentDateTimeUtc();
    QSet<QUuid> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(makeUuidV7(at, random));
    QCOMPARE(seen.size(), 10'000);
}

void BaseTest::uuidTextRoundTripsAndRefusesOtherForms()
{
    SystemRandom random;
    const QUuid id = makeUuidV7(QDateTime::currentDateTimeUtc(), random);
    QCOMPARE(uuidFromText(uuidText(id)), id);
    QVERIFY(uuidFromText(id.toString()).isNull()); // braces
    QVERIFY(uuidFromText(uuidText(id).toUpper()).isNull());
    QVERIFY(uuidFromText(u"").isNull());
}

void BaseTest::everyErrorCodeHasItsOwnName()
{
    QSet<QString> names;
    const int count = int(ErrorCode::Internal) + 1;
    for (int i = 0; i < count; ++i) {
        names.insert(errorCodeName(ErrorCode(i)));
        (void)consequenceOf(ErrorCode(i));
    }
    QCOMPARE(names.size(), count);
    QCOMPARE(consequenceOf(ErrorCode::DiskFull), Consequence::TryAgain);
    QCOMPARE(consequenceOf(ErrorCode::WrongPassword), Consequence::AskClerk);
    QCOMPARE(consequenceOf(ErrorCode::RefusedByRule), Consequence::RefuseThis);
    QCOMPARE(consequenceOf(ErrorCode::Tampered), Consequence::StopEverything);
}

void BaseTest::dateTimeKeepsItsOffset()
{
    const QDateTime time(QDate(2026, 3, 2), QTime(9, 5, 11, 120), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(timeText(time), QStringLiteral("2026-03-02T09:05:11.120+08:00"));
    QCOMPARE(timeFrom(timeText(time)), time);
    QCOMPARE(timeFrom(timeText(time)).offsetFromUtc(), 8 * 3600);
}

void BaseTest::seededRandomRepeats()
{
    SeededRandom first(42);
    SeededRandom second(42);
    QCOMPARE(first.bytes(64), second.bytes(64));
}

void BaseTest::belowNeverReachesTheBound()
{
    SeededRandom random(7);
    QSet<std::uint32_t> seen;
    for (int i = 0; i < 2'000; ++i) {
        const std::uint32_t value = random.below(7);
        QVERIFY(value < 7);
        seen.insert(value);
    }
    QCOMPARE(seen.size(), 7);
}

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
