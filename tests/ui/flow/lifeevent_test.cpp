// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/intake/formvalue.h"
#include "ui/intake/intakemodel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString birth = u"YZ-B-BIRTH"_s;
const QString registration = u"YZ-GA07"_s; // 出生登记, decided on the spot
const QString insurance = u"YZ-YB03"_s; // beside it, decided on the spot
const QString card = u"YZ-RS11"_s; // waits for the registration
const QString allowance = u"YZ-YB07"_s; // decided by a department within seven days
const QDate received(2026, 3, 2);
/** Registration and insurance, and the card afterwards; no allowance. */
const Answers withoutAllowance{{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o2"_s}}};

/** A matter and its members, by item. */
struct Matter
{
    Slip whole;
    QMap<QString, Slip> members;
};

Matter matterOf(const CaseState &state)
{
    Matter matter{{state.number(), {}, state.caseId}, {}};
    for (const MemberState &member : state.members)
        matter.members.insert(member.line.itemId, {member.line.number, {}, member.line.caseId});
    return matter;
}

Matter takeInBirth(Desk &desk)
{
    const Catalogue &catalogue = *desk.reference().catalogue;
    OutcomeChoice choice;
    choice.outcome = Outcome::Accept;
    const auto taken = desk.takeIn(exampleBundle(*catalogue.bundle(birth), catalogue, withoutAllowance,
                                                 exampleApplicant(ApplicantKind::NaturalPerson), received),
                                   choice);
    if (!taken)
        qFatal("take in: %s", qPrintable(taken.error().reason));
    return matterOf(taken->state);
}

} // namespace

/**
 * S6 to its end, by keys alone: 新生儿出生一件事. Who waits is called by the earlier member's decision, somebody joins
 * later, each is decided and handed over by whoever does it, and the matter is done with the last of them. Where an
 * earlier member is refused, whoever waits for it is found and let go on.
 */
class LifeEventTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theEarlierDecisionCallsWhoWaits();
    void aMemberJoinsLater();
    void theDepartmentDecidesWhoJoined();
    void theIssuingClerkHandsItOver();
    void theMatterIsDoneWithItsLastMember();
    void whoWaitsForARefusedMemberIsFound();
    void andIsLetGoOn();

private:
    static void approve(Program &program, const Slip &slip);
    static void handOver(Program &program, const Slip &slip);
    static void fillWhatIsAsked(Program &program);

    Hall m_hall{received};
    Matter m_birth;
    Matter m_stuck;
};

void LifeEventTest::initTestCase()
{
    applyTheme(*qApp);
    m_hall.before(received, [this](Desk &desk) {
        m_birth = takeInBirth(desk);
        m_stuck = takeInBirth(desk);
    });
}

/** The clerk decides a member on the spot, the paper in the applicant's hand. */
void LifeEventTest::approve(Program &program, const Slip &slip)
{
    openByNumber(program.keys, slip);
    program.keys.push(u"stepDecide"_s);
    record(program.keys);
    QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Approved"_s, patienceMs);
}

void LifeEventTest::handOver(Program &program, const Slip &slip)
{
    openByNumber(program.keys, slip);
    program.keys.push(u"stepHandOver"_s);
    record(program.keys);
    QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Done"_s, patienceMs);
}

void LifeEventTest::theEarlierDecisionCallsWhoWaits()
{
    Program program(m_hall.folder(), QDate(2026, 3, 4));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openByNumber(keys, m_birth.members[card]);
    QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Waiting its turn"_s, patienceMs);
    const QStringList before = program.printed();
    approve(program, m_birth.members[registration]);
    QVERIFY(program.prints(before, 2)); // the decision, and the voucher of the member called
    checkPrinted(program.textSince(before), {u"受理"_s, u"2026年3月4日"_s, m_birth.members[card].number});
    openByNumber(keys, m_birth.members[card]);
    QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Accepted"_s, patienceMs);
}

/** What the answers ask now that they did not before: questions, then fields. */
void LifeEventTest::fillWhatIsAsked(Program &program)
{
    const Keyboard &keys = program.keys;
    const auto &model = *program.window.findChild<IntakeModel *>();
    while (!model.checklist().unanswered.isEmpty()) {
        const QString open = model.checklist().unanswered.first();
        keys.tabTo(u"situation-"_s + open);
        keys.press(Qt::Key_1);
        QVERIFY(!model.checklist().unanswered.contains(open));
    }
    const IntakeDraft example = exampleDraft(*model.item(), model.draft().applicant, received);
    for (const FormField &field : model.item()->formFields) {
        if (!field.required || model.draft().form.contains(field.key))
            continue;
        const QString text = formTextFromValue(field, example.form.value(field.key));
        const QString name = u"form-"_s + field.key;
        if (field.type == FieldType::Choice) {
            keys.choose(name, text);
        } else {
            keys.tabTo(name);
            keys.retype(text);
        }
    }
}

void LifeEventTest::aMemberJoinsLater()
{
    {
        Program program(m_hall.folder(), QDate(2026, 3, 5));
        const Keyboard &keys = program.keys;
        program.logIn(demonstrationLogin().login);
        openByNumber(keys, m_birth.whole);
        QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Members under way"_s, patienceMs);
        keys.press(Qt::Key_5, Qt::AltModifier);
        keys.push(u"joinMember"_s);
        keys.tabTo(u"situation-q3"_s); // the allowance as well
        keys.press(Qt::Key_1);
        fillWhatIsAsked(program);
        keys.press(Qt::Key_F6);
        const QStringList before = program.printed();
        keys.awaits(u"outcome-accept"_s);
        keys.press(Qt::Key_F9);
        keys.press(Qt::Key_F9);
        keys.awaits(u"resultPanel"_s);
        QVERIFY(program.prints(before, 3)); // the matter's slip, a receipt, the voucher
        checkPrinted(program.textSince(before), {m_birth.whole.number, u"生育津贴"_s});
    }
    m_hall.before(QDate(2026, 3, 5), [this](Desk &desk) {
        const auto file = desk.caseFile(m_birth.whole.caseId);
        QVERIFY(file);
        m_birth = matterOf(file->state);
    });
    QCOMPARE(m_birth.members.size(), 4);
    QVERIFY(m_birth.members.contains(allowance));
}

void LifeEventTest::theDepartmentDecidesWhoJoined()
{
    Program program(m_hall.folder(), QDate(2026, 3, 6));
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    goToCase(keys, m_birth.members[allowance]);
    keys.press(Qt::Key_Return);
    keys.push(u"stepDecide"_s);
    const QStringList before = program.printed();
    record(keys);
    QVERIFY(program.prints(before, 1));
    checkPrinted(program.textSince(before), {m_birth.members[allowance].number});
    keys.push(u"stepArrive"_s);
    record(keys);
}

void LifeEventTest::theIssuingClerkHandsItOver()
{
    Program program(m_hall.folder(), QDate(2026, 3, 9));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    keys.awaitsFocus(u"issueScan"_s);
    keys.type(m_birth.members[allowance].number);
    keys.press(Qt::Key_Return);
    const QStringList before = program.printed();
    keys.push(u"stepHandOver"_s);
    record(keys);
    QVERIFY(program.prints(before, 1));
    checkPrinted(program.textSince(before), {u"领取凭证"_s, m_birth.members[allowance].number});
}

void LifeEventTest::theMatterIsDoneWithItsLastMember()
{
    Program program(m_hall.folder(), QDate(2026, 3, 10));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    handOver(program, m_birth.members[registration]);
    approve(program, m_birth.members[insurance]);
    handOver(program, m_birth.members[insurance]);
    approve(program, m_birth.members[card]);
    openByNumber(keys, m_birth.whole);
    QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Members under way"_s, patienceMs);
    const QStringList before = program.printed();
    handOver(program, m_birth.members[card]);
    QVERIFY(program.prints(before, 4)); // the receipt and how the matter ended, for the applicant and for the file
    checkPrinted(program.textSince(before), {u"新生儿出生一件事"_s, m_birth.whole.number});
    openByNumber(keys, m_birth.whole);
    QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Done"_s, patienceMs);
}

void LifeEventTest::whoWaitsForARefusedMemberIsFound()
{
    {
        Program program(m_hall.folder(), QDate(2026, 3, 11));
        const Keyboard &keys = program.keys;
        program.logIn(demonstrationLogin().login);
        openByNumber(keys, m_stuck.members[registration]);
        keys.push(u"stepDecide"_s);
        keys.choose(u"decision"_s, u"Refuse"_s);
        keys.tabTo(u"decisionReasons"_s);
        keys.type(u"未能证明亲子关系"_s);
        keys.tabTo(u"decisionReviewOrgan"_s);
        keys.retype(u"宁波市鄞州区人民政府"_s);
        keys.tabTo(u"decisionCourt"_s);
        keys.retype(u"宁波市鄞州区人民法院"_s);
        record(keys);
        QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Refused"_s, patienceMs);
        openByNumber(keys, m_stuck.members[card]);
        QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Waiting its turn"_s, patienceMs);
    }
    Program program(m_hall.folder(), QDate(2026, 3, 12));
    program.logIn(u"handler"_s);
    program.keys.choose(u"workKind"_s, u"Life events that are stuck"_s);
    goToCase(program.keys, m_stuck.members[card]);
}

void LifeEventTest::andIsLetGoOn()
{
    Program program(m_hall.folder(), QDate(2026, 3, 12));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openByNumber(keys, m_stuck.members[card]);
    keys.push(u"stepCallTurn"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
    keys.tabTo(u"turnReason"_s);
    keys.type(u"申请人已自行取得户口簿"_s);
    record(keys);
    QTRY_VERIFY_WITH_TIMEOUT(stageShown() != u"Waiting its turn"_s, patienceMs);
    keys.press(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isListed(u"申请人已自行取得户口簿"_s), patienceMs);
}

QTEST_MAIN(LifeEventTest)
#include "lifeevent_test.moc"
