// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caselistview.h"

#include "ui/cases/caselistmodel.h"
#include "ui/cases/casewords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/syncwords.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace yichuang {

namespace {

using Column = CaseListModel::Column;

constexpr int leastItemWidth = space(40);

struct ListTexts
{
    Q_DECLARE_TR_FUNCTIONS(CaseListView)
};

/** Fills @p menu with the columns that may be hidden: all but the first, which names the case. */
void addColumns(QMenu *menu, QTableView *table)
{
    for (int column = 1; column < CaseListModel::columns; ++column) {
        QAction *action = menu->addAction(table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!table->isColumnHidden(column));
        QObject::connect(action, &QAction::toggled, table,
                         [table, column](bool shown) { table->setColumnHidden(column, !shown); });
    }
}

void offerColumns(QTableView *table, const QPoint &at)
{
    QMenu menu;
    addColumns(&menu, table);
    menu.exec(table->horizontalHeader()->mapToGlobal(at));
}

/** What can be done with the row at @p at, and with the columns, whose head no key reaches. */
void offerRowActions(QTableView *table, const QPoint &at)
{
    const QModelIndex index = table->indexAt(at);
    QMenu menu;
    const auto add = [&menu, &index](const QString &text) {
        QAction *action = menu.addAction(text);
        action->setEnabled(index.isValid());
        return action;
    };
    const QAction *open = add(ListTexts::tr("Open case"));
    const QAction *number = add(ListTexts::tr("Copy case number"));
    const QAction *row = add(ListTexts::tr("Copy row (masked)"));
    menu.addSeparator();
    addColumns(menu.addMenu(ListTexts::tr("Columns")), table);
    const QAction *chosen = menu.exec(table->viewport()->mapToGlobal(at));
    if (!chosen)
        return;
    if (chosen == open)
        Q_EMIT table->activated(index);
    else if (chosen == number)
        QGuiApplication::clipboard()->setText(index.siblingAtColumn(int(Column::Number)).data().toString());
    else if (chosen == row)
        QGuiApplication::clipboard()->setText(selectedText(table));
}

void setWidths(QTableView *table)
{
    const auto width = [table](const QString &sample) { return columnWidthFor(table, {sample}); };
    table->setColumnWidth(int(Column::Number), caseNumberWidth(table));
    table->setColumnWidth(int(Column::Applicant), width(QStringLiteral("鄞州***饮店")));
    table->setColumnWidth(int(Column::Document), width(QStringLiteral("330212********0014")));
    table->setColumnWidth(int(Column::Stage), columnWidthFor(table, CaseWords::stages()));
    table->setColumnWidth(int(Column::Due), lampColumnWidth(table));
    table->setColumnWidth(int(Column::Received), width(QStringLiteral("2026-03-02 09:05")));
    table->setColumnWidth(int(Column::Clerk), width(QStringLiteral("demo · W1")));
    table->setColumnWidth(int(Column::District),
                          width(deliveryWord({0, {}, QDateTime(QDate(2026, 12, 28), {}), 0, 0}, {}).text));
}

} // namespace

QTableView *makeCaseListView(CaseListModel *model, UiState &state)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(ListTexts::tr("Cases"));
    table->setItemDelegateForColumn(int(Column::Due), new LampDelegate(table));
    setWidths(table);
    table->setColumnHidden(int(Column::District), true); // until it is known that there is a district
    table->setColumnHidden(int(Column::Clerk), true); // the head's menu brings it back; 1366 points hold the others
    // In large type even those do not fit; a village knows its people by name.
    table->setColumnHidden(int(Column::Document), typeSize() == TypeSize::Large);
    setUpTable(table, state, QStringLiteral("cases/list"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = table->horizontalHeader();
    // What is over goes to the column whose texts are longest, not to the last one.
    stretchColumns(table, {{int(Column::Item), leastItemWidth}});
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    showCaseSort(table, CaseSort::NewestFirst);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, table,
                     [table](const QPoint &at) { offerColumns(table, at); });
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(table, &QWidget::customContextMenuRequested, table,
                     [table](const QPoint &at) { offerRowActions(table, at); });
    return table;
}

void showCaseSort(QTableView *table, CaseSort sort)
{
    QHeaderView *header = table->horizontalHeader();
    switch (sort) {
    case CaseSort::NewestFirst:
        header->setSortIndicator(int(Column::Received), Qt::DescendingOrder);
        return;
    case CaseSort::OldestFirst:
        header->setSortIndicator(int(Column::Received), Qt::AscendingOrder);
        return;
    case CaseSort::DueFirst:
    case CaseSort::WorkFirst:
    case CaseSort::CheckFirst:
        header->setSortIndicator(int(Column::Due), Qt::AscendingOrder);
        return;
    case CaseSort::Number:
        header->setSortIndicator(int(Column::Number), Qt::AscendingOrder);
        return;
    }
}

} // namespace yichuang
