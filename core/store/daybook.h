// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/verdict.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

class Database;

/** What one window did on a day, counted three times; the day may be closed when the counts agree. */
struct DayCount
{
    QString window;
    int papersPrinted = 0; ///< came out of the printer, or somebody said why they are not needed
    int papersStored = 0; ///< recorded as events
    int papersAccepted = 0; ///< of these the district has, and they count there or the matter was settled
    int eventsStored = 0; ///< all records, papers among them
    int eventsAccepted = 0;

    bool operator==(const DayCount &) const = default;
};

/** Where the three counts part: one record of one case. */
struct DayDifference
{
    enum class With {
        District, ///< it has it
        Nobody, ///< it waits here
        Dispute, ///< set aside or refused there, and nobody has settled the matter
    };

    QUuid eventId;
    QUuid caseId;
    QString caseNumber; ///< empty while the case's opening has not come here
    QString eventType;
    QDateTime at;
    QString window;
    bool isPrinted = true; ///< false for a paper that did not come out of the printer
    With with = With::District;
    Verdict verdict; ///< of a dispute

    bool operator==(const DayDifference &) const = default;
};

/** Who closed a day. */
struct DayClosing
{
    QDateTime at;
    QString account;

    bool operator==(const DayClosing &) const = default;
};

/** The end-of-day check 日终对账 of one day: papers printed = records stored = records the district accepted. */
struct DayCheck
{
    QDate day;
    bool hasDistrict = false; ///< enrolled; without a district only the first two counts are compared
    std::vector<DayCount> windows; ///< of this computer, by name; none when nothing was recorded that day
    std::vector<DayDifference> differences; ///< in the order recorded
    std::optional<DayClosing> closed; ///< closed, and nothing was added since

    [[nodiscard]] bool agrees() const { return differences.empty(); }
};

/** What left the printer, and which days were found to agree. */
class DayBook final
{
public:
    explicit DayBook(Database &database)
        : m_database(database)
    {
    }

    /** All copies of the paper recorded as @p paperEvent came out of the printer or left as a file. */
    [[nodiscard]] Result<> notePrinted(const QUuid &paperEvent, const QDateTime &at);
    /** It is not needed on paper, or was written by hand; @p reason says which. InvalidInput "day.reason" without one.
     */
    [[nodiscard]] Result<> noteNotNeeded(const QUuid &paperEvent, const QString &account, const QString &reason,
                                         const QDateTime &at);

    /** Counts the records this computer wrote on @p day, by their own date. */
    [[nodiscard]] Result<DayCheck> check(QDate day);
    /** Closes @p day; RefusedByRule "day.differs" while the counts do not agree, "day.empty" where nothing was done. */
    [[nodiscard]] Result<> close(QDate day, const QString &account, const QDateTime &at);
    /** Days before @p today on which this computer recorded something and which are not closed, newest first. */
    [[nodiscard]] Result<std::vector<QDate>> openDays(QDate today, int most = 31);

private:
    struct Line;
    [[nodiscard]] Result<std::vector<Line>> linesOf(QDate day);

    Database &m_database;
};

} // namespace yichuang
