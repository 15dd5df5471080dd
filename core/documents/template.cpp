// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/template.h"

#include "core/documents/mustacherender.h"
#include "core/documents/mustachetags.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumTemplateBytes = 256 * 1024;
constexpr qsizetype maximumTemplates = 200;
constexpr int maximumDepth = 8;

/** A template with its partials in place and its section names told apart from its variables. */
class Expansion
{
public:
    Expansion(const QHash<QString, QString> &templates, const FactNames &declared)
        : m_templates(templates)
        , m_declared(declared)
    {
    }

    Result<QString> expand(const QString &name, int depth = 0)
    {
        const QString text = m_templates.value(name);
        const auto tags = mustacheTags(name, text);
        if (!tags)
            return failure(tags.error());
        QString out;
        qsizetype from = 0;
        for (const MustacheTag &tag : *tags) {
            out += QStringView(text).mid(from, tag.start - from);
            from = tag.end;
            const Result<QString> piece = replace(name, tag, depth);
            if (!piece)
                return piece;
            out += *piece;
            if (out.size() > maximumFilledPaper)
                return failure(ErrorCode::TooLarge, u"template.too-large"_s, name);
        }
        return QString(out += QStringView(text).mid(from));
    }

private:
    Result<QString> replace(const QString &templateName, const MustacheTag &tag, int depth)
    {
        switch (tag.kind) {
        case MustacheTagKind::Comment:
            return QString();
        case MustacheTagKind::Partial:
            return partial(templateName, tag, depth);
        case MustacheTagKind::SectionEnd:
            m_sections.removeLast();
            return QString(u"{{/"_s + QChar(mustacheSectionSigil) + tag.name + u"}}"_s);
        case MustacheTagKind::Variable:
        case MustacheTagKind::SectionBegin:
        case MustacheTagKind::InvertedBegin:
            break;
        }
        if (!m_declared.allows(tag.name, m_sections))
            return failure(templateFault(templateName, tag.line, u"unknown-fact"_s,
                                         u"this paper has no fact named "_s + tag.name));
        if (tag.kind == MustacheTagKind::Variable)
            return QString(u"{{"_s + tag.name + u"}}"_s);
        m_sections.append(tag.name);
        const QString open = tag.kind == MustacheTagKind::SectionBegin ? u"{{#"_s : u"{{^"_s;
        return QString(open + QChar(mustacheSectionSigil) + tag.name + u"}}"_s);
    }

    Result<QString> partial(const QString &templateName, const MustacheTag &tag, int depth)
    {
        if (!m_templates.contains(tag.name))
            return failure(templateFault(templateName, tag.line, u"unknown-partial"_s,
                                         u"there is no template named "_s + tag.name));
        if (depth + 1 >= maximumDepth)
            return failure(templateFault(templateName, tag.line, u"depth"_s, u"partials are nested too deep"_s));
        return expand(tag.name, depth + 1);
    }

    const QHash<QString, QString> &m_templates;
    const FactNames &m_declared;
    QStringList m_sections;
};

bool isTemplateName(const QString &name)
{
    static const QRegularExpression form(u"\\A[a-z0-9][a-z0-9_-]{0,63}\\z"_s);
    return form.match(name).hasMatch();
}

Result<QByteArray> readTemplate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::IoFailed, u"template.unreadable"_s, file.errorString());
    if (file.size() > maximumTemplateBytes)
        return failure(ErrorCode::TooLarge, u"template.too-large"_s, QFileInfo(path).fileName());
    return file.readAll();
}

} // namespace

TemplateSet TemplateSet::builtIn()
{
    TemplateSet set;
    const Result<> added = set.addFolder(u":/yichuang/documents"_s);
    Q_ASSERT(added);
    return set;
}

Result<> TemplateSet::set(const QString &name, const QByteArray &bytes)
{
    if (!isTemplateName(name))
        return failure(ErrorCode::InvalidInput, u"template.bad-name"_s);
    if (bytes.size() > maximumTemplateBytes || m_templates.size() >= maximumTemplates)
        return failure(ErrorCode::TooLarge, u"template.too-large"_s, name);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return failure(templateFault(name, 1, u"encoding"_s, u"not UTF-8"_s));
    // A character given by number would get past the check whether the paper's fonts have it.
    if (const qsizetype at = text.indexOf(u"&#"_s); at >= 0)
        return failure(templateFault(name, static_cast<int>(QStringView(text).left(at).count(u'\n')) + 1,
                                     u"character-reference"_s, u"write the character itself"_s));
    m_templates.insert(name, text);
    return {};
}

Result<> TemplateSet::addFolder(const QString &folder)
{
    if (!QDir(folder).exists())
        return failure(ErrorCode::NotFound, u"template.no-folder"_s);
    TemplateSet merged = *this;
    QDirIterator files(folder, {u"*.html"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        const Result<QByteArray> bytes = readTemplate(path);
        if (!bytes)
            return failure(bytes.error());
        if (Result<> added = merged.set(QFileInfo(path).completeBaseName(), *bytes); !added)
            return added;
    }
    *this = std::move(merged);
    return {};
}

QStringList TemplateSet::names() const
{
    QStringList names = m_templates.keys();
    names.sort();
    return names;
}

Result<> TemplateSet::check(const QString &name, const FactNames &declared) const
{
    if (!contains(name))
        return failure(ErrorCode::NotFound, u"template.unknown"_s, name);
    if (const Result<QString> text = Expansion(m_templates, declared).expand(name); !text)
        return failure(text.error());
    return {};
}

Result<QString> TemplateSet::fill(const QString &name, const QJsonObject &facts, const FactNames &declared) const
{
    if (!contains(name))
        return failure(ErrorCode::NotFound, u"template.unknown"_s, name);
    const Result<QString> text = Expansion(m_templates, declared).expand(name);
    if (!text)
        return text;
    return renderMustache(name, *text, facts, declared);
}

} // namespace yichuang
