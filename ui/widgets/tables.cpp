// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/uistate.h"

#include <QAction>
#include <QClipboard>
#include <QFontInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <numeric>
#include <utility>

namespace yichuang {

namespace {

/** Shows the whole text of a cut cell as tool tip. */
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).isNull()) {
            const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
            const bool cut = sizeHint(option, index).width() > view->visualRect(index).width();
            QToolTip::showText(event->globalPos(), cut ? text.toHtmlEscaped() : QString(), view);
            return true;
        }
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
};

/** Below this the head of @p column would be cut, in whichever language. */
int headWidth(const QTableView &table, int column)
{
    if (!table.model())
        return 0;
    const QString head = table.model()->headerData(column, Qt::Horizontal).toString();
    return table.horizontalHeader()->fontMetrics().horizontalAdvance(head) + space(5);
}

/** Gives what is over in the width of a table to some of its columns; leaves others out where the width lacks. */
class SpareWidth final : public QObject
{
public:
    SpareWidth(QTableView *table, const QHash<int, int> &least, const QList<int> &givesWay)
        : QObject(table)
        , m_table(*table)
        , m_least(least)
        , m_givesWay(givesWay)
    {
        for (auto it = m_least.begin(); it != m_least.end(); ++it)
            it.value() = std::max(it.value(), headWidth(m_table, it.key()));
        for (const int column : givesWay) // a column that was left out last time has its width all the same
            m_widths.insert(column, widthOf(column));
        table->viewport()->installEventFilter(this);
        connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
            if (!m_sharing && width > 0 && m_widths.contains(column))
                m_widths.insert(column, width);
            share();
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            share();
        return QObject::eventFilter(watched, event);
    }

private:
    [[nodiscard]] int widthOf(int column)
    {
        const bool hidden = m_table.isColumnHidden(column);
        m_table.setColumnHidden(column, false);
        const int width = m_table.columnWidth(column);
        m_table.setColumnHidden(column, hidden);
        return width;
    }

    void share()
    {
        if (std::exchange(m_sharing, true))
            return;
        const QHeaderView &header = *m_table.horizontalHeader();
        int spare = m_table.viewport()->width();
        int sharers = 0;
        for (int column = 0; column < header.count(); ++column) {
            const bool shares = m_least.contains(column) && !header.isSectionHidden(column);
            sharers += shares ? 1 : 0;
            if (!m_widths.contains(column))
                spare -= shares ? m_least.value(column) : header.sectionSize(column); // 0 where it is hidden
        }
        spare -= std::accumulate(m_widths.cbegin(), m_widths.cend(), 0);
        for (const int column : m_givesWay) {
            const bool leftOut = spare < 0;
            if (m_table.isColumnHidden(column) != leftOut)
                m_table.setColumnHidden(column, leftOut);
            spare += leftOut ? m_widths.value(column) : 0;
        }
        for (auto it = m_least.cbegin(); it != m_least.cend() && sharers > 0; ++it)
            m_table.setColumnWidth(it.key(), it.value() + std::max(0, spare / sharers));
        m_sharing = false;
    }

    QTableView &m_table;
    QHash<int, int> m_least;
    QList<int> m_givesWay;
    QHash<int, int> m_widths; ///< of those that give way
    bool m_sharing = false;
};

} // namespace

QString selectedText(const QTableView *table)
{
    QStringList lines;
    QModelIndexList rows = table->selectionModel() ? table->selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < table->horizontalHeader()->count(); ++visual) {
            const int column = table->horizontalHeader()->logicalIndex(visual);
            if (!table->isColumnHidden(column))
                cells << row.siblingAtColumn(column).data(Qt::DisplayRole).toString();
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void stretchColumns(QTableView *table, const QHash<int, int> &least, const QList<int> &givesWay)
{
    table->horizontalHeader()->setStretchLastSection(false);
    new SpareWidth(table, least, givesWay);
}

int columnWidthFor(const QTableView *table, const QStringList &samples, int mark)
{
    const QFontMetrics metrics(table->font());
    int widest = 0;
    for (const QString &sample : samples)
        widest = std::max(widest, metrics.horizontalAdvance(sample));
    return widest + mark + space(7);
}

int caseNumberWidth(const QTableView *table)
{
    return columnWidthFor(table, {QStringLiteral("330212110214-20261122-3R-YAYJ-0042-W")});
}

void setUpTable(QTableView *table, UiState &state, const QString &key)
{
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setItemDelegate(new CellDelegate(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(rowHeight);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(space(12));
    header->setFixedHeight(controlHeight);

    auto *copy = new QAction(table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    table->addAction(copy);
    QObject::connect(copy, &QAction::triggered, table,
                     [table] { QGuiApplication::clipboard()->setText(selectedText(table)); });

    const QString stateKey = QStringLiteral("tables/%1@%2").arg(key).arg(QFontInfo(table->font()).pixelSize());
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            header->resizeSection(column, std::max(header->sectionSize(column), headWidth(*table, column)));
    }
    const QByteArray before = state.value(stateKey).toByteArray();
    if (!before.isEmpty() && header->count() > 0)
        header->restoreState(before);
    auto *later = new QTimer(table); // widths change pixel by pixel while they are dragged
    later->setSingleShot(true);
    later->setInterval(500);
    QObject::connect(later, &QTimer::timeout, table,
                     [header, &state, stateKey] { state.setValue(stateKey, header->saveState()); });
    QObject::connect(header, &QHeaderView::sectionResized, later, [later, table] {
        if (table->isVisible())
            later->start();
    });
}

} // namespace yichuang
