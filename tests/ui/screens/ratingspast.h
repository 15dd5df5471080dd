// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/desk/desk.h"

namespace yichuang {

/**
 * Lets citizens of a simulated past rate their visits: every other one does, three of them are not content, and one of
 * these was called back and settled. Draws from a source of its own, so that the past is otherwise the same.
 */
class RatingsPast
{
public:
    /** All outlive it; @p clock is the simulation's. */
    RatingsPast(Profile &profile, const Seat &seat, const TemplateSet &templates, const Clock &clock);

    /** The case of this number has just been taken in. */
    void rate(const QString &number);

private:
    void settle(const QUuid &caseId, const VisitKey &visit);

    const Clock &m_clock;
    SeededRandom m_random{51};
    Desk m_window;
    Desk m_head; ///< somebody who was not rated
    int m_visits = 0;
};

} // namespace yichuang
