// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handling/workchoice.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;

/** Which rows each work list asks for. */
class WorkChoiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodysWorkIsAskedForByAnEmptyName()
    {
        const CaseQuery query = workQuery(WorkKind::ToDecide, WorkOwner::Nobody, {}, QStringLiteral("me"), today(), {});
        QVERIFY(query.handler && query.handler->isEmpty());
        QVERIFY(!query.unit);
        QCOMPARE(query.sort, CaseSort::WorkFirst);
    }

    void myWorkInOneUnit()
    {
        const CaseQuery query =
            workQuery(WorkKind::ToFinish, WorkOwner::Mine, QStringLiteral("D-MZ"), QStringLiteral("me"), today(), {});
        QCOMPARE(query.handler, QStringLiteral("me"));
        QCOMPARE(query.unit, QStringLiteral("D-MZ"));
        QCOMPARE(query.stages, (std::vector{CaseStage::Approved, CaseStage::Refused}));
    }

    void theListOfRisksReachesTwoWorkingDaysAhead()
    {
        // Friday, then a weekend: Tuesday is the second working day.
        const WorkCalendar plain(2026, 2026, {});
        const CaseQuery query = workQuery(WorkKind::AtRisk, WorkOwner::Anybody, {}, {}, today(), plain);
        QCOMPARE(query.dueUntil, QDate(2026, 3, 10));
        QVERIFY(!query.handler);
        QVERIFY(query.stages.empty()); // of every stage: a promise is checked after the case is done
        QCOMPARE(query.sort, CaseSort::DueFirst); // only what has a day
    }

    void whatIsToBeCheckedIsListedHandedOverOrNot()
    {
        const CaseQuery query =
            workQuery(WorkKind::ToVerify, WorkOwner::Mine, QStringLiteral("D-SC"), QStringLiteral("me"), today(), {});
        QVERIFY(query.stages.empty());
        QCOMPARE(query.sort, CaseSort::CheckFirst);
        QCOMPARE(query.unit, QStringLiteral("D-SC"));
        QCOMPARE(query.handler, QStringLiteral("me"));
    }

    void beyondTheCalendarTodayAtLeastIsListed()
    {
        QCOMPARE(workQuery(WorkKind::AtRisk, WorkOwner::Anybody, {}, {}, today(), {}).dueUntil, today());
    }

    void whatIsStuckIsNobodysAndOfNoUnit()
    {
        const CaseQuery query =
            workQuery(WorkKind::Stuck, WorkOwner::Mine, QStringLiteral("D-MZ"), QStringLiteral("me"), today(), {});
        QVERIFY(query.stuckOnly);
        QVERIFY(!query.unit && !query.handler);
    }

private:
    static QDate today() { return {2026, 3, 6}; }
};

QTEST_GUILESS_MAIN(WorkChoiceTest)
#include "workchoice_test.moc"
