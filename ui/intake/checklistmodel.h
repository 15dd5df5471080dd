// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QAbstractTableModel>

namespace yichuang {

/** The materials of the draft as a table. Reads the intake model; is written through it. */
class ChecklistModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, OriginalsColumn, CopiesColumn, StateColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,
        AskedRole, ///< "Original × 1"
        NecessityRole, ///< badge text
        NecessityKindRole, ///< int(Necessity)
        StateRole, ///< int(MaterialState)
        NoteRole, ///< deficiency, earlier case or remark: the line under the state
        BlobsRole, ///< number of files attached
        EarlierRole, ///< an earlier hand-in can be taken over: where it is from
    };

    explicit ChecklistModel(IntakeModel &intake, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString earlierText(const CaseMaterial &material) const;
    [[nodiscard]] QString noteText(const CaseMaterial &material) const;
    void rowChanged(int row);

    IntakeModel &m_intake;
    int m_rows = 0;
};

} // namespace yichuang
