// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/handlingpaper.h"

#include "core/cases/deadlines.h"
#include "core/documents/papercommon.h"
#include "core/documents/resultpaper.h"
#include "core/documents/servicepaper.h"

#include <algorithm>
#include <utility>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPlainExtension = 10; // art 42(1); more is art 42(2)

QString withoutStop(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u'。'))
        text.chop(1);
    return text;
}

QString dayText(const std::optional<DueDay> &due)
{
    return due && due->day ? paperDate(*due->day) : QString();
}

QString unitName(const CaseState &state, const PaperContext &context)
{
    return state.unit && !state.unit->toName.isEmpty() ? state.unit->toName : context.implementerName;
}

/** The article that lets the acceptance be revoked, where the province has one: the profile's first instrument. */
QString revocationBasis(const ProvinceProfile &profile)
{
    if (profile.overdueTolerant != OverdueTolerant::AcceptanceRevoked || profile.basis.isEmpty())
        return {};
    // "…规定第十一条、第十四条": what follows the first article is about something else.
    return profile.basis.front().section(u"、第"_s, 0, 0);
}

void addRevocation(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    QStringList names;
    QDate last;
    for (const CaseMaterial &promised : state.acceptance->promised) {
        const CaseMaterial *line = state.material(promised.id);
        if (line && line->isSatisfied())
            continue;
        names.append(promised.name);
        last = std::max(last, promised.dueOn);
    }
    facts[u"acceptedDate"_s] = paperDate(state.acceptance->acceptedOn);
    facts[u"promiseDate"_s] = paperDate(last);
    facts[u"owed"_s] = names.join(u'、');
    facts[u"reasons"_s] = withoutStop(state.ending->reason);
    facts[u"revocationBasis"_s] = revocationBasis(*context.profile);
    facts[u"reviewOrgan"_s] = state.ending->reviewOrgan;
    facts[u"court"_s] = state.ending->court;
}

void addExtension(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const DeadlineExtendedBody &extension = *state.extension;
    CaseState before = state;
    before.extension.reset();
    facts[u"acceptedDate"_s] = paperDate(state.acceptance->acceptedOn);
    facts[u"oldDate"_s] = dayText(deadlinesOf(before, *context.calendar, *context.profile).legal);
    facts[u"newDate"_s] = dayText(deadlinesOf(state, *context.calendar, *context.profile).legal);
    facts[u"days"_s] = extension.workdays;
    facts[u"reasons"_s] = withoutStop(extension.reason);
    facts[u"approver"_s] = extension.approver;
    facts[u"office"_s] =
        extension.office == ExtensionApprover::GovernmentHead ? u"本级人民政府负责人"_s : u"本行政机关负责人"_s;
    facts[u"joint"_s] = extension.workdays > longestPlainExtension;
}

void addSpecialProcedure(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const ClockPause &pause = state.pauses.back();
    facts[u"acceptedDate"_s] = paperDate(state.acceptance->acceptedOn);
    facts[u"procedure"_s] = pause.kind;
    facts[u"startDate"_s] = paperDate(pause.from);
    facts[u"days"_s] = pause.expectedWorkdays;
    const std::optional<QDate> last = expectedEnd(pause, *context.calendar).day;
    facts[u"expectedDate"_s] = last ? paperDate(*last) : QString();
}

void addDecision(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const DecidedBody &decision = *state.decision;
    facts[u"acceptedDate"_s] = paperDate(state.acceptance->acceptedOn);
    facts[u"decidedDate"_s] = paperDate(decision.decidedOn);
    facts[u"resultName"_s] = decision.resultName.isEmpty() ? state.intake.item.result.name : decision.resultName;
    facts[u"resultNumber"_s] = decision.resultNumber;
    facts[u"validUntil"_s] = paperDate(decision.validUntil);
    facts[u"published"_s] = decision.published;
    facts[u"deliverBy"_s] = dayText(deadlinesOf(state, *context.calendar, *context.profile).delivery);
    facts[u"reasons"_s] = withoutStop(decision.reasons);
    facts[u"reviewOrgan"_s] = decision.reviewOrgan;
    facts[u"court"_s] = decision.court;
    facts[u"fields"_s] = resultFieldRows(state);
}

QString actionText(StepAction action)
{
    switch (action) {
    case StepAction::Passed:
        return u"通过"_s;
    case StepAction::Returned:
        return u"退回"_s;
    case StepAction::Other:
        return u"其他"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject routingRow(const QString &step, const QString &actor, const QString &opinion, QDate received, QDate done)
{
    return {{u"step"_s, step},
            {u"actor"_s, actor},
            {u"opinion"_s, opinion},
            {u"receivedDate"_s, paperDate(received)},
            {u"doneDate"_s, paperDate(done)}};
}

QJsonObject stepRow(const StepTakenBody &taken, const QString &actor, QDate received)
{
    return routingRow(taken.step, taken.officers.isEmpty() ? actor : taken.officers.join(u'、'),
                      QString(actionText(taken.action) + u'：' + taken.opinion), received, taken.takenOn);
}

/** The day the file came where it lay on @p day at the latest, after what was done @p before. */
QDate receivedFor(const CaseState &state, QDate before, QDate day)
{
    QDate received = before;
    for (const FileMove &move : state.moves) {
        if (move.at.date() <= day)
            received = std::max(received, move.at.date());
    }
    return std::min(received, day);
}

/** The steps the item lists, each with what was last written for it and since when it lay there. */
QJsonArray processRows(const CaseState &state, QDate today)
{
    QJsonArray rows;
    QDate before = state.acceptance->acceptedOn;
    bool waiting = false; // the file lies at the first step that nobody has taken
    const QList<ProcessStep> &process = state.intake.item.process;
    for (qsizetype i = 0; i < process.size(); ++i) {
        const ProcessStep &step = process.at(i);
        const auto last = std::find_if(state.steps.rbegin(), state.steps.rend(),
                                       [&step](const TakenStep &taken) { return taken.step.seq == step.seq; });
        if (last != state.steps.rend()) {
            rows.append(stepRow(last->step, step.actor, receivedFor(state, before, last->step.takenOn)));
            before = std::max(before, last->step.takenOn);
        } else if (i == 0 && step.days == 0) { // 受理: the window's own
            rows.append(routingRow(step.step, step.actor, {}, state.intake.receivedOn, before));
        } else {
            const bool here = !std::exchange(waiting, true) && !state.decision;
            rows.append(routingRow(step.step, step.actor, {}, here ? receivedFor(state, before, today) : QDate(), {}));
        }
    }
    return rows;
}

QString moveName(const FileMove &move, bool first)
{
    if (!move.unit.isEmpty())
        return first ? u"分办"_s : u"转办"_s;
    if (move.handler.isEmpty())
        return u"释放"_s;
    return move.handler == move.by.account ? u"认领"_s : u"交办"_s;
}

/** The steps of the process, steps beyond it, then where the file went. */
QJsonArray routingRows(const CaseState &state, const PaperContext &context)
{
    QJsonArray lines = processRows(state, context.printedAt.date());
    for (const TakenStep &taken : state.steps) {
        if (taken.step.seq == 0)
            lines.append(stepRow(taken.step, {}, receivedFor(state, state.acceptance->acceptedOn, taken.step.takenOn)));
    }
    bool routed = false;
    for (const FileMove &move : state.moves) {
        const bool first = !move.unit.isEmpty() && !std::exchange(routed, true);
        const QString whom = move.unit.isEmpty() ? context.staffNames.value(move.handler, move.handler) : move.unit;
        lines.append(routingRow(moveName(move, first), whom, move.reason, move.at.date(), {}));
    }
    QJsonArray rows;
    for (const QJsonValue &line : std::as_const(lines)) {
        QJsonObject row = line.toObject();
        row.insert(u"index"_s, rows.size() + 1);
        rows.append(row);
    }
    return rows;
}

/** How the case stands against its day, in working days. */
QString standingText(const std::optional<DueDay> &due, QDate today, const WorkCalendar &calendar)
{
    const Lamp lamp = lampOf(due, today, calendar);
    if (!due || !due->day || lamp == Lamp::None || lamp == Lamp::Unknown)
        return u"该办件尚未办结。"_s;
    const bool late = lamp == Lamp::Red;
    const std::optional<int> days =
        late ? calendar.workdaysBetween(*due->day, today) : calendar.workdaysBetween(today, *due->day);
    const QString count = days && *days > 0 ? u"%1个工作日"_s.arg(*days) : QString();
    if (late)
        return u"该办件已超过办理期限%1，尚未办结。"_s.arg(count);
    if (due->day == today)
        return u"该办件今日到期，尚未办结。"_s;
    return lamp == Lamp::Amber ? u"该办件即将到期，距办理期限还有%1，尚未办结。"_s.arg(count)
                               : u"该办件尚在办理期限内，距办理期限还有%1，尚未办结。"_s.arg(count);
}

void addRouting(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const Deadlines deadlines = deadlinesOf(state, *context.calendar, *context.profile);
    facts[u"acceptedDate"_s] = paperDate(state.acceptance->acceptedOn);
    facts[u"dueDate"_s] = dayText(deadlines.decision);
    facts[u"unit"_s] = unitName(state, context);
    facts[u"steps"_s] = routingRows(state, context);
    QStringList names;
    for (const CaseMaterial &material : state.intake.materials) {
        if (material.isSatisfied())
            names.append(material.name);
    }
    facts[u"handedIn"_s] = names.join(u'、');
}

void addSupervision(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const Deadlines deadlines = deadlinesOf(state, *context.calendar, *context.profile);
    const std::optional<DueDay> due = nextDue(state, deadlines);
    const QDate today = context.printedAt.date();
    facts[u"acceptedDate"_s] = state.acceptance ? paperDate(state.acceptance->acceptedOn) : QString();
    facts[u"dueDate"_s] = dayText(due);
    facts[u"standing"_s] = standingText(due, today, *context.calendar);
    facts[u"unit"_s] = unitName(state, context);
    facts[u"state"_s] = caseStageChinese(state.stage);
}

using Obstacle = QString (*)(const CaseState &);
using AddFacts = void (*)(QJsonObject &, const CaseState &, const PaperContext &);

QString unless(bool there, const char16_t *rule)
{
    return there ? QString() : QString::fromUtf16(rule);
}

bool isDecided(const CaseState &state, DecisionOutcome outcome)
{
    return state.decision && state.decision->outcome == outcome;
}

QString notRevoked(const CaseState &state)
{
    return unless(state.stage == CaseStage::Revoked && state.ending && state.acceptance, u"paper.not-revoked");
}

QString notExtended(const CaseState &state)
{
    return unless(state.extension.has_value(), u"paper.not-extended");
}

QString clockNeverStopped(const CaseState &state)
{
    return unless(!state.pauses.empty(), u"paper.clock-never-stopped");
}

/** A licence is granted and refused under the licensing law, anything else is not. */
template <bool licence> QString notApproved(const CaseState &state)
{
    if (!isDecided(state, DecisionOutcome::Approve))
        return u"paper.not-approved"_s;
    return unless(state.isLicence() == licence, u"paper.other-item-type");
}

template <bool licence> QString notRefused(const CaseState &state)
{
    if (!isDecided(state, DecisionOutcome::Refuse))
        return u"paper.not-refused"_s;
    return unless(state.isLicence() == licence, u"paper.other-item-type");
}

QString notAccepted(const CaseState &state)
{
    return unless(state.acceptance.has_value(), u"paper.not-accepted");
}

QString never(const CaseState &)
{
    return {};
}

void addHandover(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    // What a village station sends on goes to the window it names, whoever will decide.
    facts[u"unit"_s] = waitsForWindow(state) ? state.forwarding->body.toName : unitName(state, context);
}

struct HandlingPaper
{
    PaperKind kind;
    Obstacle obstacle;
    AddFacts add;
    FactNames names;
};

const std::vector<HandlingPaper> &handlingPapers()
{
    static const FactNames decision{u"acceptedDate", u"decidedDate", u"resultName",  u"resultNumber", u"validUntil",
                                    u"published",    u"deliverBy",   u"reasons",     u"reviewOrgan",  u"court",
                                    u"fields",       u"fields.name", u"fields.value"};
    static const std::vector<HandlingPaper> papers{
        {PaperKind::Revocation,
         notRevoked,
         addRevocation,
         {u"acceptedDate", u"promiseDate", u"owed", u"reasons", u"revocationBasis", u"reviewOrgan", u"court"}},
        {PaperKind::Extension,
         notExtended,
         addExtension,
         {u"acceptedDate", u"oldDate", u"newDate", u"days", u"reasons", u"approver", u"office", u"joint"}},
        {PaperKind::SpecialProcedure,
         clockNeverStopped,
         addSpecialProcedure,
         {u"acceptedDate", u"procedure", u"startDate", u"days", u"expectedDate"}},
        {PaperKind::Approval, notApproved<true>, addDecision, decision},
        {PaperKind::Completion, notApproved<false>, addDecision, decision},
        {PaperKind::Refusal, notRefused<true>, addDecision, decision},
        {PaperKind::Denial, notRefused<false>, addDecision, decision},
        {PaperKind::ServiceReceipt, nothingToServe, addService, serviceFactNames()},
        {PaperKind::RoutingSheet,
         notAccepted,
         addRouting,
         {u"acceptedDate", u"dueDate", u"unit", u"steps", u"steps.index", u"steps.step", u"steps.actor",
          u"steps.opinion", u"steps.receivedDate", u"steps.doneDate", u"handedIn"}},
        {PaperKind::HandoverList, never, addHandover, {u"unit"}},
        {PaperKind::Supervision, never, addSupervision, {u"acceptedDate", u"dueDate", u"standing", u"unit", u"state"}},
    };
    return papers;
}

const HandlingPaper *handlingPaper(PaperKind kind)
{
    const auto found = std::ranges::find(handlingPapers(), kind, &HandlingPaper::kind);
    return found == handlingPapers().end() ? nullptr : &*found;
}

} // namespace

QString handlingObstacle(PaperKind kind, const CaseState &state)
{
    const HandlingPaper *paper = handlingPaper(kind);
    return paper ? paper->obstacle(state) : QString();
}

void addHandling(PaperKind kind, QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    if (const HandlingPaper *paper = handlingPaper(kind))
        paper->add(facts, state, context);
}

FactNames handlingFactNames(PaperKind kind)
{
    const HandlingPaper *paper = handlingPaper(kind);
    return paper ? paper->names : FactNames{};
}

} // namespace yichuang
