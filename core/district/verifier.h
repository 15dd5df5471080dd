// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace yichuang {

struct Worker;

/** What `yichuang-district verify` found. */
struct DistrictVerification
{
    qint64 devices = 0;
    qint64 events = 0;
    qint64 cases = 0;
    qint64 consultations = 0; ///< streams like those of cases, and no cases
    qint64 feeds = 0;
    qint64 entries = 0; ///< of all feeds
    qint64 blobs = 0;
    QStringList faults; ///< untranslated, by id; at most 1000

    [[nodiscard]] bool isSound() const { return faults.isEmpty(); }
};

/**
 * Reads everything again, in one snapshot: every device's chain (contiguous, each hash from content and predecessor,
 * the end signed and where the mark says), every feed (contiguous, its running hash right, its end where the unit's row
 * says), every case (verdicts as a replay gives them), every scan (its content is its address).
 */
[[nodiscard]] Result<DistrictVerification> verifyDistrict(Worker &worker);

} // namespace yichuang
