// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/materialsets.h"
#include "core/desk/exampledraft.h"
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString foodBusiness = u"YZ-SJ07"_s; // a licence that a promise may stand for, with a check on the spot
const QDate received(2026, 3, 2);
const QDate lastCheck(2026, 6, 1); // 浙江: sixty working days after the decision of the 4th

/** An application of one of several applicants that brings its form only: the rest is promised in writing. */
IntakeDraft onCommitment(const Desk &desk, quint64 applicant)
{
    SeededRandom random(applicant);
    const ServiceItem &item = *desk.reference().catalogue->find(foodBusiness);
    IntakeDraft draft = exampleDraft(item, exampleApplicant(item.applicantKinds.first(), random), received);
    for (CaseMaterial &material : draft.materials) {
        if (material.state == MaterialState::Received && isReplaceable(material)) {
            material.state = MaterialState::Missing;
            material.originals = material.copies = 0;
        }
    }
    return draft;
}

} // namespace

/**
 * 告知承诺 from the promise to its check, by keys: what is granted on a promise stands on the list of checks from the
 * decision on, whether anybody fetched the result or not, until two officers have looked.
 */
class CommitmentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsGrantedOnAPromiseIsToBeChecked();
    void theHandlerFindsThePromiseKept();
    void theSupervisorFindsThePromiseBroken();
    void whoBrokeAPromiseGivesNoOther();

private:
    static void openChecks(Program &program);
    static void approve(Program &program, const Slip &slip, const QString &number);

    Hall m_hall{received};
    Slip m_kept; ///< its result lies at the window, and nobody comes
    Slip m_broken; ///< its result is still being made
};

void CommitmentTest::initTestCase()
{
    applyTheme(*qApp);
    m_hall.before(received, [this](Desk &desk) {
        m_kept = takeIn(desk, onCommitment(desk, 1), Outcome::AcceptCommitment);
        m_broken = takeIn(desk, onCommitment(desk, 2), Outcome::AcceptCommitment);
    });
}

void CommitmentTest::openChecks(Program &program)
{
    program.keys.choose(u"workKind"_s, u"Commitments to check"_s);
}

void CommitmentTest::approve(Program &program, const Slip &slip, const QString &number)
{
    const Keyboard &keys = program.keys;
    goToCase(keys, slip);
    keys.press(Qt::Key_Return);
    keys.push(u"stepDecide"_s);
    keys.tabTo(u"resultNumber"_s);
    keys.type(number);
    keys.tabTo(u"stepsSkipped"_s);
    keys.type(u"告知承诺，事后核查"_s);
    const QStringList before = program.printed();
    record(keys);
    QVERIFY(program.prints(before, 2));
    checkPrinted(program.textSince(before), {number, slip.number});
}

void CommitmentTest::whatIsGrantedOnAPromiseIsToBeChecked()
{
    Program program(m_hall.folder(), QDate(2026, 3, 4));
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    openChecks(program);
    QVERIFY(&keys.awaits(u"noWork"_s)); // nothing is granted yet
    keys.choose(u"workKind"_s, u"To decide"_s);
    approve(program, m_kept, u"甬鄞食〔2026〕1号"_s);
    keys.push(u"stepArrive"_s);
    record(keys);
    keys.press(Qt::Key_Left, Qt::AltModifier);
    approve(program, m_broken, u"甬鄞食〔2026〕2号"_s);
    keys.press(Qt::Key_Left, Qt::AltModifier);
    openChecks(program);
    // One lies at the window, the other is being made: delivery falls due first, and the check is not forgotten over
    // it.
    for (const Slip &slip : {m_kept, m_broken}) {
        goToCase(keys, slip);
        QVERIFY(currentRow(program.find<QTableView>(u"workList"_s)).contains(lastCheck.toString(Qt::ISODate)));
    }
}

void CommitmentTest::theHandlerFindsThePromiseKept()
{
    Program program(m_hall.folder(), QDate(2026, 3, 20)); // past the days in which it was to be fetched
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    openChecks(program);
    goToCase(keys, m_kept);
    keys.press(Qt::Key_Return);
    keys.push(u"stepVerify"_s);
    keys.tabTo(u"firstOfficer"_s);
    keys.type(u"测试甲"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled()); // two see it
    keys.tabTo(u"secondOfficer"_s);
    keys.type(u"测试乙"_s);
    const QStringList before = program.printed();
    record(keys);
    keys.press(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isListed(u"测试乙"_s), patienceMs); // in the case's own history
    QCOMPARE(program.printed(), before); // the law asks for no paper of a check
    QCOMPARE(stageShown(), u"Awaiting collection"_s);
    keys.press(Qt::Key_Left, Qt::AltModifier);
    keys.awaits(u"workList"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isListed(m_kept.number), patienceMs);
    QVERIFY(isListed(m_broken.number));
}

void CommitmentTest::theSupervisorFindsThePromiseBroken()
{
    Program program(m_hall.folder(), QDate(2026, 3, 23));
    const Keyboard &keys = program.keys;
    program.logIn(u"head"_s);
    openChecks(program);
    goToCase(keys, m_broken);
    keys.press(Qt::Key_Return);
    keys.push(u"stepVerify"_s);
    keys.choose(u"commitmentKept"_s, u"is not true"_s);
    keys.tabTo(u"firstOfficer"_s);
    keys.type(u"测试甲"_s);
    keys.tabTo(u"secondOfficer"_s);
    keys.type(u"测试乙"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
    keys.tabTo(u"findings"_s);
    keys.type(u"现场无健康证明"_s);
    record(keys);
    keys.press(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isListed(u"现场无健康证明"_s), patienceMs);
    keys.press(Qt::Key_Left, Qt::AltModifier);
    keys.awaits(u"noWork"_s); // nothing is left to check
}

/** Decision 024: until somebody with the right to do so clears it, and nobody here has that right. */
void CommitmentTest::whoBrokeAPromiseGivesNoOther()
{
    m_hall.before(QDate(2026, 3, 24), [](Desk &desk) {
        IntakeDraft again = onCommitment(desk, 2);
        OutcomeChoice choice;
        choice.outcome = Outcome::AcceptCommitment;
        choice.promiseSigned = true;
        const auto taken = desk.takeIn(again, choice);
        QVERIFY(!taken);
        QCOMPARE(taken.error().reason, u"commitment.barred"_s);
    });
}

QTEST_MAIN(CommitmentTest)
#include "commitment_test.moc"
