// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/intake/intakefixture.h"

#include "core/desk/exampledraft.h"
#include "ui/intake/draftkeeper.h"
#include "ui/intake/intakemodel.h"
#include "ui/intake/taborder.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace yichuang;

namespace {

const QString lowIncome = QStringLiteral("YZ-MZ01"); // 低保: five questions, a material that may follow
const QString testNumber = QStringLiteral("330212190203120014");

} // namespace

class IntakePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheFocusOnTheNumber();
    void takesAKnownApplicantThroughInAtMost25Keys();
    void aDraftThatCouldNotBeSavedIsSavedLater();
    void saysWhyEachOutcomeIsClosed();
    void takesInByKey_data();
    void takesInByKey();
    void decidesAnInstantItemAtOnce();
    void doesNotAcceptAnUnsignedPromise();
    void savesWhatIsTypedAndBringsItBackAfterACrash();
    void parksAndTakesUpAgain();
    void bringsADiscardedFormBack();
    void keepsTheFormWhenTakingInIsRefused();
    void offersToPrintAgainWhenThePrinterRefuses();
    void walksTheFieldsInTheOrderOfThePaperForm();
    void namesEveryControl();
};

void IntakePageTest::putsTheFocusOnTheNumber()
{
    IntakeFixture at;
    QTRY_VERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("applicantNumber"));
}

void IntakePageTest::takesAKnownApplicantThroughInAtMost25Keys()
{
    IntakeFixture at({lowIncome});
    auto *model = at.page->findChild<IntakeModel *>();
    at.typeFact(testNumber);
    QTRY_VERIFY(model->known());
    at.press(Qt::Key_Return); // takes over what is known
    QCOMPARE(model->draft().applicant.name, QStringLiteral("测试甲"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("itemSearch"));
    at.typeCounted(QStringLiteral("db"));
    at.press(Qt::Key_Return);
    QVERIFY(model->item());
    QCOMPARE(model->item()->id, lowIncome);
    while (!model->checklist().unanswered.isEmpty())
        at.press(Qt::Key_2);
    const IntakeDraft example = exampleDraft(*model->item(), model->draft().applicant, at.desk.clock.today());
    while (model->formGaps() > 0) {
        const QString name = QApplication::focusWidget()->objectName();
        QVERIFY2(name.startsWith(QStringLiteral("form-")), qPrintable(name));
        const FormField *field = model->item()->field(name.mid(5));
        if (field->type == FieldType::Choice)
            at.typeFact(QStringLiteral("1"));
        else if (auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget()); edit && edit->text().isEmpty())
            edit->insert(example.form.value(field->key).toVariant().toString()), Q_EMIT edit->textEdited(edit->text());
        if (model->formGaps() > 0)
            at.press(Qt::Key_Return);
    }
    at.press(Qt::Key_F6);
    at.press(Qt::Key_F9);
    at.press(Qt::Key_F9);
    QVERIFY(at.waitUntilTaken());
    at.press(Qt::Key_Return); // next citizen
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("applicantNumber"));
    QVERIFY(model->draft().isEmpty());
    QVERIFY2(at.keys <= 25, qPrintable(QString::number(at.keys)));
    qInfo("a known applicant's case takes %d keys besides typed facts", at.keys);
}

void IntakePageTest::saysWhyEachOutcomeIsClosed()
{
    IntakeFixture at;
    for (const Outcome outcome : allOutcomes) {
        auto &button = at.find<QPushButton>(QStringLiteral("outcome-") + outcomeName(outcome));
        QVERIFY(!button.isEnabled());
        QVERIFY(!button.accessibleDescription().isEmpty());
        QVERIFY(!button.toolTip().isEmpty());
    }
}

void IntakePageTest::takesInByKey_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("lacking");
    QTest::addColumn<CaseStage>("stage");
    QTest::newRow("accept") << Outcome::Accept << QString() << CaseStage::Accepted;
    QTest::newRow("papers to follow") << Outcome::AcceptTolerant << QStringLiteral("bankcard")
                                      << CaseStage::AcceptedTolerant;
    QTest::newRow("commitment") << Outcome::AcceptCommitment << QStringLiteral("bankcard") << CaseStage::Accepted;
    QTest::newRow("one-time notice") << Outcome::RequestCorrection << QStringLiteral("income")
                                     << CaseStage::AwaitingCorrection;
    QTest::newRow("decline") << Outcome::Decline << QString() << CaseStage::Declined;
    QTest::newRow("receive only") << Outcome::ReceiveOnly << QString() << CaseStage::Received;
}

void IntakePageTest::takesInByKey()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, lacking);
    QFETCH(CaseStage, stage);
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.completeItem(lowIncome);
    model->receiveAll();
    if (!lacking.isEmpty())
        model->takeBack(lacking);
    auto &button = at.find<QPushButton>(QStringLiteral("outcome-") + outcomeName(outcome));
    QVERIFY2(button.isEnabled(), qPrintable(button.accessibleDescription()));
    button.setFocus();
    at.press(Qt::Key_Space);
    if (outcome == Outcome::AcceptTolerant || outcome == Outcome::AcceptCommitment) {
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("promiseSigned"));
        at.press(Qt::Key_Space);
    }
    if (outcome == Outcome::Decline) {
        at.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("declineFacts"));
        at.find<QLineEdit>(QStringLiteral("declineFacts")).insert(QStringLiteral("依法不需要取得行政许可。"));
    }
    at.press(Qt::Key_F9);
    QVERIFY(at.waitUntilTaken());
    const QString number = at.find<QLabel>(QStringLiteral("resultNumber")).text();
    QVERIFY(!number.isEmpty());
    const auto caseId = at.ask([number](Desk &desk) { return desk.caseByNumber(number); });
    QVERIFY(caseId);
    const auto file = at.ask([id = *caseId](Desk &desk) { return desk.caseFile(id); });
    QVERIFY(file);
    QCOMPARE(file->state.stage, stage);
    QVERIFY(!file->state.papers.empty());
    QTRY_VERIFY(at.printer.jobs > 0);
    const auto drafts = at.ask([](Desk &desk) { return desk.drafts(); });
    QVERIFY(drafts && drafts->empty());
}

void IntakePageTest::decidesAnInstantItemAtOnce()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.completeItem(QStringLiteral("YZ-RS08")); // 个人参保证明查询打印, 即办件
    model->receiveAll();
    at.press(Qt::Key_F9);
    QVERIFY(at.find<QCheckBox>(QStringLiteral("instantDecide")).isVisible());
    at.press(Qt::Key_F9);
    QVERIFY(at.waitUntilTaken());
    const QString number = at.find<QLabel>(QStringLiteral("resultNumber")).text();
    const auto caseId = at.ask([number](Desk &desk) { return desk.caseByNumber(number); });
    const auto file = at.ask([id = *caseId](Desk &desk) { return desk.caseFile(id); });
    QCOMPARE(file->state.stage, CaseStage::Done);
}

void IntakePageTest::doesNotAcceptAnUnsignedPromise()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.completeItem(lowIncome);
    model->receiveAll();
    model->takeBack(QStringLiteral("bankcard"));
    at.press(Qt::Key_F9);
    auto &confirm = at.find<QPushButton>(QStringLiteral("outcomeConfirm"));
    QVERIFY(confirm.isVisible());
    QVERIFY(!confirm.isEnabled());
    QVERIFY(!at.find<QLabel>(QStringLiteral("outcomeObstacle")).text().isEmpty());
    at.press(Qt::Key_F9);
    QVERIFY(confirm.isVisible());
    at.press(Qt::Key_Escape);
    QVERIFY(!confirm.isVisible());
}

void IntakePageTest::savesWhatIsTypedAndBringsItBackAfterACrash()
{
    IntakeFixture at;
    QSignalSpy saved(at.page->findChild<DraftKeeper *>(), &DraftKeeper::saved);
    at.typeFact(testNumber);
    QTRY_VERIFY(!saved.isEmpty());
    at.restart();
    auto *model = at.page->findChild<IntakeModel *>();
    QTRY_COMPARE(model->draft().applicant.documentNumber, testNumber);
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("applicantNumber")).text(), testNumber);
}

void IntakePageTest::aDraftThatCouldNotBeSavedIsSavedLater()
{
    IntakeFixture at;
    auto *keeper = at.page->findChild<DraftKeeper *>();
    QVERIFY(keeper);
    QSignalSpy failed(keeper, &DraftKeeper::saveFailed);
    at.runner->lock().waitForFinished(); // every save is refused while nobody is logged in
    at.typeFact(testNumber);
    keeper->flush();
    QTRY_VERIFY(!failed.isEmpty());
    QTRY_VERIFY(keeper->isIdle());

    auto back = at.runner->logIn(QStringLiteral("clerk"), QString::fromUtf16(DeskFixture::password));
    QTRY_VERIFY(back.isFinished());
    QVERIFY(back.result());
    keeper->flush(); // nothing was typed since
    QTRY_COMPARE(at.ask([](Desk &desk) { return desk.drafts(); })->size(), size_t(1));
}

void IntakePageTest::parksAndTakesUpAgain()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.chooseItem(lowIncome);
    at.press(Qt::Key_K, Qt::ControlModifier); // from within a line editor, which has a use of its own for it
    QTRY_VERIFY(model->draft().isEmpty());
    const auto parked = [&at]() -> QPushButton * {
        for (auto *button : at.page->findChildren<QPushButton *>()) {
            if (button->objectName().startsWith(QStringLiteral("parked-")) && button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(parked());
    QVERIFY(parked()->toolTip().contains(QStringLiteral("测*甲")));
    QVERIFY(!parked()->toolTip().contains(QStringLiteral("测试甲")));
    parked()->setFocus();
    at.press(Qt::Key_Space);
    QTRY_COMPARE(model->draft().applicant.name, QStringLiteral("测试甲"));
    QVERIFY(model->item());
    QTRY_VERIFY(!parked());
    const auto drafts = at.ask([](Desk &desk) { return desk.drafts(); });
    QCOMPARE(drafts->size(), size_t(1));
}

void IntakePageTest::bringsADiscardedFormBack()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(model->draft().isEmpty());
    at.press(Qt::Key_U, Qt::ControlModifier);
    QTRY_COMPARE(model->draft().applicant.name, QStringLiteral("测试甲"));
}

void IntakePageTest::keepsTheFormWhenTakingInIsRefused()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.completeItem(lowIncome);
    model->receiveAll();
    at.press(Qt::Key_F9);
    auto locked = at.runner->lock();
    at.press(Qt::Key_F9);
    QTRY_VERIFY(at.find<QWidget>(QStringLiteral("intakeBanner")).isVisible());
    QCOMPARE(model->draft().applicant.name, QStringLiteral("测试甲"));
    QVERIFY(!at.find<QWidget>(QStringLiteral("resultPanel")).isVisible());
}

void IntakePageTest::offersToPrintAgainWhenThePrinterRefuses()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.printer.refuses = true;
    at.fillApplicant();
    at.completeItem(lowIncome);
    model->receiveAll();
    at.press(Qt::Key_F9);
    at.press(Qt::Key_F9);
    QVERIFY(at.waitUntilTaken());
    const auto again = [&at]() -> QPushButton * {
        for (auto *button : at.find<QWidget>(QStringLiteral("resultPanel")).findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Print again") && button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(again());
    at.printer.refuses = false;
    again()->click();
    QTRY_VERIFY(at.printer.jobs > 0);
}

void IntakePageTest::walksTheFieldsInTheOrderOfThePaperForm()
{
    IntakeFixture at;
    at.fillApplicant();
    at.chooseItem(lowIncome);
    const QStringList order{
        QStringLiteral("applicantKind"), QStringLiteral("applicantDocumentKind"), QStringLiteral("applicantNumber"),
        QStringLiteral("applicantName"), QStringLiteral("applicantPhone"),        QStringLiteral("applicantAddress"),
        QStringLiteral("itemSearch"),    QStringLiteral("option-s1o1"),           QStringLiteral("form-live_addr"),
        QStringLiteral("checklist"),     QStringLiteral("materialState"),         QStringLiteral("outcome-accept")};
    QStringList walked;
    QWidget *widget = &at.find<QWidget>(order.first());
    for (QWidget *next = widget; walked.isEmpty() || next != widget; next = next->nextInFocusChain()) {
        if (order.contains(next->objectName()))
            walked << next->objectName();
        if (walked.size() > 100)
            break;
    }
    QCOMPARE(walked, order);
}

void IntakePageTest::namesEveryControl()
{
    IntakeFixture at;
    at.fillApplicant();
    at.chooseItem(lowIncome);
    QStringList nameless;
    for (QWidget *stop : tabStops(at.page)) {
        const auto *button = qobject_cast<QAbstractButton *>(stop);
        if (!stop->isVisible())
            continue;
        if (stop->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            nameless << QString::fromLatin1(stop->metaObject()->className()) + u' ' + stop->objectName();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(IntakePageTest)
#include "intakepage_test.moc"
