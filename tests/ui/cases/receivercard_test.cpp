// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/receivercard.h"

#include "tests/core/devices/readervectors.h"
#include "tests/core/devices/virtualreader.h"
#include "ui/devices/cardreader.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

namespace {

const QString holder = QStringLiteral("测试甲");
const QString holdersNumber = QStringLiteral("330212190203120014");
const QDate today(2026, 3, 2);

/** What stands on the form of a hand-over, with the case of the holder of the resident card. */
struct Counter
{
    explicit Counter(CardReader *reader, const QString &name = holder, const QString &number = holdersNumber)
        : card(reader, {PossibleReceiver{ReceiverKind::Applicant, name, number, {}, {}, false}}, today)
        , compared(&card, &ReceiverCard::compared)
    {
        card.show();
        if (!QTest::qWaitForWindowExposed(&card))
            qFatal("it does not come up");
    }

    void ask() { card.findChild<QPushButton *>(QStringLiteral("readReceiverCard"))->click(); }
    [[nodiscard]] Banner &band() { return *card.findChild<Banner *>(QStringLiteral("cardBanner")); }
    [[nodiscard]] QString says() { return band().text(); }
    [[nodiscard]] HolderMatch match() const { return compared.last().first().value<ReceiverMatch>().match; }

    ReceiverCard card;
    QSignalSpy compared;
};

/** A reader on a pseudo-terminal that is set up at this window. */
struct SetUpReader
{
    SetUpReader() { reader.configure({true, device.port(), 115200, false}); }

    VirtualReader device;
    CardReader reader{makeSerialLine()};
};

QString errorWords(const char *reason)
{
    return errorText({ErrorCode::IoFailed, QString::fromLatin1(reason), {}}).what;
}

} // namespace

/** What the clerk sees who compares the card of whoever fetches a result with the case. */
class ReceiverCardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCardIsComparedWithTheCase_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("number");
        QTest::addColumn<HolderMatch>("match");
        QTest::addColumn<QString>("word");
        QTest::newRow("his") << holder << holdersNumber << HolderMatch::Same << QStringLiteral("that of the person");
        QTest::newRow("the case has no number")
            << holder << QString() << HolderMatch::Same << QStringLiteral("that of the person");
        QTest::newRow("renamed") << QStringLiteral("测试乙") << holdersNumber << HolderMatch::OtherName
                                 << QStringLiteral("the name is another");
        QTest::newRow("another document") << holder << QStringLiteral("330109190402290047") << HolderMatch::OtherNumber
                                          << QStringLiteral("the number is another");
        QTest::newRow("somebody else's") << QStringLiteral("测试乙") << QStringLiteral("330109190402290047")
                                         << HolderMatch::SomebodyElse << QStringLiteral("power of attorney");
    }

    void theCardIsComparedWithTheCase()
    {
        QFETCH(QString, name);
        QFETCH(QString, number);
        QFETCH(HolderMatch, match);
        QFETCH(QString, word);
        SetUpReader at;
        Counter counter(&at.reader, name, number);
        at.device.putCard(readerTexts(QStringLiteral("resident")));
        counter.ask();
        QTRY_COMPARE(counter.compared.count(), 1);
        QCOMPARE(counter.match(), match);
        QVERIFY2(counter.says().contains(word), qPrintable(counter.says()));
        QCOMPARE(counter.band().kind(), match == HolderMatch::Same ? BannerKind::Success : BannerKind::Warning);
        QVERIFY(!counter.says().contains(holdersNumber)); // the citizen before may still see the screen
    }

    void whatToDoIsReadWholeInANarrowPanel()
    {
        applyTheme(*qApp);
        SetUpReader at;
        Counter counter(&at.reader, QStringLiteral("测试乙"), QStringLiteral("330109190402290047"));
        counter.card.setFixedSize(280, 400);
        at.device.putCard(readerTexts(QStringLiteral("resident")));
        counter.ask();
        QTRY_VERIFY(counter.says().contains(QStringLiteral("Hand nothing over")));
        for (const QLabel *label : counter.band().findChildren<QLabel *>())
            QTRY_VERIFY2(!label->wordWrap() || label->height() >= label->heightForWidth(label->width()),
                         qPrintable(label->text()));
    }

    void anExpiredCardIsSaidThoughItIsHis()
    {
        SetUpReader at;
        const QByteArray card = readerTexts(QStringLiteral("hk_macao_taiwan_J"));
        Counter counter(&at.reader, QStringLiteral("陳測試"), QStringLiteral("810000198503070025"));
        at.device.putCard(withText(card, 204, 16, QStringLiteral("20260301")));
        counter.ask();
        QTRY_COMPARE(counter.compared.count(), 1);
        QCOMPARE(counter.match(), HolderMatch::Same);
        QCOMPARE(counter.band().kind(), BannerKind::Warning);
        QVERIFY(counter.says().contains(QStringLiteral("expired")));
    }

    void aCardOfAnotherKindIsNotCompared()
    {
        SetUpReader at;
        Counter counter(&at.reader);
        at.device.putCard(withText(readerTexts(QStringLiteral("resident")), 248, 2, QStringLiteral("Q")));
        counter.ask();
        QTRY_VERIFY(counter.says().contains(errorWords("reader.card-unknown")));
        QCOMPARE(counter.compared.count(), 0);
        at.device.liftCard();
        QTRY_VERIFY(counter.says().contains(QStringLiteral("Put the card on the reader")));
        at.device.putCard(readerTexts(QStringLiteral("resident")));
        QTRY_COMPARE(counter.compared.count(), 1);
    }

    void aReaderPulledOutIsSaid()
    {
        SetUpReader at;
        Counter counter(&at.reader);
        at.device.unplugWithin(700);
        at.device.putCard(readerTexts(QStringLiteral("resident")));
        counter.ask();
        QTRY_VERIFY(counter.says().contains(errorWords("reader.unplugged")));
        QCOMPARE(counter.compared.count(), 0);
        at.reader.configure({true, QStringLiteral("ttyNoSuchPort"), 115200, false}); // and is still not there
        counter.band().findChild<QPushButton *>(QStringLiteral("bannerAction"))->click(); // try again
        QTRY_VERIFY(counter.says().contains(errorWords("reader.port-missing")));
    }

    void withoutAReaderItSaysWhatToDo()
    {
        Counter without(nullptr);
        without.ask();
        QVERIFY(without.says().contains(QStringLiteral("No card reader is set up")));
        CardReader off(makeSerialLine());
        Counter with(&off);
        with.ask();
        QVERIFY(with.says().contains(QStringLiteral("Settings, Card reader")));
        QCOMPARE(with.compared.count(), 0);
    }
};

QTEST_MAIN(ReceiverCardTest)
#include "receivercard_test.moc"
