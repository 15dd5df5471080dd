// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/cases/handlingbodies.h"
#include "core/reference/checklist.h"

namespace yichuang {

/**
 * The answers given under the item of @p state that serve @p item too: to the same question, whatever its id, with
 * options of the same words. Only what @p item asks with them.
 */
[[nodiscard]] Answers answersServing(const ServiceItem &item, const CaseState &state);

/** @p answers without those to questions that @p item does not ask with the others. */
[[nodiscard]] Answers askedOnly(const ServiceItem &item, Answers answers);

/**
 * What mends a case that was taken in under the wrong item: the right one with @p answers to its questions, and the
 * checklist these lead to with what the applicant handed in, matched by standard material or by name. Nobody's reasons
 * yet.
 */
[[nodiscard]] IntakeRectifiedBody rightItemFor(const CaseState &state, const ServiceItem &item,
                                               const QString &catalogueVersion, const Answers &answers);
/** With no answers but answersServing(). */
[[nodiscard]] IntakeRectifiedBody rightItemFor(const CaseState &state, const ServiceItem &item,
                                               const QString &catalogueVersion);

} // namespace yichuang
