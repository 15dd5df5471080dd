// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/intake/intakefixture.h"

#include "core/desk/exampledraft.h"
#include "ui/intake/draftkeeper.h"
#include "ui/intake/intakemodel.h"
#include "ui/intake/taborder.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/errortext.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace yichuang;

namespace {

const QString lowIncome = QStringLiteral("YZ-MZ01"); // 低保: five questions, a material that may follow
const QString testNumber = QStringLiteral("330212190203120014");

} // namespace

class IntakePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The system's own dialog for files has no widgets a test could reach.
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void putsTheFocusOnTheNumber();
    void takesAKnownApplicantThroughInAtMost25Keys();
    void aDraftThatCouldNotBeSavedIsSavedLater();
    void saysWhyEachOutcomeIsClosed();
    void takesInByKey_data();
    void takesInByKey();
    void decidesAnInstantItemAtOnce();
    void doesNotAcceptAnUnsignedPromise();
    void theResultOfATolerantAcceptanceSaysWhichDayItShows();
    void attachesWhatIsASoundPictureAndNothingElse_data();
    void attachesWhatIsASoundPictureAndNothingElse();
    void aParkedDraftThatCouldNotBeSavedIsSavedToo();
    void leavingTellsThatTheFormCouldNotBeSaved();
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
    if (needsSignature(outcome)) {
        at.press(Qt::Key_F9); // prints the promise
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("promiseSigned"));
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
    at.press(Qt::Key_F9);
    auto &accept = at.find<QPushButton>(QStringLiteral("acceptSigned"));
    QTRY_VERIFY(accept.isVisible());
    QVERIFY(!accept.isEnabled());
    QVERIFY(!accept.accessibleDescription().isEmpty());
    const QString number = at.find<QLabel>(QStringLiteral("signatureNumber")).text();
    QTRY_COMPARE(at.printer.jobs, 4); // receipt and promise, two copies each: they can be signed
    at.press(Qt::Key_F9);
    QTest::qWait(50);
    QVERIFY(accept.isVisible());
    const auto caseId = at.ask([number](Desk &desk) { return desk.caseByNumber(number); });
    QVERIFY(caseId);
    at.press(Qt::Key_Escape); // the applicant does not sign
    QVERIFY(at.waitUntilTaken());
    const auto file = at.ask([id = *caseId](Desk &desk) { return desk.caseFile(id); });
    QCOMPARE(file->state.stage, CaseStage::Received);
    QVERIFY(!file->state.acceptance);
}

void IntakePageTest::theResultOfATolerantAcceptanceSaysWhichDayItShows()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.completeItem(lowIncome); // the bank card follows long before the decision is due
    model->receiveAll();
    model->takeBack(QStringLiteral("bankcard"));
    at.press(Qt::Key_F9);
    at.press(Qt::Key_F9);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("promiseSigned"));
    at.press(Qt::Key_Space);
    at.press(Qt::Key_F9);
    QVERIFY(at.waitUntilTaken());
    const QString number = at.find<QLabel>(QStringLiteral("resultNumber")).text();
    const auto caseId = at.ask([number](Desk &desk) { return desk.caseByNumber(number); });
    const auto file = at.ask([id = *caseId](Desk &desk) { return desk.caseFile(id); });
    QVERIFY(file->deadlines.tolerance->day < file->deadlines.decision->day);
    QCOMPARE(at.find<QLabel>(QStringLiteral("resultDueCaption")).text(),
             QStringLiteral("The promised materials come by"));
    QCOMPARE(at.find<QLabel>(QStringLiteral("resultDue")).text(), longDate(*file->deadlines.tolerance->day));
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
    QVERIFY(!keeper->isIdle()); // it still waits to be saved

    auto back = at.runner->logIn(QStringLiteral("clerk"), QString::fromUtf16(DeskFixture::password));
    QTRY_VERIFY(back.isFinished());
    QVERIFY(back.result());
    keeper->flush(); // nothing was typed since
    QTRY_COMPARE(at.ask([](Desk &desk) { return desk.drafts(); })->size(), size_t(1));
}

void IntakePageTest::aParkedDraftThatCouldNotBeSavedIsSavedToo()
{
    IntakeFixture at;
    auto *keeper = at.page->findChild<DraftKeeper *>();
    QSignalSpy failed(keeper, &DraftKeeper::saveFailed);
    at.runner->lock().waitForFinished();
    at.fillApplicant();
    at.press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(!keeper->isIdle()); // the parked one waits

    auto back = at.runner->logIn(QStringLiteral("clerk"), QString::fromUtf16(DeskFixture::password));
    QTRY_VERIFY(back.isFinished());
    QTRY_VERIFY_WITH_TIMEOUT(keeper->isIdle(), 15000); // nobody types anything
    const auto drafts = at.ask([](Desk &desk) { return desk.drafts(); });
    QCOMPARE(drafts->size(), size_t(1));
    QVERIFY(drafts->front().parked);
}

void IntakePageTest::leavingTellsThatTheFormCouldNotBeSaved()
{
    IntakeFixture at;
    at.typeFact(testNumber);
    QTRY_VERIFY(at.page->settle());
    at.runner->lock().waitForFinished();
    at.typeFact(QStringLiteral("\t"));
    at.find<QLineEdit>(QStringLiteral("applicantName")).insert(QStringLiteral("测试乙"));
    Q_EMIT at.find<QLineEdit>(QStringLiteral("applicantName")).textEdited(QStringLiteral("测试乙"));
    QVERIFY(!at.page->settle());
}

void IntakePageTest::attachesWhatIsASoundPictureAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("refusal"); ///< reason; empty: attached
    QImage scan(40, 30, QImage::Format_RGB32);
    scan.fill(Qt::white);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    scan.save(&buffer, "PNG");
    QTest::newRow("a picture") << png << QStringLiteral("scan.png") << QString();
    QTest::newRow("a text that calls itself a picture")
        << QByteArray("not a picture at all\n") << QStringLiteral("scan.png") << QStringLiteral("attachment.kind");
    QTest::newRow("too large") << QByteArray(64 * 1024 * 1024 + 1, '\x89') << QStringLiteral("scan.png")
                               << QStringLiteral("attachment.size");
    QTest::newRow("a bomb") << DeskFixture::pictureBomb() << QStringLiteral("scan.png")
                            << QStringLiteral("picture.pixels");
}

void IntakePageTest::attachesWhatIsASoundPictureAndNothingElse()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QFETCH(QString, refusal);
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.fillApplicant();
    at.completeItem(lowIncome);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
    file.close();

    at.press(Qt::Key_F4); // to the materials
    at.press(Qt::Key_A); // attach
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = at.page->findChild<QFileDialog *>());
    dialog->selectFile(path);
    auto *typed = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(typed);
    typed->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    auto &banner = at.find<QWidget>(QStringLiteral("intakeBanner"));
    const CaseMaterial &material = model->materials().front();
    if (refusal.isEmpty()) {
        QTRY_COMPARE(material.blobs.size(), 1);
        QVERIFY(!banner.isVisible());
        const QString hash = material.blobs.first();
        const auto kept = at.ask([hash](Desk &desk) { return desk.attachment(hash); });
        QVERIFY(kept);
        QCOMPARE(*kept, content);
    } else {
        QTRY_VERIFY(banner.isVisible());
        const QString what = errorText({ErrorCode::InvalidInput, refusal, {}}).what;
        bool told = false;
        for (const QLabel *label : banner.findChildren<QLabel *>())
            told = told || label->text().contains(what);
        QVERIFY2(told, qPrintable(what));
        QVERIFY(material.blobs.isEmpty());
        QVERIFY(at.page->isEnabled()); // the clerk goes on
    }
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
        QStringLiteral("checklist"),     QStringLiteral("materialState"),         QStringLiteral("outcome-decline")};
    at.find<QWidget>(order.first()).setFocus();
    QStringList walked;
    for (int tabs = 0; tabs < 100; ++tabs) {
        const QWidget *stop = QApplication::focusWidget();
        if (tabs > 0 && stop->objectName() == order.first())
            break;
        if (order.contains(stop->objectName()))
            walked << stop->objectName();
        at.press(Qt::Key_Tab);
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
