// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace yichuang {

class CaseMaterialsModel;
class UiState;

/** The materials of a case; Enter shows the scans of the one chosen. */
class MaterialsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit MaterialsTab(UiState &state, QWidget *parent = nullptr);

    /** Keeps the line chosen where it is still there. */
    void setMaterials(const std::vector<CaseMaterial> &materials);

Q_SIGNALS:
    /** Show what is attached to @p material, which has at least one file. */
    void scansRequested(const yichuang::CaseMaterial &material);

private:
    [[nodiscard]] const CaseMaterial *chosen() const;
    void showButton();
    void view();

    CaseMaterialsModel *m_model;
    QTableView *m_table;
    QPushButton *m_view;
};

} // namespace yichuang
