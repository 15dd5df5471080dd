// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/ledgerview.h"

#include "core/desk/desk.h"
#include "ui/cases/proxywords.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int mostLines = 1000;
constexpr int leastItemWidth = space(34);

struct LedgerAnswer
{
    ProxyLines page;
    ProxyTotals totals;
};

} // namespace

LedgerView::LedgerView(DeskRunner &runner, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new ProxyLedgerModel(this))
    , m_steps(new QTabBar)
    , m_table(new QTableView)
    , m_empty(new EmptyState(IconName::Proxy, QString()))
    , m_stack(new QStackedWidget)
    , m_count(new QLabel)
{
    m_steps->setObjectName(QStringLiteral("ledgerSteps"));
    m_steps->setAccessibleName(tr("Where the cases stand"));
    m_steps->setDocumentMode(true);
    m_steps->setExpanding(false);
    m_steps->setDrawBase(false);
    m_steps->addTab(tr("All"));
    for (const ProxyStep step : allProxySteps) {
        m_steps->addTab(ProxyWords::step(step));
        m_steps->setTabToolTip(m_steps->count() - 1, ProxyWords::next(step));
    }
    buildTable(state);
    m_empty->setObjectName(QStringLiteral("noLedger"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_count->setObjectName(QStringLiteral("ledgerCount"));
    setTextRole(m_count, TextRole::Small, Colour::TextQuiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_steps);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    connect(m_steps, &QTabBar::currentChanged, this, &LedgerView::read);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const ProxyRow *row = m_model->rowAt(index))
            Q_EMIT opened(row->row.caseId);
    });
}

void LedgerView::buildTable(UiState &state)
{
    using Column = ProxyLedgerModel::Column;
    m_table->setObjectName(QStringLiteral("proxyLedger"));
    m_table->setAccessibleName(tr("Agent's ledger"));
    m_table->setModel(m_model);
    const auto width = [this](const QStringList &samples) { return columnWidthFor(m_table, samples); };
    QStringList steps{m_model->headerText(int(Column::Step))};
    for (const ProxyStep step : allProxySteps)
        steps.append(ProxyWords::step(step));
    m_table->setColumnWidth(int(Column::Step), width(steps));
    m_table->setColumnWidth(int(Column::Number), width({QStringLiteral("330212110214-20261122-A7-K3QM-0042-W")}));
    m_table->setColumnWidth(int(Column::Principal), width({QStringLiteral("阿*******敏")}));
    m_table->setColumnWidth(int(Column::Agent), width({QStringLiteral("agent01")}));
    for (const Column day :
         {Column::Began, Column::Forwarded, Column::Accepted, Column::Decided, Column::Reported, Column::Handed})
        m_table->setColumnWidth(int(day), width({QStringLiteral("12-22"), m_model->headerText(int(day))}));
    setUpTable(m_table, state, QStringLiteral("proxy/ledger"));
    stretchColumns(m_table, {{int(Column::Item), leastItemWidth}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
}

std::optional<ProxyStep> LedgerView::step() const
{
    const int tab = m_steps->currentIndex();
    return tab > 0 ? std::optional(allProxySteps.at(std::size_t(tab - 1))) : std::nullopt;
}

void LedgerView::showStep(std::optional<ProxyStep> step)
{
    m_steps->setCurrentIndex(step ? int(*step) + 1 : 0);
}

void LedgerView::setToday(QDate today)
{
    m_model->setToday(today);
}

void LedgerView::load(const ProxyQuery &query)
{
    m_query = query;
    // Whose they are is said above when they are one agent's.
    m_table->setColumnHidden(int(ProxyLedgerModel::Column::Agent), query.agent.has_value());
    // What waits at a window has come no further.
    using Column = ProxyLedgerModel::Column;
    for (const Column later : {Column::Accepted, Column::Decided, Column::Reported, Column::Handed})
        m_table->setColumnHidden(int(later), query.waitsAt.has_value());
    // A list of what waits at a window has no steps.
    m_steps->setVisible(!query.waitsAt);
    read();
}

void LedgerView::read()
{
    ProxyQuery query = m_query;
    query.limit = mostLines;
    if (!query.waitsAt)
        query.step = step();
    m_runner
        .onDesk([query](Desk &desk) -> Result<LedgerAnswer> {
            const Result<ProxyLines> page = desk.proxyLedger(query);
            if (!page)
                return failure(page.error());
            const Result<ProxyTotals> totals = desk.proxyTotals(query);
            if (!totals)
                return failure(totals.error());
            return LedgerAnswer{*page, *totals};
        })
        .then(this, [this, asked = ++m_asked](const Result<LedgerAnswer> &answer) {
            if (asked != m_asked)
                return;
            if (answer)
                show(answer->page, answer->totals);
            else
                Q_EMIT failed(answer.error());
        });
}

void LedgerView::show(const ProxyLines &page, const ProxyTotals &totals)
{
    const ProxyRow *current = m_model->rowAt(m_table->currentIndex());
    const QUuid before = current ? current->row.caseId : QUuid();
    m_totals = totals;
    m_model->setRows(page.rows);
    const auto same =
        std::ranges::find_if(page.rows, [&before](const ProxyRow &row) { return row.row.caseId == before; });
    if (!page.rows.empty())
        m_table->selectRow(same == page.rows.end() ? 0 : int(same - page.rows.begin()));
    m_steps->setTabText(0, tr("All %1").arg(totals.cases));
    for (const ProxyStep one : allProxySteps) {
        const qint64 number = totals.at(one);
        m_steps->setTabText(int(one) + 1,
                            number == 0 ? ProxyWords::step(one)
                                        : QStringLiteral("%1 %2").arg(ProxyWords::step(one)).arg(number));
    }
    m_empty->setSentence(m_query.waitsAt ? tr("Nothing sent on by a station waits here.")
                             : totals.cases > 0
                             ? tr("No case stands there.")
                             : tr("No case has been entrusted in this time.\nTake one in, then draw up the commission "
                                  "on its page."));
    m_stack->setCurrentWidget(page.rows.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    QStringList parts;
    if (!page.rows.empty())
        parts.append(page.more
                         ? tr("The first %n case(s); narrow the list to see the rest", nullptr, int(page.rows.size()))
                         : tr("%n case(s)", nullptr, int(page.rows.size())));
    for (const ServiceMark mark : allServiceMarks) {
        if (totals.at(mark) > 0)
            parts.append(QStringLiteral("%1 %2").arg(ProxyWords::serviceMark(mark)).arg(totals.at(mark)));
    }
    m_count->setText(parts.join(QStringLiteral(" · ")));
    Q_EMIT listed();
}

void LedgerView::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace yichuang
