// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/keyring.h"
#include "core/vault/sealer.h"
#include "core/vault/signing.h"
#include "core/vault/tokens.h"

#include <QString>

namespace yichuang {

/** What a log-in opens: the keyed tools of one profile for one thread, and the workstation's signing identity. */
struct Unlocked
{
    Unlocked(Keyring ring, DeviceKey key, QString deviceId, QString deviceCode)
        : keyring(std::move(ring))
        , events(keyring.sealer(KeyUse::Events))
        , summaries(keyring.sealer(KeyUse::Summaries))
        , drafts(keyring.sealer(KeyUse::Drafts))
        , tokens(keyring.key(KeyUse::Tokens))
        , deviceKey(std::move(key))
        , device(std::move(deviceId))
        , workstationCode(std::move(deviceCode))
    {
    }

    Keyring keyring;
    Sealer events;
    Sealer summaries;
    Sealer drafts;
    TokenHasher tokens;
    DeviceKey deviceKey;
    QString device; ///< id of the signing identity, first 16 hex of SM3(public key)
    QString workstationCode; ///< two characters, see casenumber.h
};

} // namespace yichuang
