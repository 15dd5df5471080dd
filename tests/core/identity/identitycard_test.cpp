// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/identitycard.h"

#include <QTest>

using namespace yichuang;

namespace {

const QDate today(2026, 3, 2);

IdentityCard residentCard()
{
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
    return card;
}

IdentityCard residenceCard()
{
    IdentityCard card = residentCard();
    card.kind = DocumentKind::HkMacaoTaiwanResidence;
    card.name = QStringLiteral("陳測試");
    card.sex = Sex::Female;
    card.nation.clear();
    card.birth = QDate(1985, 3, 7);
    card.number = QStringLiteral("810000198503070025");
    return card;
}

using Change = void (*)(IdentityCard &);

} // namespace

class IdentityCardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundCardLeavesNoDoubt();
    void eachDoubtIsRaised_data();
    void eachDoubtIsRaised();
    void theLastDayIsStillValid();
    void aCardFillsTheApplicant();
    void aResidencePermitTellsNoNation();
    void aForeignersNameIsTheChineseOne();
    void theNewestAddressCounts();
    void theTelephoneStaysWithItsOwner_data();
    void theTelephoneStaysWithItsOwner();
    void whatIsReplacedIsNamed();
    void anAgentKeepsHisAuthority();
    void aHolderIsComparedWithTheCase_data();
    void aHolderIsComparedWithTheCase();
};

void IdentityCardTest::aSoundCardLeavesNoDoubt()
{
    QVERIFY(doubtsOf(residentCard(), today).empty());
    QVERIFY(doubtsOf(residenceCard(), today).empty());
}

void IdentityCardTest::eachDoubtIsRaised_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<CardDoubt>("doubt");
    const auto row = [](const char *name, Change change, CardDoubt doubt) { QTest::newRow(name) << change << doubt; };
    row(
        "check digit", [](IdentityCard &card) { card.number = QStringLiteral("330212190203120011"); },
        CardDoubt::NumberWrong);
    row(
        "birth", [](IdentityCard &card) { card.birth = QDate(1902, 3, 13); }, CardDoubt::BirthDiffers);
    row(
        "sex", [](IdentityCard &card) { card.sex = Sex::Female; }, CardDoubt::SexDiffers);
    row(
        "expired",
        [](IdentityCard &card) {
            card.isLongTerm = false;
            card.validUntil = QDate(2026, 3, 1);
        },
        CardDoubt::Expired);
    row(
        "not yet", [](IdentityCard &card) { card.validFrom = QDate(2026, 3, 3); }, CardDoubt::NotYetValid);
    row(
        "no last day", [](IdentityCard &card) { card.isLongTerm = false; }, CardDoubt::ValidityUnreadable);
    row(
        "no name", [](IdentityCard &card) { card.name.clear(); }, CardDoubt::NameMissing);
    row(
        "broken name", [](IdentityCard &card) { card.name = QStringLiteral("测\uFFFD"); }, CardDoubt::NameBroken);
    row(
        "private use", [](IdentityCard &card) { card.name = QStringLiteral("测\uE000"); }, CardDoubt::NamePrivateUse);
    row(
        "full field", [](IdentityCard &card) { card.name = QStringLiteral("阿卜杜热西提·麦麦提敏买买提吐"); },
        CardDoubt::NameMayBeCut);
    row(
        "broken address", [](IdentityCard &card) { card.address = QStringLiteral("测试村\uFFFD号"); },
        CardDoubt::TextBroken);
    row(
        "no nation", [](IdentityCard &card) { card.nation.clear(); }, CardDoubt::NationUnknown);
}

void IdentityCardTest::eachDoubtIsRaised()
{
    QFETCH(Change, change);
    QFETCH(CardDoubt, doubt);
    IdentityCard card = residentCard();
    change(card);
    QCOMPARE(doubtsOf(card, today), std::vector{doubt});
}

void IdentityCardTest::theLastDayIsStillValid()
{
    IdentityCard card = residentCard();
    card.isLongTerm = false;
    card.validUntil = today;
    QVERIFY(doubtsOf(card, today).empty());
}

void IdentityCardTest::aCardFillsTheApplicant()
{
    Applicant before;
    before.phone = QStringLiteral("13800000000");
    const Applicant after = withCard(before, residentCard());
    QCOMPARE(after.kind, ApplicantKind::NaturalPerson);
    QCOMPARE(after.name, QStringLiteral("测试甲"));
    QCOMPARE(after.documentKind, DocumentKind::ResidentId);
    QCOMPARE(after.documentNumber, QStringLiteral("330212190203120014"));
    QCOMPARE(after.sex, Sex::Male);
    QCOMPARE(after.birth, QDate(1902, 3, 12));
    QCOMPARE(after.nation, QStringLiteral("01"));
    QCOMPARE(after.phone, QStringLiteral("13800000000"));
    QCOMPARE(after.address, QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号"));
    QVERIFY(faultsOf(after, today).empty());
    QVERIFY(replacedMembers(before, after).isEmpty());
}

void IdentityCardTest::aResidencePermitTellsNoNation()
{
    Applicant before;
    before.nation = QStringLiteral("01");
    const Applicant after = withCard(before, residenceCard());
    QCOMPARE(after.documentKind, DocumentKind::HkMacaoTaiwanResidence);
    QCOMPARE(after.name, QStringLiteral("陳測試"));
    QCOMPARE(after.nation, QString());
    QVERIFY(faultsOf(after, today).empty());
}

void IdentityCardTest::aForeignersNameIsTheChineseOne()
{
    IdentityCard card;
    card.kind = DocumentKind::ForeignerResidence;
    card.latinName = QStringLiteral("TESTER, ALICE MARY");
    QCOMPARE(withCard(Applicant(), card).name, QStringLiteral("TESTER, ALICE MARY"));
    card.name = QStringLiteral("测试艾丽丝");
    QCOMPARE(withCard(Applicant(), card).name, QStringLiteral("测试艾丽丝"));
}

void IdentityCardTest::theNewestAddressCounts()
{
    IdentityCard card = residentCard();
    card.newestAddress = QStringLiteral("浙江省杭州市萧山区益农镇测试村3号");
    QCOMPARE(withCard(Applicant(), card).address, card.newestAddress);
}

void IdentityCardTest::theTelephoneStaysWithItsOwner_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("stays");
    const QString own = residentCard().number;
    QTest::newRow("nothing typed") << QString() << QString() << true;
    QTest::newRow("his number") << QString() << own << true;
    QTest::newRow("his number, the name mistyped") << QStringLiteral("测试乙") << own << true;
    QTest::newRow("his name, the number mistyped")
        << QStringLiteral("测试甲") << QStringLiteral("330212190203120041") << true;
    QTest::newRow("another number") << QString() << QStringLiteral("330212190102031231") << false;
    QTest::newRow("another person") << QStringLiteral("测试乙") << QStringLiteral("330212190102031231") << false;
    QTest::newRow("another name") << QStringLiteral("测试乙") << QString() << false;
}

void IdentityCardTest::theTelephoneStaysWithItsOwner()
{
    QFETCH(QString, name);
    QFETCH(QString, number);
    QFETCH(bool, stays);
    Applicant applicant;
    applicant.name = name;
    applicant.documentNumber = number;
    applicant.phone = QStringLiteral("13800000000");
    QCOMPARE(!withCard(applicant, residentCard()).phone.isEmpty(), stays);
    Agent agent;
    agent.name = name;
    agent.documentNumber = number;
    agent.phone = applicant.phone;
    QCOMPARE(!withCard(agent, residentCard()).phone.isEmpty(), stays);
}

void IdentityCardTest::whatIsReplacedIsNamed()
{
    Applicant before;
    before.name = QStringLiteral("测试乙");
    before.documentNumber = QStringLiteral("330212190102031231");
    before.phone = QStringLiteral("13800000000");
    before.address = QStringLiteral("测试村2号");
    const QStringList all{QStringLiteral("name"), QStringLiteral("documentKind"), QStringLiteral("documentNumber"),
                          QStringLiteral("phone"), QStringLiteral("address")};
    QCOMPARE(replacedMembers(before, withCard(before, residenceCard())), all);
    QCOMPARE(replacedMembers(before, before), QStringList());
}

void IdentityCardTest::anAgentKeepsHisAuthority()
{
    Agent before;
    before.relation = QStringLiteral("子女");
    before.hasAuthority = true;
    const Agent after = withCard(before, residenceCard());
    QCOMPARE(after.name, QStringLiteral("陳測試"));
    QCOMPARE(after.documentKind, DocumentKind::HkMacaoTaiwanResidence);
    QCOMPARE(after.documentNumber, QStringLiteral("810000198503070025"));
    QCOMPARE(after.relation, QStringLiteral("子女"));
    QVERIFY(after.hasAuthority);
    QVERIFY(replacedMembers(before, after).isEmpty());
}

void IdentityCardTest::aHolderIsComparedWithTheCase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<HolderMatch>("match");
    const QString own = residenceCard().number;
    const QString other = residentCard().number;
    QTest::newRow("both") << QStringLiteral("陳測試") << own << HolderMatch::Same;
    QTest::newRow("the name, no number kept") << QStringLiteral("陳測試") << QString() << HolderMatch::Same;
    QTest::newRow("simplified is another name") << QStringLiteral("陈测试") << own << HolderMatch::OtherName;
    QTest::newRow("another number") << QStringLiteral("陳測試") << other << HolderMatch::OtherNumber;
    QTest::newRow("neither") << QStringLiteral("测试甲") << other << HolderMatch::SomebodyElse;
    QTest::newRow("another name, no number kept") << QStringLiteral("测试甲") << QString() << HolderMatch::SomebodyElse;
}

void IdentityCardTest::aHolderIsComparedWithTheCase()
{
    QFETCH(QString, name);
    QFETCH(QString, number);
    QFETCH(HolderMatch, match);
    IdentityCard card = residenceCard();
    QCOMPARE(matchOf(name, number, card), match);
    card.latinName = QStringLiteral("CHAN TEST");
    QCOMPARE(matchOf(card.latinName, card.number, card), HolderMatch::Same);
}

QTEST_GUILESS_MAIN(IdentityCardTest)
#include "identitycard_test.moc"
