// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/realstock.h"

#include "core/cases/handlingbodies.h"
#include "core/cases/materialsets.h"
#include "core/desk/exampledraft.h"
#include "core/desk/simulatedsteps.h"
#include "tests/bench/benchtable.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr int draftsAside = 50;
constexpr std::size_t waitingMatters = 100; ///< a dozen a day, each open for eight working days
constexpr std::size_t mattersOfARefusal = 5;
constexpr int visitsOfTheRegular = 60; ///< more than the intake looks back over
constexpr int promiseDays = 10;
constexpr int promisesOfADay = 6;

/** A 一件事 as somebody brings it in, with answers that need one of its members at least. */
QUuid openMatter(BenchProfile &profile, const Bundle &bundle)
{
    constexpr int mostTries = 50;
    const Catalogue &catalogue = *profile.desk->reference().catalogue;
    for (int tries = 0;; ++tries) {
        const SimulatedIntake intake = simulatedBundle(bundle, catalogue, profile.clock.today(), profile.random);
        const Result<TakenIn> taken = profile.desk->takeIn(intake.draft, intake.choice);
        if (taken)
            return taken->state.caseId;
        if (tries == mostTries || taken.error().reason != QStringLiteral("bundle.nothing-new"))
            qFatal("%s: %s", qPrintable(bundle.id), qPrintable(taken.error().reason));
    }
}

const MemberRow *waitingMember(const CaseFile &matter)
{
    const auto found = std::ranges::find(matter.members, CaseStage::Waiting, &MemberRow::stage);
    return found == matter.members.end() ? nullptr : &*found;
}

/** Refuses a member of @p matter that another one waits for; false when none can be. */
bool refuseEarlier(BenchProfile &profile, const CaseFile &matter)
{
    DecidedBody refusal;
    refusal.outcome = DecisionOutcome::Refuse;
    refusal.decidedOn = profile.clock.today();
    refusal.reasons = QStringLiteral("经审查，申请人不符合规定的条件。");
    refusal.reviewOrgan = QStringLiteral("宁波市鄞州区人民政府");
    refusal.court = QStringLiteral("宁波市鄞州区人民法院");
    return std::ranges::any_of(matter.members, [&](const MemberRow &earlier) {
        return waitingMember(matter)->member.line.after.contains(earlier.member.line.itemId)
            && profile.desk->act(earlier.member.line.caseId, EventType::Decided, refusal.toJson());
    });
}

void openWaitingMatters(BenchProfile &profile)
{
    constexpr int mostOpened = 2000;
    const QList<Bundle> bundles = profile.desk->reference().catalogue->bundles();
    std::vector<CaseFile> waiting;
    for (int opened = 0; waiting.size() < waitingMatters && opened < mostOpened; ++opened) {
        const QUuid id = openMatter(profile, bundles.at(opened % bundles.size()));
        CaseFile matter = needed(profile.desk->caseFile(id), "matter");
        if (waitingMember(matter))
            waiting.push_back(std::move(matter));
    }
    profile.sit(Role::Handler);
    std::size_t refused = 0;
    for (const CaseFile &matter : waiting) {
        if (refused * mattersOfARefusal < waiting.size() && refuseEarlier(profile, matter))
            ++refused;
    }
    profile.sit(Role::Clerk);
    if (waiting.size() < waitingMatters || refused * mattersOfARefusal < waiting.size())
        qFatal("%d matters wait, %d of them for nothing", int(waiting.size()), int(refused));
}

void promisePapers(BenchProfile &profile)
{
    int promised = 0;
    for (int tries = 0; promised < promiseDays * promisesOfADay && tries < 1000; ++tries) {
        const QList<ServiceItem> &items = profile.desk->reference().catalogue->items();
        const ServiceItem &item = items.at(tries % items.size());
        if (!item.applicantKinds.contains(ApplicantKind::NaturalPerson))
            continue;
        SimulatedIntake intake =
            plainIntake(item, exampleApplicant(ApplicantKind::NaturalPerson, profile.random), profile.clock.today());
        const auto later = std::ranges::find_if(intake.draft.materials, isDeferrable);
        if (later == intake.draft.materials.end())
            continue;
        later->state = MaterialState::Missing;
        later->originals = 0;
        later->copies = 0;
        intake.choice.outcome = Outcome::AcceptTolerant;
        intake.choice.promiseSigned = true;
        intake.choice.promisedDays.insert(later->id, profile.clock.today().addDays(promised % promiseDays));
        if (profile.desk->takeIn(intake.draft, intake.choice))
            ++promised;
    }
    if (promised < promiseDays)
        qFatal("%d tolerant acceptances", promised);
}

void receiveTheRegular(BenchProfile &profile)
{
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    IntakeDraft draft = profile.draft();
    draft.applicant = regularApplicant();
    for (int i = 0; i < visitsOfTheRegular; ++i)
        (void)needed(profile.desk->takeIn(draft, accept), "take in");
}

/** A week of holidays that nobody knew of, as a district's calendar brings them. */
void moveDueDays(BenchProfile &profile)
{
    constexpr int daysOff = 7;
    const QDate today = profile.clock.today();
    QMap<QDate, CalendarDay> days;
    for (int i = 1; i <= daysOff; ++i)
        days.insert(today.addDays(i), CalendarDay{false, QStringLiteral("休")});
    const WorkCalendar calendar(today.year(), today.year() + 1, days);
    if (!needed(profile.desk->takePublished(calendar.toJson()), "calendar").faults.empty())
        qFatal("the calendar is refused");
}

} // namespace

Applicant regularApplicant()
{
    SeededRandom random(1);
    return exampleApplicant(ApplicantKind::NaturalPerson, random);
}

void addRealWork(BenchProfile &profile)
{
    progress(QStringLiteral("life events, promises and drafts through the desk"));
    for (const Bundle &bundle : profile.desk->reference().catalogue->bundles())
        (void)openMatter(profile, bundle);
    openWaitingMatters(profile);
    promisePapers(profile);
    receiveTheRegular(profile);
    for (int i = 0; i < draftsAside; ++i) {
        IntakeDraft draft = profile.draft();
        draft.parked = true;
        (void)needed(profile.desk->saveDraft(draft), "draft");
    }
    moveDueDays(profile);
}

} // namespace yichuang
