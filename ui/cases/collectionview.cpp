// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/collectionview.h"

#include "ui/cases/collectionmodel.h"
#include "ui/cases/reminderdialog.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/tables.h"

#include <QTableView>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int itemNameWidth = space(38);

void setCollectionWidths(QTableView *table)
{
    using Column = CollectionModel::Column;
    const auto width = [table](const QString &sample) { return columnWidthFor(table, {sample}); };
    table->setColumnWidth(int(Column::Remind), lampColumnWidth(table));
    table->setColumnWidth(int(Column::Number), caseNumberWidth(table));
    table->setColumnWidth(int(Column::Applicant), width(QStringLiteral("鄞州***饮店")));
    table->setColumnWidth(int(Column::Phone), width(QStringLiteral("138****5678")));
    table->setColumnWidth(int(Column::Since), width(QStringLiteral("2026-03-02")));
    table->setColumnWidth(int(Column::Reminded), width(QStringLiteral("已提醒 12 次，最近 03-02")));
    table->setColumnWidth(int(Column::Agent), width(QStringLiteral("agent01")));
}

} // namespace

CollectionView::CollectionView(DeskRunner &runner, UiState &state, const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new CollectionModel(this))
    , m_list(new ListFrame({"collections", "noCollections", "collectionCount"}, IconName::Check, m_model))
    , m_feed(this, m_model,
             {[this](const std::vector<CollectionRow> &rows) { show(rows); }, [this] { tellCount(); },
              [this](const Error &error) { Q_EMIT failed(error); }})
{
    QTableView *table = m_list->table();
    table->setAccessibleName(tr("Results that wait to be fetched"));
    table->setItemDelegateForColumn(int(CollectionModel::Column::Remind), new LampDelegate(table));
    setCollectionWidths(table);
    m_list->keepWidths(state, key);
    stretchColumns(table, {{int(CollectionModel::Column::Item), itemNameWidth}});
    fillWith(this, m_list);
    connect(m_list, &ListFrame::activated, this, [this](const QModelIndex &index) {
        if (const CollectionRow *row = m_model->rowAt(index))
            Q_EMIT opened(row->row.caseId);
    });
    connect(m_list, &ListFrame::currentChanged, this, &CollectionView::currentChanged);
}

void CollectionView::load(const CollectionQuery &query, QDate today)
{
    m_query = query;
    m_today = today;
    m_model->setToday(today);
    m_feed.load([this](int limit, int offset) {
        CollectionQuery part = m_query;
        part.limit = limit;
        part.offset = offset;
        return m_runner.onDesk([part](Desk &desk) { return desk.collections(part); });
    });
}

void CollectionView::show(const std::vector<CollectionRow> &rows)
{
    const QUuid before = current() ? current()->row.caseId : QUuid();
    m_model->setRows(rows);
    m_list->setEmptySentence(
        m_query.remindUntil
            ? tr("Nobody has to be reminded today.")
            : tr("No result waits to be fetched.\nWhat has arrived is listed here until it is handed over."));
    m_list->showRows(rowToKeep(rows, [&before](const CollectionRow &row) { return row.row.caseId == before; }));
    Q_EMIT currentChanged();
}

void CollectionView::tellCount()
{
    const std::vector<CollectionRow> &rows = m_model->rows();
    const auto due = std::ranges::count_if(
        rows, [this](const CollectionRow &row) { return row.remindOn.isValid() && row.remindOn <= m_today; });
    const int listed = int(rows.size());
    QStringList parts;
    if (listed > 0)
        parts.append(m_model->hasMore() ? tr("%n result(s) listed; more come as you scroll", nullptr, listed)
                                        : tr("%n result(s)", nullptr, listed));
    // They stand on top: how many there are is known once something else has come.
    if (due > 0 && (due < listed || !m_model->hasMore()))
        parts.append(tr("%n to be reminded of today", nullptr, int(due)));
    m_list->setCount(parts.join(QStringLiteral(" · ")));
}

const CollectionRow *CollectionView::current() const
{
    return m_model->rowAt(m_list->current());
}

void CollectionView::remind()
{
    const CollectionRow *row = current();
    if (!row)
        return;
    auto *dialog = new ReminderDialog(m_runner, row->row.caseId, row->row.number, m_today, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReminderDialog::reminded, this, [this](const QString &number) {
        Q_EMIT reminded(number);
        load(m_query, m_today);
    });
    dialog->open();
}

void CollectionView::focusList()
{
    m_list->focusList();
}

} // namespace yichuang
