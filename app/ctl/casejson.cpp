// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casejson.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/casenames.h"
#include "core/identity/masking.h"

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QString isoDay(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

QJsonObject deadlinesJson(const Deadlines &deadlines)
{
    QJsonObject json;
    const std::pair<const char *, const std::optional<DueDay> &> all[] = {
        {"notice", deadlines.notice},     {"correction", deadlines.correction}, {"tolerance", deadlines.tolerance},
        {"promised", deadlines.promised}, {"legal", deadlines.legal},           {"decision", deadlines.decision},
        {"delivery", deadlines.delivery}};
    for (const auto &[name, due] : all) {
        if (due)
            json.insert(QLatin1StringView(name), due->day ? QJsonValue(isoDay(due->day)) : QJsonValue());
    }
    return json;
}

QJsonObject applicantJson(const Applicant &applicant, bool unmasked)
{
    if (unmasked)
        return toJson(applicant);
    return {{u"kind"_s, applicantKindName(applicant.kind)},
            {u"name"_s, maskApplicantName(applicant.kind, applicant.name)},
            {u"documentKind"_s, documentKindName(applicant.documentKind)},
            {u"documentNumber"_s, maskNumber(applicant.documentNumber)},
            {u"phone"_s, maskPhone(applicant.phone)},
            {u"address"_s, maskAddress(applicant.address)}};
}

/** What was handed in; the clerk's own words only unmasked, names may stand in them. */
QJsonArray materialsJson(const std::vector<CaseMaterial> &materials, bool unmasked)
{
    QJsonArray list;
    for (const CaseMaterial &material : materials) {
        QJsonObject line{{u"id"_s, material.id},
                         {u"name"_s, material.name},
                         {u"state"_s, materialStateName(material.state)},
                         {u"originals"_s, material.originals},
                         {u"copies"_s, material.copies},
                         {u"pages"_s, material.pages},
                         {u"scans"_s, int(material.blobs.size())}};
        if (material.dueOn.isValid())
            line.insert(u"dueOn"_s, material.dueOn.toString(Qt::ISODate));
        if (material.validUntil.isValid())
            line.insert(u"validUntil"_s, material.validUntil.toString(Qt::ISODate));
        if (unmasked && !material.remark.isEmpty())
            line.insert(u"remark"_s, material.remark);
        if (unmasked && !material.deficiency.isEmpty())
            line.insert(u"deficiency"_s, material.deficiency);
        list.append(line);
    }
    return list;
}

QJsonArray eventsJson(const std::vector<Event> &events, bool unmasked)
{
    QJsonArray list;
    for (const Event &event : events) {
        QJsonObject line{{u"id"_s, uuidText(event.id)},           {u"type"_s, event.typeName},
                         {u"at"_s, timeText(event.at)},           {u"account"_s, event.actor.account},
                         {u"role"_s, roleName(event.actor.role)}, {u"window"_s, event.place.window},
                         {u"sequence"_s, event.deviceSeq}};
        if (unmasked && event.type() != EventType::DocumentIssued)
            line.insert(u"body"_s, jsonObject(event.body).value_or(QJsonObject()));
        list.append(line);
    }
    return list;
}

QStringList eventNames(const std::vector<EventType> &types)
{
    QStringList names;
    for (const EventType type : types)
        names.append(eventTypeName(type));
    return names;
}

} // namespace

QString dueText(const DueDay &due)
{
    return due.day ? isoDay(due.day) : u"暂定"_s;
}

QJsonObject paperJson(const MadePaper &paper)
{
    return {{u"kind"_s, paperKindCode(paper.kind)},
            {u"title"_s, paperKindTitle(paper.kind)},
            {u"number"_s, paper.paperNumber},
            {u"copies"_s, paper.copies},
            {u"reprint"_s, paper.reprint},
            {u"event"_s, paper.eventId.isNull() ? QString() : uuidText(paper.eventId)}};
}

QJsonArray issuedPapersJson(const CaseState &state)
{
    QJsonArray list;
    for (const IssuedPaper &paper : state.papers) {
        const auto kind = paperKindFromCode(paper.kind);
        list.append(QJsonObject{{u"kind"_s, paper.kind},
                                {u"title"_s, kind ? paperKindTitle(*kind) : QString()},
                                {u"number"_s, paper.paperNumber},
                                {u"copies"_s, paper.copies},
                                {u"at"_s, timeText(paper.at)},
                                {u"reprints"_s, paper.reprints},
                                {u"hash"_s, paper.contentHash},
                                {u"event"_s, uuidText(paper.eventId)}});
    }
    return list;
}

QJsonObject rowJson(const CaseRow &row)
{
    return {{u"number"_s, row.number},
            {u"stage"_s, caseStageName(row.stage)},
            {u"item"_s, row.itemId},
            {u"itemName"_s, row.itemName},
            {u"applicant"_s, row.applicantMasked},
            {u"document"_s, row.documentMasked},
            {u"phone"_s, row.phoneMasked},
            {u"openedAt"_s, timeText(row.openedAt)},
            {u"changedAt"_s, timeText(row.changedAt)},
            {u"due"_s, row.dueOn ? QJsonValue(isoDay(row.dueOn)) : QJsonValue()},
            {u"dueProvisional"_s, row.dueProvisional},
            {u"account"_s, row.account},
            {u"window"_s, row.window}};
}

QJsonObject memberJson(const BundleMemberLine &line, CaseStage stage)
{
    return {{u"number"_s, line.number},
            {u"item"_s, line.itemId},
            {u"itemName"_s, line.itemName},
            {u"unit"_s, line.unit},
            {u"stage"_s, caseStageName(stage)}};
}

QJsonArray visitsJson(const CaseState &state)
{
    QJsonArray list;
    for (const Visit &visit : state.visits) {
        QJsonObject json = visit.key.toJson();
        const RatingCare *care = findRating(state, visit.key);
        json.insert(u"servedBy"_s, QJsonArray::fromStringList(visit.servedBy));
        json.insert(u"level"_s, care ? QJsonValue(satisfactionName(care->rating.level)) : QJsonValue());
        list.append(json);
    }
    return list;
}

QJsonObject caseJson(const CaseFile &file, bool unmasked)
{
    const CaseState &state = file.state;
    QJsonObject json{{u"number"_s, state.number()},
                     {u"stage"_s, caseStageName(state.stage)},
                     {u"stageName"_s, caseStageChinese(state.stage)},
                     {u"item"_s, state.intake.item.id},
                     {u"itemName"_s, state.intake.item.name},
                     {u"applicant"_s, applicantJson(state.intake.applicant, unmasked)},
                     {u"receivedOn"_s, state.intake.receivedOn.toString(Qt::ISODate)},
                     {u"openedAt"_s, timeText(state.openedAt)},
                     {u"changedAt"_s, timeText(state.changedAt)},
                     {u"deadlines"_s, deadlinesJson(file.deadlines)},
                     {u"materials"_s, materialsJson(state.intake.materials, unmasked)},
                     {u"papers"_s, issuedPapersJson(state)},
                     {u"visits"_s, visitsJson(state)},
                     {u"possible"_s, QJsonArray::fromStringList(eventNames(file.possible))},
                     {u"events"_s, eventsJson(file.events, unmasked)}};
    if (state.acceptance) {
        json.insert(u"acceptance"_s,
                    QJsonObject{{u"kind"_s, acceptanceKindName(state.acceptance->kind)},
                                {u"on"_s, state.acceptance->acceptedOn.toString(Qt::ISODate)}});
    }
    if (unmasked) {
        json.insert(u"form"_s, state.intake.form);
        if (state.intake.agent)
            json.insert(u"agent"_s, toJson(*state.intake.agent));
    }
    if (state.intake.part)
        json.insert(u"part"_s,
                    QJsonObject{{u"number"_s, state.intake.part->parentNumber}, {u"name"_s, state.intake.part->name}});
    if (!file.members.empty()) {
        QJsonArray members;
        for (const MemberRow &row : file.members)
            members.append(memberJson(row.member.line, row.stage));
        json.insert(u"members"_s, members);
        json.insert(u"saving"_s, state.saving.toJson());
    }
    if (!file.misfits.empty())
        json.insert(u"misfits"_s, int(file.misfits.size()));
    return json;
}

void reportCase(Report &report, const CaseFile &file, bool unmasked)
{
    report.merge(caseJson(file, unmasked));
    const CaseState &state = file.state;
    const QJsonObject applicant = applicantJson(state.intake.applicant, unmasked);
    report.line(u"%1  %2 (%3)"_s.arg(state.number(), caseStageChinese(state.stage), caseStageName(state.stage)));
    report.line(u"item       %1 %2"_s.arg(state.intake.item.id, state.intake.item.name));
    report.line(u"applicant  %1  %2  %3"_s.arg(applicant[u"name"].toString(), applicant[u"documentNumber"].toString(),
                                               applicant[u"phone"].toString()));
    if (unmasked)
        report.line(u"address    %1"_s.arg(state.intake.applicant.address));
    report.line(u"received   %1"_s.arg(state.intake.receivedOn.toString(Qt::ISODate)));
    if (file.due)
        report.line(u"due        %1"_s.arg(dueText(*file.due)));
    for (const CaseMaterial &material : state.intake.materials)
        report.line(u"material   %1 %2 [%3]"_s.arg(material.id, material.name, materialStateName(material.state)));
    for (const MemberRow &row : file.members)
        report.line(
            u"member     %1 %2 [%3]"_s.arg(row.member.line.number, row.member.line.itemName, caseStageName(row.stage)));
    for (const IssuedPaper &paper : state.papers)
        report.line(u"paper      %1 %2"_s.arg(paper.kind, paper.paperNumber));
    for (const Event &event : file.events)
        report.line(u"event      %1 %2 %3/%4"_s.arg(timeText(event.at), event.typeName, event.actor.account,
                                                    roleName(event.actor.role)));
    report.line(u"possible   %1"_s.arg(eventNames(file.possible).join(u", "_s)));
}

void reportTaken(Report &report, const TakenIn &taken)
{
    const std::optional<DueDay> due = nextDue(taken.state, taken.deadlines);
    QJsonArray papers;
    for (const MadePaper &paper : taken.papers)
        papers.append(paperJson(paper));
    report.set("number", taken.state.number());
    report.set("stage", caseStageName(taken.state.stage));
    report.set("due", due && due->day ? QJsonValue(isoDay(due->day)) : QJsonValue());
    report.set("dueProvisional", due && !due->day);
    report.set("deadlines", deadlinesJson(taken.deadlines));
    report.set("papers", papers);
    if (taken.state.isBundle()) {
        QJsonArray members;
        for (const CaseState &member : taken.members) {
            if (const MemberState *line = taken.state.member(member.caseId))
                members.append(memberJson(line->line, member.stage));
        }
        report.set("members", members);
        report.set("saving", taken.state.saving.toJson());
    }
    report.line(u"number  %1"_s.arg(taken.state.number()));
    report.line(u"stage   %1 (%2)"_s.arg(caseStageChinese(taken.state.stage), caseStageName(taken.state.stage)));
    if (due)
        report.line(u"due     %1"_s.arg(dueText(*due)));
    for (const CaseState &member : taken.members)
        report.line(u"member  %1 %2 (%3)"_s.arg(member.number(), member.intake.item.name, caseStageName(member.stage)));
    for (const MadePaper &paper : taken.papers)
        report.line(
            u"paper   %1 %2 %3"_s.arg(paperKindCode(paper.kind), paperKindTitle(paper.kind), paper.paperNumber));
}

} // namespace yichuang
