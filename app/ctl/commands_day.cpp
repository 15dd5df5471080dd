// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/paperfiles.h"
#include "app/ctl/session.h"
#include "core/desk/dayreport.h"
#include "core/store/syncstore.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QString withName(DayDifference::With with)
{
    switch (with) {
    case DayDifference::With::District:
        return u"district"_s;
    case DayDifference::With::Nobody:
        return u"nobody"_s;
    case DayDifference::With::Dispute:
        return u"dispute"_s;
    }
    Q_UNREACHABLE();
}

Result<QDate> dayFrom(const Invocation &call, const Clock &clock)
{
    if (call.arguments.isEmpty())
        return clock.today();
    const QDate day = QDate::fromString(call.arguments.first(), Qt::ISODate);
    if (!day.isValid())
        return usageFailure(u"DATE must be a day, e.g. 2026-03-02"_s);
    return day;
}

QJsonObject windowJson(const DayCount &count)
{
    return {{u"window"_s, count.window},
            {u"papersPrinted"_s, count.papersPrinted},
            {u"papersStored"_s, count.papersStored},
            {u"papersAccepted"_s, count.papersAccepted},
            {u"eventsStored"_s, count.eventsStored},
            {u"eventsAccepted"_s, count.eventsAccepted}};
}

QJsonObject lineJson(const DayLine &line)
{
    const DayDifference &difference = line.difference;
    return {{u"event"_s, difference.eventId.toString(QUuid::WithoutBraces)},
            {u"case"_s, difference.caseId.toString(QUuid::WithoutBraces)},
            {u"number"_s, difference.caseNumber},
            {u"type"_s, difference.eventType},
            {u"paper"_s, line.paperTitle},
            {u"at"_s, difference.at.toString(Qt::ISODateWithMs)},
            {u"printed"_s, difference.isPrinted},
            {u"with"_s, withName(difference.with)},
            {u"verdict"_s,
             difference.with == DayDifference::With::Dispute ? verdictName(difference.verdict.kind) : QString()},
            {u"reason"_s, difference.verdict.reason}};
}

void tell(const DayReport &report, Report &to)
{
    const DayCheck &check = report.check;
    QJsonArray windows;
    for (const DayCount &count : check.windows) {
        windows.append(windowJson(count));
        to.line(u"window %1: %2 papers printed, %3 recorded, %4 with the district; %5 records, %6 with the district"_s
                    .arg(count.window)
                    .arg(count.papersPrinted)
                    .arg(count.papersStored)
                    .arg(count.papersAccepted)
                    .arg(count.eventsStored)
                    .arg(count.eventsAccepted));
    }
    QJsonArray differences;
    for (const DayLine &line : report.lines) {
        differences.append(lineJson(line));
        QStringList missing;
        if (!line.difference.isPrinted)
            missing << u"not printed"_s;
        if (check.hasDistrict && line.difference.with == DayDifference::With::Nobody)
            missing << u"not with the district"_s;
        if (check.hasDistrict && line.difference.with == DayDifference::With::Dispute)
            missing << u"%1 (%2)"_s.arg(verdictName(line.difference.verdict.kind), line.difference.verdict.reason);
        to.line(u"differs %1 %2 %3: %4"_s.arg(line.difference.caseNumber, line.difference.eventType, line.paperTitle,
                                              missing.join(u", "_s)));
    }
    QJsonArray open;
    for (const QDate &day : report.openDays)
        open.append(day.toString(Qt::ISODate));
    to.set("day", check.day.toString(Qt::ISODate));
    to.set("district", check.hasDistrict);
    to.set("agrees", check.agrees());
    to.set("closedAt", check.closed ? QJsonValue(check.closed->at.toString(Qt::ISODateWithMs)) : QJsonValue());
    to.set("closedBy", check.closed ? QJsonValue(check.closed->account) : QJsonValue());
    to.set("openDays", open);
    to.set("windows", windows);
    to.set("differences", differences);
    if (check.closed)
        to.line(u"closed by %1 at %2"_s.arg(check.closed->account, check.closed->at.toString(Qt::ISODate)));
    if (!report.openDays.empty())
        to.line(u"%1 earlier days are not closed, the last of them %2"_s.arg(report.openDays.size())
                    .arg(report.openDays.front().toString(Qt::ISODate)));
}

Result<> writeSheet(Session &session, const DayReport &report, const QString &file, Report &to)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const QString html = daySheet(report, session.profile().centreName() + u' ' + session.profile().windowName(),
                                  session.account().displayName, session.clock().now());
    const Result<QStringList> written = writeSheetPdf(html, u"日终对账单"_s, session.clock().now(), path);
    if (!written)
        return failure(written.error());
    to.set("sheet", path);
    to.line(u"file    %1"_s.arg(path));
    return {};
}

} // namespace

Result<> runDayCheck(Invocation &call)
{
    Session session;
    const Result<QDate> day = dayFrom(call, session.clock());
    if (!day)
        return failure(day.error());
    if (const Result<> in = session.logIn(call); !in)
        return in;
    const Result<DayReport> report = makeDayReport(session.profile(), *day, session.clock().today());
    if (!report)
        return failure(report.error());
    tell(*report, *call.report);
    if (call.has("sheet")) {
        if (const Result<> written = writeSheet(session, *report, call.option("sheet"), *call.report); !written)
            return written;
    }
    if (!report->check.agrees())
        return failure(ErrorCode::RefusedByRule, u"day.differs"_s, QString::number(report->lines.size()));
    return {};
}

Result<> runDayClose(Invocation &call)
{
    Session session;
    const Result<QDate> day = dayFrom(call, session.clock());
    if (!day)
        return failure(day.error());
    if (const Result<> in = session.logIn(call); !in)
        return in;
    const Result<> closed = session.profile().sync().days.close(*day, session.account().login, session.clock().now());
    if (!closed)
        return closed;
    call.report->set("day", day->toString(Qt::ISODate));
    call.report->line(u"%1 is closed."_s.arg(day->toString(Qt::ISODate)));
    return {};
}

} // namespace yichuang
