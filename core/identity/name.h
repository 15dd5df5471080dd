// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/identity/applicant.h"

#include <QString>

#include <vector>

namespace yichuang {

inline constexpr qsizetype maxPersonName = 100; ///< code points (GB/T 39046: an..100)
inline constexpr qsizetype maxOrganisationName = 200; ///< code points

/** What the clerk should compare with the card although the name is accepted. */
enum class NameWarning {
    PrivateUse, ///< a private-use character: prints differently or not at all elsewhere; 需人工核对
    Replacement, ///< U+FFFD: the card reader delivered a broken character
};

/** Stable name: private-use, replacement. */
[[nodiscard]] QString nameWarningName(NameWarning warning);

/**
 * The name as it is stored. Every kind of middle dot becomes U+00B7; the name is neither trimmed nor collapsed nor
 * brought to NFC or NFKC, which would replace characters people are registered with; traditional characters stay.
 * A natural person's name has 1 to 100 code points, an organisation's 1 to 200. Errors: those of checkText(), and
 * InvalidInput `name.empty`, `name.blank-at-end` (a blank at the start or the end), `name.dot-at-end` (likewise).
 */
[[nodiscard]] Result<QString> checkName(QStringView typed, ApplicantKind kind = ApplicantKind::NaturalPerson);

/** Warnings about a name that checkName() accepts. */
[[nodiscard]] std::vector<NameWarning> nameWarnings(QStringView name);

} // namespace yichuang
