// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/desk/knowncases.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString itemId = u"YZ-MZ12"_s;

KnownApplicant knownOf(DeskFixture &f, const IntakeDraft &draft)
{
    const auto known = must(f.desk->knownApplicant(draft.applicant.documentKind, draft.applicant.documentNumber));
    if (!known)
        qFatal("nobody is known");
    return *known;
}

/** Every line that something on file that counts stands for, as reused. */
IntakeDraft reusing(const KnownApplicant &known, IntakeDraft draft)
{
    for (CaseMaterial &line : draft.materials) {
        const KnownMaterial *before = knownMaterial(known, line);
        if (!before || !counts(before->grade))
            continue;
        line.state = MaterialState::Reused;
        line.sourceCase = before->material.sourceCase;
    }
    draft.reusedApplicant = known.lastCaseNumber;
    for (const KnownFact &fact : known.facts)
        draft.reusedFacts.insert(fact.key, fact.sourceCase);
    return draft;
}

/** The line of the checklist that asks for the identity card. */
const CaseMaterial &cardLine(const IntakeDraft &draft)
{
    const auto line = std::ranges::find(draft.materials, u"居民身份证"_s, &CaseMaterial::name);
    if (line == draft.materials.end())
        qFatal("the item asks for no identity card");
    return *line;
}

/** Nobody saw the card: shared data stand for it 可共享免提交. */
IntakeDraft withoutCard(IntakeDraft draft)
{
    for (CaseMaterial &line : draft.materials) {
        if (line.id == cardLine(draft).id) {
            line.state = MaterialState::Shared;
            line.originals = 0;
        }
    }
    return draft;
}

std::vector<FactsReusedBody> reuseEvents(DeskFixture &f, const QUuid &id)
{
    std::vector<FactsReusedBody> bodies;
    for (const Event &event : must(f.desk->caseFile(id)).events) {
        if (event.type() == EventType::FactsReused)
            bodies.push_back(must(FactsReusedBody::fromJson(must(jsonObject(event.body)))));
    }
    return bodies;
}

} // namespace

/** 一证通办 at the desk: what is on file, and the event that names its source. */
class ReuseDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnFileComesWithGradeOriginAndDay()
    {
        DeskFixture f;
        const IntakeDraft draft = f.completeDraft(itemId);
        const TakenIn first = f.take(draft, Outcome::Accept);
        KnownApplicant known = knownOf(f, draft);
        QVERIFY(!known.materials.empty());
        QVERIFY(!known.facts.empty());
        for (const KnownMaterial &one : known.materials) {
            QCOMPARE(one.material.sourceCase, first.state.number());
            QCOMPARE(one.seenOn, QDate(2026, 3, 2));
            QCOMPARE(one.grade, one.material.originals > 0 ? TrustGrade::B : TrustGrade::C);
        }
        // A year later originals have aged.
        f.moveTo(QDate(2027, 3, 3));
        known = knownOf(f, draft);
        QVERIFY(std::ranges::none_of(known.materials, [](const KnownMaterial &one) { return counts(one.grade); }));
    }

    void whatNamesItsLastDayCountsUntilThenAndNoLonger()
    {
        DeskFixture f;
        IntakeDraft draft = f.completeDraft(itemId);
        for (CaseMaterial &line : draft.materials) {
            if (line.originals > 0)
                line.validUntil = QDate(2027, 6, 30);
        }
        f.take(draft, Outcome::Accept);
        f.moveTo(QDate(2027, 6, 30)); // longer than a year after it was seen
        const IntakeDraft reused = reusing(knownOf(f, draft), f.completeDraft(itemId));
        const auto lines = std::ranges::count(reused.materials, MaterialState::Reused, &CaseMaterial::state);
        QVERIFY(lines > 0);
        const TakenIn second = f.take(reused, Outcome::Accept);
        const std::vector<FactsReusedBody> events = reuseEvents(f, second.state.caseId);
        QCOMPARE(events.size(), std::size_t(1));
        QVERIFY(!events.front().materials.empty());
        for (const ReusedThing &thing : events.front().materials)
            QCOMPARE(thing.validUntil, QDate(2027, 6, 30));
        // The draft lay about over night: what it takes over has run out meanwhile.
        f.moveTo(QDate(2027, 7, 1));
        OutcomeChoice accept;
        accept.outcome = Outcome::Accept;
        QCOMPARE(f.desk->takeIn(reused, accept).error().reason, u"reuse.expired"_s);
        QVERIFY(std::ranges::none_of(knownOf(f, draft).materials,
                                     [](const KnownMaterial &one) { return counts(one.grade); }));
    }

    void ofTwoHandInsTheOneThatCountsMoreIsOffered()
    {
        DeskFixture f;
        IntakeDraft draft = f.completeDraft(itemId);
        const TakenIn originals = f.take(draft, Outcome::Accept);
        f.moveTo(QDate(2026, 3, 10));
        for (CaseMaterial &line : draft.materials) {
            line.copies = std::max(1, line.originals);
            line.originals = 0;
        }
        f.take(draft, Outcome::Accept); // the newer one: copies only
        const KnownApplicant known = knownOf(f, draft);
        QCOMPARE(known.cases, 2);
        const auto original = std::ranges::find(known.materials, TrustGrade::B, &KnownMaterial::grade);
        QVERIFY(original != known.materials.end());
        QCOMPARE(original->material.sourceCase, originals.state.number());
    }

    void aCardReadAtTheWindowCountsAsItsOriginal()
    {
        DeskFixture f;
        const IntakeDraft unread = withoutCard(f.completeDraft(itemId));
        f.take(unread, Outcome::Accept);
        KnownApplicant known = knownOf(f, unread);
        QVERIFY(!known.card);
        QVERIFY(!knownMaterial(known, cardLine(unread)));

        IntakeDraft draft = unread;
        draft.cardSeen = CardSeen{DocumentKind::ResidentId, draft.applicant.documentNumber, f.clock.today()};
        const TakenIn first = f.take(draft, Outcome::Accept);
        QCOMPARE(first.state.intake.cardSeen, draft.cardSeen);
        f.moveTo(QDate(2026, 3, 10));
        f.take(unread, Outcome::Accept); // the newest case saw no card
        known = knownOf(f, draft);
        QVERIFY(known.card);
        QCOMPARE(known.card->grade, TrustGrade::B);
        const TakenIn next = f.take(reusing(known, unread), Outcome::Accept);
        const std::vector<FactsReusedBody> events = reuseEvents(f, next.state.caseId);
        QCOMPARE(events.size(), std::size_t(1));
        const auto line = std::ranges::find(events.front().materials, cardLine(unread).id, &ReusedThing::id);
        QVERIFY(line != events.front().materials.end());
        const auto person = std::ranges::find(events.front().facts, u"applicant"_s, &ReusedThing::id);
        QVERIFY(person != events.front().facts.end());
        for (const ReusedThing &thing : {*line, *person}) {
            QCOMPARE(thing.grade, TrustGrade::B);
            QCOMPARE(thing.sourceCase, first.state.number());
            QCOMPARE(thing.seenOn, QDate(2026, 3, 2));
        }
        QCOMPARE(f.faults(), QStringList());
        f.moveTo(QDate(2027, 3, 3)); // a year later it has aged
        QCOMPARE(knownOf(f, draft).card->grade, TrustGrade::C);
    }

    void aCardCountsUntilItsLastDayAndOnlyForItsHolder()
    {
        DeskFixture f;
        IntakeDraft draft = withoutCard(f.completeDraft(itemId));
        draft.cardSeen =
            CardSeen{DocumentKind::ResidentId, draft.applicant.documentNumber, f.clock.today(), QDate(2026, 3, 9)};
        f.take(draft, Outcome::Accept);
        f.moveTo(QDate(2026, 3, 9));
        QCOMPARE(knownOf(f, draft).card->grade, TrustGrade::B);
        f.moveTo(QDate(2026, 3, 10));
        QCOMPARE(knownOf(f, draft).card->grade, TrustGrade::C);
        QVERIFY(!counts(knownMaterial(knownOf(f, draft), cardLine(draft))->grade));
        // Another number was typed over what the card had filled in.
        DeskFixture other;
        draft.cardSeen->number = u"330212190102031231"_s;
        const TakenIn taken = other.take(draft, Outcome::Accept);
        QVERIFY(!taken.state.intake.cardSeen);
        QVERIFY(!knownOf(other, draft).card);
    }

    void everyReuseIsAnEventThatNamesItsSource()
    {
        DeskFixture f;
        const IntakeDraft draft = f.completeDraft(itemId);
        const TakenIn first = f.take(draft, Outcome::Accept);
        QVERIFY(reuseEvents(f, first.state.caseId).empty());
        const KnownApplicant known = knownOf(f, draft);
        const TakenIn second = f.take(reusing(known, f.completeDraft(itemId)), Outcome::Accept);
        const std::vector<FactsReusedBody> events = reuseEvents(f, second.state.caseId);
        QCOMPARE(events.size(), std::size_t(1));
        const auto lines =
            std::ranges::count(second.state.intake.materials, MaterialState::Reused, &CaseMaterial::state);
        QVERIFY(lines > 0);
        QCOMPARE(std::ssize(events.front().materials), std::ptrdiff_t(lines));
        for (const ReusedThing &thing : events.front().materials) {
            QCOMPARE(thing.sourceCase, first.state.number());
            QCOMPARE(thing.grade, TrustGrade::B);
            QCOMPARE(thing.seenOn, QDate(2026, 3, 2));
        }
        QVERIFY(events.front().facts.size() > 1); // the applicant, and fields of the form
        QCOMPARE(second.state.reused, events.front());
        QCOMPARE(f.faults(), QStringList());
    }

    void aFactTheClerkChangedIsNotTakenOver()
    {
        DeskFixture f;
        const IntakeDraft draft = f.completeDraft(itemId);
        f.take(draft, Outcome::Accept);
        const KnownApplicant known = knownOf(f, draft);
        IntakeDraft next = f.completeDraft(itemId);
        QVERIFY(!known.facts.empty());
        const KnownFact &fact = known.facts.front();
        next.reusedFacts.insert(fact.key, fact.sourceCase);
        QVERIFY(fact.value.isString());
        next.form.insert(fact.key, fact.value.toString() + u'改');
        const Result<TakenIn> taken = f.desk->takeIn(next, {});
        QVERIFY(taken);
        QVERIFY(reuseEvents(f, taken->state.caseId).empty());
    }

    void aSourceThatIsNotTheApplicantsIsRefused()
    {
        DeskFixture f;
        const IntakeDraft draft = f.completeDraft(itemId);
        const TakenIn first = f.take(draft, Outcome::Accept);
        const KnownApplicant known = knownOf(f, draft);
        IntakeDraft stranger = reusing(known, f.completeDraft(itemId));
        stranger.applicant.documentNumber = u"330212190102031231"_s;
        stranger.applicant.birth = QDate(1901, 2, 3);
        OutcomeChoice accept;
        accept.outcome = Outcome::Accept;
        QCOMPARE(f.desk->takeIn(stranger, accept).error().reason, u"reuse.unknown-source"_s);
        // What does not count cannot be taken over either, whoever fills the draft in.
        f.moveTo(QDate(2027, 3, 3));
        IntakeDraft aged = reusing(known, f.completeDraft(itemId));
        QCOMPARE(f.desk->takeIn(aged, accept).error().reason, u"reuse.grade-too-low"_s);
        QCOMPARE(must(f.desk->cases({})).rows.size(), std::size_t(1));
        Q_UNUSED(first)
    }

    void aDraftKeepsWhereItsFactsComeFrom()
    {
        DeskFixture f;
        IntakeDraft draft = f.completeDraft(itemId);
        draft.reusedApplicant = u"330212110-20260302-A7-K3QM-0042-W"_s;
        draft.reusedFacts.insert(u"live_addr"_s, draft.reusedApplicant);
        draft.cardSeen =
            CardSeen{DocumentKind::ResidentId, draft.applicant.documentNumber, QDate(2026, 3, 2), QDate(2028, 9, 1)};
        draft.id = must(f.desk->saveDraft(draft));
        const IntakeDraft again = must(f.desk->draft(draft.id));
        QCOMPARE(again.reusedApplicant, draft.reusedApplicant);
        QCOMPARE(again.reusedFacts, draft.reusedFacts);
        QCOMPARE(again.cardSeen, draft.cardSeen);
    }

    void whatIsOwedToAnotherSystemIsListedUntilItIsEntered()
    {
        DeskFixture f;
        const TakenIn first = f.take(f.completeDraft(itemId), Outcome::Accept);
        f.moveTo(QDate(2026, 3, 3));
        const TakenIn second = f.take(f.completeDraft(itemId), Outcome::Accept);
        const RekeyOwedBody owed{u"省民政系统"_s, u"系统故障"_s};
        must(f.desk->act(second.state.caseId, EventType::RekeyOwed, owed.toJson()));
        f.moveTo(QDate(2026, 3, 4));
        must(f.desk->act(first.state.caseId, EventType::RekeyOwed, owed.toJson()));
        const std::vector<RekeyRow> list = must(f.desk->rekeysOwed()).rows;
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list.front().row.caseId, second.state.caseId); // owed longest
        QCOMPARE(list.front().owedOn, QDate(2026, 3, 3));
        QVERIFY(must(f.desk->rekeysOwed({u"市系统"_s})).rows.empty());
        must(f.desk->act(second.state.caseId, EventType::Rekeyed, RekeyedBody{owed.system, {}, u"1"_s}.toJson()));
        QCOMPARE(must(f.desk->rekeysOwed({owed.system})).rows.size(), std::size_t(1));
        QCOMPARE(f.faults(), QStringList());
        must(f.profile->rebuild());
        QCOMPARE(must(f.desk->rekeysOwed()).rows.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(ReuseDeskTest)
#include "reusedesk_test.moc"
