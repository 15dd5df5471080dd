// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/listpaper.h"

#include "core/cases/deadlines.h"
#include "core/documents/papercommon.h"

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** How many working days are left, or over, in words. */
QString leftText(const ListedCase &one, const WorkCalendar &calendar)
{
    if (!one.dueOn)
        return u"暂定"_s;
    if (one.today == *one.dueOn)
        return u"今日到期"_s;
    const bool over = one.today > *one.dueOn;
    const std::optional<int> days =
        over ? calendar.workdaysBetween(*one.dueOn, one.today) : calendar.workdaysBetween(one.today, *one.dueOn);
    if (!days)
        return over ? u"已超期"_s : QString();
    return over ? u"超期%1个工作日"_s.arg(*days) : u"剩%1个工作日"_s.arg(*days);
}

} // namespace

Result<QJsonObject> listPaperFacts(PaperKind kind, const std::vector<ListedCase> &cases, const QString &unit, bool more,
                                   const PaperContext &context)
{
    if (kind != PaperKind::RiskList && kind != PaperKind::UncollectedList)
        return failure(ErrorCode::InvalidInput, u"paper.not-a-list"_s);
    QJsonArray rows;
    for (const ListedCase &one : cases) {
        rows.append(QJsonObject{{u"index"_s, rows.size() + 1},
                                {u"number"_s, one.number},
                                {u"itemName"_s, one.itemName},
                                {u"applicant"_s, one.applicantMasked},
                                {u"state"_s, caseStageChinese(one.stage)},
                                {u"dueDate"_s, one.dueOn ? paperDate(*one.dueOn) : u"暂定"_s},
                                {u"left"_s, leftText(one, *context.calendar)}});
    }
    QJsonObject facts = commonPaperFacts(kind, ServiceItem(), context);
    facts[u"rows"_s] = rows;
    facts[u"count"_s] = int(cases.size());
    facts[u"more"_s] = more;
    facts[u"unit"_s] = unit;
    return facts;
}

FactNames listFactNames()
{
    return {u"rows",           u"rows.index", u"rows.number",  u"rows.itemName",
            u"rows.applicant", u"rows.state", u"rows.dueDate", u"rows.left",
            u"count",          u"more",       u"unit"};
}

} // namespace yichuang
