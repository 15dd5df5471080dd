// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/catalogueimport.h"

#include "core/reference/bundlerules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <functional>

using namespace yichuang;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString badCatalogue(const QString &name)
{
    return QStringLiteral(YICHUANG_TEST_DATA) + QStringLiteral("/bad-catalogues/") + name;
}

QByteArray sampleCatalogue()
{
    return fileBytes(QStringLiteral(YICHUANG_RESOURCES) + QStringLiteral("/reference/catalogue-yinzhou-sample.json"));
}

QJsonObject validBase()
{
    return QJsonDocument::fromJson(fileBytes(badCatalogue(QStringLiteral("00-valid-base.json")))).object();
}

QStringList codesOf(const QByteArray &bytes)
{
    const auto read = readCatalogue(bytes);
    if (read)
        return {};
    QSet<QString> codes;
    for (const Fault &fault : read.error().faults)
        codes.insert(fault.code);
    QStringList sorted(codes.cbegin(), codes.cend());
    sorted.sort();
    return sorted;
}

/** Sets the value at a JSON pointer; an undefined value removes the member; "-" appends to an array. */
QJsonValue changed(const QJsonValue &value, QStringList path, const QJsonValue &wanted)
{
    if (path.isEmpty())
        return wanted;
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        if (key == u"-") {
            array.append(wanted);
        } else {
            const int index = key.toInt();
            const QJsonValue inner = changed(array.at(index), path, wanted);
            if (inner.isUndefined())
                array.removeAt(index);
            else
                array.replace(index, inner);
        }
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = changed(object.value(key), path, wanted);
    if (inner.isUndefined())
        object.remove(key);
    else
        object.insert(key, inner);
    return object;
}

QByteArray baseWith(const QString &pointer, const QJsonValue &wanted)
{
    const QStringList path = pointer.split(u'/').mid(1);
    return QJsonDocument(changed(validBase(), path, wanted).toObject()).toJson();
}

/** A catalogue of @p count small items without bundles. */
QByteArray generatedCatalogue(int count)
{
    QJsonObject root = validBase();
    const QJsonObject model = root[QStringLiteral("items")][0].toObject();
    const QJsonObject implementer{};
    QJsonArray items;
    for (int i = 0; i < count; ++i) {
        QJsonObject item = model;
        const QString basic = QStringLiteral("330131") + QString::number(i).rightJustified(6, u'0');
        item[QStringLiteral("id")] = QStringLiteral("GEN-%1").arg(i);
        item[QStringLiteral("name")] = QStringLiteral("个体工商户设立登记（第%1号）").arg(i);
        item[QStringLiteral("basic_code")] = basic;
        item[QStringLiteral("impl_code")] = QStringLiteral("11330212EXAMP010334") + basic;
        items.append(item);
    }
    root[QStringLiteral("items")] = items;
    root[QStringLiteral("one_thing_bundles")] = QJsonArray();
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace

class CatalogueImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheSampleCatalogue();
    void givesExactlyTheCodesOfTheIndex_data();
    void givesExactlyTheCodesOfTheIndex();
    void findsOneChangeInTheValidBase_data();
    void findsOneChangeInTheValidBase();
    void listsAllFaultsOfOneFile();
    void namesThePointerOfAFault();
    void knowsAMeaningForEveryCode();
    void roundTripsEveryItemAndBundle();
    void readsAnyJsonAsAnItemWithoutFailing();
    void reportsProgressAndCanBeCancelled();
    void importsFiveThousandItemsInSeconds();
    void refusesMoreThanFiveThousandItems();
    void boundsTheListOfFaults();
    void computesTheLongestChainOfASelection();
    void survivesEveryMutationOfTheBase();
};

void CatalogueImportTest::acceptsTheSampleCatalogue()
{
    auto read = readCatalogue(sampleCatalogue());
    if (!read) {
        for (const Fault &fault : read.error().faults)
            qWarning().noquote() << faultLine(fault);
    }
    QVERIFY(read.has_value());
    const Catalogue catalogue(std::move(*read));
    QCOMPARE(catalogue.items().size(), 152);
    QCOMPARE(catalogue.bundles().size(), 17);
    QCOMPARE(catalogue.version(), QStringLiteral("1"));
    QCOMPARE(catalogue.effectiveFrom(), QDate(2025, 1, 1));
    QVERIFY(catalogue.isSample());
    const ServiceItem *item = catalogue.find(u"YZ-SJ01");
    QVERIFY(item != nullptr);
    QCOMPARE(item->name, QStringLiteral("个体工商户设立登记"));
    QVERIFY(item->isInstant());
    QCOMPARE(catalogue.department(item->department)->name, QStringLiteral("鄞州区市场监督管理局"));
    QVERIFY(catalogue.find(u"no such item") == nullptr);
}

void CatalogueImportTest::givesExactlyTheCodesOfTheIndex_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("codes");
    const QJsonArray index = QJsonDocument::fromJson(fileBytes(badCatalogue(QStringLiteral("index.json")))).array();
    QVERIFY(index.size() > 30);
    for (const QJsonValue &entry : index) {
        const QString file = entry[QStringLiteral("file")].toString();
        QTest::newRow(qPrintable(file)) << file << entry[QStringLiteral("code")].toString()
                                        << entry[QStringLiteral("all_codes")].toVariant().toStringList();
    }
}

void CatalogueImportTest::givesExactlyTheCodesOfTheIndex()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    QFETCH(QStringList, codes);
    const QByteArray bytes = fileBytes(badCatalogue(file));
    QVERIFY(!bytes.isEmpty());
    codes.sort();
    const QStringList found = codesOf(bytes);
    QCOMPARE(found, codes);
    QVERIFY(code.isEmpty() || found.contains(code));
}

void CatalogueImportTest::findsOneChangeInTheValidBase_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &pointer, const QJsonValue &value, const char *code) {
        QTest::newRow(qPrintable(QString::fromLatin1(code) + u' ' + pointer))
            << pointer << value << QString::fromLatin1(code);
    };
    const QJsonValue missing(QJsonValue::Undefined);
    row(QStringLiteral("/extra"), 1, "E007");
    row(QStringLiteral("/items/0/extra"), 1, "E007");
    row(QStringLiteral("/items/0/materials/0/extra"), 1, "E007");
    row(QStringLiteral("/items/0/situations/0/extra"), 1, "E007");
    row(QStringLiteral("/items/0/process/0/extra"), 1, "E007");
    row(QStringLiteral("/schema_version"), QStringLiteral("2.0"), "E020");
    row(QStringLiteral("/version"), missing, "E006");
    row(QStringLiteral("/effective_from"), QStringLiteral("2025-02-30"), "E020");
    row(QStringLiteral("/effective_from"), QStringLiteral("9999-12-31"), "E020");
    row(QStringLiteral("/district/code"), QStringLiteral("33021200000"), "E020");
    row(QStringLiteral("/groups/1/id"), QStringLiteral("G1"), "E010");
    row(QStringLiteral("/departments/0/id"), QStringLiteral("D-SJ"), "E010");
    row(QStringLiteral("/items/0/name"), QString(), "E008");
    row(QStringLiteral("/items/0/name"), QStringLiteral("  "), "E008");
    row(QStringLiteral("/items/0/name"), QString(501, u'名'), "E008");
    row(QStringLiteral("/items/0/legal_basis"), QJsonArray(), "E009");
    row(QStringLiteral("/items/1/id"), QStringLiteral("YZ-SJ01"), "E010");
    row(QStringLiteral("/items/0/id"), QStringLiteral("YZ/SJ01"), "E010");
    row(QStringLiteral("/items/0/basic_code"), QStringLiteral("33013100100"), "E012");
    row(QStringLiteral("/items/0/basic_code"), QStringLiteral("440131001001"), "E012");
    row(QStringLiteral("/items/0/basic_code"), QStringLiteral("330531001001"), "E012");
    row(QStringLiteral("/items/0/impl_code"), QStringLiteral("11330212EXAMP010335330131001001"), "E013");
    row(QStringLiteral("/items/0/department"), QStringLiteral("D-NONE"), "E014");
    row(QStringLiteral("/items/0/co_departments/-"), QStringLiteral("D-NONE"), "E014");
    row(QStringLiteral("/items/0/applicant_kinds"), QJsonArray(), "E020");
    row(QStringLiteral("/items/0/applicant_kinds/0"), QStringLiteral("居民"), "E020");
    row(QStringLiteral("/items/0/town_classes"), QJsonArray(), "E020");
    row(QStringLiteral("/items/0/online"), 5, "E020");
    row(QStringLiteral("/items/0/run_count"), 2, "E020");
    row(QStringLiteral("/items/0/fees/charged"), true, "E020");
    row(QStringLiteral("/items/0/materials/0/copies"), 0, "E020");
    row(QStringLiteral("/items/0/materials/0/copies"), 21, "E020");
    row(QStringLiteral("/items/0/legal_days"), QStringLiteral("3"), "E021");
    row(QStringLiteral("/items/0/sample"), 1, "E021");
    row(QStringLiteral("/items/0/result/printed_here"), 1, "E021");
    row(QStringLiteral("/items/0/fees"), QJsonArray(), "E021");
    row(QStringLiteral("/items/0/situations/0"), 3, "E021");
    row(QStringLiteral("/items/0"), QJsonValue::Null, "E021");
    row(QStringLiteral("/groups"), QJsonObject(), "E021");
    row(QStringLiteral("/items/0/promised_days"), 5, "E022");
    row(QStringLiteral("/items/0/legal_days"), 366, "E023");
    row(QStringLiteral("/items/0/legal_days"), -1, "E023");
    row(QStringLiteral("/items/0/process/0/seq"), 2, "E025");
    row(QStringLiteral("/items/0/process/0/days"), 1, "E025");
    row(QStringLiteral("/items/0/process/0/days"), -1, "E025");
    row(QStringLiteral("/items/0/materials/1/id"), QStringLiteral("form"), "E030");
    row(QStringLiteral("/items/0/situations/0/options/0/removes_materials/-"), QStringLiteral("none"), "E031");
    row(QStringLiteral("/items/0/materials/0/name"), QStringLiteral("其他材料"), "E032");
    row(QStringLiteral("/items/0/materials/0/name"), QStringLiteral("相关材料"), "E032");
    row(QStringLiteral("/items/0/materials/0/name"), QStringLiteral("法律、法规规定的其他材料（如有）"), "E032");
    row(QStringLiteral("/items/0/materials/0/name"), QStringLiteral("需要提交的其它证明文件"), "E032");
    row(QStringLiteral("/items/0/materials/0/standard_id"), QStringLiteral("STD-NONE"), "E033");
    row(QStringLiteral("/items/0/materials/0/deferred_days"), 5, "E035");
    row(QStringLiteral("/items/1/materials/4/deferred_days"), 0, "E035");
    const QString fileName = QStringLiteral("/items/0/materials/0/attachments/0/file_name");
    for (const QString &name : {QStringLiteral("/etc/passwd"), QStringLiteral("C:\\x.doc"), QStringLiteral("a..b"),
                                QStringLiteral(".x"), QStringLiteral("a|b"), QString()})
        row(fileName, name, "E036");
    row(QStringLiteral("/items/0/situations/0/options/0/next/-"), QStringLiteral("s99"), "E041");
    row(QStringLiteral("/items/0/situations/0/options/1"), missing, "E042");
    row(QStringLiteral("/items/0/situations/1/id"), QStringLiteral("s1"), "E042");
    row(QStringLiteral("/items/0/situations/0/options/1/id"), QStringLiteral("s1o1"), "E042");
    row(QStringLiteral("/items/0/form_fields/0/key"), QStringLiteral("Shop"), "E050");
    row(QStringLiteral("/items/0/form_fields/0/name"), QStringLiteral("另一个意思"), "E050");
    row(QStringLiteral("/items/0/form_fields/0/options"), QJsonArray{QStringLiteral("a")}, "E051");
    row(QStringLiteral("/items/0/form_fields/0/type"), QStringLiteral("choice"), "E051");
    for (const QString &pattern : {QStringLiteral("[0-9]+"), QStringLiteral("^(a+)+$"), QStringLiteral("^a|b$"),
                                   QStringLiteral("^(a|a)*$"), QStringLiteral("^(?=a)a$"), QStringLiteral("^(a)\\1$"),
                                   QStringLiteral("^a*b*c*d*$"), QStringLiteral("^(a{1,9}){1,9}$")})
        row(QStringLiteral("/items/0/form_fields/0/pattern"), pattern, "E052");
    row(QStringLiteral("/items/0/materials/0/name"), QStringLiteral("<script>x</script>申请书"), "E060");
    row(QStringLiteral("/one_thing_bundles/0/members/0/item_id"), QStringLiteral("YZ-NONE"), "E070");
    row(QStringLiteral("/one_thing_bundles/0/result/includes/-"), QStringLiteral("YZ-NONE"), "E070");
    row(QStringLiteral("/one_thing_bundles/0/members/0/after/-"), QStringLiteral("YZ-SJ01"), "E071");
    row(QStringLiteral("/one_thing_bundles/0/shared_materials/0"), missing, "E072");
    row(QStringLiteral("/one_thing_bundles/0/shared_materials/0/satisfies/0/material_id"), QStringLiteral("x"), "E072");
    row(QStringLiteral("/one_thing_bundles/0/merged_form/fields/0"), missing, "E073");
    row(QStringLiteral("/one_thing_bundles/0/merged_form/fields/0/maps_to/0/key"), QStringLiteral("x"), "E073");
    row(QStringLiteral("/one_thing_bundles/0/group"), QStringLiteral("G9"), "E015");
    row(QStringLiteral("/one_thing_bundles/0/lead_department"), QStringLiteral("D-NONE"), "E014");
    row(QStringLiteral("/one_thing_bundles/0/promised_days"), 4000, "E020");
}

void CatalogueImportTest::findsOneChangeInTheValidBase()
{
    QFETCH(QString, pointer);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    const QStringList found = codesOf(baseWith(pointer, value));
    QVERIFY2(found.contains(code), qPrintable(found.join(u' ')));
}

void CatalogueImportTest::listsAllFaultsOfOneFile()
{
    QJsonValue root = validBase();
    root = changed(root, {QStringLiteral("items"), QStringLiteral("0"), QStringLiteral("name")},
                   QStringLiteral("隐\u200b形"));
    root = changed(root, {QStringLiteral("items"), QStringLiteral("0"), QStringLiteral("group")}, QStringLiteral("G9"));
    root = changed(root, {QStringLiteral("items"), QStringLiteral("1"), QStringLiteral("note")}, QJsonValue::Undefined);
    root = changed(root, {QStringLiteral("departments"), QStringLiteral("0"), QStringLiteral("uscc")},
                   QStringLiteral("x"));
    const QStringList found = codesOf(QJsonDocument(root.toObject()).toJson());
    for (const char *code : {"E005", "E015", "E006", "E013"})
        QVERIFY2(found.contains(QString::fromLatin1(code)), code);
    QVERIFY(!found.contains(QStringLiteral("E008")));
}

void CatalogueImportTest::namesThePointerOfAFault()
{
    const auto read = readCatalogue(baseWith(QStringLiteral("/items/1/materials/4/copies"), 99));
    QVERIFY(!read);
    QCOMPARE(read.error().faults.size(), std::size_t{1});
    const Fault &fault = read.error().faults.front();
    QCOMPARE(fault.pointer, QStringLiteral("/items/1/materials/4/copies"));
    QCOMPARE(fault.wrong, QStringLiteral("99"));
    QCOMPARE(fault.expected, QStringLiteral("1 to 20"));
}

void CatalogueImportTest::knowsAMeaningForEveryCode()
{
    for (const QString &code : faultCodes())
        QVERIFY2(faultMeaning(code).endsWith(u'.'), qPrintable(code));
    QVERIFY(faultMeaning(u"E999").isEmpty());
}

void CatalogueImportTest::roundTripsEveryItemAndBundle()
{
    const auto read = readCatalogue(sampleCatalogue());
    QVERIFY(read.has_value());
    const QJsonArray published = QJsonDocument::fromJson(sampleCatalogue()).object()[QStringLiteral("items")].toArray();
    for (qsizetype i = 0; i < read->items.size(); ++i) {
        const ServiceItem &item = read->items[i];
        QCOMPARE(item.toJson(), published[i].toObject());
        QVERIFY(ServiceItem::fromJson(item.toJson()) == item);
    }
    for (const Bundle &bundle : read->bundles)
        QVERIFY(Bundle::fromJson(bundle.toJson()) == bundle);
}

void CatalogueImportTest::readsAnyJsonAsAnItemWithoutFailing()
{
    QCOMPARE(ServiceItem::fromJson({}).name, QString());
    const QJsonObject odd{{QStringLiteral("name"), 7},
                          {QStringLiteral("materials"), QStringLiteral("x")},
                          {QStringLiteral("situations"), QJsonArray{1, QJsonArray()}},
                          {QStringLiteral("promised_days"), -1e300}};
    QCOMPARE(ServiceItem::fromJson(odd).situations.size(), 2);
}

void CatalogueImportTest::reportsProgressAndCanBeCancelled()
{
    const QByteArray bytes = generatedCatalogue(300);
    int calls = 0;
    int last = 0;
    QVERIFY(readCatalogue(bytes, [&](int done, int total) {
                ++calls;
                last = total;
                return done <= total;
            }).has_value());
    QVERIFY(calls >= 10 && calls <= 102);
    QCOMPARE(last, 300);
    const auto cancelled = readCatalogue(bytes, [](int done, int) { return done < 100; });
    QVERIFY(!cancelled);
    QVERIFY(cancelled.error().cancelled);
}

void CatalogueImportTest::importsFiveThousandItemsInSeconds()
{
    QJsonObject root = QJsonDocument::fromJson(generatedCatalogue(1)).object();
    // 20 MiB hold 5,000 items of 4 kB; the model item is larger, so its attachments and half its questions go.
    QByteArray bytes = generatedCatalogue(5000);
    if (bytes.size() > 20 * 1024 * 1024) {
        QJsonObject whole = QJsonDocument::fromJson(bytes).object();
        QJsonArray items = whole[QStringLiteral("items")].toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            QJsonObject item = items[i].toObject();
            item[QStringLiteral("materials")] = QJsonArray{item[QStringLiteral("materials")][0]};
            item[QStringLiteral("situations")] = QJsonArray();
            items[i] = item;
        }
        whole[QStringLiteral("items")] = items;
        bytes = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }
    QVERIFY(bytes.size() > 5 * 1024 * 1024);
    const std::clock_t begun = std::clock(); // of this process: what else the machine does is not the import's fault
    const auto read = readCatalogue(bytes);
    const double spent = double(std::clock() - begun) / CLOCKS_PER_SEC;
    qInfo("5,000 items, %lld kB: %.1f s of a processor", static_cast<long long>(bytes.size() / 1024), spent);
    QVERIFY(read.has_value());
    QCOMPARE(read->items.size(), 5000);
    QVERIFY2(spent < 30, "5,000 items must import in seconds"); // under sanitizers too
}

void CatalogueImportTest::refusesMoreThanFiveThousandItems()
{
    QJsonObject root = validBase();
    QJsonArray items;
    for (int i = 0; i <= maximumCatalogueItems; ++i)
        items.append(QJsonObject());
    root[QStringLiteral("items")] = items;
    QCOMPARE(codesOf(QJsonDocument(root).toJson()), QStringList{QStringLiteral("E004")});
}

void CatalogueImportTest::boundsTheListOfFaults()
{
    QJsonObject root = validBase();
    QJsonArray items;
    for (int i = 0; i < 4000; ++i)
        items.append(QJsonObject());
    root[QStringLiteral("items")] = items;
    const auto read = readCatalogue(QJsonDocument(root).toJson());
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error().faults.size()), maximumFaults);
}

void CatalogueImportTest::computesTheLongestChainOfASelection()
{
    ServiceItem a, b, c;
    a.id = QStringLiteral("A");
    a.promisedDays = 5;
    b.id = QStringLiteral("B");
    b.promisedDays = 7;
    c.id = QStringLiteral("C");
    c.promisedDays = 2;
    const QHash<QString, const ServiceItem *> items{{a.id, &a}, {b.id, &b}, {c.id, &c}};
    Bundle bundle;
    bundle.members = {{a.id, 1, true, {}, {}}, {b.id, 2, true, {}, {}}, {c.id, 3, false, {a.id}, {}}};
    QCOMPARE(longestChain(bundle, items), std::optional(7));
    bundle.members[2].after = {a.id, b.id};
    QCOMPARE(longestChain(bundle, items), std::optional(9));
    QCOMPARE(longestChain(bundle, items, {a.id, c.id}), std::optional(7));
    bundle.members[0].after = {c.id};
    QCOMPARE(longestChain(bundle, items), std::optional<int>());
}

void CatalogueImportTest::survivesEveryMutationOfTheBase()
{
    // Every value of the document replaced by one of another kind, one at a time: refused or accepted, never a crash.
    const QJsonObject base = validBase();
    QList<QStringList> paths;
    const std::function<void(const QJsonValue &, const QStringList &)> walk = [&](const QJsonValue &value,
                                                                                  const QStringList &path) {
        paths.append(path);
        if (value.isArray() && !value.toArray().isEmpty())
            walk(value.toArray().first(), path + QStringList{QStringLiteral("0")});
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            walk(it.value(), path + QStringList{it.key()});
    };
    walk(base, {});
    QVERIFY(paths.size() > 100);
    const QJsonArray odd{QJsonValue::Null,
                         -1,
                         1e300,
                         QStringLiteral("<b>"),
                         QJsonArray{QJsonArray()},
                         QJsonObject{{QStringLiteral("a"), QJsonObject()}}};
    int refused = 0;
    for (const QStringList &path : std::as_const(paths)) {
        const QJsonValue value = odd[(path.size() * 7 + path.value(path.size() - 1).size()) % odd.size()];
        refused += codesOf(QJsonDocument(changed(base, path, value).toObject()).toJson()).isEmpty() ? 0 : 1;
    }
    QVERIFY(refused > paths.size() / 2);
}

QTEST_GUILESS_MAIN(CatalogueImportTest)
#include "catalogueimport_test.moc"

#include <ctime>
