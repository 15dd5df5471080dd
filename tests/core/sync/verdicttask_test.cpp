// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/verdicttask.h"
#include "tests/core/sync/workstation.h"

#include <QTest>

using namespace yichuang;

/** What had no effect at the district and has one now leaves the tray of matters to settle by itself. */
class VerdictTaskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatAppliesNowLeavesTheTray();
    void whatHasAnotherReasonNowSaysSo();
    void whatSomebodySettledIsLeftAlone();
    void beyondTheEndOfAListThatWasCutNothingIsBelieved();
    void aDistrictThatLostItIsNotTakenForOneThatAppliedIt();

private:
    /** Three cases whose openings the district sets aside. */
    void workInVain();
    [[nodiscard]] int toSettle(Workstation &workstation)
    {
        return must(workstation.desk.profile->sync().deliveries.countToSettle());
    }
    [[nodiscard]] int verdictsAsked() const
    {
        return int(m_district->asked.filter(QStringLiteral("/v1/verdicts")).size());
    }
    /** The district folds again: what had no effect has one. */
    void judgeAnew(std::size_t howMany)
    {
        for (FeedEntry &entry : m_district->state.feed) {
            if (entry.verdict.kind != VerdictKind::Applied && howMany > 0) {
                entry.verdict = {};
                --howMany;
            }
        }
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<Workstation> m_a;
    std::unique_ptr<Workstation> m_b;
};

void VerdictTaskTest::init()
{
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    m_district = std::make_unique<ModelDistrict>(*m_clock);
    m_a = std::make_unique<Workstation>(*m_district, 1);
    m_b = std::make_unique<Workstation>(*m_district, 2);
    m_a->enrol();
    m_b->enrol();
    m_district->ownLaw = [](const Event &event) {
        return event.type() == EventType::CaseOpened ? Verdict{VerdictKind::SetAside, QStringLiteral("case.not-open")}
                                                     : Verdict{};
    };
}

void VerdictTaskTest::cleanup()
{
    m_a.reset();
    m_b.reset();
    m_district.reset();
}

void VerdictTaskTest::workInVain()
{
    for (int i = 0; i < 3; ++i)
        m_a->work();
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(toSettle(*m_a), 3);
    QCOMPARE(toSettle(*m_b), 3); // the neighbour's tray has them as well
}

void VerdictTaskTest::whatAppliesNowLeavesTheTray()
{
    workInVain();
    judgeAnew(1);
    m_a->mustSync();
    QCOMPARE(toSettle(*m_a), 2);
    judgeAnew(3);
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(toSettle(*m_a), 0);
    QCOMPARE(toSettle(*m_b), 0);
    const int asked = verdictsAsked();
    QVERIFY(asked > 0);
    m_a->mustSync();
    QCOMPARE(verdictsAsked(), asked); // nothing to settle, nothing to ask
}

void VerdictTaskTest::whatHasAnotherReasonNowSaysSo()
{
    workInVain();
    for (FeedEntry &entry : m_district->state.feed) {
        if (entry.verdict.kind != VerdictKind::Applied)
            entry.verdict.reason = QStringLiteral("case.closed");
    }
    m_a->mustSync();
    for (const MatterToSettle &matter : must(m_a->desk.profile->sync().deliveries.toSettle()))
        QCOMPARE(matter.verdict.reason, QStringLiteral("case.closed"));
    QCOMPARE(toSettle(*m_a), 3);
}

void VerdictTaskTest::whatSomebodySettledIsLeftAlone()
{
    workInVain();
    Deliveries &deliveries = m_a->desk.profile->sync().deliveries;
    for (const MatterToSettle &matter : must(deliveries.toSettle()))
        must(deliveries.settle(matter.eventId, QStringLiteral("clerk"), m_clock->now()));
    m_district->asked.clear();
    m_a->mustSync();
    QCOMPARE(verdictsAsked(), 0);
}

void VerdictTaskTest::beyondTheEndOfAListThatWasCutNothingIsBelieved()
{
    workInVain();
    judgeAnew(1); // the first of the three
    m_district->lies = [](const HttpRequest &request, HttpAnswer &answer) {
        if (!request.path.startsWith(u"/v1/verdicts"))
            return;
        Verdicts cut = must(Verdicts::fromJson(must(jsonObject(answer.body))));
        QCOMPARE(cut.verdicts.size(), std::size_t(2));
        cut.verdicts.pop_back();
        cut.more = true;
        answer.body = jsonBytes(cut.toJson());
    };
    m_a->mustSync();
    QCOMPARE(toSettle(*m_a), 2); // the first applied; of the third nothing was said
}

void VerdictTaskTest::aDistrictThatLostItIsNotTakenForOneThatAppliedIt()
{
    const ModelDistrict::State yesterday = m_district->state;
    workInVain();
    m_district->state = yesterday;
    m_b->mustSync(); // has read the feed anew, and gives back what it has
    m_b->mustSync();
    QCOMPARE(toSettle(*m_b), 3);
    m_a->mustSync();
    QCOMPARE(toSettle(*m_a), 3);
}

QTEST_GUILESS_MAIN(VerdictTaskTest)
#include "verdicttask_test.moc"
