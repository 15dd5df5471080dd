// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QJsonObject>

namespace yichuang {

/**
 * Whether an event of @p type with @p body only says what time has done to @p state already: silence that became an
 * acceptance, a correction that ran out, a member's turn that came and the acceptance that came with it. Two computers
 * that could not hear of each other may both have recorded that (decision 025). It is no conflict: the second applies
 * and changes nothing. What a person decided is never taken for that.
 */
[[nodiscard]] bool repeatsWhatTimeDid(const CaseState &state, EventType type, const QJsonObject &body);

} // namespace yichuang
