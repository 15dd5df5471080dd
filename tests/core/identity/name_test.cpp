// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/name.h"

#include <QTest>

using namespace yichuang;

class NameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfPeopleAreKeptAsTheyAre_data();
    void namesOfPeopleAreKeptAsTheyAre();
    void everyKindOfMiddleDotBecomesOne_data();
    void everyKindOfMiddleDotBecomesOne();
    void unusableNamesAreRefusedWithAReason_data();
    void unusableNamesAreRefusedWithAReason();
    void organisationsMayHaveLongerNames();
    void privateUseAndBrokenCharactersAreWarnedAbout();
    void hugeNamesAreRefusedUnread();
};

void NameTest::namesOfPeopleAreKeptAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name) { QTest::newRow(name) << QString::fromUtf8(name); };
    row("阿卜杜热西提·麦麦提敏");
    row("欧阳小敏");
    row("张𬱖");
    row("㛃䶮");
    row("龘");
    row("陳測試"); // traditional characters stay
    row("ALICE MARY TESTER");
    row("O'Test-Name");
    row("羅\uF9CB"); // NFC and NFKC would rewrite the compatibility ideograph
    row("葛\U000E0100");
    row("\U0002EBF0\U00030021");
    row("测··试"); // not collapsed
}

void NameTest::namesOfPeopleAreKeptAsTheyAre()
{
    QFETCH(QString, name);
    const Result<QString> checked = checkName(name);
    QVERIFY(checked);
    QCOMPARE(*checked, name);
    QVERIFY(nameWarnings(*checked).empty());
}

void NameTest::everyKindOfMiddleDotBecomesOne_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    const QString usual = QStringLiteral("买买提·吐尔逊");
    QTest::newRow("U+00B7") << QStringLiteral("买买提\u00B7吐尔逊") << usual;
    QTest::newRow("U+2022") << QStringLiteral("买买提\u2022吐尔逊") << usual;
    QTest::newRow("U+2027") << QStringLiteral("买买提\u2027吐尔逊") << usual;
    QTest::newRow("U+30FB") << QStringLiteral("买买提\u30FB吐尔逊") << usual;
    QTest::newRow("U+FF65") << QStringLiteral("买买提\uFF65吐尔逊") << usual;
    QTest::newRow("U+FF0E") << QStringLiteral("买买提\uFF0E吐尔逊") << usual;
    QTest::newRow("U+FF0E after a rare character") << QStringLiteral("𬱖\uFF0E𬱖") << QStringLiteral("𬱖·𬱖");
    QTest::newRow("U+FF0E between Latin letters") << QStringLiteral("A\uFF0EB") << QStringLiteral("A\uFF0EB");
    QTest::newRow("U+FF0E on one side only") << QStringLiteral("A\uFF0E测") << QStringLiteral("A\uFF0E测");
    QTest::newRow("full stop") << QStringLiteral("J. Test") << QStringLiteral("J. Test");
}

void NameTest::everyKindOfMiddleDotBecomesOne()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(checkName(typed).value_or(QString()), stored);
}

void NameTest::unusableNamesAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *tag, const QString &typed, const char *reason) {
        QTest::newRow(tag) << typed << QString::fromLatin1(reason);
    };
    row("empty", QString(), "name.empty");
    row("blanks", QStringLiteral(" 　"), "name.empty");
    row("blank in front", QStringLiteral(" 张三"), "name.blank-at-end");
    row("blank behind", QStringLiteral("张三　"), "name.blank-at-end");
    row("dot in front", QStringLiteral("·张三"), "name.dot-at-end");
    row("dot behind", QStringLiteral("张三\u2022"), "name.dot-at-end");
    row("NUL", QStringLiteral("张") + QChar(0) + u'三', "text.control-character");
    row("newline", QStringLiteral("张\n三"), "text.control-character");
    row("tab", QStringLiteral("张\t三"), "text.control-character");
    row("C1", QStringLiteral("张\u0085三"), "text.control-character");
    row("line separator", QStringLiteral("张\u2028三"), "text.control-character");
    row("zero width space", QStringLiteral("张\u200B三"), "text.invisible-character");
    row("zero width joiner", QStringLiteral("张\u200D三"), "text.invisible-character");
    row("byte order mark", QStringLiteral("\uFEFF张三"), "text.invisible-character");
    row("hangul filler", QStringLiteral("张\u3164三"), "text.invisible-character");
    row("tag", QStringLiteral("张\U000E0041三"), "text.invisible-character");
    row("override", QStringLiteral("\u202E张三"), "text.bidi-control");
    row("isolate", QStringLiteral("张\u2066三"), "text.bidi-control");
    row("lone surrogate", QStringLiteral("张") + QChar(0xD840), "text.lone-surrogate");
    row("reversed pair", QString(QChar(0xDC00)) + QChar(0xD840), "text.lone-surrogate");
    row("noncharacter", QStringLiteral("张\uFFFF"), "text.noncharacter");
    row("101 characters", QString(101, u'张'), "text.too-long");
    row("101 rare characters", QStringLiteral("𬱖").repeated(101), "text.too-long");
}

void NameTest::unusableNamesAreRefusedWithAReason()
{
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const Result<QString> checked = checkName(typed);
    QVERIFY(!checked);
    QCOMPARE(checked.error().reason, reason);
    QVERIFY(!checked.error().detail.contains(u'张'));
}

void NameTest::organisationsMayHaveLongerNames()
{
    QVERIFY(checkName(QStringLiteral("𬱖").repeated(100)));
    const QString organisation(200, u'测');
    QVERIFY(!checkName(organisation));
    for (const ApplicantKind kind :
         {ApplicantKind::IndividualBusiness, ApplicantKind::LegalPerson, ApplicantKind::OtherOrganisation}) {
        QVERIFY(checkName(organisation, kind));
        QVERIFY(!checkName(organisation + u'测', kind));
    }
}

void NameTest::privateUseAndBrokenCharactersAreWarnedAbout()
{
    const QString privateUse = QStringLiteral("张\uE863");
    QVERIFY(checkName(privateUse));
    QCOMPARE(nameWarnings(privateUse), std::vector{NameWarning::PrivateUse});
    QCOMPARE(nameWarnings(QStringLiteral("张\U000F0000")), std::vector{NameWarning::PrivateUse});
    QCOMPARE(nameWarnings(QStringLiteral("张\uFFFD")), std::vector{NameWarning::Replacement});
    QVERIFY(nameWarningName(NameWarning::PrivateUse) != nameWarningName(NameWarning::Replacement));
}

void NameTest::hugeNamesAreRefusedUnread()
{
    const QString huge(10'000'000, u'张');
    QBENCHMARK
    {
        QCOMPARE(checkName(huge).error().code, ErrorCode::TooLarge);
    }
}

QTEST_GUILESS_MAIN(NameTest)
#include "name_test.moc"
