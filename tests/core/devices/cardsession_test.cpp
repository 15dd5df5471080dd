// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/cardsession.h"

#include "tests/core/devices/readervectors.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace std::chrono_literals;

namespace {

using Kind = CardEvent::Kind;

/** A session and a clock; each request of the session is expected by name and answered by hand. */
struct Conversation
{
    CardSession session;
    CardSession::Time now{1000};
    std::vector<CardEvent> events;

    void begin(CardMode mode = CardMode::One)
    {
        session.begin(mode, now);
        look();
    }
    /** The request that was written last; empty when there is none. */
    QByteArray request() { return session.takeOutput(); }
    bool asks(const char *name) { return request() == readerCommand(QString::fromLatin1(name)); }
    void answer(const QByteArray &bytes)
    {
        session.received(bytes, now);
        look();
    }
    void answer(const char *name) { answer(readerResponse(QString::fromLatin1(name))); }
    void wait(CardSession::Time time)
    {
        const CardSession::Time end = now + time;
        while (session.wakeAt() && *session.wakeAt() <= end) {
            now = std::max(now, *session.wakeAt());
            session.elapse(now);
        }
        now = end;
        session.elapse(now);
        look();
    }
    void look()
    {
        for (const CardEvent &event : session.takeEvents())
            events.push_back(event);
    }
    /** What happened since the last time it was asked. */
    std::vector<Kind> happened()
    {
        std::vector<Kind> kinds;
        for (const CardEvent &event : events)
            kinds.push_back(event.kind);
        last = events.empty() ? CardEvent() : events.back();
        events.clear();
        return kinds;
    }
    CardEvent last;
};

const std::vector<Kind> nothing;

} // namespace

class CardSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsACardAndItsNewestAddress();
    void aCardThatIsNotWrittenToIsNotAskedForAnAddress();
    void asksForACardOnceAndLooksAgain();
    void aCardTakenOffTooEarlyIsWaitedFor();
    void aCardThatLiesBadlyIsTriedThreeTimes();
    void aCardThatWasReadMustBeLifted();
    void aCardOfUnknownTypeIsToldAndTheNextOneRead();
    void beginningAgainReadsTheCardThatLiesThere();
    void aCardThatIsSkippedMustBeLifted();
    void aReaderThatDoesNotKnowTheAddressIsNotWaitedFor();
    void aSilentReaderIsNamed();
    void aReaderAtAnotherSpeedIsNamed();
    void aReaderThatComesBackGoesOn();
    void aReaderThatIsNotWellEndsTheSession_data();
    void aReaderThatIsNotWellEndsTheSession();
    void aReaderThatDoesNotUnderstandEndsTheSession();
    void aLateAnswerIsNotTakenForAnother();
    void aSlowLineIsWaitedFor();
    void anAnswerThatStopsIsGivenUp();
    void unpluggingEndsTheSession();
    void endingIsQuiet();
};

void CardSessionTest::readsACardAndItsNewestAddress()
{
    Conversation at;
    at.begin();
    QVERIFY(at.asks("find"));
    at.answer("find_ok");
    QVERIFY(at.asks("select"));
    at.answer("select_ok");
    QVERIFY(at.asks("read"));
    QCOMPARE(at.happened(), std::vector{Kind::Reading});
    at.answer(readerFrame(QStringLiteral("resident")));
    QVERIFY(at.asks("read_new_address"));
    QCOMPARE(at.happened(), nothing);
    at.answer(readerFrame(QStringLiteral("new_address")));
    QCOMPARE(at.happened(), std::vector{Kind::Read});
    QCOMPARE(at.last.card.number, QStringLiteral("330212190203120014"));
    QCOMPARE(at.last.card.newestAddress, QStringLiteral("浙江省杭州市萧山区益农镇测试村3号"));
    QVERIFY(!at.session.isActive());
    QVERIFY(!at.session.wakeAt());
    QVERIFY(at.request().isEmpty());
}

void CardSessionTest::aCardThatIsNotWrittenToIsNotAskedForAnAddress()
{
    Conversation at;
    at.begin();
    at.answer("find_ok");
    at.answer("select_ok");
    at.answer(readerFrame(QStringLiteral("hk_macao_taiwan_J")));
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Read}));
    QCOMPARE(at.last.card.kind, DocumentKind::HkMacaoTaiwanResidence);
}

void CardSessionTest::asksForACardOnceAndLooksAgain()
{
    Conversation at;
    at.begin();
    QVERIFY(at.asks("find"));
    at.answer("find_none");
    QCOMPARE(at.happened(), std::vector{Kind::Waiting});
    for (int i = 0; i < 5; ++i) {
        QVERIFY(at.request().isEmpty());
        at.wait(400ms);
        QVERIFY(at.asks("find"));
        at.answer("find_none");
    }
    QCOMPARE(at.happened(), nothing);
    at.wait(400ms);
    QVERIFY(at.asks("find"));
    at.answer("find_ok");
    QVERIFY(at.asks("select"));
}

void CardSessionTest::aCardTakenOffTooEarlyIsWaitedFor()
{
    Conversation at;
    at.begin();
    at.answer("find_ok");
    at.answer("select_ok");
    at.request();
    at.wait(3000ms); // the reader says nothing more
    QVERIFY(at.asks("find"));
    at.answer("find_none");
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::TakenOff}));
    at.wait(400ms);
    at.answer("find_ok");
    at.answer("select_ok");
    at.answer(readerFrame(QStringLiteral("foreigner_2017_I")));
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Read}));
}

void CardSessionTest::aCardThatLiesBadlyIsTriedThreeTimes()
{
    Conversation at;
    at.begin();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(at.asks("find"));
        at.answer("find_ok");
        at.answer("select_ok");
        QCOMPARE(at.happened(), i == 0 ? std::vector{Kind::Reading} : nothing);
        at.answer("read_fail");
        at.request();
        at.wait(400ms);
    }
    QCOMPARE(at.happened(), std::vector{Kind::Troubled});
    QCOMPARE(at.last.error.reason, QStringLiteral("reader.card-unreadable"));
    at.answer("find_ok"); // it must be lifted first
    at.wait(400ms);
    QVERIFY(at.session.isActive());
    at.answer("find_none");
    at.wait(400ms);
    at.request();
    at.answer("find_ok");
    QVERIFY(at.asks("select"));
}

void CardSessionTest::aCardThatWasReadMustBeLifted()
{
    Conversation at;
    at.begin(CardMode::Continuous);
    const auto readCard = [&at] {
        at.answer("find_ok");
        at.answer("select_ok");
        at.answer(readerFrame(QStringLiteral("foreigner_2023_Y")));
        at.request();
    };
    readCard();
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Read}));
    for (int i = 0; i < 3; ++i) {
        at.wait(400ms);
        QVERIFY(at.asks("find"));
        at.answer("find_ok");
        QVERIFY(at.request().isEmpty());
    }
    at.wait(400ms);
    at.answer("find_none");
    at.wait(400ms);
    QCOMPARE(at.happened(), std::vector{Kind::Waiting});
    readCard();
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Read}));
}

void CardSessionTest::aCardOfUnknownTypeIsToldAndTheNextOneRead()
{
    Conversation at;
    at.begin();
    at.answer("find_ok");
    at.answer("select_ok");
    at.answer(
        frameOf(0x90, recordWith(withText(readerTexts(QStringLiteral("resident")), 248, 2, QStringLiteral("Q")))));
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Troubled}));
    QCOMPARE(at.last.error.reason, QStringLiteral("reader.card-unknown"));
    at.wait(400ms);
    at.answer("find_none");
    at.wait(400ms);
    at.answer("find_ok");
    at.answer("select_ok");
    at.answer(readerFrame(QStringLiteral("hk_macao_taiwan_J")));
    QCOMPARE(at.happened(), (std::vector{Kind::Waiting, Kind::Reading, Kind::Read}));
}

void CardSessionTest::beginningAgainReadsTheCardThatLiesThere()
{
    Conversation at;
    at.begin(CardMode::Continuous);
    at.answer("find_ok");
    at.answer("select_ok");
    at.answer(readerFrame(QStringLiteral("hk_macao_taiwan_J")));
    at.begin(CardMode::Continuous);
    at.request();
    at.answer("find_ok");
    QVERIFY(at.asks("select"));
}

void CardSessionTest::aCardThatIsSkippedMustBeLifted()
{
    Conversation at;
    at.begin(CardMode::Continuous);
    at.answer("find_ok");
    at.answer("select_ok");
    at.request();
    at.session.skipCard(at.now);
    at.answer(readerFrame(QStringLiteral("resident"))); // comes all the same
    at.wait(400ms);
    QVERIFY(at.asks("find"));
    at.answer("find_ok");
    QVERIFY(at.request().isEmpty());
    at.wait(400ms);
    at.answer("find_none");
    at.wait(400ms);
    at.request();
    at.answer("find_ok");
    QVERIFY(at.asks("select"));
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Waiting}));
}

void CardSessionTest::aReaderThatDoesNotKnowTheAddressIsNotWaitedFor()
{
    for (const QByteArray &answer : {readerResponse(QStringLiteral("item_absent")), frameOf(0x21), QByteArray()}) {
        Conversation at;
        at.begin();
        at.answer("find_ok");
        at.answer("select_ok");
        at.answer(readerFrame(QStringLiteral("resident")));
        at.answer(answer);
        at.wait(600ms);
        QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Read}));
        QCOMPARE(at.last.card.newestAddress, QString());
        QCOMPARE(addressOnCard(at.last.card), QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号"));
    }
}

void CardSessionTest::aSilentReaderIsNamed()
{
    Conversation at;
    at.begin();
    QVERIFY(at.asks("find"));
    at.wait(600ms);
    QVERIFY(at.asks("find"));
    at.wait(600ms);
    QVERIFY(at.asks("find"));
    at.wait(600ms);
    QVERIFY(at.asks("status"));
    QCOMPARE(at.happened(), nothing);
    at.wait(600ms);
    QCOMPARE(at.happened(), std::vector{Kind::Failed});
    QCOMPARE(at.last.error.reason, QStringLiteral("reader.silent"));
    QVERIFY(!at.session.isActive());
}

void CardSessionTest::aReaderAtAnotherSpeedIsNamed()
{
    Conversation at;
    at.begin();
    for (int i = 0; i < 40 && at.session.isActive(); ++i) {
        at.answer(QByteArray::fromHex("00F8C0AA00AA"));
        at.wait(250ms);
    }
    QCOMPARE(at.happened(), std::vector{Kind::Failed});
    QCOMPARE(at.last.error.reason, QStringLiteral("reader.garbled"));
}

void CardSessionTest::aReaderThatComesBackGoesOn()
{
    Conversation at;
    at.begin();
    at.answer(QByteArray("noise"));
    at.wait(1800ms);
    at.request();
    at.answer(frameOf(0x90)); // its status
    at.wait(400ms);
    QVERIFY(at.asks("find"));
    at.answer("find_none");
    QCOMPARE(at.happened(), std::vector{Kind::Waiting});
    at.wait(400ms + 4 * 600ms);
    QCOMPARE(at.happened(), std::vector{Kind::Failed});
    QCOMPARE(at.last.error.reason, QStringLiteral("reader.silent")); // the noise was before it answered
}

void CardSessionTest::aReaderThatIsNotWellEndsTheSession_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not authorised") << 0x66 << QStringLiteral("reader.not-authorised");
    QTest::newRow("self-test") << 0x60 << QStringLiteral("reader.broken");
    QTest::newRow("random numbers") << 0x47 << QStringLiteral("reader.broken");
}

void CardSessionTest::aReaderThatIsNotWellEndsTheSession()
{
    QFETCH(int, status);
    QFETCH(QString, reason);
    Conversation at;
    at.begin(CardMode::Continuous);
    at.answer(frameOf(std::uint8_t(status)));
    QCOMPARE(at.happened(), std::vector{Kind::Failed});
    QCOMPARE(at.last.error.reason, reason);
}

void CardSessionTest::aReaderThatDoesNotUnderstandEndsTheSession()
{
    Conversation at;
    at.begin();
    at.answer(frameOf(0x10));
    at.wait(400ms);
    at.answer(frameOf(0x10));
    at.wait(400ms);
    QCOMPARE(at.happened(), nothing);
    at.answer(frameOf(0x10));
    QCOMPARE(at.happened(), std::vector{Kind::Failed});
    QCOMPARE(at.last.error.reason, QStringLiteral("reader.line"));
}

void CardSessionTest::aLateAnswerIsNotTakenForAnother()
{
    Conversation at;
    at.begin();
    at.answer("find_ok");
    at.answer("select_ok");
    at.request();
    at.wait(3000ms);
    QVERIFY(at.asks("find"));
    at.answer(readerFrame(QStringLiteral("resident"))); // of the request that was given up
    QCOMPARE(at.happened(), std::vector{Kind::Reading});
    QVERIFY(at.request().isEmpty());
    at.answer("find_ok");
    QVERIFY(at.asks("select"));
}

void CardSessionTest::aSlowLineIsWaitedFor()
{
    Conversation at;
    at.begin();
    at.answer("find_ok");
    at.answer("select_ok");
    at.request();
    at.wait(2900ms);
    const QByteArray frame = readerFrame(QStringLiteral("hk_macao_taiwan_J"));
    for (qsizetype sent = 0; sent < frame.size(); sent += 432) { // 9,600 bits a second
        at.answer(frame.mid(sent, 432));
        at.wait(450ms);
    }
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::Read}));
}

void CardSessionTest::anAnswerThatStopsIsGivenUp()
{
    Conversation at;
    at.begin();
    at.answer("find_ok");
    at.answer("select_ok");
    at.request();
    at.answer(readerFrame(QStringLiteral("resident")).first(600));
    at.wait(3000ms);
    QVERIFY(at.asks("find"));
    at.answer(readerResponse(QStringLiteral("find_none")));
    QCOMPARE(at.happened(), (std::vector{Kind::Reading, Kind::TakenOff}));
}

void CardSessionTest::unpluggingEndsTheSession()
{
    Conversation at;
    at.begin(CardMode::Continuous);
    at.answer("find_ok");
    at.session.lineLost();
    at.look();
    QCOMPARE(at.happened(), std::vector{Kind::Failed});
    QCOMPARE(at.last.error.reason, QStringLiteral("reader.unplugged"));
    at.session.lineLost(); // nobody is told twice
    at.look();
    QCOMPARE(at.happened(), nothing);
}

void CardSessionTest::endingIsQuiet()
{
    Conversation at;
    at.begin();
    at.session.end();
    at.answer("find_ok");
    at.wait(10000ms);
    QCOMPARE(at.happened(), nothing);
    QVERIFY(at.request().isEmpty());
}

QTEST_GUILESS_MAIN(CardSessionTest)
#include "cardsession_test.moc"
