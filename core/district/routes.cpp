// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/routes.h"

#include "core/district/handlers.h"

#include <QUrl>

#include <array>

namespace yichuang {

namespace {

// clang-format off
constexpr std::array<Route, 25> table{{
    {"POST", "/v1/enrolments", "enrol", Access::Open, Takes::Json, enrol},
    {"POST", "/v1/devices/{device}/successors", "succeed", Access::Open, Takes::Json, succeed},
    {"POST", "/v1/sessions/challenges", "challenge", Access::Open, Takes::Json, challenge},
    {"POST", "/v1/sessions", "openSession", Access::Open, Takes::Json, openSession},
    {"GET", "/v1/marks", "marks", Access::Session, Takes::Nothing, marks},
    {"GET", "/v1/devices", "devices", Access::Session, Takes::Nothing, devices},
    {"POST", "/v1/events", "pushEvents", Access::Session, Takes::Json, pushEvents},
    {"GET", "/v1/verdicts", "verdicts", Access::Session, Takes::Nothing, verdicts},
    {"GET", "/v1/feed", "readFeed", Access::Session, Takes::Nothing, readFeed},
    {"GET", "/v1/feed/recount", "recountFeed", Access::Session, Takes::Nothing, recountFeed},
    {"GET", "/v1/cases/{caseId}/events", "caseEvents", Access::Session, Takes::Nothing, caseEvents},
    {"OPTIONS", "/v1/blobs", "uploadOptions", Access::Open, Takes::Nothing, uploadOptions},
    {"GET", "/v1/blobs", "wantedScans", Access::Session, Takes::Nothing, wantedScans},
    {"POST", "/v1/blobs", "createUpload", Access::Session, Takes::Nothing, createUpload},
    {"HEAD", "/v1/blobs/uploads/{upload}", "uploadOffset", Access::Session, Takes::Nothing, uploadOffset},
    {"PATCH", "/v1/blobs/uploads/{upload}", "continueUpload", Access::Session, Takes::Bytes, continueUpload},
    {"DELETE", "/v1/blobs/uploads/{upload}", "dropUpload", Access::Session, Takes::Nothing, dropUpload},
    {"GET", "/v1/blobs/{digest}", "readBlob", Access::Session, Takes::Nothing, readBlob},
    {"HEAD", "/v1/blobs/{digest}", "headBlob", Access::Session, Takes::Nothing, readBlob},
    {"GET", "/v1/reference", "listReferences", Access::Session, Takes::Nothing, listReferences},
    {"GET", "/v1/reference/{hash}", "readReference", Access::Session, Takes::Nothing, readReference},
    {"GET", "/t/{number}", "track", Access::Open, Takes::Nothing, track},
    {"GET", "/healthz", "health", Access::Open, Takes::Nothing, health},
    {"HEAD", "/healthz", "headHealth", Access::Open, Takes::Nothing, health},
    {"GET", "/metrics", "metrics", Access::Open, Takes::Nothing, metrics},
}};
// clang-format on

/** The decoded {parts} if @p path has the shape of @p pattern. */
std::optional<QStringList> fits(const QList<QByteArray> &path, const char *pattern)
{
    const QList<QByteArray> shape = QByteArray(pattern).split('/');
    if (shape.size() != path.size())
        return std::nullopt;
    QStringList parts;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (shape[i].startsWith('{') && !path[i].isEmpty())
            parts.append(QUrl::fromPercentEncoding(path[i]));
        else if (shape[i] != path[i])
            return std::nullopt;
    }
    return parts;
}

} // namespace

std::span<const Route> routeTable()
{
    return table;
}

RouteMatch matchRoute(const QByteArray &method, const QByteArray &path)
{
    const QList<QByteArray> segments = path.split('/');
    RouteMatch match;
    for (const Route &route : table) {
        std::optional<QStringList> parts = fits(segments, route.path);
        if (!parts)
            continue;
        if (method == route.method) {
            match.route = &route;
            match.parts = std::move(*parts);
            return match;
        }
        match.allowed.append(QString::fromLatin1(route.method));
    }
    return match;
}

} // namespace yichuang
