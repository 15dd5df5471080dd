// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/simulatedsteps.h"

#include "core/bundles/mergeditem.h"
#include "core/cases/materialsets.h"
#include "core/cases/processsteps.h"
#include "core/cases/usualapproval.h"
#include "core/desk/exampledraft.h"

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** Working hours of a day; waiting times are told in them. */
constexpr int hoursOfDay = 8;

bool chance(RandomSource &random, int percent)
{
    return int(random.below(100)) < percent;
}

void takeAway(CaseMaterial &material)
{
    material.state = MaterialState::Missing;
    material.originals = 0;
    material.copies = 0;
}

/** Takes away what @p may chooses; whether there was anything. */
template <typename Predicate> bool takeAwayThose(std::vector<CaseMaterial> &materials, Predicate may)
{
    bool any = false;
    for (CaseMaterial &material : materials) {
        if (material.state != MaterialState::Received || !may(material))
            continue;
        takeAway(material);
        any = true;
    }
    return any;
}

bool takeAwayOne(std::vector<CaseMaterial> &materials, RandomSource &random)
{
    std::vector<CaseMaterial *> present;
    for (CaseMaterial &material : materials) {
        if (material.state == MaterialState::Received)
            present.push_back(&material);
    }
    if (present.empty())
        return false;
    takeAway(*present.at(random.below(std::uint32_t(present.size()))));
    return true;
}

DeclinedBody simulatedDecline(const ServiceItem &item, RandomSource &random)
{
    DeclinedBody body;
    body.reviewOrgan = u"宁波市鄞州区人民政府"_s;
    body.court = u"宁波市鄞州区人民法院"_s;
    if (chance(random, 50)) {
        body.ground = DeclineGround::NotCompetent;
        body.competentOrgan = u"宁波市人力资源和社会保障局"_s;
        body.facts = u"申请事项“%1”的申请人户籍不在本辖区，依法不属于本机关职权范围。"_s.arg(item.name);
    } else {
        body.ground = DeclineGround::NoLicenceNeeded;
        body.facts = u"所申请的活动依法不需要办理“%1”。"_s.arg(item.name);
    }
    return body;
}

void decideOnTheSpot(SimulatedIntake &intake, const ServiceItem &item, QDate today, RandomSource &random)
{
    intake.choice.instantDecision = usualApproval(item, today);
    if (!chance(random, 80))
        return;
    const Applicant &applicant = intake.draft.applicant;
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    ResultIssuedBody delivery;
    delivery.receiverName = person ? applicant.name : applicant.legalRepresentative;
    delivery.receiverDocumentNumber = person ? applicant.documentNumber : QString();
    delivery.relation = u"本人"_s;
    delivery.manner = u"窗口领取"_s;
    delivery.issuedOn = today;
    intake.choice.instantDelivery = delivery;
}

} // namespace

SimulatedIntake plainIntake(const ServiceItem &item, const Applicant &applicant, QDate today)
{
    SimulatedIntake intake{exampleDraft(item, applicant, today), {}};
    intake.choice.outcome = Outcome::Accept;
    return intake;
}

SimulatedIntake simulatedIntake(const ServiceItem &item, QDate today, RandomSource &random)
{
    const auto kinds = std::uint32_t(item.applicantKinds.size());
    const Applicant applicant = exampleApplicant(item.applicantKinds.at(random.below(kinds)), random);
    SimulatedIntake intake = plainIntake(item, applicant, today);
    std::vector<CaseMaterial> &materials = intake.draft.materials;
    const int draw = int(random.below(100));
    if (draw < 58) {
        if (item.isInstant())
            decideOnTheSpot(intake, item, today, random);
    } else if (draw < 68) {
        if (takeAwayThose(materials, isDeferrable))
            intake.choice.outcome = Outcome::AcceptTolerant;
    } else if (draw < 75) {
        if (item.commitmentAllowed && takeAwayThose(materials, isReplaceable))
            intake.choice.outcome = Outcome::AcceptCommitment;
    } else if (draw < 88) {
        if (takeAwayOne(materials, random))
            intake.choice.outcome = Outcome::RequestCorrection;
    } else if (draw < 93) {
        intake.choice.outcome = Outcome::Decline;
        intake.choice.decline = simulatedDecline(item, random);
    } else {
        (void)takeAwayOne(materials, random);
        intake.choice.outcome = Outcome::ReceiveOnly;
    }
    intake.choice.promiseSigned =
        intake.choice.outcome == Outcome::AcceptTolerant || intake.choice.outcome == Outcome::AcceptCommitment;
    return intake;
}

SimulatedIntake simulatedBundle(const Bundle &bundle, const Catalogue &catalogue, QDate today, RandomSource &random)
{
    Answers answers;
    for (const BundleQuestion &question : bundle.questions) {
        const auto options = std::uint32_t(question.options.size());
        answers.insert(question.id, {question.options.at(random.below(options)).id});
    }
    const QList<ApplicantKind> kinds = mergeBundle(bundle, catalogue, answers).item.applicantKinds;
    const Applicant applicant = exampleApplicant(kinds.at(random.below(std::uint32_t(kinds.size()))), random);
    SimulatedIntake intake{exampleBundle(bundle, catalogue, answers, applicant, today), {}};
    intake.choice.outcome = Outcome::Accept;
    return intake;
}

namespace {

SimulatedStep supplement(const CaseState &state, const std::vector<CaseMaterial> &missing, QDate today)
{
    MaterialsSupplementedBody body;
    body.receivedOn = today;
    for (CaseMaterial material : missing) {
        material.state = MaterialState::Received;
        material.deficiency.clear();
        (material.kind == MaterialKind::Copy ? material.copies : material.originals) = material.copiesAsked;
        body.materials.push_back(std::move(material));
    }
    const bool accepted = state.acceptance.has_value();
    return {EventType::MaterialsSupplemented, Role::Clerk, body.toJson(), accepted ? 2 * hoursOfDay : 0};
}

SimulatedStep accept(QDate today, RandomSource &random)
{
    AcceptedBody body;
    body.acceptedOn = today;
    return {EventType::Accepted, Role::Clerk, body.toJson(), int(random.below(6)) * hoursOfDay};
}

SimulatedStep decide(const CaseState &state, QDate today, RandomSource &random)
{
    DecidedBody body;
    body.decidedOn = today;
    body.resultName = state.intake.item.result.name;
    if (chance(random, 8)) {
        body.outcome = DecisionOutcome::Refuse;
        body.reasons = u"经审查，申请人不符合规定的条件。"_s;
        body.reviewOrgan = u"宁波市鄞州区人民政府"_s;
        body.court = u"宁波市鄞州区人民法院"_s;
    }
    return {EventType::Decided, state.isInstant() ? Role::Clerk : Role::Handler, body.toJson(), hoursOfDay};
}

SimulatedStep issue(const CaseState &state, QDate today)
{
    const Applicant &applicant = state.intake.applicant;
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    ResultIssuedBody body;
    body.receiverName = person ? applicant.name : applicant.legalRepresentative;
    body.receiverDocumentNumber = person ? applicant.documentNumber : QString();
    body.relation = u"本人"_s;
    body.manner = u"窗口领取"_s;
    body.issuedOn = today;
    return {EventType::ResultIssued, Role::IssuingClerk, body.toJson(), 0};
}

/** The one licence of a 一证制, once all that goes into it is decided; all else a matter does by its members. */
std::optional<SimulatedStep> makeLicence(const CaseState &state, QDate today)
{
    bool any = false;
    for (const MemberState &member : state.members) {
        if (member.line.inLicence && !member.stage)
            return std::nullopt;
        any = any || (member.line.inLicence && member.approved);
    }
    if (!any || state.decision)
        return std::nullopt;
    DecidedBody body;
    body.decidedOn = today;
    body.resultName = state.intake.item.result.name;
    return SimulatedStep{EventType::Decided, Role::Handler, body.toJson(), hoursOfDay};
}

/** Two officers go there (行政许可法 art 34). */
StepTakenBody checkOnTheSpot(const ProcessStep &step, QDate today)
{
    return {step.seq, step.step, StepAction::Passed, u"现场情况与申请材料一致"_s, {u"测试庚"_s, u"测试辛"_s}, today};
}

/** The running part of a case: special procedures, withdrawals, the check on the spot, the decision. */
SimulatedStep whileRunning(const CaseState &state, QDate today, RandomSource &random)
{
    if (state.isClockStopped())
        return {EventType::ClockResumed, Role::Handler, ClockResumedBody{today}.toJson(), hoursOfDay};
    if (chance(random, 4))
        return {EventType::Withdrawn, Role::Clerk, EndedBody{u"申请人自愿撤回申请"_s, false}.toJson(), 0};
    if (state.pauses.empty() && !state.isInstant() && chance(random, 6)) {
        return {EventType::ClockStopped, Role::Handler, ClockStoppedBody{u"专家评审"_s, today, 3}.toJson(),
                3 * hoursOfDay};
    }
    for (const ProcessStep &step : state.intake.item.process) {
        if (isOnSiteStep(step.step) && !isTaken(state, step))
            return {EventType::StepTaken, Role::Handler, checkOnTheSpot(step, today).toJson(), hoursOfDay};
    }
    return decide(state, today, random);
}

} // namespace

std::optional<SimulatedStep> nextSimulatedStep(const CaseState &state, QDate today, RandomSource &random)
{
    switch (state.stage) {
    case CaseStage::Received:
        if (!state.outstanding().empty())
            return supplement(state, state.outstanding(), today);
        return accept(today, random);
    case CaseStage::Waiting: // moved by its parent
        return std::nullopt;
    case CaseStage::InParts:
        return makeLicence(state, today);
    case CaseStage::AwaitingCorrection:
        return supplement(state, state.outstanding(), today);
    case CaseStage::AcceptedTolerant:
        if (!state.owed().empty())
            return supplement(state, state.owed(), today);
        return whileRunning(state, today, random);
    case CaseStage::Accepted:
        return whileRunning(state, today, random);
    case CaseStage::Approved:
    case CaseStage::Refused:
        if (state.isInLicence() && state.stage == CaseStage::Approved)
            return std::nullopt; // handed over with the licence it is in
        if (state.isInstant())
            return issue(state, today);
        return SimulatedStep{EventType::ResultArrived, Role::Handler, {}, int(random.below(3)) * hoursOfDay};
    case CaseStage::AwaitingCollection:
        return issue(state, today);
    case CaseStage::Done:
    case CaseStage::Declined:
    case CaseStage::Withdrawn:
    case CaseStage::Revoked:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace yichuang
