// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

#include <functional>

namespace yichuang {

/**
 * Fetches reference documents the district published: only what bears its signature, only what is not here. A document
 * with a fault is left out and does not hold up the others.
 */
class ReferenceTask final
{
public:
    /** Takes a document into the profile, on the desk's thread; returns whether it was new. */
    using Import = std::function<Result<bool>(Profile &profile, const QByteArray &bytes)>;

    ReferenceTask(DistrictClient &client, DeskGate &gate, Import import)
        : m_client(client)
        , m_gate(gate)
        , m_import(std::move(import))
    {
    }

    /** Returns how many documents were new. Refused "reference.signature" when one is not the district's. */
    [[nodiscard]] Synced<int> run();

private:
    [[nodiscard]] Synced<bool> fetch(const PublishedReference &published, const QByteArray &districtKey);

    DistrictClient &m_client;
    DeskGate &m_gate;
    Import m_import;
    QByteArray m_etag; ///< of the list whose documents are all here; not kept over restarts
};

} // namespace yichuang
