// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString outdoorAdvertising = u"YZ-ZF01"_s; // a licence
const QString foodBusiness = u"YZ-SJ07"_s; // two papers of it may follow later
const QDate received(2026, 3, 2);

/** The right item by its initials @p typed: the first of the list below the field. */
void pickRightItem(const Keyboard &keys, const QString &typed)
{
    keys.tabTo(u"rightItem"_s);
    keys.type(typed);
    QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, patienceMs));
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Return);
    QVERIFY(!QApplication::activePopupWidget());
}

} // namespace

/**
 * What turns the course of a case, by keys alone: a clock stopped and started again (S1), a file passed on, a promise
 * that was broken (S4), a wrong item (§1 of domain.md 9.4: the case keeps its number), a seal in the register. The
 * plain ways stand in roles_test.
 */
class BackDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theHandlerStopsTheClockAndStartsItAgain();
    void theHandlerPassesAFileOnToAnotherUnit();
    void theClerkMendsTheWrongItem();
    void theClerkMendsTheItemOfAnAcceptedCase();
    void theIssuingClerkRecordsASeal();
    void theClerkTakesBackAnAcceptanceWhosePapersNeverCame();

private:
    Hall m_hall{received};
    Slip m_stopped;
    Slip m_passedOn;
    Slip m_wrong;
    Slip m_accepted; ///< under a wrong item too
    Slip m_broken;
    Slip m_sealed;
    QDate m_owedUntil; ///< later than every other day here
};

void BackDeskTest::initTestCase()
{
    applyTheme(*qApp);
    m_hall.before(received, [this](Desk &desk) {
        for (Slip *slip : {&m_stopped, &m_passedOn, &m_sealed, &m_accepted})
            *slip = takeIn(desk, wholeDraft(desk, outdoorAdvertising, received), Outcome::Accept);
        m_wrong = takeIn(desk, wholeDraft(desk, outdoorAdvertising, received), Outcome::ReceiveOnly);
        IntakeDraft owing = wholeDraft(desk, foodBusiness, received);
        for (CaseMaterial &material : owing.materials) {
            if (material.necessity == Necessity::Deferrable)
                material.state = MaterialState::Missing;
        }
        m_broken = takeIn(desk, owing, Outcome::AcceptTolerant);
        const Result<CaseFile> file = desk.caseFile(m_broken.caseId);
        if (!file || !file->deadlines.tolerance || !file->deadlines.tolerance->day)
            qFatal("nothing is owed");
        m_owedUntil = *file->deadlines.tolerance->day;
    });
}

void BackDeskTest::theHandlerStopsTheClockAndStartsItAgain()
{
    {
        Program program(m_hall.folder(), QDate(2026, 3, 4));
        const Keyboard &keys = program.keys;
        program.logIn(u"handler"_s);
        goToCase(keys, m_stopped);
        keys.press(Qt::Key_Return);
        const QStringList before = program.printed();
        keys.push(u"stepStopClock"_s);
        keys.choose(u"procedure"_s, u"鉴定"_s);
        keys.tabTo(u"stopDays"_s);
        keys.retype(u"3"_s);
        record(keys);
        QVERIFY(program.prints(before, 2));
        checkPrinted(program.textSince(before), {u"鉴定"_s, u"2026年3月6日"_s, m_stopped.number});
    }
    Program program(m_hall.folder(), QDate(2026, 3, 9));
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    keys.choose(u"workKind"_s, u"At risk"_s); // the day the applicant was told has passed
    goToCase(keys, m_stopped);
    keys.press(Qt::Key_Return);
    keys.push(u"stepResume"_s);
    record(keys);
    keys.awaits(u"stepStopClock"_s); // it runs again
}

void BackDeskTest::theHandlerPassesAFileOnToAnotherUnit()
{
    Program program(m_hall.folder(), QDate(2026, 3, 9));
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    goToCase(keys, m_passedOn);
    keys.press(Qt::Key_Return);
    const QStringList before = program.printed();
    keys.push(u"stepRoute"_s);
    keys.choose(u"routeUnit"_s, u"民政局"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
    keys.tabTo(u"routeReason"_s);
    keys.type(u"属民政部门职责"_s);
    record(keys);
    QVERIFY(program.prints(before, 2)); // the routing sheet and the list of what is handed over
    checkPrinted(program.textSince(before), {u"民政局"_s, m_passedOn.number});
}

void BackDeskTest::theClerkMendsTheWrongItem()
{
    Program program(m_hall.folder(), QDate(2026, 3, 9));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openByNumber(keys, m_wrong);
    const QStringList before = program.printed();
    keys.push(u"stepRectify"_s);
    pickRightItem(keys, u"zpba"_s); // 招牌备案
    keys.choose(u"situation-s1"_s, u"否"_s); // the house is another's
    keys.push(u"lies-own"_s);
    keys.tabTo(u"rectifyReason"_s);
    QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
    keys.type(u"窗口选错事项"_s);
    record(keys);
    QVERIFY(program.prints(before, 3)); // the slip, and the receipt for applicant and file
    checkPrinted(program.textSince(before), {u"店名招牌设置备案"_s, u"建筑物使用权材料"_s, m_wrong.number});
}

/** What is accepted must be complete under the right item as well: its questions decide with which materials. */
void BackDeskTest::theClerkMendsTheItemOfAnAcceptedCase()
{
    Program program(m_hall.folder(), QDate(2026, 3, 9));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openByNumber(keys, m_accepted);
    const QStringList before = program.printed();
    keys.push(u"stepRectify"_s);
    pickRightItem(keys, u"lszd"_s); // 临时占道
    keys.choose(u"situation-s1"_s, u"单位或个体工商户"_s); // who came to the window was asked before
    keys.choose(u"situation-s2"_s, u"是"_s); // on a lane for cars
    const QList<std::pair<QString, QString>> asked{{u"occ_place"_s, u"姜山镇示例路1号"_s},
                                                   {u"occ_area"_s, u"20"_s},
                                                   {u"occ_from"_s, u"2026-04-01"_s},
                                                   {u"occ_to"_s, u"2026-04-03"_s},
                                                   {u"occ_reason"_s, u"吊装招牌"_s}};
    for (const auto &[field, text] : asked) {
        keys.tabTo(u"right-"_s + field);
        keys.retype(text);
    }
    if (visibleWidget(u"right-contact_phone"_s)) {
        keys.tabTo(u"right-contact_phone"_s);
        keys.retype(u"13800000000"_s);
    }
    keys.tabTo(u"rectifyReason"_s);
    keys.type(u"窗口选错事项"_s);
    for (const QString &material : {u"form"_s, u"plan"_s, u"traffic"_s, u"safe"_s}) {
        QVERIFY(!visibleWidget(u"recordStep"_s)->isEnabled());
        keys.push(u"lies-"_s + material);
    }
    record(keys);
    QVERIFY(program.prints(before, 4)); // the slip, the receipt, the voucher
    // Five working days from the day of acceptance, not the seven of the wrong item.
    checkPrinted(program.textSince(before), {u"临时占用城市道路审批"_s, u"交通组织疏导方案"_s, u"2026年3月9日"_s});
}

void BackDeskTest::theClerkTakesBackAnAcceptanceWhosePapersNeverCame()
{
    Program program(m_hall.folder(), m_owedUntil.addDays(1));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openByNumber(keys, m_broken);
    const QStringList before = program.printed();
    keys.push(u"stepRevoke"_s);
    // What the organ that decides usually names is offered, and can be corrected.
    QCOMPARE(program.find<QLineEdit>(u"revokeReviewOrgan"_s).text(), u"鄞州区人民政府"_s);
    keys.tabTo(u"revokeReviewOrgan"_s);
    keys.retype(u"宁波市人民政府"_s);
    QCOMPARE(program.find<QLineEdit>(u"revokeCourt"_s).text(), u"鄞州区人民法院"_s);
    record(keys);
    QVERIFY(program.prints(before, 2));
    checkPrinted(program.textSince(before), {u"撤销受理"_s, u"宁波市人民政府"_s, u"鄞州区人民法院"_s, m_broken.number});
}

void BackDeskTest::theIssuingClerkRecordsASeal()
{
    Program program(m_hall.folder(), QDate(2026, 3, 9));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    keys.awaitsFocus(u"issueScan"_s);
    keys.type(m_sealed.code);
    keys.press(Qt::Key_Return);
    keys.push(u"stepSeal"_s);
    keys.tabTo(u"impressions"_s);
    keys.retype(u"2"_s);
    keys.tabTo(u"formSerial"_s);
    keys.type(u"NO.000123"_s);
    record(keys);
    keys.press(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isListed(u"NO.000123"_s), patienceMs); // in the case's own history
}

QTEST_MAIN(BackDeskTest)
#include "backdesk_test.moc"
