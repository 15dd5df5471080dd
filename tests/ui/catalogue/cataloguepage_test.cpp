// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/catalogue/importreport.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

QString fileWith(const PageStage &stage, const QByteArray &bytes)
{
    QFile file(stage.folder.path() + QStringLiteral("/import.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the file to import");
    return file.fileName();
}

QByteArray sampleCatalogue()
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/catalogue-yinzhou-sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample catalogue");
    return file.readAll();
}

} // namespace

class CataloguePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutACatalogueThePageSaysWhatToDo()
    {
        PageStage stage(SampleItems::All);
        stage.raise();
        PageContext context = stage.context();
        context.reference.catalogue.reset();
        CataloguePage page(context, stage.state);
        page.show();
        page.activate();
        QVERIFY(!find<QListView>(page, "itemList")->isVisible());
        QVERIFY(!find<QPushButton>(page, "importFile")->isVisible());
    }

    void initialsFindAnItemAndEnterAndAKeyTakeItIn()
    {
        PageStage stage(SampleItems::All);
        stage.raise();
        CataloguePage page(stage.context(), stage.state);
        QSignalSpy wanted(&page, &Page::intakeRequested);
        page.show();
        page.activateWindow(); // shortcuts belong to the active window
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        auto *search = find<QLineEdit>(page, "itemSearch");
        QTest::keyClicks(search, QStringLiteral("zdshbz"));
        QTRY_COMPARE(find<QLabel>(page, "guideName")->text(), QStringLiteral("最低生活保障审核确认"));
        QTest::keyClick(search, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("YZ-MZ01"));
    }

    void aGroupNarrowsTheItems()
    {
        PageStage stage(SampleItems::All);
        stage.raise();
        CataloguePage page(stage.context(), stage.state);
        auto *list = find<QListView>(page, "itemList");
        const int all = list->model()->rowCount();
        QCOMPARE(all, 152);
        find<QListWidget>(page, "catalogueFilter")->setCurrentRow(1);
        QCOMPARE(list->model()->rowCount(), 17); // life events
        QVERIFY(find<QLabel>(page, "bundleMembers"));
        find<QListWidget>(page, "catalogueFilter")->setCurrentRow(3);
        QVERIFY(list->model()->rowCount() > 0);
        QVERIFY(list->model()->rowCount() < all);
    }

    void aFaultyFileIsReportedWholeAndChangesNothing()
    {
        PageStage stage(SampleItems::All);
        stage.raise(Role::Administrator);
        CataloguePage page(stage.context(), stage.state);
        page.show();
        QByteArray bytes = sampleCatalogue();
        bytes.replace("\"promised_days\": 18", "\"promised_days\": -1");
        bytes.replace("\"title\"", "\"tittle\"");
        page.importFile(fileWith(stage, bytes));
        QTRY_VERIFY(page.findChild<ImportReport *>() != nullptr);
        auto *faults = page.findChild<QTableView *>(QStringLiteral("faultList"));
        QVERIFY(faults);
        QVERIFY(faults->model()->rowCount() >= 2);
        const auto items =
            stage.atDesk([](Desk &desk) -> Result<qsizetype> { return desk.reference().catalogue->items().size(); });
        QCOMPARE(*items, 152);
    }

    void aGoodFileIsInForceAtOnce()
    {
        PageStage stage(SampleItems::All);
        stage.raise(Role::Administrator);
        CataloguePage page(stage.context(), stage.state);
        connect(stage.runner.get(), &DeskRunner::referenceChanged, &page, &CataloguePage::referenceChanged);
        page.show();
        QByteArray bytes = sampleCatalogue();
        QVERIFY(bytes.contains("\"version\": \"1\""));
        bytes.replace("\"version\": \"1\"", "\"version\": \"3\"");
        page.importFile(fileWith(stage, bytes));
        QTRY_VERIFY(page.findChild<ImportReport *>() != nullptr);
        QVERIFY(!page.findChild<QTableView *>(QStringLiteral("faultList")));
        QTRY_VERIFY(find<QLabel>(page, "versions")->text().contains(QStringLiteral("version 3")));
    }

    void aFileThatCannotBeReadIsToldInWords()
    {
        PageStage stage(SampleItems::All);
        stage.raise(Role::Administrator);
        CataloguePage page(stage.context(), stage.state);
        page.show();
        page.importFile(stage.folder.path() + QStringLiteral("/nothing.json"));
        QTRY_VERIFY(find<Banner>(page, "catalogueBanner")->isVisible());
        QVERIFY(find<QPushButton>(page, "importFile")->isEnabled());
    }
};

QTEST_MAIN(CataloguePageTest)
#include "cataloguepage_test.moc"
