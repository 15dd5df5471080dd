// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/itemsearch.h"
#include "ui/intake/intakemodel.h"

#include <QWidget>

#include <memory>

class QListView;
class QScrollArea;
class QStackedWidget;

namespace yichuang {

class EmptyState;
class FormPanel;
class ItemCard;
class ItemResults;
class SearchField;
class SectionHeader;
class SituationPanel;

/**
 * The middle of the page: search an item, and once it is chosen its card, the questions of its situation and its form.
 * Typing in the search box brings the results back; Esc returns to the item.
 */
class ItemPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemPanel(IntakeModel &model, QWidget *parent = nullptr);

    /** The catalogue in force; building the index takes some milliseconds per thousand items. */
    void setCatalogue(CataloguePtr catalogue);
    void setUsage(const ItemUsage &usage);
    void focusSearch();
    /** The first thing of the item that waits: a question, else a field; false when nothing does. */
    bool focusOpen();

    [[nodiscard]] SituationPanel *situations() const { return m_situations; }
    [[nodiscard]] FormPanel *form() const { return m_form; }
    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    void guideRequested();
    /** An item was chosen here. */
    void itemChosen();
    /** The questions are answered and the form is filled: on to the materials. */
    void finished();
    void textRefused(const QString &sentence);

private:
    void find(const QString &text);
    void choose(const QModelIndex &index);
    void showState();
    void follow(QWidget *old, QWidget *now);

    IntakeModel &m_model;
    CataloguePtr m_catalogue;
    std::unique_ptr<ItemSearch> m_index;
    ItemUsage m_usage;
    SearchField *m_search;
    SectionHeader *m_header;
    ItemResults *m_results;
    QStackedWidget *m_stack;
    QListView *m_list;
    EmptyState *m_empty;
    QScrollArea *m_area;
    ItemCard *m_card;
    SituationPanel *m_situations;
    FormPanel *m_form;
    bool m_searching = false;
};

} // namespace yichuang
