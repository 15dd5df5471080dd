// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/paperstab.h"

#include "ui/cases/casepapersmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int leastPaperTitle = space(40);
} // namespace

PapersTab::PapersTab(UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_model(new CasePapersModel(this))
    , m_table(new QTableView)
    , m_view(new QPushButton(icon(IconName::Eye), tr("View, save as PDF")))
    , m_reprint(new QPushButton(icon(IconName::Print), tr("Print again (marked 补打)")))
    , m_signed(new QPushButton(icon(IconName::Eye), tr("Signed copy")))
    , m_make(new QPushButton(icon(IconName::Add), tr("Make a paper")))
    , m_kinds(new QMenu(this))
{
    m_table->setObjectName(QStringLiteral("casePapers"));
    m_table->setAccessibleName(tr("Papers"));
    m_table->setModel(m_model);
    using Column = CasePapersModel::Column;
    const auto width = [this](const QString &sample) { return columnWidthFor(m_table, {sample}); };
    m_table->setColumnWidth(int(Column::Number), width(QStringLiteral("甬鄞姜山3R容受字〔2026〕1234号")));
    m_table->setColumnWidth(int(Column::MadeAt), width(QStringLiteral("2026-03-02 09:05")));
    setUpTable(m_table, state, QStringLiteral("case/papers"));
    stretchColumns(m_table, {{int(Column::Paper), leastPaperTitle}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setObjectName(QStringLiteral("viewPaper"));
    m_reprint->setObjectName(QStringLiteral("reprintPaper"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    buttons->addWidget(m_view);
    buttons->addWidget(m_reprint);
    m_signed->setObjectName(QStringLiteral("viewSigned"));
    m_signed->setToolTip(tr("Looking at scans is recorded"));
    buttons->addWidget(m_signed);
    buttons->addStretch();
    m_make->setObjectName(QStringLiteral("makePaper"));
    m_make->setMenu(m_kinds);
    m_make->hide();
    buttons->addWidget(m_make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(2), 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    connect(m_view, &QPushButton::clicked, this, [this] { Q_EMIT viewRequested(selected()); });
    connect(m_reprint, &QPushButton::clicked, this, [this] { Q_EMIT reprintRequested(selected()); });
    connect(m_signed, &QPushButton::clicked, this, &PapersTab::signedCopyRequested);
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT viewRequested(selected()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PapersTab::showButtons);
    showButtons();
}

void PapersTab::setPapers(const std::vector<IssuedPaper> &papers)
{
    if (papers == m_model->rows())
        return;
    const QUuid before = selected();
    m_model->setRows(papers);
    for (std::size_t row = 0; row < papers.size(); ++row) {
        if (papers[row].eventId == before || (before.isNull() && row + 1 == papers.size()))
            m_table->selectRow(static_cast<int>(row));
    }
    showButtons();
}

void PapersTab::setSigned(const QStringList &scans)
{
    m_signedScans = scans;
    showButtons();
}

void PapersTab::setOnDemand(const std::vector<PaperKind> &kinds)
{
    m_make->setVisible(!kinds.empty());
    if (kinds == m_offered)
        return;
    m_offered = kinds;
    m_kinds->clear();
    for (const PaperKind kind : kinds) {
        QAction *make = m_kinds->addAction(paperKindTitle(kind), this, [this, kind] { Q_EMIT paperRequested(kind); });
        make->setObjectName(QStringLiteral("make-") + paperKindCode(kind));
    }
}

const IssuedPaper *PapersTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first());
}

QUuid PapersTab::selected() const
{
    const IssuedPaper *paper = chosen();
    return paper ? paper->eventId : QUuid();
}

void PapersTab::showButtons()
{
    const bool any = !selected().isNull();
    m_view->setEnabled(any);
    m_reprint->setEnabled(any);
    m_signed->setVisible(any && !m_signedScans.isEmpty() && chosen()->kind == paperKindCode(PaperKind::ProxyAgreement));
}

} // namespace yichuang
