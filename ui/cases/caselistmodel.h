// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/deadlines.h"
#include "core/store/caselist.h"
#include "core/store/deliveries.h"
#include "core/store/staffnames.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <memory>

namespace yichuang {

/** The running clock of a row, as lamps and remaining days take it. */
[[nodiscard]] std::optional<DueDay> dueOf(const CaseRow &row);

/** A case list that grows as it is scrolled. Holds masked rows only; whoever owns it answers moreWanted(). */
class CaseListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Item, Applicant, Document, Stage, Due, Received, Clerk, District };
    static constexpr int columns = 9;
    enum Role {
        CaseIdRole = Qt::UserRole + 1, ///< QUuid; lamps are under lampRole (ui/widgets/lamp.h)
        StageRole, ///< int of CaseStage
    };

    explicit CaseListModel(QObject *parent = nullptr);

    /** What lamps and remaining days are measured against. */
    void setToday(QDate today, std::shared_ptr<const WorkCalendar> calendar);

    /** Of the rows shown from now on. */
    void setStaff(const StaffNames &staff) { m_staff = staff; }

    /** Shows @p rows instead of all before; keeps row identity where the order did not change. */
    void replace(std::vector<CaseRow> rows, bool more);
    /** Puts the next page behind what is there. Rows already listed (they moved meanwhile) are left out. */
    void append(const std::vector<CaseRow> &rows, bool more);
    /** The page asked for by moreWanted() will not come; it may be asked for again. */
    void fetchFailed() { m_fetching = false; }

    /** Where the cases are delivered, by the order of @p caseIds; kept for rows listed again. */
    void setDeliveries(const std::vector<QUuid> &caseIds, const std::vector<CaseDelivery> &deliveries);

    [[nodiscard]] const std::vector<CaseRow> &rows() const { return m_rows; }
    [[nodiscard]] bool hasMore() const { return m_more; }
    [[nodiscard]] int rowOf(const QUuid &caseId) const; ///< -1: not among the rows loaded

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /** The text of a cell, as shown, copied and exported. */
    [[nodiscard]] QString text(const CaseRow &row, Column column) const;
    [[nodiscard]] Lamp lamp(const CaseRow &row) const;
    [[nodiscard]] QString dueWithWord(const CaseRow &row) const; ///< the lamp's word and the day

Q_SIGNALS:
    /** The view needs the rows from @p offset on. */
    void moreWanted(int offset);

private:
    std::vector<CaseRow> m_rows;
    QSet<QUuid> m_ids; ///< of m_rows
    QHash<QUuid, CaseDelivery> m_deliveries;
    bool m_more = false;
    bool m_fetching = false;
    QDate m_today;
    std::shared_ptr<const WorkCalendar> m_calendar;
    StaffNames m_staff;
};

} // namespace yichuang
