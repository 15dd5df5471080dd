// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handling/handlingpage.h"

#include "core/desk/handlingunit.h"
#include "ui/cases/worklist.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QPushButton>

namespace yichuang {

namespace {

constexpr QKeyCombination takeKey = Qt::CTRL | Qt::Key_T;
constexpr QKeyCombination giveBackKey = Qt::CTRL | Qt::Key_G;

} // namespace

HandlingPage::HandlingPage(PageContext pageContext, UiState &state, QWidget *parent)
    : ListPage(std::move(pageContext), tr("Work list"), QStringLiteral("workBanner"), parent)
    , m_state(state)
{
    buildHead();
    m_list = new WorkList(context().runner, m_state, QStringLiteral("handling/columns"),
                          tr("Nothing to do here.\nChoose another list or another unit above."));
    m_list->hideColumns({WorkModel::Column::Since});
    addContent(m_list);
    buildKeys();
    connectParts();
    referenceChanged(context().reference);
    showButtons();
}

void HandlingPage::buildHead()
{
    m_kind = addChoice(QStringLiteral("workKind"), tr("Which work"),
                       {tr("To decide"), tr("To finish and send"), tr("At risk"), tr("Commitments to check"),
                        tr("Life events that are stuck")});
    m_unit = addChoice(QStringLiteral("workUnit"), tr("Unit"), {tr("All units")});
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->setMinimumContentsLength(16);
    m_owner = addChoice(QStringLiteral("workOwner"), tr("Whose"), {tr("Anybody's"), tr("Mine"), tr("Nobody's yet")});
    m_take = addButton(QStringLiteral("takeInHand"), tr("Take in hand"), tr("Take in hand"), QKeySequence(takeKey));
    setButtonKind(m_take, ButtonKind::Primary);
    m_giveBack = addButton(QStringLiteral("giveBack"), tr("Give back"), tr("Give back"), QKeySequence(giveBackKey));
    QPushButton *print = addButton(QStringLiteral("printRisk"), tr("Print at risk"),
                                   tr("What is overdue or due within two working days, of the unit chosen"),
                                   QKeySequence(QKeySequence::Print));
    print->setIcon(icon(IconName::Print));
    connect(print, &QPushButton::clicked, this, &HandlingPage::printRisk);
    addRefresh(QStringLiteral("refresh"));
}

void HandlingPage::buildKeys()
{
    addKey(QKeySequence(QKeySequence::Print), tr("Print at risk"), [this] { printRisk(); });
    addKey(QKeySequence(takeKey), tr("Take in hand"), [this] { m_take->click(); });
    addKey(QKeySequence(giveBackKey), tr("Give back"), [this] { m_giveBack->click(); });
}

void HandlingPage::connectParts()
{
    for (QComboBox *box : {m_kind, m_unit, m_owner})
        connect(box, &QComboBox::activated, this, &HandlingPage::reload);
    if (context().sync)
        connect(context().sync, &SyncRunner::newsArrived, this, [this] {
            if (isVisible())
                reload();
        });
    connect(m_list, &WorkList::opened, this, &HandlingPage::caseRequested);
    connect(m_list, &WorkList::currentChanged, this, &HandlingPage::showButtons);
    connect(m_list, &WorkList::failed, this, &HandlingPage::showError);
    connect(m_take, &QPushButton::clicked, this, [this] { assign(true); });
    connect(m_giveBack, &QPushButton::clicked, this, [this] { assign(false); });
}

void HandlingPage::activate()
{
    m_list->setToday(context().clock.today(), context().reference);
    context()
        .runner.onDesk([](Desk &desk) { return desk.unitsAtWork(); })
        .then(this, [this](const Result<std::vector<QString>> &units) {
            if (units)
                fillUnits(*units);
        });
    reload();
    m_list->focusList();
}

void HandlingPage::referenceChanged(const ReferenceSet &reference)
{
    ListPage::referenceChanged(reference);
    m_list->setToday(context().clock.today(), reference);
}

void HandlingPage::fillUnits(const std::vector<QString> &units)
{
    const QString chosen = m_unit->currentData().toString();
    m_unit->clear();
    m_unit->addItem(tr("All units"));
    for (const QString &unit : units)
        m_unit->addItem(handlingUnitName(unit, context().reference), unit);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(chosen)));
}

void HandlingPage::reload()
{
    const bool stuck = static_cast<WorkKind>(m_kind->currentIndex()) == WorkKind::Stuck;
    m_unit->setEnabled(!stuck); // such a member is no unit's and nobody's yet
    m_owner->setEnabled(!stuck);
    m_list->load(workQuery(static_cast<WorkKind>(m_kind->currentIndex()),
                           static_cast<WorkOwner>(m_owner->currentIndex()), m_unit->currentData().toString(),
                           context().seat.account, context().clock.today(), *context().reference.calendar));
}

/** Shown first: whoever prints a list every morning wants to see whether it is worth the paper. */
void HandlingPage::printRisk()
{
    context()
        .runner
        .onDesk([unit = m_unit->currentData().toString()](Desk &desk) {
            return desk.workListPaper(PaperKind::RiskList, unit);
        })
        .then(this, [this](const Result<MadePaper> &paper) {
            if (paper)
                context().papers.preview({*paper}, true, this);
            else
                showError(paper.error());
        });
}

void HandlingPage::showButtons()
{
    const CaseRow *row = m_list->current();
    m_take->setEnabled(row && row->handler.isEmpty());
    m_giveBack->setEnabled(row && row->handler == context().seat.account);
}

void HandlingPage::assign(bool take)
{
    const CaseRow *row = m_list->current();
    if (!row)
        return;
    banner().clear();
    const HandlerAssignedBody body{take ? context().seat.account : QString(), {}};
    context()
        .runner
        .onDesk([caseId = row->caseId, json = body.toJson()](Desk &desk) {
            return desk.act(caseId, EventType::HandlerAssigned, json);
        })
        .then(this, [this, number = row->number, take](const Result<TakenIn> &done) {
            if (done)
                Q_EMIT statusMessage(take ? tr("%1 is in your hand").arg(number) : tr("%1 was given back").arg(number));
            else
                showError(done.error());
            reload();
        });
}

} // namespace yichuang
