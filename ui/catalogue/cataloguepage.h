// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalogue/cataloguelisting.h"
#include "ui/shell/page.h"

class QLabel;
class QListView;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace yichuang {

class Banner;
class BundleGuide;
class EmptyState;
class ItemGuide;
class ItemResults;
class SearchField;
class UiState;

/**
 * Service items 事项: groups and departments, the items, the guide to one, and the import of what the district
 * publishes. Keyboard: Ctrl+F search, Down into the items, Enter to the guide, Ctrl+Enter takes the item in.
 */
class CataloguePage final : public Page
{
    Q_OBJECT

public:
    /** @p state remembers columns; outlives the page. */
    CataloguePage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;

    /** Imports @p fileName on the desk's thread, with progress; ends in a report. What "Import file…" does. */
    void importFile(const QString &fileName);

private:
    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildMiddle();
    void buildKeys();
    void connectParts();

    void fillFilters();
    void showVersions();
    void showItems();
    void showItem(const QModelIndex &index);
    /** Shows what is called @p id, or nothing. */
    void showGuide(const QString &id);
    /** The item or life event whose guide is shown; empty when there is none. */
    [[nodiscard]] QString shownId() const;
    void printPaper(PaperKind kind);
    void askForFile();

    UiState &m_state;
    CatalogueListing m_listing;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    EmptyState *m_nothing = nullptr;
    Banner *m_banner;
    QListWidget *m_filter = nullptr;
    QLabel *m_versions = nullptr;
    QPushButton *m_import = nullptr;
    SearchField *m_search = nullptr;
    QStackedWidget *m_listStack = nullptr;
    QListView *m_list = nullptr;
    ItemResults *m_items;
    QLabel *m_count = nullptr;
    ItemGuide *m_guide;
    BundleGuide *m_bundle;
    QStackedWidget *m_right; ///< the guide to an item, or to a life event
    bool m_importing = false;
};

} // namespace yichuang
