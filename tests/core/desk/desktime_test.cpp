// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casetable.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString shandong = u"370304102"_s;

MaterialsSupplementedBody everythingMissing(const CaseState &state, QDate today)
{
    MaterialsSupplementedBody body;
    body.receivedOn = today;
    for (CaseMaterial material : state.outstanding()) {
        material.state = MaterialState::Received;
        material.originals = 1;
        body.materials.push_back(material);
    }
    return body;
}

AcceptedBody completeAcceptance(QDate day)
{
    AcceptedBody body;
    body.acceptedOn = day;
    return body;
}

} // namespace

/** What time does to cases, and what a clock that is wrong does (domain.md §9.4, S2 to S4, S11). */
class DeskTimeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inZhejiangACorrectionIsToldOnTheSpot()
    {
        DeskFixture f(QDate(2026, 2, 13));
        const TakenIn told = f.take(f.draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::RequestCorrection);
        f.moveTo(QDate(2026, 2, 24));
        const QUuid id = told.state.caseId;
        (void)must(
            f.desk->act(id, EventType::MaterialsSupplemented, everythingMissing(told.state, f.clock.today()).toJson()));
        const TakenIn accepted =
            must(f.desk->act(id, EventType::Accepted, completeAcceptance(f.clock.today()).toJson()));
        QCOMPARE(accepted.state.stage, CaseStage::Accepted);
        QCOMPARE(accepted.deadlines.legal->day, QDate(2026, 3, 23));
    }

    void inZhejiangACorrectionOnAnotherDayIsTooLate()
    {
        DeskFixture f(QDate(2026, 2, 13));
        const TakenIn received = f.take(f.draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::ReceiveOnly);
        f.moveTo(QDate(2026, 2, 14));
        const auto told =
            f.desk->act(received.state.caseId, EventType::CorrectionRequested, notice(received.state).toJson());
        QVERIFY(!told);
        QCOMPARE(told.error().reason, u"correction.same-day-only"_s);
    }

    void inZhejiangAnOverdueCorrectionCountsAsWithdrawn()
    {
        DeskFixture f(QDate(2026, 3, 2));
        const TakenIn told = f.take(f.draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::RequestCorrection);
        f.moveTo(told.state.corrections.front().dueOn);
        QCOMPARE(must(f.desk->sweep()).cases, 0);
        f.moveTo(told.state.corrections.front().dueOn.addDays(1));
        QCOMPARE(must(f.desk->sweep()).cases, 1);
        QCOMPARE(must(f.desk->caseFile(told.state.caseId)).state.stage, CaseStage::Withdrawn);
        QCOMPARE(must(f.desk->sweep()).cases, 0);
        QCOMPARE(f.faults(), QStringList());
    }

    void aNoticeOnTheFifthWorkingDayIsInTime()
    {
        DeskFixture f(QDate(2026, 2, 13), shandong);
        const TakenIn received = f.take(f.draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::ReceiveOnly);
        f.moveTo(QDate(2026, 2, 27));
        QCOMPARE(must(f.desk->sweep()).cases, 0);
        const TakenIn told =
            must(f.desk->act(received.state.caseId, EventType::CorrectionRequested, notice(received.state).toJson()));
        QCOMPARE(told.state.stage, CaseStage::AwaitingCorrection);
    }

    void silenceAcceptsAsOfTheDayOfReceipt()
    {
        DeskFixture f(QDate(2026, 2, 13), shandong);
        const TakenIn received = f.take(f.draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::ReceiveOnly);
        f.moveTo(QDate(2026, 2, 28));
        const auto late =
            f.desk->act(received.state.caseId, EventType::CorrectionRequested, notice(received.state).toJson());
        QVERIFY(!late);
        QCOMPARE(late.error().reason, u"correction.too-late"_s);
        QCOMPARE(must(f.desk->sweep()).cases, 1);
        const CaseFile file = must(f.desk->caseFile(received.state.caseId));
        QCOMPARE(file.state.stage, CaseStage::Accepted);
        QCOMPARE(file.state.acceptance->kind, AcceptanceKind::Deemed);
        QCOMPARE(file.state.acceptance->acceptedOn, QDate(2026, 2, 13));
        QCOMPARE(file.deadlines.legal->day, QDate(2026, 3, 19));
        QVERIFY(std::any_of(file.state.papers.begin(), file.state.papers.end(),
                            [](const IssuedPaper &paper) { return paper.kind == u"D2"; }));
        QCOMPARE(f.faults(), QStringList());
    }

    void anUnpaidDebtOfPapersBlocksTheResult()
    {
        DeskFixture f(QDate(2026, 9, 24));
        const TakenIn taken = f.take(f.draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), Outcome::AcceptTolerant);
        QVERIFY(*taken.deadlines.tolerance->day <= QDate(2026, 10, 9));
        f.moveTo(QDate(2026, 10, 10));
        const CaseFile file = must(f.desk->caseFile(taken.state.caseId));
        QCOMPARE(file.consequence, TimeConsequence::RevokeAcceptance);
        f.sit(Role::Handler);
        DecidedBody decision;
        decision.decidedOn = f.clock.today();
        const auto decided = f.desk->act(taken.state.caseId, EventType::Decided, decision.toJson());
        QVERIFY(!decided);
        QCOMPARE(decided.error().reason, u"decide.debt-open"_s);
        const TakenIn revoked =
            must(f.desk->act(taken.state.caseId, EventType::AcceptanceRevoked,
                             EndedBody{u"逾期未补齐容缺材料"_s, false, u"区政府"_s, u"区法院"_s}.toJson()));
        QCOMPARE(revoked.state.stage, CaseStage::Revoked);
    }

    void aDayBeyondTheCalendarIsProvisionalUntilTheNextIsImported()
    {
        DeskFixture f(QDate(2026, 12, 10));
        const TakenIn taken = f.take(f.completeDraft(u"YZ-NY01"_s), Outcome::Accept); // legal 20, promised 10
        QCOMPARE(taken.deadlines.promised->day, QDate(2026, 12, 24));
        const TakenIn longer = f.take(f.completeDraft(u"YZ-MZ16"_s), Outcome::Accept); // legal 20, promised 15
        QCOMPARE(longer.deadlines.promised->day, QDate(2026, 12, 31));
        const TakenIn beyond = f.take(f.completeDraft(u"YZ-MZ05"_s), Outcome::Accept);
        QVERIFY(beyond.deadlines.promised->day.has_value());
        const TakenIn unknown = f.take(f.completeDraft(u"YZ-MZ04"_s), Outcome::Accept); // promised 20
        QVERIFY(!unknown.deadlines.promised->day.has_value());
        const CaseRow before = rowOf(f, unknown.state.number());
        QVERIFY(before.dueProvisional);

        f.sit(Role::Administrator);
        const WorkCalendar next(2027, 2027, {{QDate(2027, 1, 1), CalendarDay{false, u"元旦"_s}}});
        const ImportOutcome imported = must(f.desk->importReference(next.toJson()));
        QVERIFY(imported.faults.empty());
        const CaseRow after = rowOf(f, unknown.state.number());
        QVERIFY(!after.dueProvisional);
        QCOMPARE(after.dueOn, QDate(2027, 1, 8));
        QCOMPARE(f.faults(), QStringList());
    }

    void aClockThatWentBackStopsTheWorkUntilSomebodyConfirmsIt()
    {
        DeskFixture f;
        (void)f.take(f.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        f.moveTo(QDate(2026, 3, 1));
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        const auto refused = f.desk->takeIn(f.completeDraft(u"YZ-ZF01"_s), choice);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ClockWentBack);
        must(f.profile->confirmClock());
        const TakenIn taken = f.take(f.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        QVERIFY(taken.state.number().contains(u"20260301"_s));
        QCOMPARE(f.faults(), QStringList());
    }

    void aSmallStepBackIsATimeServerAtWork()
    {
        DeskFixture f;
        (void)f.take(f.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        f.clock.advanceSeconds(-300);
        QCOMPARE(f.take(f.completeDraft(u"YZ-ZF01"_s), Outcome::Accept).state.stage, CaseStage::Accepted);
        QCOMPARE(f.faults(), QStringList());
    }

private:
    static CorrectionRequestedBody notice(const CaseState &state)
    {
        CorrectionRequestedBody body;
        for (const CaseMaterial &material : state.outstanding())
            body.items.push_back({material.id, material.name, CorrectionProblem::Missing, u"请补交"_s});
        body.dueOn = QDate(2026, 3, 20);
        return body;
    }

    static CaseRow rowOf(DeskFixture &f, const QString &number)
    {
        CaseQuery query;
        query.text = number;
        const CasePage page = must(f.desk->cases(query));
        if (page.rows.size() != 1)
            qFatal("the number finds %zu cases", page.rows.size());
        return page.rows.front();
    }
};

QTEST_GUILESS_MAIN(DeskTimeTest)
#include "desktime_test.moc"
