// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/serviceitem.h"

#include <QJsonValue>
#include <QString>

namespace yichuang {

// What stands in a form field, and the value of it that core/reference/formcheck.h takes.

/** The value of what was typed; undefined when nothing was. What cannot be read stays as typed, for the check to name.
 */
[[nodiscard]] QJsonValue formValueFromText(const FormField &field, const QString &typed);

/** The text of a value, in its normal form: 2026-03-02, 1200.50, 13800000000. */
[[nodiscard]] QString formTextFromValue(const FormField &field, const QJsonValue &value);

} // namespace yichuang
