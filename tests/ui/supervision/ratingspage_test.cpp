// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "ui/supervision/figuresmodel.h"
#include "ui/supervision/ratingmodel.h"
#include "ui/supervision/ratingspage.h"
#include "ui/widgets/lamp.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

template <typename Widget> Widget *find(QWidget &parent, const char *name)
{
    auto *widget = parent.findChild<Widget *>(QString::fromLatin1(name));
    if (!widget)
        qFatal("no widget %s", name);
    return widget;
}

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

QString cellOf(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

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
