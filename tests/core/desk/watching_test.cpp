// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/materialsets.h"
#include "core/cases/usualapproval.h"
#include "core/desk/rightitem.h"
#include "core/desk/knowncases.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString promisedTen = u"YZ-NY01"_s; // of D-NY; legal 20, promised 10

QStringList kindsOf(const std::vector<MadePaper> &papers)
{
    QStringList kinds;
    for (const MadePaper &paper : papers)
        kinds.append(paperKindCode(paper.kind));
    return kinds;
}

/** The case under @p item, all of whose materials lie there. */
IntakeRectifiedBody rightItem(const DeskFixture &f, const CaseState &state, const QString &itemId)
{
    IntakeRectifiedBody body = rightItemFor(state, f.item(itemId), u"1"_s);
    for (CaseMaterial &line : *body.materials) {
        line.state = MaterialState::Received;
        line.originals = 1;
    }
    body.reason = u"选错事项"_s;
    return body;
}

/** Food business: no proof handed in, all of it promised in writing. */
TakenIn takeOnCommitment(DeskFixture &f)
{
    IntakeDraft draft = f.completeDraft(u"YZ-SJ07"_s);
    for (CaseMaterial &material : draft.materials) {
        if (material.state == MaterialState::Received && isReplaceable(material)) {
            material.state = MaterialState::Missing;
            material.originals = material.copies = 0;
        }
    }
    return f.take(draft, Outcome::AcceptCommitment);
}

/** What is to be checked, with the day of each check as the list shows it. */
QMap<QString, std::optional<QDate>> checksOf(DeskFixture &f, const std::optional<QString> &unit = {})
{
    CaseQuery query;
    query.sort = CaseSort::CheckFirst;
    query.unit = unit;
    QMap<QString, std::optional<QDate>> checks;
    for (const CaseRow &row : must(f.desk->cases(query)).rows)
        checks.insert(row.number, row.dueOn);
    return checks;
}

MadePaper paperOf(const std::vector<MadePaper> &papers, PaperKind kind)
{
    const auto paper = std::ranges::find(papers, kind, &MadePaper::kind);
    return paper == papers.end() ? MadePaper() : *paper;
}

} // namespace

/** What must not be forgotten, and what must not stay wrong, once a case was taken in. */
class WatchingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightItemGoesToWhoeverDecidesItAndEveryPaperIsMadeAnew()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QString wrongUnit = taken.state.unit->toName;
        const TakenIn mended = must(f.desk->act(taken.state.caseId, EventType::IntakeRectified,
                                                rightItem(f, taken.state, u"YZ-MZ16"_s).toJson()));
        QCOMPARE(mended.state.unit->to, f.item(u"YZ-MZ16"_s).implementer);
        QVERIFY(mended.state.unit->toName != wrongUnit);
        QCOMPARE(kindsOf(mended.papers), (QStringList{u"S80"_s, u"D1"_s, u"D2"_s}));
        for (const MadePaper &paper : mended.papers)
            QVERIFY2(!paper.source.contains(wrongUnit), qPrintable(paperKindCode(paper.kind)));
        for (const MadePaper &old : taken.papers)
            QVERIFY2(!must(f.desk->verifyPaper(old.marks.qrText)).current, qPrintable(paperKindCode(old.kind)));
        for (const MadePaper &paper : mended.papers)
            QVERIFY(must(f.desk->verifyPaper(paper.marks.qrText)).current);
        const CaseFile file = must(f.desk->caseFile(taken.state.caseId));
        QCOMPARE(std::ranges::count(file.events, EventType::Routed, &Event::type), 2);
        QCOMPARE(f.faults(), QStringList());
    }

    void theQuestionsOfTheRightItemDecideWhatItNeeds()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const ServiceItem &right = f.item(u"YZ-SJ07"_s); // legal 10, promised 5
        // Who came to the window was asked in the same words; what is sold, nobody asked.
        Answers answers{{u"s4"_s, {u"s4o2"_s}}};
        QCOMPARE(answersServing(right, taken.state), answers);
        const auto mend = [&](const Answers &given) {
            IntakeRectifiedBody body = rightItemFor(taken.state, right, u"1"_s, given);
            for (CaseMaterial &line : *body.materials) {
                line.state = MaterialState::Received;
                line.originals = 1;
            }
            body.reason = u"选错事项"_s;
            return f.desk->act(taken.state.caseId, EventType::IntakeRectified, body.toJson());
        };
        QCOMPARE(mend(answers).error().reason, u"rectify.unanswered"_s);
        answers.insert(u"s1"_s, {u"s1o1"_s});
        answers.insert(u"s3"_s, {u"s3o1"_s});
        QCOMPARE(mend(answers).error().reason, u"rectify.unanswered"_s); // who sells is asked about machines
        answers.insert(u"s2"_s, {u"s2o2"_s});
        answers.insert(u"s1"_s, {u"s1o2"_s}); // who cooks is not
        answers = askedOnly(right, answers);
        QVERIFY(!answers.contains(u"s2"_s));
        const TakenIn mended = must(mend(answers));
        QCOMPARE(mended.state.intake.answers, answers);
        QVERIFY(mended.state.material(u"equip"_s));
        QVERIFY(!mended.state.material(u"vending"_s));
        QCOMPARE(mended.deadlines.promised->day, QDate(2026, 3, 9));
        QCOMPARE(mended.deadlines.legal->day, QDate(2026, 3, 16));
        QCOMPARE(f.faults(), QStringList());
    }

    void aMendedDayLeavesTheCaseWhereItIs()
    {
        DeskFixture f(QDate(2026, 3, 4));
        f.employ(u"supervisor"_s, Role::Supervisor);
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        IntakeRectifiedBody body;
        body.receivedOn = QDate(2026, 3, 2);
        body.acceptedOn = QDate(2026, 3, 2);
        body.reason = u"日期录错"_s;
        body.approvedBy = u"supervisor"_s;
        (void)must(f.desk->act(taken.state.caseId, EventType::IntakeRectified, body.toJson()));
        const CaseFile file = must(f.desk->caseFile(taken.state.caseId));
        QCOMPARE(std::ranges::count(file.events, EventType::Routed, &Event::type), 1);
    }

    void whatIsNotDecidedOnTheSpotHasItsVoucherAndFindsItsUnitOnceItIsNoInstantCase()
    {
        DeskFixture f;
        OutcomeChoice later;
        later.outcome = Outcome::Accept; // an instant item, and nobody decides it now
        const TakenIn taken = must(f.desk->takeIn(f.completeDraft(u"YZ-RS11"_s), later));
        QVERIFY(taken.state.isInstant() && !taken.state.decision);
        QCOMPARE(kindsOf(taken.papers), (QStringList{u"S80"_s, u"D1"_s, u"D2"_s}));
        QVERIFY(!taken.state.unit);
        const TakenIn mended = must(f.desk->act(taken.state.caseId, EventType::IntakeRectified,
                                                rightItem(f, taken.state, promisedTen).toJson()));
        QCOMPARE(mended.state.unit->to, f.item(promisedTen).implementer);
    }

    void aStoppedClockHasTheDayTheApplicantWasTold()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        f.moveTo(QDate(2026, 3, 9)); // a Monday
        f.sit(Role::Handler);
        const ClockStoppedBody ahead{u"鉴定"_s, QDate(2026, 3, 10), 5};
        QCOMPARE(f.desk->act(id, EventType::ClockStopped, ahead.toJson()).error().reason, u"clock.date"_s);
        const ClockStoppedBody stop{u"鉴定"_s, QDate(2026, 3, 9), 5};
        const TakenIn stopped = must(f.desk->act(id, EventType::ClockStopped, stop.toJson()));
        QVERIFY(!stopped.deadlines.decision);
        QCOMPARE(stopped.deadlines.procedure->day, QDate(2026, 3, 13));
        QVERIFY(paperOf(stopped.papers, PaperKind::SpecialProcedure).source.contains(u"2026年3月13日"_s));
        const auto dueOn = [&f, &taken] {
            CaseQuery query;
            query.text = taken.state.number();
            return must(f.desk->cases(query)).rows.front().dueOn;
        };
        QCOMPARE(dueOn(), QDate(2026, 3, 13));
        f.moveTo(QDate(2026, 3, 16)); // nobody ended it
        QVERIFY(must(f.desk->workListPaper(PaperKind::RiskList)).source.contains(taken.state.number()));
        (void)must(f.desk->act(id, EventType::ClockResumed, ClockResumedBody{QDate(2026, 3, 13)}.toJson()));
        QCOMPARE(dueOn(), QDate(2026, 3, 23)); // ten days from the 2nd, without the five
        QCOMPARE(f.faults(), QStringList());
    }

    void silenceThatAcceptedBringsThePaperToBePrinted()
    {
        DeskFixture f(QDate(2026, 2, 13), u"370304000"_s);
        const TakenIn received = f.take(f.draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::ReceiveOnly);
        f.moveTo(QDate(2026, 2, 28));
        const Desk::Swept swept = must(f.desk->sweep());
        QCOMPARE(swept.cases, 1);
        QCOMPARE(kindsOf(swept.papers), QStringList{u"D2"_s});
        QCOMPARE(swept.papers.front().caseNumber, received.state.number());
    }

    void movedDaysStayToBeConfirmed()
    {
        DeskFixture f(QDate(2026, 12, 10));
        const TakenIn open = f.take(f.completeDraft(u"YZ-MZ04"_s), Outcome::Accept); // promised 20
        QVERIFY(must(f.desk->movedDueDays()).empty());
        // The district's calendar comes by itself, whoever sits here.
        const WorkCalendar next(2027, 2027, {{QDate(2027, 1, 1), CalendarDay{false, u"元旦"_s}}});
        QVERIFY(must(f.desk->takePublished(next.toJson())).faults.empty());
        const std::vector<MovedDueDay> moved = must(f.desk->movedDueDays());
        QCOMPARE(moved.size(), 1u);
        QCOMPARE(moved.front().number, open.state.number());
        QCOMPARE(moved.front().before, std::nullopt);
        // A second one before anybody looked: from the day that was known to the day that counts now.
        const WorkCalendar again(
            2027, 2027,
            {{QDate(2027, 1, 1), CalendarDay{false, u"元旦"_s}}, {QDate(2027, 1, 4), CalendarDay{false, u"元旦"_s}}});
        QVERIFY(must(f.desk->takePublished(again.toJson())).faults.empty());
        const std::vector<MovedDueDay> both = must(f.desk->movedDueDays());
        QCOMPARE(both.size(), 1u);
        QCOMPARE(both.front().before, std::nullopt);
        QVERIFY(both.front().after > moved.front().after);
        QVERIFY(f.desk->confirmMovedDays(moved)); // what was shown before the second came is not what counts
        QCOMPARE(must(f.desk->movedDueDays()), both);
        QVERIFY(f.desk->confirmMovedDays(both));
        QVERIFY(must(f.desk->movedDueDays()).empty());
    }

    void aPromiseIsRemindedOfOnceBeforeItsDay()
    {
        DeskFixture f(QDate(2026, 9, 24));
        const TakenIn taken = f.take(f.draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), Outcome::AcceptTolerant);
        const QDate due = *taken.deadlines.tolerance->day;
        QVERIFY(must(f.desk->promisesToRemind()).empty());
        f.moveTo(due.addDays(-1));
        const std::vector<Desk::DuePromise> open = must(f.desk->promisesToRemind());
        QCOMPARE(open.size(), 1u);
        QCOMPARE(open.front().number, taken.state.number());
        QCOMPARE(open.front().dueOn, due);
        const CollectionRemindedBody reminded{ReportManner::Phone, f.clock.today(), u"本人接听"_s, {}};
        (void)must(f.desk->act(taken.state.caseId, EventType::CollectionReminded, reminded.toJson()));
        QVERIFY(must(f.desk->promisesToRemind()).empty());
        QVERIFY(must(f.desk->collections({})).rows.empty()); // not a result that lies ready
        f.moveTo(due.addDays(1));
        QVERIFY(must(f.desk->promisesToRemind()).empty());
    }

    void atTheEndOfTheCalendarNothingAtRiskIsForgotten()
    {
        DeskFixture f(QDate(2026, 12, 24));
        const TakenIn taken = f.take(f.draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), Outcome::AcceptTolerant);
        QCOMPARE(taken.deadlines.tolerance->day, QDate(2026, 12, 31)); // the last day that is known
        const auto listed = [&f, &taken] {
            return must(f.desk->workListPaper(PaperKind::RiskList)).source.contains(taken.state.number());
        };
        f.moveTo(QDate(2026, 12, 28));
        QVERIFY(must(f.desk->promisesToRemind()).empty());
        QVERIFY(!listed());
        // Two working days later there is none: it is one day before the end.
        f.moveTo(QDate(2026, 12, 30));
        QCOMPARE(must(f.desk->promisesToRemind()).size(), 1u);
        QVERIFY(listed());
    }

    void aPromiseIsRemindedOfAlthoughSomethingElseIsOverdue()
    {
        DeskFixture f(QDate(2026, 9, 24));
        const TakenIn taken = f.take(f.draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), Outcome::AcceptTolerant);
        const QDate due = *taken.deadlines.tolerance->day;
        f.sit(Role::Handler);
        const ClockStoppedBody stop{u"鉴定"_s, f.clock.today(), 1};
        const TakenIn stopped = must(f.desk->act(taken.state.caseId, EventType::ClockStopped, stop.toJson()));
        QVERIFY(*nextDue(stopped.state, stopped.deadlines)->day < due); // what lists show
        f.sit(Role::Clerk);
        f.moveTo(due);
        QCOMPARE(must(f.desk->promisesToRemind()).size(), 1u);
        f.moveTo(due.addDays(1));
        QVERIFY(must(f.desk->promisesToRemind()).empty());
        must(f.profile->rebuild());
        f.moveTo(due);
        QCOMPARE(must(f.desk->promisesToRemind()).front().dueOn, due);
        QCOMPARE(f.faults(), QStringList());
    }

    void aPromiseThatWasNotKeptBarsFromPromising()
    {
        CaseState state;
        state.stage = CaseStage::Done;
        CommitmentVerifiedBody check;
        state.verification = check;
        QVERIFY(!isPromiseBroken(state, QDate(2026, 3, 2)));
        state.verification->kept = false;
        QVERIFY(isPromiseBroken(state, QDate(2026, 3, 2)));
    }

    void whatWasPromisedIsToBeCheckedWhereverItsResultLies()
    {
        DeskFixture f;
        const TakenIn taken = takeOnCommitment(f);
        const QUuid id = taken.state.caseId;
        const QString unit = taken.state.unit->to;
        const QDate decided(2026, 3, 4);
        const QMap<QString, std::optional<QDate>> sixtyDaysOn{{taken.state.number(), QDate(2026, 6, 1)}};
        QVERIFY(checksOf(f).isEmpty()); // nothing is granted yet
        f.moveTo(decided);
        f.sit(Role::Handler);
        DecidedBody licence = approval(decided);
        licence.stepsSkipped = u"告知承诺，事后核查"_s;
        (void)must(f.desk->act(id, EventType::Decided, licence.toJson()));
        QCOMPARE(checksOf(f), sixtyDaysOn);
        (void)must(f.desk->act(id, EventType::ResultArrived, ResultArrivedBody{}.toJson()));
        // Until somebody fetches it the delivery is what falls due first; the check is not forgotten over it.
        QCOMPARE(checksOf(f), sixtyDaysOn);
        QCOMPARE(checksOf(f, unit), sixtyDaysOn);
        QVERIFY(checksOf(f, u"D-MZ"_s).isEmpty());
        f.sit(Role::IssuingClerk);
        ResultIssuedBody fetched = handOver(decided);
        fetched.receiverName = taken.state.intake.applicant.legalRepresentative;
        fetched.receiverDocumentNumber.clear();
        (void)must(f.desk->act(id, EventType::ResultIssued, fetched.toJson()));
        QCOMPARE(checksOf(f), sixtyDaysOn);
        f.sit(Role::Handler);
        const CommitmentVerifiedBody kept{true, decided, {u"测试甲"_s, u"测试乙"_s}, {}};
        (void)must(f.desk->act(id, EventType::CommitmentVerified, kept.toJson()));
        QVERIFY(checksOf(f).isEmpty());
        QCOMPARE(f.faults(), QStringList());
    }

    /** Shandong leaves it to local rule when: then it stands without a day. A refusal has nothing to check. */
    void aPromiseWithoutADayIsToBeCheckedAllTheSame()
    {
        DeskFixture f(QDate(2026, 3, 2), u"370304000"_s);
        const TakenIn granted = takeOnCommitment(f);
        const TakenIn refused = takeOnCommitment(f);
        f.sit(Role::Handler);
        DecidedBody licence = approval(f.clock.today());
        licence.stepsSkipped = u"告知承诺，事后核查"_s;
        (void)must(f.desk->act(granted.state.caseId, EventType::Decided, licence.toJson()));
        licence.outcome = DecisionOutcome::Refuse;
        licence.reasons = u"不符合规定的条件"_s;
        licence.reviewOrgan = u"示范区人民政府"_s;
        licence.court = u"示范区人民法院"_s;
        (void)must(f.desk->act(refused.state.caseId, EventType::Decided, licence.toJson()));
        QCOMPARE(checksOf(f), (QMap<QString, std::optional<QDate>>{{granted.state.number(), std::nullopt}}));
    }

    void aLicenceGivenOnTheSpotIsValidAsLongAsItsItemSays()
    {
        ServiceItem item;
        item.itemType = ItemType::Licence;
        item.result.name = u"卫生许可证"_s;
        item.result.validYears = 4;
        const DecidedBody licence = usualApproval(item, QDate(2026, 3, 2));
        QCOMPARE(licence.outcome, DecisionOutcome::Approve);
        QCOMPARE(licence.validUntil, QDate(2030, 3, 1));
        QVERIFY(licence.published);
        item.itemType = ItemType::Confirmation;
        item.result.validYears.reset();
        const DecidedBody other = usualApproval(item, QDate(2026, 3, 2));
        QVERIFY(!other.validUntil.isValid());
        QVERIFY(!other.published);
    }
};

QTEST_GUILESS_MAIN(WatchingTest)
#include "watching_test.moc"
