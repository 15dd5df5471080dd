// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist.h"

#include "ui/cases/casewords.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/tables.h"

#include <QTableView>

namespace yichuang {

namespace {

constexpr int leastTextWidth = space(38); ///< of the item's and the unit's name

void setWorkWidths(QTableView *table)
{
    using Column = WorkModel::Column;
    const auto width = [table](const QString &sample) { return columnWidthFor(table, {sample}); };
    table->setColumnWidth(int(Column::Due), lampColumnWidth(table));
    table->setColumnWidth(int(Column::Number), caseNumberWidth(table));
    table->setColumnWidth(int(Column::Applicant), width(QStringLiteral("鄞州***饮店")));
    table->setColumnWidth(int(Column::Stage), columnWidthFor(table, CaseWords::stages()));
    table->setColumnWidth(int(Column::Handler), width(QStringLiteral("handler01")));
    table->setColumnWidth(int(Column::Since), width(QStringLiteral("2026-03-02 09:05")));
    table->setColumnWidth(int(Column::KeptAt), width(QStringLiteral("3号柜-12")));
}

} // namespace

WorkList::WorkList(DeskRunner &runner, UiState &state, const QString &key, const QString &empty, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new WorkModel(this))
    , m_list(new ListFrame({"workList", "noWork", "workCount"}, IconName::Check, m_model))
    , m_feed(this, m_model,
             {[this](const std::vector<CaseRow> &rows) { show(rows); }, [this] { tellCount(); },
              [this](const Error &error) { Q_EMIT failed(error); }})
{
    QTableView *table = m_list->table();
    table->setAccessibleName(tr("Work list"));
    table->setItemDelegateForColumn(int(WorkModel::Column::Due), new LampDelegate(table));
    setWorkWidths(table);
    m_list->keepWidths(state, key);
    // What is over goes to the columns whose texts are longest, not to the last one.
    stretchColumns(table,
                   {{int(WorkModel::Column::Item), leastTextWidth}, {int(WorkModel::Column::Unit), leastTextWidth}});
    m_list->setEmptySentence(empty);
    hideColumns({});
    fillWith(this, m_list);
    connect(m_list, &ListFrame::activated, this, [this] {
        if (const CaseRow *row = current())
            Q_EMIT opened(row->caseId);
    });
    connect(m_list, &ListFrame::currentChanged, this, &WorkList::currentChanged);
}

void WorkList::setToday(QDate today, const ReferenceSet &reference)
{
    m_model->setToday(today, reference);
}

void WorkList::hideColumns(const QList<WorkModel::Column> &columns)
{
    for (int column = 0; column < WorkModel::columnCountOfWork; ++column) {
        const auto one = static_cast<WorkModel::Column>(column);
        m_list->table()->setColumnHidden(column, one == WorkModel::Column::KeptAt || columns.contains(one));
    }
}

void WorkList::showKeptAt()
{
    m_list->table()->setColumnHidden(int(WorkModel::Column::KeptAt), false);
}

void WorkList::setEmptySentence(const QString &sentence)
{
    m_list->setEmptySentence(sentence);
}

void WorkList::load(const CaseQuery &query)
{
    m_feed.load([this, query](int limit, int offset) {
        CaseQuery wanted = query;
        wanted.limit = limit;
        wanted.offset = offset;
        return m_runner.onDesk([wanted](Desk &desk) {
            return desk.cases(wanted).map([](const CasePage &page) { return ListPart<CaseRow>{page.rows, page.more}; });
        });
    });
}

void WorkList::show(const std::vector<CaseRow> &rows)
{
    const QUuid before = current() ? current()->caseId : QUuid();
    m_model->setStaff(m_runner.staff());
    m_model->setRows(rows);
    m_list->showRows(rowToKeep(rows, [&before](const CaseRow &row) { return row.caseId == before; }));
    Q_EMIT currentChanged();
}

void WorkList::tellCount()
{
    const int listed = m_model->rowCount();
    m_list->setCount(listed == 0              ? QString()
                         : m_model->hasMore() ? tr("%n case(s) listed; more come as you scroll", nullptr, listed)
                                              : tr("%n case(s)", nullptr, listed));
}

const CaseRow *WorkList::current() const
{
    return m_model->rowAt(m_list->current());
}

void WorkList::focusList()
{
    m_list->focusList();
}

} // namespace yichuang
