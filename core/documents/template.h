// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace yichuang {

/**
 * The names a template may use: `applicant`, and for the rows of a list `materials` and `materials.name`. A template
 * that uses any other name is refused before a paper is filled, so that no paper is printed with a hole in it.
 */
class FactNames
{
public:
    FactNames() = default;
    FactNames(std::initializer_list<const char16_t *> names);

    void add(const QString &name) { m_names.insert(name, true); }
    void add(const FactNames &other) { m_names.insert(other.m_names); }
    /** True for a plain name, and for `row` inside the open @p sections when `section.row` is declared. */
    [[nodiscard]] bool allows(const QString &name, const QStringList &sections) const;
    [[nodiscard]] QStringList all() const;

private:
    QHash<QString, bool> m_names;
};

/**
 * The Mustache templates of the papers: `name.html`, and partials `{{> name}}` of the same set. Values are always
 * HTML-escaped: `{{{x}}}`, `{{&x}}` and changed delimiters are refused. A blank value prints `____` (the field to be
 * written by hand); as a section it counts as absent. Inside a list of plain texts `{{.}}` is the text.
 *
 * Faults are ErrorCode::TemplateFault, reason "template.<fault>", detail "name.html:LINE: what". Bounds: 256 KiB per
 * template, eight partials deep, 1 MiB for the filled paper (ErrorCode::TooLarge).
 */
class TemplateSet
{
public:
    /** The templates that come with the program. */
    [[nodiscard]] static TemplateSet builtIn();

    /** Replaces or adds one template; a district's own wording. Refuses over-long or non-UTF-8 bytes and odd names. */
    [[nodiscard]] Result<> set(const QString &name, const QByteArray &bytes);
    /** set() for every `*.html` in @p folder; nothing is taken over unless all of them can be. */
    [[nodiscard]] Result<> addFolder(const QString &folder);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool contains(const QString &name) const { return m_templates.contains(name); }

    /** Looks for every fault of template @p name without filling it. */
    [[nodiscard]] Result<> check(const QString &name, const FactNames &declared) const;
    /** The filled HTML of template @p name. Facts that the template does not use do no harm. */
    [[nodiscard]] Result<QString> fill(const QString &name, const QJsonObject &facts, const FactNames &declared) const;

private:
    QHash<QString, QString> m_templates;
};

} // namespace yichuang
