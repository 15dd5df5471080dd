// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ratingsheet.h"

#include "core/base/json.h"
#include "core/identity/masking.h"
#include "core/reference/ratingtags.h"

namespace yichuang {

namespace {

QString dayOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString yesOrNo(bool yes)
{
    return yes ? QStringLiteral("是") : QStringLiteral("否");
}

QString dueText(const std::optional<DueDay> &due)
{
    if (!due)
        return {};
    return due->day ? dayOf(*due->day) : QStringLiteral("暂定");
}

QStringList figuresRow(const QString &scope, const QString &key, const RatingFigures &figures)
{
    QStringList row{scope, key, QString::number(figures.services), QString::number(figures.rated())};
    for (const qint64 count : figures.byLevel)
        row.append(QString::number(count));
    row += {shareText(figures.satisfaction()), averageText(figures.average()), shareText(figures.activeShare()),
            shareText(figures.settledShare()), QString::number(figures.removed)};
    return row;
}

} // namespace

QList<QStringList> ratingTable(const std::vector<RatedVisit> &visits)
{
    QList<QStringList> table{{QStringLiteral("办件编号"), QStringLiteral("事项"), QStringLiteral("服务日期"),
                              QStringLiteral("窗口"), QStringLiteral("工号"), QStringLiteral("评价日期"),
                              QStringLiteral("满意度"), QStringLiteral("标签"), QStringLiteral("有文字"),
                              QStringLiteral("实名"), QStringLiteral("处理"), QStringLiteral("期限"),
                              QStringLiteral("申诉待复核"), QStringLiteral("追评")}};
    for (const RatedVisit &visit : visits) {
        const RatingRow &row = visit.rating;
        table.append({row.row.number, row.row.itemName, dayOf(row.visit.on), row.visit.window, row.servedBy.join(u' '),
                      dayOf(row.ratedOn), satisfactionChinese(row.level), ratingTagNames(row.tags),
                      yesOrNo(row.written), yesOrNo(row.named), ratingStepChinese(row.step), dueText(visit.due),
                      yesOrNo(row.appealOpen), row.again ? satisfactionChinese(*row.again) : QString()});
    }
    return table;
}

QList<QStringList> figuresTable(const RatingReport &report)
{
    QStringList head{QStringLiteral("范围"), QStringLiteral("窗口/工号"), QStringLiteral("服务次数"),
                     QStringLiteral("评价数")};
    for (const Satisfaction level : allSatisfactions)
        head.append(satisfactionChinese(level));
    head += {QStringLiteral("满意度"), QStringLiteral("平均分"), QStringLiteral("主动评价率"),
             QStringLiteral("差评整改率"), QStringLiteral("撤除")};
    QList<QStringList> table{head, figuresRow(QStringLiteral("合计"), {}, report.all)};
    for (const FiguresLine &line : report.byWindow)
        table.append(figuresRow(QStringLiteral("窗口"), line.key, line.figures));
    for (const FiguresLine &line : report.byAccount)
        table.append(figuresRow(QStringLiteral("工号"), line.key, line.figures));
    return table;
}

QJsonObject exchangeRating(const CaseState &state, const RatingCare &care, bool unmasked)
{
    const RatedBody &rating = care.rating;
    const Visit *visit = findVisit(state, rating.visit);
    const bool person = state.intake.applicant.kind == ApplicantKind::NaturalPerson;
    QJsonObject json{
        {QStringLiteral("affairSerialNo"), state.number()},
        {QStringLiteral("affairCode"), state.intake.item.id},
        {QStringLiteral("affairHandleItem"), state.intake.item.name},
        {QStringLiteral("userType"), person ? QStringLiteral("0") : QStringLiteral("1")},
        {QStringLiteral("windowNo"), rating.visit.window},
        {QStringLiteral("workNo"), visit ? visit->servedBy.back() : QString()},
        {QStringLiteral("serviceNumber"), serviceNumber(state, rating.visit)},
        {QStringLiteral("serviceDay"), dayOf(rating.visit.on)},
        {QStringLiteral("ratedAt"), care.ratedAt.toString(Qt::ISODate)},
        {QStringLiteral("level"), satisfactionName(rating.level)},
        {QStringLiteral("satisfaction"), exchangeNumber(rating.level)},
        {QStringLiteral("satisfactionGbt39046"), standardNumber(rating.level)},
        {QStringLiteral("evalDetail"), jsonFrom(rating.tags)},
        {QStringLiteral("written"), !rating.text.isEmpty()},
        {QStringLiteral("named"), rating.isNamed()},
        {QStringLiteral("step"), ratingStepName(ratingStepOf(care))},
    };
    if (rating.isNamed())
        json.insert(QStringLiteral("phone"), unmasked ? rating.phone : maskPhone(rating.phone));
    if (unmasked) // names may stand in it
        json.insert(QStringLiteral("writingEvaluation"), rating.text);
    if (care.again)
        json.insert(QStringLiteral("again"), satisfactionName(care.again->level));
    return json;
}

} // namespace yichuang
