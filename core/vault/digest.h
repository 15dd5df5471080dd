// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/securebytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace yichuang {

inline constexpr int sm3Size = 32; ///< bytes of an SM3 digest (GB/T 32905)

/** SM3 of @p bytes, 32 bytes. */
[[nodiscard]] QByteArray sm3(QByteArrayView bytes);

/** HMAC-SM3 of @p bytes, 32 bytes. */
[[nodiscard]] QByteArray hmacSm3(const SecureBytes &key, QByteArrayView bytes);

/** Lower-case hexadecimal. */
[[nodiscard]] QString hexText(QByteArrayView bytes);

/** SM3 of a stream of parts. */
class Sm3 final
{
public:
    Sm3();
    ~Sm3();
    Q_DISABLE_COPY_MOVE(Sm3)

    void add(QByteArrayView part);

    /** The digest of all parts; starts over afterwards. */
    [[nodiscard]] QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/** HMAC-SM3 of a stream of parts under one key, which stays set over result(). */
class HmacSm3 final
{
public:
    explicit HmacSm3(const SecureBytes &key);
    ~HmacSm3();
    Q_DISABLE_COPY_MOVE(HmacSm3)

    void add(QByteArrayView part);

    /** The code of all parts; starts over afterwards. */
    [[nodiscard]] QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yichuang
