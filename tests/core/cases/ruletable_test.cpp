// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace yichuang;

class RuleTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStageEventAndRoleIsAsExpected_data();
    void everyStageEventAndRoleIsAsExpected();
    void foldAndTableAgreeOnEveryStage();
    void everyLineBesideAnotherIsAsExpected_data();
    void everyLineBesideAnotherIsAsExpected();
    void onlyAnArrivalIsUnguarded();
    void ruleIdsAreUnique();
    void everyEventTypeHasARule();
    void onlyOpeningAndAskingIsPossibleWithoutACase();
    void instantCasesAreDecidedAndHandedOverAtTheWindow();
    void villageStationActsWhereTheItemLetsIt();
    void deemedAcceptanceMayBeRecordedByAnybody();
    void theDistrictAsksOnlyStageAndRole();
    void refusalSaysWhatWouldBeAllowed();
};

namespace {

/**
 * What domain.md §3.4 and design.md §1 let happen to a promised case, written out by hand. Columns of `stages`:
 * R received, Q waiting its turn, C awaiting correction, A accepted, T tolerant, M in parts, P approved, N refused, W
 * awaiting collection, D done, X declined, B withdrawn, V revoked. Letters of `roles`: c clerk, p proxy agent, h
 * handler, i issuing clerk, s supervisor, a administrator.
 */
struct Expectation
{
    EventType event;
    const char *stages;
    const char *roles;
};

constexpr std::array expectations{
    Expectation{EventType::CaseOpened, "", "cp"},
    Expectation{EventType::IntakeAmended, "RQC", "cp"},
    Expectation{EventType::IntakeRectified, "RQCAT", "chs"},
    Expectation{EventType::CorrectionRequested, "RC", "ch"},
    Expectation{EventType::MaterialsSupplemented, "RQCT", "cph"},
    Expectation{EventType::Accepted, "RC", "ch"},
    Expectation{EventType::Declined, "RQC", "ch"},
    Expectation{EventType::AcceptanceRevoked, "T", "chs"},
    Expectation{EventType::Routed, "RQCATM", "chs"},
    Expectation{EventType::HandlerAssigned, "RCATMPND", "hs"},
    Expectation{EventType::StepTaken, "ATPN", "h"},
    Expectation{EventType::ClockStopped, "AT", "h"},
    Expectation{EventType::ClockResumed, "AT", "h"},
    Expectation{EventType::DeadlineExtended, "AT", "h"},
    Expectation{EventType::Decided, "ATM", "h"},
    Expectation{EventType::ResultArrived, "PN", "hi"},
    Expectation{EventType::CollectionReminded, "TW", "cpi"},
    Expectation{EventType::ResultIssued, "W", "i"},
    Expectation{EventType::MembersJoined, "RM", "cphs"},
    Expectation{EventType::MemberAdvanced, "MPW", "cphisa"},
    Expectation{EventType::TurnCame, "Q", "cphisa"},
    Expectation{EventType::CommitmentVerified, "PNWD", "hs"},
    Expectation{EventType::Withdrawn, "RQCATM", "cph"},
    Expectation{EventType::Rated, "RQCATMPNWDXBV", "cpi"},
    Expectation{EventType::FollowedUp, "RQCATMPNWDXBV", "chis"},
    Expectation{EventType::RatingAppealed, "RQCATMPNWDXBV", "cpis"},
    Expectation{EventType::AppealAnswered, "RQCATMPNWDXBV", "s"},
    Expectation{EventType::RatingSettled, "RQCATMPNWDXBV", "cphis"},
    Expectation{EventType::RatedAgain, "RQCATMPNWDXBV", "cpi"},
    Expectation{EventType::DocumentIssued, "RQCATMPNWDXBV", "cphisa"},
    Expectation{EventType::SealUsed, "RQCATMPNWDXBV", "chis"},
    Expectation{EventType::FactsReused, "RC", "cp"},
    Expectation{EventType::RekeyOwed, "RQCATMPNWDXBV", "cp"},
    Expectation{EventType::Rekeyed, "RQCATMPNWDXBV", "cp"},
    Expectation{EventType::ConsultationRecorded, "", "cpis"},
    Expectation{EventType::ConsultationClosed, "", "cpis"},
    Expectation{EventType::Commissioned, "RQCATMPNW", "cp"},
    Expectation{EventType::CommissionSigned, "RQCATMPNW", "cp"},
    Expectation{EventType::CommissionEnded, "RQCATMPNWDXBV", "cp"},
    Expectation{EventType::Forwarded, "RC", "p"},
    Expectation{EventType::ForwardReturned, "RC", "ch"},
    Expectation{EventType::ProxyProgressed, "RQCATMPNWDXBV", "cp"},
    Expectation{EventType::ProxyReported, "RQCATMPNWDXBV", "cp"},
    Expectation{EventType::NoteAdded, "RQCATMPNWDXBV", "cphisa"},
    Expectation{EventType::PersonalDataViewed, "RQCATMPNWDXBV", "cphisa"},
};

/** Lines of which an event has several, and those without a case: what the event as a whole allows hides them. */
struct LineExpectation
{
    const char *id;
    const char *stages;
    const char *roles;
    bool conditional;
};

constexpr std::array lineExpectations{
    LineExpectation{"open", "", "cp", false},
    LineExpectation{"consult", "", "cpis", false},
    LineExpectation{"consult-close", "", "cpis", false},
    LineExpectation{"correction", "RC", "ch", false},
    LineExpectation{"correction-village", "RC", "p", true},
    LineExpectation{"accept", "RC", "ch", false},
    LineExpectation{"accept-village", "RC", "p", true},
    LineExpectation{"accept-deemed", "R", "cphisa", true},
    LineExpectation{"decide", "AT", "h", false},
    LineExpectation{"decide-instant", "AT", "c", true},
    LineExpectation{"decide-licence", "M", "h", false},
    LineExpectation{"decide-village", "AT", "p", true},
    LineExpectation{"issue", "W", "i", false},
    LineExpectation{"issue-instant", "PNW", "ci", true},
    LineExpectation{"issue-village", "PNW", "p", true},
    LineExpectation{"issue-in-licence", "PW", "ci", true},
    LineExpectation{"members", "RM", "cp", false},
    LineExpectation{"members-rectified", "RM", "hs", false},
    LineExpectation{"withdraw", "RQCAT", "cph", false},
    LineExpectation{"withdraw-matter", "M", "cph", false},
    LineExpectation{"withdraw-deemed", "C", "cphisa", true},
};

constexpr QStringView stageLetters = u"RQCATMPNWDXBV"; // in the order of allCaseStages
constexpr QStringView roleLetters = u"cphisa"; // in the order of allRoles

CaseState stateIn(CaseStage stage, const ServiceItem &item)
{
    CaseState state;
    state.stage = stage;
    state.intake = intakeOf(item, day("2026-03-02"));
    if (stage == CaseStage::AwaitingCorrection)
        state.corrections.push_back(notice({QStringLiteral("A")}));
    if (stage != CaseStage::Received && stage != CaseStage::AwaitingCorrection)
        state.acceptance = acceptance(AcceptanceKind::Complete, day("2026-03-02"));
    return state;
}

RuleContext contextOf(const CaseState *state, Role role, QDate today = day("2026-03-02"))
{
    static const ProvinceProfile profile;
    RuleContext context;
    context.state = state;
    context.today = today;
    context.calendar = &shippedCalendar();
    context.profile = &profile;
    context.role = role;
    return context;
}

bool offers(const RuleContext &context, EventType event)
{
    const std::vector<EventType> possible = possibleNext(context);
    return std::find(possible.begin(), possible.end(), event) != possible.end();
}

} // namespace

void RuleTableTest::everyStageEventAndRoleIsAsExpected_data()
{
    QTest::addColumn<int>("index");
    QCOMPARE(int(expectations.size()), int(EventType::Unknown));
    for (std::size_t i = 0; i < expectations.size(); ++i)
        QTest::newRow(qPrintable(eventTypeName(expectations[i].event))) << int(i);
}

void RuleTableTest::everyStageEventAndRoleIsAsExpected()
{
    QFETCH(int, index);
    const Expectation &expected = expectations[std::size_t(index)];
    const QString stages = QString::fromLatin1(expected.stages);
    const QString roles = QString::fromLatin1(expected.roles);
    for (std::size_t s = 0; s < allCaseStages.size(); ++s) {
        const CaseState state = stateIn(allCaseStages[s], promisedItem());
        const bool stageFits = stages.contains(stageLetters.at(qsizetype(s)));
        for (std::size_t r = 0; r < allRoles.size(); ++r) {
            const RuleContext context = contextOf(&state, allRoles[r]);
            const bool roleFits = roles.contains(roleLetters.at(qsizetype(r)));
            const QByteArray where = (caseStageName(allCaseStages[s]) + u' ' + roleName(allRoles[r])).toLatin1();
            QVERIFY2(offers(context, expected.event) == (stageFits && roleFits), where.constData());
            // An unreadable body gets past stage and role only where both allow the event.
            const Result<> permitted =
                permits(context, expected.event, QJsonObject{{QStringLiteral("text"), QString(6'000, u'x')}});
            const ErrorCode code = permitted ? ErrorCode::Internal : permitted.error().code;
            if (!stageFits)
                QVERIFY2(code == ErrorCode::RefusedByRule && permitted.error().reason == QStringLiteral("stage"),
                         where.constData());
            else if (!roleFits)
                QVERIFY2(code == ErrorCode::NotPermitted && permitted.error().reason == QStringLiteral("role"),
                         where.constData());
            else
                QVERIFY2(code != ErrorCode::NotPermitted
                             && (permitted || permitted.error().reason != QStringLiteral("stage")),
                         where.constData());
        }
    }
}

void RuleTableTest::foldAndTableAgreeOnEveryStage()
{
    for (const Expectation &expected : expectations) {
        for (std::size_t s = 0; s < allCaseStages.size(); ++s) {
            bool allowed = QString::fromLatin1(expected.stages).contains(stageLetters.at(qsizetype(s)));
            // The stage alone cannot know that only an instant result is handed over without arriving first.
            const bool decided = allCaseStages[s] == CaseStage::Approved || allCaseStages[s] == CaseStage::Refused;
            allowed = allowed || (expected.event == EventType::ResultIssued && decided);
            QCOMPARE(stageAllows(allCaseStages[s], expected.event), allowed);
        }
    }
    QVERIFY(!stageAllows(CaseStage::Received, EventType::Unknown));
}

void RuleTableTest::everyLineBesideAnotherIsAsExpected_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < lineExpectations.size(); ++i)
        QTest::newRow(lineExpectations[i].id) << int(i);
    // A line added beside another belongs into the table above.
    QHash<EventType, int> lines;
    for (const Rule &rule : ruleTable())
        ++lines[rule.event];
    int beside = 0;
    for (const Rule &rule : ruleTable())
        beside += lines.value(rule.event) > 1 || rule.from.empty();
    QCOMPARE(int(lineExpectations.size()), beside);
}

void RuleTableTest::everyLineBesideAnotherIsAsExpected()
{
    QFETCH(int, index);
    const LineExpectation &expected = lineExpectations[std::size_t(index)];
    const auto rule =
        std::ranges::find_if(ruleTable(), [&](const Rule &one) { return qstrcmp(one.id, expected.id) == 0; });
    QVERIFY(rule != ruleTable().end());
    QString stages;
    for (std::size_t s = 0; s < allCaseStages.size(); ++s) {
        if (std::ranges::count(rule->from, allCaseStages[s]) > 0)
            stages.append(stageLetters.at(qsizetype(s)));
    }
    QString roles;
    for (std::size_t r = 0; r < allRoles.size(); ++r) {
        if (std::ranges::count(rule->roles, allRoles[r]) > 0)
            roles.append(roleLetters.at(qsizetype(r)));
    }
    QCOMPARE(stages, QString::fromLatin1(expected.stages));
    QCOMPARE(roles, QString::fromLatin1(expected.roles));
    QCOMPARE(rule->applies != nullptr, expected.conditional);
}

void RuleTableTest::onlyAnArrivalIsUnguarded()
{
    QStringList unguarded;
    for (const Rule &rule : ruleTable()) {
        if (!rule.guard)
            unguarded.append(QString::fromLatin1(rule.id));
    }
    QCOMPARE(unguarded, QStringList{QStringLiteral("arrive")});
}

void RuleTableTest::ruleIdsAreUnique()
{
    QSet<QString> ids;
    for (const Rule &rule : ruleTable()) {
        QVERIFY(!ids.contains(QString::fromLatin1(rule.id)));
        ids.insert(QString::fromLatin1(rule.id));
    }
    QVERIFY(ids.size() > 25);
}

void RuleTableTest::everyEventTypeHasARule()
{
    for (int i = 0; i < int(EventType::Unknown); ++i) {
        const std::span<const Rule> rules = ruleTable();
        QVERIFY(std::any_of(rules.begin(), rules.end(), [i](const Rule &rule) { return rule.event == EventType(i); }));
    }
}

void RuleTableTest::onlyOpeningAndAskingIsPossibleWithoutACase()
{
    const std::vector<EventType> counter{EventType::CaseOpened, EventType::ConsultationRecorded,
                                         EventType::ConsultationClosed};
    QCOMPARE(possibleNext(contextOf(nullptr, Role::Clerk)), counter);
    QCOMPARE(possibleNext(contextOf(nullptr, Role::ProxyAgent)), counter);
    QVERIFY(possibleNext(contextOf(nullptr, Role::Handler)).empty());
    QCOMPARE(permits(contextOf(nullptr, Role::Handler), EventType::CaseOpened, {}).error().code,
             ErrorCode::NotPermitted);
    QCOMPARE(permits(contextOf(nullptr, Role::Clerk), EventType::NoteAdded, {}).error().reason,
             QStringLiteral("stage"));
}

void RuleTableTest::instantCasesAreDecidedAndHandedOverAtTheWindow()
{
    const CaseState accepted = stateIn(CaseStage::Accepted, instantItem());
    QVERIFY(offers(contextOf(&accepted, Role::Clerk), EventType::Decided));
    QVERIFY(offers(contextOf(&accepted, Role::Handler), EventType::Decided));
    QVERIFY(!offers(contextOf(&accepted, Role::ProxyAgent), EventType::Decided));
    ServiceItem inTheVillage = instantItem();
    inTheVillage.villageAcceptance = VillageAcceptance::Direct;
    const CaseState there = stateIn(CaseStage::Accepted, inTheVillage);
    QVERIFY(offers(contextOf(&there, Role::ProxyAgent), EventType::Decided));
    const CaseState approved = stateIn(CaseStage::Approved, inTheVillage);
    QVERIFY(offers(contextOf(&approved, Role::ProxyAgent), EventType::ResultIssued));
    for (const CaseStage stage : {CaseStage::Approved, CaseStage::Refused, CaseStage::AwaitingCollection}) {
        const CaseState decided = stateIn(stage, instantItem());
        QVERIFY(offers(contextOf(&decided, Role::Clerk), EventType::ResultIssued));
        QVERIFY(offers(contextOf(&decided, Role::IssuingClerk), EventType::ResultIssued));
        QVERIFY(!offers(contextOf(&decided, Role::Handler), EventType::ResultIssued));
    }
}

void RuleTableTest::villageStationActsWhereTheItemLetsIt()
{
    ServiceItem item = promisedItem();
    for (const VillageAcceptance acceptance :
         {VillageAcceptance::None, VillageAcceptance::Forwards, VillageAcceptance::Direct}) {
        item.villageAcceptance = acceptance;
        const CaseState state = stateIn(CaseStage::Received, item);
        const bool direct = acceptance == VillageAcceptance::Direct;
        QCOMPARE(offers(contextOf(&state, Role::ProxyAgent), EventType::Accepted), direct);
        QCOMPARE(offers(contextOf(&state, Role::ProxyAgent), EventType::CorrectionRequested), direct);
        QVERIFY(!offers(contextOf(&state, Role::ProxyAgent), EventType::Declined));
    }
}

void RuleTableTest::deemedAcceptanceMayBeRecordedByAnybody()
{
    const CaseState state = stateIn(CaseStage::Received, promisedItem());
    for (const Role role : allRoles)
        QVERIFY(offers(contextOf(&state, role, day("2026-04-01")), EventType::Accepted));
}

void RuleTableTest::theDistrictAsksOnlyStageAndRole()
{
    const CaseState received = stateIn(CaseStage::Received, promisedItem());
    QVERIFY(roleMay(nullptr, EventType::CaseOpened, Role::Clerk, {}));
    QVERIFY(!roleMay(nullptr, EventType::CaseOpened, Role::Handler, {}));
    QVERIFY(roleMay(&received, EventType::Accepted, Role::Clerk, {}));
    QVERIFY(!roleMay(&received, EventType::Accepted, Role::IssuingClerk, {}));
    // What time alone brings about, anybody may have recorded; nobody may accept by saying nothing.
    QVERIFY(roleMay(&received, EventType::Accepted, Role::IssuingClerk,
                    {{QStringLiteral("kind"), QStringLiteral("deemed")}}));
    const CaseState waiting = stateIn(CaseStage::AwaitingCorrection, promisedItem());
    QVERIFY(!roleMay(&waiting, EventType::Withdrawn, Role::Supervisor, {}));
    QVERIFY(roleMay(&waiting, EventType::Withdrawn, Role::Supervisor, {{QStringLiteral("deemed"), true}}));
    // The village station: only where the item lets it.
    QVERIFY(!roleMay(&received, EventType::Accepted, Role::ProxyAgent, {}));
    ServiceItem direct = promisedItem();
    direct.villageAcceptance = VillageAcceptance::Direct;
    const CaseState village = stateIn(CaseStage::Received, direct);
    QVERIFY(roleMay(&village, EventType::Accepted, Role::ProxyAgent, {}));
    // A stage without any line for the event is not a matter of the role.
    QVERIFY(roleMay(&received, EventType::Decided, Role::Handler, {}));
    QVERIFY(!roleMay(&received, EventType::Decided, Role::IssuingClerk, {}));
    // Only who stands before the citizen hands the screen over; only a supervisor takes a rating out.
    QVERIFY(roleMay(&received, EventType::Rated, Role::IssuingClerk, {}));
    QVERIFY(!roleMay(&received, EventType::Rated, Role::Handler, {}));
    QVERIFY(roleMay(&received, EventType::AppealAnswered, Role::Supervisor, {}));
    QVERIFY(!roleMay(&received, EventType::AppealAnswered, Role::Clerk, {}));
}

void RuleTableTest::refusalSaysWhatWouldBeAllowed()
{
    const CaseState state = stateIn(CaseStage::Received, promisedItem());
    const Result<> refused = permits(contextOf(&state, Role::Clerk), EventType::Decided, {});
    QCOMPARE(refused.error().reason, QStringLiteral("stage"));
    QVERIFY(refused.error().detail.contains(QStringLiteral("accepted")));
    QVERIFY(!refused.error().detail.contains(QStringLiteral("decided")));
}

QTEST_GUILESS_MAIN(RuleTableTest)
#include "ruletable_test.moc"
