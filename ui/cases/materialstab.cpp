// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/materialstab.h"

#include "ui/cases/casematerialsmodel.h"
#include "ui/cases/casewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tables.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int leastMaterialName = space(56);
constexpr int leastRemark = space(36);
} // namespace

MaterialsTab::MaterialsTab(UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_model(new CaseMaterialsModel(this))
    , m_table(new QTableView)
    , m_view(new QPushButton(icon(IconName::Eye), tr("View scans")))
{
    using Column = CaseMaterialsModel::Column;
    m_table->setObjectName(QStringLiteral("caseMaterials"));
    m_table->setAccessibleName(tr("Materials"));
    m_table->setModel(m_model);
    CaseMaterial longest;
    longest.originals = 10;
    longest.pages = 10;
    m_table->setColumnWidth(int(Column::Asked), columnWidthFor(m_table, {QStringLiteral("复印件 × 10")}));
    m_table->setColumnWidth(int(Column::State), columnWidthFor(m_table, CaseWords::materialStates(), space(8)));
    m_table->setColumnWidth(int(Column::HandedIn), columnWidthFor(m_table, {CaseMaterialsModel::handedIn(longest)}));
    setUpTable(m_table, state, QStringLiteral("case/materials"));
    stretchColumns(m_table, {{int(Column::Material), leastMaterialName}, {int(Column::Remark), leastRemark}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setObjectName(QStringLiteral("viewScans"));
    m_view->setToolTip(tr("Looking at scans is recorded"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_view);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(2), 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_view, &QPushButton::clicked, this, &MaterialsTab::view);
    connect(m_table, &QTableView::activated, this, &MaterialsTab::view);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MaterialsTab::showButton);
    showButton();
}

void MaterialsTab::setMaterials(const std::vector<CaseMaterial> &materials)
{
    if (materials == m_model->rows())
        return;
    const CaseMaterial *before = chosen();
    const QString id = before ? before->id : QString();
    m_model->setRows(materials);
    for (std::size_t row = 0; row < materials.size(); ++row) {
        if (materials[row].id == id)
            m_table->selectRow(static_cast<int>(row));
    }
    showButton();
}

const CaseMaterial *MaterialsTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first());
}

void MaterialsTab::showButton()
{
    const CaseMaterial *material = chosen();
    m_view->setEnabled(material && !material->blobs.isEmpty());
}

void MaterialsTab::view()
{
    if (const CaseMaterial *material = chosen(); material && !material->blobs.isEmpty())
        Q_EMIT scansRequested(*material);
}

} // namespace yichuang
