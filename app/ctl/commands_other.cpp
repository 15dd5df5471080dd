// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"
#include "core/cases/rules.h"
#include "core/desk/simulation.h"
#include "core/identity/identitycheck.h"
#include "core/identity/masking.h"
#include "core/identity/regiontable.h"

#include <QJsonArray>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestNumber = 1'000;

QString stageNames(const Rule &rule)
{
    QStringList names;
    for (const CaseStage stage : rule.from)
        names.append(caseStageName(stage));
    return names.size() == qsizetype(allCaseStages.size()) ? u"any"_s : names.join(u',');
}

QString roleNames(const Rule &rule)
{
    QStringList names;
    for (const Role role : rule.roles)
        names.append(roleName(role));
    return names.size() == qsizetype(allRoles.size()) ? u"any"_s : names.join(u',');
}

Result<SimulationPlan> planFrom(const Invocation &call, const Clock &clock)
{
    SimulationPlan plan;
    const Result<int> cases = numberOption(call, "cases", 10, 1, 1'000'000);
    const Result<int> days = numberOption(call, "days", 1, 1, 3'660);
    const Result<int> lifeEvents = numberOption(call, "life-events", 0, 0, 100);
    for (const Result<int> *number : {&cases, &days, &lifeEvents}) {
        if (!*number)
            return failure(number->error());
    }
    plan.cases = *cases;
    plan.lifeEvents = *lifeEvents;
    plan.days = *days;
    plan.from =
        call.has("from") ? QDate::fromString(call.option("from"), Qt::ISODate) : clock.today().addDays(-plan.days);
    if (!plan.from.isValid() || plan.from.year() < 2000 || plan.from.year() > 2100)
        return usageFailure(u"--from must be a day, e.g. 2026-03-02"_s);
    return plan;
}

Result<quint64> seedFrom(const Invocation &call)
{
    bool isNumber = false;
    const quint64 seed = call.option("seed", u"1"_s).toULongLong(&isNumber);
    if (!isNumber)
        return usageFailure(u"--seed must be a number"_s);
    return seed;
}

} // namespace

Result<> runSimulate(Invocation &call)
{
    const SystemClock computer;
    Result<SimulationPlan> plan = planFrom(call, computer);
    const Result<quint64> seed = seedFrom(call);
    if (!plan || !seed)
        return failure(!plan ? plan.error() : seed.error());
    ManualClock clock(computer.now());
    Session session(&clock);
    if (const Result<> in = session.logIn(call); !in)
        return in;
    plan->account = session.account().login;
    plan->displayName = session.account().displayName;
    SeededRandom random(*seed);
    Report &report = *call.report;
    const bool announce = call.has("announce");
    const Result<SimulationReport> done = Simulation(session.profile(), session.templates(), clock, random)
                                              .run(*plan, [announce, &report](const QString &number) {
                                                  if (announce)
                                                      report.now(number, {{u"number"_s, number}});
                                                  return true;
                                              });
    if (!done)
        return failure(done.error());
    report.set("cases", done->cases);
    report.set("lifeEvents", done->lifeEvents);
    report.set("steps", done->steps);
    report.set("papers", done->papers);
    report.set("movedByTime", done->swept);
    report.line(u"%1 cases, %2 later steps, %3 papers; %4 moved by time alone."_s.arg(done->cases)
                    .arg(done->steps)
                    .arg(done->papers)
                    .arg(done->swept));
    return {};
}

Result<> runCheckId(Invocation &call)
{
    const std::optional<DocumentKind> kind = documentKindFromName(call.option("kind", u"resident-id"_s));
    if (!kind)
        return usageFailure(u"there is no kind of document '%1'"_s.arg(call.option("kind").left(40)));
    const Result<RegionTable> regions = RegionTable::builtIn();
    const IdentityCheck check = checkIdentity(*kind, QStringView(call.arguments.first()).left(longestNumber),
                                              SystemClock().today(), regions ? &*regions : nullptr);
    const bool full = call.has("full");
    QJsonArray warnings;
    QStringList words;
    for (const IdentityWarning warning : check.warnings) {
        warnings.append(identityWarningName(warning));
        words.append(identityWarningName(warning));
    }
    call.report->set("kind", documentKindName(check.kind));
    call.report->set("accepted", check.accepted());
    call.report->set("number", full ? check.normalised : maskNumber(check.normalised));
    call.report->set("warnings", warnings);
    if (full && check.birth.isValid())
        call.report->set("birth", check.birth.toString(Qt::ISODate));
    if (!check.accepted()) {
        call.report->set("fault", identityFaultName(*check.fault));
        return failure(ErrorCode::InvalidInput, u"identity."_s + identityFaultName(*check.fault));
    }
    call.report->line(u"accepted  %1"_s.arg(full ? check.normalised : maskNumber(check.normalised)));
    if (full && check.birth.isValid())
        call.report->line(u"birth     %1"_s.arg(check.birth.toString(Qt::ISODate)));
    if (!words.isEmpty())
        call.report->line(u"warnings  %1"_s.arg(words.join(u", "_s)));
    return {};
}

Result<> runRules(Invocation &call)
{
    QJsonArray rules;
    for (const Rule &rule : ruleTable()) {
        const QString id = QString::fromLatin1(rule.id);
        const QString stages = rule.from.empty() ? u"(new)"_s : stageNames(rule);
        const QString leadsTo = QString::fromLatin1(rule.leadsTo);
        const QString law = QString::fromUtf8(rule.law);
        rules.append(QJsonObject{{u"id"_s, id},
                                 {u"event"_s, eventTypeName(rule.event)},
                                 {u"from"_s, stages},
                                 {u"roles"_s, roleNames(rule)},
                                 {u"leadsTo"_s, leadsTo},
                                 {u"law"_s, law}});
        call.report->line(u"%1 | %2 | %3 | %4 | %5 | %6"_s.arg(id, eventTypeName(rule.event), stages, roleNames(rule),
                                                               leadsTo.isEmpty() ? u"-"_s : leadsTo, law));
    }
    call.report->set("rules", rules);
    return {};
}

} // namespace yichuang
