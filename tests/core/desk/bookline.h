// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "core/cases/casestage.h"
#include "core/reference/serviceitem.h"
#include "tests/core/cases/daywalker.h"

#include <QStringList>
#include <QUuid>

#include <algorithm>

namespace yichuang {

/** A case of a simulated day as whoever took it in and handled it wrote it down; nothing of it is read from a profile.
 */
struct BookLine
{
    QUuid id;
    QString number;
    CaseStage stage = CaseStage::Received;
    AcceptanceKind kind = AcceptanceKind::Complete;
    bool instant = false;
    bool licence = false;
    int promisedDays = 0;
    std::optional<int> legalDays;
    QDate received;
    QDate accepted;
    QDate promised; ///< the day on which a paper follows
    QDate correctionDue;
    QDate decided;
    bool approved = false;
    QDate arrived;

    void isOf(const ServiceItem &item)
    {
        instant = item.isInstant();
        licence = item.itemType == ItemType::Licence;
        promisedDays = item.promisedDays;
        legalDays = item.legalDays;
    }
    /** Approved because somebody promised that the facts are true: the province has it checked afterwards. */
    [[nodiscard]] bool isToBeChecked() const
    {
        const bool over =
            stage == CaseStage::Approved || stage == CaseStage::AwaitingCollection || stage == CaseStage::Done;
        return over && approved && kind == AcceptanceKind::Commitment;
    }
};

/** The members of a birth and the matter itself. */
struct Birth
{
    BookLine matter;
    BookLine registration; ///< the card waits for it
    BookLine insurance;
    BookLine card;
};

/** What @p numberOf says of each of @p rows, in order. */
template <typename Rows, typename NumberOf> QStringList numbersIn(const Rows &rows, NumberOf numberOf)
{
    QStringList found;
    for (const auto &row : rows)
        found.append(numberOf(row));
    found.sort();
    return found;
}

/** When something falls due for a line in 浙江, walked day by day from the law and the province's rules. */
class BookClocks final
{
public:
    /** Nothing when no clock runs. */
    [[nodiscard]] std::optional<QDate> dueOn(const BookLine &line) const
    {
        switch (line.stage) {
        case CaseStage::Received:
            return line.received; // 最多跑一次 art 11: to be told on the spot
        case CaseStage::AwaitingCorrection:
            return line.correctionDue;
        case CaseStage::InParts:
            return m_walker.after(line.received, line.promisedDays);
        case CaseStage::Accepted:
            return decisionDay(line);
        case CaseStage::AcceptedTolerant:
            return std::min(line.promised, *decisionDay(line));
        case CaseStage::Approved:
        case CaseStage::Refused:
        case CaseStage::AwaitingCollection:
            return deliveryDay(line); // the check of a commitment is due in sixty days and so never first
        case CaseStage::Done:
            return line.isToBeChecked() ? m_walker.after(line.decided, 60) : std::nullopt; // art 14 of the province
        case CaseStage::Waiting:
        case CaseStage::Declined:
        case CaseStage::Withdrawn:
        case CaseStage::Revoked:
            return std::nullopt;
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] std::optional<QDate> deliveryDay(const BookLine &line) const
    {
        return m_walker.after(line.decided, 10); // art 44
    }

    /** Overdue, or with no more than two working days left. */
    [[nodiscard]] bool isAtRisk(const std::optional<QDate> &due, QDate today) const
    {
        return due && (*due <= today || m_walker.left(today, *due) <= 2);
    }

private:
    [[nodiscard]] std::optional<QDate> decisionDay(const BookLine &line) const
    {
        std::optional<int> days = line.legalDays;
        if (!days && line.licence)
            days = 20; // art 42
        days = days ? std::min(*days, line.promisedDays) : line.promisedDays;
        return m_walker.after(line.accepted, *days);
    }

    DayWalker m_walker;
};

} // namespace yichuang
