// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bundleturns.h"

#include <algorithm>

namespace yichuang {

const MemberState *memberOf(const CaseState &matter, const QString &itemId)
{
    const auto found = std::find_if(matter.members.begin(), matter.members.end(),
                                    [&itemId](const MemberState &one) { return one.line.itemId == itemId; });
    return found == matter.members.end() ? nullptr : &*found;
}

std::optional<QDate> turnOf(const CaseState &matter, const BundleMemberLine &line)
{
    QDate last;
    for (const QString &id : line.after) {
        const MemberState *earlier = memberOf(matter, id);
        if (!earlier || !earlier->approved)
            return std::nullopt;
        last = std::max(last, earlier->on);
    }
    return last;
}

bool isStuck(const CaseState &matter, const BundleMemberLine &line)
{
    return std::any_of(line.after.begin(), line.after.end(), [&matter](const QString &id) {
        const MemberState *earlier = memberOf(matter, id);
        return !earlier || (earlier->stage && !earlier->approved);
    });
}

std::vector<QUuid> stuckMembers(const CaseState &matter)
{
    std::vector<QUuid> stuck;
    for (const MemberState &member : matter.members) {
        if (!member.stage && isStuck(matter, member.line))
            stuck.push_back(member.line.caseId);
    }
    return stuck;
}

} // namespace yichuang
