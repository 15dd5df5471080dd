// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/filedialogs.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/workmodel.h"
#include "ui/issuing/issuingpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/lamp.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

/** Chooses the list in place @p index. */
void list(IssuingPage &page, int index)
{
    auto *lists = find<QComboBox>(page, "issueList");
    lists->setCurrentIndex(index);
    Q_EMIT lists->activated(index);
}

void scrollToTheEnd(QTableView *table, int rows)
{
    QTRY_COMPARE(
        [&] {
            table->scrollToBottom();
            return table->model()->rowCount();
        }(),
        rows);
}

/** What stands in @p column, each once. */
QSet<QString> numbersOf(const QTableView *table, int column)
{
    QSet<QString> numbers;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        numbers.insert(table->model()->index(row, column).data().toString());
    return numbers;
}

} // namespace

/** The issuing window by keyboard: scan, hand over, remind, register. */
class IssuingPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); } // they are nobody's to type in

    void aTypedNumberOpensItsCase()
    {
        PageStage stage;
        const QUuid wanted = waitingCase(stage.fixture);
        const QString number = fileOf(stage.fixture, wanted).state.number();
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        QSignalSpy opened(&page, &Page::caseRequested);
        page.show();
        page.activate();
        auto *scan = find<QLineEdit>(page, "issueScan");
        QTest::keyClicks(scan, number);
        QTest::keyClick(scan, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toUuid(), wanted);
        QTest::keyClicks(scan, QStringLiteral("what"));
        QTest::keyClick(scan, Qt::Key_Return);
        QVERIFY(find<Banner>(page, "issuingBanner")->isVisible());
    }

    void whatNobodyFetchesIsListedAndRemindersAreNoted()
    {
        PageStage stage;
        const QUuid wanted = waitingCase(stage.fixture);
        stage.fixture.moveTo(QDate(2026, 3, 30)); // ten working days after 2 March have passed
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        auto *lists = find<QComboBox>(page, "issueList");
        lists->setCurrentIndex(1);
        Q_EMIT lists->activated(1);
        auto *table = find<QTableView>(page, "workList");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(find<QPushButton>(page, "remind")->isEnabled());
        QTest::keyClick(table, Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(page.findChild<QDialog *>(QStringLiteral("reminderDialog")));
        find<QPushButton>(page, "recordReminder")->click();
        const auto reminders = [&] {
            const auto file = stage.atDesk([wanted](Desk &desk) { return desk.caseFile(wanted); });
            return file ? file->state.reminders : 0;
        };
        QTRY_COMPARE(reminders(), 1);
    }

    void whoIsToBeRemindedTodayIsListedUntilThatIsDone()
    {
        PageStage stage;
        (void)waitingCase(stage.fixture); // arrived on 2 March, to be reminded of on the 5th
        stage.fixture.moveTo(QDate(2026, 3, 4));
        stage.fixture.sit(Role::Clerk);
        const QUuid fetched = waitingCase(stage.fixture);
        stage.fixture.moveTo(QDate(2026, 3, 5));
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        auto *lists = find<QComboBox>(page, "issueList");
        lists->setCurrentIndex(4);
        Q_EMIT lists->activated(4);
        auto *table = find<QTableView>(page, "collections");
        QTRY_COMPARE(table->model()->rowCount(), 1); // the other's day has not come
        QCOMPARE(table->model()->index(0, 0).data(lampRole).toInt(), int(Lamp::Amber));
        QTRY_VERIFY(find<QPushButton>(page, "remind")->isEnabled());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(page.findChild<QDialog *>(QStringLiteral("reminderDialog")));
        find<QCheckBox>(page, "remindAgain")->setChecked(false);
        find<QPushButton>(page, "recordReminder")->click();
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_VERIFY(find<QWidget>(page, "noCollections")->isVisible());
        QVERIFY(!find<QPushButton>(page, "remind")->isEnabled());
        const auto rows = stage.atDesk([](Desk &desk) { return desk.collections({}); });
        QCOMPARE(rows->rows.size(), std::size_t(2));
        QCOMPARE(rows->rows.front().row.caseId, fetched);
        QVERIFY(!rows->rows.back().remindOn.isValid()); // reminded of, and not again
    }

    void theResultIsHandedOverAndTheReceiptPrinted()
    {
        PageStage stage;
        const QUuid wanted = waitingCase(stage.fixture);
        stage.raise(Role::IssuingClerk);
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(wanted);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("stepHandOver")));
        find<QPushButton>(page, "stepHandOver")->setFocus();
        QTest::keyClick(find<QPushButton>(page, "stepHandOver"), Qt::Key_Space);
        auto *receiver = find<QComboBox>(page, "receiver");
        QVERIFY(find<QPushButton>(page, "recordStep")->isEnabled());
        find<QComboBox>(page, "manner")->setCurrentText(QStringLiteral("邮寄"));
        QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled()); // no parcel number yet
        find<QComboBox>(page, "manner")->setCurrentText(QStringLiteral("窗口领取"));
        QTest::keyClick(receiver, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(QDir(stage.paperFolder).entryList({QStringLiteral("*.pdf")}).size(), 2); // a job for each copy
        const auto file = stage.atDesk([wanted](Desk &desk) { return desk.caseFile(wanted); });
        QVERIFY(file);
        QCOMPARE(file->state.stage, CaseStage::Done);
    }

    void theRegisterOfSealsIsListed()
    {
        PageStage stage;
        const QUuid wanted = waitingCase(stage.fixture);
        stage.fixture.sit(Role::IssuingClerk);
        const SealUsedBody use{QStringLiteral("审批专用章"), 0, QStringLiteral("通知书"), 2, {}, {}};
        QVERIFY(stage.fixture.desk->act(wanted, EventType::SealUsed, use.toJson()));
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        list(page, 3);
        auto *table = find<QTableView>(page, "sealRegister");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("1"));
    }

    void aSupervisorAuditsTheRegisterAndTakesItWithHim()
    {
        PageStage stage;
        const QUuid wanted = waitingCase(stage.fixture);
        stage.fixture.sit(Role::IssuingClerk);
        const SealUsedBody use{QStringLiteral("审批专用章"), 0, QStringLiteral("通知书"), 2, {}, {}};
        QVERIFY(stage.fixture.desk->act(wanted, EventType::SealUsed, use.toJson()));
        stage.raise(Role::Supervisor);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        QVERIFY(find<QPushButton>(page, "remind")->isHidden()); // he looks on
        QVERIFY(find<QPushButton>(page, "exportSeals")->isHidden());
        list(page, 3);
        auto *save = find<QPushButton>(page, "exportSeals");
        QTRY_VERIFY(save->isVisible() && save->isEnabled());
        const QString path = stage.folder.filePath(QStringLiteral("seals.csv"));
        answerFileDialog(page, path);
        save->click();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(QStringLiteral("审批专用章")));
        QVERIFY(text.contains(stage.atDesk([wanted](Desk &desk) { return desk.caseFile(wanted); })->state.number()));
    }

    void theListSaysWhereAResultLies()
    {
        PageStage stage;
        (void)waitingCase(stage.fixture, QStringLiteral("3-12"));
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        auto *table = find<QTableView>(page, "workList");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const int column = int(WorkModel::Column::KeptAt);
        QVERIFY(!table->isColumnHidden(column));
        QCOMPARE(table->model()->index(0, column).data().toString(), QStringLiteral("3-12"));
    }

    void anEmptyRegisterSaysWhereASealIsRecorded()
    {
        PageStage stage;
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        list(page, 3);
        QTRY_VERIFY(find<QWidget>(page, "noSeals")->isVisible());
    }

    void remindersGrowToTheirEndAsTheyAreScrolled()
    {
        constexpr int waiting = 1'030; // more than is ever read at once
        PageStage stage;
        fillLists(stage.fixture, waiting, [](CaseState &state) {
            state.stage = CaseStage::AwaitingCollection;
            state.resultArrivedOn = state.openedAt.date();
        });
        stage.fixture.moveTo(QDate(2026, 3, 5));
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        list(page, 4);
        auto *table = find<QTableView>(page, "collections");
        QTRY_COMPARE(table->model()->rowCount(), 200);
        const auto words = [&page] { return find<QLabel>(page, "collectionCount")->text(); };
        QTRY_VERIFY(words().contains(QStringLiteral("more")));
        QVERIFY(!words().contains(QStringLiteral("today"))); // there are more of them than are listed
        scrollToTheEnd(table, waiting);
        QTRY_VERIFY(!words().contains(QStringLiteral("more")));
        QVERIFY(words().contains(QStringLiteral("%1 to be reminded").arg(waiting)));
        QCOMPARE(numbersOf(table, 1).size(), waiting);
    }

    void theRegisterOfSealsGrowsToItsEndAsItIsScrolled()
    {
        constexpr int uses = 230; // more than one part
        PageStage stage;
        const QUuid wanted = waitingCase(stage.fixture);
        stage.fixture.sit(Role::IssuingClerk);
        const SealUsedBody use{QStringLiteral("审批专用章"), 0, QStringLiteral("通知书"), 1, {}, {}};
        for (int i = 0; i < uses; ++i)
            QVERIFY(stage.fixture.desk->act(wanted, EventType::SealUsed, use.toJson()));
        stage.raise(Role::IssuingClerk);
        IssuingPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        list(page, 3);
        auto *table = find<QTableView>(page, "sealRegister");
        QTRY_COMPARE(table->model()->rowCount(), 200);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QString::number(uses)); // newest first
        scrollToTheEnd(table, uses);
        QCOMPARE(table->model()->index(uses - 1, 0).data().toString(), QStringLiteral("1"));
        QCOMPARE(numbersOf(table, 0).size(), uses);
        QTRY_VERIFY(!find<QLabel>(page, "sealCount")->text().contains(QStringLiteral("more")));
        // Read again, it still reaches the line that is current.
        table->selectRow(uses - 1);
        QSignalSpy readAgain(table->model(), &QAbstractItemModel::modelReset);
        QTest::keyClick(table, Qt::Key_F5);
        QTRY_COMPARE(readAgain.count(), 1);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("1"));
        QSignalSpy opened(&page, &Page::caseRequested);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.first().first().toUuid(), wanted);
    }
};

QTEST_MAIN(IssuingPageTest)
#include "issuingpage_test.moc"
