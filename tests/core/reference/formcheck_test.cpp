// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/formcheck.h"

#include "core/reference/fieldpattern.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace yichuang;

namespace {

FormField field(FieldType type)
{
    FormField one;
    one.key = QStringLiteral("k");
    one.name = one.key;
    one.type = type;
    return one;
}

} // namespace

class FormCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesValuesByType_data();
    void judgesValuesByType();
    void asksForRequiredFieldsOnly();
    void boundsNumbersMoneyAndLengths();
    void matchesThePattern();
    void reportsUnknownKeysAfterTheFields();
    void judgesHugeValuesQuickly();
    void acceptsOnlySafePatterns_data();
    void acceptsOnlySafePatterns();
    void uselessPatternsNeverMatch();
};

void FormCheckTest::judgesValuesByType_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    int number = 0;
    const auto row = [&number](FieldType type, const QJsonValue &value, const char *code) {
        QTest::addRow("%d %s %s", ++number, qPrintable(enumText(type)), code)
            << int(type) << value << QString::fromLatin1(code);
    };
    using Type = FieldType;
    row(Type::Text, QStringLiteral("鲜花店"), "");
    row(Type::Text, QStringLiteral("两\n行"), "");
    row(Type::Text, QStringLiteral("=1+1 <b> &"), "");
    row(Type::Text, QStringLiteral("零\u200b宽"), "characters");
    row(Type::Text, QString(QChar(u'\0')) + u'x', "characters");
    row(Type::Text, QString(QChar(0xD800)), "characters");
    row(Type::Text, 5, "type");
    row(Type::Text, QJsonArray{1}, "type");
    row(Type::Text, QJsonObject{{QStringLiteral("a"), 1}}, "type");
    row(Type::Text, QString(5001, u'x'), "too-long");
    row(Type::Address, QStringLiteral("示例路1号"), "");
    row(Type::Number, 12.5, "");
    row(Type::Number, QStringLiteral("12.5"), "");
    row(Type::Number, QStringLiteral("-3"), "");
    row(Type::Number, QStringLiteral("1e5"), "number");
    row(Type::Number, QStringLiteral("١٢"), "number");
    row(Type::Number, QStringLiteral("1234567890123"), "number");
    row(Type::Number, 1e300, "number");
    row(Type::Number, true, "type");
    row(Type::Money, 12345, "");
    row(Type::Money, 0, "");
    row(Type::Money, 0.5, "money");
    row(Type::Money, -1, "money");
    row(Type::Money, 2e14, "money");
    row(Type::Money, QStringLiteral("12"), "type");
    row(Type::Date, QStringLiteral("2026-02-28"), "");
    row(Type::Date, QStringLiteral("2026-02-29"), "date");
    row(Type::Date, QStringLiteral("2024-02-29"), "");
    row(Type::Date, QStringLiteral("2026-2-3"), "date");
    row(Type::Date, QStringLiteral("1899-12-31"), "date-range");
    row(Type::Date, QStringLiteral("9999-12-31"), "date-range");
    row(Type::Date, QStringLiteral("20260228"), "date");
    row(Type::Choice, QStringLiteral("甲"), "");
    row(Type::Choice, QStringLiteral("丙"), "option");
    row(Type::CreditCode, QStringLiteral("12441500196720244T"), "");
    row(Type::CreditCode, QStringLiteral("9135010068508765XG"), "credit-code");
    row(Type::IdNumber, QStringLiteral("123"), "id-number");
    row(Type::Phone, QStringLiteral("12345"), "");
    row(Type::Phone, QStringLiteral("x"), "phone");
}

void FormCheckTest::judgesValuesByType()
{
    QFETCH(int, type);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    FormField one = field(static_cast<FieldType>(type));
    if (one.type == FieldType::Choice)
        one.options = {QStringLiteral("甲"), QStringLiteral("乙")};
    QCOMPARE(formFaultOf(one, value), code);
    QVERIFY(code.isEmpty() || formFaultCodes().contains(code));
}

void FormCheckTest::asksForRequiredFieldsOnly()
{
    FormField one = field(FieldType::Text);
    for (const QJsonValue &blank :
         {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(QStringLiteral(" \n"))}) {
        one.required = true;
        QCOMPARE(formFaultOf(one, blank), QStringLiteral("missing"));
        one.required = false;
        QCOMPARE(formFaultOf(one, blank), QString());
    }
}

void FormCheckTest::boundsNumbersMoneyAndLengths()
{
    FormField one = field(FieldType::Number);
    one.minimum = 1;
    one.maximum = 20;
    QCOMPARE(formFaultOf(one, 0), QStringLiteral("below-minimum"));
    QCOMPARE(formFaultOf(one, 1), QString());
    QCOMPARE(formFaultOf(one, QStringLiteral("20")), QString());
    QCOMPARE(formFaultOf(one, QStringLiteral("20.01")), QStringLiteral("above-maximum"));
    one.type = FieldType::Money;
    QCOMPARE(formFaultOf(one, 21), QStringLiteral("above-maximum"));
    one.type = FieldType::Text;
    one.minimum = 2;
    one.maximum = 3;
    QCOMPARE(formFaultOf(one, QStringLiteral("𠀀")), QStringLiteral("too-short"));
    QCOMPARE(formFaultOf(one, QStringLiteral("𠀀𠀀𠀀")), QString());
    QCOMPARE(formFaultOf(one, QStringLiteral("𠀀𠀀𠀀𠀀")), QStringLiteral("too-long"));
}

void FormCheckTest::matchesThePattern()
{
    FormField one = field(FieldType::Text);
    one.pattern = QStringLiteral("^JY[0-9]{14}$");
    QCOMPARE(formFaultOf(one, QStringLiteral("JY12345678901234")), QString());
    QCOMPARE(formFaultOf(one, QStringLiteral("JY1234567890123")), QStringLiteral("pattern"));
    QCOMPARE(formFaultOf(one, QStringLiteral("JY12345678901234\n")), QStringLiteral("pattern"));
}

void FormCheckTest::reportsUnknownKeysAfterTheFields()
{
    FormField first = field(FieldType::Text);
    first.required = true;
    const std::vector<FormFault> faults = checkForm({first}, {{QStringLiteral("a"), 1}});
    QCOMPARE(faults,
             (std::vector<FormFault>{{QStringLiteral("k"), QStringLiteral("missing")},
                                     {QStringLiteral("a"), QStringLiteral("unknown")}}));
}

void FormCheckTest::judgesHugeValuesQuickly()
{
    const QString huge(10 << 20, u'1');
    QElapsedTimer timer;
    timer.start();
    for (const EnumName<FieldType> &type : enumNames<FieldType>())
        QVERIFY(!formFaultOf(field(type.value), huge).isEmpty());
    FormField one = field(FieldType::Text);
    one.pattern = QStringLiteral("^[0-9]*[0-9]*[0-9]*x$");
    QCOMPARE(formFaultOf(one, QString(200, u'1')), QStringLiteral("pattern"));
    QVERIFY2(timer.elapsed() < 5000, "bounded work");
}

void FormCheckTest::acceptsOnlySafePatterns_data()
{
    QTest::addColumn<bool>("safe");
    for (const char *safe : {"^[0-9]{10,30}$", "^[0-9]{17}[0-9Xx][1-7][1-4]B?[0-9]?$", "^(A|B)[0-9]+$",
                             "^\\d{4}-\\d{2}$", "^(?:ab)?c$", "^[()*+]{3}$", "^a\\(b\\)$", "^[\\]a]{2}$", "^(ab){2}$"})
        QTest::newRow(safe) << true;
    for (const char *unsafe :
         {"",          "abc",      "^abc",      "abc$",      "^abc\\$",         "^a|b$",     "^(a+)+$",
          "^(a*)*$",   "^(a|b)*$", "^(a?){9}$", "^((a+))+$", "^(?:a{1,3}){2}$", "^(?=a)a$",  "^(?<n>a)$",
          "^(?i)a$",   "^(a)\\1$", "^a++$",     "^a*?$",     "^a{2}{3}$",       "^\\bword$", "^a*b*c*d*$",
          "^(*FAIL)$", "^[a$",     "^(a$",      "^\\p{Han}$"})
        QTest::newRow(*unsafe != 0 ? unsafe : "nothing") << false;
}

void FormCheckTest::acceptsOnlySafePatterns()
{
    QFETCH(bool, safe);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    const QString pattern = tag == u"nothing" ? QString() : tag;
    QCOMPARE(patternFault(pattern).isEmpty(), safe);
}

void FormCheckTest::uselessPatternsNeverMatch()
{
    QVERIFY(!matchesPattern(QStringLiteral("^(a+)+$"), QStringLiteral("aaaa")));
    QVERIFY(!matchesPattern(QStringLiteral("^a+$"), QString(maximumPatternInput + 1, u'a')));
    QVERIFY(matchesPattern(QStringLiteral("^a+$"), QString(maximumPatternInput, u'a')));
}

QTEST_GUILESS_MAIN(FormCheckTest)
#include "formcheck_test.moc"
