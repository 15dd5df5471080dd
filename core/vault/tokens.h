// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/digest.h"

#include <QStringView>

namespace yichuang {

/** A word to search by, hidden: equal words give equal tokens, and without the key a token says nothing of its word. */
using SearchToken = qint64;

/**
 * Makes search tokens: the first 64 bits, as SQLite's signed integer, of HMAC-SM3(tokens key, kind | 0 | text), both in
 * UTF-8. Text must already be in its search form (normalised, lower case); kind keeps a phone's tail from matching an
 * ID number's. 64 bits: among a hundred million tokens a false hit has a chance of 5e-12 per search.
 * Not thread-safe: one per thread.
 */
class TokenHasher final
{
public:
    /** @p key is Keyring::key(KeyUse::Tokens). */
    explicit TokenHasher(const SecureBytes &key)
        : m_hmac(key)
    {
    }

    [[nodiscard]] SearchToken token(QStringView kind, QStringView text);

private:
    HmacSm3 m_hmac;
};

} // namespace yichuang
