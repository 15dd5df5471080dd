// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/checklistmodel.h"
#include "ui/intake/checklistview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace yichuang {
namespace {

struct StateLook
{
    IconName mark;
    Colour colour;
};

StateLook lookOf(MaterialState state)
{
    switch (state) {
    case MaterialState::Missing:
        return {IconName::Clock, Colour::TextQuiet};
    case MaterialState::Received:
    case MaterialState::Reused:
    case MaterialState::Shared:
    case MaterialState::Committed:
        return {IconName::Check, Colour::Green};
    case MaterialState::Promised:
        return {IconName::Clock, Colour::Amber};
    case MaterialState::Deficient:
        return {IconName::Warning, Colour::Red};
    }
    Q_UNREACHABLE();
}

Colour badgeColour(Necessity necessity)
{
    switch (necessity) {
    case Necessity::Required:
        return Colour::Accent;
    case Necessity::Deferrable:
        return Colour::Amber;
    case Necessity::Shareable:
        return Colour::Green;
    case Necessity::Conditional:
        return Colour::TextQuiet;
    }
    Q_UNREACHABLE();
}

/** First line of a two-line cell, and the second. */
std::pair<QRect, QRect> lines(const QRect &area)
{
    const int first = QFontMetrics(uiFont(TextRole::Body)).height();
    const int second = QFontMetrics(uiFont(TextRole::Small)).height();
    const int top = area.top() + (area.height() - first - second - 2) / 2;
    return {QRect(area.left(), top, area.width(), first), QRect(area.left(), top + first + 2, area.width(), second)};
}

void drawElided(QPainter *painter, const QRect &area, const QFont &font, Colour textColour, const QString &text)
{
    painter->setFont(font);
    painter->setPen(colour(textColour));
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

void ChecklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    painter->save();
    painter->setPen(colour(Colour::Line));
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    const QRect area = cell.rect.adjusted(space(2), 0, -space(2), 0);
    switch (ChecklistModel::Column(index.column())) {
    case ChecklistModel::NameColumn:
        paintName(painter, area, index);
        break;
    case ChecklistModel::OriginalsColumn:
    case ChecklistModel::CopiesColumn:
        painter->setFont(uiFont(TextRole::Body));
        painter->setPen(colour(index.data().toString() == QStringLiteral("–") ? Colour::TextDisabled : Colour::Text));
        painter->drawText(cell.rect, Qt::AlignCenter, index.data().toString());
        break;
    case ChecklistModel::StateColumn:
        paintState(painter, area, index);
        break;
    case ChecklistModel::ColumnCount:
        break;
    }
    painter->restore();
}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const int height = QFontMetrics(uiFont(TextRole::Body)).height() + QFontMetrics(uiFont(TextRole::Small)).height();
    return {option.rect.width(), height + 2 + space(3)};
}

void ChecklistDelegate::paintName(QPainter *painter, const QRect &area, const QModelIndex &index) const
{
    const auto [first, second] = lines(area);
    drawElided(painter, first, uiFont(TextRole::Body), Colour::Text, index.data().toString());
    const QFont small = uiFont(TextRole::Small);
    const QString necessity = index.data(ChecklistModel::NecessityRole).toString();
    QString rest = QStringLiteral(" · ") + index.data(ChecklistModel::AskedRole).toString();
    if (const int blobs = index.data(ChecklistModel::BlobsRole).toInt(); blobs > 0)
        rest += QStringLiteral(" · ") + tr("%n files", nullptr, blobs);
    const int width = QFontMetrics(small).horizontalAdvance(necessity);
    drawElided(painter, second, small, badgeColour(Necessity(index.data(ChecklistModel::NecessityKindRole).toInt())),
               necessity);
    drawElided(painter, second.adjusted(width, 0, 0, 0), small, Colour::TextQuiet, rest);
}

void ChecklistDelegate::paintState(QPainter *painter, const QRect &area, const QModelIndex &index) const
{
    const StateLook look = lookOf(MaterialState(index.data(ChecklistModel::StateRole).toInt()));
    const QString earlier = index.data(ChecklistModel::EarlierRole).toString();
    const QString note = earlier.isEmpty() ? index.data(ChecklistModel::NoteRole).toString() : tr("R: take over");
    const auto [first, second] = lines(area);
    const QRect head = note.isEmpty() ? area : first;
    constexpr int mark = 16;
    const double ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(QPoint(head.left(), head.center().y() - mark / 2 + 1),
                        iconPixmap(look.mark, mark, look.colour, ratio));
    drawElided(painter, head.adjusted(mark + space(1), 0, 0, 0), uiFont(TextRole::Body), look.colour,
               index.data().toString());
    if (!note.isEmpty())
        drawElided(painter, second, uiFont(TextRole::Small), earlier.isEmpty() ? Colour::TextQuiet : Colour::Accent,
                   note);
}

} // namespace yichuang
