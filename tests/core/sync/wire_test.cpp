// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/base/randomsource.h"
#include "core/sync/problem.h"
#include "core/sync/wire.h"
#include "core/sync/wireenrolment.h"
#include "core/sync/wirereference.h"
#include "core/vault/digest.h"
#include "core/vault/plaincode.h"
#include "core/vault/signing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace yichuang {

namespace {

const QDateTime someTime = timeFrom(u"2026-03-02T09:05:11.120+08:00");

Event someEvent(const QString &body = QStringLiteral("{\"text\":\"王𬍛\",  \"n\":1.0}"))
{
    SeededRandom random(7);
    Event event;
    event.id = makeUuidV7(someTime, random);
    event.caseId = makeUuidV7(someTime, random);
    event.device = QStringLiteral("0123456789abcdef");
    event.deviceSeq = 3;
    event.typeName = QStringLiteral("note-added");
    event.at = someTime;
    event.actor = {QStringLiteral("window.one"), Role::IssuingClerk};
    event.place = {QStringLiteral("330212110"), QStringLiteral("w1")};
    event.salt = random.bytes(16);
    event.body = body.toUtf8();
    event.prevHash = sm3(QByteArrayLiteral("before"));
    event.hash = sm3(chainInput(event));
    event.signature = random.bytes(signatureSize);
    return event;
}

/** As it would arrive: through text. */
QJsonObject sent(const QJsonObject &json)
{
    return *jsonObject(jsonBytes(json));
}

template <typename T> void compareRoundTrip(const T &value)
{
    const Result<T> read = T::fromJson(sent(value.toJson()));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().reason));
    QVERIFY(*read == value);
}

} // namespace

class WireTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventArrivesAsItWasWritten();
    void anEventWithoutSignatureHasNoMemberForIt();
    void aFaultyEventIsNamed_data();
    void aFaultyEventIsNamed();
    void everyAnswerArrivesAsItWasSent();
    void aProblemArrivesWithItsMark();
    void everyProblemHasItsOwnName();
    void whatIsNoProblemOfOursIsRefused();
    void moreEventsThanABatchHoldsAreTooMany();
    void theFeedHashNamesAllBeforeIt();
    void aUnitIsKnownByItsCode_data();
    void aUnitIsKnownByItsCode();
    void theTrackCodeIsTenPlainCharactersOfTheSalt();
    void aPlainCodeForgivesHowItWasTyped();
};

void WireTest::anEventArrivesAsItWasWritten()
{
    const Event event = someEvent();
    const Result<Event> read = eventFromJson(sent(eventToJson(event)));
    QVERIFY(read.has_value());
    QCOMPARE(read->body, event.body);
    QVERIFY(*read == event);
    QCOMPARE(sm3(chainInput(*read)), event.hash);
}

void WireTest::anEventWithoutSignatureHasNoMemberForIt()
{
    Event event = someEvent();
    event.signature.clear();
    QVERIFY(!eventToJson(event).contains(u"signature"));
    QVERIFY(eventFromJson(sent(eventToJson(event)))->signature.isEmpty());
}

void WireTest::aFaultyEventIsNamed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *member, const QJsonValue &value) {
        QTest::addRow("%s %d", member, int(value.type())) << QString::fromLatin1(member) << value;
    };
    for (const char *member : {"id", "caseId", "device", "seq", "type", "version", "at", "account", "role", "centre",
                               "window", "salt", "body", "prevHash", "hash"}) {
        row(member, QJsonValue(QJsonValue::Undefined));
        row(member, QJsonArray());
    }
    row("seq", 1.5);
    row("version", 0);
    row("at", QStringLiteral("2026-03-02T09:05:11+08:00"));
    row("role", QStringLiteral("king"));
    row("salt", QStringLiteral("AAAA"));
    row("body", QStringLiteral("[]"));
    row("hash", QString(64, u'A'));
    row("signature", QStringLiteral("not base 64!"));
}

void WireTest::aFaultyEventIsNamed()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = eventToJson(someEvent());
    json.insert(member, value);
    if (value.isUndefined())
        json.remove(member);
    const Result<Event> read = eventFromJson(json);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().reason, QStringLiteral("wire.") + member);
    const auto batch = batchFromJson({{QStringLiteral("events"), QJsonArray{eventToJson(someEvent()), json}}});
    QCOMPARE(batch.error().reason, QStringLiteral("wire.events.1.") + member);
}

void WireTest::everyAnswerArrivesAsItWasSent()
{
    const Event event = someEvent();
    const ChainMark mark{event.device, 3, event.hash};
    const EventVerdict applied{event.id, {}, someTime};
    const EventVerdict refused{event.id, {VerdictKind::Refused, QStringLiteral("scope")}, someTime};
    const Unit unit{UnitKind::Station, QStringLiteral("330212110201"), QStringLiteral("某村")};
    const QByteArray key(VerifyKey::encodedSize, 'k');
    const QByteArray signature(signatureSize, 's');

    compareRoundTrip(Marks{{mark, ChainMark{QStringLiteral("other")}}, someTime});
    compareRoundTrip(Receipt{{mark}, {applied, refused}, someTime});
    compareRoundTrip(Verdicts{{refused}, true, someTime});
    const FeedPlace place{9, feedHash(chainStart(), event.hash)};
    compareRoundTrip(
        FeedPage{unit.code,
                 {FeedEntry{place, someTime, {VerdictKind::SetAside, QStringLiteral("case.already-open")}, event}},
                 place,
                 someTime});
    compareRoundTrip(EnrolmentRequest{QStringLiteral("7K3QZ"), event.device, key, QStringLiteral("yichuang 0.1.0"),
                                      QStringLiteral("pc")});
    compareRoundTrip(Enrolment{event.device, unit, QStringLiteral("w1"), QStringLiteral("A7"), key,
                               QStringLiteral("某区"), someTime});
    compareRoundTrip(Succession{event.device, key, signature});
    compareRoundTrip(ChallengeRequest{event.device});
    compareRoundTrip(Challenge{QStringLiteral("abc"), someTime});
    compareRoundTrip(SessionRequest{event.device, QStringLiteral("abc"), signature});
    compareRoundTrip(SessionGrant{QStringLiteral("token"), someTime, someTime});
    compareRoundTrip(ReferenceList{{PublishedReference{QStringLiteral("calendar"), QStringLiteral("2018-2026"),
                                                       event.hash, QDate(2026, 1, 1), 12, signature}}});
    const QJsonObject body = QJsonDocument::fromJson(event.body).object();
    QVERIFY(*batchFromJson(sent(batchToJson({event, event}))) == (EventBatch{{event, event}, {body, body}}));
    QVERIFY(*caseHistoryFromJson(sent(caseHistoryToJson({event}))) == std::vector<Event>{event});
}

void WireTest::aProblemArrivesWithItsMark()
{
    compareRoundTrip(Problem{ProblemCode::Fork, QStringLiteral("seq 3"), ChainMark{QStringLiteral("d"), 3}, {}, 0});
    compareRoundTrip(Problem{ProblemCode::FeedReset, {}, {}, FeedPlace{4, chainStart()}, 0});
    const Problem fork{ProblemCode::Fork, {}, {}, {}, 0};
    QCOMPARE(fork.toJson().value(u"status").toInt(), 409);
}

void WireTest::everyProblemHasItsOwnName()
{
    for (const ProblemKind &kind : problemTable()) {
        QVERIFY(problemCodeFromName(QString::fromLatin1(kind.name)) == kind.code);
        QVERIFY(kind.status >= 400 && kind.status < 600);
        QCOMPARE(problemKind(kind.code).name, kind.name);
    }
}

void WireTest::whatIsNoProblemOfOursIsRefused()
{
    QCOMPARE(Problem::fromJson({{QStringLiteral("code"), QStringLiteral("teapot")}}).error().reason,
             QStringLiteral("wire.code"));
    QVERIFY(!Problem::fromJson({}).has_value());
}

void WireTest::moreEventsThanABatchHoldsAreTooMany()
{
    const std::vector<Event> events(mostEventsInBatch + 1, someEvent());
    QVERIFY(batchFromJson(batchToJson(events)).error().code == ErrorCode::TooLarge);
}

void WireTest::theFeedHashNamesAllBeforeIt()
{
    const QByteArray one = sm3(QByteArrayLiteral("1"));
    const QByteArray two = sm3(QByteArrayLiteral("2"));
    QVERIFY(feedHash(feedHash(chainStart(), one), two) != feedHash(feedHash(chainStart(), two), one));
    QCOMPARE(feedHash(chainStart(), one).size(), chainHashSize);
}

void WireTest::aUnitIsKnownByItsCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("above");
    QTest::newRow("centre") << QStringLiteral("330212110") << QStringLiteral("centre") << QString();
    QTest::newRow("station") << QStringLiteral("330212110201") << QStringLiteral("station")
                             << QStringLiteral("330212110");
    QTest::newRow("department") << QStringLiteral("civil-affairs") << QStringLiteral("department") << QString();
    QTest::newRow("digits of another length") << QStringLiteral("330212") << QString() << QString();
    QTest::newRow("empty") << QString() << QString() << QString();
    QTest::newRow("blank") << QStringLiteral("a b") << QString() << QString();
}

void WireTest::aUnitIsKnownByItsCode()
{
    QFETCH(QString, code);
    QFETCH(QString, kind);
    QFETCH(QString, above);
    const std::optional<UnitKind> found = unitKindOf(code);
    QCOMPARE(found ? unitKindName(*found) : QString(), kind);
    QCOMPARE(unitAbove(code), above);
}

void WireTest::theTrackCodeIsTenPlainCharactersOfTheSalt()
{
    const QString code = trackCode(QByteArray(16, '\1'));
    QCOMPARE(code.size(), 10);
    QCOMPARE(*normalisedPlainCode(code), code);
    QVERIFY(code != trackCode(QByteArray(16, '\2')));
    // 0xff 0xff ... has every bit set; 0x08 0x42 0x10 ... is 00001 over and over.
    QCOMPARE(plainCodeOf(QByteArray::fromHex("ffffffffff"), 8), QStringLiteral("ZZZZZZZZ"));
    QCOMPARE(plainCodeOf(QByteArray::fromHex("0842108421"), 8), QStringLiteral("11111111"));
    QCOMPARE(plainCodeOf(QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df"), 32),
             QString(plainCodeAlphabet));
}

void WireTest::aPlainCodeForgivesHowItWasTyped()
{
    QCOMPARE(*normalisedPlainCode(u"o1-Il ７k"), QStringLiteral("01117K"));
    QVERIFY(!normalisedPlainCode(u"U"));
    QCOMPARE(groupedPlainCode(QStringLiteral("ABCDEFG"), 3), QStringLiteral("ABC-DEF-G"));
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::WireTest)
#include "wire_test.moc"
