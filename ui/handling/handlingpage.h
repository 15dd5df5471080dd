// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/handling/workchoice.h"
#include "ui/shell/listpage.h"

class QComboBox;
class QPushButton;

namespace yichuang {

class UiState;
class WorkList;

/**
 * Back office 后台: the work of a unit, what falls due first at the top. A case is taken in hand and given back here
 * and handled on its own page. Keyboard: Enter opens, Ctrl+T takes in hand, Ctrl+G gives back, F5 refreshes.
 */
class HandlingPage final : public ListPage
{
    Q_OBJECT

public:
    /** @p state remembers columns and choices; outlives the page. */
    HandlingPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;

private:
    void buildHead();
    void buildKeys();
    void connectParts();
    void fillUnits(const std::vector<QString> &units);
    void reload() override;
    void printRisk();
    void assign(bool take);
    void showButtons();

    UiState &m_state;
    QComboBox *m_kind = nullptr;
    QComboBox *m_unit = nullptr;
    QComboBox *m_owner = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_giveBack = nullptr;
    WorkList *m_list = nullptr;
};

} // namespace yichuang
