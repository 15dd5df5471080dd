// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ledgersheet.h"
#include "tests/core/store/must.h"
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "tests/ui/proxy/pageopening.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/itempicker.h"
#include "ui/proxy/proxypage.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

CommissionedBody commissionFor(const CaseState &state)
{
    CommissionedBody body;
    body.agent = QStringLiteral("clerk");
    body.agentName = QStringLiteral("测试员");
    body.station = QStringLiteral("测试村便民服务站");
    body.matters = state.intake.item.name;
    body.rights = {ProxyRight::Submit, ProxyRight::Collect};
    return body;
}

/** A case at the station, commissioned and signed; with @p sentOn also on its way to the window. */
QUuid entrustedCase(DeskFixture &fixture, bool sentOn = false)
{
    fixture.sit(Role::ProxyAgent);
    const QUuid id = receivedCase(fixture, {});
    const CaseState state = fileOf(fixture, id).state;
    must(fixture.desk->act(id, EventType::Commissioned, commissionFor(state).toJson()));
    const CommissionSignedBody sign{fixture.clock.today(), state.intake.applicant.name, QStringLiteral("本人"), {}};
    must(fixture.desk->act(id, EventType::CommissionSigned, sign.toJson()));
    if (sentOn) {
        const ForwardedBody body{QStringLiteral("330212110000"), QStringLiteral("姜山镇"), fixture.clock.today(), {}};
        must(fixture.desk->act(id, EventType::Forwarded, body.toJson()));
    }
    return id;
}

/** Presses the button of a step and waits for its form. */
void chooseStep(QWidget &page, const char *name)
{
    QTRY_VERIFY(page.findChild<QPushButton *>(QString::fromLatin1(name)));
    auto *button = find<QPushButton>(page, name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(page.findChild<QWidget *>(QStringLiteral("stepForm")));
}

/** Types into an item picker and takes the item offered as @p itemId. */
void pickItem(ItemPicker &picker, const QString &typed, const QString &itemId)
{
    picker.setFocus();
    QTest::keyClicks(&picker, typed);
    const QAbstractItemModel *offers = picker.completer()->completionModel();
    QTRY_VERIFY(offers->rowCount() > 0);
    for (int row = 0; row < offers->rowCount(); ++row) {
        const QModelIndex index = offers->index(row, 0);
        if (index.data(Qt::UserRole).toString() == itemId)
            Q_EMIT picker.completer()->activated(index);
    }
    picker.completer()->popup()->hide();
    QCOMPARE(picker.itemId(), itemId);
}

/** Ctrl+Enter, then on to the next steps. */
void recordStep(QWidget &page)
{
    QTRY_VERIFY2(find<QPushButton>(page, "recordStep")->isEnabled(), qPrintable(find<QLabel>(page, "stepWhy")->text()));
    pressFocused(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(find<QPushButton>(page, "furtherSteps")->isVisible());
    pressFocused(Qt::Key_Space);
}

} // namespace

/** The village station's screens by keyboard: ledger, consultations, and the steps on a case's page. */
class ProxyPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerShowsEachStepWithItsNumber()
    {
        PageStage stage;
        entrustedCase(stage.fixture);
        entrustedCase(stage.fixture, true);
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        auto *table = find<QTableView>(page, "proxyLedger");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QAbstractItemModelTester tester(table->model());
        auto *steps = find<QTabBar>(page, "ledgerSteps");
        QVERIFY(steps->tabText(0).contains(QLatin1Char('2')));
        QVERIFY(steps->tabText(int(ProxyStep::Forwarded) + 1).endsWith(QStringLiteral(" 1")));
        QVERIFY(!steps->tabText(int(ProxyStep::Closed) + 1).contains(QLatin1Char('0')));
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Right);
        QTest::keyClick(steps, Qt::Key_Right); // entrusted
        QTRY_COMPARE(table->model()->rowCount(), 1);
        // Neither name nor number in the clear.
        for (int column = 0; column < table->model()->columnCount(); ++column)
            QVERIFY(!table->model()->index(0, column).data().toString().contains(QStringLiteral("测试甲")));
        QSignalSpy opened(&page, &Page::caseRequested);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
    }

    void anEmptyLedgerSaysWhatToDo()
    {
        PageStage stage;
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        QTRY_VERIFY(find<QWidget>(page, "noLedger")->isVisible());
        QVERIFY(!find<QPushButton>(page, "proxyExport")->isEnabled());
    }

    void theWindowSeesWhatWasSentOn()
    {
        PageStage stage;
        entrustedCase(stage.fixture);
        const QUuid waiting = entrustedCase(stage.fixture, true);
        stage.raise(Role::Clerk);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        auto *table = find<QTableView>(page, "proxyLedger");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(!find<QTabBar>(page, "ledgerSteps")->isVisible());
        QSignalSpy opened(&page, &Page::caseRequested);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.first().first().toUuid(), waiting);
    }

    void aDepartmentsHandlerSeesWhatWasSentOnToItAndSendsItBack()
    {
        PageStage stage;
        const QUuid waiting = entrustedCase(stage.fixture, true);
        stage.raise(Role::Handler);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        auto *table = find<QTableView>(page, "proxyLedger");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        // Neither the agents' ledger nor consultations are his.
        QVERIFY(!find<QComboBox>(page, "proxyList")->isVisible());
        QVERIFY(!find<QPushButton>(page, "newConsultation")->isVisible());
        CaseDetailPage file(stage.context(), stage.state);
        file.showCase(waiting);
        open(file);
        file.activate();
        chooseStep(file, "stepForwardReturn");
        find<QPlainTextEdit>(file, "returnReasons")->setPlainText(QStringLiteral("户口簿照片不清"));
        recordStep(file);
        page.activate();
        QTRY_COMPARE(table->model()->rowCount(), 0);
    }

    void resultsToFetchAreListedByTheDayToRemindOfThem()
    {
        PageStage stage;
        const QUuid id = entrustedCase(stage.fixture, true);
        AcceptedBody accepted;
        accepted.acceptedOn = stage.fixture.clock.today();
        stage.fixture.sit(Role::Clerk);
        must(stage.fixture.desk->act(id, EventType::Accepted, accepted.toJson()));
        approve(stage.fixture, id);
        bringResult(stage.fixture, id);
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        auto *lists = find<QComboBox>(page, "proxyList");
        lists->setCurrentIndex(3);
        Q_EMIT lists->activated(3);
        auto *table = find<QTableView>(page, "collections");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("2026-03-05"));
        QVERIFY(!table->model()->index(0, 3).data().toString().contains(QStringLiteral("测试甲")));
        QTRY_VERIFY(find<QPushButton>(page, "proxyRemind")->isEnabled());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(page.findChild<QDialog *>(QStringLiteral("reminderDialog")));
        auto *dialog = find<QDialog>(page, "reminderDialog");
        find<QComboBox>(*dialog, "reminderManner")->setCurrentIndex(2); // somebody went there
        find<QLineEdit>(*dialog, "reminderAnswer")->setText(QStringLiteral("家属已知悉"));
        find<QPushButton>(*dialog, "recordReminder")->click();
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("2026-03-09"));
        const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        QCOMPARE(file->state.lastReminder->manner, ReportManner::InPerson);
        QCOMPARE(file->state.lastReminder->answer, QStringLiteral("家属已知悉"));
        QCOMPARE(file->state.reminders, 1);
        // Nobody else's are his.
        find<QComboBox>(page, "proxyWhose")->setCurrentIndex(0);
        QCOMPARE(stage.atDesk([](Desk &desk) {
                          return desk.collections({QStringLiteral("other"), {}});
                      })
                     ->rows.size(),
                 std::size_t(0));
    }

    void theSignedAgreementIsAttachedAndLookedAt()
    {
        PageStage stage;
        stage.fixture.sit(Role::ProxyAgent);
        const QUuid id = receivedCase(stage.fixture, {});
        const CaseState state = fileOf(stage.fixture, id).state;
        must(stage.fixture.desk->act(id, EventType::Commissioned, commissionFor(state).toJson()));
        QImage picture(40, 60, QImage::Format_RGB32);
        picture.fill(Qt::white);
        const QString path = stage.folder.filePath(QStringLiteral("signed.png"));
        QVERIFY(picture.save(path));
        stage.raise(Role::ProxyAgent);
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(id);
        open(page);
        page.activate();
        chooseStep(page, "stepSignCommission");
        find<QPushButton>(page, "attachSigned")->click();
        QTRY_VERIFY(page.findChild<QFileDialog *>());
        auto *dialog = page.findChild<QFileDialog *>();
        Q_EMIT dialog->filesSelected({path});
        dialog->reject();
        QTRY_VERIFY(find<QPushButton>(page, "takeSignedOff")->isVisible());
        find<QCheckBox>(page, "bothSigned")->setChecked(true);
        find<QPushButton>(page, "recordStep")->click();
        QTRY_VERIFY(find<QPushButton>(page, "furtherSteps")->isVisible());
        const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        QCOMPARE(file->state.proxy->signature->blobs.size(), 1);
        auto *papers = find<QTableView>(page, "casePapers");
        QTRY_COMPARE(papers->model()->rowCount() > 0, true);
        for (int row = 0; row < papers->model()->rowCount(); ++row) {
            papers->selectRow(row);
            const bool agreement =
                file->state.papers.at(std::size_t(row)).kind == paperKindCode(PaperKind::ProxyAgreement);
            QTRY_COMPARE(!find<QPushButton>(page, "viewSigned")->isHidden(), agreement);
        }
    }

    void aConsultationIsWrittenDownAndAnsweredByKeyboard()
    {
        PageStage stage;
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier);
        auto *matter = find<QPlainTextEdit>(page, "askedMatter");
        QTRY_COMPARE(QApplication::focusWidget(), matter);
        QVERIFY(!find<QPushButton>(page, "recordConsultation")->isEnabled());
        matter->setPlainText(QStringLiteral("怎么申请低保"));
        find<QLineEdit>(page, "asker")->setText(QStringLiteral("测试丙"));
        find<QLineEdit>(page, "askerPhone")->setText(QStringLiteral("13800005678"));
        QTest::keyClick(matter, Qt::Key_Return, Qt::ControlModifier);
        auto *table = find<QTableView>(page, "consultations");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("测*丙")); // masked
        QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("138****5678"));
        QVERIFY(matter->toPlainText().isEmpty()); // ready for the next
        QTRY_VERIFY(find<QPushButton>(page, "proxyAnswer")->isEnabled());
        QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(find<QPlainTextEdit>(page, "laterAnswer")->isVisible());
        auto *asker = find<QLabel>(page, "openAsker");
        QCOMPARE(asker->text(), QStringLiteral("测试丙 13800005678")); // in full: the answer goes there
        QVERIFY(!find<QPushButton>(page, "closeConsultation")->isEnabled());
        find<QLineEdit>(page, "handedTo")->setText(QStringLiteral("镇民政办"));
        QTest::keyClick(find<QLineEdit>(page, "handedTo"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!find<QPushButton>(page, "proxyAnswer")->isEnabled());
        QTRY_VERIFY(asker->text().isEmpty());
        const auto all = stage.atDesk([](Desk &desk) { return desk.consultations({}); });
        QCOMPARE(all->rows.size(), std::size_t(1));
        QVERIFY(!all->rows.front().isOpen());
    }

    void whatIsTakenInFromAConsultationNamesIt()
    {
        PageStage stage;
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier);
        auto *matter = find<QPlainTextEdit>(page, "askedMatter");
        QTRY_COMPARE(QApplication::focusWidget(), matter);
        const QString item = QString::fromUtf16(promisedItem);
        pickItem(*find<ItemPicker>(page, "askedItem"), QStringLiteral("zdshbz"), item);
        QSignalSpy wanted(&page, &Page::intakeRequested);
        find<QPushButton>(page, "askedIntake")->click(); // nothing written down: nothing to name
        QCOMPARE(wanted.count(), 1);
        QVERIFY(wanted.takeFirst().at(1).toUuid().isNull());
        matter->setPlainText(QStringLiteral("怎么申请低保"));
        find<QPushButton>(page, "askedIntake")->click();
        QTRY_COMPARE(wanted.count(), 1);
        const auto all = stage.atDesk([](Desk &desk) { return desk.consultations({}); });
        QCOMPARE(all->rows.size(), std::size_t(1));
        QCOMPARE(wanted.first().at(0).toString(), item);
        QCOMPARE(wanted.first().at(1).toUuid(), all->rows.front().id);
        // Later on from the answer, too: it stays open until it is answered.
        QTRY_VERIFY(find<QPushButton>(page, "proxyAnswer")->isEnabled());
        QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(find<QPushButton>(page, "openIntake")->isVisible());
        find<QPushButton>(page, "openIntake")->click();
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted.last().at(1).toUuid(), all->rows.front().id);
    }

    void theRegisterIsPrintedAndExported()
    {
        PageStage stage;
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        auto *lists = find<QComboBox>(page, "proxyList");
        lists->setCurrentIndex(1);
        Q_EMIT lists->activated(1);
        QTRY_VERIFY(find<QWidget>(page, "noConsultations")->isVisible());
        QVERIFY(find<QPushButton>(page, "proxyExport")->isVisible());
        QVERIFY(!find<QPushButton>(page, "proxyExport")->isEnabled());
        find<QPlainTextEdit>(page, "askedMatter")->setPlainText(QStringLiteral("怎么申请低保"));
        find<QPushButton>(page, "recordConsultation")->click();
        QTRY_VERIFY(find<QPushButton>(page, "proxyExport")->isEnabled());
        QTRY_VERIFY(find<QPushButton>(page, "proxyPrint")->isEnabled());
        find<QPushButton>(page, "proxyPrint")->click();
        QTRY_VERIFY(page.findChild<QDialog *>());
        page.findChild<QDialog *>()->close();
    }

    void theCommissionOfACaseFromAConsultationNamesIt()
    {
        PageStage stage;
        stage.fixture.sit(Role::ProxyAgent);
        ConsultationRecordedBody asked;
        asked.matter = QStringLiteral("怎么申请低保");
        const Consultation consultation = must(stage.fixture.desk->recordConsultation(asked));
        IntakeDraft draft = stage.fixture.completeDraft(QString::fromUtf16(promisedItem));
        draft.consultation = consultation.id;
        const QUuid id = takeIn(stage.fixture, draft, {});
        stage.raise(Role::ProxyAgent);
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(id);
        open(page);
        page.activate();
        chooseStep(page, "stepCommission");
        recordStep(page);
        const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        QCOMPARE(QUuid(file->state.proxy->commission.consultation), consultation.id);
    }

    void hostileTextIsRefusedAndStays()
    {
        PageStage stage;
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier);
        auto *matter = find<QPlainTextEdit>(page, "askedMatter");
        const QString hostile = QStringLiteral("办").append(QChar(0x202E)).append(QStringLiteral("<b>x</b>"));
        matter->setPlainText(hostile);
        QTest::keyClick(matter, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(find<QWidget>(page, "proxyBanner")->isVisible());
        QCOMPARE(matter->toPlainText(), hostile);
        QVERIFY(stage.atDesk([](Desk &desk) { return desk.consultations({}); })->rows.empty());
    }

    void theFourStepsAreTakenOnTheCasesPage()
    {
        PageStage stage;
        const QUuid id = receivedCase(stage.fixture, {});
        stage.raise(Role::ProxyAgent);
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(id);
        open(page);
        page.activate();
        chooseStep(page, "stepCommission");
        QVERIFY(!find<QLineEdit>(page, "agentName")->text().isEmpty());
        recordStep(page);
        QTRY_COMPARE(QDir(stage.paperFolder).entryList({QStringLiteral("*.pdf")}).size(), 3); // D8, three copies
        // Unsigned: nothing else of the proxy's is offered.
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("stepProgress")));
        chooseStep(page, "stepSignCommission");
        QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled());
        QTest::keyClick(find<QCheckBox>(page, "bothSigned"), Qt::Key_Space);
        recordStep(page);
        chooseStep(page, "stepForward");
        QCOMPARE(find<QComboBox>(page, "forwardTo")->currentData().toString(), QStringLiteral("330212110000"));
        QTest::keyClick(find<QCheckBox>(page, "materialsChecked"), Qt::Key_Space);
        recordStep(page);
        const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        QCOMPARE(*proxyStepOf(file->state), ProxyStep::Forwarded);
        chooseStep(page, "stepProgress");
        find<QPlainTextEdit>(page, "progressText")->setPlainText(QStringLiteral("电话询问窗口"));
        QTest::keyClick(find<QCheckBox>(page, "mark-off-hours"), Qt::Key_Space);
        recordStep(page);
        const auto later = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        QCOMPARE(later->state.proxy->marks, std::vector{ServiceMark::OffHours});
    }

    void theResultIsHandedOverOnlyWithASignature()
    {
        PageStage stage;
        const QUuid id = entrustedCase(stage.fixture, true);
        AcceptedBody accepted;
        accepted.acceptedOn = stage.fixture.clock.today();
        stage.fixture.sit(Role::Clerk);
        must(stage.fixture.desk->act(id, EventType::Accepted, accepted.toJson()));
        approve(stage.fixture, id);
        stage.raise(Role::ProxyAgent);
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(id);
        open(page);
        page.activate();
        chooseStep(page, "stepReport");
        find<QPlainTextEdit>(page, "reportText")->setPlainText(QStringLiteral("已办结"));
        QTest::keyClick(find<QCheckBox>(page, "reportHandedOver"), Qt::Key_Space);
        auto *signer = find<QLineEdit>(page, "reportReceivedBy");
        signer->clear();
        QTRY_VERIFY(!find<QPushButton>(page, "recordStep")->isEnabled());
        signer->setText(QStringLiteral("测试甲"));
        recordStep(page);
        const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        QCOMPARE(*proxyStepOf(file->state), ProxyStep::Closed);
    }

    void theWindowSendsBackWithReasons()
    {
        PageStage stage;
        const QUuid id = entrustedCase(stage.fixture, true);
        stage.raise(Role::Clerk);
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(id);
        open(page);
        page.activate();
        chooseStep(page, "stepForwardReturn");
        QVERIFY(!find<QPushButton>(page, "recordStep")->isEnabled());
        find<QPlainTextEdit>(page, "returnReasons")->setPlainText(QStringLiteral("照片不清"));
        recordStep(page);
        const auto file = stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        QCOMPARE(*proxyStepOf(file->state), ProxyStep::Returned);
    }

    void thePrintedLedgerHasEveryLineAndItsTotals()
    {
        SampleDesk fixture;
        entrustedCase(fixture);
        entrustedCase(fixture, true);
        const yichuang::ProxyTotals totals = must(fixture.desk->proxyTotals({}));
        const std::vector<ProxyRow> rows = must(fixture.desk->proxyLedger({})).rows;
        const StaffNames staff({AccountInfo{rows.front().agent, QStringLiteral("测试辛"), {}, false}});
        const QString html = ledgerSheet(
            rows, totals,
            {QStringLiteral("测试村便民服务站"), QStringLiteral("截至今日"), rows.front().agent, QDate(2026, 3, 2)},
            staff);
        QCOMPARE(html.count(QStringLiteral("<tr>")), 2 + 3); // two lines; head, blank line and signatures
        QVERIFY(html.contains(QStringLiteral("合计2件，已受托1件，已上报1件")));
        QVERIFY(!html.contains(QStringLiteral("测试甲")));
        QVERIFY(html.contains(QStringLiteral("代办员：测试辛")));
        QCOMPARE(html.count(QStringLiteral("测试辛")), 1 + 2); // the head, and who has each case
        const QList<QStringList> table = ledgerTable(rows, staff);
        QCOMPARE(table.at(1).at(4), QStringLiteral("测试辛"));
        QCOMPARE(table.size(), 3);
        for (const QStringList &line : table)
            QCOMPARE(line.size(), table.front().size());
        QCOMPARE(table.at(1).at(1), rows.front().row.number);
        QVERIFY(!table.at(1).join(QLatin1Char(' ')).contains(QStringLiteral("测试甲")));
    }

    void allTextGrowsInTheLargeType()
    {
        QCOMPARE(uiFont(TextRole::Body).pixelSize(), 14);
        applyTypeSize(*qApp, TypeSize::Large);
        QCOMPARE(uiFont(TextRole::Body).pixelSize(), 17);
        QCOMPARE(QApplication::font().pixelSize(), 17);
        QVERIFY(uiFont(TextRole::Title).pixelSize() > 20);
        applyTypeSize(*qApp, TypeSize::Normal);
        QCOMPARE(QApplication::font().pixelSize(), 14);
    }
};

QTEST_MAIN(ProxyPageTest)
#include "proxypage_test.moc"
