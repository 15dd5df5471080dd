// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/fieldpattern.h"

#include <QRegularExpression>

#include <vector>

namespace yichuang {

namespace {

constexpr int maximumPatternLength = 200;
constexpr int maximumUnbounded = 3;

struct Group
{
    bool repeats = false;
    bool alternates = false;
};

/** Length of the quantifier at @p at, 0 if there is none; @p unbounded and @p optional say its kind. */
qsizetype quantifierAt(const QString &pattern, qsizetype at, bool &unbounded, bool &optional)
{
    unbounded = false;
    optional = false;
    if (at >= pattern.size())
        return 0;
    const QChar c = pattern[at];
    if (c == u'*' || c == u'+') {
        unbounded = true;
        return 1;
    }
    if (c == u'?') {
        optional = true;
        return 1;
    }
    if (c != u'{')
        return 0;
    const qsizetype end = pattern.indexOf(u'}', at);
    if (end < 0 || end == at + 1 || !pattern[at + 1].isDigit())
        return 0;
    unbounded = pattern[end - 1] == u',';
    return end - at + 1;
}

/** Walks a pattern that compiles and judges its structure. */
class PatternWalk
{
public:
    explicit PatternWalk(const QString &pattern)
        : m_pattern(pattern)
    {
    }

    QString fault()
    {
        m_groups.push_back({});
        while (m_at < m_pattern.size()) {
            if (const QString found = step(); !found.isEmpty())
                return found;
        }
        return {};
    }

private:
    QString step()
    {
        const QChar c = m_pattern[m_at];
        if (c == u'(')
            return openGroup();
        if (c == u')')
            return closeGroup();
        if (c == u'|') {
            if (m_groups.size() == 1)
                return QStringLiteral("alternation outside a group");
            m_groups.back().alternates = true;
            ++m_at;
            return {};
        }
        if (c == u'\\') {
            const QChar next = m_at + 1 < m_pattern.size() ? m_pattern[m_at + 1] : QChar();
            if (!QStringView(u"dDwWsS.()[]{}*+?|^$\\/-").contains(next))
                return QStringLiteral("escape other than \\d \\w \\s and escaped signs");
            m_at += 2;
        } else if (c == u'[') {
            skipClass();
        } else {
            ++m_at;
        }
        return quantify({});
    }

    QString openGroup()
    {
        if (m_groups.size() > 20)
            return QStringLiteral("nested too deeply");
        if (m_pattern.mid(m_at, 3) == u"(?:")
            m_at += 3;
        else if (m_at + 1 < m_pattern.size() && QStringView(u"?*").contains(m_pattern[m_at + 1]))
            return QStringLiteral("an extension group");
        else
            ++m_at;
        m_groups.push_back({});
        return {};
    }

    QString closeGroup()
    {
        const Group inner = m_groups.back();
        if (m_groups.size() > 1)
            m_groups.pop_back();
        m_groups.back().repeats |= inner.repeats;
        m_groups.back().alternates |= inner.alternates;
        ++m_at;
        return quantify(inner);
    }

    QString quantify(const Group &inner)
    {
        bool unbounded = false;
        bool optional = false;
        const qsizetype length = quantifierAt(m_pattern, m_at, unbounded, optional);
        if (length == 0)
            return {};
        m_at += length;
        if (!optional && (inner.repeats || inner.alternates))
            return QStringLiteral("nested repetition");
        m_groups.back().repeats = true;
        if (unbounded && ++m_unbounded > maximumUnbounded)
            return QStringLiteral("more than %1 unbounded repetitions").arg(maximumUnbounded);
        // A second quantifier makes the first lazy or possessive, or repeats it.
        if (quantifierAt(m_pattern, m_at, unbounded, optional) > 0)
            return QStringLiteral("nested repetition");
        return {};
    }

    void skipClass()
    {
        ++m_at;
        if (m_at < m_pattern.size() && m_pattern[m_at] == u'^')
            ++m_at;
        if (m_at < m_pattern.size() && m_pattern[m_at] == u']')
            ++m_at;
        while (m_at < m_pattern.size() && m_pattern[m_at] != u']')
            m_at += m_pattern[m_at] == u'\\' ? 2 : 1;
        ++m_at;
    }

    const QString &m_pattern;
    qsizetype m_at = 0;
    std::vector<Group> m_groups;
    int m_unbounded = 0;
};

} // namespace

QString patternFault(const QString &pattern)
{
    if (pattern.size() > maximumPatternLength)
        return QStringLiteral("longer than %1 characters").arg(maximumPatternLength);
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        return QStringLiteral("does not compile: ") + expression.errorString();
    const bool dollarEscaped = pattern.endsWith(QStringLiteral("\\$"));
    if (pattern.size() < 3 || !pattern.startsWith(u'^') || !pattern.endsWith(u'$') || dollarEscaped)
        return QStringLiteral("not anchored with ^ and $");
    return PatternWalk(pattern).fault();
}

bool matchesPattern(const QString &pattern, const QString &value)
{
    if (value.size() > maximumPatternInput || !patternFault(pattern).isEmpty())
        return false;
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    return expression.match(value).hasMatch();
}

} // namespace yichuang
