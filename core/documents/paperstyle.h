// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperfonts.h"
#include "core/documents/paperlayout.h"

#include <QString>

class QTextDocument;

namespace yichuang {

/**
 * Puts @p html into @p document in the papers' style. Classes for templates: `organ` (the issuing body above the
 * title), `title`, `number` (right), `to` (addressee), `text` (a paragraph of the letter, begin it with two ideographic
 * spaces), `lead` (text after a table), `head` (section), `note` (small), `sign` (line to be signed), `centre`,
 * `right`, `gap`, `sealgap` and `sealorgan` (room for the seal, then the organ's name over the date). Tables with
 * `border` are ruled; `dense` ones of many columns are smaller. Lengths in templates are px of 1/96 inch on every
 * screen.
 */
void stylePaper(QTextDocument &document, const QString &html, PaperFormat format, const PaperFonts &fonts);

/** Layout units for one px as it stands in the document's formats after stylePaper(). */
[[nodiscard]] double paperPixel();

} // namespace yichuang
