// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

namespace yichuang {

/**
 * Table of plain rows: a leaf declares enum Column, headerText() and cell(); rows are replaced as a whole. Formatting
 * belongs into cell(), rules do not.
 */
template <typename Row> class TableModelBase : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void appendRows(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        endInsertRows();
    }
    /** What cells say of the same rows has changed, with the day for instance; the row that is current stays so. */
    void redrawRows()
    {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    /** For a list that grows as it is scrolled: @p fetch is called when a view needs what setMore() said is behind. */
    void setFetcher(std::function<void()> fetch) { m_fetch = std::move(fetch); }
    /** Whether there are rows behind those shown; also ends the fetching that is under way. */
    void setMore(bool more)
    {
        m_more = more;
        m_fetching = false;
    }
    [[nodiscard]] bool hasMore() const { return m_more; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /** Null for an invalid index. */
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < int(m_rows.size()) ? &m_rows[size_t(index.row())] : nullptr;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_more && !m_fetching && m_fetch;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_fetching = true;
        m_fetch();
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = rowAt(index);
        return row ? cell(*row, index.column(), role) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns())
            return {};
        return headerText(section);
    }

protected:
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString headerText(int column) const = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

private:
    std::vector<Row> m_rows;
    std::function<void()> m_fetch;
    bool m_more = false;
    bool m_fetching = false;
};

} // namespace yichuang
