// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/cuttexts.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

namespace yichuang {

namespace {

constexpr int rounding = 1; ///< metrics are fractions, places are whole pixels

QSize roomOfLabel(const QLabel &label)
{
    return label.wordWrap() ? QSize(label.width(), label.heightForWidth(label.width())) : label.sizeHint();
}

/** A picture within a field keeps its words for whoever reads the screen aloud. */
bool showsText(const QAbstractButton &button)
{
    return !button.text().isEmpty() && !qobject_cast<const QLineEdit *>(button.parentWidget());
}

QSize roomOfButton(const QAbstractButton &button)
{
    QSize room = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    if (!button.icon().isNull())
        room.rwidth() += button.iconSize().width();
    return room;
}

QString lineOf(const QWidget &widget, QSize needed, QSize has)
{
    return QStringLiteral("%1 %2: needs %3x%4, has %5x%6")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName())
        .arg(needed.width())
        .arg(needed.height())
        .arg(has.width())
        .arg(has.height());
}

void addIfCut(QStringList &cut, const QWidget &widget, QSize needed)
{
    if (needed.width() > widget.width() + rounding || needed.height() > widget.height() + rounding)
        cut << lineOf(widget, needed, widget.size());
}

/** A field so low that what is typed in it cannot be read. */
void addIfSquashed(QStringList &cut, const QWidget &field)
{
    const int needed = field.minimumSizeHint().height();
    if (needed > field.height() + rounding)
        cut << lineOf(field, {field.width(), needed}, field.size());
}

bool scrollsSideways(const QWidget &ancestor)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(ancestor.parentWidget());
    return area && area->viewport() == &ancestor && area->horizontalScrollBar()->maximum() > 0;
}

/** What sticks out of something around it to the side, where nobody can scroll to it. */
void addIfClipped(QStringList &cut, const QWidget &widget)
{
    QRect place(QPoint(0, 0), widget.size());
    for (const QWidget *part = &widget; !part->isWindow(); part = part->parentWidget()) {
        const QWidget *around = part->parentWidget();
        place.translate(part->pos());
        if (scrollsSideways(*around))
            return;
        if (place.left() < -rounding || place.right() > around->width() + rounding) {
            cut << QStringLiteral("%1 sticks out of %2")
                       .arg(lineOf(widget, widget.size(), {around->width() - place.left(), widget.height()}),
                            around->objectName().isEmpty() ? QString::fromLatin1(around->metaObject()->className())
                                                           : around->objectName());
            return;
        }
    }
}

bool isField(const QWidget &widget)
{
    const bool within = qobject_cast<const QAbstractSpinBox *>(widget.parentWidget())
        || qobject_cast<const QComboBox *>(widget.parentWidget());
    return !within
        && (qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
            || qobject_cast<const QAbstractSpinBox *>(&widget));
}

void addCutHeads(QStringList &cut, const QHeaderView &heads)
{
    if (heads.orientation() != Qt::Horizontal || !heads.model())
        return;
    for (int section = 0; section < heads.count(); ++section) {
        const QString text = heads.model()->headerData(section, Qt::Horizontal).toString();
        const int needed = heads.fontMetrics().horizontalAdvance(text);
        if (!heads.isSectionHidden(section) && needed > heads.sectionSize(section) + rounding)
            cut << lineOf(heads, {needed, heads.height()}, {heads.sectionSize(section), heads.height()});
    }
}

/** A field or button that lies over another of the same row. */
void addIfOverlapped(QStringList &cut, const QWidget &widget)
{
    for (const QObject *child : widget.parentWidget()->children()) {
        const auto *other = qobject_cast<const QWidget *>(child);
        if (!other || other == &widget || !other->isVisible()
            || (!isField(*other) && !qobject_cast<const QAbstractButton *>(other)))
            continue;
        const QRect both = widget.geometry().intersected(other->geometry());
        if (both.width() > rounding && both.height() > rounding)
            cut << lineOf(widget, widget.size(), widget.size() - both.size()) + QStringLiteral(" under ")
                    + other->objectName();
    }
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget); // covered by its own viewport
        if (!widget->isVisible() || (area ? area->viewport() : widget)->visibleRegion().isEmpty())
            continue;
        const bool standsOut = isField(*widget) || qobject_cast<const QAbstractButton *>(widget);
        if (standsOut && !qobject_cast<const QLineEdit *>(widget->parentWidget())) {
            addIfClipped(cut, *widget);
            addIfOverlapped(cut, *widget);
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty())
            addIfCut(cut, *label, roomOfLabel(*label));
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && showsText(*button))
            addIfCut(cut, *button, roomOfButton(*button));
        else if (const auto *heads = qobject_cast<const QHeaderView *>(widget))
            addCutHeads(cut, *heads);
        else if (isField(*widget))
            addIfSquashed(cut, *widget);
    }
    return cut;
}

} // namespace yichuang
