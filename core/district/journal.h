// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

#include <cstdio>
#include <mutex>

namespace yichuang {

/**
 * Structured log: one JSON object a line, with "time", "level", "event" and what the caller adds. Callers add ids,
 * codes, counts and route templates: never a name, a number of a person or a case, a path or a body.
 */
class Journal final
{
public:
    explicit Journal(const Clock &clock, std::FILE *file = stderr)
        : m_clock(clock)
        , m_file(file)
    {
    }

    void info(const QString &event, QJsonObject fields = {})
    {
        write(QStringLiteral("info"), event, std::move(fields));
    }
    /** Somebody was refused, or something failed that heals by itself. */
    void warn(const QString &event, QJsonObject fields = {})
    {
        write(QStringLiteral("warn"), event, std::move(fields));
    }
    /** An operator must look. */
    void fail(const QString &event, QJsonObject fields = {})
    {
        write(QStringLiteral("fail"), event, std::move(fields));
    }

private:
    void write(const QString &level, const QString &event, QJsonObject fields);

    const Clock &m_clock;
    std::FILE *m_file;
    std::mutex m_mutex;
};

} // namespace yichuang
