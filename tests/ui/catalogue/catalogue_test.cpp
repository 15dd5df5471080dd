// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/catalogueimport.h"
#include "ui/catalogue/cataloguelisting.h"
#include "ui/catalogue/faultsmodel.h"
#include "ui/catalogue/guidetext.h"
#include "ui/catalogue/importreport.h"
#include "ui/catalogue/itemguide.h"
#include "ui/widgets/uistate.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/catalogue-yinzhou-sample.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto read = readCatalogue(file.readAll());
        QVERIFY(read);
        m_catalogue = std::make_shared<const Catalogue>(*std::move(read));
    }

    void aGroupHoldsItsItemsOnly()
    {
        CatalogueListing listing(m_catalogue);
        const QString group = m_catalogue->groups().first().id;
        const auto items = listing.items({group, {}}, {});
        QCOMPARE(int(items.size()), listing.count({group, {}}));
        QVERIFY(!items.empty());
        for (const ServiceItem *item : items)
            QCOMPARE(item->group, group);
        int all = 0;
        for (const ServiceGroup &each : m_catalogue->groups())
            all += listing.count({each.id, {}});
        QCOMPARE(all, int(m_catalogue->items().size()));
    }

    void aSearchStaysInsideTheFilter()
    {
        CatalogueListing listing(m_catalogue);
        const auto everywhere = listing.items({}, QStringLiteral("db"));
        QVERIFY(std::any_of(everywhere.begin(), everywhere.end(),
                            [](const ServiceItem *item) { return item->id == QStringLiteral("YZ-MZ01"); }));
        for (const ServiceItem *item : listing.items({QStringLiteral("G1"), {}}, QStringLiteral("db")))
            QCOMPARE(item->group, QStringLiteral("G1"));
    }

    void withoutACatalogueNothingIsListed()
    {
        CatalogueListing listing;
        QVERIFY(listing.items({}, QStringLiteral("db")).empty());
    }

    void answersChangeTheMaterialsAtOnce()
    {
        ItemGuide guide;
        guide.setItem(m_catalogue, m_catalogue->find(u"YZ-MZ01"));
        guide.show();
        auto *materials = guide.findChild<QLabel *>(QStringLiteral("guideMaterials"));
        QVERIFY(materials);
        QVERIFY(!materials->text().contains(QStringLiteral("重大疾病诊断证明")));
        guide.findChild<QAbstractButton *>(QStringLiteral("option-s1o1"))->click();
        QVERIFY(materials->text().contains(QStringLiteral("重大疾病诊断证明")));
        guide.findChild<QAbstractButton *>(QStringLiteral("option-s1o2"))->click();
        QVERIFY(!materials->text().contains(QStringLiteral("重大疾病诊断证明")));
        QCOMPARE(guide.answers().value(QStringLiteral("s1")), QStringList{QStringLiteral("s1o2")});
    }

    void aCatalogueCannotSmuggleMarkupIntoTheGuide()
    {
        ServiceItem item = *m_catalogue->find(u"YZ-MZ01");
        const QString evil = QStringLiteral("<img src=x><b>&");
        item.name = evil;
        item.conditions = {evil};
        item.materials.first().name = evil;
        item.materials.first().notes = evil;
        item.process.first().actor = evil;
        item.legalBasis.first().law = evil;
        item.result.name = evil;
        const Checklist checklist = resolveChecklist(item, {});
        for (const QString &html : {conditionsHtml(item), materialsHtml(item, checklist), processHtml(item),
                                    basisHtml(item), resultHtml(item)}) {
            QVERIFY(!html.contains(QStringLiteral("<img")));
            QVERIFY(html.contains(QStringLiteral("&lt;img src=x&gt;")));
        }
    }

    void theGuideSaysHowFarALawWasChecked()
    {
        const QString html = basisHtml(*m_catalogue->find(u"YZ-MZ01"));
        QVERIFY(html.contains(QStringLiteral("《社会救助暂行办法》第十一条")));
        QVERIFY(html.contains(QStringLiteral("条文已核对")));
        QVERIFY(html.contains(QStringLiteral("仅名称")));
    }

    void aSampleCatalogueSaysThatItIsOne()
    {
        ItemGuide guide;
        guide.setItem(m_catalogue, m_catalogue->find(u"YZ-MZ01"));
        const auto *notice = guide.findChild<QLabel *>(QStringLiteral("sampleNotice"));
        QCOMPARE(notice->text(), m_catalogue->notice());
    }

    void withoutAnItemNothingCanBePressed()
    {
        ItemGuide guide;
        for (const char *name : {"takeIn", "printGuide", "printNotice"})
            QVERIFY(!guide.findChild<QPushButton *>(QString::fromLatin1(name))->isEnabled());
    }

    void faultsAreListedSortedAndExported()
    {
        FaultsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{QStringLiteral("/items/3/name"), QStringLiteral("E008"), QStringLiteral("=1+1"),
                        QStringLiteral("1 to 500 characters")},
                       {QString(), QStringLiteral("E001"), QStringLiteral("byte 7"), QStringLiteral("UTF-8")}});
        QCOMPARE(model.index(0, 1).data().toString(), faultMeaning(u"E008"));
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("whole file"));
        const QStringList lines = QString::fromUtf8(model.csv().mid(3)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].contains(QStringLiteral("'=1+1")));
    }

    void aReportSaysThatNothingWasChanged()
    {
        QTemporaryDir folder;
        UiState state(folder.path() + QStringLiteral("/ui.ini"));
        ImportOutcome outcome;
        outcome.faults = {{QStringLiteral("/a"), QStringLiteral("E006"), {}, {}},
                          {QStringLiteral("/b"), QStringLiteral("E001"), {}, {}}};
        ImportReport report(QStringLiteral("x.json"), outcome, state);
        auto *table = report.findChild<QTableView *>(QStringLiteral("faultList"));
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("/a"));
        table->sortByColumn(int(FaultsModel::Column::Code), Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("/b"));
    }

private:
    CataloguePtr m_catalogue;
};

QTEST_MAIN(CatalogueTest)
#include "catalogue_test.moc"
