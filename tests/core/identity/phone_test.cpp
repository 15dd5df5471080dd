// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/phone.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yichuang;

class PhoneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mobileVectorsGiveTheirVerdict_data();
    void mobileVectorsGiveTheirVerdict();
    void numbersAreStoredInOneForm_data();
    void numbersAreStoredInOneForm();
    void otherTextIsRefusedWithAReason_data();
    void otherTextIsRefusedWithAReason();
};

void PhoneTest::mobileVectorsGiveTheirVerdict_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(YICHUANG_TEST_DATA "/id_vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll())[QStringLiteral("mobile")].toArray();
    QVERIFY(rows.size() >= 6);
    for (const QJsonValue &row : rows)
        QTest::newRow(qUtf8Printable(row[QStringLiteral("in")].toString())) << row.toObject();
}

void PhoneTest::mobileVectorsGiveTheirVerdict()
{
    QFETCH(QJsonObject, vector);
    const QString typed = vector[QStringLiteral("in")].toString();
    const Result<Phone> phone = checkPhone(typed);
    QCOMPARE(phone.has_value(), vector[QStringLiteral("ok")].toBool());
    if (!phone)
        return;
    QCOMPARE(phone->kind, PhoneKind::Mobile);
    QCOMPARE(phone->number, vector[QStringLiteral("normalised")].toString(typed));
}

void PhoneTest::numbersAreStoredInOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<PhoneKind>("kind");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *typed, PhoneKind kind, const char *number) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << kind << QString::fromLatin1(number);
    };
    row("0086 138-1234-5678", PhoneKind::Mobile, "13812345678");
    row("+86-138 1234 5678", PhoneKind::Mobile, "13812345678");
    row("１３８１２３４５６７８", PhoneKind::Mobile, "13812345678");
    row("0574-88123456", PhoneKind::Fixed, "0574-88123456");
    row("057488123456", PhoneKind::Fixed, "0574-88123456");
    row("(0574) 88123456", PhoneKind::Fixed, "0574-88123456");
    row("（0574）88123456", PhoneKind::Fixed, "0574-88123456");
    row("+86 574 88123456", PhoneKind::Fixed, "0574-88123456");
    row("0533 4123456", PhoneKind::Fixed, "0533-4123456");
    row("010-88123456", PhoneKind::Fixed, "010-88123456");
    row("+86 10 88123456", PhoneKind::Fixed, "010-88123456");
    row("021 88123456", PhoneKind::Fixed, "021-88123456");
    row("12345", PhoneKind::Hotline, "12345");
    row("96310", PhoneKind::Hotline, "96310");
    row("400-123-4567", PhoneKind::Hotline, "4001234567");
}

void PhoneTest::numbersAreStoredInOneForm()
{
    QFETCH(QString, typed);
    QFETCH(PhoneKind, kind);
    QFETCH(QString, number);
    const Result<Phone> phone = checkPhone(typed);
    QVERIFY(phone);
    QCOMPARE(phone->kind, kind);
    QCOMPARE(phone->number, number);
    QCOMPARE(checkPhone(phone->number).value_or(Phone()), *phone); // what is stored reads back
}

void PhoneTest::otherTextIsRefusedWithAReason_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *tag, const QString &typed, const char *reason) {
        QTest::newRow(tag) << typed << QString::fromLatin1(reason);
    };
    row("empty", QString(), "phone.empty");
    row("hyphens", QStringLiteral("--"), "phone.empty");
    row("twelve digits", QStringLiteral("138123456789"), "phone.form");
    row("short subscriber", QStringLiteral("0574-881234"), "phone.form");
    row("long subscriber", QStringLiteral("0574-881234567"), "phone.form");
    row("no area code", QStringLiteral("88123456"), "phone.form");
    row("international", QStringLiteral("00441234567890"), "phone.form");
    row("other country", QStringLiteral("+44 1234 567890"), "phone.characters");
    row("letters", QStringLiteral("1381234567a"), "phone.characters");
    row("NUL", QStringLiteral("1381234567") + QChar(0), "phone.characters");
    row("arabic digits", QStringLiteral("١٣٨١٢٣٤٥٦٧٨"), "phone.characters");
    row("zero width", QStringLiteral("138\u200B12345678"), "phone.characters");
    row("prefix only", QStringLiteral("+86"), "phone.form");
    row("huge", QString(10'000'000, u'1'), "phone.form");
}

void PhoneTest::otherTextIsRefusedWithAReason()
{
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const Result<Phone> phone = checkPhone(typed);
    QVERIFY(!phone);
    QCOMPARE(phone.error().reason, reason);
}

QTEST_GUILESS_MAIN(PhoneTest)
#include "phone_test.moc"
