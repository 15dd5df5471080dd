// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace yichuang {

class CasePapersModel;
class UiState;

/** The papers of a case: look at one (and save it as PDF from there), or print it again as 补打. */
class PapersTab final : public QWidget
{
    Q_OBJECT

public:
    explicit PapersTab(UiState &state, QWidget *parent = nullptr);

    /** Keeps the paper selected where it is still there. */
    void setPapers(const std::vector<IssuedPaper> &papers);
    [[nodiscard]] CasePapersModel *model() const { return m_model; }

Q_SIGNALS:
    void viewRequested(const QUuid &paperEventId);
    void reprintRequested(const QUuid &paperEventId);

private:
    [[nodiscard]] QUuid selected() const;
    void showButtons();

    CasePapersModel *m_model;
    QTableView *m_table;
    QPushButton *m_view;
    QPushButton *m_reprint;
};

} // namespace yichuang
