// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/itempicker.h"

#include "core/reference/itemsearch.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

#include <utility>

namespace yichuang {

namespace {

constexpr int offered = 12;

} // namespace

ItemPicker::ItemPicker(QWidget *parent)
    : QLineEdit(parent)
    , m_offers(new QStandardItemModel(this))
{
    setClearButtonEnabled(true);
    setAccessibleName(tr("Service item: name, initials or code"));
    auto *completer = new QCompleter(m_offers, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, &ItemPicker::offer);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ItemPicker::pick);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty() || m_itemId.isEmpty())
            return;
        m_itemId.clear();
        Q_EMIT itemPicked({});
    });
}

ItemPicker::~ItemPicker() = default;

void ItemPicker::setCatalogue(CataloguePtr catalogue)
{
    m_catalogue = std::move(catalogue);
    m_search.reset(); // made again when somebody types: building it takes a while
    setEnabled(m_catalogue != nullptr);
}

void ItemPicker::reset()
{
    m_itemId.clear();
    clear();
}

void ItemPicker::offer(const QString &text)
{
    m_offers->clear();
    if (!std::exchange(m_itemId, QString()).isEmpty())
        Q_EMIT itemPicked({}); // what stands there now is not that item any more
    if (!m_catalogue || text.trimmed().isEmpty())
        return;
    if (!m_search)
        m_search = std::make_unique<ItemSearch>(m_catalogue);
    const std::vector<ItemHit> hits = m_search->search(text, offered);
    for (const ItemHit &hit : hits) {
        auto *row = new QStandardItem(hit.item->name);
        row->setData(hit.item->id, Qt::UserRole);
        row->setToolTip(hit.item->implCode);
        m_offers->appendRow(row);
    }
    completer()->complete();
}

void ItemPicker::pick(const QModelIndex &index)
{
    m_itemId = index.data(Qt::UserRole).toString();
    setCursorPosition(0);
    Q_EMIT itemPicked(m_itemId);
}

} // namespace yichuang
