// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "ui/cases/casesteps.h"

namespace yichuang {

// The event bodies a step starts from: everything that follows from the case filled in, the rest left to its form.

[[nodiscard]] AcceptedBody deemedBody(const StepContext &context);
[[nodiscard]] AcceptedBody completeBody(const StepContext &context);
/** Every outstanding deferrable material promised as printed for the signature, else for its latest lawful day; as if
 * signed. */
[[nodiscard]] AcceptedBody tolerantBody(const StepContext &context);
/** Every outstanding material replaced by the commitment, as if signed. */
[[nodiscard]] AcceptedBody commitmentBody(const StepContext &context);
/** Every outstanding material handed in and in order today. */
[[nodiscard]] MaterialsSupplementedBody everythingCame(const StepContext &context);
/** Every outstanding or deficient material; the day is the profile's, else ten working days from today. */
[[nodiscard]] CorrectionRequestedBody correctionBody(const StepContext &context);
[[nodiscard]] DecidedBody approvalBody(const StepContext &context);
/** An approval with a reason for the check on the spot that was left out, to ask whether deciding is possible at all.
 */
[[nodiscard]] DecidedBody likelyDecision(const StepContext &context);
/** To the applicant in person, by the way chosen at intake. */
[[nodiscard]] ResultIssuedBody handOverBody(const StepContext &context);
/** As handOverBody(), with what only the form can give, e.g. the number of the parcel. */
[[nodiscard]] ResultIssuedBody likelyHandOver(const StepContext &context);
/** A decline with every text given, to ask whether declining is possible at all. */
[[nodiscard]] DeclinedBody likelyDecline();

/** Latest day a material may be promised for if the case is accepted today; nullopt: not at all or not known. */
[[nodiscard]] std::optional<QDate> latestPromise(const StepContext &context, const CaseMaterial &material);

/** The day ten working days from today, by which corrections are asked for unless the clerk sets another. */
[[nodiscard]] QDate usualCorrectionDay(const StepContext &context);

/** The first step of the item's process that nobody has taken, with made-up names. */
[[nodiscard]] StepTakenBody likelyStep(const StepContext &context);
[[nodiscard]] CommitmentVerifiedBody likelyVerification(const StepContext &context);
[[nodiscard]] IntakeRectifiedBody likelyRectification(const StepContext &context);

/** D8 for the item's matter, by whoever sits there, with every usual right. */
[[nodiscard]] CommissionedBody likelyCommission(const StepContext &context);
/** To the window that would decide or hand on: the town's own for a town's item, else the department's. */
[[nodiscard]] ForwardedBody likelyForwarding(const StepContext &context);
[[nodiscard]] ProxyReportedBody likelyReport(const StepContext &context);

/** The step of the item's process to take next: the first not taken yet, past those the window does; -1: none. */
[[nodiscard]] int nextProcessStep(const CaseState &state);

} // namespace yichuang
