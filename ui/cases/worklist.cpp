// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist.h"

#include "ui/cases/casewords.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int mostRows = 1000;
constexpr int leastTextWidth = space(38); ///< of the item's and the unit's name

void setWorkWidths(QTableView *table)
{
    using Column = WorkModel::Column;
    const auto width = [table](const QString &sample) { return columnWidthFor(table, {sample}); };
    table->setColumnWidth(int(Column::Due), lampColumnWidth(table));
    table->setColumnWidth(int(Column::Number), width(QStringLiteral("330212110-20261122-A7-K3QM-0042-W")));
    table->setColumnWidth(int(Column::Applicant), width(QStringLiteral("鄞州***饮店")));
    table->setColumnWidth(int(Column::Stage), columnWidthFor(table, CaseWords::stages()));
    table->setColumnWidth(int(Column::Handler), width(QStringLiteral("handler01")));
    table->setColumnWidth(int(Column::Since), width(QStringLiteral("2026-03-02 09:05")));
}

} // namespace

WorkList::WorkList(DeskRunner &runner, UiState &state, const QString &key, const QString &empty, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new WorkModel(this))
    , m_table(new QTableView)
    , m_empty(new EmptyState(IconName::Check, empty))
    , m_stack(new QStackedWidget)
    , m_count(new QLabel)
{
    m_table->setObjectName(QStringLiteral("workList"));
    m_table->setAccessibleName(tr("Work list"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(int(WorkModel::Column::Due), new LampDelegate(m_table));
    setWorkWidths(m_table);
    setUpTable(m_table, state, key);
    // What is over goes to the columns whose texts are longest, not to the last one.
    stretchColumns(m_table,
                   {{int(WorkModel::Column::Item), leastTextWidth}, {int(WorkModel::Column::Unit), leastTextWidth}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setObjectName(QStringLiteral("noWork"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_count->setObjectName(QStringLiteral("workCount"));
    setTextRole(m_count, TextRole::Small, Colour::TextQuiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const CaseRow *row = current())
            Q_EMIT opened(row->caseId);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &WorkList::currentChanged);
}

void WorkList::setToday(QDate today, const ReferenceSet &reference)
{
    m_model->setToday(today, reference);
}

void WorkList::hideColumns(const QList<WorkModel::Column> &columns)
{
    for (int column = 0; column < WorkModel::columnCountOfWork; ++column)
        m_table->setColumnHidden(column, columns.contains(static_cast<WorkModel::Column>(column)));
}

void WorkList::setEmptySentence(const QString &sentence)
{
    m_empty->setSentence(sentence);
}

void WorkList::load(const CaseQuery &wanted)
{
    CaseQuery query = wanted;
    query.limit = mostRows;
    m_runner.onDesk([query](Desk &desk) { return desk.cases(query); })
        .then(this, [this, asked = ++m_asked](const Result<CasePage> &page) {
            if (asked != m_asked)
                return;
            if (page)
                show(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void WorkList::show(const CasePage &page)
{
    const QUuid before = current() ? current()->caseId : QUuid();
    m_model->setRows(page.rows);
    const auto same = std::ranges::find(page.rows, before, &CaseRow::caseId);
    if (!page.rows.empty())
        m_table->selectRow(same == page.rows.end() ? 0 : int(same - page.rows.begin()));
    m_stack->setCurrentWidget(page.rows.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    const int listed = int(page.rows.size());
    m_count->setText(listed == 0     ? QString()
                         : page.more ? tr("The first %n case(s); narrow the list to see the rest", nullptr, listed)
                                     : tr("%n case(s)", nullptr, listed));
    Q_EMIT currentChanged();
}

const CaseRow *WorkList::current() const
{
    return m_model->rowAt(m_table->currentIndex());
}

void WorkList::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace yichuang
