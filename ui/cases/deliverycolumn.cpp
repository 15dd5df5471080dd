// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/deliverycolumn.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "ui/cases/caselistmodel.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"

#include <QTableView>

namespace yichuang {

namespace {

constexpr std::size_t rowsPerVisit = 200; ///< some milliseconds of the desk's time

} // namespace

DeliveryColumn::DeliveryColumn(DeskRunner &desk, SyncRunner &sync, CaseListModel &model, QTableView &table,
                               QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_sync(sync)
    , m_model(model)
    , m_table(table)
{
    connect(&m_sync, &SyncRunner::statusChanged, this, &DeliveryColumn::begin);
    connect(&m_model, &CaseListModel::modelReset, this, &DeliveryColumn::begin);
    connect(&m_model, &CaseListModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { readFrom(std::size_t(first)); });
    begin();
}

void DeliveryColumn::begin()
{
    const bool enrolled = m_sync.status() && m_sync.status()->link.isEnrolled();
    if (enrolled != m_shown) // whoever hides it by hand keeps it hidden
        m_table.setColumnHidden(int(CaseListModel::Column::District), !enrolled);
    m_shown = enrolled;
    if (enrolled && m_table.isVisible())
        readFrom(0);
}

void DeliveryColumn::readFrom(std::size_t first)
{
    const std::vector<CaseRow> &rows = m_model.rows();
    if (!m_shown || first >= rows.size())
        return;
    std::vector<QUuid> ids;
    for (std::size_t i = first; i < rows.size() && i < first + rowsPerVisit; ++i)
        ids.push_back(rows[i].caseId);
    const quint64 asked = ++m_asked;
    m_desk
        .onProfile([ids](Profile &profile) -> Result<std::vector<CaseDelivery>> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().deliveries.ofCases(ids);
        })
        .then(this, [this, ids, asked, next = first + rowsPerVisit](const Result<std::vector<CaseDelivery>> &found) {
            if (!found)
                return; // the list itself says what is wrong with the profile
            m_model.setDeliveries(ids, *found);
            if (asked == m_asked)
                readFrom(next);
        });
}

} // namespace yichuang
