// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/divisions.h"
#include "core/reference/nations.h"
#include "core/reference/organisation.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/referencedocument.h"

#include <QFile>
#include <QTest>

using namespace yichuang;

namespace {

QByteArray shipped(const QString &name)
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES) + QStringLiteral("/reference/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** The file with the first occurrence of @p from replaced. */
QByteArray edited(const QString &name, const char *from, const char *to)
{
    QByteArray bytes = shipped(name);
    const qsizetype at = bytes.indexOf(from);
    return at < 0 ? QByteArray() : bytes.replace(at, qstrlen(from), to);
}

} // namespace

class ReferenceDocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShippedDocument_data();
    void readsEveryShippedDocument();
    void namesKindsBackAndForth();
    void guessesTheKindOfABrokenFile();
    void refusesFaultyDocuments_data();
    void refusesFaultyDocuments();
    void survivesTruncatedDocuments();
    void findsTownsAndWindows();
    void stationsAreCalledAfterTheirVillages_data();
    void stationsAreCalledAfterTheirVillages();
    void findsDivisions();
    void findsNations();
    void choosesTheProvinceByDivisionCode();
    void knowsTheProvincialRules();
    void hasADefaultProfileWithoutADocument();
};

void ReferenceDocumentTest::readsEveryShippedDocument_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("entries");
    const QDate always(1970, 1, 1);
    QTest::newRow("catalogue-yinzhou-sample.json")
        << int(ReferenceKind::Catalogue) << QStringLiteral("1") << QDate(2025, 1, 1) << 152;
    QTest::newRow("org-yinzhou.json") << int(ReferenceKind::Organisation) << QString() << always << 21;
    QTest::newRow("calendar.json") << int(ReferenceKind::Calendar) << QStringLiteral("2018-2026") << always << 9;
    QTest::newRow("divisions.json") << int(ReferenceKind::Divisions) << QString() << always << 3;
    QTest::newRow("nations.json") << int(ReferenceKind::Nations) << QString() << always << 59;
    QTest::newRow("province-profiles.json")
        << int(ReferenceKind::ProvinceProfiles) << QStringLiteral("2") << QDate(2019, 1, 1) << 3;
}

void ReferenceDocumentTest::readsEveryShippedDocument()
{
    QFETCH(int, kind);
    QFETCH(QString, version);
    QFETCH(QDate, from);
    QFETCH(int, entries);
    const QByteArray bytes = shipped(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!bytes.isEmpty());
    const auto read = readReference(bytes);
    if (!read)
        QFAIL(qPrintable(faultLine(read.error().faults.front())));
    QCOMPARE(int(read->kind), kind);
    QCOMPARE(read->version, version);
    QCOMPARE(read->effectiveFrom, from);
    QCOMPARE(read->entries, entries);
    QCOMPARE(read->bytes, bytes);
}

void ReferenceDocumentTest::namesKindsBackAndForth()
{
    for (const ReferenceKind kind : allReferenceKinds)
        QCOMPARE(referenceKindFromName(referenceKindName(kind)), std::optional(kind));
    QCOMPARE(referenceKindFromName(u"nonsense"), std::optional<ReferenceKind>());
}

void ReferenceDocumentTest::guessesTheKindOfABrokenFile()
{
    const QByteArray cut = shipped(QStringLiteral("catalogue-yinzhou-sample.json")).left(20000);
    QCOMPARE(detectKind(cut), std::optional(ReferenceKind::Catalogue));
    QCOMPARE(readReference(cut).error().faults.front().code, QStringLiteral("E003"));
    QCOMPARE(detectKind("[]"), std::optional<ReferenceKind>());
    QCOMPARE(detectKind("[{\"items\":1}]"), std::optional<ReferenceKind>());
    QCOMPARE(detectKind("{\"x\":{\"items\":1}}"), std::optional<ReferenceKind>());
    QCOMPARE(detectKind(""), std::optional<ReferenceKind>());
    QCOMPARE(detectKind(QByteArray(1 << 20, '[')), std::optional<ReferenceKind>());
}

void ReferenceDocumentTest::refusesFaultyDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &bytes, const char *code) {
        QTest::newRow(name) << bytes << QString::fromLatin1(code);
    };
    const QString org = QStringLiteral("org-yinzhou.json");
    const QString divisions = QStringLiteral("divisions.json");
    const QString profiles = QStringLiteral("province-profiles.json");
    row("empty", "", "E000");
    row("no known kind", "{\"a\":1}", "E006");
    row("web page", "<html></html>", "E003");
    row("town code of another district", edited(org, "\"330212101000\"", "\"330109101000\""), "E020");
    row("village code of another town", edited(org, "\"330212101002\"", "\"330212106002\""), "E020");
    row("unknown group of a window", edited(org, "\"G1\"\n    ]", "\"G9\"\n    ]"), "E015");
    row("credit code of a department", edited(org, "11330212EXAMP0015L", "11330212EXAMP0015M"), "E013");
    row("kind of a town", edited(org, "\"kind\": \"镇\"", "\"kind\": \"县\""), "E020");
    row("towns an object", "{\"towns\":{}}", "E021");
    row("township outside its district", edited(divisions, "\"330212001\"", "\"330213001\""), "E020");
    row("township twice", edited(divisions, "\"330212002\"", "\"330212001\""), "E010");
    row("nation twice", edited(QStringLiteral("nations.json"), "\"code\": \"02\"", "\"code\": \"01\""), "E010");
    row("unknown rule", edited(profiles, "视为撤回申请", "没收"), "E020");
    row("more than the lawful days", edited(profiles, "notice_days\": 5", "notice_days\": 6"), "E020");
    row("no default", edited(profiles, "\"default\"", "\"other\""), "E020");
    row("unknown switch", edited(profiles, "\"basis\"", "\"bases\""), "E007");
    row("date of effect", edited(profiles, "2019-01-01", "2019-13-01"), "E020");
    row("templates not texts", "{\"templates\":{\"a\":1}}", "E021");
    row("no templates", "{\"templates\":{}}", "E020");
}

void ReferenceDocumentTest::refusesFaultyDocuments()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto read = readReference(bytes);
    QVERIFY(!read);
    QStringList codes;
    for (const Fault &fault : read.error().faults)
        codes.append(fault.code);
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
}

void ReferenceDocumentTest::survivesTruncatedDocuments()
{
    for (const char *name : {"org-yinzhou.json", "nations.json", "province-profiles.json"}) {
        const QByteArray bytes = shipped(QString::fromLatin1(name));
        for (qsizetype length = 0; length < bytes.size() - 2; length += 1 + bytes.size() / 50)
            QVERIFY(!readReference(bytes.left(length)).has_value());
    }
}

void ReferenceDocumentTest::findsTownsAndWindows()
{
    const auto read = readOrganisation(shipped(QStringLiteral("org-yinzhou.json")));
    QVERIFY(read.has_value());
    const Town *town = read->townByCode(u"330212110000");
    QVERIFY(town != nullptr);
    QCOMPARE(town->name, QStringLiteral("姜山镇"));
    QCOMPARE(read->town(town->id), town);
    QCOMPARE(read->windows(town->id).size(), 9);
    QVERIFY(read->windows(u"nowhere").isEmpty());
    QCOMPARE(read->townClass(town->townClass)->name, QStringLiteral("一类镇"));
}

void ReferenceDocumentTest::stationsAreCalledAfterTheirVillages_data()
{
    QTest::addColumn<QString>("village");
    QTest::addColumn<QString>("station");
    QTest::newRow("village") << QStringLiteral("翻石渡村委会") << QStringLiteral("姜山镇翻石渡村便民服务站");
    QTest::newRow("named village") << QStringLiteral("芦浦村村委会") << QStringLiteral("姜山镇芦浦村便民服务站");
    QTest::newRow("community") << QStringLiteral("狮山社区居委会") << QStringLiteral("姜山镇狮山社区便民服务站");
    QTest::newRow("committee") << QStringLiteral("宝幢居委会") << QStringLiteral("姜山镇宝幢社区便民服务站");
    QTest::newRow("in full") << QStringLiteral("城东社区居民委员会") << QStringLiteral("姜山镇城东社区便民服务站");
    QTest::newRow("plain") << QStringLiteral("潜龙社区") << QStringLiteral("姜山镇潜龙社区便民服务站");
}

void ReferenceDocumentTest::stationsAreCalledAfterTheirVillages()
{
    QFETCH(const QString, village);
    Town town;
    town.name = QStringLiteral("姜山镇");
    QTEST(stationNameOf(town, {QStringLiteral("330212110299"), village}), "station");
}

void ReferenceDocumentTest::findsDivisions()
{
    const auto read = readDivisions(shipped(QStringLiteral("divisions.json")));
    QVERIFY(read.has_value());
    QCOMPARE(read->fullName(u"330212"), QStringLiteral("浙江省宁波市鄞州区"));
    QCOMPARE(read->fullName(u"330212110"), QStringLiteral("浙江省宁波市鄞州区姜山镇"));
    QCOMPARE(read->fullName(u"330212110000"), QStringLiteral("浙江省宁波市鄞州区姜山镇"));
    QVERIFY(read->fullName(u"330212001005").endsWith(QStringLiteral("下应街道东兴社区居委会")));
    for (const char16_t *unknown : {u"", u"33", u"999999", u"330212999", u"330212001999", u"3302120010051"})
        QCOMPARE(read->fullName(QStringView(unknown)), QString());
    QCOMPARE(read->district(u"370304")->townships.size(), 10);
}

void ReferenceDocumentTest::findsNations()
{
    const auto read = readNations(shipped(QStringLiteral("nations.json")));
    QVERIFY(read.has_value());
    QCOMPARE(read->find(u"54")->name, QStringLiteral("门巴族"));
    QCOMPARE(read->find(u"55")->name, QStringLiteral("珞巴族"));
    QCOMPARE(read->findText(u"维吾尔")->code, QStringLiteral("05"));
    QCOMPARE(read->findText(u"汉族")->code, QStringLiteral("01"));
    QVERIFY(read->findText(u"") == nullptr);
    QVERIFY(read->find(u"99") == nullptr);
    QVERIFY(!read->find(u"97")->standard);
}

void ReferenceDocumentTest::choosesTheProvinceByDivisionCode()
{
    const auto read = readProvinceProfiles(shipped(QStringLiteral("province-profiles.json")));
    QVERIFY(read.has_value());
    QCOMPARE(read->forDivision(u"330212110000").name, QStringLiteral("浙江"));
    QCOMPARE(read->forDivision(u"370304").name, QStringLiteral("山东"));
    QCOMPARE(read->forDivision(u"440100").id, QStringLiteral("default"));
    QCOMPARE(read->forDivision(u"").id, QStringLiteral("default"));
    ProvinceProfile district = *read->find(u"zhejiang");
    district.id = QStringLiteral("yinzhou");
    district.prefixes = {QStringLiteral("330212")};
    const ProvinceProfiles more(read->all() + QList<ProvinceProfile>{district});
    QCOMPARE(more.forDivision(u"330212110000").id, QStringLiteral("yinzhou"));
    QCOMPARE(more.forDivision(u"330109000000").id, QStringLiteral("zhejiang"));
}

void ReferenceDocumentTest::knowsTheProvincialRules()
{
    const auto read = readProvinceProfiles(shipped(QStringLiteral("province-profiles.json")));
    QVERIFY(read.has_value());
    const ProvinceProfile *zhejiang = read->find(u"zhejiang");
    QCOMPARE(zhejiang->correctionNoticeDays, 0);
    QCOMPARE(zhejiang->overdueCorrection, OverdueCorrection::DeemedWithdrawn);
    QCOMPARE(zhejiang->overdueTolerant, OverdueTolerant::AcceptanceRevoked);
    QVERIFY(zhejiang->declineWhenStillUnfit);
    QCOMPARE(zhejiang->commitmentCheckDays, std::optional(60));
    for (const QStringView id : {u"default", u"shandong"}) {
        QCOMPARE(read->find(id)->correctionNoticeDays, 5);
        QCOMPARE(read->find(id)->overdueCorrection, OverdueCorrection::LocalRule);
        QVERIFY(!read->find(id)->declineWhenStillUnfit);
    }
}

void ReferenceDocumentTest::hasADefaultProfileWithoutADocument()
{
    QCOMPARE(ProvinceProfiles().forDivision(u"330212").id, QStringLiteral("default"));
    QCOMPARE(ProvinceProfiles(QList<ProvinceProfile>()).all().size(), 1);
}

QTEST_GUILESS_MAIN(ReferenceDocumentTest)
#include "referencedocument_test.moc"
