// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casejson.h"
#include "app/ctl/inputfile.h"
#include "app/ctl/paperfiles.h"
#include "app/ctl/session.h"
#include "core/cases/rules.h"

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

struct SortName
{
    const char *name;
    CaseSort sort;
};
constexpr SortName sortNames[] = {{"newest", CaseSort::NewestFirst},
                                  {"oldest", CaseSort::OldestFirst},
                                  {"due", CaseSort::DueFirst},
                                  {"number", CaseSort::Number}};

Result<CaseQuery> queryFrom(const Invocation &call)
{
    CaseQuery query;
    query.text = call.arguments.value(0);
    query.itemId = call.option("item");
    const std::pair<const char *, std::optional<QDate> *> days[] = {
        {"from", &query.openedFrom}, {"until", &query.openedUntil}, {"due-until", &query.dueUntil}};
    for (const auto &[name, target] : days) {
        const Result<std::optional<QDate>> day = dayOption(call, name);
        if (!day)
            return failure(day.error());
        *target = *day;
    }
    if (call.has("stage")) {
        const std::optional<CaseStage> stage = caseStageFromName(call.option("stage"));
        if (!stage)
            return usageFailure(u"there is no stage '%1'"_s.arg(call.option("stage").left(40)));
        query.stages = {*stage};
    }
    const QString order = call.option("sort", u"newest"_s);
    const auto sort = std::find_if(std::begin(sortNames), std::end(sortNames),
                                   [&order](const SortName &entry) { return order == QLatin1StringView(entry.name); });
    if (sort == std::end(sortNames))
        return usageFailure(u"--sort must be newest, oldest, due or number"_s);
    query.sort = sort->sort;
    const Result<int> limit = numberOption(call, "limit", 100, 1, 1000);
    const Result<int> offset = numberOption(call, "offset", 0, 0, 100'000'000);
    if (!limit || !offset)
        return failure(!limit ? limit.error() : offset.error());
    query.limit = *limit;
    query.offset = *offset;
    return query;
}

/** The roles that may record @p type at all, in the order of the table. */
std::vector<Role> rolesFor(EventType type)
{
    std::vector<Role> roles;
    for (const Rule &rule : ruleTable()) {
        if (rule.event == type)
            roles.insert(roles.end(), rule.roles.begin(), rule.roles.end());
    }
    return roles;
}

Result<std::vector<Role>> askedRoles(const Invocation &call, EventType type)
{
    if (!call.has("role"))
        return rolesFor(type);
    const std::optional<Role> role = roleFromName(call.option("role"));
    if (!role)
        return usageFailure(u"there is no role '%1'"_s.arg(call.option("role").left(40)));
    return std::vector<Role>{*role};
}

} // namespace

Result<> makePapersFolder(const Invocation &call);
Result<> writePapersAsAsked(Session &session, const Invocation &call, const std::vector<MadePaper> &papers);

Result<> runCaseList(Invocation &call)
{
    const Result<CaseQuery> query = queryFrom(call);
    if (!query)
        return failure(query.error());
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<CasePage> page = session.desk().cases(*query);
    if (!page)
        return failure(page.error());
    QJsonArray rows;
    for (const CaseRow &row : page->rows) {
        rows.append(rowJson(row));
        const QString due = row.dueProvisional ? u"暂定"_s : row.dueOn ? row.dueOn->toString(Qt::ISODate) : u"-"_s;
        call.report->line(u"%1  %2  %3  %4  %5"_s.arg(row.number, caseStageChinese(row.stage), due, row.applicantMasked,
                                                      row.itemName));
    }
    call.report->set("cases", rows);
    call.report->set("more", page->more);
    if (page->more)
        call.report->line(u"... and more; use --offset"_s);
    return {};
}

Result<> runCaseShow(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<QUuid> id = session.desk().caseByNumber(call.arguments.first());
    if (!id)
        return failure(id.error());
    const bool unmask = call.has("unmask");
    if (unmask) {
        // Recorded before anything is shown: what was shown must be provable.
        if (const Result<> recorded = session.desk().recordUnmasking(*id, call.option("unmask")); !recorded)
            return recorded;
    }
    const Result<CaseFile> file = session.desk().caseFile(*id);
    if (!file)
        return failure(file.error());
    reportCase(*call.report, *file, unmask);
    return {};
}

Result<> runCaseEvent(Invocation &call)
{
    const EventType type = eventTypeFromName(call.arguments.at(1));
    if (type == EventType::Unknown || type == EventType::CaseOpened || type == EventType::DocumentIssued)
        return usageFailure(u"'%1' is no step that can be recorded here"_s.arg(call.arguments.at(1).left(40)));
    const Result<std::vector<Role>> roles = askedRoles(call, type);
    if (!roles)
        return failure(roles.error());
    if (const Result<> folder = makePapersFolder(call); !folder)
        return folder;
    QJsonObject body;
    if (call.arguments.size() > 2) {
        Result<QJsonObject> read = readJsonInput(call.arguments.at(2));
        if (!read)
            return failure(read.error());
        body = std::move(*read);
    }
    Session session;
    if (const Result<> in = session.sit(call, *roles); !in)
        return in;
    const Result<QUuid> id = session.desk().caseByNumber(call.arguments.first());
    if (!id)
        return failure(id.error());
    // A rating is the citizen's own, given on a screen turned towards him; made-up data may hold made-up ones.
    const bool citizens = type == EventType::Rated || type == EventType::RatedAgain;
    if (citizens && !session.profile().isDemonstration())
        return failure(ErrorCode::NotPermitted, u"rating.citizens-own"_s);
    const Result<TakenIn> done = session.desk().act(*id, type, body);
    if (!done)
        return failure(done.error());
    reportTaken(*call.report, *done);
    return writePapersAsAsked(session, call, done->papers);
}

} // namespace yichuang
