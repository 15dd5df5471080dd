// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casenames.h"

#include "core/cases/namedvalue.h"

namespace yichuang {

namespace {

constexpr std::array<NamedValue<MaterialState>, 7> materialStates{{
    {MaterialState::Missing, "missing"},
    {MaterialState::Received, "received"},
    {MaterialState::Deficient, "deficient"},
    {MaterialState::Promised, "promised"},
    {MaterialState::Committed, "committed"},
    {MaterialState::Shared, "shared"},
    {MaterialState::Reused, "reused"},
}};

constexpr std::array<NamedValue<ReceiptWay>, 5> receiptWays{{
    {ReceiptWay::Paper, "paper"},
    {ReceiptWay::Scan, "scan"},
    {ReceiptWay::Upload, "upload"},
    {ReceiptWay::ELicence, "e-licence"},
    {ReceiptWay::SharedData, "shared-data"},
}};

constexpr std::array<NamedValue<CorrectionProblem>, 3> correctionProblems{{
    {CorrectionProblem::Missing, "missing"},
    {CorrectionProblem::WrongForm, "wrong-form"},
    {CorrectionProblem::WrongContent, "wrong-content"},
}};

constexpr std::array<NamedValue<AcceptanceKind>, 4> acceptanceKinds{{
    {AcceptanceKind::Complete, "complete"},
    {AcceptanceKind::Tolerant, "tolerant"},
    {AcceptanceKind::Commitment, "commitment"},
    {AcceptanceKind::Deemed, "deemed"},
}};

constexpr std::array<NamedValue<DeclineGround>, 4> declineGrounds{{
    {DeclineGround::NoLicenceNeeded, "no-licence-needed"},
    {DeclineGround::NotCompetent, "not-competent"},
    {DeclineGround::StillUnfit, "still-unfit"},
    {DeclineGround::OtherBasis, "other-basis"},
}};

constexpr std::array<NamedValue<DecisionOutcome>, 2> decisionOutcomes{{
    {DecisionOutcome::Approve, "approve"},
    {DecisionOutcome::Refuse, "refuse"},
}};

constexpr std::array<NamedValue<ExtensionApprover>, 2> extensionApprovers{{
    {ExtensionApprover::OrganHead, "organ-head"},
    {ExtensionApprover::GovernmentHead, "government-head"},
}};

constexpr std::array<NamedValue<StepAction>, 3> stepActions{{
    {StepAction::Passed, "passed"},
    {StepAction::Returned, "returned"},
    {StepAction::Other, "other"},
}};

} // namespace

QString materialStateName(MaterialState state)
{
    return nameIn(materialStates, state);
}

std::optional<MaterialState> materialStateFromName(QStringView name)
{
    return valueIn(materialStates, name);
}

QString receiptWayName(ReceiptWay way)
{
    return nameIn(receiptWays, way);
}

std::optional<ReceiptWay> receiptWayFromName(QStringView name)
{
    return valueIn(receiptWays, name);
}

QString correctionProblemName(CorrectionProblem problem)
{
    return nameIn(correctionProblems, problem);
}

std::optional<CorrectionProblem> correctionProblemFromName(QStringView name)
{
    return valueIn(correctionProblems, name);
}

QString acceptanceKindName(AcceptanceKind kind)
{
    return nameIn(acceptanceKinds, kind);
}

std::optional<AcceptanceKind> acceptanceKindFromName(QStringView name)
{
    return valueIn(acceptanceKinds, name);
}

QString declineGroundName(DeclineGround ground)
{
    return nameIn(declineGrounds, ground);
}

std::optional<DeclineGround> declineGroundFromName(QStringView name)
{
    return valueIn(declineGrounds, name);
}

QString decisionOutcomeName(DecisionOutcome outcome)
{
    return nameIn(decisionOutcomes, outcome);
}

std::optional<DecisionOutcome> decisionOutcomeFromName(QStringView name)
{
    return valueIn(decisionOutcomes, name);
}

QString extensionApproverName(ExtensionApprover office)
{
    return nameIn(extensionApprovers, office);
}

std::optional<ExtensionApprover> extensionApproverFromName(QStringView name)
{
    return valueIn(extensionApprovers, name);
}

QString stepActionName(StepAction action)
{
    return nameIn(stepActions, action);
}

std::optional<StepAction> stepActionFromName(QStringView name)
{
    return valueIn(stepActions, name);
}

} // namespace yichuang
