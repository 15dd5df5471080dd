// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/call.h"

#include <QStringList>

#include <span>

namespace yichuang {

/** Whether an operation needs a session. */
enum class Access { Open, Session };

/** What an operation takes. */
enum class Takes {
    Nothing,
    Json, ///< application/json, maybe deflated
    Bytes, ///< application/offset+octet-stream
};

/** One line of the table of operations; the same as in resources/district-api.yaml, which a test compares. */
struct Route
{
    const char *method;
    const char *path; ///< "{name}" stands for one segment
    const char *operation; ///< operationId; names the route in logs and metrics
    Access access;
    Takes takes;
    Answer (*handle)(Call &call);
};

[[nodiscard]] std::span<const Route> routeTable();

/** What a request's path leads to. */
struct RouteMatch
{
    const Route *route = nullptr; ///< null: see `allowed`
    QStringList parts; ///< the segments that stand for {name}, decoded
    QStringList allowed; ///< methods the path does know; empty: there is no such path
};

[[nodiscard]] RouteMatch matchRoute(const QByteArray &method, const QByteArray &path);

} // namespace yichuang
