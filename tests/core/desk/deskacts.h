// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/papersondemand.h"
#include "tests/core/desk/deskfixture.h"

#include <algorithm>

namespace yichuang {

/** What somebody in @p role does; the fixture stays seated so. */
inline Result<TakenIn> act(DeskFixture &f, Role role, const QUuid &id, EventType type, const QJsonObject &body)
{
    f.sit(role);
    return f.desk->act(id, type, body);
}

/** Whether @p role may ask for the paper @p kind now. */
inline bool offers(const CaseState &state, Role role, PaperKind kind)
{
    return std::ranges::count(papersOnDemand(state, role), kind) == 1;
}

} // namespace yichuang
