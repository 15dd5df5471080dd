// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>

namespace yichuang {

struct CaseState;

/**
 * The day by which the first of the materials promised at a tolerant acceptance 容缺受理 is still owed, while nobody
 * has reminded the applicant of it; nothing for every other case. It may have passed already.
 */
[[nodiscard]] std::optional<QDate> promiseToRemindOf(const CaseState &state);

} // namespace yichuang
