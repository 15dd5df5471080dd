// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textbox.h"

#include "core/base/text.h"

#include <QMimeData>

namespace yichuang {

TextBox::TextBox(qsizetype maximum, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_maximum(maximum)
{
}

void TextBox::insertFromMimeData(const QMimeData *source)
{
    QMimeData bounded;
    bounded.setText(leftCodePoints(source->text(), m_maximum + 1));
    QPlainTextEdit::insertFromMimeData(&bounded);
}

} // namespace yichuang
