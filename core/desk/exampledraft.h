// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/desk/intakedraft.h"
#include "core/reference/serviceitem.h"

#include <QDate>

namespace yichuang {

/**
 * A made-up applicant for examples, demonstrations and tests. Its number passes every check and belongs to nobody: it
 * is of a region that was abolished before the day of birth in it, or of a birth before 1906.
 */
[[nodiscard]] Applicant exampleApplicant(ApplicantKind kind);
/** The same with name, number, phone and address drawn from @p random. */
[[nodiscard]] Applicant exampleApplicant(ApplicantKind kind, RandomSource &random);

/**
 * A whole application for @p item: first answers, every material received, every required field of the form filled. It
 * can be accepted as it is; @p applicant must be of a kind the item is for.
 */
[[nodiscard]] IntakeDraft exampleDraft(const ServiceItem &item, const Applicant &applicant, QDate today);

/**
 * The same for @p bundle with @p answers to its own questions; what is not answered there is answered like an item's.
 */
[[nodiscard]] IntakeDraft exampleBundle(const Bundle &bundle, const Catalogue &catalogue, const Answers &answers,
                                        const Applicant &applicant, QDate today);

} // namespace yichuang
