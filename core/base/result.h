// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace yichuang {

/** The outcome of a call that can fail. Always look at it: functions returning it are [[nodiscard]]. */
template <typename T = void> using Result = tl::expected<T, Error>;

/** Builds the failing side of a Result: `return failure(ErrorCode::NotFound, u"item"_qs);` */
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString reason = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(reason), std::move(detail)});
}

/** Hands an error on unchanged: `if (!x) return failure(x.error());` */
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace yichuang
