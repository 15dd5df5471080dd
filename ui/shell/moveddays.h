// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QDialog>

class QTableView;

namespace yichuang {

class MovedModel;
class UiState;

/**
 * The due days a new calendar has moved, to be confirmed: whoever handles the cases is told first. Keyboard: Enter
 * opens a case, Ctrl+C copies lines; closing it leaves the list waiting.
 */
class MovedDays final : public QDialog
{
    Q_OBJECT

public:
    MovedDays(const std::vector<MovedDueDay> &days, UiState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void caseRequested(const QUuid &caseId);
    /** Everybody concerned has been told. */
    void confirmed(const std::vector<yichuang::MovedDueDay> &days);

private:
    void openCurrent();
    void save();

    MovedModel *m_model;
    QTableView *m_table;
};

/** The table of such days, as here and under an import. Widths are kept in @p state. */
[[nodiscard]] QTableView *makeMovedTable(MovedModel *model, UiState &state);

} // namespace yichuang
