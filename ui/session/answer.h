// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <type_traits>
#include <utility>

namespace yichuang {

/**
 * What was asked of another thread. A QFuture whose then() may outlive its context: when the page that asked is gone,
 * nothing happens. (QFuture::then() of Qt 6.4 looks at the context from the other thread and stops the program when
 * it is gone.)
 */
template <typename Value> class Answer : public QFuture<Value>
{
public:
    Answer(QFuture<Value> future) // NOLINT(google-explicit-constructor): a promise's future is returned as an Answer
        : QFuture<Value>(std::move(future))
    {
    }

    /** Calls @p act with the value in @p context's thread, which must be the caller's; never when @p context is gone.
     */
    template <typename Act> void then(QObject *context, Act act) const
    {
        auto *watcher = new QFutureWatcher<Value>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, act = std::move(act)]() mutable {
            watcher->deleteLater();
            if constexpr (std::is_void_v<Value>)
                act();
            else if constexpr (std::is_copy_constructible_v<Value>)
                act(watcher->result());
            else
                act(watcher->future().takeResult());
        });
        watcher->setFuture(*this);
    }
};

} // namespace yichuang
