// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

/**
 * Counts operations that can fail and says which one does. Shared by FaultyVfs and FaultyFiles, so that one number runs
 * over the database and the files: run a scenario with failAt(1), failAt(2), ... until it ends with fired() false.
 */
class FaultPlan final
{
public:
    enum class Duration {
        Once, ///< a fault that goes away: the next operation succeeds
        Lasting ///< a full or dead disk: everything after it fails too
    };

    /** The @p operation -th operation from now on fails, counted from 1; 0: none does. */
    void failAt(int operation, Duration duration = Duration::Lasting)
    {
        m_failAt = operation;
        m_duration = duration;
        m_count = 0;
        m_fired = false;
    }

    [[nodiscard]] bool nextFails()
    {
        ++m_count;
        const bool fails =
            m_failAt > 0 && (m_count == m_failAt || (m_duration == Duration::Lasting && m_count > m_failAt));
        m_fired = m_fired || fails;
        return fails;
    }

    [[nodiscard]] bool fired() const { return m_fired; }
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_failAt = 0;
    Duration m_duration = Duration::Lasting;
    int m_count = 0;
    bool m_fired = false;
};

} // namespace yichuang
