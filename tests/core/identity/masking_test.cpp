// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/maskedtext.h"
#include "core/identity/masking.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yichuang;

class MaskingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsAreMaskedAsAgreed_data();
    void vectorsAreMaskedAsAgreed();
    void namesKeepFirstAndLastCharacter_data();
    void namesKeepFirstAndLastCharacter();
    void applicantsAreMaskedByTheirKind_data();
    void applicantsAreMaskedByTheirKind();
    void numbersKeepBothEnds_data();
    void numbersKeepBothEnds();
    void phonesKeepBothEnds_data();
    void phonesKeepBothEnds();
    void addressesAreKeptToTownshipLevel_data();
    void addressesAreKeptToTownshipLevel();
    void numbersInAFreeTextAreMasked_data();
    void numbersInAFreeTextAreMasked();
    void hostileTextIsMaskedToo();
};

void MaskingTest::vectorsAreMaskedAsAgreed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(YICHUANG_TEST_DATA "/id_vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll())[QStringLiteral("mask")].toArray();
    QVERIFY(rows.size() >= 5);
    for (const QJsonValue &row : rows) {
        const QString text = row[QStringLiteral("in")].toString();
        QTest::newRow(qUtf8Printable(text))
            << row[QStringLiteral("kind")].toString() << text << row[QStringLiteral("out")].toString();
    }
}

void MaskingTest::vectorsAreMaskedAsAgreed()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    if (kind == QStringLiteral("name"))
        QCOMPARE(maskName(text), expected);
    else if (kind == QStringLiteral("id"))
        QCOMPARE(maskNumber(text), expected);
    else if (kind == QStringLiteral("mobile"))
        QCOMPARE(maskPhone(text), expected);
    else
        QFAIL("unknown kind of vector");
}

void MaskingTest::namesKeepFirstAndLastCharacter_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("single") << QStringLiteral("龘") << QStringLiteral("*");
    QTest::newRow("three") << QStringLiteral("张𬱖敏") << QStringLiteral("张*敏");
    QTest::newRow("rare at the end") << QStringLiteral("张三𬱖") << QStringLiteral("张*𬱖");
    QTest::newRow("variation selector") << QStringLiteral("葛\U000E0100城") << QStringLiteral("葛\U000E0100*");
    QTest::newRow("with dot") << QStringLiteral("买买提·吐尔逊") << QStringLiteral("买*****逊");
    QTest::newRow("Latin") << QStringLiteral("ALICE MARY TESTER") << QStringLiteral("A**********R");
}

void MaskingTest::namesKeepFirstAndLastCharacter()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(maskName(name), expected);
}

void MaskingTest::applicantsAreMaskedByTheirKind_data()
{
    QTest::addColumn<ApplicantKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    using enum ApplicantKind;
    QTest::newRow("person") << NaturalPerson << QStringLiteral("测试甲") << QStringLiteral("测*甲");
    QTest::newRow("company") << LegalPerson << QStringLiteral("宁波测试食品有限公司")
                             << QStringLiteral("宁波测试食品有限公司");
    QTest::newRow("village committee") << OtherOrganisation << QStringLiteral("姜山镇测试村村民委员会")
                                       << QStringLiteral("姜山镇测试村村民委员会");
    QTest::newRow("business") << IndividualBusiness << QStringLiteral("鄞州区测试甲面馆")
                              << QStringLiteral("鄞州***面馆");
    QTest::newRow("business, rare character at the end")
        << IndividualBusiness << QStringLiteral("鄞州测试𬱖记") << QStringLiteral("鄞州***𬱖记");
    QTest::newRow("business, five") << IndividualBusiness << QStringLiteral("甲乙丙丁戊")
                                    << QStringLiteral("甲乙***丁戊");
    QTest::newRow("business, short") << IndividualBusiness << QStringLiteral("测试面馆") << QStringLiteral("测**馆");
    QTest::newRow("nothing") << IndividualBusiness << QString() << QString();
}

void MaskingTest::applicantsAreMaskedByTheirKind()
{
    QFETCH(ApplicantKind, kind);
    QFETCH(QString, name);
    QTEST(maskApplicantName(kind, name), "expected");
}

void MaskingTest::numbersKeepBothEnds_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("resident") << QStringLiteral("11010519491231002X") << QStringLiteral("110105********002X");
    QTest::newRow("15") << QStringLiteral("330212020312001") << QStringLiteral("330212******001");
    QTest::newRow("passport") << QStringLiteral("E12345678") << QStringLiteral("E*****678");
    QTest::newRow("eight") << QStringLiteral("12345678") << QStringLiteral("1****678");
    QTest::newRow("five") << QStringLiteral("12345") << QStringLiteral("***45");
    QTest::newRow("four") << QStringLiteral("1234") << QStringLiteral("****");
    QTest::newRow("one") << QStringLiteral("1") << QStringLiteral("*");
    QTest::newRow("empty") << QString() << QString();
}

void MaskingTest::numbersKeepBothEnds()
{
    QFETCH(QString, number);
    QFETCH(QString, expected);
    QCOMPARE(maskNumber(number), expected);
}

void MaskingTest::phonesKeepBothEnds_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fixed") << QStringLiteral("0574-88123456") << QStringLiteral("0574-****3456");
    QTest::newRow("fixed, seven digits") << QStringLiteral("0533-4123456") << QStringLiteral("0533-***3456");
    QTest::newRow("Beijing") << QStringLiteral("010-88123456") << QStringLiteral("010-****3456");
    QTest::newRow("hotline") << QStringLiteral("12345") << QStringLiteral("*****");
    QTest::newRow("odd hyphens") << QStringLiteral("1234-56-7") << QStringLiteral("*****56-7");
    QTest::newRow("empty") << QString() << QString();
}

void MaskingTest::phonesKeepBothEnds()
{
    QFETCH(QString, phone);
    QFETCH(QString, expected);
    QCOMPARE(maskPhone(phone), expected);
}

void MaskingTest::addressesAreKeptToTownshipLevel_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *address, const char *expected) {
        QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(expected);
    };
    row("浙江省宁波市鄞州区姜山镇测试村1号", "浙江省宁波市鄞州区姜山镇***");
    row("浙江省宁波市鄞州区下应街道测试路2号", "浙江省宁波市鄞州区下应街道***");
    row("浙江省杭州市萧山区测试乡测试村3号", "浙江省杭州市萧山区测试乡***");
    row("浙江省宁波市镇海区测试街道4号", "浙江省宁波市镇海区测试街道***");
    row("江西省景德镇市珠山区测试街道5号", "江西省景德镇市珠山区测试街道***");
    row("河南省新乡市红旗区测试街道6号", "河南省新乡市红旗区测试街道***");
    row("浙江省宁波市鄞州区姜山镇市场路7号", "浙江省宁波市鄞州区姜山镇***");
    row("浙江省嵊州市测试镇市场路8号", "浙江省嵊州市***");
    row("浙江省宁波市鄞州区测试路9号", "浙江省宁波市鄞州区***");
    row("测试路10号3室", "***");
    row("", "");
}

void MaskingTest::addressesAreKeptToTownshipLevel()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    QCOMPARE(maskAddress(address), expected);
}

void MaskingTest::numbersInAFreeTextAreMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("请带330212190203120014的复印件", "请带330212********0014的复印件");
    row("11010519491231002X签名", "110105********002X签名");
    row("１１０１０５１９４９１２３１００２x", "110105********002x");
    row("330212 19020312 0014", "330212********0014");
    row("110105-19491231-002-X。", "110105********002X。");
    row("护照E12345678", "护照E*****678");
    row("电话13800005678，2026-03-02前", "电话138****5678，2026-03-02前");
    row("138 0000 5678 2026-03-02前交来", "138****5678 2026-03-02前交来");
    row("2026-03-02 13800005678", "2026-03-02 138****5678");
    row("13800005678 13800005679", "138****5678 138****5679");
    row("0574-88000000转", "********0000转");
    row("拨88000000", "拨****0000");
    row("补交2份，原件1份，3-5个工作日", "补交2份，原件1份，3-5个工作日");
    row("资本500000元，邮编315100，问12345", "资本500000元，邮编315100，问12345");
    row("依据〔2018〕12号，第38条 2 张A4", "依据〔2018〕12号，第38条 2 张A4");
    row("张𬱖补签", "张𬱖补签");
    row("", "");
}

void MaskingTest::numbersInAFreeTextAreMasked()
{
    QFETCH(QString, text);
    QTEST(maskNumbersIn(text), "expected");
}

void MaskingTest::hostileTextIsMaskedToo()
{
    QVERIFY(maskNumbersIn(QString(10'000'000, u'9')).count(u'9') <= 4);
    QVERIFY(maskNumbersIn(QStringLiteral("9-").repeated(1'000'000)).count(u'9') <= 5);
    const QString huge(10'000'000, u'9');
    QVERIFY(maskName(huge).count(u'9') <= 2);
    QVERIFY(maskNumber(huge).count(u'9') <= 4);
    QVERIFY(maskPhone(huge).count(u'9') <= 4);
    QCOMPARE(maskAddress(huge), QStringLiteral("***"));
    QVERIFY(maskName(huge).size() < 1000);
    QCOMPARE(maskName(QString(QChar(0xD800)) + QChar(0xD800)), QString(QChar(0xD800)) + u'*');
    QCOMPARE(maskNumber(QString(4, QChar(0))), QStringLiteral("****"));
    // Marks without a character before them must not make the whole text pass as one character shown.
    QCOMPARE(maskName(QString(3, QChar(0x0301))), QStringLiteral("*"));
}

QTEST_GUILESS_MAIN(MaskingTest)
#include "masking_test.moc"
