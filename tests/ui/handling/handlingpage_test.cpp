// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperkind.h"
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/workmodel.h"
#include "ui/handling/handlingpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

QString handlerOf(QTableView *table)
{
    return table->model()->index(0, int(WorkModel::Column::Handler)).data().toString();
}

} // namespace

/** A handler's day by keyboard: find, take in hand, open, decide, print. */
class HandlingPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyListSaysWhatToDo()
    {
        PageStage stage;
        stage.raise(Role::Handler);
        HandlingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        QTRY_VERIFY(find<QWidget>(page, "noWork")->isVisible());
        QVERIFY(!find<QPushButton>(page, "takeInHand")->isEnabled());
    }

    void aCaseIsTakenInHandGivenBackAndOpened()
    {
        PageStage stage;
        const QUuid wanted = acceptedCase(stage.fixture);
        stage.raise(Role::Handler);
        HandlingPage page(stage.context(), stage.state);
        QSignalSpy opened(&page, &Page::caseRequested);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        auto *table = find<QTableView>(page, "workList");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(table->currentIndex().row(), 0);
        QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(handlerOf(table), QStringLiteral("测试员"));
        QTRY_VERIFY(!find<QPushButton>(page, "takeInHand")->isEnabled());
        QTest::keyClick(table, Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(handlerOf(table), QStringLiteral("—"));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toUuid(), wanted);
    }

    void theListGrowsToItsEndAndStaysWhereOneWorks()
    {
        constexpr int cases = 205; // more than one part
        PageStage stage;
        for (int i = 0; i < cases; ++i)
            (void)acceptedCase(stage.fixture);
        stage.raise(Role::Handler);
        HandlingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        auto *table = find<QTableView>(page, "workList");
        QTRY_COMPARE(table->model()->rowCount(), 200);
        const auto words = [&page] { return find<QLabel>(page, "workCount")->text(); };
        QTRY_VERIFY(words().contains(QStringLiteral("more")));
        table->scrollToBottom();
        QTRY_COMPARE(table->model()->rowCount(), cases);
        QVERIFY(!words().contains(QStringLiteral("more")));
        QSet<QString> numbers;
        for (int row = 0; row < cases; ++row)
            numbers.insert(table->model()->index(row, int(WorkModel::Column::Number)).data().toString());
        QCOMPARE(numbers.size(), cases);
        // Read again, it still reaches the row that is current.
        table->selectRow(cases - 1);
        const QString last = table->currentIndex().siblingAtColumn(int(WorkModel::Column::Number)).data().toString();
        QSignalSpy readAgain(table->model(), &QAbstractItemModel::modelReset);
        page.activate();
        QTRY_VERIFY(!readAgain.isEmpty());
        QCOMPARE(table->model()->rowCount(), cases);
        QCOMPARE(table->currentIndex().siblingAtColumn(int(WorkModel::Column::Number)).data().toString(), last);
    }

    void theUnitsAtWorkCanBeChosen()
    {
        PageStage stage;
        const QUuid accepted = acceptedCase(stage.fixture);
        const QString unit = fileOf(stage.fixture, accepted).state.unit->to;
        stage.raise(Role::Handler);
        HandlingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        auto *units = find<QComboBox>(page, "workUnit");
        QTRY_COMPARE(units->count(), 2);
        QCOMPARE(units->itemData(1).toString(), unit);
        find<QComboBox>(page, "workKind")->setCurrentIndex(1); // nothing is decided yet
        Q_EMIT find<QComboBox>(page, "workKind")->activated(1);
        QTRY_VERIFY(find<QWidget>(page, "noWork")->isVisible());
    }

    void aHandlerDecidesOnTheCasesPageAndThePaperIsPrinted()
    {
        PageStage stage;
        const QUuid wanted = acceptedCase(stage.fixture);
        stage.raise(Role::Handler);
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(wanted);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("stepDecide")));
        auto *decide = find<QPushButton>(page, "stepDecide");
        decide->setFocus();
        QTest::keyClick(decide, Qt::Key_Space);
        auto *outcome = find<QComboBox>(page, "decision");
        QTest::keyClick(outcome, Qt::Key_Down); // refuse
        QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled());
        QTest::keyClicks(find<QPlainTextEdit>(page, "decisionReasons"), QStringLiteral("not within the conditions"));
        QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled()); // art 34: a visit to the home is in the process
        QTest::keyClicks(find<QLineEdit>(page, "stepsSkipped"), QStringLiteral("the papers say it"));
        // Art 38: the remedies of the organ that decides are offered, and can be corrected.
        auto *review = find<QLineEdit>(page, "decisionReviewOrgan");
        auto *court = find<QLineEdit>(page, "decisionCourt");
        QCOMPARE(review->text(), QStringLiteral("鄞州区人民政府"));
        QCOMPARE(court->text(), QStringLiteral("鄞州区人民法院"));
        QVERIFY(find<QPushButton>(page, "recordStep")->isEnabled());
        review->clear();
        QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled());
        review->setText(QStringLiteral("宁波市人民政府"));
        QTest::keyClick(court, Qt::Key_Return, Qt::ControlModifier);
        const qsizetype copies = paperKindInfo(PaperKind::Refusal).copies; // a job for each
        QTRY_COMPARE(QDir(stage.paperFolder).entryList({QStringLiteral("*.pdf")}).size(), copies);
        const auto file = stage.atDesk([wanted](Desk &desk) { return desk.caseFile(wanted); });
        QVERIFY(file);
        QCOMPARE(file->state.stage, CaseStage::Refused);
        QCOMPARE(file->state.decision->stepsSkipped, QStringLiteral("the papers say it"));
        // What was named is offered for the organ's next refusal.
        QCOMPARE(file->remedies, (Remedies{QStringLiteral("宁波市人民政府"), QStringLiteral("鄞州区人民法院")}));
    }
};

QTEST_MAIN(HandlingPageTest)
#include "handlingpage_test.moc"
