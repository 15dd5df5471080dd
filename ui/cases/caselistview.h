// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/caselist.h"

class QTableView;
class QWidget;

namespace yichuang {

class CaseListModel;
class UiState;

/** The table of cases: widths, lamps, columns that can be hidden and are remembered, a menu on each row. */
[[nodiscard]] QTableView *makeCaseListView(CaseListModel *model, UiState &state);

/** Shows in the table's head what the list is sorted by. */
void showCaseSort(QTableView *table, CaseSort sort);

} // namespace yichuang
