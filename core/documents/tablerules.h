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

    /**
     * Moves rows that would be torn by the end of a page to the next one, as Qt breaks within rows. Changes the
     * document; rows higher than a page stay torn.
     */
    void keepRowsWhole(QTextDocument &document, double pageHeight, double pixel);
    /**
     * Moves the texts of low cells to the middle of their rows. By padding, because Qt's own vertical alignment also
     * moves the rows at the end of a page.
     */
    void centreCells(QTextDocument &document, double pixel);
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
