// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

class QTableView;

namespace yichuang {

class UiState;

/**
 * The look and manners of every table: quiet rules, rows of 36 px, whole-row selection, elided text with the whole of
 * it as tool tip, Ctrl+C copies the selected rows as shown, Enter activates, Tab leaves the table. Widths the clerk set
 * are kept in @p state under @p key, for each size of type their own; call after the model is set. The last column
 * stretches.
 */
void setUpTable(QTableView *table, UiState &state, const QString &key);

/** The width, in pixels, at which the longest of @p samples is read whole in a column of @p table; an icon or lamp
 * takes
 * @p mark more. */
[[nodiscard]] int columnWidthFor(const QTableView *table, const QStringList &samples, int mark = 0);

/** columnWidthFor() a case number of a village station, the longest there are: one that is cut finds nothing. */
[[nodiscard]] int caseNumberWidth(const QTableView *table);

/**
 * What is over in the width of @p table goes in equal parts to the columns that @p least names with the width, in
 * pixels, below which they do not go: first the columns in @p givesWay, one after the other, are left out while there
 * is no room, then the table scrolls. Call after setUpTable.
 */
void stretchColumns(QTableView *table, const QHash<int, int> &least, const QList<int> &givesWay = {});

/** The selected rows as text: tabs between cells, a line each. */
[[nodiscard]] QString selectedText(const QTableView *table);

} // namespace yichuang
