// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>

namespace yichuang {

class Profile;
class TemplateSet;

/** What a simulated time at a window is to be like. */
struct SimulationPlan
{
    QString account; ///< account id the events bear
    QString displayName; ///< printed as 经办人
    int cases = 10; ///< how many are taken in, 1 to 1,000,000
    QDate from; ///< first day; a profile that already has later events goes on behind the last of them
    int lifeEvents = 0; ///< of a hundred visits, how many are about a life event 一件事: a case more for each member
    int days = 1; ///< over how many calendar days the cases are spread, 1 to 3,660
};

/** What came of it. */
struct SimulationReport
{
    int cases = 0; ///< taken in, a life event as one
    int lifeEvents = 0; ///< of these
    int steps = 0; ///< later steps: corrections, decisions, deliveries, ...
    int papers = 0;
    int swept = 0; ///< moved by time alone
    bool cancelled = false;
};

/**
 * Busy days at a window, for demonstrations, measurements and tests: varied items, made-up applicants, every outcome,
 * later steps as time goes by. The same seed, plan and catalogue give the same days. Only for a profile marked as a
 * demonstration: RefusedByRule "simulate.real-profile" otherwise.
 */
class Simulation final
{
public:
    /** @p clock must be the clock @p profile was opened with; @p random draws everything. All must live longer. */
    Simulation(Profile &profile, const TemplateSet &templates, ManualClock &clock, RandomSource &random);
    ~Simulation();
    Q_DISABLE_COPY_MOVE(Simulation)

    /** Told the number of each case once it is durable; false ends the simulation. */
    using OnCase = std::function<bool(const QString &number)>;
    [[nodiscard]] Result<SimulationReport> run(const SimulationPlan &plan, const OnCase &onCase = {});

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yichuang
