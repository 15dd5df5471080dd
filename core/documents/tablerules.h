// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointer>
#include <QTextTable>

#include <vector>

class QPainter;
class QTextDocument;

namespace yichuang {

/**
 * The rules of the tables with a `border`, drawn by us: Qt draws them grey and leaves the last row of a page open.
 * Takes the borders out of the document, so make it before the layout is looked at.
 */
class TableRules
{
public:
    explicit TableRules(QTextDocument &document);

    /** Measures the finished layout; pages are @p pageHeight high, one padding unit is @p pixel layout units. */
    void measure(const QTextDocument &document, double pageHeight, double pixel);
    /** Paints the rules of page @p page, in document coordinates. */
    void paint(QPainter &painter, int page) const;

private:
    struct Rule
    {
        int page;
        QLineF line;
    };

    std::vector<QPointer<QTextTable>> m_tables;
    std::vector<Rule> m_rules;
};

} // namespace yichuang
