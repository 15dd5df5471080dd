// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/cases/numberallocator.h"
#include "core/store/casetable.h"
#include "core/store/database.h"

#include <QJsonObject>
#include <QMap>

#include <vector>

namespace yichuang {

class EventLog;
class Settings;
struct Unlocked;

/** Everything a CaseWriter works with; owned by the profile. */
struct WriterContext
{
    Database &database;
    Unlocked &unlocked;
    EventLog &log;
    CaseTable &cases;
    Settings &settings;
    const Clock &clock;
    RandomSource &random;
    NumberAllocator &numbers;
    DueReckoner due;
    qint64 commits = 0; ///< made since the log-in: who watches it knows that there is something to send
};

/**
 * One unit of work on the profile: numbers drawn, events appended, the case table brought along, all in one durable
 * commit or not at all. The last event carries the workstation's signature over the chain's head.
 */
class CaseWriter final
{
public:
    /** ClockWentBack when the clock is more than ten minutes behind the last event and nobody has confirmed it. */
    [[nodiscard]] static Result<CaseWriter> begin(WriterContext &context, Actor actor, Place place);
    CaseWriter(CaseWriter &&) noexcept = default;
    CaseWriter &operator=(CaseWriter &&) = delete;

    /** The time of this unit of work; all its events bear it. */
    [[nodiscard]] const QDateTime &at() const { return m_at; }
    /** A number for a case opened today at this place. */
    [[nodiscard]] Result<QString> nextCaseNumber();
    /** The next number of a register, from 1, e.g. scope "paper:甬鄞姜山:受字:2026". */
    [[nodiscard]] Result<int> nextNumber(const QString &scope);
    /** A new case id. */
    [[nodiscard]] QUuid newCaseId();
    /** The case as it stands with what was appended here; NotFound without one. */
    [[nodiscard]] Result<CaseState> state(const QUuid &caseId);
    /** The salt of the event that opened the case, appended here or before; NotFound without one. */
    [[nodiscard]] Result<QByteArray> openingSalt(const QUuid &caseId);
    /** Appends an event and returns its id. Whatever fold.h, or consultation.h, says against it is handed on. */
    [[nodiscard]] Result<QUuid> append(const QUuid &caseId, EventType type, const QJsonObject &body);
    /** Durable when it returns success. */
    [[nodiscard]] Result<> commit();

private:
    CaseWriter(WriterContext &context, Transaction transaction, Actor actor, Place place);

    WriterContext *m_context;
    Transaction m_transaction;
    Actor m_actor;
    Place m_place;
    QDateTime m_at;
    qint64 m_seq = 0;
    QByteArray m_hash;
    std::vector<Event> m_events;
    QMap<QUuid, CaseState> m_states; ///< cases touched here
    std::vector<CaseState> m_amended; ///< as they stood before their facts were corrected here
};

} // namespace yichuang
