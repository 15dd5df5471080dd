// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace yichuang {

/** The time of day as a collaborator, so that tests and simulations choose it. */
class Clock
{
public:
    virtual ~Clock() = default;

    /** Now, with the local offset from UTC, to the millisecond. */
    [[nodiscard]] virtual QDateTime now() const = 0;

    /** The civil date at the window. */
    [[nodiscard]] QDate today() const { return now().date(); }
};

/** The computer's clock. */
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

/** A clock that stands still until it is moved; drives simulations and tests. */
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime start);
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; }
    void advanceSeconds(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace yichuang
