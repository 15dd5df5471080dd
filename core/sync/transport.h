// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sync/syncfault.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QUrl>

#include <utility>
#include <vector>

namespace yichuang {

struct HttpRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QString path; ///< with query, e.g. /v1/feed?after=0
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 longestAnswer = 16 * 1024 * 1024; ///< bytes; a longer one is Protocol
};

struct HttpAnswer
{
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool cut = false; ///< the line broke before the end; body is what came until then
};

/** One HTTP exchange at a time with one server. Used from one thread, except abort(). */
class Transport
{
public:
    virtual ~Transport() = default;

    /** Sends and waits. An error only when there was no answer at all: Offline, Insecure, Cancelled, Protocol. */
    [[nodiscard]] virtual Synced<HttpAnswer> call(const HttpRequest &request) = 0;
    /** Ends a running call with Cancelled, and every later one; from any thread. */
    virtual void abort() = 0;
};

/**
 * The base address of a district server as a person types it, made exact: https, or http to this computer only.
 * InvalidInput "server.address", "server.plain".
 */
[[nodiscard]] Result<QUrl> serverAddress(const QString &typed);

} // namespace yichuang
