// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/arrivedcase.h"

#include <QHash>

#include <list>
#include <mutex>

namespace yichuang {

/**
 * Folded cases that a process has just written to, so that the next push to one does not read its history again. Never
 * a source of truth: who takes a case holds its row's lock, reads what other processes have added meanwhile, and uses
 * it only if the row then names the very same events in the very same order (their number and running hash), whatever a
 * restored backup did. From any thread.
 */
class CaseCache final
{
public:
    /** Keeps at most @p mostEvents events, those of the cases used last. */
    explicit CaseCache(std::size_t mostEvents = 50'000);
    Q_DISABLE_COPY_MOVE(CaseCache)

    /** Takes the case out, if it is here with at most @p arrivals events. */
    [[nodiscard]] std::optional<ArrivedCase> take(const QUuid &caseId, qint64 arrivals);
    /** Keeps a case as it was committed. */
    void put(ArrivedCase file);

private:
    [[nodiscard]] static std::size_t weight(const ArrivedCase &file);
    void remove(std::list<ArrivedCase>::iterator file);

    const std::size_t m_most;
    std::mutex m_mutex;
    std::list<ArrivedCase> m_files; ///< used last in front
    QHash<QUuid, std::list<ArrivedCase>::iterator> m_places;
    std::size_t m_weight = 0;
};

} // namespace yichuang
