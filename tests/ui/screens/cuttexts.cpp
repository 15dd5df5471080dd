// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/cuttexts.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>

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

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget); // covered by its own viewport
        if (!widget->isVisible() || (area ? area->viewport() : widget)->visibleRegion().isEmpty())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty())
            addIfCut(cut, *label, roomOfLabel(*label));
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && showsText(*button))
            addIfCut(cut, *button, roomOfButton(*button));
        else if (const auto *heads = qobject_cast<const QHeaderView *>(widget))
            addCutHeads(cut, *heads);
    }
    return cut;
}

} // namespace yichuang
