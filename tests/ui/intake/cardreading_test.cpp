// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/devices/readervectors.h"
#include "tests/core/devices/virtualreader.h"
#include "tests/ui/intake/intakefixture.h"
#include "ui/devices/cardreader.h"
#include "ui/intake/intakemodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace yichuang;

namespace {

const QString residentNumber = QStringLiteral("330212190203120014");
const QString permitNumber = QStringLiteral("810000198503070025");

QByteArray residentCard()
{
    return readerTexts(QStringLiteral("resident"));
}

QByteArray residencePermit()
{
    return readerTexts(QStringLiteral("hk_macao_taiwan_J"));
}

QString errorWords(const char *reason)
{
    return errorText({ErrorCode::IoFailed, QString::fromLatin1(reason), {}}).what;
}

/** The intake page with a reader on a pseudo-terminal, driven by keys. */
struct Window
{
    explicit Window(bool continuous = false)
    {
        reader.configure({true, device.port(), 115200, continuous});
        at = std::make_unique<IntakeFixture>(QStringList(), QStringLiteral("330212110"), &reader);
        model = at->page->findChild<IntakeModel *>();
    }

    [[nodiscard]] const Applicant &applicant() const { return model->draft().applicant; }
    [[nodiscard]] Banner &band() { return at->find<Banner>(QStringLiteral("cardBanner")); }
    [[nodiscard]] QString says() { return band().isVisible() ? band().text() : QString(); }
    void pressAction() { band().findChild<QPushButton *>(QStringLiteral("bannerAction"))->click(); }
    void type(const char *field, const QString &text)
    {
        auto &edit = at->find<QLineEdit>(QString::fromLatin1(field));
        edit.setFocus();
        edit.insert(text); // as an input method does
        Q_EMIT edit.textEdited(edit.text());
    }

    VirtualReader device;
    CardReader reader{makeSerialLine()};
    std::unique_ptr<IntakeFixture> at;
    IntakeModel *model = nullptr;
};

} // namespace

class CardReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s9AResidencePermitFillsTheForm();
    void aResidentCardFillsNationAndNewestAddress();
    void aForeignersCardsFillTheForm_data();
    void aForeignersCardsFillTheForm();
    void whatStoodThereIsNamedAndComesBack();
    void theAgentsCardFillsTheAgent();
    void theCardOfWhoeverStandsThereForAFirmIsTheAgents();
    void aDoubtfulCardIsSaidAndNotAccepted();
    void anExpiredCardIsSaidAndTakenIn();
    void aReaderPulledOutWhileReadingIsSaid();
    void aCardOfUnknownTypeIsSaidAndTheNextOneRead();
    void aSilentReaderIsSaid();
    void theSameKeyCancels();
    void withoutAReaderTheKeySaysWhatToDo();
    void aCardPutDownUnaskedFillsAnEmptyForm();
    void aCardPutDownUnaskedNeverGoesOverAFormInWork();
    void aReaderThatTypesFillsTheNumber();
    void theReceiversCardIsComparedBeforeTheHandOver();
    void aReceiverWhosePapersDifferIsRecorded();
    void theAgentsCardMakesHimTheReceiver();
    void leavingThePageLetsThePortGo();
};

void CardReadingTest::s9AResidencePermitFillsTheForm()
{
    Window window;
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.says().contains(QStringLiteral("Put the card on the reader")));
    window.device.putCard(residencePermit());
    QTRY_COMPARE(window.applicant().documentNumber, permitNumber);
    QCOMPARE(window.applicant().documentKind, DocumentKind::HkMacaoTaiwanResidence);
    QCOMPARE(window.applicant().name, QStringLiteral("陳測試"));
    QCOMPARE(window.applicant().sex, Sex::Female);
    QCOMPARE(window.applicant().birth, QDate(1985, 3, 7));
    QCOMPARE(window.applicant().nation, QString());
    QCOMPARE(window.applicant().address, QStringLiteral("浙江省杭州市萧山区城厢街道测试路2号"));
    // On the screen as in the draft; there is no field for a nation that the card does not name.
    QCOMPARE(window.at->find<QComboBox>(QStringLiteral("applicantDocumentKind")).currentData().toInt(),
             int(DocumentKind::HkMacaoTaiwanResidence));
    QCOMPARE(window.at->find<QLineEdit>(QStringLiteral("applicantName")).text(), QStringLiteral("陳測試"));
    QVERIFY(!window.at->find<QComboBox>(QStringLiteral("applicantNation")).isVisible());
    QVERIFY(window.at->find<QComboBox>(QStringLiteral("applicantSex")).isVisible());
    QVERIFY(window.says().contains(QStringLiteral("valid until 2028-09-01")));
    QVERIFY(window.says().contains(QStringLiteral("H12345678")));
    QCOMPARE(window.device.asked(0x30, 0x03), 0); // that card has no newer address
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("itemSearch"));

    // And so it goes into the case.
    window.at->completeItem(QStringLiteral("YZ-MZ01"));
    window.at->press(Qt::Key_F6);
    window.at->press(Qt::Key_F9);
    window.at->press(Qt::Key_F9);
    QVERIFY(window.at->waitUntilTaken());
    const auto cases = window.at->ask([](Desk &desk) { return desk.cases({}); });
    QVERIFY(cases && !cases->rows.empty());
    const auto file = window.at->ask([id = cases->rows.front().caseId](Desk &desk) { return desk.caseFile(id); });
    QVERIFY(file);
    QCOMPARE(file->state.intake.applicant.name, QStringLiteral("陳測試"));
    QCOMPARE(file->state.intake.applicant.documentKind, DocumentKind::HkMacaoTaiwanResidence);
    QCOMPARE(file->state.intake.applicant.nation, QString());
    // An original seen at the window, for whoever asks next time.
    const CardSeen seen{DocumentKind::HkMacaoTaiwanResidence, permitNumber, window.model->today(), QDate(2028, 9, 1)};
    QCOMPARE(file->state.intake.cardSeen, seen);
}

void CardReadingTest::aResidentCardFillsNationAndNewestAddress()
{
    Window window;
    window.device.putCard(residentCard());
    window.device.setNewestAddress(readerFrame(QStringLiteral("new_address")));
    window.at->press(Qt::Key_F12);
    QTRY_COMPARE(window.applicant().documentNumber, residentNumber);
    QCOMPARE(window.applicant().documentKind, DocumentKind::ResidentId);
    QCOMPARE(window.applicant().nation, QStringLiteral("01"));
    QCOMPARE(window.applicant().address, QStringLiteral("浙江省杭州市萧山区益农镇测试村3号"));
    QVERIFY(window.at->find<QComboBox>(QStringLiteral("applicantNation")).isVisible());
    QVERIFY(window.says().contains(QStringLiteral("unlimited")));
    QVERIFY(window.model->applicantFaults().empty());
}

void CardReadingTest::aForeignersCardsFillTheForm_data()
{
    QTest::addColumn<QString>("vector");
    QTest::addColumn<DocumentKind>("kind");
    QTest::newRow("2017") << QStringLiteral("foreigner_2017_I") << DocumentKind::ForeignerResidenceOld;
    QTest::newRow("2023") << QStringLiteral("foreigner_2023_Y") << DocumentKind::ForeignerResidence;
}

void CardReadingTest::aForeignersCardsFillTheForm()
{
    QFETCH(QString, vector);
    QFETCH(DocumentKind, kind);
    Window window;
    window.device.putCard(readerTexts(vector));
    window.at->press(Qt::Key_F12);
    QTRY_COMPARE(window.applicant().name, QStringLiteral("测试艾丽丝"));
    QCOMPARE(window.applicant().documentKind, kind);
    QCOMPARE(window.applicant().birth, QDate(1965, 7, 4));
    QVERIFY(window.model->applicantFaults().empty());
    QVERIFY(window.says().contains(QStringLiteral("TESTER, ALICE MARY")));
    QVERIFY(!window.at->find<QComboBox>(QStringLiteral("applicantNation")).isVisible());
}

void CardReadingTest::whatStoodThereIsNamedAndComesBack()
{
    Window window;
    window.type("applicantName", QStringLiteral("测试乙"));
    window.type("applicantPhone", QStringLiteral("13800000000"));
    const Applicant typed = window.applicant();
    window.device.putCard(residencePermit());
    window.at->press(Qt::Key_F12);
    QTRY_COMPARE(window.applicant().name, QStringLiteral("陳測試"));
    QCOMPARE(window.applicant().phone, QString()); // of somebody else
    QVERIFY(window.says().contains(QStringLiteral("name, telephone")));
    window.type("applicantAddress", QStringLiteral("补"));
    window.pressAction();
    QCOMPARE(window.applicant().name, typed.name);
    QCOMPARE(window.applicant().phone, typed.phone);
    QCOMPARE(window.applicant().documentKind, typed.documentKind);
    QCOMPARE(window.applicant().documentNumber, QString());
    QVERIFY(!window.model->draft().cardSeen);
    QVERIFY(window.applicant().address.contains(QStringLiteral("补"))); // typed after the card
}

void CardReadingTest::theAgentsCardFillsTheAgent()
{
    Window window;
    window.type("applicantName", QStringLiteral("测试乙"));
    window.at->find<QCheckBox>(QStringLiteral("applicantHasAgent")).click();
    window.type("agentRelation", QStringLiteral("子女"));
    window.device.putCard(residencePermit());
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.model->draft().agent && window.model->draft().agent->documentNumber == permitNumber);
    QCOMPARE(window.model->draft().agent->name, QStringLiteral("陳測試"));
    QCOMPARE(window.model->draft().agent->relation, QStringLiteral("子女"));
    QCOMPARE(window.at->find<QLineEdit>(QStringLiteral("agentName")).text(), QStringLiteral("陳測試"));
    QCOMPARE(window.applicant().name, QStringLiteral("测试乙"));
    QVERIFY(window.says().contains(QStringLiteral("agent's card")));
}

void CardReadingTest::theCardOfWhoeverStandsThereForAFirmIsTheAgents()
{
    Window window;
    auto &kind = window.at->find<QComboBox>(QStringLiteral("applicantKind"));
    kind.setCurrentIndex(kind.findData(int(ApplicantKind::LegalPerson)));
    window.type("applicantName", QStringLiteral("宁波测试有限公司"));
    window.device.putCard(residentCard());
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.model->draft().agent.has_value());
    QCOMPARE(window.model->draft().agent->documentNumber, residentNumber);
    QCOMPARE(window.applicant().kind, ApplicantKind::LegalPerson);
    QCOMPARE(window.applicant().name, QStringLiteral("宁波测试有限公司"));
    QVERIFY(window.at->find<QCheckBox>(QStringLiteral("applicantHasAgent")).isChecked());
}

void CardReadingTest::aDoubtfulCardIsSaidAndNotAccepted()
{
    Window window;
    window.device.putCard(withText(residentCard(), 122, 36, QStringLiteral("330212190203120011")));
    window.at->press(Qt::Key_F12);
    QTRY_COMPARE(window.applicant().documentNumber, QStringLiteral("330212190203120011"));
    QCOMPARE(window.band().kind(), BannerKind::Warning);
    QVERIFY(window.says().contains(QStringLiteral("does not pass its own check")));
    QVERIFY(!window.model->applicantFaults().empty());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("applicantNumber"));
}

void CardReadingTest::anExpiredCardIsSaidAndTakenIn()
{
    Window window;
    window.device.putCard(withText(residencePermit(), 204, 16, QStringLiteral("20260301")));
    window.at->press(Qt::Key_F12);
    QTRY_COMPARE(window.applicant().documentNumber, permitNumber);
    QCOMPARE(window.band().kind(), BannerKind::Warning);
    QVERIFY(window.says().contains(QStringLiteral("expired")));
    QVERIFY(window.model->applicantFaults().empty());
}

void CardReadingTest::aReaderPulledOutWhileReadingIsSaid()
{
    Window window;
    window.device.unplugWithin(700);
    window.device.putCard(residentCard());
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.says().contains(errorWords("reader.unplugged")));
    QVERIFY(window.model->draft().isEmpty());
    window.reader.configure({true, QStringLiteral("ttyNoSuchPort"), 115200, false}); // and is still not there
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.says().contains(errorWords("reader.port-missing")));
}

void CardReadingTest::aCardOfUnknownTypeIsSaidAndTheNextOneRead()
{
    Window window;
    window.device.putCard(withText(residentCard(), 248, 2, QStringLiteral("Q")));
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.says().contains(errorWords("reader.card-unknown")));
    QVERIFY(window.model->draft().isEmpty());
    window.device.liftCard();
    QTRY_VERIFY(window.says().contains(QStringLiteral("Put the card on the reader")));
    window.device.putCard(residencePermit());
    QTRY_COMPARE(window.applicant().documentNumber, permitNumber);
}

void CardReadingTest::aSilentReaderIsSaid()
{
    Window window;
    window.device.setSilent(true);
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY_WITH_TIMEOUT(window.says().contains(errorWords("reader.silent")), 10000);
    window.device.setSilent(false);
    window.device.putCard(residentCard());
    window.pressAction(); // try again
    QTRY_COMPARE(window.applicant().documentNumber, residentNumber);
}

void CardReadingTest::theSameKeyCancels()
{
    Window window;
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.says().contains(QStringLiteral("Put the card on the reader")));
    window.at->press(Qt::Key_F12);
    QCOMPARE(window.says(), QString());
    const int asked = window.device.asked(0x20, 0x01);
    window.device.putCard(residentCard());
    QTest::qWait(600); // longer than the reader is left alone between two questions
    QCOMPARE(window.device.asked(0x20, 0x01), asked);
    QVERIFY(window.model->draft().isEmpty());
}

void CardReadingTest::withoutAReaderTheKeySaysWhatToDo()
{
    IntakeFixture at;
    at.press(Qt::Key_F12);
    QVERIFY(at.find<Banner>(QStringLiteral("cardBanner")).text().contains(QStringLiteral("No card reader is set up")));
    CardReader off{makeSerialLine()};
    IntakeFixture with({}, QStringLiteral("330212110"), &off);
    with.press(Qt::Key_F12);
    QVERIFY(with.find<Banner>(QStringLiteral("cardBanner")).text().contains(QStringLiteral("Settings, Card reader")));
}

void CardReadingTest::aCardPutDownUnaskedFillsAnEmptyForm()
{
    Window window(true);
    QTRY_VERIFY(window.device.asked(0x20, 0x01) > 0);
    QCOMPARE(window.says(), QString()); // quiet until there is a card
    window.device.putCard(residencePermit());
    QTRY_COMPARE(window.applicant().documentNumber, permitNumber);
    window.at->press(Qt::Key_N, Qt::ControlModifier); // the next citizen
    QCOMPARE(window.says(), QString());
    window.device.liftCard();
    const int asked = window.device.asked(0x20, 0x01);
    QTRY_VERIFY(window.device.asked(0x20, 0x01) > asked + 1);
    window.device.putCard(residentCard());
    QTRY_COMPARE(window.applicant().documentNumber, residentNumber);
}

void CardReadingTest::aCardPutDownUnaskedNeverGoesOverAFormInWork()
{
    Window window(true);
    window.type("applicantName", QStringLiteral("测试乙"));
    window.device.putCard(residentCard());
    QTRY_VERIFY(window.says().contains(QStringLiteral("the form holds something else")));
    QCOMPARE(window.applicant().name, QStringLiteral("测试乙"));
    QCOMPARE(window.applicant().documentNumber, QString());
    window.pressAction();
    QCOMPARE(window.applicant().documentNumber, residentNumber);
    window.pressAction();
    QCOMPARE(window.applicant().name, QStringLiteral("测试乙"));
}

void CardReadingTest::aReaderThatTypesFillsTheNumber()
{
    IntakeFixture at;
    auto *model = at.page->findChild<IntakeModel *>();
    at.typeFact(QStringLiteral("11010519491231002x")); // as some send it
    at.press(Qt::Key_Return);
    QCOMPARE(model->draft().applicant.documentNumber, QStringLiteral("11010519491231002X"));
    QCOMPARE(model->draft().applicant.birth, QDate(1949, 12, 31));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("applicantName"));
}

/** To the sheet of an instant item 即办件 that is decided and handed over at once. */
void openHandOver(Window &window, const std::optional<Agent> &agent = {})
{
    window.at->fillApplicant();
    window.model->setAgent(agent);
    window.at->completeItem(QStringLiteral("YZ-RS08"));
    window.model->receiveAll();
    window.at->press(Qt::Key_F9);
    QVERIFY(window.at->find<QPushButton>(QStringLiteral("instantCompareCard")).isVisible());
}

/** What was recorded of the hand-over of the only case. */
ResultIssuedBody handedOver(Window &window)
{
    const auto cases = window.at->ask([](Desk &desk) { return desk.cases({}); });
    const auto file = window.at->ask([id = cases->rows.front().caseId](Desk &desk) { return desk.caseFile(id); });
    return file->state.delivery.value_or(ResultIssuedBody());
}

void CardReadingTest::theReceiversCardIsComparedBeforeTheHandOver()
{
    Window window;
    openHandOver(window);
    const Applicant applicant = window.applicant();
    auto &obstacle = window.at->find<QLabel>(QStringLiteral("outcomeObstacle"));
    window.device.putCard(residencePermit());
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.says().contains(QStringLiteral("somebody else's")));
    QCOMPARE(window.band().kind(), BannerKind::Warning);
    QCOMPARE(window.applicant(), applicant); // it is not his form that is filled in
    QVERIFY(obstacle.text().contains(QStringLiteral("enter its holder as the agent")));
    const QWidget &sheet = window.at->find<QWidget>(QStringLiteral("outcomeSheet"));
    window.at->press(Qt::Key_F9);
    QVERIFY(sheet.isVisible());
    QVERIFY(sheet.isAncestorOf(QApplication::focusWidget())); // Esc goes back to the form
    window.at->find<QCheckBox>(QStringLiteral("instantDeliver")).click(); // later, then
    QCOMPARE(obstacle.text(), QString());
    window.at->find<QCheckBox>(QStringLiteral("instantDeliver")).click();
    window.device.putCard(residentCard());
    window.at->find<QPushButton>(QStringLiteral("instantCompareCard")).click();
    QTRY_VERIFY(window.says().contains(QStringLiteral("that of the person")));
    QCOMPARE(window.band().kind(), BannerKind::Success);
    QCOMPARE(obstacle.text(), QString());
    window.at->press(Qt::Key_F9);
    QVERIFY(window.at->waitUntilTaken());
    QCOMPARE(handedOver(window).receiverDocumentNumber, residentNumber);
    QCOMPARE(handedOver(window).deviation, QString());
    QCOMPARE(window.says(), QString());
}

void CardReadingTest::aReceiverWhosePapersDifferIsRecorded()
{
    Window window;
    openHandOver(window);
    window.device.putCard(withText(residentCard(), 0, 30, QStringLiteral("测试丁")));
    window.at->press(Qt::Key_F12);
    QTRY_VERIFY(window.says().contains(QStringLiteral("the name is another")));
    window.at->press(Qt::Key_F9);
    QVERIFY(window.at->waitUntilTaken());
    const ResultIssuedBody recorded = handedOver(window);
    QCOMPARE(recorded.receiverName, QStringLiteral("测试丁"));
    QCOMPARE(recorded.receiverDocumentNumber, residentNumber);
    QVERIFY(recorded.deviation.contains(QStringLiteral("证件姓名与办件登记的不同")));
}

void CardReadingTest::theAgentsCardMakesHimTheReceiver()
{
    Window window;
    Agent agent;
    agent.name = QStringLiteral("陳測試");
    agent.documentKind = DocumentKind::HkMacaoTaiwanResidence;
    agent.documentNumber = permitNumber;
    agent.hasAuthority = true;
    openHandOver(window, agent);
    auto &receiver = window.at->find<QComboBox>(QStringLiteral("instantReceiver"));
    window.device.putCard(residentCard());
    window.at->press(Qt::Key_F12);
    QTRY_COMPARE(receiver.currentIndex(), 0);
    window.device.putCard(residencePermit());
    window.at->press(Qt::Key_F12);
    QTRY_COMPARE(receiver.currentIndex(), 1);
    QCOMPARE(window.band().kind(), BannerKind::Success);
    window.at->press(Qt::Key_Escape); // back to the form: the card was the receiver's
    QCOMPARE(window.says(), QString());
    QCOMPARE(window.applicant().documentNumber, residentNumber);
}

void CardReadingTest::leavingThePageLetsThePortGo()
{
    Window window(true);
    QTRY_VERIFY(window.device.asked(0x20, 0x01) > 0);
    window.at->page->hide();
    const std::unique_ptr<SerialLine> other = makeSerialLine();
    QVERIFY(other->open(window.device.port(), 9600));
    other->close();
    window.at->page->show();
    window.at->page->activate();
    window.device.putCard(residentCard());
    QTRY_COMPARE(window.applicant().documentNumber, residentNumber);
}

QTEST_MAIN(CardReadingTest)
#include "cardreading_test.moc"
