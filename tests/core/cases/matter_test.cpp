// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

using namespace yichuang;

/** What may be done with a 一件事, asked of the rules alone (decision 017); its days at the window are
 * bundledesk_test's. */
class MatterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTurnComesByHandOnlyForAReasonAndNotFromTheFuture();
    void aLicenceIsDatedFromTheLastApprovalThatIsInIt();
    void aMatterIsTakenBackWhileSomethingIsOpen();
    void nobodyJoinsAMatterThatWasTakenBack();
};

namespace {

const QDate monday = day("2026-03-02");
const QDate tuesday = day("2026-03-03");

MemberState member(bool inLicence, std::optional<CaseStage> stage = {}, QDate on = {})
{
    MemberState one;
    one.line.caseId = QUuid::createUuid();
    one.line.number = QStringLiteral("330212110-20260302-A7-K3QM-0001-W");
    one.line.itemId = QStringLiteral("YZ-TEST-01");
    one.line.itemName = QStringLiteral("测试许可");
    one.line.unit = QStringLiteral("测试局");
    one.line.inLicence = inLicence;
    one.stage = stage;
    one.approved = stage == CaseStage::Approved;
    one.on = on;
    return one;
}

CaseState matter(std::vector<MemberState> members)
{
    CaseState state;
    state.caseId = QUuid::createUuid();
    state.stage = CaseStage::InParts;
    state.intake = intakeOf(promisedItem(), monday);
    state.members = std::move(members);
    return state;
}

/** Why @p event is refused on @p today; empty when it is not. */
QString refusal(const CaseState &state, Role role, EventType event, const QJsonObject &body, QDate today = tuesday)
{
    RuleContext context;
    context.state = &state;
    context.today = today;
    context.calendar = &shippedCalendar();
    context.role = role;
    const Result<> permitted = permits(context, event, body);
    return permitted ? QString() : permitted.error().reason;
}

} // namespace

void MatterTest::aTurnComesByHandOnlyForAReasonAndNotFromTheFuture()
{
    CaseState waiting = matter({});
    waiting.stage = CaseStage::Waiting;
    TurnCameBody turn;
    turn.receivedOn = tuesday;
    const auto now = [&] { return refusal(waiting, Role::Clerk, EventType::TurnCame, turn.toJson()); };
    QCOMPARE(now(), QStringLiteral("turn.reason-missing"));
    turn.reason = QStringLiteral("  ");
    QCOMPARE(now(), QStringLiteral("turn.reason-missing"));
    turn.reason = QStringLiteral("申请人已自行取得户口簿");
    QCOMPARE(now(), QString());
    turn.receivedOn = tuesday.addDays(1);
    QCOMPARE(now(), QStringLiteral("turn.date"));
    turn.receivedOn = tuesday;
    turn.produced = {QStringLiteral("Z")};
    QCOMPARE(now(), QStringLiteral("turn.material-not-in-checklist"));
}

void MatterTest::aLicenceIsDatedFromTheLastApprovalThatIsInIt()
{
    // What is no part of the licence may be decided later than it.
    const CaseState state = matter(
        {member(true, CaseStage::Approved, monday), member(true, CaseStage::Approved, tuesday),
         member(true, CaseStage::Refused, tuesday.addDays(5)), member(false, CaseStage::Approved, tuesday.addDays(5))});
    DecidedBody licence = approval(tuesday);
    const auto now = [&](QDate today) {
        return refusal(state, Role::Handler, EventType::Decided, licence.toJson(), today);
    };
    QCOMPARE(now(tuesday), QString());
    licence.decidedOn = monday;
    QCOMPARE(now(tuesday), QStringLiteral("decide.date"));
    licence.decidedOn = tuesday.addDays(1);
    QCOMPARE(now(tuesday), QStringLiteral("decide.date"));
    QCOMPARE(now(tuesday.addDays(1)), QString());
    licence.validUntil = licence.decidedOn;
    QCOMPARE(now(tuesday.addDays(1)), QString());
    licence.validUntil = licence.decidedOn.addDays(-1);
    QCOMPARE(now(tuesday.addDays(1)), QStringLiteral("decide.validity"));
}

void MatterTest::aMatterIsTakenBackWhileSomethingIsOpen()
{
    const EndedBody back{QStringLiteral("改变主意")};
    EndedBody deemed = back;
    deemed.deemed = true;
    CaseState state = matter({member(false, CaseStage::Approved, monday), member(false)});
    QCOMPARE(refusal(state, Role::Clerk, EventType::Withdrawn, back.toJson()), QString());
    QCOMPARE(refusal(state, Role::Clerk, EventType::Withdrawn, deemed.toJson()), QStringLiteral("withdraw.not-deemed"));
    state.members.back().stage = CaseStage::Refused;
    QCOMPARE(refusal(state, Role::Clerk, EventType::Withdrawn, back.toJson()), QStringLiteral("withdraw.nothing-open"));
}

void MatterTest::nobodyJoinsAMatterThatWasTakenBack()
{
    CaseState state = matter({member(false, CaseStage::Approved, monday)});
    MembersJoinedBody joined;
    joined.members = {member(false).line};
    joined.members.front().number = QStringLiteral("330212110-20260302-A7-K3QM-0002-9");
    QCOMPARE(refusal(state, Role::Clerk, EventType::MembersJoined, joined.toJson()), QString());
    state.ending = EndedBody{QStringLiteral("改变主意")};
    QCOMPARE(refusal(state, Role::Clerk, EventType::MembersJoined, joined.toJson()),
             QStringLiteral("members.taken-back"));
}

QTEST_GUILESS_MAIN(MatterTest)
#include "matter_test.moc"
