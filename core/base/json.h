// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace yichuang {

/** Compact UTF-8 bytes of @p object; what is hashed, stored and sent. */
[[nodiscard]] QByteArray jsonBytes(const QJsonObject &object);

/** Parses an object this program wrote itself; for foreign files use StrictJson. */
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &bytes);

[[nodiscard]] QJsonValue jsonFrom(const QStringList &list);
[[nodiscard]] QStringList stringListFrom(const QJsonValue &value);

/** ISO date `yyyy-MM-dd`; null for an invalid date, and back (invalid date for anything else). */
[[nodiscard]] QJsonValue jsonFrom(const QDate &date);
[[nodiscard]] QDate dateFrom(const QJsonValue &value);

/** ISO 8601 with milliseconds and offset, e.g. 2026-03-02T09:05:11.120+08:00. */
[[nodiscard]] QString timeText(const QDateTime &time);
[[nodiscard]] QDateTime timeFrom(QStringView text);

} // namespace yichuang
