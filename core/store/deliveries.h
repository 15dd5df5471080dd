// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/verdict.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

class Database;

/** What the district said of one event. */
struct Delivery
{
    Verdict verdict;
    QDateTime receivedAt; ///< when the district had it first, by its own clock
    qint64 position = 0; ///< in the feed of this unit; 0 until it was read back
    qint64 clockOffset = 0; ///< seconds the district's clock was ahead of ours when it was sent; 0 for events of others

    bool operator==(const Delivery &) const = default;
};

/** Where the events of one case are, as a clerk may be told. */
struct CaseDelivery
{
    int waiting = 0; ///< events of this machine that the district has not confirmed
    QDateTime withDistrict; ///< when the district had the newest of the confirmed ones, by its clock; invalid: none
    QDateTime withDepartment; ///< when the district had the case's routing, which puts it before the department
    int toSettle = 0; ///< events set aside or refused that nobody has looked at
    qint64 clockOffset = 0; ///< the greatest difference of clocks, in seconds, any of its events was written under

    bool operator==(const CaseDelivery &) const = default;
};

/**
 * One line of the tray of matters to settle 待处理: an event that has no effect at the district, or a case that only a
 * newer version of this program can read whole.
 */
struct MatterToSettle
{
    QUuid eventId; ///< null: the case as a whole waits for the newer program; nobody settles that by hand
    QUuid caseId;
    QString caseNumber; ///< empty while the case's opening has not come here
    QString eventType;
    QDateTime at;
    Verdict verdict;
    QDateTime receivedAt;
    bool own = false; ///< written on this machine

    [[nodiscard]] bool needsNewerProgram() const { return eventId.isNull(); }
};

/** An event that had no effect when the district spoke of it last. */
struct DoubtfulEvent
{
    qint64 logId = 0;
    QUuid id;
    QString device;
    qint64 deviceSeq = 0;
    Delivery delivery;
};

/** Something that somebody elsewhere did to a case of one's own. */
struct CaseNotice
{
    QUuid eventId;
    QUuid caseId;
    QString caseNumber;
    QString eventType; ///< decided, handler-assigned or routed
    QDateTime at; ///< when it was done
    QString by; ///< account there

    bool operator==(const CaseNotice &) const = default;
};

/** Per event: whether the district has it, since when, and what it made of it. */
class Deliveries final
{
public:
    explicit Deliveries(Database &database)
        : m_database(database)
    {
    }

    /**
     * Notes @p delivery of the event in row @p logId at @p now; a position once known is kept when @p delivery has
     * none. A verdict that changed brings a settled matter back. Call only inside a transaction.
     */
    [[nodiscard]] Result<> note(qint64 logId, const Delivery &delivery, const QDateTime &now);
    [[nodiscard]] Result<std::optional<Delivery>> of(const QUuid &eventId);
    [[nodiscard]] Result<CaseDelivery> ofCase(const QUuid &caseId);
    /** When anything of the case last came from the district, or was confirmed by it; invalid: never. */
    [[nodiscard]] Result<QDateTime> lastNoted(const QUuid &caseId);
    /** The same as ofCase() for the rows of a list, in the order of @p caseIds. */
    [[nodiscard]] Result<std::vector<CaseDelivery>> ofCases(const std::vector<QUuid> &caseIds);

    /**
     * What came from elsewhere since @p since about cases of @p account on this computer, newest first: one it took in
     * or has in hand was decided; one it had in hand was given to somebody else or routed away.
     */
    [[nodiscard]] Result<std::vector<CaseNotice>> notices(const QString &account, const QDateTime &since,
                                                          int limit = 50);
    /**
     * Matters nobody has settled, newest first, behind the cases that wait for a newer program; at most @p limit of
     * either.
     */
    [[nodiscard]] Result<std::vector<MatterToSettle>> toSettle(int limit = 500);
    /** The events among them. */
    [[nodiscard]] Result<int> countToSettle();
    /**
     * Events of unsettled matters that the district has, by author and in chain order: the district may judge them
     * anew. At most @p limit.
     */
    [[nodiscard]] Result<std::vector<DoubtfulEvent>> doubtful(int limit = 5000);
    /** Somebody has looked and done what was to be done. NotFound when there is no such matter. */
    [[nodiscard]] Result<> settle(const QUuid &eventId, const QString &account, const QDateTime &now);
    /** Own events the district confirmed to us from @p from on. */
    [[nodiscard]] Result<int> sentSince(const QDateTime &from);

private:
    [[nodiscard]] Result<std::vector<MatterToSettle>> casesOfNewerPrograms(int limit);
    [[nodiscard]] static Result<CaseDelivery> gather(class Statement &row, const QUuid &caseId);

    Database &m_database;
};

} // namespace yichuang
