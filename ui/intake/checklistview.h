// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace yichuang {

/** Draws a material: name, what is asked for and how needed it is; counts; state with its mark and a note. */
class ChecklistDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QRect &area, const QModelIndex &index) const;
    void paintState(QPainter *painter, const QRect &area, const QModelIndex &index) const;
};

/**
 * The table of materials by keyboard: Space received as asked or not, 0-9 number of originals (copies with Shift or
 * in the column of copies), D not in order, R take over from an earlier case, A attach, Delete takes back. Files
 * dropped on a row are attached to it.
 */
class ChecklistView final : public QTableView
{
    Q_OBJECT

public:
    explicit ChecklistView(IntakeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString currentMaterial() const;

Q_SIGNALS:
    void currentMaterialChanged(const QString &materialId);
    /** D: the clerk wants to say what is wrong. */
    void deficiencyRequested();
    void attachRequested(const QString &materialId);
    void filesDropped(const QString &materialId, const QStringList &paths);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool handleKey(const QKeyEvent &event, const QString &materialId);
    void setCount(const QString &materialId, int count, bool copies);
    void keepCurrent();

    IntakeModel &m_intake;
    QString m_currentId;
};

} // namespace yichuang
