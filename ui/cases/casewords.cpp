// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casewords.h"

#include "core/documents/paperkind.h"
#include "ui/widgets/dates.h"

namespace yichuang {

QString CaseWords::stage(CaseStage stage)
{
    switch (stage) {
    case CaseStage::Received:
        return tr("Received");
    case CaseStage::Waiting:
        return tr("Waiting its turn");
    case CaseStage::AwaitingCorrection:
        return tr("Awaiting correction");
    case CaseStage::Accepted:
        return tr("Accepted");
    case CaseStage::AcceptedTolerant:
        return tr("Tolerantly accepted");
    case CaseStage::InParts:
        return tr("Members under way");
    case CaseStage::Approved:
        return tr("Approved");
    case CaseStage::Refused:
        return tr("Refused");
    case CaseStage::AwaitingCollection:
        return tr("Awaiting collection");
    case CaseStage::Done:
        return tr("Done");
    case CaseStage::Declined:
        return tr("Declined");
    case CaseStage::Withdrawn:
        return tr("Withdrawn");
    case CaseStage::Revoked:
        return tr("Acceptance revoked");
    }
    return {};
}

QString CaseWords::stage(const CaseRow &row)
{
    return row.needsNewerProgram ? QStringLiteral("▲ ") + stage(row.stage) : stage(row.stage);
}

QString CaseWords::stageHint(const CaseRow &row)
{
    return row.needsNewerProgram ? tr("%1 · Needs a newer program: this case holds records that are kept but not "
                                      "understood here, so it may stand elsewhere. Update this workstation.")
                                       .arg(stage(row.stage))
                                 : QString();
}

QStringList CaseWords::stages()
{
    QStringList words;
    for (const CaseStage each : allCaseStages)
        words.append(stage(each));
    return words;
}

QString CaseWords::event(EventType type)
{
    switch (type) {
    case EventType::CaseOpened:
        return tr("Materials received");
    case EventType::IntakeAmended:
        return tr("Intake amended");
    case EventType::IntakeRectified:
        return tr("Mistake of the window mended");
    case EventType::CorrectionRequested:
        return tr("Correction requested");
    case EventType::MaterialsSupplemented:
        return tr("Materials supplemented");
    case EventType::Accepted:
        return tr("Accepted");
    case EventType::Declined:
        return tr("Declined");
    case EventType::AcceptanceRevoked:
        return tr("Acceptance revoked");
    case EventType::Routed:
        return tr("Handed to a department");
    case EventType::HandlerAssigned:
        return tr("Handler changed");
    case EventType::StepTaken:
        return tr("Step taken");
    case EventType::ClockStopped:
        return tr("Clock stopped");
    case EventType::ClockResumed:
        return tr("Clock resumed");
    case EventType::DeadlineExtended:
        return tr("Deadline extended");
    case EventType::Decided:
        return tr("Decided");
    case EventType::ResultArrived:
        return tr("Result ready for collection");
    case EventType::CollectionReminded:
        return tr("Applicant reminded");
    case EventType::ResultIssued:
        return tr("Result handed over");
    case EventType::MembersJoined:
        return tr("Members joined");
    case EventType::MemberAdvanced:
        return tr("Member decided or ended");
    case EventType::TurnCame:
        return tr("Its turn came");
    case EventType::CommitmentVerified:
        return tr("Commitment checked");
    case EventType::Withdrawn:
        return tr("Withdrawn");
    case EventType::Rated:
        return tr("Rated");
    case EventType::FollowedUp:
        return tr("Called back");
    case EventType::RatingAppealed:
        return tr("Rating appealed against");
    case EventType::AppealAnswered:
        return tr("Appeal answered");
    case EventType::RatingSettled:
        return tr("Bad rating settled");
    case EventType::RatedAgain:
        return tr("Rated once more");
    case EventType::DocumentIssued:
        return tr("Paper made");
    case EventType::SealUsed:
        return tr("Seal used");
    case EventType::FactsReused:
        return tr("Taken over from earlier cases");
    case EventType::RekeyOwed:
        return tr("To be entered in another system");
    case EventType::Rekeyed:
        return tr("Entered in another system");
    case EventType::ConsultationRecorded:
        return tr("Asked");
    case EventType::ConsultationClosed:
        return tr("Answered");
    case EventType::Commissioned:
        return tr("Commission drawn up");
    case EventType::CommissionSigned:
        return tr("Commission signed");
    case EventType::CommissionEnded:
        return tr("Commission ended");
    case EventType::Forwarded:
        return tr("Sent on to the window");
    case EventType::ForwardReturned:
        return tr("Sent back to the station");
    case EventType::ProxyProgressed:
        return tr("Proxy progress");
    case EventType::ProxyReported:
        return tr("Proxy reported back");
    case EventType::NoteAdded:
        return tr("Note");
    case EventType::PersonalDataViewed:
        return tr("Personal data shown");
    case EventType::Unknown:
        return tr("Needs a newer program");
    }
    return {};
}

QStringList CaseWords::materialStates()
{
    QStringList words;
    for (const MaterialState state :
         {MaterialState::Missing, MaterialState::Received, MaterialState::Deficient, MaterialState::Promised,
          MaterialState::Committed, MaterialState::Shared, MaterialState::Reused})
        words.append(materialState(state));
    return words;
}

QString CaseWords::materialState(MaterialState state)
{
    switch (state) {
    case MaterialState::Missing:
        return tr("Missing");
    case MaterialState::Received:
        return tr("In order", "material");
    case MaterialState::Deficient:
        return tr("Deficient");
    case MaterialState::Promised:
        return tr("Promised");
    case MaterialState::Committed:
        return tr("Replaced by commitment");
    case MaterialState::Shared:
        return tr("Not asked for (shared data)");
    case MaterialState::Reused:
        return tr("Reused");
    }
    return {};
}

QString CaseWords::receiptWay(ReceiptWay way)
{
    switch (way) {
    case ReceiptWay::Paper:
        return tr("Paper");
    case ReceiptWay::Scan:
        return tr("Scan");
    case ReceiptWay::Upload:
        return tr("Upload");
    case ReceiptWay::ELicence:
        return tr("E-licence");
    case ReceiptWay::SharedData:
        return tr("Shared data");
    }
    return {};
}

QString CaseWords::correctionProblem(CorrectionProblem problem)
{
    switch (problem) {
    case CorrectionProblem::Missing:
        return tr("missing");
    case CorrectionProblem::WrongForm:
        return tr("wrong form");
    case CorrectionProblem::WrongContent:
        return tr("wrong content");
    }
    return {};
}

QString CaseWords::acceptance(AcceptanceKind kind)
{
    switch (kind) {
    case AcceptanceKind::Complete:
        return tr("complete and in legal form");
    case AcceptanceKind::Tolerant:
        return tr("tolerant: listed materials follow");
    case AcceptanceKind::Commitment:
        return tr("on the applicant's commitment");
    case AcceptanceKind::Deemed:
        return tr("deemed accepted: nothing was told in time");
    }
    return {};
}

QString CaseWords::declineGround(DeclineGround ground)
{
    switch (ground) {
    case DeclineGround::NoLicenceNeeded:
        return tr("No licence is needed (art 32(1)(1))");
    case DeclineGround::NotCompetent:
        return tr("Not within this organ's powers (art 32(1)(2))");
    case DeclineGround::StillUnfit:
        return tr("Still not fit after correction (local rule)");
    case DeclineGround::OtherBasis:
        return tr("Another basis");
    }
    return {};
}

QString CaseWords::role(Role role)
{
    switch (role) {
    case Role::Clerk:
        return tr("window clerk");
    case Role::ProxyAgent:
        return tr("proxy agent");
    case Role::Handler:
        return tr("handler");
    case Role::IssuingClerk:
        return tr("issuing clerk");
    case Role::Supervisor:
        return tr("supervisor");
    case Role::Administrator:
        return tr("administrator");
    }
    return {};
}

QString CaseWords::paper(const QString &kindCode)
{
    const std::optional<PaperKind> kind = paperKindFromCode(kindCode);
    return kind ? paperKindTitle(*kind) : kindCode;
}

QString CaseWords::due(const std::optional<DueDay> &due)
{
    if (!due)
        return {};
    return due->day ? tableDate(*due->day) : tr("provisional");
}

QString CaseWords::due(const CaseRow &row)
{
    if (row.dueOn)
        return tableDate(*row.dueOn);
    const bool accepted = row.stage == CaseStage::Accepted || row.stage == CaseStage::AcceptedTolerant;
    return accepted && !row.dueProvisional ? tr("clock not running") : QString(); // the lamp says what is provisional
}

QString CaseWords::remaining(const std::optional<DueDay> &due, QDate today, const WorkCalendar &calendar)
{
    if (!due || !due->day)
        return {};
    if (*due->day == today)
        return tr("due today");
    const std::optional<int> days = calendar.workdaysBetween(today, *due->day);
    if (!days)
        return {};
    // A due day that has passed with only free days since is overdue all the same.
    if (*due->day < today)
        return *days == 0 ? tr("overdue") : tr("%n working day(s) overdue", nullptr, -*days);
    return tr("%n working day(s) left", nullptr, *days);
}

} // namespace yichuang
