// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/casetable.h"

#include <QUuid>

namespace yichuang {

class Database;
class EventLog;

/** Brings the case table and the list of misfits to what the events of a case say, in the order of EventLog. */
class CaseProjection final
{
public:
    CaseProjection(Database &database, EventLog &log, CaseTable &cases, DueReckoner due)
        : m_database(database)
        , m_log(log)
        , m_cases(cases)
        , m_due(std::move(due))
    {
    }

    /**
     * Folds the case anew and writes what comes out; call only inside a transaction. Returns whether there is a case: a
     * case whose opening has not come yet has no row, and its events wait in the log.
     */
    [[nodiscard]] Result<bool> refresh(const QUuid &caseId);

    /** Takes away what the case can be found by; before events are added that may correct facts of a person. */
    [[nodiscard]] Result<> forgetWords(const QUuid &caseId);

private:
    Database &m_database;
    EventLog &m_log;
    CaseTable &m_cases;
    DueReckoner m_due;
};

} // namespace yichuang
