// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString outdoorAdvertising = u"YZ-ZF01"_s; // a licence, with a check on the spot
const QDate received(2026, 3, 2);

} // namespace

/**
 * Each role behind the window from its log-in to its last paper, with nothing but keys: handler, issuing clerk,
 * supervisor. flow_test does the same for the window clerk and the village agent. One day after the other, over the
 * cases of one profile; each test goes on where the one before it ended.
 */
class RolesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theHandlerChecksExtendsAndApproves();
    void theHandlerRefuses();
    void theIssuingClerkHandsOverAtTheCounter();
    void theIssuingClerkSendsARefusalByPost();
    void theSupervisorPrintsWhatIsAtRiskAndUrges();

private:
    void allowExtension(Program &program);

    Hall m_hall{received};
    Slip m_approved;
    Slip m_refused;
    Slip m_forgotten;
    Applicant m_applicant = exampleApplicant(ApplicantKind::IndividualBusiness);
};

void RolesTest::initTestCase()
{
    applyTheme(*qApp);
    m_hall.before(received, [this](Desk &desk) {
        const ServiceItem &item = *desk.reference().catalogue->find(outdoorAdvertising);
        for (Slip *slip : {&m_approved, &m_refused, &m_forgotten})
            *slip = takeIn(desk, exampleDraft(item, m_applicant, received), Outcome::Accept);
    });
}

/** Art 42: the handler cannot approve for himself; the head logs in at his screen, and nobody is logged out. */
void RolesTest::allowExtension(Program &program)
{
    const Keyboard &keys = program.keys;
    keys.push(u"stepExtend"_s);
    keys.tabTo(u"extendReason"_s);
    keys.type(u"需要补充现场勘测"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
    keys.push(u"extendApprovalAsk"_s);
    keys.tabTo(u"approvalLogin"_s);
    keys.type(u"handler"_s);
    keys.tabTo(u"approvalPassword"_s);
    keys.type(demonstrationLogin().password);
    keys.press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([] { return textOfLine(u"approvalPassword"_s).isEmpty(); }, patienceMs));
    keys.awaits(u"approvalGive"_s);
    QVERIFY(visibleWidget(u"approvalDialog"_s));
    QCOMPARE(textOfLine(u"extendApproval"_s), QString());
    keys.tabTo(u"approvalLogin"_s);
    keys.retype(u"head"_s);
    keys.tabTo(u"approvalPassword"_s);
    keys.type(demonstrationLogin().password);
    keys.press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([] { return !visibleWidget(u"approvalDialog"_s); }, patienceMs));
    QCOMPARE(textOfLine(u"extendApproval"_s), u"head"_s);
    QCOMPARE(textOfLine(u"extendApprover"_s), u"测试主任"_s);
    const QStringList before = program.printed();
    keys.tabTo(u"recordStep"_s);
    keys.press(Qt::Key_Space);
    keys.awaitsFocus(u"furtherSteps"_s);
    keys.press(Qt::Key_Space);
    QVERIFY(program.prints(before, 2)); // for the applicant, for the file
    checkPrinted(program.textSince(before),
                 {u"延期办理告知书"_s, u"测试主任"_s, u"需要补充现场勘测"_s, m_approved.number});
}

void RolesTest::theHandlerChecksExtendsAndApproves()
{
    Program program(m_hall.folder(), received.addDays(2));
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    goToCase(keys, m_approved);
    auto &table = program.find<QTableView>(u"workList"_s);
    keys.press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(currentRow(table).contains(u"测试承办员"_s), patienceMs);
    QVERIFY(currentRow(table).contains(m_approved.number));
    keys.press(Qt::Key_Return);

    keys.push(u"stepProcess"_s);
    keys.tabTo(u"stepOpinion"_s);
    keys.type(u"现场与申请一致"_s);
    keys.tabTo(u"firstOfficer"_s);
    keys.type(u"测试甲"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled()); // art 34: two
    keys.tabTo(u"secondOfficer"_s);
    keys.type(u"测试乙"_s);
    record(keys);

    allowExtension(program);

    const QStringList before = program.printed();
    keys.push(u"stepDecide"_s);
    keys.tabTo(u"resultNumber"_s);
    keys.type(u"甬鄞广〔2026〕1号"_s);
    record(keys);
    QVERIFY(program.prints(before, 2));
    checkPrinted(program.textSince(before), {u"准予行政许可决定书"_s, u"甬鄞广〔2026〕1号"_s, m_approved.number});
}

void RolesTest::theHandlerRefuses()
{
    Program program(m_hall.folder(), received.addDays(2));
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    goToCase(keys, m_refused);
    keys.press(Qt::Key_Return);
    keys.push(u"stepDecide"_s);
    keys.choose(u"decision"_s, u"Refuse"_s);
    keys.tabTo(u"stepsSkipped"_s);
    keys.type(u"图纸已表明不符合规划"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled()); // art 38: the reasons; the remedies are filled in
    keys.tabTo(u"decisionReasons"_s);
    keys.type(u"设置地点不符合规划"_s);
    const QStringList before = program.printed();
    record(keys);
    QVERIFY(program.prints(before, 2));
    checkPrinted(program.textSince(before), {u"不予行政许可决定书"_s, u"设置地点不符合规划"_s, u"鄞州区人民法院"_s});
}

void RolesTest::theIssuingClerkHandsOverAtTheCounter()
{
    Program program(m_hall.folder(), received.addDays(3));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    keys.awaitsFocus(u"issueScan"_s);
    keys.type(m_approved.code); // a scanner is a keyboard that types fast
    keys.press(Qt::Key_Return);

    keys.push(u"stepArrive"_s);
    keys.tabTo(u"keptAt"_s);
    keys.type(u"3号柜"_s);
    record(keys);

    // The person at the window against the case: unmasked for a reason, then what differs is recorded.
    QVERIFY(!isOnScreen(m_applicant.documentNumber));
    keys.push(u"showFacts"_s);
    keys.tabTo(u"unmaskReason"_s);
    keys.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(m_applicant.documentNumber), patienceMs);

    const QStringList before = program.printed();
    keys.push(u"stepHandOver"_s);
    QVERIFY(isOnScreen(u"3号柜"_s)); // where the paper is to be taken from
    keys.choose(u"receiver"_s, u"differ"_s);
    keys.tabTo(u"receiverName"_s);
    keys.type(u"测试庚"_s);
    keys.tabTo(u"receiverNumber"_s);
    keys.type(m_applicant.documentNumber);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
    keys.tabTo(u"deviation"_s);
    keys.type(u"姓名用字不同"_s);
    record(keys);
    QVERIFY(program.prints(before, 2));
    checkPrinted(program.textSince(before), {u"领取凭证"_s, u"领取人测试庚"_s, m_approved.number});
}

void RolesTest::theIssuingClerkSendsARefusalByPost()
{
    Program program(m_hall.folder(), received.addDays(3));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    keys.awaitsFocus(u"issueScan"_s);
    keys.type(m_refused.number); // the code is dirty: what stands under it
    keys.press(Qt::Key_Return);
    keys.push(u"stepArrive"_s);
    record(keys);
    const QStringList before = program.printed();
    keys.push(u"stepHandOver"_s);
    keys.choose(u"manner"_s, u"邮寄"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
    keys.tabTo(u"tracking"_s);
    keys.type(u"1099000000001"_s);
    keys.tabTo(u"paidOnDelivery"_s);
    keys.press(Qt::Key_Space);
    record(keys);
    QVERIFY(program.prints(before, 1));
    checkPrinted(program.textSince(before),
                 {u"送达回证"_s, u"1099000000001"_s, u"邮寄（邮费到付）"_s, m_refused.number});
}

void RolesTest::theSupervisorPrintsWhatIsAtRiskAndUrges()
{
    Program program(m_hall.folder(), QDate(2026, 4, 2));
    const Keyboard &keys = program.keys;
    program.logIn(u"head"_s);
    keys.choose(u"workKind"_s, u"At risk"_s);
    goToCase(keys, m_forgotten);
    const QStringList before = program.printed();
    keys.press(Qt::Key_P, Qt::ControlModifier);
    keys.awaitsFocus(u"paperPreview"_s);
    keys.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(program.prints(before, 1));
    checkPrinted(program.textSince(before), {m_forgotten.number});
    QVERIFY(QTest::qWaitFor([] { return !visibleWidget(u"paperPreview"_s); }, patienceMs));

    keys.tabTo(u"workList"_s);
    keys.press(Qt::Key_Return);
    keys.awaits(u"caseTabs"_s);
    keys.press(Qt::Key_2, Qt::AltModifier);
    keys.awaitsFocus(u"casePapers"_s);
    const QStringList listed = program.printed();
    keys.pick(u"makePaper"_s, u"make-D17b"_s);
    QVERIFY(program.prints(listed, 2)); // for the unit, for the file
    checkPrinted(program.textSince(listed), {u"督办单"_s, u"已超过办理期限"_s, m_forgotten.number});
}

QTEST_MAIN(RolesTest)
#include "roles_test.moc"
