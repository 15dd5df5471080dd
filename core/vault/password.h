// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/securebytes.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace yichuang {

/** What one guess of a password costs (Argon2id, RFC 9106). The default is RFC 9106's second choice. */
struct PasswordCost
{
    quint32 memoryKiB = 64 * 1024; ///< 8 to 1,048,576, at least 8 per lane
    quint32 iterations = 3; ///< 1 to 16
    quint32 lanes = 1; ///< 1 to 4; Botan computes them one after another

    bool operator==(const PasswordCost &) const = default;
};

/** The master key wrapped under a password or a recovery code. */
struct WrappedKey
{
    PasswordCost cost;
    QByteArray salt; ///< 16 random bytes
    QByteArray sealed; ///< algorithm tag Argon2idSm4, then the Sealer's form

    bool operator==(const WrappedKey &) const = default;
};

/** Wraps @p key under @p password; @p associatedData says whose it is and is bound to the result. Takes 0.5 s. */
[[nodiscard]] Result<WrappedKey> wrapKey(const SecureBytes &key, QStringView password, QByteArrayView associatedData,
                                         const PasswordCost &cost);

/**
 * Opens wrapKey()'s result. WrongPassword if the password (or the associated data) is another; ProfileDamaged if the
 * record cannot come from wrapKey(), e.g. parameters out of range, which are checked before memory is taken.
 */
[[nodiscard]] Result<SecureBytes> unwrapKey(const WrappedKey &wrapped, QStringView password,
                                            QByteArrayView associatedData);

/**
 * A password as it is hashed: UTF-8 of its NFKC form. NFKC and not NFC, because a Chinese input method in full-width
 * mode types Ａ１ for A1, and the next keyboard composes é another way; the clerk meant the same password.
 */
[[nodiscard]] SecureBytes passwordBytes(QStringView password);

/**
 * Whether @p password may be chosen: 8 to 256 characters, not the login name (in any case or width, or repeated), not
 * one character repeated, no control characters. InvalidInput with reason "password.too-short", "password.too-long",
 * "password.login-name", "password.one-character" or "password.control-character".
 */
[[nodiscard]] Result<> checkPasswordPolicy(QStringView password, QStringView login);

/**
 * How long the next attempt must wait after @p failures wrong passwords in a row: none for the first two, so that a
 * typing mistake costs nothing, then 5 s doubling up to 15 minutes. Counting and remembering is the caller's.
 */
[[nodiscard]] std::chrono::seconds attemptDelay(int failures);

} // namespace yichuang
