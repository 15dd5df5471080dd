// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/supervision/figuresmodel.h"
#include "ui/supervision/ratingmodel.h"
#include "ui/supervision/ratingspage.h"
#include "ui/supervision/ratingview.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/ratingwords.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

/** A case rated at its window on the fixture's day. */
QUuid ratedCase(DeskFixture &fixture, Satisfaction level, const QString &phone = {})
{
    const QUuid caseId = receivedCase(fixture);
    RatedBody body;
    body.visit = fileOf(fixture, caseId).state.visits.front().key;
    body.level = level;
    body.phone = phone;
    if (!fixture.desk->act(caseId, EventType::Rated, body.toJson()))
        qFatal("not rated");
    return caseId;
}

void choose(QWidget &page, const char *name, int index)
{
    auto *box = find<QComboBox>(page, name);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

template <typename Widget> Widget *find(QWidget &parent)
{
    auto *widget = parent.findChild<Widget *>();
    if (!widget)
        qFatal("no such widget");
    return widget;
}

QString cellOf(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

/** The page before a supervisor, with what waits. */
struct RatingsAt
{
    explicit RatingsAt(PageStage &stage)
        : page(raised(stage), stage.state)
        , table(find<QTableView>(page, "ratingRows"))
    {
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not come up");
        page.activate();
    }

    static PageContext raised(PageStage &stage)
    {
        stage.raise(Role::Supervisor);
        return stage.context();
    }

    [[nodiscard]] QString cell(int row, RatingModel::Column column) const { return cellOf(table, row, int(column)); }

    RatingsPage page;
    QTableView *table;
};

} // namespace

/** What bad ratings wait for, every rating, and the month's figures. */
class RatingsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsListedByItsDayAndTurnsRed()
    {
        PageStage stage;
        ratedCase(stage.fixture, Satisfaction::Dissatisfied); // anonymous: nothing falls due
        const QUuid wanted = ratedCase(stage.fixture, Satisfaction::Dissatisfied, QStringLiteral("13800005678"));
        ratedCase(stage.fixture, Satisfaction::VerySatisfied);
        stage.fixture.moveTo(QDate(2026, 3, 5));
        stage.raise(Role::Supervisor);
        RatingsPage page(stage.context(), stage.state);
        QSignalSpy opened(&page, &Page::caseRequested);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        auto *table = find<QTableView>(page, "ratingRows");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const QModelIndex due = table->model()->index(0, int(RatingModel::Column::Due));
        QCOMPARE(due.data(lampRole).toInt(), int(Lamp::Red));
        QCOMPARE(due.data().toString(), QStringLiteral("2026-03-03"));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toUuid(), wanted);

        choose(page, "ratingList", 1);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        choose(page, "ratingList", 2);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        choose(page, "ratingPeriod", 1); // last month
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(find<QWidget>(page, "noRatings")->isVisible());
        QVERIFY(!find<QPushButton>(page, "exportRatings")->isEnabled());
    }

    void whatTheSupervisorDoesMovesTheRow()
    {
        PageStage stage;
        const QUuid caseId = ratedCase(stage.fixture, Satisfaction::VeryDissatisfied, QStringLiteral("13800005678"));
        const VisitKey visit = fileOf(stage.fixture, caseId).state.visits.front().key;
        stage.fixture.employ(QStringLiteral("head"), Role::Supervisor);
        RatingsAt at(stage);
        QTRY_COMPARE(at.table->model()->rowCount(), 1);
        QCOMPARE(at.cell(0, RatingModel::Column::Step), RatingWords::step(RatingStep::ToCallBack));
        QCOMPARE(at.cell(0, RatingModel::Column::ServedBy), QStringLiteral("clerk · W1-1"));

        stage.runner->logIn(QStringLiteral("head"), QString::fromUtf16(DeskFixture::password), Role::Supervisor)
            .waitForFinished();
        const QDate today = stage.fixture.clock.today();
        const auto act = [&](EventType type, const QJsonObject &body) {
            QVERIFY(stage.atDesk([&](Desk &desk) { return desk.act(caseId, type, body); }));
            QTest::keyClick(at.table, Qt::Key_F5);
        };
        act(EventType::FollowedUp,
            FollowedUpBody{visit, CallBackOutcome::Reached, today, QStringLiteral("已核实")}.toJson());
        QTRY_COMPARE(at.cell(0, RatingModel::Column::Step), RatingWords::step(RatingStep::ToSettle));
        act(EventType::RatingSettled,
            RatingSettledBody{visit, SettlementWay::Rectified, today, QStringLiteral("已整改"), {}}.toJson());
        QTRY_COMPARE(at.table->model()->rowCount(), 0);
        QVERIFY(find<QWidget>(at.page, "noRatings")->isVisible());
        QVERIFY(!find<QPushButton>(at.page, "exportRatings")->isEnabled());
        choose(at.page, "ratingList", 1); // all bad ones: done, and still there
        QTRY_COMPARE(at.table->model()->rowCount(), 1);
        QCOMPARE(at.cell(0, RatingModel::Column::Step), RatingWords::step(RatingStep::Settled));
        QCOMPARE(at.cell(0, RatingModel::Column::Due), QStringLiteral("—"));
        stage.runner->logIn(QStringLiteral("clerk"), QString::fromUtf16(DeskFixture::password), Role::Clerk)
            .waitForFinished();
        act(EventType::RatedAgain, RatedAgainBody{visit, Satisfaction::Satisfied, {}}.toJson());
        QTRY_VERIFY(at.cell(0, RatingModel::Column::Remarks).contains(RatingWords::level(Satisfaction::Satisfied)));
        choose(at.page, "ratingList", 3);
        auto *figures = find<QTableView>(at.page, "ratingFigures");
        QTRY_COMPARE(figures->model()->rowCount(), 3);
        QCOMPARE(cellOf(figures, 0, int(FiguresModel::Column::Settled)), QStringLiteral("100.0%"));
        QCOMPARE(cellOf(figures, 0, int(FiguresModel::Column::Level1)), QStringLiteral("1")); // the first one counts
    }

    void anAppealIsRemarkedAndOneGrantedCountsNowhere()
    {
        PageStage stage;
        const QUuid caseId = ratedCase(stage.fixture, Satisfaction::Dissatisfied, QStringLiteral("13800005678"));
        const VisitKey visit = fileOf(stage.fixture, caseId).state.visits.front().key;
        const RatingAppealedBody appeal{visit, AppealGround::Mistaken, QStringLiteral("评错了窗口")};
        QVERIFY(stage.fixture.desk->act(caseId, EventType::RatingAppealed, appeal.toJson()));
        stage.fixture.employ(QStringLiteral("head"), Role::Supervisor);
        RatingsAt at(stage);
        QTRY_COMPARE(at.table->model()->rowCount(), 1);
        QVERIFY(at.cell(0, RatingModel::Column::Remarks).contains(QStringLiteral("appeal")));
        stage.runner->logIn(QStringLiteral("head"), QString::fromUtf16(DeskFixture::password), Role::Supervisor)
            .waitForFinished();
        QVERIFY(stage.atDesk([&](Desk &desk) {
            return desk.act(caseId, EventType::AppealAnswered,
                            AppealAnsweredBody{visit, true, QStringLiteral("属实")}.toJson());
        }));
        QTest::keyClick(at.table, Qt::Key_F5);
        QTRY_COMPARE(at.table->model()->rowCount(), 0);
        choose(at.page, "ratingList", 3);
        auto *figures = find<QTableView>(at.page, "ratingFigures");
        QTRY_COMPARE(cellOf(figures, 0, int(FiguresModel::Column::Removed)), QStringLiteral("1"));
        QCOMPARE(cellOf(figures, 0, int(FiguresModel::Column::Rated)), QStringLiteral("0"));
        QCOMPARE(cellOf(figures, 0, int(FiguresModel::Column::Level2)), QStringLiteral("0"));
    }

    void theRowChosenStaysWhenTheListIsReadAgain()
    {
        PageStage stage;
        ratedCase(stage.fixture, Satisfaction::Dissatisfied, QStringLiteral("13800005678"));
        stage.fixture.moveTo(QDate(2026, 3, 3));
        ratedCase(stage.fixture, Satisfaction::Dissatisfied, QStringLiteral("13800005678"));
        RatingsAt at(stage);
        QTRY_COMPARE(at.table->model()->rowCount(), 2);
        QCOMPARE(at.table->currentIndex().row(), 0);
        QCOMPARE(find<QLabel>(at.page, "ratingCount")->text(), QStringLiteral("2 rating(s)"));
        at.table->selectRow(1);
        const QString chosen = at.cell(1, RatingModel::Column::Number);
        QSignalSpy read(find<RatingView>(at.page), &RatingView::listed);
        QTest::keyClick(at.table, Qt::Key_F5);
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(at.table->currentIndex().row(), 1);
        QCOMPARE(at.cell(1, RatingModel::Column::Number), chosen);
    }

    void theListGrowsToItsEndAndIsExportedWhole()
    {
        constexpr int given = 1'030; // more than is ever read at once
        PageStage stage;
        fillLists(stage.fixture, given, [](CaseState &state) {
            const VisitKey key{state.openedAt.date(), state.place.centre, state.place.window};
            state.visits = {{key, {QStringLiteral("clerk")}}};
            RatingCare care;
            care.rating.visit = key;
            care.ratedAt = state.openedAt;
            state.ratings = {care};
        });
        RatingsAt at(stage);
        choose(at.page, "ratingList", 2);
        QTRY_COMPARE(at.table->model()->rowCount(), 200);
        const auto count = [&at] { return find<QLabel>(at.page, "ratingCount")->text(); };
        QTRY_VERIFY(count().contains(QStringLiteral("more")));
        while (at.table->model()->canFetchMore({})) {
            const int before = at.table->model()->rowCount();
            at.table->model()->fetchMore({});
            QTRY_VERIFY(at.table->model()->rowCount() > before);
        }
        QCOMPARE(at.table->model()->rowCount(), given);
        QTRY_COMPARE(count(), QStringLiteral("1030 rating(s)"));
        const auto all = stage.atDesk([](Desk &desk) { return desk.everyRating({}); });
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(given));
    }

    void theFiguresSayWhatTheyAreMadeOf()
    {
        PageStage stage;
        ratedCase(stage.fixture, Satisfaction::VerySatisfied);
        ratedCase(stage.fixture, Satisfaction::Dissatisfied, QStringLiteral("13800005678"));
        (void)receivedCase(stage.fixture);
        (void)receivedCase(stage.fixture);
        stage.raise(Role::Supervisor);
        RatingsPage page(stage.context(), stage.state);
        page.show();
        choose(page, "ratingList", 3);
        auto *table = find<QTableView>(page, "ratingFigures");
        using Column = FiguresModel::Column;
        QTRY_COMPARE(table->model()->rowCount(), 3); // all, the window, the account
        QCOMPARE(cellOf(table, 0, int(Column::Services)), QStringLiteral("4"));
        QCOMPARE(cellOf(table, 0, int(Column::Rated)), QStringLiteral("2"));
        QCOMPARE(cellOf(table, 0, int(Column::Level5)), QStringLiteral("1"));
        QCOMPARE(cellOf(table, 0, int(Column::Level2)), QStringLiteral("1"));
        QCOMPARE(cellOf(table, 0, int(Column::Satisfaction)), QStringLiteral("50.0%"));
        QCOMPARE(cellOf(table, 0, int(Column::Average)), QStringLiteral("3.50"));
        QCOMPARE(cellOf(table, 0, int(Column::Active)), QStringLiteral("50.0%"));
        QCOMPARE(cellOf(table, 0, int(Column::Settled)), QStringLiteral("0.0%"));
        QVERIFY(find<QLabel>(page, "ratingFormulas")->isVisible());
        choose(page, "ratingPeriod", 1); // nobody came last month
        QTRY_COMPARE(cellOf(table, 0, int(Column::Services)), QStringLiteral("0"));
        QCOMPARE(cellOf(table, 0, int(Column::Satisfaction)), QStringLiteral("—"));
        QCOMPARE(cellOf(table, 0, int(Column::Average)), QStringLiteral("—"));
    }

    void theModelsKeepTheRulesOfModels()
    {
        RatingModel ratings;
        FiguresModel figures;
        QAbstractItemModelTester first(&ratings, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QAbstractItemModelTester second(&figures, QAbstractItemModelTester::FailureReportingMode::Fatal);
        ratings.setRows({RatedVisit()});
        figures.setReport({});
        QCOMPARE(ratings.rowCount(), 1);
        QCOMPARE(figures.rowCount(), 1);
    }
};

QTEST_MAIN(RatingsPageTest)
#include "ratingspage_test.moc"
