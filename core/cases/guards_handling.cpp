// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/approval.h"
#include "core/cases/caseinvariants.h"
#include "core/cases/deadlines.h"
#include "core/cases/processsteps.h"
#include "core/cases/receivers.h"
#include "core/cases/resultprinting.h"

namespace yichuang {

namespace {

constexpr int longestExtension = 10; // art 42(1)
constexpr int longestJointExtension = 15; // art 42(2)

const char *stopDateWrong(const RuleContext &context, const ClockStoppedBody &body)
{
    const std::optional<AcceptedBody> &acceptance = context.state->acceptance;
    const bool possible = acceptance && body.from >= acceptance->acceptedOn && body.from <= context.today;
    return possible ? nullptr : "clock.date";
}

/** What stops only after the limit has passed makes nothing timely: an overdue case stays overdue. */
const char *stoppedTooLate(const RuleContext &context, const ClockStoppedBody &)
{
    const std::optional<DueDay> limit = deadlinesOf(*context.state, calendarOf(context), profileOf(context)).decision;
    return limit && limit->day && context.today > *limit->day ? "clock.too-late" : nullptr;
}

/** Art 45: the applicant is told in writing how long it takes. */
const char *stopWithoutDays(const RuleContext &, const ClockStoppedBody &body)
{
    return body.expectedWorkdays < 1 ? "clock.days-missing" : nullptr;
}

const char *resumeInFuture(const RuleContext &context, const ClockResumedBody &body)
{
    return body.until > context.today ? "clock.date" : nullptr;
}

/** Only before the legal limit has passed; one beyond the calendar has not, and none passes while the clock is stopped.
 */
const char *extendedTooLate(const RuleContext &context, const DeadlineExtendedBody &)
{
    CaseState counted = *context.state;
    QDate reached = context.today;
    if (counted.isClockStopped()) { // but it may have passed before
        reached = counted.pauses.back().from;
        counted.pauses.pop_back();
    }
    const std::optional<DueDay> legal = deadlinesOf(counted, calendarOf(context), profileOf(context)).legal;
    if (!legal)
        return "extend.no-legal-limit";
    return legal->day && reached > *legal->day ? "extend.too-late" : nullptr;
}

const char *extensionTooLong(const RuleContext &context, const DeadlineExtendedBody &body)
{
    const bool joint = !context.state->intake.item.coDepartments.isEmpty();
    return body.workdays > (joint ? longestJointExtension : longestExtension) ? "extend.days" : nullptr;
}

const char *extensionUnfounded(const RuleContext &, const DeadlineExtendedBody &body)
{
    // Art 42(2): the longer one is not the organ's to grant.
    if (body.workdays > longestExtension && body.office != ExtensionApprover::GovernmentHead)
        return "extend.approver-office";
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

/** Art 38(2): it says how to have it reviewed, before which organ and which court. */
const char *refusedWithoutRemedies(const RuleContext &, const DecidedBody &body)
{
    const bool named = !body.reviewOrgan.trimmed().isEmpty() && !body.court.trimmed().isEmpty();
    return body.outcome == DecisionOutcome::Refuse && !named ? "decide.remedies-missing" : nullptr;
}

const char *validityWrong(const RuleContext &, const DecidedBody &body)
{
    return body.validUntil.isValid() && body.validUntil < body.decidedOn ? "decide.validity" : nullptr;
}

const char *decisionDateWrong(const RuleContext &context, const DecidedBody &body)
{
    const std::optional<AcceptedBody> &acceptance = context.state->acceptance;
    const bool possible = acceptance && body.decidedOn >= acceptance->acceptedOn && body.decidedOn <= context.today;
    return possible ? nullptr : "decide.date";
}

/** Art 34: a check on the spot that the process has is taken by two officers, or left out for a reason. */
const char *onSiteCheckSkipped(const RuleContext &context, const DecidedBody &body)
{
    const bool reasoned = !body.stepsSkipped.trimmed().isEmpty();
    return !reasoned && owesOnSiteStep(*context.state) ? "decide.on-site-missing" : nullptr;
}

bool isApplicant(const CaseOpenedBody &intake, const ResultIssuedBody &body)
{
    const PossibleReceiver applicant = applicantAsReceiver(intake.applicant);
    const bool sameNumber = intake.applicant.kind != ApplicantKind::NaturalPerson
        || body.receiverDocumentNumber.isEmpty() || body.receiverDocumentNumber == applicant.documentNumber;
    return body.receiverName == applicant.name && sameNumber;
}

/** The applicant himself, whose papers differ from the case in a way that was written down. */
bool isExplained(const ResultIssuedBody &body)
{
    return body.relation == QStringLiteral("本人") && !body.deviation.trimmed().isEmpty();
}

/**
 * 民事诉讼法 art 88 by analogy: taken where the applicant is, by himself, by whoever may act for him, or by somebody
 * who took it on his behalf 代收 and says why.
 */
const char *directServiceIncomplete(const RuleContext &context, const ResultIssuedBody &body)
{
    if (body.manner != u"直接送达")
        return nullptr;
    if (body.place.trimmed().isEmpty())
        return "issue.place-missing";
    if (body.receiverName.trimmed().isEmpty())
        return "issue.receiver-missing";
    if (isApplicant(context.state->intake, body) || isExplained(body) || body.authorityShown)
        return nullptr;
    const bool said = !body.relation.trimmed().isEmpty() && !body.onBehalf.trimmed().isEmpty();
    return said ? nullptr : "issue.on-behalf-missing";
}

/** 民事诉讼法 art 89, 90, 91 by analogy: what makes a service without a signature at the window count. */
const char *serviceIncomplete(const RuleContext &context, const ResultIssuedBody &body)
{
    const auto isManner = [&body](const char16_t *manner) { return body.manner == QStringView(manner); };
    if (!body.manner.isEmpty() && !serviceManners().contains(body.manner))
        return "issue.manner";
    if (isManner(u"邮寄") && body.trackingNumber.trimmed().isEmpty())
        return "issue.tracking-missing";
    if (body.paidOnDelivery && !isManner(u"邮寄"))
        return "issue.postage";
    if (isManner(u"留置送达") && body.refusal.trimmed().isEmpty())
        return "issue.refusal-missing";
    if (isManner(u"留置送达") && body.witness.trimmed().isEmpty())
        return "issue.witness-missing";
    // As D12 names them: a witness alone proves nothing of who came.
    if (isManner(u"留置送达") && !areTwoOfficers(body.officers))
        return "issue.two-officers";
    if (const char *broken = directServiceIncomplete(context, body))
        return broken;
    return isManner(u"电子送达") && !body.consented ? "issue.consent-missing" : nullptr;
}

/**
 * Whoever is not the applicant shows a power of attorney. An applicant whose papers differ from the case (a new name, a
 * new number) is let through on a written word about it.
 */
const char *receiverWithoutAuthority(const RuleContext &context, const ResultIssuedBody &body)
{
    if (!isAtCounter(body.manner))
        return nullptr;
    if (body.receiverName.trimmed().isEmpty())
        return "issue.receiver-missing";
    const bool may = isApplicant(context.state->intake, body) || isExplained(body) || body.authorityShown;
    return may ? nullptr : "issue.authority-missing";
}

/** The agent of a commission fetches the result 领取, or signs for what is served 签收, only where D8 says so. */
const char *agentMayNotReceive(const RuleContext &context, const ResultIssuedBody &body)
{
    const bool fetched = isAtCounter(body.manner);
    const ProxyRight needed = fetched ? ProxyRight::Collect : ProxyRight::SignFor;
    if (!isBarredFromReceiving(*context.state, body.receiverName, needed, context.today))
        return nullptr;
    return fetched ? "issue.agent-may-not-collect" : "issue.agent-may-not-sign";
}

const char *issueDateWrong(const RuleContext &context, const ResultIssuedBody &body)
{
    const std::optional<DecidedBody> &decision = context.state->decision;
    const bool possible = decision && body.issuedOn >= decision->decidedOn && body.issuedOn <= context.today;
    return possible ? nullptr : "issue.date";
}

/** The result itself is made where it is sealed and handed over, not wherever a paper can be printed. */
const char *resultPrintedByOther(const RuleContext &context, const DocumentIssuedBody &body)
{
    return body.kind == QStringView(resultPaperCode) ? resultNotPrintableBy(*context.state, context.role) : nullptr;
}

const char *noteEmpty(const RuleContext &, const NoteBody &body)
{
    return body.text.trimmed().isEmpty() ? "note.empty" : nullptr;
}

const char *unmaskedWithoutReason(const RuleContext &, const NoteBody &body)
{
    return body.text.trimmed().isEmpty() ? "view.reason-missing" : nullptr;
}

const char *remindedOnImpossibleDay(const RuleContext &context, const CollectionRemindedBody &body)
{
    const QDate arrived = context.state->resultArrivedOn;
    return body.remindedOn > context.today || (arrived.isValid() && body.remindedOn < arrived) ? "reminder.date"
                                                                                               : nullptr;
}

/** A reminder planned for a day that has passed would stand on the list as missed from the start. */
const char *nextReminderNotAhead(const RuleContext &context, const CollectionRemindedBody &body)
{
    return body.nextOn.isValid() && body.nextOn <= context.today ? "reminder.next-date" : nullptr;
}

} // namespace

QString guardClockStop(const RuleContext &context, const QJsonObject &json)
{
    const QString broken = firstBroken<ClockStoppedBody>(context, json, invariantBroken<ClockStoppedBody>,
                                                         stopDateWrong, stoppedTooLate, stopWithoutDays);
    if (!broken.isEmpty())
        return broken;
    // Days that have gone by are taken out of the limit only under a second pair of eyes.
    const bool dated = ClockStoppedBody::fromJson(json).value_or(ClockStoppedBody{}).from < context.today;
    if (dated && approvedBy(json).isEmpty())
        return QStringLiteral("clock.approval-missing");
    return approvesHimself(context, approvedBy(json)) ? QStringLiteral("approval.own") : QString();
}

QString guardClockResume(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ClockResumedBody>(context, json, invariantBroken<ClockResumedBody>, resumeInFuture);
}

QString guardExtension(const RuleContext &context, const QJsonObject &json)
{
    const QString broken = firstBroken<DeadlineExtendedBody>(context, json, invariantBroken<DeadlineExtendedBody>,
                                                             extendedTooLate, extensionTooLong, extensionUnfounded);
    if (!broken.isEmpty())
        return broken;
    if (approvedBy(json).isEmpty())
        return QStringLiteral("extend.approval-missing");
    return approvesHimself(context, approvedBy(json)) ? QStringLiteral("approval.own") : QString();
}

QString guardDecision(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<DecidedBody>(context, json, invariantBroken<DecidedBody>, refusedWithoutReasons,
                                    refusedWithoutRemedies, decisionDateWrong, validityWrong, onSiteCheckSkipped);
}

QString guardIssue(const RuleContext &context, const QJsonObject &json)
{
    if (context.state->isInLicence())
        return guardIssueInLicence(context, json);
    return firstBroken<ResultIssuedBody>(context, json, invariantBroken<ResultIssuedBody>, serviceIncomplete,
                                         receiverWithoutAuthority, agentMayNotReceive, issueDateWrong);
}

QString guardReminder(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<CollectionRemindedBody>(context, json, remindedOnImpossibleDay, nextReminderNotAhead);
}

QString guardPaper(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<DocumentIssuedBody>(context, json, invariantBroken<DocumentIssuedBody>, resultPrintedByOther);
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
