// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/documents/paperkind.h"

#include <QWidget>

class QMenu;
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
    /** Scans of the agreement as it was signed; offered beside its paper. */
    void setSigned(const QStringList &scans);
    /** What the button "Make a paper" offers; without any it is not there. */
    void setOnDemand(const std::vector<PaperKind> &kinds);
    [[nodiscard]] CasePapersModel *model() const { return m_model; }

Q_SIGNALS:
    void viewRequested(const QUuid &paperEventId);
    void reprintRequested(const QUuid &paperEventId);
    /** The signed copy of the agreement is to be shown. */
    void signedCopyRequested();
    /** A paper of this kind is to be made and printed. */
    void paperRequested(yichuang::PaperKind kind);

private:
    [[nodiscard]] const IssuedPaper *chosen() const;
    [[nodiscard]] QUuid selected() const;
    void showButtons();

    CasePapersModel *m_model;
    QTableView *m_table;
    QPushButton *m_view;
    QPushButton *m_reprint;
    QPushButton *m_signed;
    QPushButton *m_make;
    QMenu *m_kinds;
    std::vector<PaperKind> m_offered;
    QStringList m_signedScans;
};

} // namespace yichuang
