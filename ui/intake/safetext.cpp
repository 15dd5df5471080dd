// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/safetext.h"

#include "core/base/text.h"
#include "ui/intake/intakewords.h"

#include <QLineEdit>

namespace yichuang {

SafeText::SafeText(qsizetype maximum, QObject *parent)
    : QValidator(parent)
    , m_maximum(maximum)
{
}

QValidator::State SafeText::validate(QString &input, int &position) const
{
    Q_UNUSED(position)
    if (input.size() <= 2 * m_maximum) {
        for (QChar &character : input) {
            if (character == u'\n' || character == u'\r' || character == u'\t' || character == QChar::ParagraphSeparator
                || character == QChar::LineSeparator)
                character = u' ';
        }
    }
    const Result<> checked = checkText(input, m_maximum);
    if (checked)
        return Acceptable;
    Q_EMIT refused(unsafeTextSentence(checked.error().reason, m_maximum));
    return Invalid;
}

SafeText *makeSafe(QLineEdit *edit, qsizetype maximum)
{
    auto *safe = new SafeText(maximum, edit);
    edit->setValidator(safe);
    return safe;
}

} // namespace yichuang
