// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractItemModel>
#include <QWidget>

#include <algorithm>

class QLabel;
class QStackedWidget;
class QTableView;

namespace yichuang {

// Lists that are read as they are scrolled.
inline constexpr int rowsOfAPart = 200; ///< as many as can be read between two frames
inline constexpr int mostAtOnce = 1000; ///< rows read again at once

class EmptyState;
class UiState;

/** Object names of the parts of a list. */
struct ListNames
{
    const char *table;
    const char *empty;
    const char *count;
};

/** A list of rows one of which is current, a sentence in its place while it is empty, and a count at its foot. */
class ListFrame final : public QWidget
{
    Q_OBJECT

public:
    /** @p model outlives the frame. The caller sets widths, then calls keepWidths(). */
    ListFrame(const ListNames &names, IconName picture, QAbstractItemModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *table() const { return m_table; }
    /** Gives the table its look; widths changed by hand are kept in @p state under @p key. */
    void keepWidths(UiState &state, const QString &key);
    [[nodiscard]] QModelIndex current() const;
    void setEmptySentence(const QString &sentence);
    void setCount(const QString &count);
    /** The rows were read anew: shows them with @p row current, or the sentence when there are none. */
    void showRows(int row);
    void focusList();

Q_SIGNALS:
    void activated(const QModelIndex &index);
    void currentChanged();

private:
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
};

/** Makes @p content the whole of @p widget. */
void fillWith(QWidget *widget, QWidget *content);

/** Where the row for which @p same holds stands in @p rows; the first when none does. */
template <typename Rows, typename Same> [[nodiscard]] int rowToKeep(const Rows &rows, Same same)
{
    const auto found = std::ranges::find_if(rows, same);
    return found == rows.end() ? 0 : int(found - rows.begin());
}

} // namespace yichuang
