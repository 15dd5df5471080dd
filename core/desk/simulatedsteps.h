// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/cases/casestate.h"
#include "core/desk/intakedraft.h"
#include "core/reference/catalogue.h"
#include "core/reference/serviceitem.h"

#include <QJsonObject>

#include <optional>

namespace yichuang {

/** An intake as the simulation makes it: whole, or with something missing, and what is decided about it. */
struct SimulatedIntake
{
    IntakeDraft draft;
    OutcomeChoice choice;
};

/** What happens to a case of a simulation some days later. */
struct SimulatedStep
{
    EventType type{};
    Role role = Role::Clerk;
    QJsonObject body;
    int inHours = 0; ///< working hours until the step after it
};

/** A varied intake for @p item. */
[[nodiscard]] SimulatedIntake simulatedIntake(const ServiceItem &item, QDate today, RandomSource &random);

/** The same applicant with nothing missing: what is taken in where the rules refuse the varied one. */
[[nodiscard]] SimulatedIntake plainIntake(const ServiceItem &item, const Applicant &applicant, QDate today);

/** A whole application about @p bundle, its questions answered at random. */
[[nodiscard]] SimulatedIntake simulatedBundle(const Bundle &bundle, const Catalogue &catalogue, QDate today,
                                              RandomSource &random);

/** What a person would do next with a case that stands as @p state on @p today; nothing when it is left to time. */
[[nodiscard]] std::optional<SimulatedStep> nextSimulatedStep(const CaseState &state, QDate today, RandomSource &random);

} // namespace yichuang
