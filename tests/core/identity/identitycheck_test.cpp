// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/identitycheck.h"

#include <QSet>
#include <QTest>

#include "core/identity/checkdigits.h"
#include "core/identity/regiontable.h"

using namespace yichuang;

namespace {

const QDate referenceDay(2026, 6, 30);

void addRow(DocumentKind kind, const char *number, const char *fault)
{
    const QString name = documentKindName(kind) + u' ' + QString::fromUtf8(number);
    QTest::newRow(qUtf8Printable(name)) << kind << QString::fromUtf8(number) << QString::fromUtf8(fault);
}

QString faultText(const IdentityCheck &check)
{
    return check.fault ? identityFaultName(*check.fault) : QString();
}

} // namespace

class IdentityCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsAreAcceptedOrRefusedForTheirReason_data();
    void documentsAreAcceptedOrRefusedForTheirReason();
    void anySingleWrongDigitOfAResidentNumberIsRefused();
    void anySwapOfTwoDifferentNeighboursIsRefused();
    void anySingleWrongCharacterOfACreditCodeIsRefused();
    void fullWidthLowerCaseAndBlanksAreFolded_data();
    void fullWidthLowerCaseAndBlanksAreFolded();
    void theFaultPositionPointsAtTheCharacter_data();
    void theFaultPositionPointsAtTheCharacter();
    void theKindDecidesWhereOneNumberFitsTwoKinds();
    void residentNumbersOfOtherDocumentsAreWarnedAbout();
    void unknownAndAbolishedRegionsAreWarningsOnly();
    void aBirthTodayIsAcceptedAndTomorrowIsNot();
    void withoutAReferenceDayTheFutureIsNotChecked();
    void peopleOlderThanHundredAndThirtyAreWarnedAbout();
    void foreignerCardsTellTheCountryButNotTheSex();
    void fifteenDigitsAreRefusedWithASuggestion();
    void aWrongInnerOrganisationCodeIsAWarningOnly();
    void refusedNumbersTellNothingElse();
    void hostileTextIsRefused_data();
    void hostileTextIsRefused();
    void hugeTextIsRefusedUnread();
    void ageCountsCompletedYears_data();
    void ageCountsCompletedYears();
    void namesAreStableAndDistinct();
};

void IdentityCheckTest::documentsAreAcceptedOrRefusedForTheirReason_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("fault");
    using enum DocumentKind;
    addRow(ResidentId, "", "empty");
    addRow(ResidentId, " 　-", "empty");
    addRow(ResidentId, "3302121902031200A4", "characters");
    addRow(ResidentId, "33021219020312001Y", "characters");
    addRow(ResidentId, "X30212190203120014", "characters");
    addRow(ResidentId, "330212190200010018", "date");
    addRow(ResidentId, "330212000001010018", "date");
    addRow(HkMacaoTaiwanResidence, "810000199001010094", "");
    addRow(HkMacaoTaiwanResidence, "820000199003070025", "");
    addRow(HkMacaoTaiwanResidence, "830000198510100038", "");
    addRow(HkMacaoTaiwanResidence, "830000190310100037", "");
    addRow(HkMacaoTaiwanResidence, "830000190310100036", "checksum");
    addRow(HkMacaoTaiwanResidence, "330212190203120014", "form");
    addRow(ForeignerResidence, "330212190203120014", "form");
    addRow(ForeignerResidence, "911398199012310022", "checksum");
    addRow(ForeignerResidence, "USA330165070416", "length");
    addRow(ForeignerResidenceOld, "US1330165070416", "characters");
    addRow(ForeignerResidenceOld, "USA33016507041A", "characters");
    addRow(ForeignerResidenceOld, "USA330165130416", "date");
    addRow(ForeignerResidenceOld, "USA330100022915", ""); // 29 February exists in 2000, not in 1900
    addRow(ForeignerResidenceOld, "933840196507040013", "length");
    addRow(Passport, "E12345678", "");
    addRow(Passport, "e1234 5678", "");
    addRow(Passport, "EA1234567", "");
    addRow(Passport, "EZ1234567", "");
    addRow(Passport, "G12345678", "");
    addRow(Passport, "EI1234567", "form");
    addRow(Passport, "EO1234567", "form");
    addRow(Passport, "GA1234567", "form");
    addRow(Passport, "X12345678", "form");
    addRow(Passport, "DE1234567", "");
    addRow(Passport, "PE123456A", "form");
    addRow(Passport, "E1234567", "length");
    addRow(Passport, "E123456789", "length");
    addRow(Passport, "E1234567_", "characters");
    addRow(HkMacaoPermit, "H12345678", "");
    addRow(HkMacaoPermit, "M1234567801", "");
    addRow(HkMacaoPermit, "H1234567801", "");
    addRow(HkMacaoPermit, "H123456780", "length");
    addRow(HkMacaoPermit, "A12345678", "form");
    addRow(HkMacaoPermit, "HA2345678", "form");
    addRow(TaiwanPermit, "12345678", "");
    addRow(TaiwanPermit, "1234567801", "");
    addRow(TaiwanPermit, "1234567890A", "");
    addRow(TaiwanPermit, "123456789", "length");
    addRow(TaiwanPermit, "1234567A", "characters");
    addRow(ForeignPassport, "AB123", "");
    addRow(ForeignPassport, "A1B2C3D4E5F6G7H", "");
    addRow(ForeignPassport, "ЖА 12345", "");
    addRow(ForeignPassport, "1234567890123456789012345678901", "length");
    addRow(Other, "浙军字第123号", "");
    addRow(CreditCode, "91330212MA2ZZZZZ0X", "characters");
    addRow(CreditCode, "11330212 00299999 7F", "");
    addRow(CreditCode, "330212190203120014", "checksum");
}

void IdentityCheckTest::documentsAreAcceptedOrRefusedForTheirReason()
{
    QFETCH(DocumentKind, kind);
    QFETCH(QString, number);
    QFETCH(QString, fault);
    QCOMPARE(faultText(checkIdentity(kind, number, referenceDay)), fault);
}

void IdentityCheckTest::anySingleWrongDigitOfAResidentNumberIsRefused()
{
    const QString right = QStringLiteral("330212190203120014");
    for (qsizetype i = 0; i < right.size(); ++i) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = right;
            wrong[i] = QChar(digit);
            QCOMPARE(checkIdentity(DocumentKind::ResidentId, wrong, referenceDay).accepted(), wrong == right);
        }
    }
}

void IdentityCheckTest::anySwapOfTwoDifferentNeighboursIsRefused()
{
    const QString right = QStringLiteral("330212190203120014");
    for (qsizetype i = 0; i + 1 < right.size(); ++i) {
        QString wrong = right;
        qSwap(wrong[i], wrong[i + 1]);
        QCOMPARE(checkIdentity(DocumentKind::ResidentId, wrong, referenceDay).accepted(), wrong == right);
    }
}

void IdentityCheckTest::anySingleWrongCharacterOfACreditCodeIsRefused()
{
    const QString right = QStringLiteral("93370304MF0AAAAA1T");
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    for (qsizetype i = 0; i < right.size(); ++i) {
        for (const QChar c : alphabet) {
            QString wrong = right;
            wrong[i] = c;
            QCOMPARE(checkIdentity(DocumentKind::CreditCode, wrong, referenceDay).accepted(), wrong == right);
        }
    }
}

void IdentityCheckTest::fullWidthLowerCaseAndBlanksAreFolded_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("full width") << QStringLiteral("１１０１０５１９４９１２３１００２Ｘ");
    QTest::newRow("full width lower case") << QStringLiteral("11010519491231002ｘ");
    QTest::newRow("groups") << QStringLiteral("110105 19491231 002x");
    QTest::newRow("hyphens") << QStringLiteral("110105-19491231－002X");
    QTest::newRow("ideographic space and line end") << QStringLiteral("　11010519491231002X\r\n");
    QTest::newRow("no-break space and dash") << QStringLiteral("110105\u00A019491231\u2013002X");
}

void IdentityCheckTest::fullWidthLowerCaseAndBlanksAreFolded()
{
    QFETCH(QString, typed);
    const IdentityCheck check = checkIdentity(DocumentKind::ResidentId, typed, referenceDay);
    QCOMPARE(check.normalised, QStringLiteral("11010519491231002X"));
    QVERIFY(check.accepted());
}

void IdentityCheckTest::theFaultPositionPointsAtTheCharacter_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("position");
    QTest::newRow("letter") << DocumentKind::ResidentId << QStringLiteral("3302121902O3120014") << 10;
    QTest::newRow("date") << DocumentKind::ResidentId << QStringLiteral("330212190213030012") << 6;
    QTest::newRow("future") << DocumentKind::ResidentId << QStringLiteral("330212209901010012") << 6;
    QTest::newRow("checksum") << DocumentKind::ResidentId << QStringLiteral("330212190203120013") << 17;
    QTest::newRow("length") << DocumentKind::ResidentId << QStringLiteral("1") << -1;
    QTest::newRow("passport") << DocumentKind::Passport << QStringLiteral("EA12345B7") << 7;
    QTest::newRow("credit code") << DocumentKind::CreditCode << QStringLiteral("91330212MA2I45670X") << 11;
}

void IdentityCheckTest::theFaultPositionPointsAtTheCharacter()
{
    QFETCH(DocumentKind, kind);
    QFETCH(QString, number);
    QFETCH(int, position);
    const IdentityCheck check = checkIdentity(kind, number, referenceDay);
    QVERIFY(!check.accepted());
    QCOMPARE(check.faultPosition, position);
}

void IdentityCheckTest::theKindDecidesWhereOneNumberFitsTwoKinds()
{
    const QString number = QStringLiteral("810000190101010015"); // passes both check characters
    const IdentityCheck person = checkIdentity(DocumentKind::HkMacaoTaiwanResidence, number, referenceDay);
    const IdentityCheck organisation = checkIdentity(DocumentKind::CreditCode, number, referenceDay);
    QVERIFY(person.accepted() && organisation.accepted());
    QCOMPARE(person.kind, DocumentKind::HkMacaoTaiwanResidence);
    QCOMPARE(person.birth, QDate(1901, 1, 1));
    QCOMPARE(organisation.kind, DocumentKind::CreditCode);
    QVERIFY(!organisation.birth.isValid());
}

void IdentityCheckTest::residentNumbersOfOtherDocumentsAreWarnedAbout()
{
    const auto check = [](const QString &number) {
        return checkIdentity(DocumentKind::ResidentId, number, referenceDay).has(IdentityWarning::OtherDocument);
    };
    QVERIFY(check(QStringLiteral("810000190101010015")));
    QVERIFY(check(QStringLiteral("911840190401010016")));
    QVERIFY(!check(QStringLiteral("330212190203120014")));
}

void IdentityCheckTest::unknownAndAbolishedRegionsAreWarningsOnly()
{
    const Result<RegionTable> regions = RegionTable::builtIn();
    QVERIFY(regions);
    const auto warningsOf = [&](const QString &number) {
        const IdentityCheck check = checkIdentity(DocumentKind::ResidentId, number, referenceDay, &*regions);
        return check.accepted() ? check.warnings : std::vector{IdentityWarning::InnerCode};
    };
    QCOMPARE(warningsOf(QStringLiteral("330212190203120014")), std::vector<IdentityWarning>());
    QCOMPARE(warningsOf(QStringLiteral("330227200802291019")), std::vector{IdentityWarning::RegionAbolished});
    QString nowhere = QStringLiteral("33029919020312001");
    nowhere += *residentCheckCharacter(nowhere);
    QCOMPARE(warningsOf(nowhere), std::vector{IdentityWarning::RegionUnknown});
}

void IdentityCheckTest::aBirthTodayIsAcceptedAndTomorrowIsNot()
{
    const QString number = QStringLiteral("330227200802291019");
    QVERIFY(checkIdentity(DocumentKind::ResidentId, number, QDate(2008, 2, 29)).accepted());
    QCOMPARE(checkIdentity(DocumentKind::ResidentId, number, QDate(2008, 2, 28)).fault, IdentityFault::Future);
}

void IdentityCheckTest::withoutAReferenceDayTheFutureIsNotChecked()
{
    QString number = QStringLiteral("33022721990101001");
    number += *residentCheckCharacter(number);
    QVERIFY(checkIdentity(DocumentKind::ResidentId, number, QDate()).accepted());
    QCOMPARE(checkIdentity(DocumentKind::ResidentId, number, referenceDay).fault, IdentityFault::Future);
}

void IdentityCheckTest::peopleOlderThanHundredAndThirtyAreWarnedAbout()
{
    const QString number = QStringLiteral("330212190203120014");
    const auto warns = [&](QDate day) {
        return checkIdentity(DocumentKind::ResidentId, number, day).has(IdentityWarning::Age);
    };
    QVERIFY(!warns(QDate(2033, 3, 11)));
    QVERIFY(warns(QDate(2033, 3, 12)));
}

void IdentityCheckTest::foreignerCardsTellTheCountryButNotTheSex()
{
    const IdentityCheck check =
        checkIdentity(DocumentKind::ForeignerResidence, QStringLiteral("93327619050505002X"), referenceDay);
    QVERIFY(check.accepted());
    QCOMPARE(check.countryCode, QStringLiteral("276"));
    QCOMPARE(check.birth, QDate(1905, 5, 5));
    QVERIFY(!check.sex);
}

void IdentityCheckTest::fifteenDigitsAreRefusedWithASuggestion()
{
    const IdentityCheck check =
        checkIdentity(DocumentKind::ResidentId, QStringLiteral("330212 020312 001"), referenceDay);
    QCOMPARE(check.fault, IdentityFault::OldForm);
    QCOMPARE(check.suggestion, QStringLiteral("330212190203120014"));
    QVERIFY(check.has(IdentityWarning::UpgradeNeedsConfirmation));
    const IdentityCheck noDate =
        checkIdentity(DocumentKind::ResidentId, QStringLiteral("330212021312001"), referenceDay);
    QCOMPARE(noDate.fault, IdentityFault::Length);
    QVERIFY(noDate.suggestion.isEmpty() && noDate.warnings.empty());
}

void IdentityCheckTest::aWrongInnerOrganisationCodeIsAWarningOnly()
{
    QString code = QStringLiteral("11330212002999998");
    code += *creditCodeCheckCharacter(code);
    const IdentityCheck wrong = checkIdentity(DocumentKind::CreditCode, code, referenceDay);
    QVERIFY(wrong.accepted());
    QVERIFY(wrong.has(IdentityWarning::InnerCode));
    const IdentityCheck right =
        checkIdentity(DocumentKind::CreditCode, QStringLiteral("11330212002999997F"), referenceDay);
    QVERIFY(!right.has(IdentityWarning::InnerCode));
}

void IdentityCheckTest::refusedNumbersTellNothingElse()
{
    const IdentityCheck check =
        checkIdentity(DocumentKind::ResidentId, QStringLiteral("330212190203120041"), referenceDay);
    QVERIFY(!check.accepted());
    QVERIFY(!check.sex && !check.birth.isValid() && check.regionCode.isEmpty() && check.warnings.empty());
}

void IdentityCheckTest::hostileTextIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QString nul = QStringLiteral("330212190203120014");
    nul[3] = QChar(0);
    QTest::newRow("NUL") << nul;
    QTest::newRow("lone high surrogate") << QStringLiteral("33021219020312001") + QChar(0xD800);
    QTest::newRow("lone low surrogate") << QChar(0xDC00) + QStringLiteral("30212190203120014");
    QTest::newRow("zero width") << QStringLiteral("330212\u200B190203120014");
    QTest::newRow("override") << QStringLiteral("\u202E330212190203120014");
    QTest::newRow("arabic digits") << QStringLiteral("٣٣٠٢١٢١٩٠٢٠٣١٢٠٠١٤");
    QTest::newRow("markup") << QStringLiteral("<b>30212190203</b>");
    QTest::newRow("cyrillic") << QStringLiteral("11010519491231002Х");
}

void IdentityCheckTest::hostileTextIsRefused()
{
    QFETCH(QString, typed);
    for (const DocumentKind kind : allDocumentKinds) {
        const IdentityCheck check = checkIdentity(kind, typed, referenceDay);
        const bool freeText = kind == DocumentKind::Other || kind == DocumentKind::ForeignPassport;
        const bool harmless = qstrcmp(QTest::currentDataTag(), "arabic digits") == 0
            || qstrcmp(QTest::currentDataTag(), "markup") == 0 || qstrcmp(QTest::currentDataTag(), "cyrillic") == 0;
        QCOMPARE(check.accepted(), freeText && harmless);
    }
}

void IdentityCheckTest::hugeTextIsRefusedUnread()
{
    const QString digits(10'000'000, u'3');
    const QString blanks(10'000'000, u' ');
    QBENCHMARK
    {
        for (const DocumentKind kind : allDocumentKinds) {
            const IdentityCheck check = checkIdentity(kind, digits, referenceDay);
            QCOMPARE(check.fault, IdentityFault::Length);
            QVERIFY(check.normalised.isEmpty());
            QCOMPARE(checkIdentity(kind, blanks, referenceDay).fault, IdentityFault::Length);
        }
    }
}

void IdentityCheckTest::ageCountsCompletedYears_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("age");
    QTest::newRow("day before") << QDate(2008, 5, 6) << QDate(2026, 5, 5) << 17;
    QTest::newRow("birthday") << QDate(2008, 5, 6) << QDate(2026, 5, 6) << 18;
    QTest::newRow("leap day, common year, 28 February") << QDate(2008, 2, 29) << QDate(2026, 2, 28) << 17;
    QTest::newRow("leap day, common year, 1 March") << QDate(2008, 2, 29) << QDate(2026, 3, 1) << 18;
    QTest::newRow("leap day, leap year") << QDate(2008, 2, 29) << QDate(2028, 2, 29) << 20;
    QTest::newRow("same day") << QDate(2026, 2, 2) << QDate(2026, 2, 2) << 0;
    QTest::newRow("not yet born") << QDate(2026, 2, 3) << QDate(2026, 2, 2) << -1;
    QTest::newRow("no birth") << QDate() << QDate(2026, 2, 2) << -1;
    QTest::newRow("no day") << QDate(2026, 2, 3) << QDate() << -1;
}

void IdentityCheckTest::ageCountsCompletedYears()
{
    QFETCH(QDate, birth);
    QFETCH(QDate, day);
    QFETCH(int, age);
    QCOMPARE(ageOn(birth, day).value_or(-1), age);
}

void IdentityCheckTest::namesAreStableAndDistinct()
{
    QSet<QString> names;
    for (const IdentityFault fault : allIdentityFaults)
        names.insert(identityFaultName(fault));
    QCOMPARE(names.size(), qsizetype(allIdentityFaults.size()));
    names.clear();
    for (const IdentityWarning warning : allIdentityWarnings)
        names.insert(identityWarningName(warning));
    QCOMPARE(names.size(), qsizetype(allIdentityWarnings.size()));
    for (const DocumentKind kind : allDocumentKinds) {
        QCOMPARE(documentKindFromName(documentKindName(kind)), kind);
        QVERIFY(!documentKindChineseName(kind).isEmpty());
        const QString code = certificateTypeCode(kind);
        QVERIFY(code.isEmpty() || code.size() == 3);
    }
    QVERIFY(!documentKindFromName(u"Resident-Id"));
    for (const Sex sex : allSexes) {
        QCOMPARE(sexFromName(sexName(sex)), sex);
        QCOMPARE(sexFromCode(sexCode(sex)), sex);
    }
    QVERIFY(!sexFromCode(u'3'));
}

QTEST_GUILESS_MAIN(IdentityCheckTest)
#include "identitycheck_test.moc"
