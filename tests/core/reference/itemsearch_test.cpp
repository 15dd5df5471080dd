// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/catalogueimport.h"
#include "core/reference/itemsearch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace yichuang;

namespace {

CataloguePtr sample()
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES) + QStringLiteral("/reference/catalogue-yinzhou-sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto read = readCatalogue(file.readAll());
    return read ? std::make_shared<const Catalogue>(std::move(*read)) : CataloguePtr();
}

/** The sample's items again and again under other ids and names, @p count in all. */
CataloguePtr multiplied(int count)
{
    CatalogueData data = sample()->data();
    const QList<ServiceItem> model = data.items;
    data.items.clear();
    for (int i = 0; i < count; ++i) {
        ServiceItem item = model[i % model.size()];
        item.id += QStringLiteral("-%1").arg(i);
        item.name += QStringLiteral("（%1）").arg(i / model.size());
        data.items.append(item);
    }
    return std::make_shared<const Catalogue>(std::move(data));
}

QStringList idsOf(const std::vector<ItemHit> &hits)
{
    QStringList ids;
    for (const ItemHit &hit : hits)
        ids.append(hit.item->id);
    return ids;
}

/** The shortest of five runs, in milliseconds: what the work takes when no other program comes between. */
template <typename Work> double bestOfFive(const Work &work)
{
    double best = std::numeric_limits<double>::max();
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        (void)work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

class ItemSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsFirst_data();
    void findsFirst();
    void findsEveryItemByItsNameAliasesInitialsAndCodes();
    void ranksExactBeforeStartBeforeInside();
    void narrowsByFurtherWords();
    void liftsOftenUsedItemsAmongEquals();
    void offersOftenUsedItemsForNothingTyped();
    void findsNothingForNonsense_data();
    void findsNothingForNonsense();
    void keepsToTheLimit();
    void findsNothingWithoutACatalogue();
    void answersAboutAsFastAsReadingTheNames();

private:
    CataloguePtr m_catalogue;
};

void ItemSearchTest::initTestCase()
{
    m_catalogue = sample();
    QVERIFY(m_catalogue);
}

void ItemSearchTest::findsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &typed, const QString &name) {
        QTest::newRow(qPrintable(typed)) << typed << name;
    };
    row(QStringLiteral("db"), QStringLiteral("最低生活保障审核确认"));
    row(QStringLiteral("低保"), QStringLiteral("最低生活保障审核确认"));
    row(QStringLiteral("lnz"), QStringLiteral("老年优待证办理"));
    row(QStringLiteral("sfz"), QStringLiteral("居民身份证申领、换领、补领（代受理）"));
    row(QStringLiteral("byyzz"), QStringLiteral("个体工商户设立登记"));
    row(QStringLiteral("byyz"), QStringLiteral("个体工商户设立登记"));
    row(QStringLiteral("办营业执照"), QStringLiteral("个体工商户设立登记"));
    row(QStringLiteral("营业执照 办"), QStringLiteral("个体工商户设立登记"));
    row(QStringLiteral("残疾证"), QStringLiteral("残疾人证新办"));
    row(QStringLiteral("yz-sj01"), QStringLiteral("个体工商户设立登记"));
    row(QStringLiteral("ＹＺ－ＳＪ０１"), QStringLiteral("个体工商户设立登记"));
    row(QStringLiteral("330131001001"), QStringLiteral("个体工商户设立登记"));
    row(QStringLiteral(" DB "), QStringLiteral("最低生活保障审核确认"));
}

void ItemSearchTest::findsFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    const std::vector<ItemHit> hits = ItemSearch(m_catalogue).search(typed, 10);
    QVERIFY(!hits.empty());
    QCOMPARE(hits.front().item->name, name);
}

void ItemSearchTest::findsEveryItemByItsNameAliasesInitialsAndCodes()
{
    const ItemSearch search(m_catalogue);
    for (const ServiceItem &item : m_catalogue->items()) {
        QStringList typed{item.name, item.shortName, item.id, item.basicCode, item.implCode, item.name.mid(1)};
        typed += item.aliases + item.initials;
        for (const QString &text : std::as_const(typed))
            QVERIFY2(idsOf(search.search(text, 1000)).contains(item.id), qPrintable(item.id + u' ' + text));
    }
}

void ItemSearchTest::ranksExactBeforeStartBeforeInside()
{
    CatalogueData data;
    const auto add = [&data](const QString &id, const QString &name, const QStringList &aliases) {
        ServiceItem item;
        item.id = id;
        item.name = name;
        item.aliases = aliases;
        data.items.append(item);
    };
    add(QStringLiteral("inside"), QStringLiteral("补办居住证"), {});
    add(QStringLiteral("start-long"), QStringLiteral("居住证签注办理"), {});
    add(QStringLiteral("start"), QStringLiteral("居住证签注"), {});
    add(QStringLiteral("exact"), QStringLiteral("流动人口居住登记凭证核发"), {QStringLiteral("居住证")});
    const auto catalogue = std::make_shared<const Catalogue>(std::move(data));
    QCOMPARE(idsOf(ItemSearch(catalogue).search(u"居住证", 10)),
             (QStringList{QStringLiteral("exact"), QStringLiteral("start"), QStringLiteral("start-long"),
                          QStringLiteral("inside")}));
}

void ItemSearchTest::narrowsByFurtherWords()
{
    const ItemSearch search(m_catalogue);
    const std::vector<ItemHit> one = search.search(u"社保卡", 100);
    const std::vector<ItemHit> two = search.search(u"社保卡 挂失", 100);
    QVERIFY(!two.empty());
    QVERIFY(two.size() < one.size());
    QVERIFY(two.front().item->name.contains(QStringLiteral("挂失")));
    QVERIFY(search.search(u"社保卡 xyzxyz", 100).empty());
}

void ItemSearchTest::liftsOftenUsedItemsAmongEquals()
{
    const ItemSearch search(m_catalogue);
    const QStringList plain = idsOf(search.search(u"dbh", 10));
    QVERIFY(plain.size() >= 2);
    QCOMPARE(idsOf(search.search(u"dbh", 10, {{plain[1], 5}})).first(), plain[1]);
    // Use does not lift an item that only contains the text over one that is it.
    QCOMPARE(search.search(u"db", 10, {{QStringLiteral("YZ-MZ03"), 100000}}).front().item->id,
             QStringLiteral("YZ-MZ01"));
}

void ItemSearchTest::offersOftenUsedItemsForNothingTyped()
{
    const ItemSearch search(m_catalogue);
    QVERIFY(search.search(u"", 10).empty());
    QCOMPARE(idsOf(search.search(u"  ", 10,
                                 {{QStringLiteral("YZ-MZ01"), 2},
                                  {QStringLiteral("YZ-SJ01"), 7},
                                  {QStringLiteral("gone"), 9},
                                  {QStringLiteral("YZ-MZ02"), 0}})),
             (QStringList{QStringLiteral("YZ-SJ01"), QStringLiteral("YZ-MZ01")}));
}

void ItemSearchTest::findsNothingForNonsense_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("letters") << QStringLiteral("qqqqq");
    QTest::newRow("control") << QString(QChar(1));
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("markup") << QStringLiteral("<script>");
    QTest::newRow("pattern") << QStringLiteral(".*");
    QTest::newRow("ten megabytes") << QString(10 << 20, u'低');
    QTest::newRow("many words") << QStringLiteral("a ").repeated(100000);
}

void ItemSearchTest::findsNothingForNonsense()
{
    QFETCH(QString, typed);
    const std::vector<ItemHit> hits = ItemSearch(m_catalogue).search(typed, 10);
    QVERIFY(hits.empty() || typed.startsWith(u'a'));
}

void ItemSearchTest::keepsToTheLimit()
{
    const ItemSearch search(m_catalogue);
    QCOMPARE(search.search(u"证", 5).size(), std::size_t{5});
    QVERIFY(search.search(u"证", 0).empty());
    QVERIFY(search.search(u"证", -1).empty());
}

void ItemSearchTest::findsNothingWithoutACatalogue()
{
    QVERIFY(ItemSearch({}).search(u"低保", 10).empty());
    QVERIFY(ItemSearch({}).search(u"", 10, {{QStringLiteral("x"), 1}}).empty());
}

void ItemSearchTest::answersAboutAsFastAsReadingTheNames()
{
    const CataloguePtr catalogue = multiplied(5000);
    const ItemSearch search(catalogue);
    QStringList typed;
    for (const ServiceItem &item : m_catalogue->items()) {
        for (qsizetype length = 1; length <= 4; ++length)
            typed << item.shortName.left(length) << item.initials.value(0).left(length) << item.id.left(length + 2);
    }
    std::vector<double> milliseconds;
    std::vector<double> readings; // as a yardstick of this machine, built and loaded as it is: every name, once
    for (const QString &text : std::as_const(typed)) {
        QVERIFY(!search.search(text, 20).empty());
        milliseconds.push_back(bestOfFive([&] { return search.search(text, 20).size(); }));
        readings.push_back(bestOfFive([&] {
            return std::ranges::count_if(catalogue->items(), [&text](const ServiceItem &item) {
                return item.name.contains(text, Qt::CaseInsensitive);
            });
        }));
    }
    const auto percentile = [](std::vector<double> &of, std::size_t percent) {
        std::ranges::sort(of);
        return of[of.size() * percent / 100];
    };
    const double reading = percentile(readings, 50);
    const double p99 = percentile(milliseconds, 99);
    qInfo("5,000 items, %zu searches: p50 %.2f ms, p99 %.2f ms; reading all names once %.2f ms", milliseconds.size(),
          percentile(milliseconds, 50), p99, reading);
    // Measured: as long as one reading. Without optimisation, or with sanitizers in one of the two, it says nothing.
#ifdef QT_NO_DEBUG
    QVERIFY2(p99 < 4 * reading, "a key press must be answered at once");
#endif
}

QTEST_GUILESS_MAIN(ItemSearchTest)
#include "itemsearch_test.moc"
