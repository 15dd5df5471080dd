// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

namespace yichuang {

// What earlier cases of an applicant are good for 一证通办 (docs/decisions/018). Pure.

/** Adds what @p state, older than what @p known holds, says of its applicant. */
void addEarlierCase(KnownApplicant &known, const CaseState &state, QDate today);

/** The material on file that stands for @p line: of the same standard material, else of the same name; or null. */
[[nodiscard]] const KnownMaterial *knownMaterial(const KnownApplicant &known, const CaseMaterial &line);

/** The fact on file for a form's field; or null. */
[[nodiscard]] const KnownFact *knownFact(const KnownApplicant &known, QStringView key);

/** Whether an acceptance whose promised papers never came is not cleared on @p today. */
[[nodiscard]] bool isPromiseBroken(const CaseState &state, QDate today);

} // namespace yichuang
