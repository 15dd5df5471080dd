// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/rules.h"
#include "core/reference/checklist.h"

#include <optional>
#include <vector>

namespace yichuang {

/** The lawful outcomes at the window (行政许可法 art 32, domain.md §2.2, §2.4). */
enum class Outcome {
    Accept, ///< 受理
    AcceptTolerant, ///< 容缺受理
    AcceptCommitment, ///< 告知承诺
    RequestCorrection, ///< 补正告知 (tell once all that is missing)
    Decline, ///< 不予受理
    ReceiveOnly, ///< 收件: receipt only, decide within the legal days
};

inline constexpr std::array allOutcomes{Outcome::Accept,           Outcome::AcceptTolerant,
                                        Outcome::AcceptCommitment, Outcome::RequestCorrection,
                                        Outcome::Decline,          Outcome::ReceiveOnly};

[[nodiscard]] QString outcomeName(
    Outcome outcome); ///< stable: accept, accept-tolerant, accept-commitment, request-correction, decline, receive-only
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);

/** Whether the applicant signs a promise before the outcome is recorded. */
[[nodiscard]] bool needsSignature(Outcome outcome);

/** One outcome and, where it is not open, why (rule ids, e.g. "accept.required-missing"), with the material ids
 * concerned. */
struct OutcomeOption
{
    Outcome outcome;
    QStringList obstacles; ///< empty: open
    QStringList materialIds; ///< materials that stand in the way, or that would be promised / asked for
    [[nodiscard]] bool isOpen() const { return obstacles.isEmpty(); }
};

/** What an intake not yet opened looks like to the rules: the draft on the clerk's screen. */
struct IntakeDraftView
{
    const ServiceItem *item = nullptr;
    const Applicant *applicant = nullptr;
    const std::vector<CaseMaterial> *materials = nullptr;
    bool answersComplete = false;
    bool formComplete = false;
    bool promiseSigned = false; ///< applicant signed the promise (tolerant or commitment)
};

/** All outcomes in fixed order, each open or saying why not. Pure; drives the buttons of the intake page and the shell.
 */
[[nodiscard]] std::vector<OutcomeOption> windowOutcomes(const IntakeDraftView &draft, const ProvinceProfile &profile,
                                                        bool barredFromPromises);

/** Checklist lines for @p item under @p answers, all Missing (可共享免提交 as Shared), in the item's order. */
[[nodiscard]] std::vector<CaseMaterial> checklistMaterials(const ServiceItem &item, const Answers &answers);

/** Keeps what was already ticked when answers change: lines of @p fresh take over hand-in facts of @p before by id. */
[[nodiscard]] std::vector<CaseMaterial> carryOver(std::vector<CaseMaterial> fresh,
                                                  const std::vector<CaseMaterial> &before);

} // namespace yichuang
