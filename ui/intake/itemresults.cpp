// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/itemresults.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace yichuang {

QString itemTermText(const ServiceItem &item)
{
    return item.isInstant() ? ItemResults::tr("At once")
                            : ItemResults::tr("%n working days", nullptr, item.promisedDays);
}

void ItemResults::setResults(CataloguePtr catalogue, std::vector<const ServiceItem *> items)
{
    beginResetModel();
    m_catalogue = std::move(catalogue);
    m_items = std::move(items);
    endResetModel();
}

int ItemResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ItemResults::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServiceItem &item = *m_items[size_t(index.row())];
    switch (role) {
    case NameRole:
    case Qt::ToolTipRole:
        return item.name;
    case IdRole:
        return item.id;
    case PlaceRole: {
        QStringList parts;
        if (const Bundle *bundle = m_catalogue->bundle(item.id))
            parts << tr("%1, %n members", nullptr, int(bundle->members.size())).arg(enumText(bundle->kind));
        if (const ServiceGroup *group = m_catalogue->group(item.group))
            parts << group->name;
        if (const Department *department = m_catalogue->department(item.department))
            parts << department->name;
        return parts.join(QStringLiteral(" · "));
    }
    case TermRole:
        return itemTermText(item);
    case InstantRole:
        return item.isInstant();
    case CodeRole:
        return sharesName(item) ? item.implCode : QString();
    case Qt::AccessibleTextRole:
        return QStringList{item.name, itemTermText(item), data(index, PlaceRole).toString(),
                           data(index, CodeRole).toString()}
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

bool ItemResults::sharesName(const ServiceItem &item) const
{
    return std::ranges::any_of(
        m_items, [&item](const ServiceItem *other) { return other != &item && other->name == item.name; });
}

void ItemResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);

    painter->save();
    const QRect area = row.rect.adjusted(space(3), space(2), -space(3), -space(2));
    const QFont nameFont = uiFont(TextRole::Strong);
    const QFont smallFont = uiFont(TextRole::Small);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics smallMetrics(smallFont);
    const QString term = index.data(ItemResults::TermRole).toString();
    const bool instant = index.data(ItemResults::InstantRole).toBool();
    const int termWidth = smallMetrics.horizontalAdvance(term) + space(2);

    painter->setFont(smallFont);
    painter->setPen(colour(instant ? Colour::Green : Colour::TextQuiet));
    const QRect head(area.left(), area.top(), area.width(), nameMetrics.height());
    painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter, term);
    painter->setFont(nameFont);
    painter->setPen(colour(Colour::Text));
    const QRect name = head.adjusted(0, 0, -termWidth, 0);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      nameMetrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));

    QString place = index.data(ItemResults::PlaceRole).toString();
    if (const QString code = index.data(ItemResults::CodeRole).toString(); !code.isEmpty())
        place += QStringLiteral(" · ") + code;
    const QRect foot(area.left(), area.bottom() + 1 - smallMetrics.height(), area.width(), smallMetrics.height());
    painter->setFont(smallFont);
    painter->setPen(colour(Colour::TextQuiet));
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                      smallMetrics.elidedText(place, Qt::ElideMiddle, foot.width()));
    painter->restore();
}

QSize ItemResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const int lines = QFontMetrics(uiFont(TextRole::Strong)).height() + QFontMetrics(uiFont(TextRole::Small)).height();
    return {option.rect.width(), lines + space(1) + 2 * space(2)};
}

} // namespace yichuang
