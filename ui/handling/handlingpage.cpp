// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handling/handlingpage.h"

#include "core/desk/handlingunit.h"
#include "ui/cases/worklist.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr QKeyCombination refreshKey{Qt::Key_F5};
constexpr QKeyCombination takeKey = Qt::CTRL | Qt::Key_T;
constexpr QKeyCombination giveBackKey = Qt::CTRL | Qt::Key_G;

QComboBox *choice(const QString &name, const QString &accessible, const QStringList &texts)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->addItems(texts);
    return box;
}

} // namespace

HandlingPage::HandlingPage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
    , m_state(state)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(4), pageMargin, space(2));
    layout->setSpacing(space(3));
    buildHead();
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("workBanner"));
    layout->addWidget(m_banner);
    m_list = new WorkList(context().runner, m_state, QStringLiteral("handling/columns"),
                          tr("Nothing to do here.\nChoose another list or another unit above."));
    m_list->hideColumns({WorkModel::Column::Since});
    layout->addWidget(m_list, 1);
    buildKeys();
    connectParts();
    referenceChanged(context().reference);
    showButtons();
}

void HandlingPage::buildHead()
{
    auto *head = new SectionHeader(tr("Work list"), SectionHeader::Level::Page);
    m_kind = choice(QStringLiteral("workKind"), tr("Which work"),
                    {tr("To decide"), tr("To finish and send"), tr("At risk"), tr("Commitments to check")});
    m_unit = choice(QStringLiteral("workUnit"), tr("Unit"), {tr("All units")});
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->setMinimumContentsLength(16);
    m_owner = choice(QStringLiteral("workOwner"), tr("Whose"), {tr("Anybody's"), tr("Mine"), tr("Nobody's yet")});
    for (QComboBox *box : {m_kind, m_unit, m_owner})
        head->addTool(box);
    m_take = new QPushButton(tr("Take in hand"));
    m_take->setObjectName(QStringLiteral("takeInHand"));
    m_take->setToolTip(withKey(tr("Take in hand"), QKeySequence(takeKey)));
    setButtonKind(m_take, ButtonKind::Primary);
    m_giveBack = new QPushButton(tr("Give back"));
    m_giveBack->setObjectName(QStringLiteral("giveBack"));
    m_giveBack->setToolTip(withKey(tr("Give back"), QKeySequence(giveBackKey)));
    head->addTool(m_take);
    head->addTool(m_giveBack);
    auto *print = new QPushButton(icon(IconName::Print), tr("Print at risk"));
    print->setObjectName(QStringLiteral("printRisk"));
    print->setToolTip(withKey(tr("What is overdue or due within two working days, of the unit chosen"),
                              QKeySequence(QKeySequence::Print)));
    connect(print, &QPushButton::clicked, this, &HandlingPage::printRisk);
    head->addTool(print);
    auto *refresh = new QPushButton(icon(IconName::Refresh), QString());
    refresh->setObjectName(QStringLiteral("refresh"));
    refresh->setAccessibleName(tr("Refresh"));
    refresh->setToolTip(withKey(tr("Refresh"), QKeySequence(refreshKey)));
    setButtonKind(refresh, ButtonKind::Quiet);
    connect(refresh, &QPushButton::clicked, this, &HandlingPage::reload);
    head->addTool(refresh);
    layout()->addWidget(head);
}

void HandlingPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(refreshKey), [this] { reload(); });
    key(QKeySequence(QKeySequence::Print), [this] { printRisk(); });
    key(QKeySequence(takeKey), [this] { m_take->click(); });
    key(QKeySequence(giveBackKey), [this] { m_giveBack->click(); });
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
    connect(m_list, &WorkList::failed, this, [this](const Error &error) { m_banner->showError(error); });
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
    Page::referenceChanged(reference);
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
                m_banner->showError(paper.error());
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
    m_banner->clear();
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
                m_banner->showError(done.error());
            reload();
        });
}

} // namespace yichuang
