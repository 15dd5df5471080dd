// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/papertext.h"

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t geta = u'\u3013';

enum class Treatment { Keep, Drop, Space, Replace };

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

Treatment treatmentOf(char32_t c, const QStringList &chain)
{
    if (c == U'\n' || c == U'\t' || (c >= 0x20 && c < 0x7F))
        return Treatment::Keep;
    if (c == QChar::ReplacementCharacter) // what a broken surrogate became in UTF-8
        return Treatment::Replace;
    if (isVariationSelector(c))
        return Treatment::Keep;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
        return Treatment::Drop;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Treatment::Space;
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
        return Treatment::Replace;
    default:
        return hasGlyph(chain, c) ? Treatment::Keep : Treatment::Replace;
    }
}

} // namespace

PrintableText printableText(const QString &text, const QStringList &chain)
{
    PrintableText result;
    result.text.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        const bool pair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        switch (treatmentOf(c, chain)) {
        case Treatment::Keep:
            result.text += QChar::fromUcs4(c);
            break;
        case Treatment::Drop:
            break;
        case Treatment::Space:
            result.text += u' ';
            break;
        case Treatment::Replace: {
            result.text += QChar(geta);
            const QString name = u"U+%1"_s.arg(QString::number(static_cast<uint>(c), 16).toUpper(), 4, u'0');
            if (!result.missing.contains(name))
                result.missing.append(name);
            break;
        }
        }
    }
    return result;
}

} // namespace yichuang
