// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/itempanel.h"

#include "ui/intake/bundlepanel.h"
#include "ui/intake/formpanel.h"
#include "ui/intake/itemcard.h"
#include "ui/intake/itemresults.h"
#include "ui/widgets/safetext.h"
#include "ui/intake/situationpanel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"

#include <QApplication>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {
namespace {

constexpr int mostResults = 50;

} // namespace

ItemPanel::ItemPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new SearchField(tr("Name, pinyin initials, alias or code (F3)"), this))
    , m_header(new SectionHeader(tr("Item"), SectionHeader::Level::Section, this))
    , m_results(new ItemResults(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView)
    , m_empty(new EmptyState(IconName::Search, {}))
    , m_area(new QScrollArea)
    , m_card(nullptr)
    , m_situations(nullptr)
    , m_form(nullptr)
{
    m_search->setObjectName(QStringLiteral("itemSearch"));
    connect(makeSafe(m_search, 200), &SafeText::refused, this, &ItemPanel::textRefused);
    m_list->setObjectName(QStringLiteral("itemResults"));
    m_list->setAccessibleName(tr("Items found"));
    m_list->setModel(m_results);
    m_list->setItemDelegate(new ItemResultDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_search->setResults(m_list);

    auto *chosen = new QWidget;
    m_card = new ItemCard(model, chosen);
    auto *members = new BundlePanel(model, chosen);
    m_situations = new SituationPanel(model, chosen);
    m_form = new FormPanel(model, chosen);
    auto *column = new QVBoxLayout(chosen);
    column->setContentsMargins(0, 0, space(3), space(4));
    column->setSpacing(sectionSpacing);
    column->addWidget(m_card);
    column->addWidget(members);
    column->addWidget(m_situations);
    column->addWidget(m_form);
    column->addStretch(1);
    m_area->setWidget(chosen);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_area);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_header);
    layout->addWidget(m_search);
    layout->addSpacing(space(1));
    layout->addWidget(m_stack, 1);

    connect(m_search, &SearchField::searchChanged, this, &ItemPanel::find);
    connect(m_list, &QListView::activated, this, &ItemPanel::choose);
    connect(m_list, &QListView::clicked, this, &ItemPanel::choose);
    connect(m_card, &ItemCard::guideRequested, this, &ItemPanel::guideRequested);
    connect(m_form, &FormPanel::textRefused, this, &ItemPanel::textRefused);
    connect(m_situations, &SituationPanel::finished, this, [this] {
        if (!m_form->focusFirst())
            Q_EMIT finished();
    });
    connect(&model, &IntakeModel::replaced, this, [this] {
        m_searching = false;
        m_search->clear();
        find({});
    });
    connect(&model, &IntakeModel::itemChanged, this, &ItemPanel::showState);
    connect(qApp, &QApplication::focusChanged, this, &ItemPanel::follow);
    showState();
}

void ItemPanel::setCatalogue(CataloguePtr catalogue)
{
    if (m_catalogue == catalogue && m_index)
        return;
    m_catalogue = std::move(catalogue);
    m_index = std::make_unique<ItemSearch>(m_catalogue, ItemSearch::Bundles::Found, PinyinTable::builtIn());
    find(m_search->text());
}

void ItemPanel::setUsage(const ItemUsage &usage)
{
    m_usage = usage;
    if (m_search->text().isEmpty())
        find({});
}

void ItemPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ItemPanel::focusOpen()
{
    return m_situations->focusNext() || m_form->focusFirst();
}

void ItemPanel::find(const QString &text)
{
    m_searching = !text.isEmpty();
    std::vector<const ServiceItem *> found;
    if (m_index) {
        for (const ItemHit &hit : m_index->search(text, mostResults, m_usage))
            found.push_back(hit.item);
    }
    m_results->setResults(m_catalogue, std::move(found));
    if (m_results->rowCount() > 0 && m_searching)
        m_list->setCurrentIndex(m_results->index(0));
    showState();
}

void ItemPanel::choose(const QModelIndex &index)
{
    const QString id = index.data(ItemResults::IdRole).toString();
    if (id.isEmpty())
        return;
    m_searching = false;
    m_search->clear();
    if (!m_model.item() || m_model.item()->id != id)
        m_model.chooseItem(id);
    showState();
    m_area->verticalScrollBar()->setValue(0);
    Q_EMIT itemChosen();
}

void ItemPanel::showState()
{
    if (m_model.item() && !m_searching) {
        m_stack->setCurrentWidget(m_area);
        m_header->setNote({});
        return;
    }
    if (m_results->rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        m_header->setNote(m_searching ? tr("%n found", nullptr, m_results->rowCount()) : tr("often used"));
        return;
    }
    m_header->setNote({});
    if (!m_catalogue)
        m_empty->setSentence(tr("No catalogue is imported yet. The administrator imports it on the Catalogue page."));
    else if (m_searching)
        m_empty->setSentence(
            tr("Nothing found. Try fewer characters, the pinyin initials, or a word the citizen uses."));
    else
        m_empty->setSentence(tr("Type what the citizen wants: a word, pinyin initials such as “db”, or a code."));
    m_stack->setCurrentWidget(m_empty);
}

void ItemPanel::follow(QWidget *old, QWidget *now)
{
    Q_UNUSED(old)
    if (now && m_area->widget()->isAncestorOf(now))
        m_area->ensureWidgetVisible(now, 0, space(6));
}

} // namespace yichuang
