// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/caselist.h"
#include "ui/shell/listpage.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace yichuang {

class CaseFinder;
class CollectionView;
class SealRegister;
class SearchField;
class UiState;
class WorkList;

/**
 * Issuing window 出件: scan or type a slip's code and the case opens with its hand-over; lists of what waits to be
 * fetched, of what nobody fetched in time, the register of seals, and who is to be reminded today. A supervisor looks
 * through the same lists. Keyboard: Ctrl+F scan field, Enter opens, Ctrl+R notes a reminder, Ctrl+E exports the
 * register of seals, F5 refreshes.
 */
class IssuingPage final : public ListPage
{
    Q_OBJECT

public:
    /** @p state remembers columns; outlives the page. */
    IssuingPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;

private:
    /** What is listed, in the order of the choice. */
    enum class Shown { Waiting, Overdue, Coming, Seals, Reminders };

    void buildHead();
    void buildLists(UiState &state);
    void buildKeys();
    void connectParts();
    [[nodiscard]] Shown shown() const;
    [[nodiscard]] CaseQuery query() const;
    void reload() override;
    void remind();
    void printUncollected();
    void exportSeals();
    void showButtons();

    SearchField *m_scan = nullptr;
    QComboBox *m_shown = nullptr;
    QPushButton *m_remind = nullptr;
    QPushButton *m_export = nullptr;
    CaseFinder *m_finder = nullptr;
    QStackedWidget *m_stack = nullptr;
    WorkList *m_list = nullptr;
    CollectionView *m_reminders = nullptr;
    SealRegister *m_seals = nullptr;
};

} // namespace yichuang
