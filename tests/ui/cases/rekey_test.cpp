// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/rekeytable.h"
#include "core/desk/rekeyvalues.h"
#include "tests/core/store/must.h"
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/rekeypage.h"
#include "ui/widgets/clipboardloan.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace yichuang;

namespace {

void publishScreens(DeskFixture &fixture)
{
    fixture.sit(Role::Administrator);
    fixture.importBytes(DeskFixture::resource(QStringLiteral("rekey-yinzhou-sample")));
    fixture.sit(Role::Clerk);
}

QString onClipboard()
{
    return QGuiApplication::clipboard()->text();
}

void openRekey(CaseDetailPage &page, const QUuid &id)
{
    page.showCase(id);
    page.resize(1300, 760);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.activate();
    QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("stepRekey")));
    find<QPushButton>(page, "stepRekey")->setFocus();
    QTest::keyClick(find<QPushButton>(page, "stepRekey"), Qt::Key_Space);
    QTRY_VERIFY(page.findChild<QTableWidget *>(QStringLiteral("rekeyFields")));
}

} // namespace

/** 二次录入 and 先受理后补录 by keyboard. */
class RekeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesFollowTheScreensOrderAndForms();
    void oneKeyCopiesFieldAfterField();
    void theClipboardIsGivenBack();
    void whatOthersPutThereIsLeftAlone();
    void progressIsKeptUntilItIsDone();
    void whatIsTakenInWhileASystemIsDownIsListed();
    void aSystemWithoutAScreenIsClearedByItsNumber();
    void aMatterOfSeveralItemsIsOwedByItsMembersOnly();
    void theListIsOfAllSystemsOrOfOne();
    void theListGrowsToItsEndAsItIsScrolled();
};

void RekeyTest::valuesFollowTheScreensOrderAndForms()
{
    SampleDesk fixture;
    publishScreens(fixture);
    const CaseFile file = fileOf(fixture, acceptedCase(fixture));
    const auto screens = fixture.desk->reference().rekeyScreens->forItem(QString::fromUtf16(promisedItem));
    QCOMPARE(screens.size(), 2);
    const std::vector<RekeyValue> values = rekeyValues(screens.first(), file.state, file.deadlines);
    QStringList shown;
    for (const RekeyValue &value : values)
        shown.append(value.value);
    QCOMPARE(shown.first(), QStringLiteral("330212"));
    QCOMPARE(shown.at(1), file.state.intake.applicant.name);
    QCOMPARE(shown.at(3), QStringLiteral("1")); // 男, in that system's code
    QCOMPARE(shown.at(4), QStringLiteral("19020312"));
    QCOMPARE(shown.at(7), QStringLiteral("20260302"));
    QCOMPARE(shown.at(8), file.state.number());
    QVERIFY(values[1].personal && !values[8].personal);
}

void RekeyTest::oneKeyCopiesFieldAfterField()
{
    PageStage stage;
    publishScreens(stage.fixture);
    const QUuid id = acceptedCase(stage.fixture);
    const CaseState state = fileOf(stage.fixture, id).state;
    stage.raise();
    CaseDetailPage page(stage.context(), stage.state);
    openRekey(page, id);
    auto *table = find<QTableWidget>(page, "rekeyFields");
    QVERIFY(!table->item(1, 1)->text().contains(state.intake.applicant.name)); // masked until its turn
    QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled());
    QTest::keyClick(&page, Qt::Key_F8);
    QCOMPARE(onClipboard(), QStringLiteral("330212"));
    QTest::keyClick(&page, Qt::Key_F8);
    QCOMPARE(onClipboard(), state.intake.applicant.name);
    QVERIFY(table->item(1, 1)->text().contains(state.intake.applicant.name));
    for (int i = 2; i < table->rowCount(); ++i)
        QTest::keyClick(&page, Qt::Key_F8);
    QCOMPARE(onClipboard(), state.number());
    QTest::keyClicks(find<QLineEdit>(page, "foreignNumber"), QStringLiteral("SHJZ-1"));
    QTRY_VERIFY(find<QPushButton>(page, "recordStep")->isEnabled());
    QTest::keyClick(find<QLineEdit>(page, "foreignNumber"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(find<QPushButton>(page, "furtherSteps")->isVisible());
    const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
    QCOMPARE(file->state.rekeys.size(), std::size_t(1));
    QCOMPARE(file->state.rekeys.front().done->foreignNumber, QStringLiteral("SHJZ-1"));
    QVERIFY(file->rekeyProgress.isEmpty());
}

void RekeyTest::theClipboardIsGivenBack()
{
    {
        ClipboardLoan loan;
        QSignalSpy back(&loan, &ClipboardLoan::takenBack);
        loan.lend(QStringLiteral("330212190203120014"));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        QCOMPARE(back.count(), 0);
        QCOMPARE(onClipboard(), QStringLiteral("330212190203120014")); // somebody pastes
        QTRY_COMPARE_WITH_TIMEOUT(back.count(), 1, 4 * ClipboardLoan::afterUseMs);
        QVERIFY(onClipboard().isEmpty());
        loan.lend(QStringLiteral("b"));
    }
    QVERIFY(onClipboard().isEmpty()); // with the end of the loan
    // The lock takes it back as well.
    PageStage stage;
    publishScreens(stage.fixture);
    const QUuid id = acceptedCase(stage.fixture);
    stage.raise();
    CaseDetailPage page(stage.context(), stage.state);
    openRekey(page, id);
    QTest::keyClick(&page, Qt::Key_F8);
    QVERIFY(!onClipboard().isEmpty());
    QVERIFY(page.settle());
    QVERIFY(onClipboard().isEmpty());
}

void RekeyTest::whatOthersPutThereIsLeftAlone()
{
    ClipboardLoan loan;
    loan.lend(QStringLiteral("a"));
    QGuiApplication::clipboard()->setText(QStringLiteral("of somebody else"));
    loan.reclaim();
    QCOMPARE(onClipboard(), QStringLiteral("of somebody else"));
}

void RekeyTest::progressIsKeptUntilItIsDone()
{
    PageStage stage;
    publishScreens(stage.fixture);
    const QUuid id = acceptedCase(stage.fixture);
    stage.raise();
    {
        CaseDetailPage page(stage.context(), stage.state);
        openRekey(page, id);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&page, Qt::Key_F8);
        const auto kept = [&] {
            const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
            return file->rekeyProgress.value(QStringLiteral("sample-salvage"));
        };
        QTRY_COMPARE(kept(), 3);
    }
    CaseDetailPage again(stage.context(), stage.state);
    openRekey(again, id);
    QVERIFY(find<QLabel>(again, "rekeyAt")->text().contains(QLatin1Char('3')));
    QTest::keyClick(find<QPushButton>(again, "rekeyAgain"), Qt::Key_Space);
    QVERIFY(find<QLabel>(again, "rekeyAt")->text().startsWith(QLatin1Char('0')));
}

void RekeyTest::whatIsTakenInWhileASystemIsDownIsListed()
{
    PageStage stage;
    publishScreens(stage.fixture);
    const QUuid before = acceptedCase(stage.fixture);
    stage.raise();
    RekeyPage page(stage.context(), stage.state);
    page.resize(1300, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.activate();
    QTRY_VERIFY(find<QWidget>(page, "noRekeys")->isVisible());
    auto *system = find<QComboBox>(page, "rekeySystem");
    system->setEditText(QStringLiteral("省社会救助系统（示例）"));
    QVERIFY(!find<QPushButton>(page, "toggleDown")->isEnabled()); // not without a reason
    find<QLineEdit>(page, "downReason")->setText(QStringLiteral("系统故障"));
    QTest::keyClick(find<QLineEdit>(page, "downReason"), Qt::Key_Return);
    QTRY_VERIFY(find<QLabel>(page, "systemsDown")->text().contains(QStringLiteral("系统故障")));
    const auto taken = stage.atDesk([before](Desk &desk) {
        const auto file = desk.caseFile(before);
        IntakeDraft again;
        again.applicant = file->state.intake.applicant;
        again.itemId = file->state.intake.item.id;
        again.answers = file->state.intake.answers;
        again.materials = file->state.intake.materials;
        again.form = file->state.intake.form;
        OutcomeChoice accept;
        accept.outcome = Outcome::Accept;
        return desk.takeIn(again, accept);
    });
    QVERIFY(taken);
    QTest::keyClick(&page, Qt::Key_F5);
    auto *table = find<QTableView>(page, "rekeyList");
    QTRY_COMPARE(table->model()->rowCount(), 1); // the one from before is not owed
    QSignalSpy opened(&page, &Page::caseRequested);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.first().first().toUuid(), taken->state.caseId);
    system->setEditText(QStringLiteral("省社会救助系统（示例）"));
    QTest::keyClick(find<QPushButton>(page, "toggleDown"), Qt::Key_Space);
    QTRY_VERIFY(!find<QLabel>(page, "systemsDown")->isVisible());
}

void RekeyTest::aSystemWithoutAScreenIsClearedByItsNumber()
{
    PageStage stage; // no screens are published at all
    const QUuid id = acceptedCase(stage.fixture);
    const RekeyOwedBody owed{QStringLiteral("市公积金系统"), QStringLiteral("系统故障")};
    must(stage.fixture.desk->act(id, EventType::RekeyOwed, owed.toJson()));
    stage.raise();
    const auto left = [&stage] {
        return stage.atDesk([](Desk &desk) { return desk.rekeysOwed({QString(), 10, 0}); })->rows.size();
    };
    QCOMPARE(left(), std::size_t(1));
    CaseDetailPage page(stage.context(), stage.state);
    openRekey(page, id);
    QVERIFY(find<QComboBox>(page, "rekeyScreen")->currentText().contains(QStringLiteral("市公积金系统")));
    QVERIFY(!find<QTableWidget>(page, "rekeyFields")->isVisible());
    QVERIFY(!find<QPushButton>(page, "copyNext")->isVisible());
    QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled()); // not without its number
    auto *number = find<QLineEdit>(page, "foreignNumber");
    QTRY_VERIFY(number->hasFocus());
    QTest::keyClicks(number, QStringLiteral("GJJ-7"));
    QTRY_VERIFY(find<QPushButton>(page, "recordStep")->isEnabled());
    QTest::keyClick(number, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(find<QPushButton>(page, "furtherSteps")->isVisible());
    const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
    QCOMPARE(file->state.rekeys.front().done->foreignNumber, QStringLiteral("GJJ-7"));
    QCOMPARE(left(), std::size_t(0));
}

void RekeyTest::aMatterOfSeveralItemsIsOwedByItsMembersOnly()
{
    PageStage stage;
    stage.fixture.sit(Role::Administrator);
    stage.fixture.importBytes(DeskFixture::bundlesAlone({QStringLiteral("YZ-B-SCHOOL")}));
    stage.fixture.sit(Role::Clerk);
    must(stage.fixture.desk->setSystemDown(QStringLiteral("市公积金系统"), QStringLiteral("系统故障")));
    const TakenIn taken = stage.fixture.take(
        stage.fixture.completeBundle(QStringLiteral("YZ-B-SCHOOL"), {{QStringLiteral("q1"), {QStringLiteral("q1o3")}}}),
        Outcome::Accept);
    QVERIFY(taken.members.size() > 1);
    const std::vector<RekeyRow> rows = must(stage.fixture.desk->rekeysOwed({QString(), 100, 0})).rows;
    QCOMPARE(rows.size(), taken.members.size());
    // Whoever opens a line can clear it: no line leads to a page without the step.
    for (const RekeyRow &row : rows)
        QVERIFY(row.row.caseId != taken.state.caseId);
    stage.raise();
    CaseDetailPage page(stage.context(), stage.state);
    openRekey(page, rows.front().row.caseId);
    QVERIFY(find<QComboBox>(page, "rekeyScreen")->currentText().contains(QStringLiteral("市公积金系统")));
}

void RekeyTest::theListIsOfAllSystemsOrOfOne()
{
    PageStage stage;
    int made = 0;
    fillLists(stage.fixture, 5, [&made](CaseState &state) {
        RekeyState owed;
        owed.system = ++made <= 3 ? QStringLiteral("系统甲") : QStringLiteral("系统乙");
        owed.owedSince = state.openedAt;
        state.rekeys.push_back(owed);
    });
    const std::vector<RekeyRow> rows = must(stage.fixture.desk->rekeysOwed({QStringLiteral("系统乙"), 10, 0})).rows;
    const QList<QStringList> exported = rekeyTable(rows);
    QCOMPARE(exported.size(), 3);
    QCOMPARE(exported.at(1).first(2), (QStringList{QStringLiteral("系统乙"), QStringLiteral("2026-03-02")}));
    QCOMPARE(exported.at(1).size(), exported.front().size());
    stage.raise();
    RekeyPage page(stage.context(), stage.state);
    page.show();
    page.activate();
    auto *table = find<QTableView>(page, "rekeyList");
    auto *filter = find<QComboBox>(page, "rekeyFilter");
    QTRY_COMPARE(table->model()->rowCount(), 5);
    QVERIFY(find<QPushButton>(page, "rekeyExport")->isEnabled());
    const auto choose = [filter](int index) {
        filter->setCurrentIndex(index);
        Q_EMIT filter->activated(index);
    };
    choose(filter->findText(QStringLiteral("系统乙")));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_COMPARE(filter->currentText(), QStringLiteral("系统乙"));
    QVERIFY(filter->findText(QStringLiteral("系统甲")) > 0); // no longer listed, still to choose
    choose(0);
    QTRY_COMPARE(table->model()->rowCount(), 5);
}

void RekeyTest::theListGrowsToItsEndAsItIsScrolled()
{
    constexpr int owedCases = 1'030; // more than is ever read at once
    PageStage stage;
    fillLists(stage.fixture, owedCases, [](CaseState &state) {
        RekeyState owed;
        owed.system = QStringLiteral("省社会救助系统（示例）");
        owed.owedSince = state.openedAt;
        state.rekeys.push_back(owed);
    });
    stage.raise();
    RekeyPage page(stage.context(), stage.state);
    page.resize(1300, 700);
    page.show();
    page.activate();
    auto *table = find<QTableView>(page, "rekeyList");
    QTRY_COMPARE(table->model()->rowCount(), 200);
    const auto words = [&page] { return find<QLabel>(page, "rekeyCount")->text(); };
    QTRY_VERIFY(words().contains(QStringLiteral("more")));
    const auto scrolled = [table] {
        table->scrollToBottom();
        return table->model()->rowCount();
    };
    QTRY_COMPARE(scrolled(), owedCases);
    QTRY_VERIFY(!words().contains(QStringLiteral("more")));
    QSet<QString> numbers;
    for (int row = 0; row < owedCases; ++row)
        numbers.insert(table->model()->index(row, 2).data().toString());
    QCOMPARE(numbers.size(), owedCases);
    // Read again, the row that is current stays so as far as it is read at once.
    table->selectRow(700);
    const QString current = table->currentIndex().siblingAtColumn(2).data().toString();
    QSignalSpy readAgain(table->model(), &QAbstractItemModel::modelReset);
    QTest::keyClick(&page, Qt::Key_F5);
    QTRY_COMPARE(readAgain.count(), 1);
    QCOMPARE(table->currentIndex().siblingAtColumn(2).data().toString(), current);
}

QTEST_MAIN(RekeyTest)
#include "rekey_test.moc"
