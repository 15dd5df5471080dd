// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <vector>

namespace yichuang {

/** Items found for what was typed, best first. Points into the catalogue given, which it keeps alive. */
class ItemResults final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        IdRole = Qt::UserRole,
        PlaceRole, ///< group and department
        TermRole, ///< "18 working days" or "at once"
        InstantRole, ///< bool: 即办件
        CodeRole, ///< implementation code where two results share a name, else empty
    };

    using QAbstractListModel::QAbstractListModel;

    void setResults(CataloguePtr catalogue, std::vector<const ServiceItem *> items);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] bool sharesName(const ServiceItem &item) const;

    CataloguePtr m_catalogue;
    std::vector<const ServiceItem *> m_items;
};

/** The working days an item takes, in words. */
[[nodiscard]] QString itemTermText(const ServiceItem &item);

/** Two lines per item: name and term, then group, department and, for namesakes, the code. */
class ItemResultDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace yichuang
