// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/handlingbodies.h"
#include "tests/core/devices/readervectors.h"
#include "tests/core/devices/virtualreader.h"
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/devices/cardstrip.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString troupes = u"YZ-WL01"_s;
const QString resultNumber = u"甬鄞文备〔2026〕8号"_s;
const QDate received(2026, 3, 2);

/** Whoever's card hk_macao_taiwan_J of the reader's vectors is. */
Agent agentWithCard()
{
    Agent agent;
    agent.name = u"陳測試"_s;
    agent.documentKind = DocumentKind::HkMacaoTaiwanResidence;
    agent.documentNumber = u"810000198503070025"_s;
    agent.relation = u"配偶"_s;
    agent.hasAuthority = true;
    return agent;
}

/** The case of @p slip, by its code, to the form of the hand-over. */
void openHandOver(const Keyboard &keys, const Slip &slip)
{
    keys.awaitsFocus(u"issueScan"_s);
    keys.type(slip.code); // a scanner is a keyboard that types fast
    keys.press(Qt::Key_Return);
    keys.push(u"stepHandOver"_s);
    keys.awaitsFocus(u"stepForm"_s);
}

/** Asks for a paper of the case that is open, of which @p copies are printed, and returns what it says. */
QString paperOnDemand(const Program &program, const QString &action, int copies)
{
    const Keyboard &keys = program.keys;
    keys.press(Qt::Key_2, Qt::AltModifier);
    keys.awaitsFocus(u"casePapers"_s);
    const QStringList before = program.printed();
    keys.pick(u"makePaper"_s, action);
    if (!program.prints(before, copies))
        qFatal("%s was not printed", qPrintable(action));
    return program.textSince(before);
}

bool canRecord()
{
    return visibleWidget(u"recordStep"_s)->isEnabled();
}

} // namespace

/**
 * 统一窗口出件 with a card reader, by keys alone: it is set up at the window, the card of whoever comes is compared
 * with the case and its authority, a stranger's is refused, and what nobody comes for is posted at the addressee's
 * expense. Each test goes on where the one before it ended.
 */
class CollectingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theReaderIsSetUpAtTheWindow();
    void aStrangersCardIsRefusedAndTheAgentsIsTaken();
    void aResultIsPostedAtTheAddresseesExpense();

private:
    void compareCard(const Keyboard &keys, const QByteArray &card, const QString &answer);

    Hall m_hall{received};
    VirtualReader m_device;
    Slip m_fetched;
    Slip m_posted;
};

void CollectingTest::initTestCase()
{
    applyTheme(*qApp);
    m_hall.before(received, [this](Desk &desk) {
        IntakeDraft draft = wholeDraft(desk, troupes, received);
        m_posted = takeIn(desk, draft, Outcome::Accept);
        draft.agent = agentWithCard();
        m_fetched = takeIn(desk, draft, Outcome::Accept);
    });
    m_hall.as(u"handler"_s, Role::Handler, received.addDays(1), [this](Desk &desk) {
        DecidedBody decision;
        decision.decidedOn = received.addDays(1);
        decision.resultNumber = resultNumber;
        for (const Slip &slip : {m_fetched, m_posted})
            perform(desk, slip, EventType::Decided, decision.toJson());
    });
    m_hall.as(u"issuer"_s, Role::IssuingClerk, received.addDays(1), [this](Desk &desk) {
        for (const Slip &slip : {m_fetched, m_posted})
            perform(desk, slip, EventType::ResultArrived, ResultArrivedBody{1, u"5号柜"_s, {}}.toJson());
    });
}

void CollectingTest::theReaderIsSetUpAtTheWindow()
{
    Program program(m_hall.folder(), received.addDays(1));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    openHandOver(keys, m_fetched);
    keys.press(readCardKey.key());
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(u"Settings, Card reader"_s), patienceMs);

    keys.press(Qt::Key_6, Qt::ControlModifier);
    keys.awaitsFocus(u"settingsSections"_s);
    const auto &sections = program.find<QListWidget>(u"settingsSections"_s);
    keys.press(Qt::Key_Home);
    for (int row = 0; row < sections.count() && sections.currentItem()->text() != u"Card reader"_s; ++row)
        keys.press(Qt::Key_Down);
    keys.push(u"readerOn"_s);
    keys.tabTo(u"readerPort"_s);
    keys.retype(m_device.port());
    m_device.putCard(readerTexts(u"resident"_s));
    keys.push(u"readerTry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(u"The reader works"_s), patienceMs);
    m_device.liftCard();
}

/** Puts @p card on the reader and asks for it, until the form says @p answer. */
void CollectingTest::compareCard(const Keyboard &keys, const QByteArray &card, const QString &answer)
{
    m_device.putCard(card);
    keys.press(readCardKey.key());
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(answer), patienceMs);
    m_device.liftCard();
}

void CollectingTest::aStrangersCardIsRefusedAndTheAgentsIsTaken()
{
    Program program(m_hall.folder(), received.addDays(2));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    openHandOver(keys, m_fetched);
    QVERIFY(isOnScreen(u"5号柜"_s));
    compareCard(keys, readerTexts(u"resident"_s), u"The card is somebody else's"_s);
    QVERIFY(isOnScreen(u"Hand nothing over without one"_s)); // what to do
    QVERIFY(isOnScreen(u"Somebody else needs a power of attorney."_s));
    QVERIFY(!canRecord());
    keys.tabTo(u"receiverRelation"_s); // whatever he says he is
    keys.type(u"邻居"_s);
    QVERIFY(!canRecord());

    compareCard(keys, readerTexts(u"hk_macao_taiwan_J"_s), u"The card is that of the agent the case names."_s);
    QVERIFY(program.find<QComboBox>(u"receiver"_s).currentText().contains(u"陳*"_s));
    QCOMPARE(textOfLine(u"receiverRelation"_s), u"配偶"_s);
    QVERIFY(canRecord());
    const QStringList before = program.printed();
    record(keys);
    QVERIFY(program.prints(before, 2)); // for the agent, for the file
    checkPrinted(program.textSince(before),
                 {u"领取凭证"_s, u"领取人陳測試"_s, u"关系配偶"_s, u"委托书有"_s, resultNumber, m_fetched.number});

    const QString receipt = paperOnDemand(program, u"make-D12"_s, 1);
    checkPrinted(receipt, {u"送达回证"_s, u"直接送达"_s, u"关系配偶"_s, resultNumber, m_fetched.number});
}

void CollectingTest::aResultIsPostedAtTheAddresseesExpense()
{
    Program program(m_hall.folder(), received.addDays(3));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    openHandOver(keys, m_posted);
    keys.choose(u"manner"_s, u"邮寄"_s);
    QVERIFY(!canRecord());
    keys.tabTo(u"tracking"_s);
    keys.type(u"1099000000002"_s);
    QVERIFY(canRecord());
    keys.push(u"paidOnDelivery"_s);
    keys.tabTo(u"servicePlace"_s);
    keys.type(u"姜山镇测试村1号"_s);
    const QStringList before = program.printed();
    record(keys);
    QVERIFY(program.prints(before, 1));
    checkPrinted(program.textSince(before),
                 {u"送达回证"_s, u"邮寄（邮费到付）"_s, u"1099000000002"_s, u"姜山镇测试村1号"_s, resultNumber,
                  m_posted.number});
    // And the voucher that goes with the parcel.
    checkPrinted(paperOnDemand(program, u"make-D13"_s, 2),
                 {u"领取凭证"_s, u"收件人"_s, u"邮寄（邮费到付）"_s, u"1099000000002"_s, m_posted.number});
}

QTEST_MAIN(CollectingTest)
#include "collecting_test.moc"
