// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperfonts.h"
#include "core/documents/paperlayout.h"

#include <QString>

class QTextDocument;

namespace yichuang {

/**
 * Puts @p html into @p document in the papers' style. Classes for templates: `title`, `organ` (the issuing body above
 * the title), `number` (right), `text` (indented by two characters), `item` (numbered line), `note`, `centre`, `right`,
 * `sign`, `form` and `list` (tables). Lengths in templates are px of 1/96 inch on every screen.
 */
void stylePaper(QTextDocument &document, const QString &html, PaperFormat format, const PaperFonts &fonts);

/** Layout units for one px as it stands in the document's formats after stylePaper(). */
[[nodiscard]] double paperPixel();

} // namespace yichuang
