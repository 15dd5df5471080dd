// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/safetext.h"

#include "core/base/text.h"

#include <QLineEdit>

namespace yichuang {

namespace {

struct Sentence
{
    const char *reason; ///< of core/base/text.h
    const char *text;
};

constexpr Sentence textSentences[] = {
    {"text.control-character",
     QT_TRANSLATE_NOOP("yichuang::SafeText", "The text holds control characters and was not taken over.")},
    {"text.lone-surrogate",
     QT_TRANSLATE_NOOP("yichuang::SafeText", "The text holds a broken character and was not taken over.")},
    {"text.invisible-character",
     QT_TRANSLATE_NOOP("yichuang::SafeText", "The text holds invisible characters and was not taken over.")},
    {"text.bidi-control",
     QT_TRANSLATE_NOOP("yichuang::SafeText",
                       "The text holds marks that change its reading order and was not taken over.")},
    {"text.noncharacter",
     QT_TRANSLATE_NOOP("yichuang::SafeText", "The text holds codes that are no characters and was not taken over.")},
};

} // namespace

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
    Q_EMIT refused(sentenceFor(checked.error().reason));
    return Invalid;
}

QString SafeText::sentenceFor(QStringView reason) const
{
    if (reason == QStringLiteral("text.too-long"))
        return tr("At most %n characters fit here; the text was not taken over.", nullptr, int(m_maximum));
    for (const Sentence &sentence : textSentences) {
        if (reason == QLatin1String(sentence.reason))
            return tr(sentence.text);
    }
    return tr("The text was not taken over.");
}

SafeText *makeSafe(QLineEdit *edit, qsizetype maximum)
{
    auto *safe = new SafeText(maximum, edit);
    edit->setValidator(safe);
    return safe;
}

} // namespace yichuang
