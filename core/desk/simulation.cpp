// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/simulation.h"

#include "core/desk/desk.h"
#include "core/desk/simulatedsteps.h"
#include "core/store/eventlog.h"
#include "core/store/profile.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <map>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr int opening = 8 * 3600 + 1800; ///< half past eight
constexpr int workSeconds = 8 * 3600; ///< the window is open this long
constexpr int mostCases = 1'000'000;
constexpr int mostDays = 3'660;
/** The citizens' patience differs: some never come back with what is missing, and time decides. */
constexpr int neverReturn = 12;
constexpr int withScan = 15;
constexpr int withNote = 5;
constexpr int withReprint = 4;

QByteArray exampleScan(RandomSource &random)
{
    QImage page(210, 297, QImage::Format_Grayscale8);
    page.fill(int(200 + random.below(50)));
    for (int line = 20; line < 280; line += 12) {
        for (int x = 20; x < 190; ++x)
            page.scanLine(line)[x] = uchar(random.below(120));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    page.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class Simulation::Private
{
public:
    Private(Profile &theProfile, const TemplateSet &templateSet, ManualClock &theClock, RandomSource &source)
        : profile(theProfile)
        , templates(templateSet)
        , clock(theClock)
        , random(source)
    {
    }

    [[nodiscard]] Desk &as(Role role);
    [[nodiscard]] Result<> setOut();
    [[nodiscard]] Result<> moveTo(const QDateTime &time);
    [[nodiscard]] Result<QString> takeOne();
    [[nodiscard]] Result<TakenIn> takeVaried(const ServiceItem &item);
    [[nodiscard]] Result<> doStep(const QUuid &caseId);
    [[nodiscard]] Result<> sundries(const TakenIn &taken);
    /** A visit about a life event; nothing when the rules refuse what was drawn. */
    [[nodiscard]] Result<std::optional<TakenIn>> takeLifeEvent();
    /** What the end of a step means for the matter the case belongs to, and for the members that waited for it. */
    [[nodiscard]] Result<> lookAtMatter(const CaseState &member);
    void scheduleMembers(const TakenIn &taken);
    void schedule(const QUuid &caseId, int hours);
    [[nodiscard]] QDateTime afterWorkSeconds(QDateTime time, qint64 seconds) const;
    [[nodiscard]] bool chance(int percent) { return int(random.below(100)) < percent; }

    Profile &profile;
    const TemplateSet &templates;
    ManualClock &clock;
    RandomSource &random;
    SimulationPlan plan;
    SimulationReport report;
    std::map<Role, std::unique_ptr<Desk>> desks;
    std::multimap<QDateTime, QUuid> due; ///< when somebody looks at which case again
    std::multimap<QUuid, QUuid> waiting; ///< matter -> members whose turn has not come
};

Desk &Simulation::Private::as(Role role)
{
    std::unique_ptr<Desk> &desk = desks[role];
    if (!desk) {
        Seat seat;
        seat.account = plan.account;
        seat.displayName = plan.displayName;
        seat.role = role;
        seat.place = profile.place();
        seat.centreName = profile.centreName();
        seat.windowName = profile.windowName();
        seat.phone = profile.phone();
        desk = std::make_unique<Desk>(profile, seat, templates, clock, random);
    }
    return *desk;
}

/** @p seconds of opening hours on working days later; days the calendar does not know count as Monday to Friday. */
QDateTime Simulation::Private::afterWorkSeconds(QDateTime time, qint64 seconds) const
{
    const WorkCalendar &calendar = *desks.at(Role::Clerk)->reference().calendar;
    const auto isOpen = [&calendar](QDate day) { return calendar.isWorkday(day).value_or(day.dayOfWeek() <= 5); };
    for (;;) {
        const QTime clockTime = time.time();
        const qint64 done = std::clamp<qint64>(QTime(0, 0).secsTo(clockTime) - opening, 0, workSeconds);
        if (isOpen(time.date()) && done + seconds < workSeconds) {
            time.setTime(QTime(0, 0).addSecs(int(opening + done + seconds)));
            return time;
        }
        if (isOpen(time.date()))
            seconds -= workSeconds - done;
        time.setDate(time.date().addDays(1));
        time.setTime(QTime(0, 0));
    }
}

Result<> Simulation::Private::setOut()
{
    if (!profile.isDemonstration())
        return failure(ErrorCode::RefusedByRule, u"simulate.real-profile"_s);
    if (plan.cases < 1 || plan.cases > mostCases || plan.lifeEvents < 0 || plan.lifeEvents > 100 || plan.days < 1
        || plan.days > mostDays || !plan.from.isValid())
        return failure(ErrorCode::InvalidInput, u"simulate.bounds"_s);
    const Result<ChainHead> head = profile.events().head(profile.deviceId());
    if (!head)
        return failure(head.error());
    QDateTime start(plan.from, QTime(0, 0).addSecs(opening),
                    clock.now().timeSpec() == Qt::LocalTime ? Qt::LocalTime : Qt::OffsetFromUTC,
                    clock.now().offsetFromUtc());
    if (head->at.isValid() && head->at > start)
        start = head->at;
    clock.set(start);
    if (!as(Role::Clerk).reference().catalogue || as(Role::Clerk).reference().catalogue->items().isEmpty())
        return failure(ErrorCode::NotFound, u"catalogue"_s);
    clock.set(afterWorkSeconds(start, 1));
    return {};
}

void Simulation::Private::schedule(const QUuid &caseId, int hours)
{
    due.emplace(afterWorkSeconds(clock.now(), qint64(hours) * 3600 + 60), caseId);
}

Result<> Simulation::Private::moveTo(const QDateTime &time)
{
    const bool newDay = time.date() != clock.today();
    while (!due.empty() && due.begin()->first <= time) {
        clock.set(std::max(clock.now(), due.begin()->first));
        const QUuid caseId = due.begin()->second;
        due.erase(due.begin());
        if (const Result<> done = doStep(caseId); !done)
            return done;
    }
    clock.set(std::max(clock.now(), time));
    if (!newDay)
        return {};
    const Result<Desk::Swept> swept = as(Role::Clerk).sweep();
    if (!swept)
        return failure(swept.error());
    report.swept += swept->cases;
    return {};
}

Result<> Simulation::Private::doStep(const QUuid &caseId)
{
    const Result<CaseFile> file = as(Role::Clerk).caseFile(caseId);
    if (!file)
        return failure(file.error());
    const std::optional<SimulatedStep> step = nextSimulatedStep(file->state, clock.today(), random);
    if (!step)
        return {};
    const Result<TakenIn> done = as(step->role).act(caseId, step->type, step->body);
    if (!done) {
        // What time or a rule forbids by now, a person would not do either.
        const bool refused = done.error().code == ErrorCode::RefusedByRule;
        return refused ? Result<>{} : failure(done.error());
    }
    ++report.steps;
    report.papers += int(done->papers.size());
    if (!isFinal(done->state.stage))
        schedule(caseId, step->inHours);
    return done->state.intake.part ? lookAtMatter(done->state) : Result<>();
}

Result<> Simulation::Private::lookAtMatter(const CaseState &member)
{
    const QUuid &matter = member.intake.part->parent;
    if (member.isInLicence() && (member.decision || isFinal(member.stage)))
        schedule(matter, 1); // the licence may be ready to be made
    const auto [first, last] = waiting.equal_range(matter);
    for (auto one = first; one != last;) {
        const Result<CaseFile> file = as(Role::Clerk).caseFile(one->second);
        if (!file)
            return failure(file.error());
        if (file->state.stage == CaseStage::Waiting) {
            ++one;
            continue;
        }
        if (!isFinal(file->state.stage))
            schedule(one->second, 4 + int(random.below(30)));
        one = waiting.erase(one);
    }
    return {};
}

void Simulation::Private::scheduleMembers(const TakenIn &taken)
{
    for (const CaseState &member : taken.members) {
        if (member.stage == CaseStage::Waiting)
            waiting.emplace(taken.state.caseId, member.caseId);
        else if (!isFinal(member.stage))
            schedule(member.caseId, 4 + int(random.below(30)));
    }
}

Result<std::optional<TakenIn>> Simulation::Private::takeLifeEvent()
{
    Desk &desk = as(Role::Clerk);
    const Catalogue &catalogue = *desk.reference().catalogue;
    const QList<Bundle> &bundles = catalogue.bundles();
    const Bundle &bundle = bundles.at(random.below(std::uint32_t(bundles.size())));
    const SimulatedIntake intake = simulatedBundle(bundle, catalogue, clock.today(), random);
    Result<TakenIn> taken = desk.takeIn(intake.draft, intake.choice);
    if (!taken && taken.error().code == ErrorCode::RefusedByRule)
        return std::optional<TakenIn>();
    if (!taken)
        return failure(taken.error());
    ++report.lifeEvents;
    return std::optional<TakenIn>(std::move(*taken));
}

Result<TakenIn> Simulation::Private::takeVaried(const ServiceItem &item)
{
    Desk &desk = as(Role::Clerk);
    SimulatedIntake intake = simulatedIntake(item, clock.today(), random);
    if (chance(withScan) && !intake.draft.materials.empty()) {
        const Result<QString> scan = desk.attach(exampleScan(random), u"image/png"_s);
        if (!scan)
            return failure(scan.error());
        intake.draft.materials.front().blobs.append(*scan);
    }
    const Result<QString> saved = desk.saveDraft(intake.draft);
    if (!saved)
        return failure(saved.error());
    intake.draft.id = *saved;
    Result<TakenIn> taken = desk.takeIn(intake.draft, intake.choice);
    if (taken || taken.error().code != ErrorCode::RefusedByRule)
        return taken;
    SimulatedIntake plain = plainIntake(item, intake.draft.applicant, clock.today());
    plain.draft.id = intake.draft.id;
    return desk.takeIn(plain.draft, plain.choice);
}

Result<QString> Simulation::Private::takeOne()
{
    const Catalogue &catalogue = *as(Role::Clerk).reference().catalogue;
    std::optional<TakenIn> matter;
    // Nothing is drawn where none is wanted: the days of a seed stay the days they were.
    if (plan.lifeEvents > 0 && !catalogue.bundles().isEmpty() && chance(plan.lifeEvents)) {
        Result<std::optional<TakenIn>> about = takeLifeEvent();
        if (!about)
            return failure(about.error());
        matter = std::move(*about);
    }
    const auto &items = catalogue.items();
    const Result<TakenIn> taken =
        matter ? Result<TakenIn>(*matter) : takeVaried(items.at(random.below(std::uint32_t(items.size()))));
    if (!taken)
        return failure(taken.error());
    if (matter)
        scheduleMembers(*taken);
    ++report.cases;
    report.papers += int(taken->papers.size());
    if (const Result<> more = sundries(*taken); !more)
        return failure(more.error());
    if (!isFinal(taken->state.stage) && !chance(neverReturn))
        schedule(taken->state.caseId, 4 + int(random.below(30)));
    return taken->state.number();
}

/** What happens now and then beside the case's own course. */
Result<> Simulation::Private::sundries(const TakenIn &taken)
{
    Desk &desk = as(Role::Clerk);
    const QUuid &id = taken.state.caseId;
    if (chance(withNote)) {
        const Result<TakenIn> noted =
            desk.act(id, EventType::NoteAdded, NoteBody{u"申请人希望电话通知办理结果。"_s}.toJson());
        if (!noted)
            return failure(noted.error());
    }
    if (chance(withReprint) && !taken.papers.empty()) {
        const Result<MadePaper> again = desk.reprint(id, taken.papers.front().eventId);
        if (!again)
            return failure(again.error());
    }
    return {};
}

Simulation::Simulation(Profile &profile, const TemplateSet &templates, ManualClock &clock, RandomSource &random)
    : d(std::make_unique<Private>(profile, templates, clock, random))
{
}

Simulation::~Simulation() = default;

Result<SimulationReport> Simulation::run(const SimulationPlan &plan, const OnCase &onCase)
{
    d->plan = plan;
    d->report = {};
    if (const Result<> out = d->setOut(); !out)
        return failure(out.error());
    const qint64 total = qint64(plan.days) * 5 / 7 * workSeconds;
    const qint64 gap = std::max<qint64>(1, std::max<qint64>(total, workSeconds) / plan.cases);
    for (int i = 0; i < plan.cases; ++i) {
        const Result<QString> number = d->takeOne();
        if (!number)
            return failure(number.error());
        if (onCase && !onCase(*number)) {
            d->report.cancelled = true;
            return d->report;
        }
        const qint64 pause = i + 1 == plan.cases ? 0 : qint64(d->random.below(std::uint32_t(2 * gap)));
        if (const Result<> moved = d->moveTo(d->afterWorkSeconds(d->clock.now(), pause)); !moved)
            return failure(moved.error());
    }
    return d->report;
}

} // namespace yichuang
