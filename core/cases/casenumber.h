// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace yichuang {

/**
 * A case number 办件编号, unique without asking anybody (docs/decisions/003):
 *
 *     330212110-20261122-A7-K3QM-0042-Q
 *     centre    date     |  |    |    check character (ISO 7064 MOD 37,36 over all before it, hyphens left out)
 *                        |  |    sequence of that day on that workstation, 4 digits or more
 *                        |  series: four characters drawn at random each time the profile is opened
 *                        workstation code, two characters, given at enrolment or drawn at random
 *
 * The sequence is kept in the profile and never goes back, also not when the clock does. The series makes clones of a
 * disk image and restored backups differ: two copies that count alike still draw different series.
 */
struct CaseNumber
{
    QString centre; ///< 9 digits (township) or 12 (village station)
    QDate date;
    QString workstation; ///< 2 characters of caseNumberAlphabet
    QString series; ///< 4 characters of caseNumberAlphabet
    int sequence = 0; ///< 1..999999

    bool operator==(const CaseNumber &) const = default;
};

/** Letters and digits that are not mistaken for one another, read aloud or copied by hand: no 0 1 2 5 8 B I O S V Z. */
inline constexpr QStringView caseNumberAlphabet = u"34679ACDEFGHJKLMNPQRTUWXY";

/**
 * Check character of ISO/IEC 7064 MOD 37,36 over @p text, which holds 0-9 and A-Z only: finds every single wrong
 * character and all but a few per thousand swaps of neighbours.
 */
[[nodiscard]] QChar mod3736CheckCharacter(QStringView text);

/** The text with its check character. */
[[nodiscard]] QString caseNumberText(const CaseNumber &number);

/**
 * Reads a number as printed, scanned or typed (blanks, lower case and missing hyphens are forgiven).
 * Errors: InvalidInput with reason "number.form", "number.date" or "number.check".
 */
[[nodiscard]] Result<CaseNumber> parseCaseNumber(QStringView typed);

} // namespace yichuang
