// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issuing/issuingpage.h"

#include "core/desk/sealsheet.h"
#include "ui/cases/casefinder.h"
#include "ui/cases/collectionview.h"
#include "ui/cases/reminderdialog.h"
#include "ui/cases/worklist.h"
#include "ui/issuing/sealregister.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>

namespace yichuang {

namespace {

constexpr QKeyCombination remindKey = Qt::CTRL | Qt::Key_R;
constexpr QKeyCombination exportKey = Qt::CTRL | Qt::Key_E;

} // namespace

IssuingPage::IssuingPage(PageContext pageContext, UiState &state, QWidget *parent)
    : ListPage(std::move(pageContext), tr("Issuing"), QStringLiteral("issuingBanner"), parent)
{
    buildHead();
    m_finder = new CaseFinder(context().runner, banner(), this);
    buildLists(state);
    buildKeys();
    connectParts();
    referenceChanged(context().reference);
    showButtons();
}

void IssuingPage::buildHead()
{
    m_scan = new SearchField(tr("Scan the slip, or type the case number"));
    m_scan->setObjectName(QStringLiteral("issueScan"));
    m_scan->setMinimumWidth(space(90));
    addTool(m_scan);
    m_shown = addChoice(QStringLiteral("issueList"), tr("List"),
                        {tr("To be fetched"), tr("Not fetched in time"), tr("On the way"), tr("Register of seals"),
                         tr("To be reminded of today")});
    m_remind = addButton(QStringLiteral("remind"), tr("Note a reminder"),
                         tr("The applicant was told that the result is here"), QKeySequence(remindKey));
    QPushButton *print = addButton(QStringLiteral("printUncollected"), tr("Print unfetched"),
                                   tr("The results nobody fetched in time"), QKeySequence(QKeySequence::Print));
    print->setIcon(icon(IconName::Print));
    connect(print, &QPushButton::clicked, this, &IssuingPage::printUncollected);
    m_export = addButton(QStringLiteral("exportSeals"), tr("Export…"),
                         tr("Save the whole register of seals as a workbook or CSV"), QKeySequence(exportKey));
    addRefresh(QStringLiteral("refresh"));
}

void IssuingPage::buildLists(UiState &state)
{
    m_list = new WorkList(context().runner, state, QStringLiteral("issuing/columns"), QString());
    m_list->hideColumns({WorkModel::Column::Handler});
    m_list->showKeptAt();
    m_seals = new SealRegister(context().runner, state);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_seals);
    m_reminders = new CollectionView(context().runner, state, QStringLiteral("issuing/reminders"));
    m_stack->addWidget(m_reminders);
    addContent(m_stack);
}

void IssuingPage::buildKeys()
{
    addKey(QKeySequence::Find, tr("To the scan field"), [this] {
        m_scan->setFocus(Qt::ShortcutFocusReason);
        m_scan->selectAll();
    });
    addKey(QKeySequence(QKeySequence::Print), tr("Print unfetched"), [this] { printUncollected(); });
    addKey(QKeySequence(remindKey), tr("Note a reminder"), [this] { m_remind->click(); });
    addKey(QKeySequence(exportKey), tr("Export the register of seals"), [this] { m_export->click(); });
}

void IssuingPage::connectParts()
{
    connect(m_scan, &SearchField::entered, this, [this](const QString &text) {
        banner().clear();
        if (!text.isEmpty() && !m_finder->find(text))
            banner().showMessage(BannerKind::Warning, tr("This is neither a case number nor the code of a paper."),
                                 tr("Scan the code on the slip, or type the number under it."));
    });
    connect(m_finder, &CaseFinder::found, this, [this](const QUuid &caseId) {
        m_scan->clear();
        Q_EMIT caseRequested(caseId);
    });
    connect(m_shown, &QComboBox::activated, this, &IssuingPage::reload);
    connect(m_remind, &QPushButton::clicked, this, &IssuingPage::remind);
    connect(m_list, &WorkList::opened, this, &IssuingPage::caseRequested);
    connect(m_list, &WorkList::currentChanged, this, &IssuingPage::showButtons);
    connect(m_list, &WorkList::failed, this, &IssuingPage::showError);
    connect(m_reminders, &CollectionView::opened, this, &IssuingPage::caseRequested);
    connect(m_reminders, &CollectionView::currentChanged, this, &IssuingPage::showButtons);
    connect(m_reminders, &CollectionView::failed, this, &IssuingPage::showError);
    connect(m_reminders, &CollectionView::reminded, this,
            [this](const QString &number) { Q_EMIT statusMessage(tr("Reminder noted: %1").arg(number)); });
    connect(m_seals, &SealRegister::opened, this, &IssuingPage::caseRequested);
    connect(m_seals, &SealRegister::failed, this, &IssuingPage::showError);
    connect(m_seals, &SealRegister::listedAnew, this, &IssuingPage::showButtons);
    connect(m_export, &QPushButton::clicked, this, &IssuingPage::exportSeals);
}

void IssuingPage::activate()
{
    m_list->setToday(context().clock.today(), context().reference);
    reload();
    m_scan->setFocus(Qt::OtherFocusReason);
    m_scan->selectAll();
}

void IssuingPage::referenceChanged(const ReferenceSet &reference)
{
    ListPage::referenceChanged(reference);
    m_list->setToday(context().clock.today(), reference);
}

IssuingPage::Shown IssuingPage::shown() const
{
    return static_cast<Shown>(m_shown->currentIndex());
}

CaseQuery IssuingPage::query() const
{
    CaseQuery query;
    query.sort = CaseSort::WorkFirst;
    switch (shown()) {
    case Shown::Waiting:
    case Shown::Seals:
    case Shown::Reminders:
        query.stages = {CaseStage::AwaitingCollection};
        break;
    case Shown::Overdue: // art 44: the ten working days have passed
        query.stages = {CaseStage::AwaitingCollection};
        query.dueUntil = context().clock.today().addDays(-1);
        break;
    case Shown::Coming:
        query.stages = {CaseStage::Approved, CaseStage::Refused};
        break;
    }
    return query;
}

void IssuingPage::reload()
{
    showButtons();
    if (shown() == Shown::Seals) {
        m_stack->setCurrentWidget(m_seals);
        m_seals->load();
        return;
    }
    if (shown() == Shown::Reminders) {
        const QDate today = context().clock.today();
        m_stack->setCurrentWidget(m_reminders);
        m_reminders->load({{}, today}, today);
        return;
    }
    m_stack->setCurrentWidget(m_list);
    m_list->setEmptySentence(shown() == Shown::Waiting ? tr("No result waits to be fetched.")
                                 : shown() == Shown::Overdue
                                 ? tr("Every result was fetched within its ten working days.")
                                 : tr("No result is on the way to this window."));
    m_list->load(query());
}

void IssuingPage::printUncollected()
{
    context()
        .runner.onDesk([](Desk &desk) { return desk.workListPaper(PaperKind::UncollectedList); })
        .then(this, [this](const Result<MadePaper> &paper) {
            if (paper)
                context().papers.preview({*paper}, true, this);
            else
                showError(paper.error());
        });
}

void IssuingPage::exportSeals()
{
    context()
        .runner.onDesk([](Desk &desk) { return desk.everySealUse(); })
        .then(this, [this](const Result<std::vector<SealUse>> &uses) {
            if (uses)
                saveList(QStringLiteral("用印登记簿"), sealTable(*uses, context().runner.staff()));
            else
                showError(uses.error());
        });
}

void IssuingPage::showButtons()
{
    m_remind->setVisible(context().seat.role != Role::Supervisor); // who looks on does not remind
    m_export->setVisible(shown() == Shown::Seals);
    m_export->setEnabled(!m_seals->isEmpty());
    const bool waits = m_list->current() && (shown() == Shown::Waiting || shown() == Shown::Overdue);
    m_remind->setEnabled(waits || (shown() == Shown::Reminders && m_reminders->current()));
}

void IssuingPage::remind()
{
    if (shown() == Shown::Reminders) {
        m_reminders->remind();
        return;
    }
    const CaseRow *row = m_list->current();
    if (!row)
        return;
    auto *dialog = new ReminderDialog(context().runner, row->caseId, row->number, context().clock.today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReminderDialog::reminded, this, [this](const QString &number) {
        Q_EMIT statusMessage(tr("Reminder noted: %1").arg(number));
        reload();
    });
    dialog->open();
}

} // namespace yichuang
