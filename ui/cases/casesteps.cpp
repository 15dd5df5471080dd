// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casesteps.h"

#include "ui/cases/stepbodies.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CaseSteps)
};

/** The body a well-filled form would send. */
QJsonObject likelyBody(CaseStep step, const StepContext &context)
{
    switch (step) {
    case CaseStep::RecordDeemed:
        return deemedBody(context).toJson();
    case CaseStep::Supplement:
        return everythingCame(context).toJson();
    case CaseStep::Accept:
        return completeBody(context).toJson();
    case CaseStep::AcceptTolerant:
        return tolerantBody(context).toJson();
    case CaseStep::AcceptCommitment:
        return commitmentBody(context).toJson();
    case CaseStep::RequestCorrection:
        return correctionBody(context).toJson();
    case CaseStep::Decide:
        return approvalBody(context).toJson();
    case CaseStep::HandOver:
        return handOverBody(context).toJson();
    case CaseStep::Revoke:
    case CaseStep::Withdraw:
        return EndedBody{QStringLiteral("-"), false}.toJson();
    case CaseStep::Decline:
        return likelyDecline().toJson();
    case CaseStep::AddNote:
        return NoteBody{QStringLiteral("-")}.toJson();
    }
    return {};
}

bool concerns(CaseStep step, const StepContext &context)
{
    const CaseState &state = context.file.state;
    switch (step) {
    case CaseStep::RecordDeemed:
        return context.file.consequence == TimeConsequence::DeemAccepted;
    case CaseStep::Revoke:
        return state.stage == CaseStage::AcceptedTolerant;
    case CaseStep::Decide:
    case CaseStep::HandOver:
        return state.isInstant();
    case CaseStep::AcceptCommitment:
        return state.intake.item.commitmentAllowed;
    case CaseStep::Supplement:
    case CaseStep::Accept:
    case CaseStep::AcceptTolerant:
    case CaseStep::RequestCorrection:
    case CaseStep::Decline:
    case CaseStep::Withdraw:
    case CaseStep::AddNote:
        return true;
    }
    return true;
}

} // namespace

RuleContext StepContext::rules() const
{
    RuleContext context;
    context.state = &file.state;
    context.today = today;
    context.calendar = reference.calendar.get();
    context.profile = reference.profile.get();
    context.role = role;
    context.barredFromPromises = file.barredFromPromises;
    return context;
}

EventType eventOf(CaseStep step)
{
    switch (step) {
    case CaseStep::RecordDeemed:
    case CaseStep::Accept:
    case CaseStep::AcceptTolerant:
    case CaseStep::AcceptCommitment:
        return EventType::Accepted;
    case CaseStep::Supplement:
        return EventType::MaterialsSupplemented;
    case CaseStep::RequestCorrection:
        return EventType::CorrectionRequested;
    case CaseStep::Decide:
        return EventType::Decided;
    case CaseStep::HandOver:
        return EventType::ResultIssued;
    case CaseStep::Revoke:
        return EventType::AcceptanceRevoked;
    case CaseStep::Decline:
        return EventType::Declined;
    case CaseStep::Withdraw:
        return EventType::Withdrawn;
    case CaseStep::AddNote:
        return EventType::NoteAdded;
    }
    return EventType::Unknown;
}

QString stepTitle(CaseStep step)
{
    switch (step) {
    case CaseStep::RecordDeemed:
        return Texts::tr("Record deemed acceptance");
    case CaseStep::Supplement:
        return Texts::tr("Supplement materials");
    case CaseStep::Accept:
        return Texts::tr("Accept");
    case CaseStep::AcceptTolerant:
        return Texts::tr("Accept tolerantly");
    case CaseStep::AcceptCommitment:
        return Texts::tr("Accept on commitment");
    case CaseStep::RequestCorrection:
        return Texts::tr("Request correction");
    case CaseStep::Decide:
        return Texts::tr("Decide now");
    case CaseStep::HandOver:
        return Texts::tr("Hand the result over");
    case CaseStep::Revoke:
        return Texts::tr("Revoke acceptance");
    case CaseStep::Decline:
        return Texts::tr("Decline");
    case CaseStep::Withdraw:
        return Texts::tr("Withdraw");
    case CaseStep::AddNote:
        return Texts::tr("Add a note");
    }
    return {};
}

QString stepHint(CaseStep step)
{
    switch (step) {
    case CaseStep::RecordDeemed:
        return Texts::tr("Nothing was told in time: the law counts the case as accepted.");
    case CaseStep::Supplement:
        return Texts::tr("The applicant brought materials: tick what came.");
    case CaseStep::Accept:
        return Texts::tr("Everything is there and in legal form; prints the acceptance notice.");
    case CaseStep::AcceptTolerant:
        return Texts::tr("Secondary materials follow by a promised day, on a signed promise.");
    case CaseStep::AcceptCommitment:
        return Texts::tr("A signed commitment stands for proofs; nothing follows, it is checked afterwards.");
    case CaseStep::RequestCorrection:
        return Texts::tr("Tell once, in writing, all that is missing or wrong.");
    case CaseStep::Decide:
        return Texts::tr("Instant case: decide at the window.");
    case CaseStep::HandOver:
        return Texts::tr("Hand over the result and print the collection receipt.");
    case CaseStep::Revoke:
        return Texts::tr("The promised materials did not come in time.");
    case CaseStep::Decline:
        return Texts::tr("Not accepted, with the reason and the remedies in writing.");
    case CaseStep::Withdraw:
        return Texts::tr("The applicant takes the application back in writing.");
    case CaseStep::AddNote:
        return Texts::tr("A remark for colleagues; not printed.");
    }
    return {};
}

std::vector<StepOption> stepOptions(const StepContext &context)
{
    std::vector<StepOption> options;
    // A promise printed before stands in no step's way: its form prints another one when something else is promised.
    StepContext unprinted = context;
    for (IssuedPaper &paper : unprinted.file.state.papers)
        paper.promise.clear();
    const RuleContext rules = unprinted.rules();
    for (const CaseStep step : allCaseSteps) {
        if (concerns(step, context))
            options.push_back({step, permits(rules, eventOf(step), likelyBody(step, context))});
    }
    return options;
}

QString refusalText(const Error &refusal)
{
    return errorText(refusal).what;
}

} // namespace yichuang
