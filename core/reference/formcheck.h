// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/serviceitem.h"

#include <QDate>
#include <QJsonObject>

#include <vector>

namespace yichuang {

/** One form value that must be corrected. */
struct FormFault
{
    QString key; ///< FormField::key, or the unknown key
    QString code; ///< one of formFaultCodes()

    bool operator==(const FormFault &) const = default;
};

/**
 * What is wrong with @p values (field key to value) against @p fields, in the order of the fields, unknown keys last;
 * empty means the form is complete. Pure; safe for values of any kind and size. Values by type:
 *  - text, address, choice: string of at most 5,000 characters; min and max bound its length
 *  - number: JSON number or decimal string, at most 12 digits before and 6 behind the point
 *  - money: whole number of 分, 0 to 10^14; min and max are 分 too
 *  - date: `yyyy-MM-dd`, 1900 to 2100, a day that exists
 *  - idno, uscc, phone: as checkIdentity() and checkPhone() accept them; @p today bounds birth dates when valid
 * A missing, null or blank value is a fault only for a required field.
 */
[[nodiscard]] std::vector<FormFault> checkForm(const QList<FormField> &fields, const QJsonObject &values,
                                               QDate today = {});

/** The same for one field; an empty code means the value can be taken. */
[[nodiscard]] QString formFaultOf(const FormField &field, const QJsonValue &value, QDate today = {});

/**
 * missing, unknown, type, characters, too-long, number, below-minimum, above-maximum, too-short, pattern, date,
 * date-range, option, id-number, credit-code, phone, money.
 */
[[nodiscard]] QStringList formFaultCodes();

} // namespace yichuang
