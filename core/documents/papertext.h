// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperfonts.h"

#include <QString>
#include <QStringList>

namespace yichuang {

/** Text fit to be laid out, and what had to be replaced for it. */
struct PrintableText
{
    QString text;
    QStringList missing; ///< the characters now 〓, each once, as `U+2EBF0`
};

/**
 * @p text (or HTML) without invisible control and direction characters, with 〓 for private-use characters, broken
 * surrogates and whatever @p chain has no glyph for. Line ends and tabs stay.
 */
[[nodiscard]] PrintableText printableText(const QString &text, const QStringList &chain);

} // namespace yichuang
