// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/ledgerview.h"

#include "core/desk/desk.h"
#include "ui/cases/proxywords.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/tables.h"

#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int leastItemWidth = space(34);

} // namespace

LedgerView::LedgerView(DeskRunner &runner, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new ProxyLedgerModel(this))
    , m_steps(new QTabBar)
    , m_list(new ListFrame({"proxyLedger", "noLedger", "ledgerCount"}, IconName::Proxy, m_model))
    , m_feed(this, m_model,
             {[this](const std::vector<ProxyRow> &rows) { show(rows); }, [this] { tellCount(); },
              [this](const Error &error) { Q_EMIT failed(error); },
              [this](const LedgerPart &part) { m_totals = part.totals.value_or(m_totals); }})
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_steps);
    layout->addWidget(m_list, 1);
    connect(m_steps, &QTabBar::currentChanged, this, &LedgerView::read);
    connect(m_list, &ListFrame::activated, this, [this](const QModelIndex &index) {
        if (const ProxyRow *row = m_model->rowAt(index))
            Q_EMIT opened(row->row.caseId);
    });
}

void LedgerView::buildTable(UiState &state)
{
    using Column = ProxyLedgerModel::Column;
    QTableView *table = m_list->table();
    table->setAccessibleName(tr("Agent's ledger"));
    const auto width = [table](const QStringList &samples) { return columnWidthFor(table, samples); };
    QStringList steps{m_model->headerText(int(Column::Step))};
    for (const ProxyStep step : allProxySteps)
        steps.append(ProxyWords::step(step));
    table->setColumnWidth(int(Column::Step), width(steps));
    table->setColumnWidth(int(Column::Number), caseNumberWidth(table));
    table->setColumnWidth(int(Column::Principal), width({QStringLiteral("阿*******敏")}));
    table->setColumnWidth(int(Column::Agent), width({QStringLiteral("agent01")}));
    for (const Column day :
         {Column::Began, Column::Forwarded, Column::Accepted, Column::Decided, Column::Reported, Column::Handed})
        table->setColumnWidth(int(day), width({QStringLiteral("12-22"), m_model->headerText(int(day))}));
    m_list->keepWidths(state, QStringLiteral("proxy/ledger"));
    stretchColumns(table, {{int(Column::Item), leastItemWidth}});
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
    m_list->table()->setColumnHidden(int(ProxyLedgerModel::Column::Agent), query.agent.has_value());
    // What waits at a window has come no further.
    using Column = ProxyLedgerModel::Column;
    for (const Column later : {Column::Accepted, Column::Decided, Column::Reported, Column::Handed})
        m_list->table()->setColumnHidden(int(later), query.waitsAt.has_value());
    // A list of what waits at a window has no steps.
    m_steps->setVisible(!query.waitsAt);
    read();
}

ProxyQuery LedgerView::query() const
{
    ProxyQuery query = m_query;
    if (!query.waitsAt)
        query.step = step();
    return query;
}

void LedgerView::read()
{
    m_feed.load([this, wanted = query()](int limit, int offset) {
        ProxyQuery part = wanted;
        part.limit = limit;
        part.offset = offset;
        return m_runner.onDesk([part](Desk &desk) -> Result<LedgerPart> {
            const Result<ProxyLines> lines = desk.proxyLedger(part);
            if (!lines)
                return failure(lines.error());
            LedgerPart read{*lines, {}};
            if (part.offset > 0) // the totals of all came with the first lines
                return read;
            const Result<ProxyTotals> totals = desk.proxyTotals(part);
            if (!totals)
                return failure(totals.error());
            read.totals = *totals;
            return read;
        });
    });
}

void LedgerView::show(const std::vector<ProxyRow> &rows)
{
    const ProxyRow *current = m_model->rowAt(m_list->current());
    const QUuid before = current ? current->row.caseId : QUuid();
    m_model->setStaff(m_runner.staff());
    m_model->setRows(rows);
    m_steps->setTabText(0, tr("All %1").arg(m_totals.cases));
    for (const ProxyStep one : allProxySteps) {
        const qint64 number = m_totals.at(one);
        m_steps->setTabText(int(one) + 1,
                            number == 0 ? ProxyWords::step(one)
                                        : QStringLiteral("%1 %2").arg(ProxyWords::step(one)).arg(number));
    }
    m_list->setEmptySentence(
        m_query.waitsAt ? tr("Nothing sent on by a station waits here.")
            : m_totals.cases > 0
            ? tr("No case stands there.")
            : tr("No case has been entrusted in this time.\nTake one in, then draw up the commission "
                 "on its page."));
    m_list->showRows(rowToKeep(rows, [&before](const ProxyRow &row) { return row.row.caseId == before; }));
}

void LedgerView::tellCount()
{
    QStringList parts;
    if (const int listed = m_model->rowCount(); listed > 0)
        parts.append(m_model->hasMore() ? tr("%n case(s) listed; more come as you scroll", nullptr, listed)
                                        : tr("%n case(s)", nullptr, listed));
    for (const ServiceMark mark : allServiceMarks) {
        if (m_totals.at(mark) > 0)
            parts.append(QStringLiteral("%1 %2").arg(ProxyWords::serviceMark(mark)).arg(m_totals.at(mark)));
    }
    m_list->setCount(parts.join(QStringLiteral(" · ")));
    Q_EMIT listed();
}

void LedgerView::focusList()
{
    m_list->focusList();
}

} // namespace yichuang
