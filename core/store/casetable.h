// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/cases/deadlines.h"
#include "core/identity/pinyin.h"
#include "core/store/caselist.h"

#include <functional>
#include <optional>

namespace yichuang {

class Database;
struct Unlocked;

/** The days lists sort a case by; asks calendar and province profile. */
using DueReckoner = std::function<ListedDays(const CaseState &state)>;

/**
 * The case table: one row a case, derived from the events, for lists and search. Written by CaseWriter and by the
 * rebuild, read by everybody.
 */
class CaseTable final
{
public:
    CaseTable(Database &database, Unlocked &unlocked, PinyinTable pinyin)
        : m_database(database)
        , m_unlocked(unlocked)
        , m_pinyin(std::move(pinyin))
    {
    }

    /** Rows for @p query. Limits outside 1..1000 are cut to it. */
    [[nodiscard]] Result<CasePage> list(const CaseQuery &query);
    /** The row under record number @p record, which another table names; NotFound when there is none. */
    [[nodiscard]] Result<CaseRow> rowAt(qint64 record);
    /** Empty when there is no such case here. */
    [[nodiscard]] Result<QString> numberOf(const QUuid &caseId);
    /** The first case of this number (clones may have given it out twice); NotFound when there is none. */
    [[nodiscard]] Result<QUuid> findByNumber(const QString &number);
    /** Ids of all cases, oldest first. */
    [[nodiscard]] Result<std::vector<QUuid>> allIds();
    [[nodiscard]] Result<std::vector<QUuid>> idsInStage(CaseStage stage);
    /** Ids of the cases that hold events of a newer program. */
    [[nodiscard]] Result<std::vector<QUuid>> idsOfNewerPrograms();
    /** Ids of the cases whose clock runs, to a known day or a provisional one, or that are to be checked. */
    [[nodiscard]] Result<std::vector<QUuid>> idsWithClock();
    /** Ids of cases standing in one of @p stages whose running clock was due before @p day. */
    [[nodiscard]] Result<std::vector<QUuid>> idsDueBefore(const std::vector<CaseStage> &stages, QDate day);
    /** Ids of the cases of one applicant or agent by document number, newest first. */
    [[nodiscard]] Result<std::vector<QUuid>> idsByDocument(const QString &documentNumber, int limit);
    /** The units that any case was handed to, in the order of their ids. */
    [[nodiscard]] Result<std::vector<QString>> unitsAtWork();
    [[nodiscard]] Result<qint64> count();

    /** Takes away what @p before could be found by; before put() when facts of a person were corrected. */
    [[nodiscard]] Result<> forgetWords(const CaseState &before);
    /** Writes the row and tokens of @p state; call only inside a transaction. */
    [[nodiscard]] Result<> put(const CaseState &state, const ListedDays &days);
    /** The row as put() would write it, to compare with what is there; tells what differs, empty when equal. */
    [[nodiscard]] Result<QString> differenceTo(const CaseState &state, const ListedDays &days);
    /** Empties table and tokens; call only inside a transaction. */
    [[nodiscard]] Result<> clear();

private:
    /** rowAt() in a list of @p sort: what is to be checked shows the day of its check. */
    [[nodiscard]] Result<CaseRow> rowIn(CaseSort sort, qint64 record);
    [[nodiscard]] Result<CaseRow> readRow(const class Statement &row, int firstColumn) const;
    [[nodiscard]] QJsonObject summaryOf(const CaseState &state) const;

    Database &m_database;
    Unlocked &m_unlocked;
    PinyinTable m_pinyin;
};

} // namespace yichuang
