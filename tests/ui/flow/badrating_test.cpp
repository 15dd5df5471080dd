// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"
#include "core/desk/exampledraft.h"
#include "core/store/profile.h"
#include "tests/ui/flow/program.h"
#include "ui/supervision/ratingmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/lamp.h"

#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>
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

/** Records the form that is open, and goes on to the next steps. */
void recordForm(const Keyboard &keys)
{
    keys.awaits(u"recordStep"_s);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.awaitsFocus(u"furtherSteps"_s);
    keys.press(Qt::Key_Space);
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
    void initTestCase();
    void withoutANumberNothingFallsDue();
    void withANumberItIsDueTheNextDay();
    void theSupervisorCallsBackAndSettles();

private:
    void takeIn();

    QTemporaryDir m_folder{QDir::tempPath() + u"/一窗 评价 XXXXXX"_s};
};

void BadRatingTest::takeIn()
{
    LocalFiles files;
    const ManualClock clock{morningOf(received)};
    SeededRandom random{quint64(QDateTime::currentMSecsSinceEpoch())};
    const TemplateSet templates = TemplateSet::builtIn();
    const auto profile = Profile::open(profileFolder(m_folder.path()), files, clock, random);
    QVERIFY(profile && (*profile)->logIn(demonstrationLogin().login, demonstrationLogin().password));
    Seat seat;
    seat.account = demonstrationLogin().login;
    seat.place = (*profile)->place();
    Desk desk(**profile, seat, templates, clock, random);
    const ServiceItem *item = desk.reference().catalogue->find(outdoorAdvertising);
    QVERIFY(item);
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    QVERIFY(desk.takeIn(exampleDraft(*item, exampleApplicant(ApplicantKind::IndividualBusiness), received), accept));
}

void BadRatingTest::initTestCase()
{
    applyTheme(*qApp);
    QVERIFY(m_folder.isValid());
    LocalFiles files;
    const ManualClock clock{morningOf(received)};
    SeededRandom random{8};
    const TemplateSet templates = TemplateSet::builtIn();
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = {8, 1, 1};
    setup.accounts.push_back({u"head"_s, u"测试主任"_s, {Role::Supervisor}, demonstrationLogin().password});
    const auto ready = setUpWindow(profileFolder(m_folder.path()), setup, {files, clock, random, templates});
    QVERIFY(ready && ready->profile);
}

void BadRatingTest::withoutANumberNothingFallsDue()
{
    takeIn();
    Program program(m_folder.path(), received);
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
    takeIn();
    Program program(m_folder.path(), received);
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
    Program program(m_folder.path(), received.addDays(2)); // a day late
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
    recordForm(keys);
    keys.push(u"stepSettle"_s);
    keys.tabTo(u"settlementText"_s);
    keys.type(u"已批评教育并致歉"_s);
    recordForm(keys);
    keys.awaits(u"stepNote"_s);
    QVERIFY(!visibleWidget(u"stepSettle"_s));
    toRatings(keys, true);
    keys.awaits(u"noRatings"_s);
}

QTEST_MAIN(BadRatingTest)
#include "badrating_test.moc"
