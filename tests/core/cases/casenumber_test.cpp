// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casenumber.h"

#include <QTest>

#include <set>

using namespace yichuang;

class CaseNumberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkCharacterFollowsPublishedExamples_data();
    void checkCharacterFollowsPublishedExamples();
    void alphabetHoldsNoTwoCharactersThatLookAlike();
    void textHasTheDocumentedForm();
    void textIsReadBack_data();
    void textIsReadBack();
    void typedFormsAreForgiven_data();
    void typedFormsAreForgiven();
    void faultsAreNamed_data();
    void faultsAreNamed();
};

namespace {

CaseNumber example()
{
    return {QStringLiteral("330212110"), QDate(2026, 11, 22), QStringLiteral("A7"), QStringLiteral("K3QM"), 42};
}

} // namespace

void CaseNumberTest::checkCharacterFollowsPublishedExamples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("check");
    // The Global Release Identifier and the ISAN use the same system.
    QTest::newRow("GRid A1-2425G-ABC1234002-M") << QStringLiteral("A12425GABC1234002") << QChar(u'M');
    QTest::newRow("ISAN 0000-0000-D07A-0090-Q") << QStringLiteral("00000000D07A0090") << QChar(u'Q');
}

void CaseNumberTest::checkCharacterFollowsPublishedExamples()
{
    QFETCH(QString, text);
    QFETCH(QChar, check);
    QCOMPARE(mod3736CheckCharacter(text), check);
}

void CaseNumberTest::alphabetHoldsNoTwoCharactersThatLookAlike()
{
    for (const QStringView group : {u"0ODQ", u"1IL", u"2Z", u"5S", u"8B", u"UV"}) {
        int kept = 0;
        for (const QChar character : group)
            kept += caseNumberAlphabet.contains(character) ? 1 : 0;
        // D and Q differ enough once O and 0 are gone.
        QVERIFY2(kept <= (group == QStringView(u"0ODQ") ? 2 : 1), qPrintable(group.toString()));
    }
    for (const QChar banned : QStringView(u"01258BIOSVZ"))
        QVERIFY(!caseNumberAlphabet.contains(banned));
    std::set<QChar> distinct(caseNumberAlphabet.begin(), caseNumberAlphabet.end());
    QCOMPARE(qsizetype(distinct.size()), caseNumberAlphabet.size());
    QCOMPARE(caseNumberAlphabet.size(), 25);
}

void CaseNumberTest::textHasTheDocumentedForm()
{
    QCOMPARE(caseNumberText(example()), QStringLiteral("330212110-20261122-A7-K3QM-0042-Q"));
}

void CaseNumberTest::textIsReadBack_data()
{
    QTest::addColumn<QString>("centre");
    QTest::addColumn<int>("sequence");
    for (const int sequence : {1, 42, 9'999, 10'000, 99'999, 100'000, 999'999}) {
        QTest::addRow("township %d", sequence) << QStringLiteral("330212110") << sequence;
        QTest::addRow("village %d", sequence) << QStringLiteral("330212110201") << sequence;
    }
}

void CaseNumberTest::textIsReadBack()
{
    QFETCH(QString, centre);
    QFETCH(int, sequence);
    CaseNumber number = example();
    number.centre = centre;
    number.sequence = sequence;
    const Result<CaseNumber> read = parseCaseNumber(caseNumberText(number));
    QVERIFY(read);
    QCOMPARE(*read, number);
}

void CaseNumberTest::typedFormsAreForgiven_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("lower case") << QStringLiteral("330212110-20261122-a7-k3qm-0042-q");
    QTest::newRow("no hyphens") << QStringLiteral("33021211020261122A7K3QM0042Q");
    QTest::newRow("blanks") << QStringLiteral("  330212110 20261122 A7 K3QM 0042 Q\n");
    QTest::newRow("full width") << QStringLiteral("３３０２１２１１０－２０２６１１２２－Ａ７－ｋ３ＱＭ－００４２－Ｑ");
    QTest::newRow("dashes") << QStringLiteral("330212110—20261122–A7‐K3QM−0042―Q");
}

void CaseNumberTest::typedFormsAreForgiven()
{
    QFETCH(QString, typed);
    const Result<CaseNumber> read = parseCaseNumber(typed);
    QVERIFY(read);
    QCOMPARE(*read, example());
}

void CaseNumberTest::faultsAreNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    const QString form = QStringLiteral("number.form");
    QTest::newRow("empty") << QString() << form;
    QTest::newRow("hyphens only") << QStringLiteral("-----") << form;
    QTest::newRow("too short") << QStringLiteral("330212110-20261122-A7-K3QM-042-Q") << form;
    QTest::newRow("too long") << QString(5'000'000, u'3') << form;
    QTest::newRow("letter in the centre") << QStringLiteral("33021211A-20261122-A7-K3QM-0042-Q") << form;
    QTest::newRow("letter that never occurs") << QStringLiteral("330212110-20261122-A7-K3OM-0042-Q") << form;
    QTest::newRow("sequence nought") << QStringLiteral("330212110-20261122-A7-K3QM-0000-Q") << form;
    QTest::newRow("sequence padded") << QStringLiteral("330212110-20261122-A7-K3QM-00042-Q") << form;
    QTest::newRow("Chinese") << QStringLiteral("330212110-20261122-A7-K3QM-0042-一") << form;
    QTest::newRow("NUL") << QStringLiteral("330212110-20261122-A7-K3QM-0042").append(QChar()) << form;
    QTest::newRow("no such month") << QStringLiteral("330212110-20261322-A7-K3QM-0042-Q")
                                   << QStringLiteral("number.date");
    QTest::newRow("no such day") << QStringLiteral("330212110-20260229-A7-K3QM-0042-Q")
                                 << QStringLiteral("number.date");
    QTest::newRow("wrong check") << QStringLiteral("330212110-20261122-A7-K3QM-0042-R")
                                 << QStringLiteral("number.check");
    QTest::newRow("neighbours swapped") << QStringLiteral("330212110-20261122-A7-3KQM-0042-Q")
                                        << QStringLiteral("number.check");
}

void CaseNumberTest::faultsAreNamed()
{
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const Result<CaseNumber> read = parseCaseNumber(typed);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QCOMPARE(read.error().reason, reason);
}

QTEST_GUILESS_MAIN(CaseNumberTest)
#include "casenumber_test.moc"
