// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dayreport.h"

#include "core/base/json.h"
#include "core/cases/bodies.h"
#include "core/documents/paperkind.h"
#include "core/store/eventlog.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"

#include <algorithm>

namespace yichuang {

namespace {

Result<DayLine> lineOf(Profile &profile, const DayDifference &difference)
{
    DayLine line{difference, {}, {}, {}};
    if (eventTypeFromName(difference.eventType) != EventType::DocumentIssued)
        return line;
    const Result<std::vector<Event>> events = profile.events().eventsOf(difference.caseId);
    if (!events)
        return failure(events.error());
    const auto bodyOf = [](const Event &event) {
        return jsonObject(event.body).and_then(DocumentIssuedBody::fromJson);
    };
    const auto own = std::ranges::find(*events, difference.eventId, &Event::id);
    const Result<DocumentIssuedBody> body =
        own == events->end() ? failure(ErrorCode::NotFound, QStringLiteral("paper")) : bodyOf(*own);
    if (!body) // written by a newer program: told without its title
        return line;
    line.paperEvent = difference.eventId;
    for (const Event &event : *events) {
        if (!body->reprint || event.type() != EventType::DocumentIssued)
            continue;
        const Result<DocumentIssuedBody> first = bodyOf(event);
        if (first && !first->reprint && first->contentHash == body->contentHash)
            line.paperEvent = event.id;
    }
    if (const std::optional<PaperKind> kind = paperKindFromCode(body->kind))
        line.paperTitle = paperKindTitle(*kind);
    line.paperNumber = body->paperNumber;
    return line;
}

/** @p percent: of the table's width; 0 as its text needs. */
QString cell(const QString &text, const char *tag = "td", int percent = 0)
{
    const QString width = percent > 0 ? QStringLiteral(" width=\"%1%\"").arg(percent) : QString();
    return QStringLiteral("<%1%2>%3</%1>").arg(QString::fromLatin1(tag), width, text.toHtmlEscaped());
}

QString row(const QStringList &texts)
{
    QString cells;
    for (const QString &text : texts)
        cells += cell(text);
    return QStringLiteral("<tr>%1</tr>").arg(cells);
}

struct SheetColumn
{
    QString head;
    int percent = 0; ///< of the table's width; 0 as its text needs
};

/** Looks as the lists of the papers do; its head comes again on every page. */
QString table(const std::vector<SheetColumn> &columns, const QString &rows)
{
    QString head;
    for (const SheetColumn &column : columns)
        head += cell(column.head, "th", column.percent);
    return QStringLiteral("<table class=\"list\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">"
                          "<thead><tr>%1</tr></thead>\n%2</table>")
        .arg(head, rows);
}

QString countTable(const DayReport &report)
{
    std::vector<SheetColumn> head{{QStringLiteral("窗口")},
                                  {QStringLiteral("出纸份数")},
                                  {QStringLiteral("文书记录")},
                                  {QStringLiteral("全部记录")}};
    if (report.check.hasDistrict) {
        head.push_back({QStringLiteral("区县已收文书")});
        head.push_back({QStringLiteral("区县已收记录")});
    }
    QString rows;
    for (const DayCount &count : report.check.windows) {
        QStringList texts{count.window, QString::number(count.papersPrinted), QString::number(count.papersStored),
                          QString::number(count.eventsStored)};
        if (report.check.hasDistrict)
            texts << QString::number(count.papersAccepted) << QString::number(count.eventsAccepted);
        rows += row(texts);
    }
    return table(head, rows);
}

QString differenceTable(const DayReport &report)
{
    QString rows;
    for (const DayLine &line : report.lines) {
        const DayDifference &difference = line.difference;
        const QString what = line.paperTitle.isEmpty()
            ? QStringLiteral("办件记录")
            : QStringList{line.paperTitle, line.paperNumber}.join(QLatin1Char(' ')).trimmed();
        rows += row({difference.caseNumber, what, difference.at.toString(u"HH:mm"),
                     dayLineFault(difference, report.check.hasDistrict)});
    }
    // A number is read and typed whole: it has the width for one line.
    return table({{QStringLiteral("办件编号"), 47},
                  {QStringLiteral("记录"), 31},
                  {QStringLiteral("时间"), 8},
                  {QStringLiteral("差异"), 14}},
                 rows);
}

} // namespace

QString dayLineFault(const DayDifference &difference, bool hasDistrict)
{
    QStringList faults;
    if (!difference.isPrinted)
        faults << QStringLiteral("未出纸");
    if (hasDistrict) {
        switch (difference.with) {
        case DayDifference::With::District:
            break;
        case DayDifference::With::Nobody:
            faults << QStringLiteral("区县未收到");
            break;
        case DayDifference::With::Dispute:
            faults << (difference.verdict.kind == VerdictKind::Refused ? QStringLiteral("区县不予接受")
                                                                       : QStringLiteral("区县未生效，待处理"));
            break;
        }
    }
    return faults.join(QStringLiteral("；"));
}

Result<DayReport> makeDayReport(Profile &profile, QDate day, QDate today)
{
    DayBook &days = profile.sync().days;
    const Result<DayCheck> check = days.check(day);
    const Result<std::vector<QDate>> open = days.openDays(today);
    if (!check || !open)
        return failure(!check ? check.error() : open.error());
    DayReport report{*check, {}, *open};
    for (const DayDifference &difference : report.check.differences) {
        Result<DayLine> line = lineOf(profile, difference);
        if (!line)
            return failure(line.error());
        report.lines.push_back(std::move(*line));
    }
    return report;
}

QString daySheet(const DayReport &report, const QString &place, const QString &printedBy, const QDateTime &printedAt)
{
    const DayCheck &check = report.check;
    QString result = check.windows.empty() ? QStringLiteral("当日无记录。")
        : check.agrees()                   ? QStringLiteral("各项相符。")
                         : QStringLiteral("有 %1 项不符，逐件列后。").arg(report.lines.size());
    if (check.closed)
        result += QStringLiteral("已于 %1 由 %2 结账。")
                      .arg(check.closed->at.toString(u"yyyy-MM-dd HH:mm"), check.closed->account);
    QString html = QStringLiteral("<p class=\"organ\">%1</p><p class=\"title\">日终对账单</p><p class=\"number\">%2</p>"
                                  "<p class=\"text\">　　%3</p>")
                       .arg(place.toHtmlEscaped(), check.day.toString(u"yyyy年M月d日"), result.toHtmlEscaped());
    if (!check.windows.empty())
        html += countTable(report);
    if (!report.lines.empty())
        html += QStringLiteral("<p class=\"head\">不符明细</p>") + differenceTable(report);
    html += QStringLiteral("<p class=\"gap\">&nbsp;</p><table width=\"100%\" border=\"0\"><tr><td width=\"50%\"><p "
                           "class=\"sign\">对账人（%1）签名：____________</p></td><td width=\"50%\"><p class=\"sign\">"
                           "审核签名：____________</p></td></tr></table><p class=\"note\">打印时间：%2</p>")
                .arg(printedBy.toHtmlEscaped(), printedAt.toString(u"yyyy-MM-dd HH:mm"));
    return html;
}

} // namespace yichuang
