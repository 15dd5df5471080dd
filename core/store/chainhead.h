// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/eventlog.h"
#include "core/vault/sealer.h"

#include <optional>

namespace yichuang {

class Database;

/**
 * A sealed note of where a device's chain ends, brought along by every commit. Signatures and hashes find what was
 * changed inside the log; this finds that its end was cut off.
 */
class ChainHeadNote final
{
public:
    /** @p sealer is keyed for KeyUse::Events. */
    ChainHeadNote(Database &database, const Sealer &sealer)
        : m_database(database)
        , m_sealer(sealer)
    {
    }

    [[nodiscard]] Result<> write(const QString &device, const ChainHead &head);
    /** Nothing when none was ever written. */
    [[nodiscard]] Result<std::optional<ChainHead>> read(const QString &device);

private:
    Database &m_database;
    const Sealer &m_sealer;
};

} // namespace yichuang
