// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QLabel>

namespace yichuang {

QLabel *wrappedLabel(const QString &text, TextRole role, Colour textColour, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role, textColour);
    return label;
}

} // namespace yichuang
