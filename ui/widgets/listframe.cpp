// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listframe.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tables.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

ListFrame::ListFrame(const ListNames &names, IconName picture, QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView)
    , m_empty(new EmptyState(picture, QString()))
    , m_stack(new QStackedWidget)
    , m_count(new QLabel)
{
    m_table->setObjectName(QString::fromLatin1(names.table));
    m_table->setModel(model);
    m_empty->setObjectName(QString::fromLatin1(names.empty));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_count->setObjectName(QString::fromLatin1(names.count));
    setTextRole(m_count, TextRole::Small, Colour::TextQuiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    connect(m_table, &QTableView::activated, this, &ListFrame::activated);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListFrame::currentChanged);
}

void ListFrame::keepWidths(UiState &state, const QString &key)
{
    setUpTable(m_table, state, key);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
}

QModelIndex ListFrame::current() const
{
    return m_table->currentIndex();
}

void ListFrame::setEmptySentence(const QString &sentence)
{
    m_empty->setSentence(sentence);
}

void ListFrame::setCount(const QString &count)
{
    m_count->setText(count);
}

void ListFrame::showRows(int row)
{
    const bool any = m_table->model()->rowCount() > 0;
    if (any)
        m_table->selectRow(row);
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
}

void ListFrame::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void fillWith(QWidget *widget, QWidget *content)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
}

} // namespace yichuang
