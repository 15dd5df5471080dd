// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/cardrecord.h"

#include "core/devices/samframe.h"
#include "tests/core/devices/readervectors.h"

#include <QTest>

using namespace yichuang;

namespace {

const QString resident = QStringLiteral("resident");

Result<IdentityCard> readTexts(const QByteArray &texts)
{
    return readCardRecord(recordWith(texts));
}

} // namespace

class CardRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFourCardsAreReadFromTheirFrames_data();
    void theFourCardsAreReadFromTheirFrames();
    void theNewestAddressIsReadFromItsFrame();
    void nulPadsLikeABlank();
    void onlyTheEndIsTrimmed();
    void rareCharactersStay_data();
    void rareCharactersStay();
    void aLongLatinNameIsPutTogether();
    void brokenCharactersAreMarked();
    void valuesThatAreNoneStayEmpty();
    void anUnknownLayoutIsRefused();
    void impossibleLengthsAreRefused_data();
    void impossibleLengthsAreRefused();
};

void CardRecordTest::theFourCardsAreReadFromTheirFrames_data()
{
    QTest::addColumn<QString>("vector");
    QTest::addColumn<IdentityCard>("expected");
    IdentityCard card;
    card.name = QStringLiteral("测试甲");
    card.sex = Sex::Male;
    card.nation = QStringLiteral("01");
    card.birth = QDate(1902, 3, 12);
    card.address = QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号");
    card.number = QStringLiteral("330212190203120014");
    card.issuer = QStringLiteral("宁波市公安局鄞州分局");
    card.validFrom = QDate(2020, 1, 1);
    card.isLongTerm = true;
    QTest::newRow("resident") << resident << card;

    card = {};
    card.kind = DocumentKind::HkMacaoTaiwanResidence;
    card.name = QStringLiteral("陳測試");
    card.sex = Sex::Female;
    card.birth = QDate(1985, 3, 7);
    card.address = QStringLiteral("浙江省杭州市萧山区城厢街道测试路2号");
    card.number = QStringLiteral("810000198503070025");
    card.issuer = QStringLiteral("杭州市公安局");
    card.validFrom = QDate(2023, 9, 1);
    card.validUntil = QDate(2028, 9, 1);
    card.permitNumber = QStringLiteral("H12345678");
    card.permitIssues = 1;
    QTest::newRow("Hong Kong, Macao, Taiwan") << QStringLiteral("hk_macao_taiwan_J") << card;

    card = {};
    card.kind = DocumentKind::ForeignerResidenceOld;
    card.name = QStringLiteral("测试艾丽丝");
    card.latinName = QStringLiteral("TESTER, ALICE MARY");
    card.sex = Sex::Female;
    card.birth = QDate(1965, 7, 4);
    card.number = QStringLiteral("USA330165070416");
    card.validFrom = QDate(2018, 6, 1);
    card.validUntil = QDate(2028, 6, 1);
    card.country = QStringLiteral("USA");
    QTest::newRow("foreigner, old") << QStringLiteral("foreigner_2017_I") << card;

    card.kind = DocumentKind::ForeignerResidence;
    card.number = QStringLiteral("933840196507040021");
    card.validFrom = QDate(2023, 12, 1);
    card.validUntil = QDate(2033, 12, 1);
    card.country = QStringLiteral("840");
    QTest::newRow("foreigner") << QStringLiteral("foreigner_2023_Y") << card;
}

void CardRecordTest::theFourCardsAreReadFromTheirFrames()
{
    QFETCH(QString, vector);
    QFETCH(IdentityCard, expected);
    SamDecoder decoder;
    decoder.append(readerFrame(vector));
    const std::optional<SamReply> reply = decoder.next();
    QVERIFY(reply);
    const Result<IdentityCard> card = readCardRecord(reply->data);
    QVERIFY(card);
    QCOMPARE(card->kind, expected.kind);
    QCOMPARE(card->name, expected.name);
    QCOMPARE(card->latinName, expected.latinName);
    QCOMPARE(card->nation, expected.nation);
    QCOMPARE(card->address, expected.address);
    QCOMPARE(card->number, expected.number);
    QCOMPARE(card->birth, expected.birth);
    QCOMPARE(card->validFrom, expected.validFrom);
    QCOMPARE(card->validUntil, expected.validUntil);
    QCOMPARE(card->country, expected.country);
    QVERIFY(*card == expected);
}

void CardRecordTest::theNewestAddressIsReadFromItsFrame()
{
    SamDecoder decoder;
    decoder.append(readerFrame(QStringLiteral("new_address")));
    const std::optional<SamReply> reply = decoder.next();
    QVERIFY(reply);
    QCOMPARE(readNewestAddress(reply->data), QStringLiteral("浙江省杭州市萧山区益农镇测试村3号"));
    QCOMPARE(readNewestAddress(reply->data.first(68)), QString());
}

void CardRecordTest::nulPadsLikeABlank()
{
    QByteArray texts = readerTexts(resident);
    for (qsizetype at = 0; at < texts.size(); at += 2) {
        if (texts.at(at) == ' ' && texts.at(at + 1) == '\0')
            texts[at] = '\0';
    }
    const Result<IdentityCard> padded = readTexts(texts);
    QVERIFY(padded);
    QVERIFY(*padded == *readTexts(readerTexts(resident)));
}

void CardRecordTest::onlyTheEndIsTrimmed()
{
    const QByteArray texts = withText(readerTexts(resident), 52, 70, QStringLiteral(" 测试村 1 号 "));
    QCOMPARE(readTexts(texts)->address, QStringLiteral(" 测试村 1 号"));
}

void CardRecordTest::rareCharactersStay_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("traditional") << QStringLiteral("陳測試");
    QTest::newRow("outside the basic plane") << QStringLiteral("张𬱖");
    QTest::newRow("extension A") << QStringLiteral("㛃䶮");
    QTest::newRow("compatibility ideograph") << QStringLiteral("羅\uF9CB");
    QTest::newRow("private use") << QStringLiteral("测\uE000");
    QTest::newRow("the middle dot as it is") << QStringLiteral("阿卜杜热西提·麦麦提敏");
    QTest::newRow("all fifteen places") << QStringLiteral("阿卜杜热西提·麦麦提敏买买提吐");
    QTest::newRow("seven that take two") << QStringLiteral("𬱖𬍛𠮷𣲗𬬭𠅤𫖯");
}

void CardRecordTest::rareCharactersStay()
{
    QFETCH(QString, name);
    QCOMPARE(readTexts(withText(readerTexts(resident), 0, 30, name))->name, name);
}

void CardRecordTest::aLongLatinNameIsPutTogether()
{
    const QString name = QStringLiteral("WOLFESCHLEGELSTEINHAUSENBERGERDORFF, ADOLPH J");
    QByteArray texts = withText(readerTexts(QStringLiteral("foreigner_2023_Y")), 52, 70, name.left(35));
    texts = withText(texts, 220, 22, name.mid(35));
    QCOMPARE(readTexts(texts)->latinName, name);
    // A blank at the seam belongs to the name.
    const QString blank = QStringLiteral("WOLFESCHLEGELSTEINHAUSENBERGERDOR, ADOLPH");
    texts = withText(withText(texts, 52, 70, blank.left(35)), 220, 22, blank.mid(35));
    QCOMPARE(blank.at(34), QLatin1Char(' '));
    QCOMPARE(readTexts(texts)->latinName, blank);
}

void CardRecordTest::brokenCharactersAreMarked()
{
    const auto name = [](const QString &text) { return readTexts(withText(readerTexts(resident), 0, 30, text))->name; };
    QCOMPARE(name(QStringLiteral("测") + QChar(0xD800) + u'甲'), QStringLiteral("测\uFFFD甲"));
    QCOMPARE(name(QStringLiteral("测甲") + QChar(0xDC00)), QStringLiteral("测甲\uFFFD"));
    QCOMPARE(name(QStringLiteral("测\u0000甲")), QStringLiteral("测\uFFFD甲"));
    QCOMPARE(name(QStringLiteral("测\u202E甲")),
             QStringLiteral("测\uFFFD甲")); // would read otherwise than it is stored
    QCOMPARE(name(QStringLiteral("测\n甲")), QStringLiteral("测\uFFFD甲"));
}

void CardRecordTest::valuesThatAreNoneStayEmpty()
{
    QByteArray texts = readerTexts(resident);
    texts = withText(texts, 30, 2, QStringLiteral("x"));
    texts = withText(texts, 32, 4, QStringLiteral("xx"));
    texts = withText(texts, 36, 16, QStringLiteral("19020230"));
    texts = withText(texts, 188, 16, QStringLiteral("2020-1-1"));
    texts = withText(texts, 204, 16, QStringLiteral("长"));
    const Result<IdentityCard> card = readTexts(texts);
    QVERIFY(card);
    QCOMPARE(card->sex, Sex::Unknown);
    QCOMPARE(card->nation, QString());
    QVERIFY(!card->birth.isValid());
    QVERIFY(!card->validFrom.isValid());
    QVERIFY(!card->validUntil.isValid());
    QVERIFY(!card->isLongTerm);
}

void CardRecordTest::anUnknownLayoutIsRefused()
{
    const Result<IdentityCard> card = readTexts(withText(readerTexts(resident), 248, 2, QStringLiteral("Q")));
    QVERIFY(!card);
    QCOMPARE(card.error().reason, QStringLiteral("reader.card-unknown"));
    QVERIFY(card.error().detail.isEmpty()); // nothing of what it holds
}

void CardRecordTest::impossibleLengthsAreRefused_data()
{
    QTest::addColumn<QByteArray>("data");
    const QByteArray whole = recordWith(readerTexts(resident));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half the texts") << whole.first(130);
    QTest::newRow("a byte missing") << whole.chopped(1);
    QTest::newRow("a byte too many") << whole + 'x';
    QTest::newRow("texts of another length") << QByteArray::fromHex("02000300") + whole.sliced(4);
    QTest::newRow("photograph of another length") << QByteArray::fromHex("01000401") + whole.sliced(4) + 'x';
}

void CardRecordTest::impossibleLengthsAreRefused()
{
    QFETCH(QByteArray, data);
    const Result<IdentityCard> card = readCardRecord(data);
    QVERIFY(!card);
    QCOMPARE(card.error().reason, QStringLiteral("reader.record-length"));
}

QTEST_GUILESS_MAIN(CardRecordTest)
#include "cardrecord_test.moc"
