// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"

#include <QLineEdit>

#include <memory>

class QStandardItemModel;

namespace yichuang {

class ItemSearch;

/** A field that finds a service item by name, pinyin initials, alias or code, and holds at most one. */
class ItemPicker final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ItemPicker(QWidget *parent = nullptr);
    ~ItemPicker() override;

    void setCatalogue(CataloguePtr catalogue);
    [[nodiscard]] const QString &itemId() const { return m_itemId; }
    /** Forgets the item and the text without a signal. */
    void reset();

Q_SIGNALS:
    /** @p itemId is empty when the field was emptied. */
    void itemPicked(const QString &itemId);

private:
    void offer(const QString &text);
    void pick(const QModelIndex &index);

    CataloguePtr m_catalogue;
    std::unique_ptr<ItemSearch> m_search;
    QStandardItemModel *m_offers = nullptr;
    QString m_itemId;
};

} // namespace yichuang
