// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/rules.h"

#include "core/cases/casenames.h"
#include "core/cases/deadlines.h"
#include "core/cases/guards.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

bool isInstantCase(const RuleContext &context)
{
    return context.state && context.state->isInstant();
}

/** 直接办理: the village station itself does what else the township window does. */
bool villageHandlesItself(const RuleContext &context)
{
    return context.state && context.state->intake.item.villageAcceptance == VillageAcceptance::Direct;
}

bool isInLicenceCase(const RuleContext &context)
{
    return context.state && context.state->isInLicence();
}

/** What is decided on the spot, at the station that does the item itself. */
bool villageDecidesOnTheSpot(const RuleContext &context)
{
    return isInstantCase(context) && villageHandlesItself(context);
}

bool isDeemedAccepted(const RuleContext &context)
{
    return context.state
        && deemedAcceptance(*context.state, context.today, calendarOf(context), profileOf(context)).has_value();
}

bool isDeemedWithdrawn(const RuleContext &context)
{
    return context.state
        && timeConsequence(*context.state, context.today, calendarOf(context), profileOf(context))
        == TimeConsequence::DeemWithdrawn;
}

using Stages = std::vector<CaseStage>;
using Roles = std::vector<Role>;

std::vector<Rule> makeTable()
{
    using enum CaseStage;
    const Stages beforeAcceptance{Received, AwaitingCorrection};
    const Stages running{Accepted, AcceptedTolerant};
    const Stages beforeDecision{Received, Waiting, AwaitingCorrection, Accepted, AcceptedTolerant};
    const Stages declinable{Received, Waiting, AwaitingCorrection};
    const Stages notEnded{Received, Waiting, AwaitingCorrection, Accepted, AcceptedTolerant, InParts,
                          Approved, Refused, AwaitingCollection};
    const Stages routable{Received, Waiting, AwaitingCorrection, Accepted, AcceptedTolerant, InParts};
    const Stages handled{Received, AwaitingCorrection, Accepted, AcceptedTolerant, InParts, Approved, Refused, Done};
    const Stages decided{Approved, Refused, AwaitingCollection, Done};
    const Stages any(allCaseStages.begin(), allCaseStages.end());

    const Roles window{Role::Clerk, Role::ProxyAgent};
    const Roles clerk{Role::Clerk};
    const Roles agent{Role::ProxyAgent};
    const Roles counter{Role::Clerk, Role::ProxyAgent, Role::IssuingClerk, Role::Supervisor};
    const Roles atWindow{Role::Clerk, Role::ProxyAgent, Role::IssuingClerk};
    const Roles acceptor{Role::Clerk, Role::Handler};
    const Roles handler{Role::Handler};
    const Roles everyone(allRoles.begin(), allRoles.end());

    // clang-format off
    return {
        // id, event, from, roles, guard, law, leads to, only for
        {"open", EventType::CaseOpened, {}, window, guardOpening, "receipt of an application; art 31", "received"},
        {"amend", EventType::IntakeAmended, declinable, window, guardAmendment, "art 32(1)(3): corrected on the spot", ""},
        {"rectify", EventType::IntakeRectified, beforeDecision, {Role::Clerk, Role::Handler, Role::Supervisor}, guardRectification, "a mistake of the window is mended without a new case", ""},
        {"correction", EventType::CorrectionRequested, beforeAcceptance, acceptor, guardCorrection, "art 32(1)(4): once, all, within five working days", "awaiting-correction"},
        {"correction-village", EventType::CorrectionRequested, beforeAcceptance, agent, guardCorrection, "as correction", "awaiting-correction", villageHandlesItself},
        {"supplement", EventType::MaterialsSupplemented, {Received, Waiting, AwaitingCorrection, AcceptedTolerant}, {Role::Clerk, Role::ProxyAgent, Role::Handler}, guardSupplement, "art 32(1)(4)", "accepted once nothing is owed"},
        {"accept", EventType::Accepted, beforeAcceptance, acceptor, guardAcceptance, "art 32(1)(5); tolerant and commitment by local rule", "accepted|accepted-tolerant"},
        {"accept-village", EventType::Accepted, beforeAcceptance, agent, guardAcceptance, "as accept", "accepted|accepted-tolerant", villageHandlesItself},
        {"accept-deemed", EventType::Accepted, {Received}, everyone, guardDeemedAcceptance, "art 32(1)(4): nothing told within five working days", "accepted", isDeemedAccepted},
        {"decline", EventType::Declined, declinable, acceptor, guardDecline, "art 32(1)(1), 32(1)(2); Zhejiang art 11(3)", "declined"},
        {"revoke", EventType::AcceptanceRevoked, {AcceptedTolerant}, {Role::Clerk, Role::Handler, Role::Supervisor}, guardRevocation, "Zhejiang art 11(2); elsewhere local rule", "revoked"},
        {"route", EventType::Routed, routable, {Role::Clerk, Role::Handler, Role::Supervisor}, guardRouting, "art 35", ""},
        {"assign", EventType::HandlerAssigned, handled, {Role::Handler, Role::Supervisor}, guardAssignment, "art 37", ""},
        {"step", EventType::StepTaken, {Accepted, AcceptedTolerant, Approved, Refused}, handler, guardStep, "art 34, 37", ""},
        {"clock-stop", EventType::ClockStopped, running, handler, guardClockStop, "art 45", ""},
        {"clock-resume", EventType::ClockResumed, running, handler, guardClockResume, "art 45", ""},
        {"extend", EventType::DeadlineExtended, running, handler, guardExtension, "art 42: once, before the limit", ""},
        {"decide", EventType::Decided, running, handler, guardDecision, "art 37, 38", "approved|refused"},
        {"decide-instant", EventType::Decided, running, clerk, guardDecision, "art 34: on the spot", "approved|refused", isInstantCase},
        {"decide-licence", EventType::Decided, {InParts}, handler, guardLicence, "one licence for a trade 一证制", "approved"},
        {"decide-village", EventType::Decided, running, agent, guardDecision, "as decide-instant", "approved|refused", villageDecidesOnTheSpot},
        {"arrive", EventType::ResultArrived, {Approved, Refused}, {Role::Handler, Role::IssuingClerk}, nullptr, "art 39", "awaiting-collection"},
        {"remind", EventType::CollectionReminded, {AwaitingCollection, AcceptedTolerant}, {Role::Clerk, Role::ProxyAgent, Role::IssuingClerk}, guardReminder, "art 44: within ten working days; a promise is reminded of before its day", ""},
        {"issue", EventType::ResultIssued, {AwaitingCollection}, {Role::IssuingClerk}, guardIssue, "art 44: within ten working days", "done"},
        {"issue-instant", EventType::ResultIssued, {Approved, Refused, AwaitingCollection}, {Role::Clerk, Role::IssuingClerk}, guardIssue, "art 34, 44", "done", isInstantCase},
        {"issue-village", EventType::ResultIssued, {Approved, Refused, AwaitingCollection}, agent, guardIssue, "as issue-instant", "done", villageDecidesOnTheSpot},
        {"issue-in-licence", EventType::ResultIssued, {Approved, AwaitingCollection}, {Role::Clerk, Role::IssuingClerk}, guardIssueInLicence, "with the parent's one licence only", "done", isInLicenceCase},
        {"members", EventType::MembersJoined, {Received, InParts}, window, guardMembers, "Zhejiang art 5: received by the centre is received by all", "in-parts"},
        {"members-rectified", EventType::MembersJoined, {Received, InParts}, {Role::Handler, Role::Supervisor}, guardMemberLines, "as rectify, in the matter the case is part of", ""},
        {"member-advance", EventType::MemberAdvanced, {InParts, Approved, AwaitingCollection}, everyone, guardAdvance, "done when all its members are", "done once all have ended"},
        {"turn", EventType::TurnCame, {Waiting}, everyone, guardTurn, "Zhejiang art 5: receipt counts from the earlier decision", "received"},
        {"verify", EventType::CommitmentVerified, decided, {Role::Handler, Role::Supervisor}, guardVerification, "Zhejiang art 14; elsewhere local rule", ""},
        {"withdraw", EventType::Withdrawn, beforeDecision, {Role::Clerk, Role::ProxyAgent, Role::Handler}, guardWithdrawal, "the applicant's right before the decision", "withdrawn"},
        {"withdraw-matter", EventType::Withdrawn, {InParts}, {Role::Clerk, Role::ProxyAgent, Role::Handler}, guardMatterWithdrawal, "as withdraw, of every member not yet decided", "withdrawn once all have ended"},
        {"withdraw-deemed", EventType::Withdrawn, {AwaitingCorrection}, everyone, guardDeemedWithdrawal, "Zhejiang art 11(3): not supplied in time", "withdrawn", isDeemedWithdrawn},
        {"rate", EventType::Rated, any, atWindow, guardRating, "State Council Office 2019 no 51: one visit, one rating", ""},
        {"follow-up", EventType::FollowedUp, any, {Role::Clerk, Role::Handler, Role::IssuingClerk, Role::Supervisor}, guardCallBack, "State Council Office 2019 no 51: checked by calling back", ""},
        {"appeal", EventType::RatingAppealed, any, counter, guardRatingAppeal, "State Council Office 2019 no 51: mistaken or malicious ratings", ""},
        {"appeal-answer", EventType::AppealAnswered, any, {Role::Supervisor}, guardAppealAnswer, "as appeal", ""},
        {"settle", EventType::RatingSettled, any, {Role::Clerk, Role::ProxyAgent, Role::Handler, Role::IssuingClerk, Role::Supervisor}, guardSettlement, "State Council Office 2019 no 51: who handles it puts it right, or explains", ""},
        {"rate-again", EventType::RatedAgain, any, atWindow, guardRatingAgain, "once, by provincial practice", ""},
        {"paper", EventType::DocumentIssued, any, everyone, guardPaper, "art 32(2): in writing, sealed, dated", ""},
        {"seal", EventType::SealUsed, any, {Role::Clerk, Role::Handler, Role::IssuingClerk, Role::Supervisor}, guardSeal, "art 39", ""},
        {"reuse", EventType::FactsReused, beforeAcceptance, window, guardReuse, "what is on file is not asked for again", ""},
        {"rekey-owed", EventType::RekeyOwed, any, window, guardRekeyOwed, "taken in while another system is down", ""},
        {"rekey", EventType::Rekeyed, any, window, guardRekeyed, "entered in another system", ""},
        {"consult", EventType::ConsultationRecorded, {}, counter, guardConsultation, "first-asked responsibility", ""},
        {"consult-close", EventType::ConsultationClosed, {}, counter, guardConsultationClosing, "first-asked responsibility", ""},
        {"commission", EventType::Commissioned, notEnded, window, guardCommission, "art 29: an agent may apply", ""},
        {"commission-sign", EventType::CommissionSigned, notEnded, window, guardCommissionSignature, "art 29; Zhejiang art 30: free of charge", ""},
        {"commission-end", EventType::CommissionEnded, any, window, guardCommissionEnd, "the principal's right, or the agent's", ""},
        {"forward", EventType::Forwarded, beforeAcceptance, agent, guardForwarding, "what is complete goes on to the window", ""},
        {"forward-return", EventType::ForwardReturned, beforeAcceptance, acceptor, guardForwardReturn, "sent back with reasons", ""},
        {"proxy-progress", EventType::ProxyProgressed, any, window, guardProxyProgress, "proxy ledger", ""},
        {"proxy-report", EventType::ProxyReported, any, window, guardProxyReport, "proxy feedback to the principal", ""},
        {"note", EventType::NoteAdded, any, everyone, guardNote, "", ""},
        {"unmask", EventType::PersonalDataViewed, any, everyone, guardUnmasking, "Personal Information Protection Law art 51", ""},
    };
    // clang-format on
}

const std::vector<Rule> &table()
{
    static const std::vector<Rule> rules = makeTable();
    return rules;
}

constexpr std::size_t eventTypeCount = std::size_t(EventType::Unknown) + 1;
using StageMask = std::array<bool, allCaseStages.size() * eventTypeCount>;

std::size_t maskIndex(CaseStage stage, EventType event)
{
    return std::size_t(stage) * eventTypeCount + std::size_t(event);
}

StageMask makeMask()
{
    StageMask mask{};
    for (const Rule &rule : table()) {
        for (const CaseStage stage : rule.from)
            mask[maskIndex(stage, rule.event)] = true;
    }
    return mask;
}

bool fitsStage(const Rule &rule, const RuleContext &context)
{
    if (!context.state)
        return rule.from.empty();
    const bool stage = std::find(rule.from.begin(), rule.from.end(), context.state->stage) != rule.from.end();
    return stage && (!rule.applies || rule.applies(context));
}

bool fitsRole(const Rule &rule, const RuleContext &context)
{
    return std::find(rule.roles.begin(), rule.roles.end(), context.role) != rule.roles.end();
}

QString possibleNames(const RuleContext &context)
{
    QStringList names;
    for (const EventType event : possibleNext(context))
        names.append(eventTypeName(event));
    return names.join(QStringLiteral(", "));
}

/** The lines for @p event that fit in stage and role, or why there are none. */
Result<std::vector<const Rule *>> fittingRules(const RuleContext &context, EventType event)
{
    bool stageFits = false;
    std::vector<const Rule *> fitting;
    for (const Rule &rule : table()) {
        if (rule.event != event || !fitsStage(rule, context))
            continue;
        stageFits = true;
        if (fitsRole(rule, context))
            fitting.push_back(&rule);
    }
    if (!stageFits)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("stage"), possibleNames(context));
    if (fitting.empty())
        return failure(ErrorCode::NotPermitted, QStringLiteral("role"), possibleNames(context));
    return fitting;
}

} // namespace

bool approvesHimself(const RuleContext &context, const QString &approver)
{
    return context.role != Role::Supervisor && !context.account.isEmpty() && approver.trimmed() == context.account;
}

const WorkCalendar &calendarOf(const RuleContext &context)
{
    static const WorkCalendar none;
    return context.calendar ? *context.calendar : none;
}

const ProvinceProfile &profileOf(const RuleContext &context)
{
    static const ProvinceProfile standard;
    return context.profile ? *context.profile : standard;
}

std::span<const Rule> ruleTable()
{
    return table();
}

bool stageAllows(CaseStage stage, EventType event)
{
    static const StageMask mask = makeMask();
    return mask[maskIndex(stage, event)];
}

bool roleMay(const CaseState *state, EventType event, Role role, const QJsonObject &body)
{
    RuleContext context;
    context.state = state;
    context.role = role;
    const bool stageFits = !state || stageAllows(state->stage, event);
    return std::any_of(table().begin(), table().end(), [&](const Rule &rule) {
        if (rule.event != event || !fitsRole(rule, context))
            return false;
        // Whether the time had come is the calendar's of whoever recorded it.
        if (rule.applies == isDeemedAccepted)
            return body.value(u"kind").toString() == acceptanceKindName(AcceptanceKind::Deemed);
        if (rule.applies == isDeemedWithdrawn)
            return body.value(u"deemed").toBool();
        if (!state || !stageFits)
            return true;
        const bool here = std::find(rule.from.begin(), rule.from.end(), state->stage) != rule.from.end();
        return here && (!rule.applies || rule.applies(context));
    });
}

Result<> permits(const RuleContext &context, EventType event, const QJsonObject &body)
{
    if (event == EventType::Unknown)
        return failure(ErrorCode::NewerProgramNeeded, QStringLiteral("event.unknown"));
    const Result<std::vector<const Rule *>> fitting = fittingRules(context, event);
    if (!fitting)
        return failure(fitting.error());
    if (const Result<> readable = checkBody(event, body); !readable)
        return readable;
    QString firstRefusal;
    for (const Rule *rule : *fitting) {
        const QString refusal = rule->guard ? rule->guard(context, body) : QString();
        if (refusal.isEmpty())
            return {};
        if (firstRefusal.isEmpty())
            firstRefusal = refusal;
    }
    return failure(ErrorCode::RefusedByRule, firstRefusal, possibleNames(context));
}

std::vector<EventType> possibleNext(const RuleContext &context)
{
    std::vector<EventType> events;
    for (const Rule &rule : table()) {
        const bool fits = fitsStage(rule, context) && fitsRole(rule, context);
        if (fits && std::find(events.begin(), events.end(), rule.event) == events.end())
            events.push_back(rule.event);
    }
    return events;
}

} // namespace yichuang
