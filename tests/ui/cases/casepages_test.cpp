// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/filedialogs.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/caselistmodel.h"
#include "ui/cases/casespage.h"
#include "ui/shell/scanviewer.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace yichuang;

namespace {

/** The clerk's place in the menu of columns, which lacks the first. */
constexpr int clerkAction()
{
    return int(CaseListModel::Column::Clerk) - 1;
}

} // namespace

class CasePagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); } // they are nobody's to type in

    void anEmptyProfileSaysHowToStart()
    {
        PageStage stage;
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        QTRY_VERIFY(find<QWidget>(page, "noCases")->isVisible());
    }

    void anExportHoldsEveryCaseHoweverFarTheListWasScrolled()
    {
        constexpr int cases = 1'250; // more than is read at once
        PageStage stage;
        fillLists(stage.fixture, cases, [](CaseState &state) { state.intake.applicant = {}; });
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        QSignalSpy told(&page, &Page::statusMessage);
        page.show();
        page.activate();
        QTRY_VERIFY(find<QPushButton>(page, "export")->isEnabled());
        QVERIFY(find<QTableView>(page, "caseList")->model()->rowCount() < cases);
        const QString path = stage.folder.filePath(QStringLiteral("cases.csv"));
        answerFileDialog(page, path);
        find<QPushButton>(page, "export")->click();
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told.first().first().toString().contains(QString::number(cases)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList lines = QString::fromUtf8(file.readAll()).trimmed().split(QLatin1Char('\n'));
        lines.removeFirst(); // the head
        QCOMPARE(lines.size(), cases);
        QCOMPARE(lines.removeDuplicates(), 0);
    }

    void aTypedNameFindsItsCaseAndEnterOpensIt()
    {
        PageStage stage;
        const QUuid wanted = acceptedCase(stage.fixture);
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        QSignalSpy opened(&page, &Page::caseRequested);
        page.show();
        page.activate();
        QTRY_VERIFY(find<QTableView>(page, "caseList")->isVisible());
        auto *search = find<QLineEdit>(page, "caseSearch");
        QTest::keyClicks(search, QStringLiteral("csj")); // 测试甲
        QTest::keyClick(search, Qt::Key_Return); // before the answer can be there
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toUuid(), wanted);
    }

    void theMenuKeyShowsAHiddenColumn()
    {
        PageStage stage;
        (void)acceptedCase(stage.fixture);
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        auto *list = find<QTableView>(page, "caseList");
        QTRY_VERIFY(list->isVisible());
        const int clerk = int(CaseListModel::Column::Clerk);
        QVERIFY(list->isColumnHidden(clerk));
        list->setFocus();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        // The menu runs its own loop: what follows the key happens in there.
        QTimer whenOpen;
        connect(&whenOpen, &QTimer::timeout, &page, [&whenOpen] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            whenOpen.stop();
            const auto over = qScopeGuard([menu] { menu->close(); }); // whatever happens, its loop ends
            QTest::keyClick(menu, Qt::Key_Up); // the last entry: columns
            QTest::keyClick(menu, Qt::Key_Right);
            auto *columns = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(columns && columns != menu);
            QVERIFY(columns->actions().size() > clerkAction());
            columns->setActiveAction(nullptr);
            for (int downs = 0; downs <= clerkAction(); ++downs)
                QTest::keyClick(columns, Qt::Key_Down);
            QCOMPARE(columns->activeAction(), columns->actions().at(clerkAction()));
            QTest::keyClick(columns, Qt::Key_Return);
        });
        whenOpen.start(10);
        // What the window system makes of the menu key; the platform of the tests has no such key.
        const QPoint at = list->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent request(QContextMenuEvent::Keyboard, at, list->mapToGlobal(at));
        QApplication::sendEvent(list, &request);
        QVERIFY(!list->isColumnHidden(clerk));
    }

    void whatIsNotFoundSaysSoAndCanBeCleared()
    {
        PageStage stage;
        (void)acceptedCase(stage.fixture);
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        find<QLineEdit>(page, "caseSearch")->setText(QStringLiteral("王五"));
        QTRY_VERIFY(find<QWidget>(page, "nothingFound")->isVisible());
        find<QWidget>(page, "nothingFound")->findChild<QPushButton *>()->click();
        QTRY_VERIFY(find<QTableView>(page, "caseList")->isVisible());
        QVERIFY(find<QLineEdit>(page, "caseSearch")->text().isEmpty());
    }

    void aStageChipNarrowsTheList()
    {
        PageStage stage;
        (void)acceptedCase(stage.fixture);
        (void)receivedCase(stage.fixture);
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        auto *table = find<QTableView>(page, "caseList");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        find<QToolButton>(page, "stageReceived")->click();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, int(CaseListModel::Column::Stage)).data().toString(),
                 QStringLiteral("Received"));
        find<QToolButton>(page, "stageAll")->click();
        QTRY_COMPARE(table->model()->rowCount(), 2);
    }

    void lookingAtAScanIsRecordedAndShownFromMemory()
    {
        PageStage stage;
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::green);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        const Result<QString> hash = stage.fixture.desk->attach(png, QStringLiteral("image/png"));
        QVERIFY(hash);
        IntakeDraft draft = stage.fixture.completeDraft(QString::fromUtf16(promisedItem));
        draft.materials.front().blobs << *hash;
        OutcomeChoice accept;
        accept.outcome = Outcome::Accept;
        const QUuid caseId = takeIn(stage.fixture, draft, accept);
        stage.raise();
        CaseDetailPage page(stage.context(), stage.state);
        page.show();
        page.showCase(caseId);
        auto *table = find<QTableView>(page, "caseMaterials");
        QTRY_VERIFY(table->model()->rowCount() > 1);
        auto *view = find<QPushButton>(page, "viewScans");
        table->selectRow(1);
        QVERIFY(!view->isEnabled()); // nothing is attached to that one
        table->selectRow(0);
        QVERIFY(view->isEnabled());
        view->click();
        ScanViewer *viewer = nullptr;
        QTRY_VERIFY(viewer = page.findChild<ScanViewer *>());
        QTRY_COMPARE(viewer->picture().size(), QSize(40, 30));
        const auto file = stage.atDesk([caseId](Desk &desk) { return desk.caseFile(caseId); });
        QVERIFY(file);
        QCOMPARE(file->events.back().type(), EventType::PersonalDataViewed);
    }

    void aScannedSlipOpensItsCase_data()
    {
        QTest::addColumn<bool>("signedCode");
        QTest::newRow("its signed code") << true;
        QTest::newRow("the code for the citizen's telephone") << false;
    }

    void aScannedSlipOpensItsCase()
    {
        QFETCH(bool, signedCode);
        PageStage stage;
        const QUuid wanted = acceptedCase(stage.fixture);
        const CaseFile file = fileOf(stage.fixture, wanted);
        const Result<MadePaper> paper = stage.fixture.desk->paper(wanted, file.state.papers.front().eventId);
        QVERIFY(paper);
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        QSignalSpy opened(&page, &Page::caseRequested);
        page.show();
        page.activate();
        auto *search = find<QLineEdit>(page, "caseSearch");
        search->setText(signedCode
                            ? paper->marks.qrText
                            : QStringLiteral("https://sync.example.gov.cn/t/%1?k=7K3MQ0XW9T").arg(file.state.number()));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toUuid(), wanted);
        QVERIFY(search->text().isEmpty());
    }

    void aForgedPaperIsNotBelieved()
    {
        PageStage stage;
        const QUuid wanted = acceptedCase(stage.fixture);
        const CaseFile file = fileOf(stage.fixture, wanted);
        QString qr = stage.fixture.desk->paper(wanted, file.state.papers.front().eventId)->marks.qrText;
        const qsizetype at = qr.size() - 10;
        qr[at] = qr[at] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        QSignalSpy opened(&page, &Page::caseRequested);
        page.show();
        page.activate();
        auto *search = find<QLineEdit>(page, "caseSearch");
        search->setText(qr);
        QTest::keyClick(search, Qt::Key_Return);
        auto *banner = find<Banner>(page, "caseBanner");
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(opened.count(), 0);
        QCOMPARE(banner->kind(), BannerKind::Error);
    }

    void aTypedNumberOpensItsCaseWhateverItsCase()
    {
        PageStage stage;
        const QUuid wanted = acceptedCase(stage.fixture);
        const QString number = fileOf(stage.fixture, wanted).state.number();
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        QSignalSpy opened(&page, &Page::caseRequested);
        page.show();
        page.activate();
        auto *search = find<QLineEdit>(page, "caseSearch");
        search->setText(number.toLower().remove(QLatin1Char('-')));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toUuid(), wanted);
    }

    void aRefreshKeepsTheSelectedCase()
    {
        PageStage stage;
        (void)acceptedCase(stage.fixture);
        const QUuid second = receivedCase(stage.fixture);
        (void)receivedCase(stage.fixture);
        stage.raise();
        CasesPage page(stage.context(), stage.state);
        page.show();
        page.activate();
        auto *table = find<QTableView>(page, "caseList");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            if (table->model()->index(row, 0).data(CaseListModel::CaseIdRole).toUuid() == second)
                table->selectRow(row);
        }
        stage.atDesk([second](Desk &desk) {
            return desk.act(second, EventType::NoteAdded, NoteBody{QStringLiteral("来电")}.toJson());
        });
        QSignalSpy changed(table->model(), &QAbstractItemModel::dataChanged);
        QTest::keyClick(table, Qt::Key_F5);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(table->currentIndex().data(CaseListModel::CaseIdRole).toUuid(), second);
    }

    void theCasePageShowsTheCaseMasked()
    {
        PageStage stage;
        const QUuid caseId = acceptedCase(stage.fixture);
        const QString number = fileOf(stage.fixture, caseId).state.number();
        stage.raise();
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(caseId);
        page.show();
        page.activate();
        QTRY_COMPARE(find<QLabel>(page, "caseNumber")->text(), number);
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(!label->text().contains(QStringLiteral("测试甲")), qPrintable(label->text()));
        QVERIFY(!page.windowTitle().contains(QStringLiteral("测试")));
    }

    void unmaskingIsRecordedBeforeItShows()
    {
        PageStage stage;
        const QUuid caseId = acceptedCase(stage.fixture);
        stage.raise();
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(caseId);
        page.show();
        page.activate();
        QTRY_VERIFY(find<QTableView>(page, "caseTimeline")->model()->rowCount() > 0);
        find<QPushButton>(page, "showFacts")->click();
        find<QPushButton>(page, "confirmUnmask")->click();
        const auto shows = [&page](const QString &text) {
            const QList<QLabel *> labels = find<QWidget>(page, "caseFacts")->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&text](QLabel *label) { return label->text() == text; });
        };
        QTRY_VERIFY(shows(QStringLiteral("测试甲")));
        const Result<CaseFile> file = stage.atDesk([caseId](Desk &desk) { return desk.caseFile(caseId); });
        QCOMPARE(file->events.back().type(), EventType::PersonalDataViewed);
    }

    void supplementingAndAcceptingByKeyboardPrintsTheNotice()
    {
        PageStage stage;
        const QUuid caseId = receivedCase(stage.fixture);
        stage.raise();
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(caseId);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        QPushButton *supplement = nullptr;
        QTRY_VERIFY((supplement = page.findChild<QPushButton *>(QStringLiteral("stepSupplement"))) != nullptr);
        QTRY_VERIFY(supplement->hasFocus());
        QTest::keyClick(supplement, Qt::Key_Space);
        pressFocused(Qt::Key_Space); // ticks the first material
        pressFocused(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(find<QLabel>(page, "stepDone")->isVisible());
        // Together with what was done comes what can be done now, for whoever goes on without waiting.
        QVERIFY(page.findChild<QPushButton *>(QStringLiteral("stepAccept")) != nullptr);
        pressFocused(Qt::Key_Space); // further steps
        QTest::keyClick(find<QPushButton>(page, "stepAccept"), Qt::Key_Space);
        pressFocused(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(find<QLabel>(page, "caseStage")->text(), QStringLiteral("Accepted"));
        QTRY_VERIFY(!QDir(stage.paperFolder).entryList(QDir::Files).isEmpty());
    }

    void whatSomebodyElseDidMeanwhileIsToldAndShown()
    {
        PageStage stage;
        const QUuid caseId = receivedCase(stage.fixture);
        stage.raise();
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(caseId);
        page.show();
        page.activate();
        QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("stepWithdraw")) != nullptr);
        find<QPushButton>(page, "stepWithdraw")->click();
        find<QPlainTextEdit>(page, "withdrawReason")->setPlainText(QStringLiteral("不再申请"));
        const auto withdrawn = stage.atDesk([caseId](Desk &desk) {
            return desk.act(caseId, EventType::Withdrawn, EndedBody{QStringLiteral("先到"), false}.toJson());
        });
        QVERIFY(withdrawn);
        find<QPushButton>(page, "recordStep")->click();
        QTRY_COMPARE(find<QLabel>(page, "caseStage")->text(), QStringLiteral("Withdrawn"));
        const Result<CaseFile> file = stage.atDesk([caseId](Desk &desk) { return desk.caseFile(caseId); });
        const auto withdrawals = std::count_if(file->events.begin(), file->events.end(),
                                               [](const Event &e) { return e.type() == EventType::Withdrawn; });
        QCOMPARE(withdrawals, 1);
    }

    void deemedAcceptanceIsExplainedAndRecorded()
    {
        PageStage stage;
        const QUuid caseId = receivedCase(stage.fixture);
        stage.fixture.clock.advanceSeconds(8 * 24 * 3600);
        stage.raise();
        CaseDetailPage page(stage.context(), stage.state);
        page.showCase(caseId);
        page.show();
        page.activate();
        auto *warning = find<Banner>(page, "caseWarning");
        QTRY_VERIFY(warning->isVisible());
        QVERIFY(warning->text().contains(QStringLiteral("视为受理")));
        QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("stepDeemed")) != nullptr);
        find<QPushButton>(page, "stepDeemed")->click();
        find<QPushButton>(page, "recordStep")->click();
        QTRY_COMPARE(find<QLabel>(page, "caseStage")->text(), QStringLiteral("Accepted"));
        QVERIFY(!warning->isVisible());
    }
};

QTEST_MAIN(CasePagesTest)
#include "casepages_test.moc"
