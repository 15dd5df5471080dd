// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/hall.h"

#include "core/desk/exampledraft.h"
#include "core/store/profile.h"
#include "tests/ui/flow/program.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

Hall::Hall(QDate opened)
    : m_folder(QDir::tempPath() + u"/一窗 角色 XXXXXX"_s)
    , m_seed(quint64(opened.toJulianDay()))
{
    LocalFiles files;
    const ManualClock clock{morningOf(opened)};
    SeededRandom random{7};
    const TemplateSet templates = TemplateSet::builtIn();
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = {8, 1, 1};
    const QString password = demonstrationLogin().password;
    setup.accounts.push_back({u"handler"_s, u"测试承办员"_s, {Role::Handler}, password});
    setup.accounts.push_back({u"issuer"_s, u"测试出件员"_s, {Role::IssuingClerk}, password});
    setup.accounts.push_back({u"head"_s, u"测试主任"_s, {Role::Supervisor}, password});
    const auto ready = setUpWindow(profileFolder(folder()), setup, {files, clock, random, templates});
    if (!ready || !ready->profile)
        qFatal("no hall in %s", qPrintable(folder()));
}

void Hall::before(QDate day, const std::function<void(Desk &desk)> &act)
{
    as(demonstrationLogin().login, Role::Clerk, day, act);
}

void Hall::as(const QString &login, Role role, QDate day, const std::function<void(Desk &desk)> &act)
{
    LocalFiles files;
    const ManualClock clock{morningOf(day)};
    SeededRandom random{++m_seed};
    const TemplateSet templates = TemplateSet::builtIn();
    const auto profile = Profile::open(profileFolder(folder()), files, clock, random);
    if (!profile || !(*profile)->logIn(login, demonstrationLogin().password))
        qFatal("the hall does not open");
    Seat seat;
    seat.account = login;
    seat.role = role;
    seat.place = (*profile)->place();
    Desk desk(**profile, seat, templates, clock, random);
    act(desk);
}

Slip takeIn(Desk &desk, const IntakeDraft &draft, Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    choice.promiseSigned = true;
    const auto taken = desk.takeIn(draft, choice);
    if (!taken)
        qFatal("take in: %s", qPrintable(taken.error().reason));
    const auto slip = std::ranges::find(taken->papers, PaperKind::Slip, &MadePaper::kind);
    if (slip == taken->papers.end())
        qFatal("no slip");
    return {taken->state.number(), slip->marks.qrText, taken->state.caseId};
}

IntakeDraft wholeDraft(const Desk &desk, const QString &itemId, QDate received)
{
    const ServiceItem *item = desk.reference().catalogue->find(itemId);
    if (!item)
        qFatal("the sample catalogue lost an item");
    return exampleDraft(*item, exampleApplicant(item->applicantKinds.first()), received);
}

void perform(Desk &desk, const Slip &slip, EventType type, const QJsonObject &body)
{
    if (const auto done = desk.act(slip.caseId, type, body); !done)
        qFatal("refused: %s", qPrintable(done.error().reason));
}

QString rowText(const QTableView &table, int row)
{
    QString text;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        text += table.model()->index(row, column).data().toString() + u' ';
    return text;
}

QString currentRow(const QTableView &table)
{
    return rowText(table, table.currentIndex().row());
}

void goToCase(const Keyboard &keys, const Slip &slip)
{
    const auto *table = qobject_cast<const QTableView *>(&keys.awaits(u"workList"_s));
    QVERIFY(table);
    const auto there = [table, &slip] { return table->currentIndex().isValid() && isListed(slip.number); };
    QVERIFY2(QTest::qWaitFor(there, patienceMs), qPrintable(slip.number));
    keys.tabTo(u"workList"_s);
    keys.press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < table->model()->rowCount() && !currentRow(*table).contains(slip.number); ++row)
        keys.press(Qt::Key_Down);
    QVERIFY2(currentRow(*table).contains(slip.number), qPrintable(currentRow(*table)));
}

void openByNumber(const Keyboard &keys, const Slip &slip, int place)
{
    keys.press(Qt::Key(Qt::Key_0 + place), Qt::ControlModifier);
    keys.awaitsFocus(u"caseSearch"_s);
    keys.retype(slip.number);
    keys.press(Qt::Key_Return);
    const auto shown = [&slip] {
        const auto *number = qobject_cast<const QLabel *>(visibleWidget(u"caseNumber"_s));
        return number && number->text() == slip.number;
    };
    QVERIFY2(QTest::qWaitFor(shown, patienceMs), qPrintable(slip.number));
}

QString stageShown()
{
    const auto *stage = qobject_cast<const QLabel *>(visibleWidget(u"caseStage"_s));
    return stage ? stage->text() : QString();
}

void record(const Keyboard &keys)
{
    keys.awaits(u"recordStep"_s);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.awaitsFocus(u"furtherSteps"_s);
    keys.press(Qt::Key_Space);
}

bool isOnScreen(const QString &text)
{
    const QWidgetList all = QApplication::allWidgets();
    return std::ranges::any_of(all, [&text](const QWidget *widget) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        return label && label->isVisible() && label->text().contains(text);
    });
}

bool isListed(const QString &text)
{
    const QWidgetList all = QApplication::allWidgets();
    return std::ranges::any_of(all, [&text](const QWidget *widget) {
        const auto *table = qobject_cast<const QTableView *>(widget);
        if (!table || !table->isVisible() || !table->model())
            return false;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (rowText(*table, row).contains(text))
                return true;
        }
        return false;
    });
}

QString textOfLine(const QString &name)
{
    const auto *line = qobject_cast<const QLineEdit *>(visibleWidget(name));
    return line ? line->text() : QString();
}

void checkPrinted(const QString &text, const QStringList &words)
{
#ifdef Q_OS_WIN
    Q_UNUSED(text)
    Q_UNUSED(words)
#else
    for (const QString &word : words)
        QVERIFY2(text.contains(word), qPrintable(word + u" is not in: "_s + text));
#endif
}

} // namespace yichuang
