// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sync/wireenrolment.h"

#include <QStringList>

#include <chrono>

namespace yichuang {

class Postgres;

/**
 * Makes a one-time enrolment code for a workstation of @p unit at @p window; valid for @p life. Only its hash is kept.
 * The workstation code is one that no other device of the unit has. InvalidInput "enrol.unit"; RefusedByRule
 * "enrol.full" when all 625 codes of the unit are given.
 */
[[nodiscard]] Result<QString> makeEnrolmentCode(Postgres &postgres, const QString &unit, const QString &window,
                                                std::chrono::hours life);

/**
 * Shuts a computer out from its next request on: @p device and every identity that is tied to it by succession, before
 * and after it, for a profile keeps the keys of its earlier identities, and each of them could vouch for the next.
 * Returns all of them, the oldest first, also those that were revoked before. NotFound for an unknown device.
 */
[[nodiscard]] Result<QStringList> revokeDevice(Postgres &postgres, const QString &device);

/** Names the district, as devices see it. */
[[nodiscard]] Result<> nameDistrict(Postgres &postgres, const QString &name);

} // namespace yichuang
