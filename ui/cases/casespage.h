// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casefilter.h"
#include "ui/shell/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace yichuang {

class Banner;
class CaseFinder;
class CaseFilterBar;
class CaseListModel;
class EmptyState;
class SearchField;
class UiState;

/**
 * Cases 办件: the list, its filters and search. A number or a paper's QR code typed or scanned into the search box
 * opens the case at once. Keyboard: Ctrl+F search, Down into the list, Enter opens, F5 refreshes, Ctrl+C copies the
 * row.
 */
class CasesPage final : public Page
{
    Q_OBJECT

public:
    /** @p state remembers columns; outlives the page. */
    CasesPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Keep { Nothing, Place };

    void buildHead();
    void buildTable(UiState &state);
    void buildKeys();
    void connectParts();

    [[nodiscard]] CaseQuery currentQuery() const;
    void searchLater();
    /** Asks for the first rows again; with Keep::Place for as many as are loaded, and stays where the clerk is. */
    void reload(Keep keep);
    void fetchMore(int offset);
    void showList(const CasePage &page, Keep keep);
    void showState();
    void sortBy(int column);

    void entered(const QString &text);
    void openRow(const QModelIndex &index);

    SearchField *m_search = nullptr;
    CaseFilterBar *m_filters = nullptr;
    Banner *m_banner = nullptr;
    CaseFinder *m_finder = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_nothingYet = nullptr;
    EmptyState *m_nothingFound = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_export = nullptr;
    CaseListModel *m_model = nullptr;
    QTimer m_typing; ///< waits for a pause, so that a scanner's burst is one search
    CaseSort m_sort = CaseSort::NewestFirst;
    quint64 m_asked = 0; ///< the newest list request; answers to older ones are dropped
    bool m_answered = false; ///< the list shown answers what is typed
    bool m_openOnlyHit = false; ///< Enter came before the answer: open it if it is the only one
};

} // namespace yichuang
