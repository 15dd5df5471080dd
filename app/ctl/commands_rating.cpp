// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casejson.h"
#include "app/ctl/listedpart.h"
#include "app/ctl/paperfiles.h"
#include "app/ctl/session.h"
#include "core/base/csv.h"
#include "core/base/json.h"
#include "core/base/xlsx.h"
#include "core/desk/ratingsheet.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dueJson(const std::optional<DueDay> &due)
{
    return due && due->day ? QJsonValue(due->day->toString(Qt::ISODate)) : QJsonValue();
}

Result<RatingQuery> ratingQuery(const Invocation &call)
{
    RatingQuery query;
    if (call.has("step")) {
        const std::optional<RatingStep> step = ratingStepFromName(call.option("step"));
        if (!step)
            return usageFailure(u"there is no step '%1'"_s.arg(call.option("step").left(40)));
        query.steps = std::vector{*step};
    }
    if (call.has("open"))
        query.steps = std::vector{RatingStep::ToDecide, RatingStep::ToCallBack, RatingStep::ToSettle};
    if (call.has("centre"))
        query.centre = call.option("centre");
    const Result<std::optional<QDate>> from = dayOption(call, "from");
    const Result<std::optional<QDate>> until = dayOption(call, "until");
    const Result<ListedPart> part = partOf(call, mostLines);
    if (!from || !until)
        return failure(!from ? from.error() : until.error());
    if (!part)
        return failure(part.error());
    query.from = *from;
    query.until = *until;
    query.limit = part->limit;
    query.offset = part->offset;
    return query;
}

QJsonObject ratingJson(const RatedVisit &visit)
{
    const RatingRow &row = visit.rating;
    QJsonObject json = rowJson(row.row);
    json.insert(u"visitOn"_s, row.visit.on.toString(Qt::ISODate));
    json.insert(u"visitCentre"_s, row.visit.centre);
    json.insert(u"visitWindow"_s, row.visit.window);
    json.insert(u"servedBy"_s, jsonFrom(row.servedBy));
    json.insert(u"level"_s, satisfactionName(row.level));
    json.insert(u"tags"_s, jsonFrom(row.tags));
    json.insert(u"ratedOn"_s, row.ratedOn.toString(Qt::ISODate));
    json.insert(u"named"_s, row.named);
    json.insert(u"written"_s, row.written);
    json.insert(u"ratingStep"_s, ratingStepName(row.step));
    json.insert(u"ratingDueOn"_s, dueJson(visit.due));
    json.insert(u"appealOpen"_s, row.appealOpen);
    json.insert(u"again"_s, row.again ? QJsonValue(satisfactionName(*row.again)) : QJsonValue());
    return json;
}

QJsonValue shareJson(const std::optional<double> &share)
{
    return share ? QJsonValue(*share) : QJsonValue();
}

QJsonObject figuresJson(const RatingFigures &figures)
{
    QJsonObject levels;
    for (const Satisfaction level : allSatisfactions)
        levels.insert(satisfactionName(level), figures.byLevel[std::size_t(level)]);
    return {{u"services"_s, figures.services},
            {u"rated"_s, figures.rated()},
            {u"levels"_s, levels},
            {u"removed"_s, figures.removed},
            {u"closable"_s, figures.closable},
            {u"closed"_s, figures.closed},
            {u"satisfaction"_s, shareJson(figures.satisfaction())},
            {u"average"_s, shareJson(figures.average())},
            {u"activeShare"_s, shareJson(figures.activeShare())},
            {u"settledShare"_s, shareJson(figures.settledShare())}};
}

QJsonArray linesJson(const std::vector<FiguresLine> &lines)
{
    QJsonArray array;
    for (const FiguresLine &line : lines) {
        QJsonObject json = figuresJson(line.figures);
        json.insert(u"key"_s, line.key);
        array.append(json);
    }
    return array;
}

Result<FiguresQuery> figuresQuery(const Invocation &call, QDate today)
{
    const Result<std::optional<QDate>> from = dayOption(call, "from");
    const Result<std::optional<QDate>> until = dayOption(call, "until");
    if (!from || !until)
        return failure(!from ? from.error() : until.error());
    FiguresQuery query;
    query.from = from->value_or(QDate(today.year(), today.month(), 1));
    query.until = until->value_or(today);
    if (call.has("centre"))
        query.centre = call.option("centre");
    return query;
}

/** Each rating as the exchange names its fields; what is shown in full is recorded on its case first. */
Result<QJsonArray> exchanged(Session &session, const std::vector<RatedVisit> &visits, const QString &unmaskReason)
{
    QJsonArray array;
    for (const RatedVisit &visit : visits) {
        const QUuid &caseId = visit.rating.row.caseId;
        if (!unmaskReason.isEmpty()) {
            if (const Result<> recorded = session.desk().recordUnmasking(caseId, unmaskReason); !recorded)
                return failure(recorded.error());
        }
        const Result<CaseFile> file = session.desk().caseFile(caseId);
        if (!file)
            return failure(file.error());
        if (const RatingCare *care = findRating(file->state, visit.rating.visit))
            array.append(exchangeRating(file->state, *care, !unmaskReason.isEmpty()));
    }
    return array;
}

} // namespace

Result<> runRatingList(Invocation &call)
{
    const Result<RatingQuery> query = ratingQuery(call);
    if (!query)
        return failure(query.error());
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<ListPart<RatedVisit>> visits = session.desk().ratings(*query);
    if (!visits)
        return failure(visits.error());
    QJsonArray rows;
    for (const RatedVisit &visit : visits->rows) {
        const RatingRow &row = visit.rating;
        rows.append(ratingJson(visit));
        call.report->line(u"%1  %2  %3  %4  %5"_s.arg(
            visit.due && visit.due->day ? visit.due->day->toString(Qt::ISODate) : u"-"_s, row.row.number,
            satisfactionChinese(row.level), ratingStepChinese(row.step), row.row.itemName));
    }
    call.report->set("ratings", rows);
    tellMore(call, visits->more);
    return {};
}

Result<> runRatingFigures(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<FiguresQuery> query = figuresQuery(call, session.clock().today());
    if (!query)
        return failure(query.error());
    const Result<RatingReport> report = session.desk().ratingReport(*query);
    if (!report)
        return failure(report.error());
    for (const QStringList &row : figuresTable(*report))
        call.report->line(row.join(u"  "_s));
    call.report->set("from", query->from.toString(Qt::ISODate));
    call.report->set("until", query->until.toString(Qt::ISODate));
    call.report->set("all", figuresJson(report->all));
    call.report->set("windows", linesJson(report->byWindow));
    call.report->set("accounts", linesJson(report->byAccount));
    return {};
}

Result<> runRatingExport(Invocation &call)
{
    const Result<RatingQuery> query = ratingQuery(call);
    if (!query)
        return failure(query.error());
    const QString path = QFileInfo(call.arguments.first()).absoluteFilePath();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"csv"_s && ending != u"xlsx"_s && ending != u"json"_s)
        return usageFailure(u"FILE must end in .json, .xlsx or .csv"_s);
    if (call.has("unmask") && ending != u"json"_s)
        return usageFailure(u"a table holds nobody's number; --unmask goes with .json"_s);
    if (const Result<> writable = checkWritable(path); !writable)
        return writable;
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<std::vector<RatedVisit>> visits = session.desk().everyRating(*query);
    if (!visits)
        return failure(visits.error());
    QByteArray bytes;
    if (ending == u"json"_s) {
        const Result<QJsonArray> ratings = exchanged(session, *visits, call.option("unmask"));
        if (!ratings)
            return failure(ratings.error());
        bytes = jsonBytes(QJsonObject{{u"ratings"_s, *ratings}});
    } else {
        const QList<QStringList> table = ratingTable(*visits);
        bytes = ending == u"csv"_s ? csvTable(table) : xlsxWorkbook({u"评价明细"_s, table});
    }
    if (const Result<> written = writeBytes(path, bytes); !written)
        return written;
    call.report->set("file", path);
    call.report->set("ratings", int(visits->size()));
    call.report->line(u"%1 ratings written to %2"_s.arg(visits->size()).arg(path));
    return {};
}

} // namespace yichuang
