// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace yichuang {

enum class MustacheTagKind { Variable, SectionBegin, InvertedBegin, SectionEnd, Comment, Partial };

/** One `{{...}}` of a template and where it stands. */
struct MustacheTag
{
    MustacheTagKind kind = MustacheTagKind::Variable;
    QString name;
    int line = 1;
    qsizetype start = 0; ///< of the first brace
    qsizetype end = 0; ///< behind the last brace
};

/**
 * The tags of @p text in order, sections balanced. Faults as TemplateSet describes them; @p templateName goes into
 * their detail.
 */
[[nodiscard]] Result<std::vector<MustacheTag>> mustacheTags(const QString &templateName, const QString &text);

/** A TemplateFault at @p line: reason "template.<fault>", detail "name.html:LINE: what". */
[[nodiscard]] Error templateFault(const QString &templateName, int line, const QString &fault, const QString &what);

} // namespace yichuang
