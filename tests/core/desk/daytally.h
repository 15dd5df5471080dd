// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestage.h"
#include "core/cases/event.h"
#include "core/cases/proxycare.h"
#include "core/reference/satisfaction.h"

#include <QString>

#include <map>

namespace yichuang {

/** What the day was, written down by whoever did it: no line of it is read from the profile. */
struct DayTally
{
    std::map<CaseStage, int> stages;
    std::map<EventType, int> events;
    std::map<QString, int> opened; ///< by centre
    std::map<ProxyStep, int> entrusted; ///< by where the agent's cases stand
    std::map<Satisfaction, int> ratings;
    int consultations = 0;
    int openConsultations = 0;
    int seals = 0;
    int stuck = 0; ///< cards whose birth was not registered

    void move(CaseStage from, CaseStage to, int count = 1)
    {
        stages[from] -= count;
        stages[to] += count;
    }
    void note(EventType type, int count = 1) { events[type] += count; }
};

} // namespace yichuang
