// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casesteps.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

struct StepTexts
{
    Q_DECLARE_TR_FUNCTIONS(CaseSteps)
};

} // namespace

QString stepTitle(CaseStep step)
{
    switch (step) {
    case CaseStep::CallBack:
        return StepTexts::tr("Note the call-back");
    case CaseStep::AnswerAppeal:
        return StepTexts::tr("Decide on the appeal");
    case CaseStep::SettleRating:
        return StepTexts::tr("Settle the bad rating");
    case CaseStep::AppealRating:
        return StepTexts::tr("Appeal against the rating");
    case CaseStep::Rate:
        return StepTexts::tr("Rate");
    case CaseStep::RateAgain:
        return StepTexts::tr("Rate once more");
    case CaseStep::RecordDeemed:
        return StepTexts::tr("Record deemed acceptance");
    case CaseStep::Claim:
        return StepTexts::tr("Take in hand");
    case CaseStep::Release:
        return StepTexts::tr("Give back");
    case CaseStep::HandOn:
        return StepTexts::tr("Hand on to a colleague");
    case CaseStep::CallTurn:
        return StepTexts::tr("Let it go on");
    case CaseStep::Rekey:
        return StepTexts::tr("Entered in another system");
    case CaseStep::OweRekey:
        return StepTexts::tr("Enter elsewhere later");
    case CaseStep::DrawUpCommission:
        return StepTexts::tr("Draw up the commission");
    case CaseStep::SignCommission:
        return StepTexts::tr("Commission signed");
    case CaseStep::EndCommission:
        return StepTexts::tr("End the commission");
    case CaseStep::Forward:
        return StepTexts::tr("Send on to the window");
    case CaseStep::ForwardReturn:
        return StepTexts::tr("Send back to the station");
    case CaseStep::ProxyProgress:
        return StepTexts::tr("Note the progress");
    case CaseStep::ProxyReport:
        return StepTexts::tr("Report to the principal");
    case CaseStep::TakeStep:
        return StepTexts::tr("Record a step");
    case CaseStep::StopClock:
        return StepTexts::tr("Stop the clock");
    case CaseStep::ResumeClock:
        return StepTexts::tr("Resume the clock");
    case CaseStep::Extend:
        return StepTexts::tr("Extend the limit");
    case CaseStep::Arrive:
        return StepTexts::tr("Result has arrived");
    case CaseStep::Remind:
        return StepTexts::tr("Remind the applicant");
    case CaseStep::UseSeal:
        return StepTexts::tr("Record a seal");
    case CaseStep::Verify:
        return StepTexts::tr("Record the check");
    case CaseStep::Route:
        return StepTexts::tr("Hand to another unit");
    case CaseStep::Rectify:
        return StepTexts::tr("Mend a mistake");
    case CaseStep::Supplement:
        return StepTexts::tr("Supplement materials");
    case CaseStep::Accept:
        return StepTexts::tr("Accept");
    case CaseStep::AcceptTolerant:
        return StepTexts::tr("Accept tolerantly");
    case CaseStep::AcceptCommitment:
        return StepTexts::tr("Accept on commitment");
    case CaseStep::RequestCorrection:
        return StepTexts::tr("Request correction");
    case CaseStep::Decide:
        return StepTexts::tr("Decide");
    case CaseStep::HandOver:
        return StepTexts::tr("Hand the result over");
    case CaseStep::Revoke:
        return StepTexts::tr("Revoke acceptance");
    case CaseStep::Decline:
        return StepTexts::tr("Decline");
    case CaseStep::Withdraw:
        return StepTexts::tr("Withdraw");
    case CaseStep::AddNote:
        return StepTexts::tr("Add a note");
    }
    return {};
}

QString stepHint(CaseStep step)
{
    switch (step) {
    case CaseStep::CallBack:
        return StepTexts::tr("Whoever gave the bad rating was called; what was said. Not by who is rated.");
    case CaseStep::AnswerAppeal:
        return StepTexts::tr("Take the rating out as mistaken or malicious, or let it stand; with a reason.");
    case CaseStep::SettleRating:
        return StepTexts::tr("What was put right, or explained. Who is rated needs a supervisor for it.");
    case CaseStep::AppealRating:
        return StepTexts::tr("The rating was a mistake or malicious; a supervisor decides.");
    case CaseStep::Rate:
        return StepTexts::tr("Turn the screen towards the citizen; he rates himself, or does not.");
    case CaseStep::RateAgain:
        return StepTexts::tr("After a bad rating was settled, once; on the screen turned towards the citizen.");
    case CaseStep::RecordDeemed:
        return StepTexts::tr("Nothing was told in time: the law counts the case as accepted.");
    case CaseStep::Claim:
        return StepTexts::tr("From now on you handle it; colleagues see that.");
    case CaseStep::Release:
        return StepTexts::tr("Back to the list of the unit.");
    case CaseStep::HandOn:
        return StepTexts::tr("He has it in hand from now on and reads your reason.");
    case CaseStep::CallTurn:
        return StepTexts::tr(
            "It waits for an earlier member; if that one was not approved, say why this one may go on.");
    case CaseStep::Rekey:
        return StepTexts::tr("Copies field after field in the order of its screen.");
    case CaseStep::OweRekey:
        return StepTexts::tr("The other system is down: the case goes on the list for it.");
    case CaseStep::DrawUpCommission:
        return StepTexts::tr("What is entrusted, what the agent may do; prints the agreement.");
    case CaseStep::SignCommission:
        return StepTexts::tr("Only a signed agreement makes it a proxy's case.");
    case CaseStep::EndCommission:
        return StepTexts::tr("The principal takes it back, or the agent gives it up.");
    case CaseStep::Forward:
        return StepTexts::tr("The materials are checked; the window accepts or sends back. Prints the list.");
    case CaseStep::ForwardReturn:
        return StepTexts::tr("Not taken over, with the reasons; prints the slip for the agent.");
    case CaseStep::ProxyProgress:
        return StepTexts::tr("A line of the ledger: what was done for the principal.");
    case CaseStep::ProxyReport:
        return StepTexts::tr("What came of it; with the result in hand, the signature.");
    case CaseStep::TakeStep:
        return StepTexts::tr("A step of the item's process, with the opinion.");
    case CaseStep::StopClock:
        return StepTexts::tr("A hearing, test or appraisal begins; prints the notice.");
    case CaseStep::ResumeClock:
        return StepTexts::tr("The special procedure has ended.");
    case CaseStep::Extend:
        return StepTexts::tr("Once, before the limit, with the head's approval; prints the notice.");
    case CaseStep::Arrive:
        return StepTexts::tr("The result lies at the issuing window.");
    case CaseStep::Remind:
        return StepTexts::tr(
            "The applicant was told that the result is here or what he promised falls due, and when to tell again.");
    case CaseStep::UseSeal:
        return StepTexts::tr("A line of the register: which seal, which paper, how many.");
    case CaseStep::Verify:
        return StepTexts::tr("What was promised, compared with what is the case.");
    case CaseStep::Route:
        return StepTexts::tr("The file goes on; prints the routing sheet and the list of materials.");
    case CaseStep::Rectify:
        return StepTexts::tr("A wrong day or item; the number stays, the papers are made anew.");
    case CaseStep::Supplement:
        return StepTexts::tr("The applicant brought materials: tick what came.");
    case CaseStep::Accept:
        return StepTexts::tr("Everything is there and in legal form; prints the acceptance notice.");
    case CaseStep::AcceptTolerant:
        return StepTexts::tr("Secondary materials follow by a promised day, on a signed promise.");
    case CaseStep::AcceptCommitment:
        return StepTexts::tr("A signed commitment stands for proofs; nothing follows, it is checked afterwards.");
    case CaseStep::RequestCorrection:
        return StepTexts::tr("Tell once, in writing, all that is missing or wrong.");
    case CaseStep::Decide:
        return StepTexts::tr("Approve or refuse; prints the decision.");
    case CaseStep::HandOver:
        return StepTexts::tr("Hand over or serve the result and print the receipt.");
    case CaseStep::Revoke:
        return StepTexts::tr("The promised materials did not come in time.");
    case CaseStep::Decline:
        return StepTexts::tr("Not accepted, with the reason and the remedies in writing.");
    case CaseStep::Withdraw:
        return StepTexts::tr("The applicant takes the application back in writing.");
    case CaseStep::AddNote:
        return StepTexts::tr("A remark for colleagues; not printed.");
    }
    return {};
}

} // namespace yichuang
