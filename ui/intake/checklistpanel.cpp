// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/checklistpanel.h"

#include "ui/intake/checklistview.h"
#include "ui/intake/materialdetail.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

ChecklistPanel::ChecklistPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_header(new SectionHeader(tr("Materials"), SectionHeader::Level::Section, this))
    , m_all(new QPushButton(icon(IconName::Check, Colour::Accent), tr("All received"), this))
    , m_view(new ChecklistView(model, this))
    , m_detail(new MaterialDetail(model, this))
    , m_empty(new EmptyState(IconName::Folder, tr("The materials to hand in appear here once an item is chosen."), {},
                             this))
{
    m_all->setObjectName(QStringLiteral("receiveAll"));
    m_all->setToolTip(withKey(tr("Everything asked for is there"), QKeySequence(Qt::Key_F6)));
    setButtonKind(m_all, ButtonKind::Quiet);
    m_header->addTool(m_all);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space(3));
    layout->setSpacing(space(2));
    layout->addWidget(m_header);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_detail);

    connect(m_all, &QPushButton::clicked, &model, &IntakeModel::receiveAll);
    connect(m_view, &ChecklistView::currentMaterialChanged, m_detail, &MaterialDetail::setMaterial);
    connect(m_view, &ChecklistView::deficiencyRequested, m_detail, &MaterialDetail::askDeficiency);
    connect(m_view, &ChecklistView::attachRequested, this, &ChecklistPanel::attachRequested);
    connect(m_view, &ChecklistView::filesDropped, this, &ChecklistPanel::filesDropped);
    connect(m_detail, &MaterialDetail::attachRequested, this, &ChecklistPanel::attachRequested);
    connect(m_detail, &MaterialDetail::textRefused, this, &ChecklistPanel::textRefused);
    connect(m_detail, &MaterialDetail::finished, this, &ChecklistPanel::focusTable);
    connect(&model, &IntakeModel::outcomesChanged, this, &ChecklistPanel::show);
    connect(&model, &IntakeModel::itemChanged, this, &ChecklistPanel::show);
    connect(&model, &IntakeModel::replaced, this, &ChecklistPanel::show);
    show();
}

void ChecklistPanel::focusTable()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ChecklistPanel::show()
{
    const bool chosen = m_model.item() != nullptr;
    const bool any = !m_model.materials().empty();
    m_empty->setVisible(!any);
    m_view->setVisible(any);
    m_all->setVisible(any);
    m_empty->setSentence(chosen ? tr("This item asks for no materials.")
                                : tr("The materials to hand in appear here once an item is chosen."));
    const int missing = m_model.missingMaterials();
    m_header->setNote(!any ? QString() : missing == 0 ? tr("all there") : tr("%n still missing", nullptr, missing));
    m_all->setEnabled(missing > 0);
}

} // namespace yichuang
