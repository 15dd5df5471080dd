// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/identitycheck.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/identity/checkdigits.h"

using namespace yichuang;

namespace {

const QDate referenceDay(2026, 6, 30);

QJsonObject vectors()
{
    QFile file(QStringLiteral(YICHUANG_TEST_DATA "/id_vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("id_vectors.json is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

DocumentKind kindOfVector(const QString &kind)
{
    if (kind.endsWith(QStringLiteral("_residence")))
        return DocumentKind::HkMacaoTaiwanResidence;
    return kind == QStringLiteral("foreigner_pr_2023") ? DocumentKind::ForeignerResidence : DocumentKind::ResidentId;
}

QString faultText(const IdentityCheck &check)
{
    return check.fault ? identityFaultName(*check.fault) : QString();
}

} // namespace

class IdentityVectorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyResidentVectorGivesItsVerdict_data();
    void everyResidentVectorGivesItsVerdict();
    void everyPermitFixtureIsAccepted();
    void everyCreditCodeVectorGivesItsVerdict_data();
    void everyCreditCodeVectorGivesItsVerdict();
    void everyOrganisationCodeVectorGivesItsVerdict_data();
    void everyOrganisationCodeVectorGivesItsVerdict();
    void everyUpgradeVectorGivesTheLongNumber_data();
    void everyUpgradeVectorGivesTheLongNumber();
    void everyMrzVectorGivesItsDigit_data();
    void everyMrzVectorGivesItsDigit();
    void oldForeignerCardVectorsGiveTheirVerdict_data();
    void oldForeignerCardVectorsGiveTheirVerdict();
};

void IdentityVectorsTest::everyResidentVectorGivesItsVerdict_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray rows = vectors()[QStringLiteral("id18")].toArray();
    QVERIFY(rows.size() >= 26);
    for (const QJsonValue &row : rows)
        QTest::newRow(qUtf8Printable(row[QStringLiteral("in")].toString())) << row.toObject();
}

void IdentityVectorsTest::everyPermitFixtureIsAccepted()
{
    const QJsonArray numbers = vectors()[QStringLiteral("fixture_safe_special")].toArray();
    QVERIFY(numbers.size() >= 6);
    for (const QJsonValue &number : numbers) {
        const DocumentKind kind = number.toString().startsWith(u'9') ? DocumentKind::ForeignerResidence
                                                                     : DocumentKind::HkMacaoTaiwanResidence;
        QCOMPARE(faultText(checkIdentity(kind, number.toString(), referenceDay)), QString());
    }
}

void IdentityVectorsTest::everyResidentVectorGivesItsVerdict()
{
    QFETCH(QJsonObject, vector);
    const QString typed = vector[QStringLiteral("in")].toString();
    const DocumentKind kind = kindOfVector(vector[QStringLiteral("kind")].toString());
    const IdentityCheck check = checkIdentity(kind, typed, referenceDay);
    const QString reason = vector[QStringLiteral("reason")].toString();
    if (reason == QStringLiteral("charset")) {
        // These are right once folded, which checkIdentity() does before it looks.
        QVERIFY(check.normalised != typed);
        QCOMPARE(faultText(check), QString());
        QCOMPARE(check.normalised, QStringLiteral("11010519491231002X"));
        return;
    }
    QCOMPARE(faultText(check), reason);
    if (!vector[QStringLiteral("ok")].toBool())
        return;
    QCOMPARE(check.birth.toString(Qt::ISODate), vector[QStringLiteral("birth")].toString());
    const QString sex = vector[QStringLiteral("sex")].toString();
    QCOMPARE(check.sex.has_value(), !sex.isEmpty());
    if (check.sex)
        QCOMPARE(QString(sexCode(*check.sex)), sex);
}

void IdentityVectorsTest::everyCreditCodeVectorGivesItsVerdict_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("fault");
    const QJsonArray rows = vectors()[QStringLiteral("uscc")].toArray();
    QVERIFY(rows.size() >= 19);
    for (const QJsonValue &row : rows) {
        QString reason = row[QStringLiteral("reason")].toString();
        if (reason == QStringLiteral("charset"))
            reason = QStringLiteral("characters");
        const QString code = row[QStringLiteral("in")].toString();
        QTest::newRow(qUtf8Printable(code)) << code << reason;
    }
}

void IdentityVectorsTest::everyCreditCodeVectorGivesItsVerdict()
{
    QFETCH(QString, code);
    QFETCH(QString, fault);
    const IdentityCheck check = checkIdentity(DocumentKind::CreditCode, code, referenceDay);
    QCOMPARE(faultText(check), fault);
    QVERIFY(!check.sex && !check.birth.isValid());
    if (fault.isEmpty())
        QCOMPARE(check.regionCode, code.sliced(2, 6));
}

void IdentityVectorsTest::everyOrganisationCodeVectorGivesItsVerdict_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("accepted");
    const QJsonArray rows = vectors()[QStringLiteral("org9")].toArray();
    QVERIFY(rows.size() >= 3);
    for (const QJsonValue &row : rows) {
        const QString code = row[QStringLiteral("in")].toString();
        QTest::newRow(qUtf8Printable(code)) << code << row[QStringLiteral("ok")].toBool();
    }
    QTest::newRow("hyphen") << QStringLiteral("D2143569-X") << true;
    QTest::newRow("lower case") << QStringLiteral("d2143569-x") << true;
    QTest::newRow("short") << QStringLiteral("D2143569") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("Chinese") << QStringLiteral("D214356九X") << false;
}

void IdentityVectorsTest::everyOrganisationCodeVectorGivesItsVerdict()
{
    QFETCH(QString, code);
    QFETCH(bool, accepted);
    const Result<QString> checked = checkOrganisationCode(code);
    QCOMPARE(checked.has_value(), accepted);
    if (accepted)
        QCOMPARE(*checked, QString(code).remove(u'-').toUpper());
    else
        QVERIFY(checked.error().reason.startsWith(QStringLiteral("identity.")));
}

void IdentityVectorsTest::everyUpgradeVectorGivesTheLongNumber_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("expected");
    const QJsonArray rows = vectors()[QStringLiteral("up15to18")].toArray();
    QVERIFY(rows.size() >= 3);
    for (const QJsonValue &row : rows) {
        const QString old = row[QStringLiteral("in15")].toString();
        QTest::newRow(qUtf8Printable(old)) << old << row[QStringLiteral("out18")].toString();
    }
    QTest::newRow("date") << QStringLiteral("110105491331002") << QStringLiteral("identity.date");
    QTest::newRow("letters") << QStringLiteral("11010549123100X") << QStringLiteral("identity.characters");
    QTest::newRow("length") << QStringLiteral("11010549123100") << QStringLiteral("identity.length");
    QTest::newRow("empty") << QString() << QStringLiteral("identity.length");
    QTest::newRow("huge") << QString(1'000'000, u'1') << QStringLiteral("identity.length");
}

void IdentityVectorsTest::everyUpgradeVectorGivesTheLongNumber()
{
    QFETCH(QString, old);
    QFETCH(QString, expected);
    const Result<QString> upgraded = upgradeResidentId15(old);
    QCOMPARE(upgraded ? *upgraded : upgraded.error().reason, expected);
}

void IdentityVectorsTest::everyMrzVectorGivesItsDigit_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("digit");
    const QJsonArray rows = vectors()[QStringLiteral("mrz731")].toArray();
    QVERIFY(rows.size() >= 5);
    for (const QJsonValue &row : rows) {
        const QString field = row[QStringLiteral("in")].toString();
        QTest::newRow(qUtf8Printable(field)) << field << row[QStringLiteral("check")].toString();
    }
    QTest::newRow("filler") << QStringLiteral("<<<<") << QStringLiteral("0");
    QTest::newRow("lower case") << QStringLiteral("l898902c3") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("too long") << QString(65, u'1') << QString();
}

void IdentityVectorsTest::everyMrzVectorGivesItsDigit()
{
    QFETCH(QString, field);
    QFETCH(QString, digit);
    const std::optional<QChar> found = mrzCheckDigit(field);
    QCOMPARE(found ? QString(*found) : QString(), digit);
}

void IdentityVectorsTest::oldForeignerCardVectorsGiveTheirVerdict_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("accepted");
    const QJsonArray rows = vectors()[QStringLiteral("foreigner15")].toArray();
    QVERIFY(rows.size() >= 4);
    for (const QJsonValue &row : rows) {
        const QString number = row[QStringLiteral("in")].toString();
        QTest::newRow(qUtf8Printable(number)) << number << row[QStringLiteral("ok")].toBool();
    }
}

void IdentityVectorsTest::oldForeignerCardVectorsGiveTheirVerdict()
{
    QFETCH(QString, number);
    QFETCH(bool, accepted);
    const IdentityCheck check = checkIdentity(DocumentKind::ForeignerResidenceOld, number, referenceDay);
    QCOMPARE(faultText(check), accepted ? QString() : QStringLiteral("checksum"));
    QCOMPARE(check.countryCode, accepted ? number.first(3) : QString());
    QVERIFY(!check.birth.isValid()); // the century is not in it
}

QTEST_GUILESS_MAIN(IdentityVectorsTest)
#include "identityvectors_test.moc"
