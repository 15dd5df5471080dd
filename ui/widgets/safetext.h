// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QValidator>

class QLineEdit;

namespace yichuang {

/**
 * Keeps unsafe text out of a one-line field: NULs and other control characters, lone surrogates, invisible and
 * bidirectional marks, and anything longer than the field may hold (core/base/text.h). Such an insertion, typed or
 * pasted, is refused as a whole, the field stays as it was, and refused() carries a sentence for the clerk. Line
 * breaks and tabs of a pasted text become blanks.
 */
class SafeText final : public QValidator
{
    Q_OBJECT

public:
    /** @p maximum counts code points. */
    SafeText(qsizetype maximum, QObject *parent);

    [[nodiscard]] State validate(QString &input, int &position) const override;

Q_SIGNALS:
    void refused(const QString &sentence) const;

private:
    [[nodiscard]] QString sentenceFor(QStringView reason) const;

    qsizetype m_maximum;
};

/** Gives @p edit a SafeText of its own and returns it. */
SafeText *makeSafe(QLineEdit *edit, qsizetype maximum);

} // namespace yichuang
