// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/tablerules.h"

#include "core/documents/papermarks.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <cmath>
#include <limits>

namespace yichuang {

namespace {

constexpr double ruleMm = 0.2;
constexpr double roundingSlack = 8; ///< units

void collectTables(QTextFrame *frame, std::vector<QPointer<QTextTable>> &tables)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        auto *table = qobject_cast<QTextTable *>(child);
        if (table && table->format().border() > 0)
            tables.emplace_back(table);
        collectTables(child, tables);
    }
}

/** Rows and columns of one table as laid out. */
struct Grid
{
    std::vector<double> top;
    std::vector<double> bottom; ///< of the row's content and padding
    std::vector<double> left; ///< one more than there are columns
};

/** Where row or column @p number stands in a vector. */
std::size_t slotOf(int number)
{
    return static_cast<std::size_t>(number);
}

bool startsHere(const QTextTableCell &cell, int row, int column)
{
    return cell.row() == row && cell.column() == column;
}

Grid gridOf(const QTextTable &table, const QAbstractTextDocumentLayout &layout, double padding)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    Grid grid{std::vector<double>(slotOf(table.rows()), unknown), std::vector<double>(slotOf(table.rows()), unknown),
              std::vector<double>(slotOf(table.columns()) + 1, unknown)};
    for (int row = 0; row < table.rows(); ++row) {
        const auto r = slotOf(row);
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (!startsHere(cell, row, column))
                continue;
            const QRectF first = layout.blockBoundingRect(cell.firstCursorPosition().block());
            const QRectF last = layout.blockBoundingRect(cell.lastCursorPosition().block());
            grid.top[r] = std::fmin(grid.top[r], first.top() - padding);
            if (cell.rowSpan() == 1)
                grid.bottom[r] = std::fmax(grid.bottom[r], last.bottom() + padding);
            grid.left[slotOf(column)] = first.left() - padding;
            const auto end = slotOf(column + cell.columnSpan());
            if (end == slotOf(table.columns()))
                grid.left[end] = std::fmax(grid.left[end], first.right() + padding);
        }
    }
    return grid;
}

void breakBefore(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    table.setFormat(format);
}

/** Fills the page below the row before @p row, so that nothing of @p row fits there and Qt moves it. */
void pushDown(QTextTable &table, int row, double pixels)
{
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row - 1, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomPadding(table.format().cellPadding() + pixels);
        cell.setFormat(format);
    }
}

} // namespace

TableRules::TableRules(QTextDocument &document)
{
    collectTables(document.rootFrame(), m_tables);
    for (const auto &table : m_tables) {
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setBorderCollapse(false);
        format.setCellSpacing(0);
        table->setFormat(format);
    }
}

void TableRules::keepRowsWhole(QTextDocument &document, double pageHeight, double pixel)
{
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    const auto pageOf = [pageHeight](double y) { return static_cast<int>(std::floor(y / pageHeight)); };
    for (const auto &table : m_tables) {
        const double padding = table->format().cellPadding() * pixel;
        // Qt keeps the table's lower margin free at the end of every page.
        const double slack = roundingSlack + table->format().bottomMargin() * pixel;
        Grid grid = gridOf(*table, layout, padding);
        for (int row = 0; row < table->rows(); ++row) {
            const double top = grid.top[slotOf(row)];
            const double bottom = grid.bottom[slotOf(row)];
            if (pageOf(top + 2) == pageOf(bottom - 2) || bottom - top > pageHeight / 2)
                continue;
            QTextCursor edit(&document);
            edit.beginEditBlock(); // one layout for all cells
            if (row <= table->format().headerRowCount())
                breakBefore(*table);
            else
                pushDown(*table, row, std::max(0.0, (pageOf(top + 2) + 1) * pageHeight - top - slack) / pixel);
            edit.endEditBlock();
            grid = gridOf(*table, layout, padding);
        }
    }
}

void TableRules::centreCells(QTextDocument &document, double pixel)
{
    struct Shift
    {
        QTextTableCell cell;
        double padding;
    };
    std::vector<Shift> shifts;
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    for (const auto &table : m_tables) {
        const double padding = table->format().cellPadding() * pixel;
        const Grid grid = gridOf(*table, layout, padding);
        for (int row = 0; row < table->rows(); ++row) {
            const double height = grid.bottom[slotOf(row)] - grid.top[slotOf(row)];
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                if (!startsHere(cell, row, column) || cell.rowSpan() > 1)
                    continue;
                const double content = layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom()
                    - layout.blockBoundingRect(cell.firstCursorPosition().block()).top();
                if (const double room = height - 2 * padding - content; room > 4 && room < 1e6)
                    shifts.push_back({cell, table->format().cellPadding() + room / 2 / pixel});
            }
        }
    }
    QTextCursor edit(&document);
    edit.beginEditBlock();
    for (Shift &shift : shifts) {
        QTextTableCellFormat format = shift.cell.format().toTableCellFormat();
        format.setTopPadding(shift.padding);
        shift.cell.setFormat(format);
    }
    edit.endEditBlock();
}

void TableRules::measure(const QTextDocument &document, double pageHeight, double pixel)
{
    const auto pageOf = [pageHeight](double y) { return static_cast<int>(std::floor((y + 1) / pageHeight)); };
    m_rules.clear();
    for (const auto &table : m_tables) {
        if (!table)
            continue;
        const Grid grid = gridOf(*table, *document.documentLayout(), table->format().cellPadding() * pixel);
        const auto addCell = [&](const QTextTableCell &cell, int page, double top, double bottom) {
            const double left = grid.left[slotOf(cell.column())];
            const double right = grid.left[slotOf(cell.column() + cell.columnSpan())];
            m_rules.push_back({page, QLineF(left, top, right, top)});
            m_rules.push_back({page, QLineF(left, bottom, right, bottom)});
            m_rules.push_back({page, QLineF(left, top, left, bottom)});
            m_rules.push_back({page, QLineF(right, top, right, bottom)});
        };
        const auto addRow = [&](int row, int page, double shift) {
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                if (!startsHere(cell, row, column))
                    continue;
                const int lastRow = row + cell.rowSpan() - 1;
                const double top = grid.top[slotOf(row)] + shift;
                double bottom = grid.bottom[slotOf(lastRow)] + shift;
                const bool follows =
                    lastRow + 1 < table->rows() && pageOf(grid.top[slotOf(lastRow + 1)]) == pageOf(bottom - 2);
                if (follows && shift == 0)
                    bottom = grid.top[slotOf(lastRow + 1)];
                // A cell that runs over pages gets a box on each.
                for (int p = page; p <= pageOf(bottom - 2); ++p)
                    addCell(cell, p, std::max(top, p * pageHeight), std::min(bottom, (p + 1) * pageHeight));
            }
        };
        int page = table->rows() > 0 ? pageOf(grid.top[0]) : 0;
        for (int row = 0; row < table->rows(); ++row) {
            const double top = grid.top[slotOf(row)];
            const bool newPage = pageOf(top) > page;
            page = pageOf(top);
            if (newPage && table->format().headerRowCount() == 1 && row > 0)
                addRow(0, page, page * pageHeight + table->format().topMargin() * pixel - grid.top[0]);
            addRow(row, page, 0);
        }
    }
}

void TableRules::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, paperUnits(ruleMm), Qt::SolidLine, Qt::SquareCap));
    for (const Rule &rule : m_rules) {
        if (rule.page == page)
            painter.drawLine(rule.line);
    }
    painter.restore();
}

} // namespace yichuang
