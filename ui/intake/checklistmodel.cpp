// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/checklistmodel.h"

#include "ui/intake/intakewords.h"
#include "ui/widgets/dates.h"

namespace yichuang {
namespace {

/** 0 is shown as a dash: an empty cell reads as "not looked at". */
QString countText(int count)
{
    return count > 0 ? QString::number(count) : QStringLiteral("–");
}

} // namespace

ChecklistModel::ChecklistModel(IntakeModel &intake, QObject *parent)
    : QAbstractTableModel(parent)
    , m_intake(intake)
    , m_rows(int(intake.materials().size()))
{
    const auto reset = [this] {
        beginResetModel();
        m_rows = int(m_intake.materials().size());
        endResetModel();
    };
    connect(&intake, &IntakeModel::materialsReset, this, reset);
    connect(&intake, &IntakeModel::replaced, this, reset);
    connect(&intake, &IntakeModel::materialChanged, this, &ChecklistModel::rowChanged);
    connect(&intake, &IntakeModel::knownChanged, this, [this] {
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    });
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ChecklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= int(m_intake.materials().size()))
        return {};
    const CaseMaterial &material = m_intake.materials()[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case NameColumn:
            return material.name;
        case OriginalsColumn:
            return countText(material.originals);
        case CopiesColumn:
            return countText(material.copies);
        case StateColumn:
            return materialStateWord(material.state);
        case ColumnCount:
            break;
        }
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == OriginalsColumn || index.column() == CopiesColumn
            ? int(Qt::AlignCenter)
            : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? material.name : noteText(material);
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn
            ? QStringList{material.name, askedText(material), necessityWord(material.necessity),
                          materialStateWord(material.state), noteText(material)}
                  .join(QStringLiteral(", "))
            : data(index, Qt::DisplayRole);
    case IdRole:
        return material.id;
    case AskedRole:
        return askedText(material);
    case NecessityRole:
        return necessityWord(material.necessity);
    case NecessityKindRole:
        return int(material.necessity);
    case StateRole:
        return int(material.state);
    case NoteRole:
        return noteText(material);
    case BlobsRole:
        return int(material.blobs.size());
    case EarlierRole:
        return earlierText(material);
    default:
        return {};
    }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Material");
    case OriginalsColumn:
        return role == Qt::ToolTipRole ? tr("Originals received") : tr("Orig.");
    case CopiesColumn:
        return role == Qt::ToolTipRole ? tr("Copies received") : tr("Cop.");
    case StateColumn:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

QString ChecklistModel::earlierText(const CaseMaterial &material) const
{
    if (material.state != MaterialState::Missing)
        return {};
    const KnownMaterial *before = m_intake.earlier(material);
    if (!before)
        return {};
    const QString origin =
        tr("grade %1, %2, %3")
            .arg(trustGradeName(before->grade), before->material.sourceCase, agoText(before->seenOn, m_intake.today()));
    if (hasExpired(before->material.validUntil, m_intake.today()))
        return tr("On file, but expired on %1: to be brought").arg(tableDate(before->material.validUntil));
    return counts(before->grade) ? tr("On file (R takes it over): %1").arg(origin)
                                 : tr("On file, but to be brought: %1").arg(origin);
}

QString ChecklistModel::noteText(const CaseMaterial &material) const
{
    if (!material.deficiency.isEmpty())
        return material.deficiency;
    if (material.state == MaterialState::Reused) {
        const KnownMaterial *before = m_intake.earlier(material);
        return before
            ? tr("grade %1, %2, %3")
                  .arg(trustGradeName(before->grade), material.sourceCase, agoText(before->seenOn, m_intake.today()))
            : material.sourceCase;
    }
    if (!material.remark.isEmpty())
        return material.remark;
    return earlierText(material);
}

void ChecklistModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace yichuang
