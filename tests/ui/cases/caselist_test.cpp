// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "ui/cases/caseexport.h"
#include "ui/cases/casefilter.h"
#include "ui/cases/caselistmodel.h"
#include "ui/theme/colours.h"
#include "ui/widgets/lamp.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

const QDate today(2026, 3, 2); // a Monday

std::shared_ptr<const WorkCalendar> plainCalendar()
{
    return std::make_shared<const WorkCalendar>(2026, 2026, QMap<QDate, CalendarDay>());
}

CaseRow row(int number)
{
    CaseRow row;
    row.caseId = QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    row.number = QStringLiteral("330212110-20260302-A7-K3QM-%1-W").arg(number, 4, 10, QLatin1Char('0'));
    row.itemName = QStringLiteral("最低生活保障审核确认");
    row.applicantMasked = QStringLiteral("测**");
    row.documentMasked = QStringLiteral("330212********0014");
    row.openedAt = QDateTime(today, QTime(9, 5), Qt::LocalTime);
    row.account = QStringLiteral("clerk");
    row.window = QStringLiteral("W1-1");
    return row;
}

std::vector<CaseRow> rows(int from, int until)
{
    std::vector<CaseRow> list;
    for (int i = from; i <= until; ++i)
        list.push_back(row(i));
    return list;
}

/** The model as a text tree: a line per row, cells apart by a bar. */
QString textOf(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int r = 0; r < model.rowCount(); ++r) {
        QStringList cells;
        for (int c = 0; c < model.columnCount(); ++c)
            cells.append(model.index(r, c).data().toString());
        lines.append(cells.join(QStringLiteral(" | ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class CaseListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowShowsWhatTheListHoldsAndNothingElse()
    {
        CaseListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setToday(today, plainCalendar());
        CaseRow one = row(7);
        one.stage = CaseStage::Accepted;
        one.dueOn = QDate(2026, 3, 16);
        model.replace({one}, false);
        QCOMPARE(
            textOf(model),
            QStringLiteral("330212110-20260302-A7-K3QM-0007-W | 最低生活保障审核确认 | 测** | 330212********0014 | "
                           "Accepted | 2026-03-16 | 2026-03-02 09:05 | clerk · W1-1 | "));
        const QDateTime there(QDate(2026, 3, 2), QTime(1, 6), Qt::UTC);
        model.setDeliveries({one.caseId}, {CaseDelivery{0, there, {}, 0, 0}});
        const QModelIndex district = model.index(0, int(CaseListModel::Column::District));
        QCOMPARE(district.data().toString(), QStringLiteral("✓ district 09:06"));
        model.setDeliveries({one.caseId}, {CaseDelivery{2, there, there, 0, 0}});
        QCOMPARE(district.data().toString(), QStringLiteral("here only"));
        model.setDeliveries({one.caseId}, {CaseDelivery{0, there, there, 1, 0}});
        QCOMPARE(district.data().toString(), QStringLiteral("▲ to settle"));
        QCOMPARE(district.data(Qt::ForegroundRole).value<QColor>(), colour(Colour::Red));
        QVERIFY(district.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no effect")));
    }

    void theLampFollowsTheDueDay_data()
    {
        QTest::addColumn<QDate>("due");
        QTest::addColumn<bool>("provisional");
        QTest::addColumn<int>("lamp");
        QTest::newRow("none") << QDate() << false << int(Lamp::None);
        QTest::newRow("far") << QDate(2026, 3, 16) << false << int(Lamp::Green);
        QTest::newRow("two days") << QDate(2026, 3, 4) << false << int(Lamp::Amber);
        QTest::newRow("today") << today << false << int(Lamp::Amber);
        QTest::newRow("yesterday") << QDate(2026, 2, 27) << false << int(Lamp::Red);
        QTest::newRow("beyond the calendar") << QDate() << true << int(Lamp::Unknown);
    }
    void theLampFollowsTheDueDay()
    {
        QFETCH(QDate, due);
        QFETCH(bool, provisional);
        CaseListModel model;
        model.setToday(today, plainCalendar());
        CaseRow one = row(1);
        if (due.isValid())
            one.dueOn = due;
        one.dueProvisional = provisional;
        model.replace({one}, false);
        const QModelIndex cell = model.index(0, int(CaseListModel::Column::Due));
        QTEST(cell.data(lampRole).toInt(), "lamp");
    }

    void moreRowsAreAskedForOnceUntilTheyCome()
    {
        CaseListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &CaseListModel::moreWanted);
        model.replace(rows(1, 3), true);
        wanted.clear(); // the tester has asked as well
        model.fetchFailed();
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toInt(), 3);
        model.append(rows(4, 5), false);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.canFetchMore({}));
    }

    void aListOfManyCasesHoldsOnlyWhatWasScrolledTo()
    {
        constexpr int all = 300'000;
        constexpr int page = 100;
        CaseListModel model;
        const auto pageFrom = [&](int offset) { return rows(offset + 1, std::min(offset + page, all)); };
        // As the page does it: the answer comes later, through the event loop.
        connect(
            &model, &CaseListModel::moreWanted, &model,
            [&](int offset) { model.append(pageFrom(offset), offset + page < all); }, Qt::QueuedConnection);
        QTableView view;
        view.setModel(&model);
        view.resize(800, 600);
        view.show();
        model.replace(pageFrom(0), true);
        QCoreApplication::processEvents();
        QVERIFY(model.rowCount() <= 2 * page);
        for (int scrolled = 1; scrolled <= 10; ++scrolled) {
            const int before = model.rowCount();
            view.scrollToBottom();
            QTRY_VERIFY(model.rowCount() > before);
            QVERIFY(model.rowCount() <= (scrolled + 2) * page);
        }
        // Another order begins with its first page.
        model.replace(pageFrom(all / 2), true);
        QCoreApplication::processEvents();
        QVERIFY(model.rowCount() <= 2 * page);
    }

    void everyCaseCanBeScrolledTo()
    {
        constexpr int all = 300'000;
        constexpr int page = 1000;
        CaseListModel model;
        model.setToday(today, plainCalendar());
        connect(&model, &CaseListModel::moreWanted, &model,
                [&](int offset) { model.append(rows(offset + 1, std::min(offset + page, all)), offset + page < all); });
        model.replace(rows(1, page), true);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), all);
        const QModelIndex last = model.index(all - 1, int(CaseListModel::Column::Number));
        QCOMPARE(last.data().toString(), row(all).number);
        QCOMPARE(model.rowOf(row(all).caseId), all - 1);
    }

    void aCaseThatMovedBetweenTwoPagesIsListedOnce()
    {
        CaseListModel model;
        model.replace(rows(1, 3), true);
        model.append(rows(3, 4), false);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.rowOf(row(4).caseId), 3);
    }

    void aRefreshWithTheSameCasesMovesNothing()
    {
        CaseListModel model;
        model.replace(rows(1, 3), false);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        std::vector<CaseRow> fresh = rows(1, 3);
        fresh[1].stage = CaseStage::Done;
        model.replace(fresh, false);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(1, int(CaseListModel::Column::Stage)).data().toString(), QStringLiteral("Done"));
    }

    void everyStageStandsInExactlyOneGroup()
    {
        QList<CaseStage> seen;
        for (const StageGroup group : allStageGroups) {
            for (const CaseStage stage : stagesOf(group))
                seen.append(stage);
        }
        QCOMPARE(seen.size(), qsizetype(allCaseStages.size()));
        for (const CaseStage stage : allCaseStages)
            QCOMPARE(seen.count(stage), 1);
    }

    void aFilterBecomesAQuery()
    {
        CaseFilter filter;
        filter.text = QStringLiteral("  张三 ");
        filter.groups = {StageGroup::Received, StageGroup::Ended};
        filter.mineOnly = true;
        filter.due = DueFilter::TwoDays;
        filter.days = DayFilter::ThisMonth;
        filter.itemId = QStringLiteral("YZ-MZ01");
        const CaseQuery query = queryOf(filter, QStringLiteral("clerk"), today, *plainCalendar());
        QCOMPARE(query.text, QStringLiteral("张三"));
        QCOMPARE(query.stages.size(), std::size_t(5)); // two of what is received, three of what ended otherwise
        QCOMPARE(query.account, QStringLiteral("clerk"));
        QCOMPARE(query.dueUntil, std::optional(QDate(2026, 3, 4)));
        QCOMPARE(query.openedFrom, std::optional(QDate(2026, 3, 1)));
        QCOMPARE(query.openedUntil, std::optional(today));
        QCOMPARE(query.itemId, QStringLiteral("YZ-MZ01"));
    }

    void dueFiltersEndOnTheirDay_data()
    {
        QTest::addColumn<int>("due");
        QTest::addColumn<QDate>("until");
        QTest::newRow("overdue") << int(DueFilter::Overdue) << QDate(2026, 3, 5);
        QTest::newRow("two working days over a weekend") << int(DueFilter::TwoDays) << QDate(2026, 3, 10);
        QTest::newRow("this week") << int(DueFilter::ThisWeek) << QDate(2026, 3, 8);
    }
    void dueFiltersEndOnTheirDay()
    {
        QFETCH(int, due);
        CaseFilter filter;
        filter.due = static_cast<DueFilter>(due);
        const CaseQuery query = queryOf(filter, {}, QDate(2026, 3, 6), *plainCalendar());
        QTEST(query.dueUntil.value_or(QDate()), "until");
    }

    void aRangeTypedBackToFrontIsTurned()
    {
        CaseFilter filter;
        filter.days = DayFilter::Chosen;
        filter.from = QDate(2026, 3, 9);
        filter.until = QDate(2026, 3, 1);
        const CaseQuery query = queryOf(filter, {}, today, *plainCalendar());
        QCOMPARE(query.openedFrom, std::optional(QDate(2026, 3, 1)));
        QCOMPARE(query.openedUntil, std::optional(QDate(2026, 3, 9)));
    }

    void csvFieldsAreSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << QStringLiteral("张*") << QStringLiteral("张*");
        QTest::newRow("comma") << QStringLiteral("a,b") << QStringLiteral("\"a,b\"");
        QTest::newRow("quote") << QStringLiteral("a\"b") << QStringLiteral("\"a\"\"b\"");
        QTest::newRow("line") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
        QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("minus") << QStringLiteral("-2") << QStringLiteral("'-2");
        QTest::newRow("full-width") << QStringLiteral("＝1") << QStringLiteral("'＝1");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("' =1");
        QTest::newRow("nul") << QString(QChar(0)) + QStringLiteral("a") << QStringLiteral("\" a\"");
        QTest::newRow("empty") << QString() << QString();
    }
    void csvFieldsAreSafe()
    {
        QFETCH(QString, text);
        QTEST(csvField(text), "field");
    }

    void anExportIsMaskedAndMarkedAsUtf8()
    {
        CaseListModel model;
        model.setToday(today, plainCalendar());
        CaseRow one = row(1);
        one.itemName = QStringLiteral("=HYPERLINK(\"x\")");
        one.dueOn = QDate(2026, 2, 27);
        model.replace({one}, false);
        const QByteArray csv = csvTable(caseTable(model, model.rows()));
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(csv.mid(3)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 3); // header, one row, nothing
        QVERIFY(lines[1].contains(QStringLiteral("330212********0014")));
        QVERIFY(lines[1].contains(QStringLiteral("\"'=HYPERLINK(\"\"x\"\")\"")));
        QVERIFY(lines[1].contains(lampWord(Lamp::Red)));
    }
};

QTEST_MAIN(CaseListTest)
#include "caselist_test.moc"
