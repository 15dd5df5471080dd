// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/memberlines.h"

namespace yichuang {

namespace {

const QString &rectifiedFlag()
{
    static const QString name = QStringLiteral("rectified");
    return name;
}

} // namespace

std::vector<BundleMemberLine> rectifiedLines(const CaseState &parent, const CaseState &member, const QString &unit)
{
    const MemberState *known = parent.member(member.caseId);
    const ServiceItem &item = member.intake.item;
    if (!known || (known->line.itemId == item.id && known->line.itemName == item.name))
        return {};
    const QString oldId = known->line.itemId;
    std::vector<BundleMemberLine> changed;
    for (const MemberState &one : parent.members) {
        BundleMemberLine line = one.line;
        if (line.caseId == member.caseId) {
            line.itemId = item.id;
            line.itemName = item.name;
            if (!unit.isEmpty())
                line.unit = unit;
        }
        line.after.replaceInStrings(oldId, item.id);
        if (line != one.line)
            changed.push_back(std::move(line));
    }
    return changed;
}

QJsonObject rectificationOf(const CaseState &parent, std::vector<BundleMemberLine> lines)
{
    QJsonObject body = MembersJoinedBody{std::move(lines), parent.saving}.toJson();
    body.insert(rectifiedFlag(), true);
    return body;
}

bool isRectification(const QJsonObject &membersJoined)
{
    return membersJoined.value(rectifiedFlag()).toBool();
}

} // namespace yichuang
