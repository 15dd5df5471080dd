// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace yichuang {

/** Check character of the 17 leading digits of a resident number (GB 11643, ISO 7064 MOD 11-2): 0..9 or X. */
[[nodiscard]] std::optional<QChar> residentCheckCharacter(QStringView seventeenDigits);

/** Check character of the 17 leading characters of a unified social credit code (GB 32100, modulus 31). */
[[nodiscard]] std::optional<QChar> creditCodeCheckCharacter(QStringView seventeenCharacters);

/** Check character of the 8 leading characters of an organisation code (GB 11714, modulus 11). */
[[nodiscard]] std::optional<QChar> organisationCheckCharacter(QStringView eightCharacters);

/**
 * Check digit with weights 7-3-1, modulus 10 (ICAO 9303 machine readable zones; old foreigner residence cards). Digits
 * count as themselves, A..Z as 10..35, `<` as 0. Empty for any other character, an empty field or more than 64.
 */
[[nodiscard]] std::optional<QChar> mrzCheckDigit(QStringView field);

} // namespace yichuang
