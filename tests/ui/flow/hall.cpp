// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/hall.h"

#include "core/desk/exampledraft.h"
#include "core/store/profile.h"
#include "tests/ui/flow/program.h"

#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

Hall::Hall(QDate opened)
    : m_folder(QDir::tempPath() + u"/一窗 角色 XXXXXX"_s)
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

void Hall::before(QDate day, const std::function<void(Desk &desk)> &act) const
{
    LocalFiles files;
    const ManualClock clock{morningOf(day)};
    SeededRandom random{quint64(day.toJulianDay())};
    const TemplateSet templates = TemplateSet::builtIn();
    const auto profile = Profile::open(profileFolder(folder()), files, clock, random);
    if (!profile || !(*profile)->logIn(demonstrationLogin().login, demonstrationLogin().password))
        qFatal("the hall does not open");
    Seat seat;
    seat.account = demonstrationLogin().login;
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

QString currentRow(const QTableView &table)
{
    QString text;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        text += table.currentIndex().siblingAtColumn(column).data().toString() + u' ';
    return text;
}

void goToCase(const Keyboard &keys, const Slip &slip)
{
    const auto *table = qobject_cast<const QTableView *>(&keys.awaits(u"workList"_s));
    QVERIFY(table);
    QVERIFY(QTest::qWaitFor([table] { return table->currentIndex().isValid(); }, patienceMs));
    keys.tabTo(u"workList"_s);
    keys.press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < table->model()->rowCount() && !currentRow(*table).contains(slip.number); ++row)
        keys.press(Qt::Key_Down);
    QVERIFY2(currentRow(*table).contains(slip.number), qPrintable(currentRow(*table)));
}

void record(const Keyboard &keys)
{
    keys.awaits(u"recordStep"_s);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.awaitsFocus(u"furtherSteps"_s);
    keys.press(Qt::Key_Space);
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
