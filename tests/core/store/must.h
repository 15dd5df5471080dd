// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace yichuang {

/** For the preparations of a test, which are not what it is about: ends the program with the error. */
inline void must(const Result<> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)),
               qPrintable(result.error().reason + u' ' + result.error().detail));
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        must(Result<>(failure(result.error())));
    return std::move(*result);
}

} // namespace yichuang
