// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/call.h"
#include "core/sync/wire.h"

namespace yichuang {

class CaseCache;

/** What a push did, beside the answer to its carrier. */
struct PushOutcome
{
    Receipt receipt;
    QStringList unitsWithNews; ///< whose feeds grew
    std::vector<Verdict> stored; ///< one for each event that was new
};

/**
 * Checks a batch's chains without asking anybody: order, hashes, a signature at the end of each device's events.
 * EventInvalid, ChainBroken or SignatureInvalid, with the place.
 */
[[nodiscard]] tl::expected<void, Problem> checkChains(const std::vector<Event> &events);

/**
 * Stores a batch in one transaction, whole or not at all: marks compared, signatures verified, cases folded, feeds
 * written. Events that are here already are answered with what stands. Locks are taken in one order (devices, cases,
 * units, each sorted), so that pushes never wait for one another in a circle.
 */
[[nodiscard]] tl::expected<PushOutcome, Problem> pushBatch(Worker &worker, CaseCache &cache, const EventBatch &batch,
                                                           const QDateTime &now);

} // namespace yichuang
