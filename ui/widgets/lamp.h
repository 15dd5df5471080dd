// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/deadlines.h"
#include "ui/theme/colours.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QTableView;

namespace yichuang {

/** Item data role of a deadline lamp: int(Lamp). The text beside it is Qt::DisplayRole, e.g. the due date. */
inline constexpr int lampRole = Qt::UserRole + 100;

/** 在期, 将到期, 已逾期, 暂定; empty for None. */
[[nodiscard]] QString lampWord(Lamp lamp);
[[nodiscard]] Colour lampColour(Lamp lamp);

/** Draws lamp and word left-aligned in @p area: a shape of its own for each (disc, half disc, exclamation), never
 * colour alone. The word has @p wordWidth pixels at least, so that the texts of several lamps stand under each other.
 */
void paintLamp(QPainter &painter, const QRect &area, Lamp lamp, const QString &text, const QPalette &palette,
               bool selected, int wordWidth = 0);

/** A table column of lamps: word, then the text of Qt::DisplayRole. */
class LampDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/** The width, in pixels, at which a lamp, the longest of its words and a day are read whole in a column of @p table. */
[[nodiscard]] int lampColumnWidth(const QTableView *table);

/** One lamp with its word and a text, e.g. on a case page. */
class LampLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit LampLabel(QWidget *parent = nullptr);
    void setLamp(Lamp lamp, const QString &text = {});
    [[nodiscard]] Lamp lamp() const { return m_lamp; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Lamp m_lamp = Lamp::None;
    QString m_text;
};

} // namespace yichuang
