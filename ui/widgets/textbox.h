// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace yichuang {

/**
 * A field of several lines. Of a text that is pasted or dropped it takes one character more than may be recorded, so
 * that the form says "too long" and the program does not stand still laying out megabytes.
 */
class TextBox final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /** @p maximum: characters (code points) that may be recorded. */
    explicit TextBox(qsizetype maximum, QWidget *parent = nullptr);

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    qsizetype m_maximum;
};

} // namespace yichuang
