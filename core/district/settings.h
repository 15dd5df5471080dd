// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/district/http.h"
#include "core/district/postgres.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <chrono>

namespace yichuang {

/** How one server process runs. Nothing in it is secret: passwords stand in libpq's passfile, keys in the key file. */
struct DistrictSettings
{
    QString database = QStringLiteral("dbname=yichuang"); ///< libpq connection string, without a password
    QString keyFile = QStringLiteral("/var/lib/yichuang-district/district.key"); ///< see keys.h
    QString address = QStringLiteral("127.0.0.1"); ///< numeric; nginx stands in front
    quint16 port = 7410; ///< 0: a free one, printed when it listens
    int workers = 4; ///< threads with a database connection each, 1 to 64
    int queue = 2000; ///< requests that may wait for a worker; beyond them 503
    HttpLimits http;
    PgBounds bounds{std::chrono::seconds(5), std::chrono::seconds(30)}; ///< of `serve`; other commands take their time
    std::chrono::minutes sessionLife{15};
    std::chrono::hours codeLife{72}; ///< how long an enrolment code may be used
    int enrolmentTries = 10; ///< per minute and address
    int loginTries = 30; ///< per minute and device
    int trackingTries = 20; ///< per minute and address
};

/**
 * Reads a settings file: lines "key = value", '#' begins a comment. Environment variables YICHUANG_DISTRICT_<KEY> (in
 * capitals, hyphens as underscores) win over it. InvalidInput "settings.<key>" for an unknown key or a value out of
 * range, so that a slip of the pen is told at start-up; a password in `database` is refused ("settings.database").
 */
[[nodiscard]] Result<DistrictSettings> readSettings(const QByteArray &file, const QMap<QString, QString> &environment);

} // namespace yichuang
