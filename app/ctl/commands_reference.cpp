// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/inputfile.h"
#include "app/ctl/session.h"
#include "core/reference/itemsearch.h"

#include <QJsonArray>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QJsonObject faultJson(const Fault &fault)
{
    return {{u"pointer"_s, fault.pointer},
            {u"code"_s, fault.code},
            {u"meaning"_s, faultMeaning(fault.code)},
            {u"wrong"_s, fault.wrong},
            {u"expected"_s, fault.expected}};
}

QJsonObject outcomeJson(const QString &file, const ImportOutcome &outcome)
{
    QJsonArray faults;
    for (const Fault &fault : outcome.faults)
        faults.append(faultJson(fault));
    return {{u"file"_s, file},
            {u"kind"_s, referenceKindName(outcome.kind)},
            {u"version"_s, outcome.version},
            {u"entries"_s, outcome.entries},
            {u"alreadyThere"_s, outcome.alreadyThere},
            {u"faults"_s, faults}};
}

Result<> seatedWithCatalogue(Session &session, const Invocation &call)
{
    if (const Result<> in = session.sit(call); !in)
        return in;
    return session.desk().reference().catalogue ? Result<>{} : failure(ErrorCode::NotFound, u"catalogue"_s);
}

void reportItem(Report &report, const ServiceItem &item)
{
    report.merge(item.toJson());
    report.line(u"%1  %2"_s.arg(item.id, item.name));
    report.line(u"code      %1"_s.arg(item.implCode));
    report.line(u"type      %1, %2"_s.arg(enumText(item.itemType), enumText(item.caseType)));
    if (!item.isInstant())
        report.line(u"promised  %1 working days"_s.arg(item.promisedDays));
    if (item.legalDays)
        report.line(u"legal     %1 working days"_s.arg(*item.legalDays));
    for (const Situation &situation : item.situations) {
        report.line(u"question  %1 %2"_s.arg(situation.id, situation.question));
        for (const SituationOption &option : situation.options)
            report.line(u"          %1 %2"_s.arg(option.id, option.label));
    }
    for (const Material &material : item.materials)
        report.line(u"material  %1 %2 (%3, %4)"_s.arg(material.id, material.name, enumText(material.kind),
                                                      enumText(material.necessity)));
    for (const FormField &field : item.formFields)
        report.line(u"field     %1 %2 (%3)%4"_s.arg(field.key, field.name, enumText(field.type),
                                                    field.required ? u" *"_s : QString()));
}

} // namespace

Result<> runImport(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call, {Role::Administrator, Role::Supervisor, Role::Clerk}); !in)
        return in;
    QJsonArray imported;
    for (const QString &file : call.arguments) {
        const Result<QByteArray> bytes = readInput(file);
        if (!bytes)
            return failure(bytes.error());
        const Result<ImportOutcome> outcome = session.desk().importReference(*bytes);
        if (!outcome)
            return failure(outcome.error());
        imported.append(outcomeJson(file, *outcome));
        call.report->set("imported", imported);
        for (const Fault &fault : outcome->faults)
            call.report->line(faultLine(fault));
        if (!outcome->faults.empty())
            return failure(ErrorCode::InvalidInput, u"import.faults"_s, file);
        call.report->line(u"%1: %2 %3, %4 entries%5"_s.arg(file, referenceKindName(outcome->kind), outcome->version)
                              .arg(outcome->entries)
                              .arg(outcome->alreadyThere ? u" (was there already)"_s : QString()));
    }
    return {};
}

Result<> runItemSearch(Invocation &call)
{
    const Result<int> limit = numberOption(call, "limit", 20, 1, 1000);
    if (!limit)
        return failure(limit.error());
    Session session;
    if (const Result<> in = seatedWithCatalogue(session, call); !in)
        return in;
    QJsonArray list;
    const ItemSearch search(session.desk().reference().catalogue, ItemSearch::Bundles::Found, PinyinTable::builtIn());
    for (const ItemHit &hit : search.search(call.arguments.first(), *limit)) {
        list.append(QJsonObject{{u"id"_s, hit.item->id}, {u"name"_s, hit.item->name}, {u"code"_s, hit.item->implCode}});
        call.report->line(u"%1  %2"_s.arg(hit.item->id, hit.item->name));
    }
    call.report->set("items", list);
    return {};
}

Result<> runItemShow(Invocation &call)
{
    Session session;
    if (const Result<> in = seatedWithCatalogue(session, call); !in)
        return in;
    const ServiceItem *item = session.desk().reference().catalogue->find(call.arguments.first());
    if (!item)
        return failure(ErrorCode::NotFound, u"item"_s);
    reportItem(*call.report, *item);
    return {};
}

} // namespace yichuang
