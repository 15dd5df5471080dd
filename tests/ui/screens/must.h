// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <type_traits>
#include <utility>

namespace yichuang {

/** What a past is made of succeeds; where it does not, the program ends and says what it was about. */
template <typename T> T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().reason), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace yichuang
