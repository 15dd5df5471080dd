// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/answer.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace yichuang {

/** Runs @p work on a thread of the pool. What it returns may be move-only. */
template <typename Work> [[nodiscard]] auto inBackground(Work work) -> Answer<std::invoke_result_t<Work>>
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    QFuture<Value> future = promise->future();
    auto shared = std::make_shared<Work>(std::move(work));
    QThreadPool::globalInstance()->start([promise, shared] {
        promise->addResult((*shared)());
        promise->finish();
    });
    return future;
}

} // namespace yichuang
