// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/event.h"
#include "core/district/postgres.h"
#include "core/sync/wire.h"
#include "core/vault/sealer.h"

#include <QStringList>

#include <vector>

namespace yichuang {

/** An event as the district holds it. */
struct ArrivedEvent
{
    Event event;
    int arrival = 0; ///< place among the events of its case, from 1
    QDateTime receivedAt;
    Verdict verdict;
    QString authorUnit; ///< unit of the device that wrote it
    std::vector<QByteArray> blobs; ///< addresses (SM3) of the scans that its body names; noted by ArrivedCase::add()

    /** The case changed meanwhile and the verdict with it; the row is to be brought along. */
    bool verdictChanged = false;
    QStringList feeds; ///< units in whose feeds it lies
};

/** Reads the columns of the view event_rows from @p firstColumn on. Tampered if the payload does not open. */
[[nodiscard]] Result<ArrivedEvent> arrivedEvent(const PgRows &rows, int row, const Sealer &sealer, int firstColumn = 0);

/** The statement that stores new events, all at once. */
[[nodiscard]] Result<Postgres::Step> insertEvents(const std::vector<const ArrivedEvent *> &arrived,
                                                  const Sealer &sealer);

} // namespace yichuang
