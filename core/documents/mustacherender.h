// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/template.h"

#include <QJsonObject>
#include <QString>

namespace yichuang {

/** No filled paper has more bytes than this. */
inline constexpr qsizetype maximumFilledPaper = 1024 * 1024;

// Mustache looks a section and a variable up by one name, but a blank text must print ____ and yet be an absent
// section: sections are looked up under names of their own.
inline constexpr char16_t mustacheSectionSigil = u'?';

/**
 * Fills @p text, already checked and with its sections renamed to `?name`. @p templateName is for the detail of a
 * fault. TooLarge "paper.too-long" beyond maximumFilledPaper.
 */
[[nodiscard]] Result<QString> renderMustache(const QString &templateName, const QString &text, const QJsonObject &facts,
                                             const FactNames &declared);

} // namespace yichuang
