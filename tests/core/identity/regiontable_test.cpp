// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/regiontable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yichuang;

namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class RegionTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadAsProvinceCityAndCounty_data();
    void codesAreReadAsProvinceCityAndCounty();
    void abolishedRegionsAreFoundAndMarked();
    void aCodeInUseAgainIsNotAbolished();
    void everyShippedCountyHasItsProvince();
    void wrongDocumentsAreRefused_data();
    void wrongDocumentsAreRefused();
    void hostileCodesFindNothing();
};

void RegionTableTest::codesAreReadAsProvinceCityAndCounty_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *code, const char *text) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromUtf8(text);
    };
    row("330212", "浙江省宁波市鄞州区");
    row("330109", "浙江省杭州市萧山区");
    row("370304", "山东省淄博市博山区");
    row("330200", "浙江省宁波市");
    row("330000", "浙江省");
    row("110105", "北京市朝阳区");
    row("500101", "重庆市万州区");
    row("429004", "湖北省仙桃市");
    row("659001", "新疆维吾尔自治区石河子市");
    row("330227", "浙江省宁波市鄞县");
    row("330299", "浙江省宁波市");
    row("339999", "浙江省");
    row("990000", "");
    row("000000", "");
}

void RegionTableTest::codesAreReadAsProvinceCityAndCounty()
{
    QFETCH(QString, code);
    QFETCH(QString, text);
    const Result<RegionTable> table = RegionTable::builtIn();
    QVERIFY(table);
    QCOMPARE(table->textOf(code), text);
}

void RegionTableTest::abolishedRegionsAreFoundAndMarked()
{
    const Result<RegionTable> table = RegionTable::builtIn();
    QVERIFY(table);
    QVERIFY(table->find(u"330227")->abolished);
    QVERIFY(table->find(u"330181")->abolished);
    QVERIFY(!table->find(u"330212")->abolished);
    QVERIFY(!table->find(u"330299"));
}

void RegionTableTest::aCodeInUseAgainIsNotAbolished()
{
    const auto table = RegionTable::fromJson(
        parsed(R"({"regions":{"330000":"浙江省","330199":"新区"},"abolished":{"330199":"旧县"}})"));
    QVERIFY(table);
    QCOMPARE(table->find(u"330199"),
             (Region{QStringLiteral("330199"), QStringLiteral("新区"), QStringLiteral("浙江省"), {}, false}));
}

void RegionTableTest::everyShippedCountyHasItsProvince()
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/regions.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!document[QStringLiteral("_meta")][QStringLiteral("source")].toString().isEmpty());
    const QJsonObject regions = document[QStringLiteral("regions")].toObject();
    const Result<RegionTable> table = RegionTable::fromJson(document);
    QVERIFY(table);
    QVERIFY(table->size() > 3'000);
    for (const QString &code : regions.keys()) {
        const std::optional<Region> region = table->find(code);
        QVERIFY(region);
        QVERIFY2(code.endsWith(QStringLiteral("0000")) != !region->province.isEmpty(), qPrintable(code));
    }
}

void RegionTableTest::wrongDocumentsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *tag, const char *json, const char *reason) {
        QTest::newRow(tag) << parsed(json) << QString::fromLatin1(reason);
    };
    row("empty", "{}", "regions.shape");
    row("array", R"({"regions":[]})", "regions.shape");
    row("abolished is text", R"({"regions":{},"abolished":"x"})", "regions.shape");
    row("short code", R"({"regions":{"3302":"宁波市"}})", "regions.code");
    row("letters", R"({"regions":{"33021A":"鄞州区"}})", "regions.code");
    row("leading zero", R"({"regions":{"000001":"鄞州区"}})", "regions.code");
    row("no name", R"({"regions":{"330212":""}})", "regions.name");
    row("number", R"({"regions":{"330212":5}})", "regions.name");
    row("hidden character", "{\"regions\":{\"330212\":\"鄞州\\u200b区\"}}", "regions.name");
    row("lone surrogate", "{\"regions\":{\"330212\":\"鄞州\\ud800\"}}", "regions.name");
    QJsonObject many;
    for (int code = 100'000; code < 120'001; ++code)
        many.insert(QString::number(code), QStringLiteral("区"));
    QTest::newRow("too many") << QJsonObject{{QStringLiteral("regions"), many}} << QStringLiteral("regions.too-many");
    QTest::newRow("long name") << QJsonObject{{QStringLiteral("regions"),
                                               QJsonObject{{QStringLiteral("330212"), QString(1'000'000, u'区')}}}}
                               << QStringLiteral("regions.name");
}

void RegionTableTest::wrongDocumentsAreRefused()
{
    QFETCH(QJsonObject, document);
    QFETCH(QString, reason);
    const Result<RegionTable> table = RegionTable::fromJson(document);
    QVERIFY(!table);
    QCOMPARE(table.error().reason, reason);
}

void RegionTableTest::hostileCodesFindNothing()
{
    const Result<RegionTable> table = RegionTable::builtIn();
    QVERIFY(table);
    for (const QString &code : {QString(), QStringLiteral("33021"), QStringLiteral("3302120"), QStringLiteral("-30212"),
                                QStringLiteral("٣٣٠٢١٢"), QString(6, QChar(0)), QString(10'000'000, u'3')}) {
        QVERIFY(!table->find(code));
        QVERIFY(table->textOf(code).isEmpty());
    }
}

QTEST_GUILESS_MAIN(RegionTableTest)
#include "regiontable_test.moc"
