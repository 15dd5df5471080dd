// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/mustachetags.h"

#include <algorithm>
#include <optional>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

bool isName(QStringView name)
{
    if (name == u".")
        return true;
    return !name.isEmpty() && name.size() <= 64 && name.front().isLetter()
        && std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-'); });
}

std::optional<MustacheTagKind> kindOf(QChar sigil)
{
    switch (sigil.unicode()) {
    case u'#':
        return MustacheTagKind::SectionBegin;
    case u'^':
        return MustacheTagKind::InvertedBegin;
    case u'/':
        return MustacheTagKind::SectionEnd;
    case u'!':
        return MustacheTagKind::Comment;
    case u'>':
        return MustacheTagKind::Partial;
    default:
        return {};
    }
}

Result<MustacheTag> readTag(const QString &templateName, QStringView inner, int line)
{
    if (inner.startsWith(u'{') || inner.startsWith(u'&'))
        return failure(templateFault(templateName, line, u"unescaped"_s, u"unescaped values are not allowed"_s));
    if (inner.startsWith(u'='))
        return failure(templateFault(templateName, line, u"delimiters"_s, u"changed delimiters are not allowed"_s));
    MustacheTag tag;
    tag.line = line;
    if (const auto kind = inner.isEmpty() ? std::nullopt : kindOf(inner.front())) {
        tag.kind = *kind;
        inner = inner.mid(1);
    }
    if (tag.kind == MustacheTagKind::Comment)
        return tag;
    inner = inner.trimmed();
    if (!isName(inner) || (inner == u"." && tag.kind != MustacheTagKind::Variable))
        return failure(templateFault(templateName, line, u"name"_s, u"not a name: "_s + inner.left(64).toString()));
    tag.name = inner.toString();
    return tag;
}

Result<> checkBalance(const QString &templateName, const std::vector<MustacheTag> &tags)
{
    std::vector<const MustacheTag *> open;
    for (const MustacheTag &tag : tags) {
        if (tag.kind == MustacheTagKind::SectionBegin || tag.kind == MustacheTagKind::InvertedBegin) {
            open.push_back(&tag);
        } else if (tag.kind == MustacheTagKind::SectionEnd) {
            if (open.empty() || open.back()->name != tag.name)
                return failure(templateFault(templateName, tag.line, u"section-end"_s,
                                             u"nothing open is closed by "_s + tag.name));
            open.pop_back();
        }
    }
    if (!open.empty())
        return failure(templateFault(templateName, open.back()->line, u"section-open"_s,
                                     u"section is never closed: "_s + open.back()->name));
    return {};
}

} // namespace

Error templateFault(const QString &templateName, int line, const QString &fault, const QString &what)
{
    return Error{ErrorCode::TemplateFault, u"template."_s + fault,
                 u"%1.html:%2: %3"_s.arg(templateName).arg(line).arg(what)};
}

Result<std::vector<MustacheTag>> mustacheTags(const QString &templateName, const QString &text)
{
    std::vector<MustacheTag> tags;
    int line = 1;
    qsizetype counted = 0;
    qsizetype at = 0;
    while ((at = text.indexOf(u"{{"_s, at)) >= 0) {
        line += static_cast<int>(QStringView(text).mid(counted, at - counted).count(u'\n'));
        counted = at;
        const qsizetype close = text.indexOf(u"}}"_s, at + 2);
        if (close < 0)
            return failure(templateFault(templateName, line, u"tag-open"_s, u"tag is never closed"_s));
        Result<MustacheTag> tag = readTag(templateName, QStringView(text).mid(at + 2, close - at - 2), line);
        if (!tag)
            return failure(tag.error());
        tag->start = at;
        tag->end = close + 2;
        at = tag->end;
        tags.push_back(std::move(*tag));
    }
    if (Result<> balanced = checkBalance(templateName, tags); !balanced)
        return failure(balanced.error());
    return tags;
}

} // namespace yichuang
