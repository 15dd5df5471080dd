// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/referencedocument.h"
#include "core/reference/rekeyscreens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yichuang;

/** The screens of other systems: a strict document. */
class RekeyScreensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedSampleIsRead();
    void everyFaultIsNamedWithItsPlace_data();
    void everyFaultIsNamedWithItsPlace();
    void screensAreFoundForTheirItems();
};

namespace {

QByteArray sample()
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/rekey-yinzhou-sample.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject field(const QJsonObject &more)
{
    QJsonObject json{{QStringLiteral("label"), QStringLiteral("姓名")}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QByteArray documentWith(const QJsonObject &oneField, const QString &secondId = QStringLiteral("b"))
{
    const auto screen = [&oneField](const QString &id) {
        return QJsonObject{{QStringLiteral("id"), id},
                           {QStringLiteral("system"), QStringLiteral("省系统")},
                           {QStringLiteral("name"), QStringLiteral("登记")},
                           {QStringLiteral("fields"), QJsonArray{oneField}}};
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), QStringLiteral("1")},
                                     {QStringLiteral("rekey_screens"),
                                      QJsonArray{screen(QStringLiteral("a")), screen(secondId)}}})
        .toJson();
}

} // namespace

void RekeyScreensTest::theShippedSampleIsRead()
{
    const auto read = readRekeyScreens(sample());
    QVERIFY(read);
    QVERIFY(read->sample);
    QCOMPARE(read->screens.size(), 2);
    QCOMPARE(read->screens.first().fields.at(3).values.value(QStringLiteral("女")), QStringLiteral("2"));
    const auto document = readReference(sample());
    QVERIFY(document);
    QCOMPARE(document->kind, ReferenceKind::RekeyScreens);
    QCOMPARE(document->entries, 2);
    QCOMPARE(document->effectiveFrom, QDate(2026, 1, 1));
}

void RekeyScreensTest::everyFaultIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("pointer");
    const QJsonObject fact{{QStringLiteral("fact"), QStringLiteral("applicant.name")}};
    const QString first = QStringLiteral("/rekey_screens/0/fields/0");
    QTest::newRow("no such fact") << documentWith(field({{QStringLiteral("fact"), QStringLiteral("applicant.wife")}}))
                                  << QStringLiteral("E020") << first + QStringLiteral("/fact");
    QTest::newRow("form without a key") << documentWith(field({{QStringLiteral("fact"), QStringLiteral("form.")}}))
                                        << QStringLiteral("E020") << first + QStringLiteral("/fact");
    QTest::newRow("neither") << documentWith(field({})) << QStringLiteral("E020") << first + QStringLiteral("/fact");
    QTest::newRow("both") << documentWith(field(
        {{QStringLiteral("fact"), QStringLiteral("applicant.name")}, {QStringLiteral("text"), QStringLiteral("x")}}))
                          << QStringLiteral("E020") << first + QStringLiteral("/fact");
    QTest::newRow("id twice") << documentWith(field(fact), QStringLiteral("a")) << QStringLiteral("E010")
                              << QStringLiteral("/rekey_screens/1/id");
    QTest::newRow("a value that is no text")
        << documentWith(field({{QStringLiteral("fact"), QStringLiteral("applicant.sex")},
                               {QStringLiteral("values"), QJsonObject{{QStringLiteral("男"), 1}}}}))
        << QString() << first + QStringLiteral("/values/男");
    QTest::newRow("a member misspelt") << documentWith(
        field({{QStringLiteral("fact"), QStringLiteral("applicant.sex")}, {QStringLiteral("vaules"), QJsonObject()}}))
                                       << QString() << first + QStringLiteral("/vaules");
}

void RekeyScreensTest::everyFaultIsNamedWithItsPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(QString, pointer);
    const auto read = readRekeyScreens(bytes);
    QVERIFY(!read);
    const auto found = std::find_if(read.error().begin(), read.error().end(),
                                    [&](const Fault &fault) { return fault.pointer == pointer; });
    QVERIFY2(found != read.error().end(), qPrintable(faultLine(read.error().front())));
    QVERIFY(code.isEmpty() || found->code == code);
}

void RekeyScreensTest::screensAreFoundForTheirItems()
{
    const auto read = readRekeyScreens(sample());
    QVERIFY(read);
    QCOMPARE(read->forItem(QStringLiteral("YZ-MZ01")).size(), 2);
    QCOMPARE(read->forItem(QStringLiteral("YZ-SJ07")).size(), 1);
    QCOMPARE(read->systems().size(), 2);
}

QTEST_GUILESS_MAIN(RekeyScreensTest)
#include "rekeyscreens_test.moc"
