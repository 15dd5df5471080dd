// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 2);
const QString matter = u"低保对象住院后怎么申请救助"_s;
const QString phone = u"13800005678"_s;

/** Prints what is listed, by way of the preview, and returns what the sheet says. */
QString printedRegister(const Program &program)
{
    const Keyboard &keys = program.keys;
    const QStringList before = program.printed();
    keys.push(u"proxyPrint"_s);
    keys.awaitsFocus(u"paperPreview"_s);
    keys.press(Qt::Key_P, Qt::ControlModifier);
    if (!program.prints(before, 1) || !QTest::qWaitFor([] { return !visibleWidget(u"paperPreview"_s); }, patienceMs))
        qFatal("nothing was printed");
    return program.textSince(before);
}

} // namespace

/** 首问责任 by keys alone: written down, printed while it waits, answered later by whoever was asked first. */
class FirstAskedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void aQuestionIsWrittenDownAndTheRegisterPrinted();
    void itWaitsUntilItIsAnswered();

private:
    Hall m_hall{today};
};

void FirstAskedTest::aQuestionIsWrittenDownAndTheRegisterPrinted()
{
    Program program(m_hall.folder(), today);
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    keys.press(Qt::Key_3, Qt::ControlModifier);
    keys.awaits(u"newConsultation"_s);
    keys.press(Qt::Key_N, Qt::ControlModifier);
    keys.awaitsFocus(u"askedMatter"_s);
    keys.type(matter);
    keys.tabTo(u"asker"_s);
    keys.type(u"测试甲"_s);
    keys.tabTo(u"askerPhone"_s);
    keys.type(phone);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    const auto *list = qobject_cast<const QTableView *>(&keys.awaits(u"consultations"_s));
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patienceMs);
    QVERIFY(rowText(*list, 0).contains(matter));
    const QString sheet = printedRegister(program);
    checkPrinted(sheet, {u"首问责任登记表"_s, matter, u"演示员"_s, u"138****5678"_s, u"合计1件，待答复1件"_s});
    QVERIFY(!sheet.contains(phone)); // the sheet lies about
}

void FirstAskedTest::itWaitsUntilItIsAnswered()
{
    Program program(m_hall.folder(), today.addDays(1));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    keys.press(Qt::Key_3, Qt::ControlModifier);
    keys.choose(u"proxyList"_s, u"Consultations"_s);
    const auto *list = qobject_cast<const QTableView *>(&keys.awaits(u"consultations"_s));
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patienceMs);
    keys.tabTo(u"consultations"_s);
    keys.press(Qt::Key_Return);
    keys.awaitsFocus(u"laterAnswer"_s);
    QVERIFY(isOnScreen(phone)); // whom to ring up
    QVERIFY(!visibleWidget(u"closeConsultation"_s)->isEnabled());
    keys.type(u"凭出院小结到村便民服务站申请"_s);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(rowText(*list, 0).contains(u"凭出院小结"_s), patienceMs);
    QVERIFY(!isOnScreen(phone));
    checkPrinted(printedRegister(program), {u"凭出院小结"_s, u"合计1件，待答复0件"_s});
}

QTEST_MAIN(FirstAskedTest)
#include "firstasked_test.moc"
