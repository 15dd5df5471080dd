// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/proxyledgermodel.h"

#include "ui/cases/proxywords.h"
#include "ui/widgets/dates.h"

namespace yichuang {

namespace {

QDate dayOf(const ProxyRow &row, ProxyLedgerModel::Column column)
{
    using Column = ProxyLedgerModel::Column;
    switch (column) {
    case Column::Began:
        return row.beganOn;
    case Column::Forwarded:
        return row.forwardedOn;
    case Column::Accepted:
        return row.acceptedOn;
    case Column::Decided:
        return row.decidedOn;
    case Column::Reported:
        return row.reportedOn;
    case Column::Handed:
        return row.handedOn;
    case Column::Step:
    case Column::Number:
    case Column::Principal:
    case Column::Item:
    case Column::Agent:
    case Column::Marks:
        break;
    }
    return {};
}

} // namespace

void ProxyLedgerModel::setToday(QDate today)
{
    m_today = today;
    redrawRows();
}

QString ProxyLedgerModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Step:
        return tr("Stands at");
    case Column::Number:
        return tr("Case number");
    case Column::Principal:
        return tr("Principal");
    case Column::Item:
        return tr("Service item");
    case Column::Agent:
        return tr("Agent");
    case Column::Began:
        return tr("Entrusted");
    case Column::Forwarded:
        return tr("Sent on");
    case Column::Accepted:
        return tr("Accepted");
    case Column::Decided:
        return tr("Decided");
    case Column::Reported:
        return tr("Reported");
    case Column::Handed:
        return tr("Signed for");
    case Column::Marks:
        return tr("Beyond the counter");
    }
    return {};
}

QString ProxyLedgerModel::text(const ProxyRow &row, Column column) const
{
    switch (column) {
    case Column::Step:
        return row.step ? ProxyWords::step(*row.step) : tr("Sent on without a commission");
    case Column::Number:
        return row.row.number;
    case Column::Principal:
        return row.row.applicantMasked;
    case Column::Item:
        return row.row.itemName;
    case Column::Agent:
        return m_staff.of(row.agent);
    case Column::Began:
    case Column::Forwarded:
    case Column::Accepted:
    case Column::Decided:
    case Column::Reported:
    case Column::Handed: {
        const QDate day = dayOf(row, column);
        return day.year() == m_today.year() ? day.toString(QStringLiteral("MM-dd"))
                                            : day.toString(QStringLiteral("yy-MM-dd"));
    }
    case Column::Marks:
        return ProxyWords::serviceMarks(row.marks);
    }
    return {};
}

QVariant ProxyLedgerModel::cell(const ProxyRow &row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return text(row, static_cast<Column>(column));
    if (role != Qt::ToolTipRole)
        return {};
    if (static_cast<Column>(column) == Column::Step && row.step)
        return ProxyWords::next(*row.step);
    const QDate day = dayOf(row, static_cast<Column>(column));
    return day.isValid() ? tableDate(day) : text(row, static_cast<Column>(column));
}

} // namespace yichuang
