// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <botan/exceptn.h>

#include <cstdint>
#include <exception>
#include <utility>

namespace yichuang {

/** Runs @p call, which returns a Result, and turns what Botan throws into errors, so that none leaves the vault. */
template <typename Call> [[nodiscard]] auto guarded(Call &&call) -> decltype(call())
{
    try {
        return std::forward<Call>(call)();
    } catch (const Botan::Invalid_Authentication_Tag &) {
        return failure(ErrorCode::Tampered, QStringLiteral("vault.seal"));
    } catch (const std::exception &fault) {
        return failure(ErrorCode::Internal, QStringLiteral("vault.botan"), QString::fromLatin1(fault.what()));
    }
}

/** The bytes of @p view as Botan takes them. */
[[nodiscard]] inline const std::uint8_t *octets(QByteArrayView view)
{
    return reinterpret_cast<const std::uint8_t *>(view.data());
}

} // namespace yichuang
