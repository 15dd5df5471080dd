// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/caseinvariants.h"

#include <algorithm>

namespace yichuang {

namespace {

const char *turnDateWrong(const RuleContext &context, const TurnCameBody &body)
{
    return body.receivedOn > context.today ? "turn.date" : nullptr;
}

/** By hand only with a reason: the program itself lets a member go on when all it waited for is approved. */
const char *turnWithoutReason(const RuleContext &, const TurnCameBody &body)
{
    return body.reason.trimmed().isEmpty() ? "turn.reason-missing" : nullptr;
}

const char *licenceDateWrong(const RuleContext &context, const DecidedBody &body)
{
    QDate last = context.state->intake.receivedOn;
    for (const MemberState &member : context.state->members) {
        if (member.line.inLicence && member.approved)
            last = std::max(last, member.on);
    }
    return body.decidedOn >= last && body.decidedOn <= context.today ? nullptr : "decide.date";
}

const char *licenceValidityWrong(const RuleContext &, const DecidedBody &body)
{
    return body.validUntil.isValid() && body.validUntil < body.decidedOn ? "decide.validity" : nullptr;
}

/** What is decided stays decided: a matter can be taken back while some member is not. */
const char *nothingToTakeBack(const RuleContext &context, const EndedBody &)
{
    const std::vector<MemberState> &members = context.state->members;
    const bool any = std::any_of(members.begin(), members.end(), [](const MemberState &one) { return !one.stage; });
    return any ? nullptr : "withdraw.nothing-open";
}

/** Whoever took the matter back and wants something of it after all applies anew. */
const char *joinedAfterTheEnd(const RuleContext &context, const MembersJoinedBody &)
{
    return context.state->ending ? "members.taken-back" : nullptr;
}

/** Whoever mends a mistake names members there are. */
const char *joinedByNoWindow(const RuleContext &context, const MembersJoinedBody &body)
{
    const bool known = std::all_of(body.members.begin(), body.members.end(), [&context](const BundleMemberLine &line) {
        return context.state->member(line.caseId) != nullptr;
    });
    return known ? nullptr : "members.unknown";
}

const char *takenBackByTime(const RuleContext &, const EndedBody &body)
{
    return body.deemed ? "withdraw.not-deemed" : nullptr;
}

} // namespace

QString guardMatterWithdrawal(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<EndedBody>(context, json, takenBackByTime, nothingToTakeBack);
}

QString guardMembers(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<MembersJoinedBody>(context, json, invariantBroken<MembersJoinedBody>, joinedAfterTheEnd);
}

QString guardMemberLines(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<MembersJoinedBody>(context, json, invariantBroken<MembersJoinedBody>, joinedByNoWindow);
}

QString guardAdvance(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<MemberAdvancedBody>(context, json, invariantBroken<MemberAdvancedBody>);
}

QString guardTurn(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<TurnCameBody>(context, json, invariantBroken<TurnCameBody>, turnWithoutReason, turnDateWrong);
}

QString guardLicence(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<DecidedBody>(context, json, invariantBroken<DecidedBody>, licenceDateWrong,
                                    licenceValidityWrong);
}

QString guardIssueInLicence(const RuleContext &, const QJsonObject &)
{
    // Nobody hands it over by itself: it ends with the parent's hand-over, which records it.
    return QStringLiteral("issue.with-licence");
}

} // namespace yichuang
