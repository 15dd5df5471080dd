// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <functional>

namespace yichuang {

/** Adds up the bytes of several files for one progress. */
class ProgressSum final
{
public:
    using Report = std::function<bool(qint64 done, qint64 total)>;

    ProgressSum(const Report &report, qint64 total)
        : m_report(report)
        , m_total(total)
    {
    }

    /** False when the reader of the progress cancels. */
    [[nodiscard]] bool add(qint64 bytes)
    {
        m_done += bytes;
        return !m_report || m_report(std::min(m_done, m_total), m_total);
    }
    [[nodiscard]] bool reach(qint64 bytes) { return add(bytes - m_done); }
    void extend(qint64 bytes) { m_total += bytes; }
    /** add() to be handed to a copy; not to outlive this object. */
    [[nodiscard]] std::function<bool(qint64)> adder()
    {
        return [this](qint64 bytes) { return add(bytes); };
    }

private:
    const Report &m_report;
    qint64 m_total;
    qint64 m_done = 0;
};

} // namespace yichuang
