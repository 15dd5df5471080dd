// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/memberstab.h"

#include "ui/cases/casewords.h"
#include "ui/cases/membersmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/savingwords.h"
#include "ui/widgets/tables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int leastMemberText = space(30); ///< of the item's and the unit's name
constexpr int leastMemberResult = space(20);

/** What must be read whole has its width from its longest text: a number that is cut finds nothing. */
void setMemberWidths(QTableView *table)
{
    using Column = MembersModel::Column;
    const auto width = [table](const QString &sample) { return columnWidthFor(table, {sample}); };
    table->setColumnWidth(int(Column::Number), caseNumberWidth(table));
    table->setColumnWidth(int(Column::Stage), columnWidthFor(table, CaseWords::stages()));
    table->setColumnWidth(int(Column::Due), width(QStringLiteral("2026-03-02")));
}

} // namespace

MembersTab::MembersTab(UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_model(new MembersModel(this))
    , m_table(new QTableView)
    , m_saving(new QLabel)
    , m_open(new QPushButton(icon(IconName::Next), tr("Open the member")))
    , m_join(new QPushButton(icon(IconName::Add), tr("Add a member")))
{
    m_table->setObjectName(QStringLiteral("caseMembers"));
    m_table->setAccessibleName(tr("Members"));
    m_table->setModel(m_model);
    setMemberWidths(m_table);
    setUpTable(m_table, state, QStringLiteral("case/members"));
    using Column = MembersModel::Column;
    stretchColumns(m_table,
                   {{int(Column::Item), leastMemberText},
                    {int(Column::Unit), leastMemberText},
                    {int(Column::Result), leastMemberResult}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_open->setObjectName(QStringLiteral("openMember"));
    m_join->setObjectName(QStringLiteral("joinMember"));
    m_join->setToolTip(tr("The intake form opens with what was said at the visit: answer anew who else is to join."));
    m_saving->setObjectName(QStringLiteral("memberSaving"));
    m_saving->setTextFormat(Qt::PlainText);
    m_saving->setWordWrap(true);
    setTextRole(m_saving, TextRole::Small, Colour::Green);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    buttons->addWidget(m_open);
    buttons->addWidget(m_join);
    buttons->addWidget(m_saving, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(2), 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT caseRequested(selected()); });
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_open->isEnabled())
            Q_EMIT caseRequested(selected());
    });
    connect(m_join, &QPushButton::clicked, this, &MembersTab::joinRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MembersTab::showButtons);
    showButtons();
}

void MembersTab::setMatter(const CaseFile &file)
{
    const QUuid before = selected();
    m_model->setRows(file.members);
    int row = 0;
    for (const MemberRow &member : file.members) {
        if (member.member.line.caseId == before)
            m_table->selectRow(row);
        ++row;
    }
    if (before.isNull() && row > 0)
        m_table->selectRow(0);
    m_saving->setText(tr("Spared by one visit: %1").arg(savingText(file.state.saving)));
    m_join->setEnabled(file.state.stage == CaseStage::InParts && !file.state.ending);
    showButtons();
}

QUuid MembersTab::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const MemberRow *row = rows.isEmpty() ? nullptr : m_model->rowAt(rows.first());
    return row && row->here ? row->member.line.caseId : QUuid();
}

void MembersTab::showButtons()
{
    m_open->setEnabled(!selected().isNull());
}

} // namespace yichuang
