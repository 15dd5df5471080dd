// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

/** What a telephone number is. */
enum class PhoneKind {
    Mobile, ///< eleven digits from 13 to 19
    Fixed, ///< area code and number
    Hotline ///< service number without area code such as 12345, 96310, 4001234567
};

/** A telephone number as it is stored and dialled. */
struct Phone
{
    PhoneKind kind = PhoneKind::Mobile;
    QString number; ///< 13812345678, 0574-88123456, 12345

    bool operator==(const Phone &) const = default;
};

/**
 * Reads a telephone number of the mainland as typed: blanks, hyphens, brackets, +86 and 0086 are taken away,
 * full-width digits folded. InvalidInput with reason `phone.empty`, `phone.characters` or `phone.form`.
 */
[[nodiscard]] Result<Phone> checkPhone(QStringView typed);

} // namespace yichuang
