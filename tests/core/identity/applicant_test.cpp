// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/applicant.h"

#include <QJsonDocument>
#include <QTest>

using namespace yichuang;

namespace {

const QDate today(2026, 6, 30);

Applicant person()
{
    Applicant applicant;
    applicant.name = QStringLiteral("张𬱖");
    applicant.documentNumber = QStringLiteral("330212190203120014");
    applicant.sex = Sex::Male;
    applicant.birth = QDate(1902, 3, 12);
    applicant.nation = QStringLiteral("01");
    applicant.phone = QStringLiteral("13812345678");
    applicant.address = QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号");
    return applicant;
}

Applicant company()
{
    Applicant applicant;
    applicant.kind = ApplicantKind::LegalPerson;
    applicant.name = QStringLiteral("宁波测试有限公司");
    applicant.documentKind = DocumentKind::CreditCode;
    applicant.documentNumber = QStringLiteral("93370304MF0AAAAA1T");
    applicant.phone = QStringLiteral("0574-88123456");
    applicant.legalRepresentative = QStringLiteral("测试甲");
    return applicant;
}

Agent agentOfPerson()
{
    Agent agent;
    agent.name = QStringLiteral("测试乙");
    agent.documentNumber = QStringLiteral("370304190501010027");
    agent.phone = QStringLiteral("13912345678");
    agent.hasAuthority = true;
    agent.relation = QStringLiteral("女儿");
    return agent;
}

QString joined(const std::vector<FieldFault> &faults)
{
    QStringList texts;
    for (const FieldFault &fault : faults)
        texts.append(fault.field + u'=' + fault.reason);
    return texts.join(u' ');
}

} // namespace

class ApplicantTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applicantsAndAgentsRoundTripThroughJson();
    void emptyMembersAreLeftOut();
    void unknownMembersAreIgnored();
    void wrongMembersAreRefusedByName_data();
    void wrongMembersAreRefusedByName();
    void completeFormsHaveNoFaults();
    void eachFaultNamesItsField_data();
    void eachFaultNamesItsField();
    void agentFaultsNameTheirField();
    void allFaultsAreListedAtOnce();
    void kindsHaveStableAndChineseNames();
};

void ApplicantTest::applicantsAndAgentsRoundTripThroughJson()
{
    for (const Applicant &applicant : {person(), company(), Applicant()}) {
        const QByteArray bytes = QJsonDocument(toJson(applicant)).toJson();
        QCOMPARE(applicantFromJson(QJsonDocument::fromJson(bytes).object()).value_or(Applicant{}), applicant);
    }
    QCOMPARE(agentFromJson(toJson(agentOfPerson())).value_or(Agent{}), agentOfPerson());
    QVERIFY(applicantFromJson(toJson(company())).value_or(Applicant{}) != person());
}

void ApplicantTest::emptyMembersAreLeftOut()
{
    const QJsonObject object = toJson(Applicant());
    QVERIFY(!object.contains(QStringLiteral("phone")));
    QVERIFY(!object.contains(QStringLiteral("birth")));
    QVERIFY(!object.contains(QStringLiteral("sex")));
}

void ApplicantTest::unknownMembersAreIgnored()
{
    QJsonObject object = toJson(person());
    object.insert(QStringLiteral("later"), QStringLiteral("a newer program's member"));
    QCOMPARE(applicantFromJson(object).value_or(Applicant{}), person());
}

void ApplicantTest::wrongMembersAreRefusedByName_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *tag, const QString &member, const QJsonValue &value) {
        QTest::newRow(tag) << member << value;
    };
    row("kind unknown", QStringLiteral("kind"), QStringLiteral("robot"));
    row("kind number", QStringLiteral("kind"), 1);
    row("document kind", QStringLiteral("documentKind"), QStringLiteral("RESIDENT-ID"));
    row("sex", QStringLiteral("sex"), QStringLiteral("1"));
    row("name is an object", QStringLiteral("name"), QJsonObject());
    row("name is null", QStringLiteral("name"), QJsonValue::Null);
    row("impossible date", QStringLiteral("birth"), QStringLiteral("1902-02-30"));
    row("date and time", QStringLiteral("birth"), QStringLiteral("1902-02-03T00:00:00"));
    row("control", QStringLiteral("address"), QStringLiteral("路\u0007号"));
    row("lone surrogate", QStringLiteral("name"), QString(QChar(0xD800)));
    row("override", QStringLiteral("legalRepresentative"), QStringLiteral("\u202E甲"));
    row("huge", QStringLiteral("address"), QString(10'000'000, u'路'));
}

void ApplicantTest::wrongMembersAreRefusedByName()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(person());
    object.insert(member, value);
    const Result<Applicant> applicant = applicantFromJson(object);
    QVERIFY(!applicant);
    QCOMPARE(applicant.error().reason, QStringLiteral("applicant.") + member);
}

void ApplicantTest::completeFormsHaveNoFaults()
{
    QCOMPARE(joined(faultsOf(person(), today)), QString());
    QCOMPARE(joined(faultsOf(company(), today)), QString());
    QCOMPARE(joined(faultsOf(agentOfPerson(), today)), QString());
    Applicant withoutPhone = person();
    withoutPhone.phone.clear();
    QCOMPARE(joined(faultsOf(withoutPhone, today)), QString());
    Applicant stall = person();
    stall.kind = ApplicantKind::IndividualBusiness; // shows the owner's ID card or a credit code
    QCOMPARE(joined(faultsOf(stall, today)), QString());
}

void ApplicantTest::eachFaultNamesItsField_data()
{
    QTest::addColumn<Applicant>("applicant");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *fault, Applicant applicant, auto change) {
        change(applicant);
        QTest::newRow(fault) << applicant << QString::fromLatin1(fault);
    };
    row("name=field.missing", person(), [](Applicant &a) { a.name.clear(); });
    row("name=text.invisible-character", person(), [](Applicant &a) { a.name = QStringLiteral("张\u200B三"); });
    row("documentKind=field.not-for-kind", company(), [](Applicant &a) {
        a.documentKind = DocumentKind::ResidentId;
        a.documentNumber = QStringLiteral("330212190203120014");
    });
    row("documentNumber=identity.empty", person(), [](Applicant &a) { a.documentNumber.clear(); });
    row("documentNumber=identity.checksum", person(), [](Applicant &a) { a.documentNumber.back() = u'5'; });
    row("sex=identity.sex-differs", person(), [](Applicant &a) { a.sex = Sex::Female; });
    row("birth=identity.birth-differs", person(), [](Applicant &a) { a.birth = QDate(1902, 3, 13); });
    row("birth=identity.future", person(), [](Applicant &a) { a.birth = QDate(2026, 7, 1); });
    row("nation=identity.nation", person(), [](Applicant &a) { a.nation = QStringLiteral("汉"); });
    row("phone=phone.form", person(), [](Applicant &a) { a.phone = QStringLiteral("123"); });
    row("address=text.too-long", person(), [](Applicant &a) { a.address = QString(201, u'路'); });
    row("legalRepresentative=field.missing", company(), [](Applicant &a) { a.legalRepresentative.clear(); });
}

void ApplicantTest::eachFaultNamesItsField()
{
    QFETCH(Applicant, applicant);
    QFETCH(QString, fault);
    QCOMPARE(joined(faultsOf(applicant, today)), fault);
}

void ApplicantTest::agentFaultsNameTheirField()
{
    Agent agent = agentOfPerson();
    agent.name = QStringLiteral("·乙");
    agent.documentNumber.chop(1);
    agent.relation = QStringLiteral("女\n儿");
    QCOMPARE(joined(faultsOf(agent, today)),
             QStringLiteral("name=name.dot-at-end documentNumber=identity.length relation=text.control-character"));
}

void ApplicantTest::allFaultsAreListedAtOnce()
{
    QCOMPARE(joined(faultsOf(Applicant(), today)), QStringLiteral("name=field.missing documentNumber=identity.empty"));
}

void ApplicantTest::kindsHaveStableAndChineseNames()
{
    for (const ApplicantKind kind : allApplicantKinds) {
        QCOMPARE(applicantKindFromName(applicantKindName(kind)), kind);
        QVERIFY(!applicantKindChineseName(kind).isEmpty());
    }
    QVERIFY(!applicantKindFromName(u""));
}

QTEST_GUILESS_MAIN(ApplicantTest)
#include "applicant_test.moc"
