// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/choicebox.h"
#include "ui/widgets/datefield.h"
#include "ui/intake/fieldframe.h"
#include "ui/intake/formvalue.h"
#include "ui/intake/identityfields.h"
#include "ui/widgets/safetext.h"
#include "ui/intake/situationpanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

class IntakeFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesHostileTextWithASentence_data();
    void refusesHostileTextWithASentence();
    void refusesTenMegabytesWithoutAFreeze();
    void takesLineBreaksOfAPastedTextAsBlanks();
    void takesRareCharactersAndVariationSelectors();
    void readsDatesAsTheyStandOnPapers_data();
    void readsDatesAsTheyStandOnPapers();
    void movesADateByKeys();
    void readsFormValues_data();
    void readsFormValues();
    void saysWhyANumberIsRefusedOnceItWasLeft();
    void tellsSexBirthAndAgeFromTheNumber();
    void refusesAWrongCheckCharacterWhileItIsTyped();
    void offersOnlyDocumentsOfTheApplicantsKind();
    void answersAQuestionByDigit();
    void choosesFromAListByDigit();
    void showsAFaultInTheLabelsLine();

private:
    static void paste(QLineEdit &edit, const QString &text);
};

void IntakeFieldsTest::paste(QLineEdit &edit, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    edit.paste();
}

void IntakeFieldsTest::refusesHostileTextWithASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << (QStringLiteral("张") + QChar(0) + QStringLiteral("三"));
    QTest::newRow("escape") << (QStringLiteral("张") + QChar(27) + QStringLiteral("[2J"));
    QTest::newRow("bidi override") << (QStringLiteral("张") + QChar(0x202e) + QStringLiteral("三"));
    QTest::newRow("zero width") << (QStringLiteral("张") + QChar(0x200b) + QStringLiteral("三"));
    QTest::newRow("lone surrogate") << (QStringLiteral("张") + QChar(0xd842) + QStringLiteral("三"));
    QTest::newRow("noncharacter") << (QStringLiteral("张") + QChar(0xfffe));
    QTest::newRow("too long") << QString(21, u'长');
}

void IntakeFieldsTest::refusesHostileTextWithASentence()
{
    QFETCH(QString, text);
    QLineEdit edit;
    SafeText *safe = makeSafe(&edit, 20);
    edit.setText(QStringLiteral("原来"));
    QSignalSpy refused(safe, &SafeText::refused);
    edit.insert(text);
    QCOMPARE(edit.text(), QStringLiteral("原来"));
    QVERIFY(refused.count() >= 1);
    QVERIFY(!refused.last().first().toString().isEmpty());
}

void IntakeFieldsTest::refusesTenMegabytesWithoutAFreeze()
{
    QLineEdit edit;
    SafeText *safe = makeSafe(&edit, 100);
    QSignalSpy refused(safe, &SafeText::refused);
    edit.show();
    QElapsedTimer timer;
    timer.start();
    paste(edit, QString(10 * 1024 * 1024, u'字'));
    QVERIFY(edit.text().isEmpty());
    QVERIFY(refused.count() >= 1);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void IntakeFieldsTest::takesLineBreaksOfAPastedTextAsBlanks()
{
    QLineEdit edit;
    makeSafe(&edit, 100);
    edit.insert(QStringLiteral("姜山镇\n测试村\t1号"));
    QCOMPARE(edit.text(), QStringLiteral("姜山镇 测试村 1号"));
}

void IntakeFieldsTest::takesRareCharactersAndVariationSelectors()
{
    QLineEdit edit;
    makeSafe(&edit, 4);
    const QString name = QString::fromUcs4(U"\U0002CC56\u9896\u845B\U000E0100", 4);
    edit.insert(name);
    QCOMPARE(edit.text(), name);
}

void IntakeFieldsTest::readsDatesAsTheyStandOnPapers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    const QDate day(2026, 3, 2);
    QTest::newRow("eight digits") << QStringLiteral("20260302") << day;
    QTest::newRow("hyphens") << QStringLiteral("2026-3-2") << day;
    QTest::newRow("slashes") << QStringLiteral("2026/03/02") << day;
    QTest::newRow("points") << QStringLiteral("2026.3.2") << day;
    QTest::newRow("Chinese") << QStringLiteral("2026年3月2日") << day;
    QTest::newRow("no such day") << QStringLiteral("20260230") << QDate();
    QTest::newRow("text") << QStringLiteral("明天") << QDate();
    QTest::newRow("far") << QStringLiteral("9999-12-31") << QDate(9999, 12, 31);
}

void IntakeFieldsTest::readsDatesAsTheyStandOnPapers()
{
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    QCOMPARE(DateField::readDate(typed), date);
}

void IntakeFieldsTest::movesADateByKeys()
{
    DateField field(QDate(2026, 3, 2));
    QTest::keyClick(&field, Qt::Key_T);
    QCOMPARE(field.date(), QDate(2026, 3, 2));
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.date(), QDate(2026, 3, 3));
    QTest::keyClick(&field, Qt::Key_PageDown);
    QCOMPARE(field.date(), QDate(2026, 2, 3));
}

void IntakeFieldsTest::readsFormValues_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("money") << FieldType::Money << QStringLiteral("1,200.5") << QJsonValue(120050);
    QTest::newRow("whole money") << FieldType::Money << QStringLiteral("30元") << QJsonValue(3000);
    QTest::newRow("no money") << FieldType::Money << QStringLiteral("-3") << QJsonValue(QStringLiteral("-3"));
    QTest::newRow("date") << FieldType::Date << QStringLiteral("20260302") << QJsonValue(QStringLiteral("2026-03-02"));
    QTest::newRow("phone") << FieldType::Phone << QStringLiteral("138 0000 0000")
                           << QJsonValue(QStringLiteral("13800000000"));
    QTest::newRow("blank") << FieldType::Text << QStringLiteral("  ") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("number") << FieldType::Number << QStringLiteral(" 12 ") << QJsonValue(QStringLiteral("12"));
}

void IntakeFieldsTest::readsFormValues()
{
    QFETCH(FieldType, type);
    QFETCH(QString, typed);
    QFETCH(QJsonValue, value);
    FormField field;
    field.type = type;
    QCOMPARE(formValueFromText(field, typed), value);
    if (type == FieldType::Money && value.isDouble())
        QCOMPARE(formValueFromText(field, formTextFromValue(field, value)), value);
}

void IntakeFieldsTest::saysWhyANumberIsRefusedOnceItWasLeft()
{
    IdentityFields fields(QStringLiteral("t"), QDate(2026, 3, 2), std::nullopt);
    auto *frame = qobject_cast<FieldFrame *>(fields.numberEdit()->parentWidget());
    QVERIFY(frame);
    QTest::keyClicks(fields.numberEdit(), QStringLiteral("33021219020312"));
    QVERIFY(frame->fault().isEmpty());
    Q_EMIT fields.numberEdit()->editingFinished();
    QVERIFY(!frame->fault().isEmpty());
}

void IntakeFieldsTest::tellsSexBirthAndAgeFromTheNumber()
{
    IdentityFields fields(QStringLiteral("t"), QDate(2026, 3, 2), std::nullopt);
    QTest::keyClicks(fields.numberEdit(), QStringLiteral("330212190203120014"));
    QVERIFY(fields.check().accepted());
    QCOMPARE(fields.check().birth, QDate(1902, 3, 12));
    auto *derived = fields.findChild<QLabel *>(QStringLiteral("tDerived"));
    QVERIFY(derived->text().contains(QStringLiteral("1902-03-12")));
    QVERIFY(derived->text().contains(QStringLiteral("Male")));
}

void IntakeFieldsTest::refusesAWrongCheckCharacterWhileItIsTyped()
{
    IdentityFields fields(QStringLiteral("t"), QDate(2026, 3, 2), std::nullopt);
    auto *frame = qobject_cast<FieldFrame *>(fields.numberEdit()->parentWidget());
    QTest::keyClicks(fields.numberEdit(), QStringLiteral("330212190203120015"));
    QVERIFY(!fields.check().accepted());
    QVERIFY(!frame->fault().isEmpty());
    QCOMPARE(fields.numberEdit()->accessibleDescription(), frame->fault());
}

void IntakeFieldsTest::offersOnlyDocumentsOfTheApplicantsKind()
{
    IdentityFields fields(QStringLiteral("t"), QDate(2026, 3, 2), std::nullopt);
    QVERIFY(fields.kindBox()->findData(int(DocumentKind::CreditCode)) < 0);
    fields.setApplicantKind(ApplicantKind::LegalPerson);
    QVERIFY(fields.kindBox()->findData(int(DocumentKind::ResidentId)) < 0);
    QCOMPARE(fields.documentKind(), DocumentKind::CreditCode);
}

void IntakeFieldsTest::answersAQuestionByDigit()
{
    Situation situation;
    situation.id = QStringLiteral("s1");
    situation.question = QStringLiteral("有无？");
    situation.options = {{QStringLiteral("a"), QStringLiteral("有"), {}, {}, {}, {}},
                         {QStringLiteral("b"), QStringLiteral("无"), {}, {}, {}, {}}};
    SituationQuestion question(situation);
    QSignalSpy chosen(&question, &SituationQuestion::chosen);
    QSignalSpy settled(&question, &SituationQuestion::settled);
    question.show();
    QVERIFY(QTest::qWaitForWindowActive(&question));
    question.focusFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().at(1).toStringList(), QStringList{QStringLiteral("b")});
    QCOMPARE(settled.count(), 1);
}

void IntakeFieldsTest::choosesFromAListByDigit()
{
    ChoiceBox box;
    box.addItem(QString());
    box.addItems({QStringLiteral("一级"), QStringLiteral("二级")});
    QTest::keyClick(&box, Qt::Key_2);
    QCOMPARE(box.currentText(), QStringLiteral("二级"));
    QTest::keyClick(&box, Qt::Key_9);
    QCOMPARE(box.currentText(), QStringLiteral("二级"));
}

void IntakeFieldsTest::showsAFaultInTheLabelsLine()
{
    auto *edit = new QLineEdit;
    FieldFrame frame(QStringLiteral("Name"), edit, true);
    const int height = frame.sizeHint().height();
    frame.setFault(QStringLiteral("still to be filled in"));
    QCOMPARE(frame.sizeHint().height(), height);
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("still to be filled in"));
    QCOMPARE(edit->accessibleName(), QStringLiteral("Name"));
}

QTEST_MAIN(IntakeFieldsTest)
#include "intakefields_test.moc"
