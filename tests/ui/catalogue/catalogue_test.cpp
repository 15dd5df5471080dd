// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/catalogueimport.h"
#include "ui/catalogue/bundleguide.h"
#include "ui/catalogue/cataloguelisting.h"
#include "ui/catalogue/faultsmodel.h"
#include "ui/catalogue/guidetext.h"
#include "ui/catalogue/importreport.h"
#include "ui/catalogue/itemguide.h"
#include "ui/shell/movedmodel.h"
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
        const auto items = listing.items({group, {}, false}, {});
        QCOMPARE(int(items.size()), listing.count({group, {}, false}));
        QVERIFY(!items.empty());
        for (const ServiceItem *item : items)
            QCOMPARE(item->group, group);
        int all = 0;
        for (const ServiceGroup &each : m_catalogue->groups())
            all += listing.count({each.id, {}, false});
        QCOMPARE(all, int(m_catalogue->items().size()));
    }

    void aDepartmentHoldsItsItemsOnly()
    {
        CatalogueListing listing(m_catalogue);
        const CatalogueFilter filter{{}, m_catalogue->items().first().department, false};
        const auto items = listing.items(filter, {});
        QCOMPARE(int(items.size()), listing.count(filter));
        QVERIFY(!items.empty() && items.size() < std::size_t(m_catalogue->items().size()));
        for (const ServiceItem *item : items)
            QCOMPARE(item->department, filter.departmentId);
    }

    void lifeEventsAreListedApartAndFoundAmongAll()
    {
        CatalogueListing listing(m_catalogue);
        const CatalogueFilter lifeEvents{{}, {}, true};
        const auto all = listing.items(lifeEvents, {});
        QCOMPARE(int(all.size()), int(m_catalogue->bundles().size()));
        QCOMPARE(int(all.size()), listing.count(lifeEvents));
        for (const ServiceItem *item : all) {
            QVERIFY(m_catalogue->bundle(item->id));
            QCOMPARE(item->promisedDays, m_catalogue->bundle(item->id)->promisedDays); // with all its members
        }
        const auto has = [](const std::vector<const ServiceItem *> &items, const QString &id) {
            return std::ranges::any_of(items, [&id](const ServiceItem *item) { return item->id == id; });
        };
        const QString birth = QStringLiteral("YZ-B-BIRTH");
        QVERIFY(!has(listing.items({}, {}), birth)); // the number beside "All items" counts items
        QVERIFY(has(listing.items({}, QStringLiteral("新生儿出生")), birth));
        for (const ServiceItem *found : listing.items(lifeEvents, QStringLiteral("新生儿出生")))
            QVERIFY(!found->materials.isEmpty()); // found is what is listed, with all it asks for
        QVERIFY(has(listing.items(lifeEvents, QStringLiteral("新生儿出生")), birth));
        QVERIFY(!has(listing.items({QStringLiteral("G1"), {}, false}, QStringLiteral("新生儿出生")), birth));
        QVERIFY(!has(listing.items(lifeEvents, QStringLiteral("db")), QStringLiteral("YZ-MZ01")));
    }

    void theGuideToALifeEventFollowsItsAnswers()
    {
        BundleGuide guide;
        const Bundle *birth = m_catalogue->bundle(QStringLiteral("YZ-B-BIRTH"));
        guide.setBundle(m_catalogue, birth);
        const auto text = [&guide](const char *name) {
            const auto *label = guide.findChild<QLabel *>(QString::fromLatin1(name));
            return label ? label->text() : QString();
        };
        const QString few = text("bundleMembers");
        const QString spared = text("bundleGuideSaving");
        for (const BundleMember &member : birth->members) // chosen, or named among those left out
            QVERIFY(few.contains(m_catalogue->find(member.itemId)->name));
        QVERIFY(few.contains(QStringLiteral("Left out")));
        QVERIFY(!few.contains(QStringLiteral("after: ")));
        for (const BundleQuestion &question : birth->questions) {
            for (const BundleOption &option : question.options) {
                auto *button = guide.findChild<QAbstractButton *>(QStringLiteral("option-") + option.id);
                QVERIFY(button);
                if (!option.includes.isEmpty())
                    button->click();
            }
        }
        QVERIFY(text("bundleMembers") != few);
        QVERIFY(!text("bundleMembers").contains(QStringLiteral("Left out")));
        QVERIFY(text("bundleMembers").contains(QStringLiteral("after: "))); // the card waits for the registration
        QVERIFY(text("bundleGuideSaving") != spared);
        QVERIFY(text("bundleMaterials").contains(QStringLiteral("出生医学证明")));
        QSignalSpy wanted(&guide, &BundleGuide::intakeRequested);
        guide.findChild<QPushButton *>(QStringLiteral("takeInBundle"))->click();
        QCOMPARE(wanted.first().first().toString(), birth->id);
    }

    void aSearchStaysInsideTheFilter()
    {
        CatalogueListing listing(m_catalogue);
        const auto everywhere = listing.items({}, QStringLiteral("db"));
        QVERIFY(std::any_of(everywhere.begin(), everywhere.end(),
                            [](const ServiceItem *item) { return item->id == QStringLiteral("YZ-MZ01"); }));
        for (const ServiceItem *item : listing.items({QStringLiteral("G1"), {}, false}, QStringLiteral("db")))
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
        QVERIFY(!guide.findChild<QLabel *>(QStringLiteral("guideUnanswered"))->isHidden());
        guide.findChild<QAbstractButton *>(QStringLiteral("option-s1o1"))->click();
        QVERIFY(materials->text().contains(QStringLiteral("重大疾病诊断证明")));
        guide.findChild<QAbstractButton *>(QStringLiteral("option-s1o2"))->click();
        QVERIFY(!materials->text().contains(QStringLiteral("重大疾病诊断证明")));
        QCOMPARE(guide.answers().value(QStringLiteral("s1")), QStringList{QStringLiteral("s1o2")});
    }

    void anAnswerThatIsNoLongerAskedForIsForgotten()
    {
        ItemGuide guide;
        guide.setItem(m_catalogue, m_catalogue->find(u"YZ-MZ06")); // s1 leads to s2 or to s3
        const auto answer = [&guide](const char *option) {
            auto *button = guide.findChild<QAbstractButton *>(QStringLiteral("option-") + QString::fromLatin1(option));
            if (!button)
                qFatal("no option %s", option);
            button->click();
        };
        const auto option = [&guide](const char *name) {
            return guide.findChild<QAbstractButton *>(QStringLiteral("option-") + QString::fromLatin1(name));
        };
        QVERIFY(!option("s2o1")->isVisibleTo(&guide)); // nobody asks yet
        answer("s1o1");
        QVERIFY(option("s2o1")->isVisibleTo(&guide));
        answer("s2o1");
        QVERIFY(guide.answers().contains(QStringLiteral("s2")));
        answer("s1o2");
        QVERIFY(!option("s2o1")->isVisibleTo(&guide));
        QVERIFY(!option("s2o1")->isChecked());
        QVERIFY(!guide.answers().contains(QStringLiteral("s2"))); // or it would be printed
        QVERIFY(guide.answers().contains(QStringLiteral("s1")));
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

    void whatAnEarlierMemberBringsIsNamed()
    {
        BundleGuide guide;
        guide.setBundle(m_catalogue, m_catalogue->bundle(QStringLiteral("YZ-B-SCHOOL")));
        guide.findChild<QAbstractButton *>(QStringLiteral("option-q1o3"))->click(); // the permit first, then the school
        const MergedItem merged =
            mergeBundle(*m_catalogue->bundle(QStringLiteral("YZ-B-SCHOOL")), *m_catalogue, guide.answers());
        QVERIFY(!merged.produced.empty());
        const QString words = guide.findChild<QLabel *>(QStringLiteral("bundleProduced"))->text();
        for (const ProducedMaterial &produced : merged.produced)
            QVERIFY(words.contains(m_catalogue->find(produced.itemId)->material(produced.materialId)->name));
        guide.setBundle(m_catalogue, m_catalogue->bundle(QStringLiteral("YZ-B-BIRTH")));
        QVERIFY(guide.answers().isEmpty()); // another event begins with its own questions
    }

    void withoutALifeEventNothingCanBePressed()
    {
        BundleGuide guide;
        for (const char *name : {"takeInBundle", "printBundleGuide", "printBundleNotice"})
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

    void whatACalendarMovedIsListed()
    {
        QTemporaryDir folder;
        UiState state(folder.path() + QStringLiteral("/ui.ini"));
        ImportOutcome outcome;
        outcome.moved = {{QUuid::createUuid(), QStringLiteral("330212110-20261210-A7-K3QM-0042-W"),
                          QStringLiteral("特困人员认定"), std::nullopt, QDate(2027, 1, 8)}};
        ImportReport report(QStringLiteral("calendar.json"), outcome, state);
        auto *table = report.findChild<QTableView *>(QStringLiteral("movedDays"));
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 1);
        using Column = MovedModel::Column;
        const auto cell = [table](Column column) { return table->model()->index(0, int(column)).data().toString(); };
        QCOMPARE(cell(Column::Number), QStringLiteral("330212110-20261210-A7-K3QM-0042-W"));
        QVERIFY(cell(Column::Before) != cell(Column::After)); // it was provisional
        QCOMPARE(cell(Column::After), QStringLiteral("2027-01-08"));
    }

private:
    CataloguePtr m_catalogue;
};

QTEST_MAIN(CatalogueTest)
#include "catalogue_test.moc"
