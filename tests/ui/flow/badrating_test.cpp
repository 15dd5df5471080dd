// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/supervision/ratingmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/lamp.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString outdoorAdvertising = u"YZ-ZF01"_s;
const QDate received(2026, 3, 2);

/** To the page of ratings; the supervisor has one page more above it, with the register of seals. */
void toRatings(const Keyboard &keys, bool asSupervisor = false)
{
    keys.press(asSupervisor ? Qt::Key_6 : Qt::Key_5, Qt::ControlModifier);
    keys.awaits(u"ratingList"_s);
}

const QTableView *tableOfRatings(const Keyboard &keys)
{
    return qobject_cast<const QTableView *>(&keys.awaits(u"ratingRows"_s));
}

/** Opens the newest case of the list of cases. */
void openNewestCase(const Keyboard &keys)
{
    keys.press(Qt::Key_2, Qt::ControlModifier);
    const auto *table = qobject_cast<const QTableView *>(&keys.awaits(u"caseList"_s));
    QVERIFY(table);
    QVERIFY(QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, patienceMs));
    keys.tabTo(u"caseList"_s);
    keys.press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([table] { return table->currentIndex().isValid(); }, patienceMs));
    keys.press(Qt::Key_Return);
    keys.awaits(u"stepRate"_s);
}

/** Waits until the pane is closed and the keys go to the program again. */
bool paneIsGone()
{
    return QTest::qWaitFor([] { return !visibleWidget(u"ratingPane"_s) && QApplication::focusWidget(); }, patienceMs);
}

} // namespace

/**
 * A bad rating with nothing but keys, both ways (domain.md §9.4 S8): without a number it brings nothing, with one it is
 * called back the next day and settled, by somebody who was not rated. Each test goes on where the one before ended.
 */
class BadRatingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void withoutANumberNothingFallsDue();
    void withANumberItIsDueTheNextDay();
    void theSupervisorCallsBackAndSettles();

private:
    void takeInACase();

    Hall m_hall{received};
};

void BadRatingTest::takeInACase()
{
    m_hall.before(received, [](Desk &desk) {
        (void)takeIn(desk, wholeDraft(desk, outdoorAdvertising, received), Outcome::Accept);
    });
}

void BadRatingTest::withoutANumberNothingFallsDue()
{
    takeInACase();
    Program program(m_hall.folder(), received);
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openNewestCase(keys);
    keys.press(Qt::Key_F11);
    keys.awaitsFocus(u"ratingPane"_s);
    keys.press(Qt::Key_Escape); // nobody has to, and nobody asks again
    QVERIFY(paneIsGone());
    keys.awaits(u"stepRate"_s);
    keys.press(Qt::Key_F11);
    keys.awaitsFocus(u"ratingPane"_s);
    keys.press(Qt::Key_2);
    keys.push(u"tag214"_s);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(paneIsGone());
    QVERIFY(QTest::qWaitFor([] { return !visibleWidget(u"stepRate"_s); }, patienceMs)); // one visit, one rating
    QVERIFY(!visibleWidget(u"stepCallBack"_s));
    toRatings(keys);
    keys.awaits(u"noRatings"_s);
    keys.choose(u"ratingList"_s, u"All bad"_s);
    const QTableView *table = tableOfRatings(keys);
    QVERIFY(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }, patienceMs));
    QCOMPARE(table->model()->index(0, int(RatingModel::Column::Due)).data().toString(), u"—"_s);
}

void BadRatingTest::withANumberItIsDueTheNextDay()
{
    takeInACase();
    Program program(m_hall.folder(), received);
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openNewestCase(keys);
    keys.push(u"stepRate"_s);
    keys.awaitsFocus(u"ratingPane"_s);
    keys.press(Qt::Key_2);
    keys.tabTo(u"ratingPhone"_s);
    keys.type(u"13800005678"_s);
    keys.push(u"submitRating"_s);
    QVERIFY(paneIsGone());
    // Her own bad rating: she may not call, and closes nothing alone.
    keys.awaits(u"stepAppeal"_s);
    QVERIFY(!visibleWidget(u"stepCallBack"_s));
    toRatings(keys);
    const QTableView *table = tableOfRatings(keys);
    QVERIFY(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }, patienceMs));
    QCOMPARE(table->model()->index(0, int(RatingModel::Column::Due)).data().toString(), u"2026-03-03"_s);
}

void BadRatingTest::theSupervisorCallsBackAndSettles()
{
    Program program(m_hall.folder(), received.addDays(2)); // a day late
    const Keyboard &keys = program.keys;
    program.logIn(u"head"_s);
    toRatings(keys, true);
    const QTableView *table = tableOfRatings(keys);
    QVERIFY(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }, patienceMs));
    QCOMPARE(table->model()->index(0, int(RatingModel::Column::Due)).data(lampRole).toInt(), int(Lamp::Red));
    keys.tabTo(u"ratingRows"_s);
    keys.press(Qt::Key_Return);

    keys.push(u"stepCallBack"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled()); // what was said is missing
    keys.tabTo(u"callBackText"_s);
    keys.type(u"反映窗口态度生硬，属实"_s);
    record(keys);
    keys.push(u"stepSettle"_s);
    keys.tabTo(u"settlementText"_s);
    keys.type(u"已批评教育并致歉"_s);
    record(keys);
    keys.awaits(u"stepNote"_s);
    QVERIFY(!visibleWidget(u"stepSettle"_s));
    toRatings(keys, true);
    keys.awaits(u"noRatings"_s);
}

QTEST_MAIN(BadRatingTest)
#include "badrating_test.moc"
