// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/receivers.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 4);
const QString agentsNumber = u"330109190402290047"_s;

CaseState caseOf(const QString &name)
{
    CaseState state;
    state.intake.applicant.name = name;
    state.intake.applicant.documentNumber = u"330212190203120014"_s;
    return state;
}

Agent agent(bool hasAuthority)
{
    Agent one;
    one.name = u"测试乙"_s;
    one.documentNumber = agentsNumber;
    one.relation = u"子女"_s;
    one.hasAuthority = hasAuthority;
    return one;
}

/** A signed commission of 测试庚. */
ProxyCare commission(std::vector<ProxyRight> rights, QDate validUntil = {})
{
    ProxyCare care;
    care.commission.agentName = u"测试庚"_s;
    care.commission.agentCard = u"JS-007"_s;
    care.commission.rights = std::move(rights);
    care.commission.validUntil = validUntil;
    care.signature = CommissionSignedBody{today, u"测试甲"_s, u"本人"_s, {}};
    return care;
}

QStringList namesOf(const std::vector<PossibleReceiver> &receivers)
{
    QStringList names;
    for (const PossibleReceiver &receiver : receivers)
        names.append(receiver.name);
    return names;
}

IdentityCard card(const QString &name, const QString &number)
{
    IdentityCard one;
    one.name = name;
    one.number = number;
    return one;
}

} // namespace

/** Who may fetch a result, and whose the card is that was read. */
class ReceiversTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrganisationSendsItsRepresentative()
    {
        CaseState state = caseOf(u"测试书店"_s);
        state.intake.applicant.kind = ApplicantKind::LegalPerson;
        QCOMPARE(applicantAsReceiver(state.intake.applicant).name, u"测试书店"_s);
        state.intake.applicant.legalRepresentative = u"测试丙"_s;
        const PossibleReceiver receiver = applicantAsReceiver(state.intake.applicant);
        QCOMPARE(receiver.name, u"测试丙"_s);
        QCOMPARE(receiver.documentNumber, QString()); // that of the case is the organisation's
        QCOMPARE(receiver.relation, u"法定代表人（负责人）"_s);
    }

    void theAgentOfTheIntakeComesWithWhatHeShowed()
    {
        CaseState state = caseOf(u"测试甲"_s);
        state.intake.agent = agent(true);
        const std::vector<PossibleReceiver> receivers = possibleReceivers(state, today);
        QCOMPARE(namesOf(receivers), (QStringList{u"测试甲"_s, u"测试乙"_s}));
        QCOMPARE(receivers.back(),
                 (PossibleReceiver{ReceiverKind::Agent, u"测试乙"_s, agentsNumber, {}, u"子女"_s, true}));
        state.intake.agent = agent(false);
        QVERIFY(!possibleReceivers(state, today).back().hasAuthority);
        state.intake.agent->relation.clear();
        QCOMPARE(possibleReceivers(state, today).back().relation, u"代理人"_s);
    }

    void aProxyAgentComesByACommissionInForceThatLetsHimCollect_data()
    {
        QTest::addColumn<std::vector<ProxyRight>>("rights");
        QTest::addColumn<QDate>("validUntil");
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("comes");
        const std::vector<ProxyRight> both{ProxyRight::Submit, ProxyRight::Collect};
        QTest::newRow("lets him") << both << QDate() << QString() << true;
        QTest::newRow("its last day") << both << today << QString() << true;
        QTest::newRow("has run out") << both << today.addDays(-1) << QString() << false;
        QTest::newRow("without the right") << std::vector{ProxyRight::Submit} << QDate() << QString() << false;
        QTest::newRow("not signed") << both << QDate() << u"unsigned"_s << false;
        QTest::newRow("ended") << both << QDate() << u"ended"_s << false;
    }

    void aProxyAgentComesByACommissionInForceThatLetsHimCollect()
    {
        QFETCH(std::vector<ProxyRight>, rights);
        QFETCH(QDate, validUntil);
        QFETCH(QString, what);
        CaseState state = caseOf(u"测试甲"_s);
        state.proxy = commission(rights, validUntil);
        if (what == u"unsigned")
            state.proxy->signature.reset();
        if (what == u"ended")
            state.proxy->end = CommissionEndedBody{u"收回"_s, today};
        const std::vector<PossibleReceiver> receivers = possibleReceivers(state, today);
        QTEST(receivers.size() == 2, "comes");
        if (receivers.size() < 2)
            return;
        QCOMPARE(receivers.back(),
                 (PossibleReceiver{ReceiverKind::ProxyAgent, u"测试庚"_s, {}, u"JS-007"_s, u"代办员"_s, true}));
    }

    void anAgentWhoseCommissionDoesNotLetHimIsNotOffered()
    {
        CaseState state = caseOf(u"测试甲"_s);
        state.intake.agent = agent(true);
        state.intake.agent->name = u"测试庚"_s;
        state.proxy = commission({ProxyRight::Submit});
        QVERIFY(isBarredFromReceiving(state, u" 测试庚"_s, ProxyRight::Collect, today));
        QVERIFY(!isBarredFromReceiving(state, u"测试辛"_s, ProxyRight::Collect, today));
        QCOMPARE(namesOf(possibleReceivers(state, today)), QStringList{u"测试甲"_s});
        // Where it does, he stands there once, with the number the intake knows and the commission's authority.
        state.intake.agent->hasAuthority = false;
        state.proxy = commission({ProxyRight::Collect});
        const std::vector<PossibleReceiver> receivers = possibleReceivers(state, today);
        QCOMPARE(namesOf(receivers), (QStringList{u"测试甲"_s, u"测试庚"_s}));
        QCOMPARE(receivers.back().documentNumber, agentsNumber);
        QVERIFY(receivers.back().hasAuthority);
    }

    void aCardIsComparedWithEverybodyWhoMay()
    {
        CaseState state = caseOf(u"测试甲"_s);
        state.intake.agent = agent(true);
        const std::vector<PossibleReceiver> receivers = possibleReceivers(state, today);
        const auto match = [&receivers](const QString &name, const QString &number, std::size_t preferred = 0) {
            return bestMatch(receivers, card(name, number), preferred);
        };
        QCOMPARE(match(u"测试甲"_s, u"330212190203120014"_s),
                 (ReceiverMatch{0, ReceiverKind::Applicant, HolderMatch::Same}));
        QCOMPARE(match(u"测试乙"_s, agentsNumber), (ReceiverMatch{1, ReceiverKind::Agent, HolderMatch::Same}));
        QCOMPARE(match(u"测试丁"_s, agentsNumber), (ReceiverMatch{1, ReceiverKind::Agent, HolderMatch::OtherName}));
        QCOMPARE(match(u"测试辛"_s, u"110105194912310"_s).match, HolderMatch::SomebodyElse);
        QCOMPARE(match(u"测试辛"_s, u"110105194912310"_s, 1).receiver, std::size_t(1)); // the choice stays
    }
};

QTEST_GUILESS_MAIN(ReceiversTest)
#include "receivers_test.moc"
