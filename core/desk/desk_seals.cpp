// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/desk/desk_p.h"
#include "core/store/casetable.h"
#include "core/store/eventlog.h"

#include <algorithm>

namespace yichuang {

Result<ListPart<SealUse>> Desk::sealRegister(const SealQuery &query)
{
    const PartBounds bounds = PartBounds::of(query.limit, query.offset);
    // One more than asked for says whether there are more.
    const Result<std::vector<Event>> events = d->profile.events().sealUses(*bounds.limit + 1, bounds.offset);
    if (!events)
        return failure(events.error());
    ListPart<SealUse> part;
    for (const Event &event : *events) {
        part.more = int(part.rows.size()) == *bounds.limit;
        if (part.more)
            break;
        const Result<QJsonObject> json = jsonObject(event.body);
        const Result<SealUsedBody> body = json ? SealUsedBody::fromJson(*json) : failure(json.error());
        part.rows.push_back({body ? *body : SealUsedBody(), event.caseId, event.at, event.actor});
    }
    return part;
}

Result<std::vector<SealUse>> Desk::everySealUse()
{
    std::vector<SealUse> all;
    for (bool more = true; more;) {
        Result<ListPart<SealUse>> part = sealRegister({mostInAPart, int(all.size())});
        if (!part)
            return failure(part.error());
        more = part->more && !part->rows.empty();
        std::ranges::move(part->rows, std::back_inserter(all));
    }
    std::ranges::reverse(all);
    for (SealUse &use : all) {
        Result<QString> number = d->profile.cases().numberOf(use.caseId);
        if (!number)
            return failure(number.error());
        use.number = std::move(*number);
    }
    return all;
}

} // namespace yichuang
