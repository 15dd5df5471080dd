// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issuing/issuingpage.h"

#include "ui/cases/casefinder.h"
#include "ui/cases/collectionview.h"
#include "ui/cases/reminderdialog.h"
#include "ui/cases/worklist.h"
#include "ui/issuing/sealmodel.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr QKeyCombination remindKey = Qt::CTRL | Qt::Key_R;

} // namespace

IssuingPage::IssuingPage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(4), pageMargin, space(2));
    layout->setSpacing(space(3));
    buildHead();
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("issuingBanner"));
    layout->addWidget(m_banner);
    m_finder = new CaseFinder(context().runner, *m_banner, this);
    buildLists(state);
    buildKeys();
    connectParts();
    referenceChanged(context().reference);
    showButtons();
}

void IssuingPage::buildHead()
{
    auto *head = new SectionHeader(tr("Issuing"), SectionHeader::Level::Page);
    m_scan = new SearchField(tr("Scan the slip, or type the case number"));
    m_scan->setObjectName(QStringLiteral("issueScan"));
    m_scan->setMinimumWidth(space(90));
    head->addTool(m_scan);
    m_shown = new QComboBox;
    m_shown->setObjectName(QStringLiteral("issueList"));
    m_shown->setAccessibleName(tr("List"));
    m_shown->addItems({tr("To be fetched"), tr("Not fetched in time"), tr("On the way"), tr("Register of seals"),
                       tr("To be reminded of today")});
    head->addTool(m_shown);
    m_remind = new QPushButton(tr("Note a reminder"));
    m_remind->setObjectName(QStringLiteral("remind"));
    m_remind->setToolTip(withKey(tr("The applicant was told that the result is here"), QKeySequence(remindKey)));
    head->addTool(m_remind);
    auto *print = new QPushButton(icon(IconName::Print), tr("Print unfetched"));
    print->setObjectName(QStringLiteral("printUncollected"));
    print->setToolTip(withKey(tr("The results nobody fetched in time"), QKeySequence(QKeySequence::Print)));
    connect(print, &QPushButton::clicked, this, &IssuingPage::printUncollected);
    head->addTool(print);
    auto *refresh = new QPushButton(icon(IconName::Refresh), QString());
    refresh->setObjectName(QStringLiteral("refresh"));
    refresh->setAccessibleName(tr("Refresh"));
    refresh->setToolTip(withKey(tr("Refresh"), QKeySequence(Qt::Key_F5)));
    setButtonKind(refresh, ButtonKind::Quiet);
    connect(refresh, &QPushButton::clicked, this, &IssuingPage::reload);
    head->addTool(refresh);
    layout()->addWidget(head);
}

void IssuingPage::buildLists(UiState &state)
{
    m_list = new WorkList(context().runner, state, QStringLiteral("issuing/columns"), QString());
    m_list->hideColumns({WorkModel::Column::Handler});
    m_seals = new SealModel(this);
    m_register = new QTableView;
    m_register->setObjectName(QStringLiteral("sealRegister"));
    m_register->setAccessibleName(tr("Register of seals"));
    m_register->setModel(m_seals);
    using Column = SealModel::Column;
    m_register->setColumnWidth(int(Column::Entry), 70);
    m_register->setColumnWidth(int(Column::Seal), 130);
    m_register->setColumnWidth(int(Column::Paper), 340);
    m_register->setColumnWidth(int(Column::Copies), 90);
    m_register->setColumnWidth(int(Column::Serial), 150);
    m_register->setColumnWidth(int(Column::When), 160);
    setUpTable(m_register, state, QStringLiteral("issuing/seals"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_register);
    m_reminders = new CollectionView(context().runner, state, QStringLiteral("issuing/reminders"));
    m_stack->addWidget(m_reminders);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_stack, 1);
}

void IssuingPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_F5), [this] { reload(); });
    key(QKeySequence::Find, [this] {
        m_scan->setFocus(Qt::ShortcutFocusReason);
        m_scan->selectAll();
    });
    key(QKeySequence(QKeySequence::Print), [this] { printUncollected(); });
    key(QKeySequence(remindKey), [this] { m_remind->click(); });
}

void IssuingPage::connectParts()
{
    connect(m_scan, &SearchField::entered, this, [this](const QString &text) {
        m_banner->clear();
        if (!text.isEmpty() && !m_finder->find(text))
            m_banner->showMessage(BannerKind::Warning, tr("This is neither a case number nor the code of a paper."),
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
    connect(m_list, &WorkList::failed, this, [this](const Error &error) { m_banner->showError(error); });
    connect(m_reminders, &CollectionView::opened, this, &IssuingPage::caseRequested);
    connect(m_reminders, &CollectionView::currentChanged, this, &IssuingPage::showButtons);
    connect(m_reminders, &CollectionView::failed, this, [this](const Error &error) { m_banner->showError(error); });
    connect(m_reminders, &CollectionView::reminded, this,
            [this](const QString &number) { Q_EMIT statusMessage(tr("Reminder noted: %1").arg(number)); });
    connect(m_register, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const SealUse *use = m_seals->rowAt(index))
            Q_EMIT caseRequested(use->caseId);
    });
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
    Page::referenceChanged(reference);
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
        m_stack->setCurrentWidget(m_register);
        context()
            .runner.onDesk([](Desk &desk) { return desk.sealRegister(); })
            .then(this, [this](const Result<std::vector<SealUse>> &uses) {
                if (uses)
                    m_seals->setRows(*uses);
                else
                    m_banner->showError(uses.error());
            });
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
                m_banner->showError(paper.error());
        });
}

void IssuingPage::showButtons()
{
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
