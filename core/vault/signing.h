// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/securebytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace yichuang {

inline constexpr int signatureSize = 65; ///< algorithm tag, r, s

/** The identity of the device that has @p publicKey (in its encoded form): first 16 hex digits of SM3 over it. */
[[nodiscard]] QString deviceIdOf(QByteArrayView publicKey);

/** Whether @p text has the form of a device's identity. */
[[nodiscard]] bool isDeviceId(QStringView text);

/**
 * Whose signatures one can check: a public SM2 key (GB/T 32918, curve sm2p256v1, user id 1234567812345678, SM3).
 * Not thread-safe: one per thread; decode the encoded form again for another.
 */
class VerifyKey final
{
public:
    static constexpr int encodedSize = 66; ///< algorithm tag, 04, x, y

    /** Reads encoded(); InvalidInput for a wrong size, tag, or a point that is not on the curve. */
    [[nodiscard]] static Result<VerifyKey> fromEncoded(QByteArrayView encoded);

    ~VerifyKey();
    VerifyKey(VerifyKey &&) noexcept;
    VerifyKey &operator=(VerifyKey &&) noexcept;

    [[nodiscard]] QByteArray encoded() const;

    /** Whether @p signature is a signature of @p message by this key; false for anything malformed. */
    [[nodiscard]] bool verifies(QByteArrayView message, QByteArrayView signature) const;

private:
    struct State;
    explicit VerifyKey(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/** A workstation's signing key pair. Lies on disk only sealed (KeyUse::Device). Not thread-safe: one per thread. */
class DeviceKey final
{
public:
    static constexpr int secretSize = 33; ///< algorithm tag, the private number

    [[nodiscard]] static Result<DeviceKey> generate();

    /** Reads secret(); InvalidInput for anything that is not a private key. */
    [[nodiscard]] static Result<DeviceKey> fromSecret(const SecureBytes &secret);

    ~DeviceKey();
    DeviceKey(DeviceKey &&) noexcept;
    DeviceKey &operator=(DeviceKey &&) noexcept;

    /** The private key, to be sealed. */
    [[nodiscard]] SecureBytes secret() const;

    /** VerifyKey::encoded() of the public half. */
    [[nodiscard]] QByteArray publicKey() const;

    /** Signs SM3(Z || message): algorithm tag, r, s; signatureSize bytes. */
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) const;

private:
    struct State;
    explicit DeviceKey(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace yichuang
