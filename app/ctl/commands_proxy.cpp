// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casejson.h"
#include "app/ctl/listedpart.h"
#include "app/ctl/paperfiles.h"
#include "app/ctl/session.h"
#include "core/base/csv.h"
#include "core/base/xlsx.h"
#include "core/desk/ledgersheet.h"
#include "core/documents/paperfacts.h"
#include "core/identity/masking.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QString dayWord(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : u"-"_s;
}

QJsonArray markNames(const std::vector<ServiceMark> &marks)
{
    QJsonArray names;
    for (const ServiceMark mark : marks)
        names.append(serviceMarkName(mark));
    return names;
}

Result<ProxyQuery> ledgerQuery(const Invocation &call)
{
    ProxyQuery query;
    if (call.has("agent"))
        query.agent = call.option("agent");
    if (call.has("step")) {
        query.step = proxyStepFromName(call.option("step"));
        if (!query.step)
            return usageFailure(u"there is no step '%1'"_s.arg(call.option("step").left(40)));
    }
    const Result<std::optional<QDate>> from = dayOption(call, "from");
    const Result<std::optional<QDate>> until = dayOption(call, "until");
    if (!from || !until)
        return failure(!from ? from.error() : until.error());
    query.from = *from;
    query.until = *until;
    return query;
}

QJsonObject ledgerJson(const ProxyRow &row)
{
    QJsonObject json = rowJson(row.row);
    json.insert(u"agent"_s, row.agent);
    json.insert(u"station"_s, row.station);
    json.insert(u"step"_s, row.step ? QJsonValue(proxyStepName(*row.step)) : QJsonValue());
    json.insert(u"beganOn"_s, dayJson(row.beganOn));
    json.insert(u"signedOn"_s, dayJson(row.signedOn));
    json.insert(u"forwardedOn"_s, dayJson(row.forwardedOn));
    json.insert(u"acceptedOn"_s, dayJson(row.acceptedOn));
    json.insert(u"decidedOn"_s, dayJson(row.decidedOn));
    json.insert(u"reportedOn"_s, dayJson(row.reportedOn));
    json.insert(u"handedOn"_s, dayJson(row.handedOn));
    json.insert(u"marks"_s, markNames(row.marks));
    json.insert(u"satisfaction"_s, row.rating ? QJsonValue(satisfactionName(*row.rating)) : QJsonValue());
    return json;
}

QString periodText(const ProxyQuery &query, QDate today)
{
    const QString until = paperDate(query.until.value_or(today));
    return query.from ? u"%1至%2"_s.arg(paperDate(*query.from), until) : u"截至%1"_s.arg(until);
}

/** As the ending of @p path says; the endings were looked at before. */
Result<> writeLedger(Session &session, const ProxyQuery &query, const std::vector<ProxyRow> &rows, const QString &path)
{
    const Result<std::vector<AccountInfo>> accounts = session.profile().accounts();
    if (!accounts)
        return failure(accounts.error());
    const StaffNames staff(*accounts);
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return writeBytes(path, csvTable(ledgerTable(rows, staff)));
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return writeBytes(path, xlsxWorkbook({u"代办台账"_s, ledgerTable(rows, staff)}));
    const Result<ProxyTotals> totals = session.desk().proxyTotals(query);
    if (!totals)
        return failure(totals.error());
    const QDate today = session.clock().today();
    const LedgerHead head{session.profile().centreName(), periodText(query, today), query.agent.value_or(QString()),
                          today};
    return writeSheetPdf(ledgerSheet(rows, *totals, head, staff), u"代办台账"_s, session.clock().now(), path)
        .map([](const QStringList &) {});
}

QString consultationState(const Consultation &one)
{
    if (one.isOpen())
        return u"open"_s;
    return one.closed && !one.closed->handedTo.isEmpty() ? u"handed-on"_s : u"answered"_s;
}

QJsonObject consultationJson(const Consultation &one)
{
    return {{u"id"_s, one.id.toString(QUuid::WithoutBraces)},
            {u"state"_s, consultationState(one)},
            {u"askedAt"_s, one.askedAt.toString(Qt::ISODateWithMs)},
            {u"asker"_s, maskName(one.asked.asker)},
            {u"matter"_s, one.asked.matter},
            {u"item"_s, one.asked.itemId},
            {u"itemName"_s, one.asked.itemName},
            {u"firstAsked"_s, one.firstAsked.account},
            {u"answer"_s, one.closed ? one.closed->answer : one.asked.answer},
            {u"handedTo"_s, one.closed ? one.closed->handedTo : QString()},
            {u"closedAt"_s, one.closed ? QJsonValue(one.closedAt.toString(Qt::ISODateWithMs)) : QJsonValue()},
            {u"marks"_s, markNames(one.asked.marks)}};
}

} // namespace

Result<> runLedgerList(Invocation &call)
{
    Result<ProxyQuery> query = ledgerQuery(call);
    const Result<ListedPart> part = partOf(call);
    if (!query || !part)
        return failure(!query ? query.error() : part.error());
    query->text = call.arguments.value(0);
    query->limit = part->limit;
    query->offset = part->offset;
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<ProxyLines> page = session.desk().proxyLedger(*query);
    if (!page)
        return failure(page.error());
    const Result<ProxyTotals> totals = session.desk().proxyTotals(*query);
    if (!totals)
        return failure(totals.error());
    QJsonArray rows;
    for (const ProxyRow &row : page->rows) {
        rows.append(ledgerJson(row));
        call.report->line(u"%1  %2  %3  %4  %5  %6"_s.arg(
            row.row.number, row.step ? proxyStepChinese(*row.step) : u"-"_s, dayWord(row.beganOn), row.agent,
            row.row.applicantMasked, row.row.itemName));
    }
    QJsonArray steps;
    for (const ProxyStep step : allProxySteps)
        steps.append(QJsonObject{{u"step"_s, proxyStepName(step)}, {u"count"_s, totals->at(step)}});
    call.report->set("lines", rows);
    call.report->set("total", totals->cases);
    call.report->set("steps", steps);
    call.report->line(u"%1 lines in all"_s.arg(totals->cases));
    tellMore(call, page->more);
    return {};
}

Result<> runLedgerExport(Invocation &call)
{
    Result<ProxyQuery> query = ledgerQuery(call);
    if (!query)
        return failure(query.error());
    const QString path = QFileInfo(call.arguments.first()).absoluteFilePath();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"csv"_s && ending != u"xlsx"_s && ending != u"pdf"_s)
        return usageFailure(u"FILE must end in .xlsx, .csv or .pdf"_s);
    if (const Result<> writable = checkWritable(path); !writable)
        return writable;
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<std::vector<ProxyRow>> rows = session.desk().wholeProxyLedger(*query);
    if (!rows)
        return failure(rows.error());
    if (const Result<> written = writeLedger(session, *query, *rows, path); !written)
        return written;
    call.report->set("file", path);
    call.report->set("lines", int(rows->size()));
    call.report->line(u"%1 lines written to %2"_s.arg(rows->size()).arg(path));
    return {};
}

Result<> runConsultationList(Invocation &call)
{
    const Result<ListedPart> part = partOf(call);
    if (!part)
        return failure(part.error());
    int passed = 0;
    bool more = false;
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    QJsonArray rows;
    ConsultationQuery query{{}, call.has("open"), mostLines};
    do { // those still open may lie far back
        const Result<ConsultationPage> page = session.desk().consultations(query);
        if (!page)
            return failure(page.error());
        for (const Consultation &one : page->rows) {
            if (passed++ < part->offset)
                continue;
            if (rows.size() == part->limit) {
                more = true;
                break;
            }
            rows.append(consultationJson(one));
            call.report->line(u"%1  %2  %3  %4  %5"_s.arg(
                one.id.toString(QUuid::WithoutBraces), one.askedAt.date().toString(Qt::ISODate), consultationState(one),
                one.firstAsked.account, one.asked.matter));
        }
        query.behind = page->behind;
    } while (query.behind && !more);
    call.report->set("consultations", rows);
    tellMore(call, more);
    return {};
}

Result<> runConsultationRecord(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call, {Role::ProxyAgent, Role::Clerk, Role::IssuingClerk, Role::Supervisor});
        !in)
        return in;
    ConsultationRecordedBody body;
    body.matter = call.arguments.first();
    body.asker = call.option("asker");
    body.phone = call.option("phone");
    body.answer = call.option("answer");
    body.itemId = call.option("item");
    if (!body.itemId.isEmpty()) {
        const auto &catalogue = session.desk().reference().catalogue;
        const ServiceItem *item = catalogue ? catalogue->find(body.itemId) : nullptr;
        if (!item)
            return failure(ErrorCode::NotFound, u"item"_s);
        body.itemName = item->name;
    }
    const Result<Consultation> recorded = session.desk().recordConsultation(body);
    if (!recorded)
        return failure(recorded.error());
    call.report->merge(consultationJson(*recorded));
    call.report->line(u"Recorded as %1"_s.arg(recorded->id.toString(QUuid::WithoutBraces)));
    return {};
}

Result<> runConsultationClose(Invocation &call)
{
    const QUuid id = QUuid::fromString(call.arguments.first());
    if (id.isNull())
        return usageFailure(u"ID must be the id that consultation list prints"_s);
    Session session;
    if (const Result<> in = session.sit(call, {Role::ProxyAgent, Role::Clerk, Role::IssuingClerk, Role::Supervisor});
        !in)
        return in;
    const ConsultationClosedBody body{call.option("answer"), call.option("handed-to")};
    if (const Result<> closed = session.desk().closeConsultation(id, body); !closed)
        return closed;
    call.report->set("id", id.toString(QUuid::WithoutBraces));
    call.report->line(u"Closed."_s);
    return {};
}

Result<> runCollectionList(Invocation &call)
{
    const Result<std::optional<QDate>> until = dayOption(call, "remind-until");
    const Result<ListedPart> part = partOf(call);
    if (!until || !part)
        return failure(!until ? until.error() : part.error());
    CollectionQuery query;
    query.remindUntil = *until;
    query.limit = part->limit;
    query.offset = part->offset;
    if (call.has("agent"))
        query.agent = call.option("agent");
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<ListPart<CollectionRow>> found = session.desk().collections(query);
    if (!found)
        return failure(found.error());
    QJsonArray rows;
    for (const CollectionRow &row : found->rows) {
        QJsonObject json = rowJson(row.row);
        json.insert(u"agent"_s, row.agent);
        json.insert(u"since"_s, dayJson(row.since));
        json.insert(u"remindOn"_s, dayJson(row.remindOn));
        json.insert(u"remindedOn"_s, dayJson(row.remindedOn));
        json.insert(u"reminders"_s, row.reminders);
        rows.append(json);
        call.report->line(u"%1  %2  %3  %4  %5"_s.arg(dayWord(row.remindOn), row.row.number, row.row.applicantMasked,
                                                      row.row.phoneMasked, row.row.itemName));
    }
    call.report->set("results", rows);
    tellMore(call, found->more);
    return {};
}

Result<> runRekeyList(Invocation &call)
{
    const Result<ListedPart> part = partOf(call);
    if (!part)
        return failure(part.error());
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<ListPart<RekeyRow>> owed =
        session.desk().rekeysOwed({call.arguments.value(0), part->limit, part->offset});
    if (!owed)
        return failure(owed.error());
    const Result<std::vector<SystemDown>> down = session.desk().systemsDown();
    if (!down)
        return failure(down.error());
    QJsonArray rows;
    for (const RekeyRow &row : owed->rows) {
        QJsonObject json = rowJson(row.row);
        json.insert(u"system"_s, row.system);
        json.insert(u"owedOn"_s, dayJson(row.owedOn));
        rows.append(json);
        call.report->line(u"%1  %2  %3  %4"_s.arg(dayWord(row.owedOn), row.system, row.row.number, row.row.itemName));
    }
    QJsonArray systems;
    for (const SystemDown &system : *down) {
        systems.append(QJsonObject{{u"system"_s, system.system},
                                   {u"reason"_s, system.reason},
                                   {u"since"_s, system.since.toString(Qt::ISODateWithMs)}});
        call.report->line(
            u"down since %1: %2 (%3)"_s.arg(system.since.toString(Qt::ISODate), system.system, system.reason));
    }
    call.report->set("owed", rows);
    call.report->set("down", systems);
    tellMore(call, owed->more);
    return {};
}

Result<> runRekeyDone(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call, {Role::Clerk, Role::ProxyAgent}); !in)
        return in;
    const Result<QUuid> id = session.desk().caseByNumber(call.arguments.first());
    if (!id)
        return failure(id.error());
    const RekeyedBody body{call.arguments.at(1), {}, call.option("foreign-number")};
    const Result<TakenIn> done = session.desk().act(*id, EventType::Rekeyed, body.toJson());
    if (!done)
        return failure(done.error());
    call.report->set("number", done->state.number());
    call.report->set("system", body.system);
    call.report->line(u"%1 is entered in %2."_s.arg(done->state.number(), body.system));
    return {};
}

} // namespace yichuang
