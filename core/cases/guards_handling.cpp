// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/deadlines.h"

namespace yichuang {

namespace {

constexpr int longestExtension = 10; // art 42(1)
constexpr int longestJointExtension = 15; // art 42(2)

template <typename Body> const char *invariantBroken(const RuleContext &context, const Body &body)
{
    return brokenBy(*context.state, body);
}

const char *stopDateWrong(const RuleContext &context, const ClockStoppedBody &body)
{
    const std::optional<AcceptedBody> &acceptance = context.state->acceptance;
    return acceptance && body.from >= acceptance->acceptedOn ? nullptr : "clock.date";
}

const char *resumeInFuture(const RuleContext &context, const ClockResumedBody &body)
{
    return body.until > context.today ? "clock.date" : nullptr;
}

/** Only before the legal limit has passed; a limit beyond the calendar or stopped has not. */
const char *extendedTooLate(const RuleContext &context, const DeadlineExtendedBody &)
{
    const CaseState &state = *context.state;
    const std::optional<DueDay> legal = deadlinesOf(state, calendarOf(context), profileOf(context)).legal;
    if (!legal)
        return state.isClockStopped() ? nullptr : "extend.no-legal-limit";
    return legal->day && context.today > *legal->day ? "extend.too-late" : nullptr;
}

const char *extensionTooLong(const RuleContext &context, const DeadlineExtendedBody &body)
{
    const bool joint = !context.state->intake.item.coDepartments.isEmpty();
    return body.workdays > (joint ? longestJointExtension : longestExtension) ? "extend.days" : nullptr;
}

const char *extensionUnfounded(const RuleContext &, const DeadlineExtendedBody &body)
{
    if (body.approver.trimmed().isEmpty())
        return "extend.approver-missing";
    return body.reason.trimmed().isEmpty() ? "extend.reason-missing" : nullptr;
}

/** Art 38: a refusal says why. */
const char *refusedWithoutReasons(const RuleContext &, const DecidedBody &body)
{
    return body.outcome == DecisionOutcome::Refuse && body.reasons.trimmed().isEmpty() ? "decide.reasons-missing"
                                                                                       : nullptr;
}

const char *decisionDateWrong(const RuleContext &context, const DecidedBody &body)
{
    const std::optional<AcceptedBody> &acceptance = context.state->acceptance;
    const bool possible = acceptance && body.decidedOn >= acceptance->acceptedOn && body.decidedOn <= context.today;
    return possible ? nullptr : "decide.date";
}

bool isApplicant(const CaseOpenedBody &intake, const ResultIssuedBody &body)
{
    const Applicant &applicant = intake.applicant;
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    const QString &name =
        person || applicant.legalRepresentative.isEmpty() ? applicant.name : applicant.legalRepresentative;
    const bool sameNumber =
        !person || body.receiverDocumentNumber.isEmpty() || body.receiverDocumentNumber == applicant.documentNumber;
    return body.receiverName == name && sameNumber;
}

/** Whoever is not the applicant shows a power of attorney; the post carries it to the applicant. */
const char *receiverWithoutAuthority(const RuleContext &context, const ResultIssuedBody &body)
{
    if (body.manner == QStringLiteral("邮寄"))
        return body.trackingNumber.trimmed().isEmpty() ? "issue.tracking-missing" : nullptr;
    if (body.receiverName.trimmed().isEmpty())
        return "issue.receiver-missing";
    return isApplicant(context.state->intake, body) || body.authorityShown ? nullptr : "issue.authority-missing";
}

const char *issueDateWrong(const RuleContext &context, const ResultIssuedBody &body)
{
    const std::optional<DecidedBody> &decision = context.state->decision;
    const bool possible = decision && body.issuedOn >= decision->decidedOn && body.issuedOn <= context.today;
    return possible ? nullptr : "issue.date";
}

const char *noteEmpty(const RuleContext &, const NoteBody &body)
{
    return body.text.trimmed().isEmpty() ? "note.empty" : nullptr;
}

const char *unmaskedWithoutReason(const RuleContext &, const NoteBody &body)
{
    return body.text.trimmed().isEmpty() ? "view.reason-missing" : nullptr;
}

} // namespace

QString guardClockStop(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ClockStoppedBody>(context, json, invariantBroken<ClockStoppedBody>, stopDateWrong);
}

QString guardClockResume(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ClockResumedBody>(context, json, invariantBroken<ClockResumedBody>, resumeInFuture);
}

QString guardExtension(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<DeadlineExtendedBody>(context, json, invariantBroken<DeadlineExtendedBody>, extendedTooLate,
                                             extensionTooLong, extensionUnfounded);
}

QString guardDecision(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<DecidedBody>(context, json, invariantBroken<DecidedBody>, refusedWithoutReasons,
                                    decisionDateWrong);
}

QString guardIssue(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ResultIssuedBody>(context, json, invariantBroken<ResultIssuedBody>, receiverWithoutAuthority,
                                         issueDateWrong);
}

QString guardPaper(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<DocumentIssuedBody>(context, json, invariantBroken<DocumentIssuedBody>);
}

QString guardNote(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<NoteBody>(context, json, noteEmpty);
}

QString guardUnmasking(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<NoteBody>(context, json, unmaskedWithoutReason);
}

} // namespace yichuang
