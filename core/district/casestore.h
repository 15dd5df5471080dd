// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/casecache.h"
#include "core/district/workers.h"

#include <QSet>

#include <map>
#include <vector>

namespace yichuang {

/** The cases of one push: read under their rows' locks, written with what is new, kept in memory for the next push. */
class CaseStore final
{
public:
    CaseStore(Worker &worker, CaseCache &cache)
        : m_worker(worker)
        , m_cache(cache)
    {
    }

    /** Locks the cases of @p fresh, in order, and reads what is there of them. */
    [[nodiscard]] Result<> load(const std::vector<const Event *> &fresh);
    [[nodiscard]] std::map<QUuid, ArrivedCase> &files() { return m_files; }
    [[nodiscard]] const std::map<QUuid, ArrivedCase> &files() const { return m_files; }
    /** What writes the cases, events whose ids are in @p fresh and verdicts that changed. */
    [[nodiscard]] Result<std::vector<Postgres::Step>> store(const QSet<QUuid> &fresh) const;
    /** After the commit. */
    void keep();

private:
    struct Row
    {
        QUuid caseId;
        qint64 arrivals = 0;
        QByteArray head;
    };
    /** Reads of each case what its file lacks. */
    [[nodiscard]] Result<> readOn(const std::vector<Row> &rows);
    [[nodiscard]] bool isWhole(const Row &row, qsizetype unitsBefore) const;

    Worker &m_worker;
    CaseCache &m_cache;
    std::map<QUuid, ArrivedCase> m_files;
};

} // namespace yichuang
