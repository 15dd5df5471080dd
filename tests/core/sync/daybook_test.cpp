// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/core/sync/workstation.h"

#include <QTest>

using namespace yichuang;

/** Papers printed = records stored = records the district accepted, or it is said where they part. */
class DayBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aQuietDayHasNothingToClose();
    void theThreeCountsAgreeAfterPrintingAndSync();
    void aPaperThatDidNotComeOutIsNamedWithItsCase();
    void aPaperThatIsNotNeededNeedsAReason();
    void whatWaitsOrIsDisputedKeepsTheDayOpen();
    void aClosedDayOpensAgainWhenSomethingIsAdded();
    void withoutADistrictTwoCountsAreCompared();
    void onlyTheDaysOwnRecordsCount();
    void aDistrictThatLostItsStateOpensTheDayAgain();

private:
    [[nodiscard]] DayBook &days() { return m_a->desk.profile->sync().days; }
    [[nodiscard]] DayCheck check() { return must(days().check(m_a->desk.clock.today())); }
    void printAll()
    {
        for (const Event &event : eventsIn(m_a->desk)) {
            if (event.type() == EventType::DocumentIssued)
                must(days().notePrinted(event.id, m_a->desk.clock.now()));
        }
    }
    Result<> close() { return days().close(m_a->desk.clock.today(), QStringLiteral("clerk"), m_a->desk.clock.now()); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<Workstation> m_a;
};

void DayBookTest::init()
{
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    m_district = std::make_unique<ModelDistrict>(*m_clock);
    m_a = std::make_unique<Workstation>(*m_district, 1);
    m_a->enrol();
}

void DayBookTest::cleanup()
{
    m_a.reset();
    m_district.reset();
}

void DayBookTest::aQuietDayHasNothingToClose()
{
    QVERIFY(check().windows.empty());
    QVERIFY(check().agrees());
    QCOMPARE(close().error().reason, QStringLiteral("day.empty"));
}

void DayBookTest::theThreeCountsAgreeAfterPrintingAndSync()
{
    m_a->work();
    m_a->work();
    const int events = int(m_a->desk.eventCount());
    QVERIFY(!check().agrees());
    QCOMPARE(close().error().reason, QStringLiteral("day.differs"));
    printAll();
    m_a->mustSync();
    const DayCheck found = check();
    QVERIFY(found.agrees());
    QCOMPARE(found.windows.size(), 1u);
    const DayCount &count = found.windows.front();
    QCOMPARE(count.window, QStringLiteral("W1-1"));
    QVERIFY(count.papersStored > 2);
    QCOMPARE(count.papersPrinted, count.papersStored);
    QCOMPARE(count.papersAccepted, count.papersStored);
    QCOMPARE(count.eventsStored, events);
    QCOMPARE(count.eventsAccepted, events);
    QVERIFY(!found.closed);
    must(close());
    QCOMPARE(check().closed->account, QStringLiteral("clerk"));
}

void DayBookTest::aPaperThatDidNotComeOutIsNamedWithItsCase()
{
    const QUuid id = m_a->work();
    printAll();
    m_a->mustSync();
    const MadePaper again = must(m_a->desk.desk->reprint(
        id, must(m_a->desk.desk->caseFile(id)).state.papers.back().eventId)); // recorded, and the printer is jammed
    m_a->mustSync();
    const DayCheck found = check();
    QCOMPARE(found.differences.size(), 1u);
    const DayDifference &difference = found.differences.front();
    QCOMPARE(difference.eventId, again.recordId);
    QCOMPARE(difference.caseId, id);
    QCOMPARE(difference.caseNumber, again.caseNumber);
    QVERIFY(!difference.isPrinted);
    QCOMPARE(difference.with, DayDifference::With::District);
    QCOMPARE(found.windows.front().papersPrinted, found.windows.front().papersStored - 1);
    must(days().notePrinted(again.recordId, m_a->desk.clock.now()));
    QVERIFY(check().agrees());
}

void DayBookTest::aPaperThatIsNotNeededNeedsAReason()
{
    m_a->work();
    m_a->mustSync();
    const DayCheck before = check();
    QVERIFY(before.differences.size() > 1);
    const QUuid paper = before.differences.front().eventId;
    const QDateTime now = m_a->desk.clock.now();
    QCOMPARE(days().noteNotNeeded(paper, QStringLiteral("clerk"), QStringLiteral(" "), now).error().reason,
             QStringLiteral("day.reason"));
    must(days().noteNotNeeded(paper, QStringLiteral("clerk"), QStringLiteral("申请人只要电子件"), now));
    QCOMPARE(check().differences.size(), before.differences.size() - 1);
    must(days().notePrinted(paper, now)); // it came out after all
    QCOMPARE(check().differences.size(), before.differences.size() - 1);
}

void DayBookTest::whatWaitsOrIsDisputedKeepsTheDayOpen()
{
    m_a->work();
    printAll();
    DayCheck found = check();
    QCOMPARE(int(found.differences.size()), int(m_a->desk.eventCount()));
    QCOMPARE(found.differences.front().with, DayDifference::With::Nobody);
    m_district->ownLaw = [](const Event &event) {
        return event.deviceSeq == 2 ? Verdict{VerdictKind::Refused, QStringLiteral("role")} : Verdict{};
    };
    m_a->mustSync();
    found = check();
    QCOMPARE(found.differences.size(), 1u);
    QCOMPARE(found.differences.front().with, DayDifference::With::Dispute);
    QCOMPARE(found.differences.front().verdict.reason, QStringLiteral("role"));
    must(m_a->desk.profile->sync().deliveries.settle(found.differences.front().eventId, QStringLiteral("clerk"),
                                                     m_a->desk.clock.now()));
    QVERIFY(check().agrees());
}

void DayBookTest::aClosedDayOpensAgainWhenSomethingIsAdded()
{
    m_a->work();
    printAll();
    m_a->mustSync();
    must(close());
    const QDate day = m_a->desk.clock.today();
    QVERIFY(must(days().openDays(day.addDays(1))).empty());
    m_a->work();
    QVERIFY(!check().closed);
    QCOMPARE(must(days().openDays(day.addDays(1))), std::vector<QDate>{day});
    QVERIFY(must(days().openDays(day)).empty()); // a day is not late before it is over
    printAll();
    m_a->mustSync();
    must(close());
    QVERIFY(check().closed);
}

void DayBookTest::withoutADistrictTwoCountsAreCompared()
{
    Workstation alone(*m_district, 2);
    alone.work();
    DayBook &book = alone.desk.profile->sync().days;
    DayCheck found = must(book.check(alone.desk.clock.today()));
    QVERIFY(!found.hasDistrict);
    QCOMPARE(int(found.differences.size()), found.windows.front().papersStored);
    for (const DayDifference &difference : found.differences)
        must(book.notePrinted(difference.eventId, alone.desk.clock.now()));
    must(book.close(alone.desk.clock.today(), QStringLiteral("clerk"), alone.desk.clock.now()));
}

void DayBookTest::onlyTheDaysOwnRecordsCount()
{
    Workstation other(*m_district, 2);
    other.enrol();
    other.work();
    other.mustSync();
    m_a->mustSync();
    QVERIFY(check().windows.empty()); // of another computer
    m_a->work();
    const int today = check().windows.front().eventsStored;
    m_a->desk.moveTo(QDate(2026, 3, 3));
    m_a->work();
    QCOMPARE(check().windows.front().eventsStored, int(m_a->desk.eventCount() - other.desk.eventCount()) - today);
    QCOMPARE(must(days().check(QDate(2026, 3, 2))).windows.front().eventsStored, today);
}

void DayBookTest::aDistrictThatLostItsStateOpensTheDayAgain()
{
    const ModelDistrict::State yesterday = m_district->state;
    m_a->work();
    printAll();
    m_a->mustSync();
    QVERIFY(check().agrees());
    m_district->state = yesterday;
    must(m_a->desk.profile->sync().book.setMark(m_a->desk.profile->deviceId(), {0, chainStart(), m_clock->now()}));
    QVERIFY(!check().agrees());
    m_a->mustSync();
    QVERIFY(check().agrees());
}

QTEST_GUILESS_MAIN(DayBookTest)
#include "daybook_test.moc"
