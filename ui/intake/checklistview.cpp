// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/checklistview.h"

#include "ui/intake/checklistmodel.h"
#include "ui/theme/metrics.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace yichuang {
namespace {

constexpr int countColumnWidth = 50;
constexpr int stateColumnWidth = 112;

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

ChecklistView::ChecklistView(IntakeModel &model, QWidget *parent)
    : QTableView(parent)
    , m_intake(model)
{
    setObjectName(QStringLiteral("checklist"));
    setAccessibleName(tr("Materials"));
    setModel(new ChecklistModel(model, this));
    setItemDelegate(new ChecklistDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setAcceptDrops(true);
    setDragDropMode(DropOnly);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::NoContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(ChecklistModel::NameColumn, QHeaderView::Stretch);
    setColumnWidth(ChecklistModel::OriginalsColumn, countColumnWidth);
    setColumnWidth(ChecklistModel::CopiesColumn, countColumnWidth);
    setColumnWidth(ChecklistModel::StateColumn, stateColumnWidth);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this->model(), &QAbstractItemModel::modelReset, this, &ChecklistView::keepCurrent);
    connect(this, &QTableView::doubleClicked, this, [this] { m_intake.toggleReceived(currentMaterial()); });
}

QString ChecklistView::currentMaterial() const
{
    return currentIndex().data(ChecklistModel::IdRole).toString();
}

void ChecklistView::keyPressEvent(QKeyEvent *event)
{
    const QString id = currentMaterial();
    if (!id.isEmpty() && handleKey(*event, id))
        return;
    QTableView::keyPressEvent(event);
}

bool ChecklistView::handleKey(const QKeyEvent &event, const QString &materialId)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    const int digit = event.key() - Qt::Key_0;
    if (digit >= 0 && digit <= 9 && modifiers == Qt::NoModifier) {
        setCount(materialId, digit, currentIndex().column() == ChecklistModel::CopiesColumn);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Space:
        m_intake.toggleReceived(materialId);
        if (currentIndex().row() + 1 < model()->rowCount())
            setCurrentIndex(currentIndex().siblingAtRow(currentIndex().row() + 1));
        return true;
    case Qt::Key_D:
        Q_EMIT deficiencyRequested();
        return true;
    case Qt::Key_R:
        m_intake.reuse(materialId);
        return true;
    case Qt::Key_A:
        Q_EMIT attachRequested(materialId);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_intake.takeBack(materialId);
        return true;
    default:
        return false;
    }
}

void ChecklistView::setCount(const QString &materialId, int count, bool copies)
{
    const auto &materials = m_intake.materials();
    const auto found = std::ranges::find(materials, materialId, &CaseMaterial::id);
    if (found == materials.end())
        return;
    const bool asCopy = copies || found->kind == MaterialKind::Copy;
    m_intake.setCounts(materialId, asCopy ? found->originals : count, asCopy ? count : found->copies);
}

void ChecklistView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const QString id = current.data(ChecklistModel::IdRole).toString();
    if (id.isEmpty() || id == m_currentId)
        return;
    m_currentId = id;
    Q_EMIT currentMaterialChanged(id);
}

void ChecklistView::keepCurrent()
{
    int row = 0;
    for (int i = 0; i < model()->rowCount(); ++i) {
        if (model()->index(i, 0).data(ChecklistModel::IdRole).toString() == m_currentId)
            row = i;
    }
    if (model()->rowCount() > 0) {
        m_currentId.clear();
        setCurrentIndex(model()->index(row, 0));
    } else {
        m_currentId.clear();
        Q_EMIT currentMaterialChanged({});
    }
}

void ChecklistView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ChecklistView::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex row = indexAt(event->position().toPoint());
    if (row.isValid())
        setCurrentIndex(row.siblingAtColumn(0));
    event->setAccepted(row.isValid());
}

void ChecklistView::dropEvent(QDropEvent *event)
{
    const QModelIndex row = indexAt(event->position().toPoint());
    const QString id = row.data(ChecklistModel::IdRole).toString();
    const QStringList paths = localFiles(*event->mimeData());
    if (id.isEmpty() || paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(id, paths);
}

} // namespace yichuang
