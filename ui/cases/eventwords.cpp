// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/eventwords.h"

#include "core/base/json.h"
#include "core/cases/approval.h"
#include "core/cases/bodytypes.h"
#include "core/identity/masking.h"
#include "core/reference/ratingtags.h"
#include "ui/cases/casewords.h"
#include "ui/cases/proxywords.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/ratingwords.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

struct EventTexts
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QStringList details(const CaseOpenedBody &body)
{
    return {body.item.name,
            EventTexts::tr("%n material(s) on the checklist", nullptr, static_cast<int>(body.materials.size())),
            body.consultation.isEmpty() ? QString() : EventTexts::tr("from a consultation")};
}

QStringList details(const IntakeAmendedBody &body)
{
    return {body.reason};
}

QStringList details(const CorrectionRequestedBody &body)
{
    QStringList lines;
    for (const CorrectionItem &item : body.items) {
        QString line = EventTexts::tr("%1: %2").arg(item.materialName, CaseWords::correctionProblem(item.problem));
        if (!item.requirement.isEmpty())
            line = EventTexts::tr("%1; %2").arg(line, item.requirement);
        lines.append(line);
    }
    if (body.dueOn.isValid())
        lines.append(EventTexts::tr("to be corrected by %1").arg(tableDate(body.dueOn)));
    if (!body.repeatReason.isEmpty())
        lines.append(EventTexts::tr("named again because: %1").arg(body.repeatReason));
    return lines;
}

QStringList details(const MaterialsSupplementedBody &body)
{
    QStringList lines;
    for (const CaseMaterial &material : body.materials) {
        const QString line = EventTexts::tr("%1: %2").arg(material.name, CaseWords::materialState(material.state));
        lines.append(material.deficiency.isEmpty() ? line : EventTexts::tr("%1; %2").arg(line, material.deficiency));
    }
    return lines;
}

QStringList details(const AcceptedBody &body)
{
    QStringList lines{CaseWords::acceptance(body.kind)};
    if (body.kind == AcceptanceKind::Deemed)
        lines.append(EventTexts::tr("as of %1").arg(tableDate(body.acceptedOn)));
    for (const CaseMaterial &material : body.promised)
        lines.append(EventTexts::tr("%1: promised by %2").arg(material.name, tableDate(material.dueOn)));
    return lines;
}

QStringList details(const DeclinedBody &body)
{
    QStringList lines{CaseWords::declineGround(body.ground), body.facts, body.basis};
    if (!body.competentOrgan.isEmpty())
        lines.append(EventTexts::tr("to apply to: %1").arg(body.competentOrgan));
    return lines;
}

QStringList details(const EndedBody &body)
{
    QStringList lines{body.reason};
    if (body.deemed)
        lines.append(EventTexts::tr("deemed: the correction did not come in time"));
    return lines;
}

QStringList details(const ClockStoppedBody &body)
{
    return {EventTexts::tr("%1 from %2, about %n working day(s)", nullptr, body.expectedWorkdays)
                .arg(body.kind, tableDate(body.from))};
}

QStringList details(const ClockResumedBody &body)
{
    return {EventTexts::tr("not counted until %1").arg(tableDate(body.until))};
}

QStringList details(const DeadlineExtendedBody &body)
{
    return {EventTexts::tr("by %n working day(s)", nullptr, body.workdays), body.reason,
            EventTexts::tr("approved by %1").arg(body.approver)};
}

QStringList details(const DecidedBody &body)
{
    QStringList lines{body.outcome == DecisionOutcome::Approve ? EventTexts::tr("approved")
                                                               : EventTexts::tr("refused")};
    lines.append(QStringLiteral("%1 %2").arg(body.resultName, body.resultNumber).trimmed());
    lines.append(body.reasons);
    if (!body.stepsSkipped.isEmpty())
        lines.append(EventTexts::tr("no check on the spot: %1").arg(body.stepsSkipped));
    return lines;
}

QStringList details(const ResultIssuedBody &body)
{
    QStringList lines{EventTexts::tr("to %1 (%2)").arg(maskName(body.receiverName), body.relation), body.manner};
    lines.append(body.trackingNumber);
    if (body.paidOnDelivery)
        lines.append(EventTexts::tr("postage paid on delivery"));
    if (!body.onBehalf.isEmpty())
        lines.append(EventTexts::tr("received for the applicant: %1").arg(body.onBehalf));
    if (!body.officers.isEmpty())
        lines.append(EventTexts::tr("by %1").arg(body.officers.join(QStringLiteral("、"))));
    return lines;
}

QStringList details(const IntakeRectifiedBody &body)
{
    QStringList lines;
    if (body.item)
        lines.append(EventTexts::tr("now: %1").arg(body.item->name));
    if (body.receivedOn.isValid())
        lines.append(EventTexts::tr("received on %1").arg(tableDate(body.receivedOn)));
    if (body.acceptedOn.isValid())
        lines.append(EventTexts::tr("accepted on %1").arg(tableDate(body.acceptedOn)));
    lines.append(body.reason);
    return lines;
}

QStringList details(const RoutedBody &body)
{
    return {EventTexts::tr("to %1").arg(body.toName.isEmpty() ? body.to : body.toName), body.reason};
}

QStringList details(const HandlerAssignedBody &body, const StaffNames &staff)
{
    return {body.handler.isEmpty() ? EventTexts::tr("given back to the unit")
                                   : EventTexts::tr("in hand of %1").arg(staff.of(body.handler)),
            body.reason};
}

QStringList details(const StepTakenBody &body)
{
    QStringList lines{body.step, body.opinion};
    if (body.action == StepAction::Returned)
        lines.insert(1, EventTexts::tr("sent back"));
    if (!body.officers.isEmpty())
        lines.append(EventTexts::tr("by %1").arg(body.officers.join(QStringLiteral("、"))));
    return lines;
}

QStringList details(const ResultArrivedBody &body)
{
    QStringList lines{EventTexts::tr("%n copy(ies)", nullptr, body.copies)};
    if (!body.keptAt.isEmpty())
        lines.append(EventTexts::tr("kept at %1").arg(body.keptAt));
    lines.append(body.remark);
    return lines;
}

QStringList details(const CollectionRemindedBody &body)
{
    QStringList lines{EventTexts::tr("%1, %2").arg(ProxyWords::reportManner(body.manner), tableDate(body.remindedOn)),
                      body.answer};
    if (body.nextOn.isValid())
        lines.append(EventTexts::tr("again on %1").arg(tableDate(body.nextOn)));
    return lines;
}

QStringList details(const MembersJoinedBody &body)
{
    QStringList lines;
    for (const BundleMemberLine &line : body.members)
        lines.append(EventTexts::tr("%1: %2").arg(line.number, line.itemName));
    return lines;
}

QStringList details(const MemberAdvancedBody &body)
{
    return {body.approved ? EventTexts::tr("a member was approved")
                          : EventTexts::tr("a member stands at: %1").arg(CaseWords::stage(body.stage)),
            body.result, tableDate(body.on)};
}

QStringList details(const TurnCameBody &body)
{
    return {EventTexts::tr("its receipt counts from %1").arg(tableDate(body.receivedOn)), body.reason};
}

QStringList details(const CommitmentVerifiedBody &body)
{
    return {body.kept ? EventTexts::tr("what was promised is true") : EventTexts::tr("what was promised is not true"),
            body.findings, body.officers.join(QStringLiteral("、"))};
}

QStringList details(const SealUsedBody &body)
{
    return {EventTexts::tr("%1, entry %2").arg(body.seal).arg(body.entry), body.paper,
            EventTexts::tr("%n impression(s)", nullptr, body.copies), body.serial};
}

QStringList details(const DocumentIssuedBody &body)
{
    const QString paper = QStringLiteral("%1 %2").arg(CaseWords::paper(body.kind), body.paperNumber).trimmed();
    return {body.reprint ? EventTexts::tr("%1, printed again").arg(paper)
                         : EventTexts::tr("%1, %n copy(ies)", nullptr, body.copies).arg(paper)};
}

QStringList details(const FactsReusedBody &body)
{
    QStringList lines;
    for (const auto *things : {&body.materials, &body.facts}) {
        for (const ReusedThing &thing : *things)
            lines.append(EventTexts::tr("%1: from %2, grade %3, %4")
                             .arg(thing.name.isEmpty() ? thing.id : thing.name, thing.sourceCase,
                                  trustGradeName(thing.grade), tableDate(thing.seenOn)));
    }
    return lines;
}

QStringList details(const RekeyOwedBody &body)
{
    return {body.system, body.reason};
}

QStringList details(const RekeyedBody &body)
{
    return {body.system,
            body.foreignNumber.isEmpty() ? QString() : EventTexts::tr("number there: %1").arg(body.foreignNumber)};
}

QStringList details(const ConsultationRecordedBody &body)
{
    return {body.matter, body.answer};
}

QStringList details(const ConsultationClosedBody &body)
{
    return {body.handedTo.isEmpty() ? QString() : EventTexts::tr("handed to %1").arg(body.handedTo), body.answer};
}

QStringList details(const CommissionedBody &body)
{
    QStringList rights;
    for (const ProxyRight right : body.rights)
        rights.append(ProxyWords::proxyRight(right));
    QStringList lines{EventTexts::tr("agent %1, %2").arg(body.agentName, body.station), body.matters,
                      EventTexts::tr("may: %1").arg(rights.join(EventTexts::tr(", ")))};
    if (body.validUntil.isValid())
        lines.append(EventTexts::tr("until %1").arg(tableDate(body.validUntil)));
    lines.append(ProxyWords::serviceMarks(body.marks));
    return lines;
}

QStringList details(const CommissionSignedBody &body)
{
    return {EventTexts::tr("signed on %1 by %2 (%3)")
                .arg(tableDate(body.signedOn), maskName(body.signedBy), body.relation)};
}

QStringList details(const CommissionEndedBody &body)
{
    return {body.reason};
}

QStringList details(const ForwardedBody &body)
{
    return {EventTexts::tr("to %1").arg(body.toName.isEmpty() ? body.to : body.toName), body.remark};
}

QStringList details(const ForwardReturnedBody &body)
{
    return {body.reasons};
}

QStringList details(const ProxyProgressedBody &body)
{
    return {body.text, ProxyWords::serviceMarks(body.marks)};
}

QStringList details(const ProxyReportedBody &body)
{
    QStringList lines{EventTexts::tr("%1: %2").arg(ProxyWords::reportManner(body.manner), body.text)};
    if (body.handedOver)
        lines.append(EventTexts::tr("handed over, signed on %1 by %2 (%3)")
                         .arg(tableDate(body.signedOn), maskName(body.receivedBy), body.relation));
    lines.append(ProxyWords::serviceMarks(body.marks));
    return lines;
}

/** What was given, and whether there is a number; never the number. */
QStringList details(const RatedBody &body)
{
    return {RatingWords::level(body.level), ratingTagNames(body.tags), body.text,
            body.isNamed() ? EventTexts::tr("left a number to call") : EventTexts::tr("anonymous")};
}

QStringList details(const FollowedUpBody &body)
{
    return {EventTexts::tr("%1, %2").arg(RatingWords::outcome(body.outcome), tableDate(body.on)), body.text};
}

QStringList details(const RatingAppealedBody &body)
{
    return {RatingWords::ground(body.ground), body.reason};
}

QStringList details(const AppealAnsweredBody &body)
{
    return {body.upheld ? EventTexts::tr("upheld: the rating no longer counts") : EventTexts::tr("not upheld"),
            body.reason};
}

QStringList details(const RatingSettledBody &body)
{
    QStringList lines{EventTexts::tr("%1, %2").arg(RatingWords::way(body.way), tableDate(body.on)), body.text};
    if (!body.approvedBy.isEmpty())
        lines.append(EventTexts::tr("confirmed by the supervisor %1").arg(body.approvedBy));
    return lines;
}

QStringList details(const RatedAgainBody &body)
{
    return {RatingWords::level(body.level), body.text};
}

QStringList details(const NoteBody &body)
{
    return {body.text};
}

QStringList detailsOf(EventType type, const QJsonObject &json, const StaffNames &staff)
{
    if (type == EventType::Unknown)
        return {EventTexts::tr("A newer program wrote this. It is kept and passed on unchanged.")};
    return withBodyOf(type, [&json, &staff, type]<typename Body>(BodyType<Body>) -> QStringList {
        if constexpr (std::is_void_v<Body>) {
            return {}; // the event's name says all that this program can show of it
        } else {
            const Result<Body> body = Body::fromJson(json);
            if (!body)
                return {EventTexts::tr("The content of this event cannot be read.")};
            QStringList lines;
            if constexpr (std::is_same_v<Body, HandlerAssignedBody>)
                lines = details(*body, staff);
            else
                lines = details(*body);
            const QString supervisor = type == EventType::DeadlineExtended ? approvedBy(json) : QString();
            if (!supervisor.isEmpty())
                lines.append(EventTexts::tr("confirmed by the supervisor %1").arg(supervisor));
            lines.removeAll(QString());
            return lines;
        }
    });
}

} // namespace

QStringList eventDetails(const Event &event, const StaffNames &staff)
{
    const Result<QJsonObject> json = jsonObject(event.body);
    if (!json && event.type() != EventType::Unknown)
        return {EventTexts::tr("The content of this event cannot be read.")};
    return detailsOf(event.type(), json.value_or(QJsonObject()), staff);
}

} // namespace yichuang
