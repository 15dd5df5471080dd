// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caselistmodel.h"

#include "ui/cases/casewords.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/syncwords.h"

#include <algorithm>

namespace yichuang {

std::optional<DueDay> dueOf(const CaseRow &row)
{
    if (row.dueOn)
        return DueDay{row.dueOn};
    return row.dueProvisional ? std::optional(DueDay{}) : std::nullopt;
}

CaseListModel::CaseListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_calendar(std::make_shared<const WorkCalendar>())
{
}

void CaseListModel::setToday(QDate today, std::shared_ptr<const WorkCalendar> calendar)
{
    m_today = today;
    m_calendar = std::move(calendar);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void CaseListModel::replace(std::vector<CaseRow> rows, bool more)
{
    m_more = more;
    m_fetching = false;
    const bool sameCases = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                      [](const CaseRow &a, const CaseRow &b) { return a.caseId == b.caseId; });
    if (sameCases) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_ids.clear();
    for (const CaseRow &row : m_rows)
        m_ids.insert(row.caseId);
    endResetModel();
}

void CaseListModel::append(const std::vector<CaseRow> &rows, bool more)
{
    m_more = more;
    m_fetching = false;
    std::vector<CaseRow> fresh;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(fresh),
                 [this](const CaseRow &row) { return !m_ids.contains(row.caseId); });
    if (fresh.empty())
        return;
    for (const CaseRow &row : fresh)
        m_ids.insert(row.caseId);
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void CaseListModel::setDeliveries(const std::vector<QUuid> &caseIds, const std::vector<CaseDelivery> &deliveries)
{
    for (std::size_t i = 0; i < caseIds.size() && i < deliveries.size(); ++i)
        m_deliveries.insert(caseIds[i], deliveries[i]);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, int(Column::District)), index(rowCount() - 1, int(Column::District)));
}

int CaseListModel::rowOf(const QUuid &caseId) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&caseId](const CaseRow &row) { return row.caseId == caseId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString CaseListModel::text(const CaseRow &row, Column column) const
{
    switch (column) {
    case Column::Number:
        return row.number;
    case Column::Item:
        return row.itemName;
    case Column::Applicant:
        return row.applicantMasked;
    case Column::Document:
        return row.documentMasked;
    case Column::Stage:
        return CaseWords::stage(row);
    case Column::Due:
        return CaseWords::due(row);
    case Column::Received:
        return tableDateTime(row.openedAt);
    case Column::Clerk:
        return row.window.isEmpty() ? m_staff.of(row.account)
                                    : tr("%1 · %2", "clerk, window").arg(m_staff.of(row.account), row.window);
    case Column::District:
        return deliveryWord(m_deliveries.value(row.caseId), m_today).text;
    }
    return {};
}

Lamp CaseListModel::lamp(const CaseRow &row) const
{
    return lampOf(dueOf(row), m_today, *m_calendar);
}

QString CaseListModel::dueWithWord(const CaseRow &row) const
{
    return QStringLiteral("%1 %2").arg(lampWord(lamp(row)), text(row, Column::Due)).trimmed();
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        if (column == Column::District)
            return m_deliveries.contains(row.caseId) ? deliverySentence(m_deliveries.value(row.caseId)).text
                                                     : QString();
        if (column == Column::Stage && row.needsNewerProgram)
            return CaseWords::stageHint(row);
        return column == Column::Due ? CaseWords::remaining(dueOf(row), m_today, *m_calendar) : text(row, column);
    case Qt::ForegroundRole:
        if (column == Column::Stage && row.needsNewerProgram)
            return colour(Colour::Amber);
        return column == Column::District ? QVariant(colour(deliveryWord(m_deliveries.value(row.caseId), m_today).tone))
                                          : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Column::Stage && row.needsNewerProgram)
            return CaseWords::stageHint(row);
        return column == Column::Due ? dueWithWord(row) : text(row, column);
    case CaseIdRole:
        return row.caseId;
    case lampRole:
        return column == Column::Due ? QVariant(static_cast<int>(lamp(row))) : QVariant();
    case StageRole:
        return static_cast<int>(row.stage);
    default:
        return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number:
        return tr("Case number");
    case Column::Item:
        return tr("Service item");
    case Column::Applicant:
        return tr("Applicant");
    case Column::Document:
        return tr("Document number");
    case Column::Stage:
        return tr("Stage");
    case Column::Due:
        return tr("Due");
    case Column::Received:
        return tr("Received at");
    case Column::Clerk:
        return tr("Clerk · window");
    case Column::District:
        return tr("District");
    }
    return {};
}

bool CaseListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void CaseListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    Q_EMIT moreWanted(rowCount());
}

} // namespace yichuang
