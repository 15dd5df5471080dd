// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace yichuang {

/** Bytes of a NOTIFY: PostgreSQL takes less than 8,000, and every listening process reads each of them. */
inline constexpr qsizetype longestFeedNews = 4000;

/** What one NOTIFY says of feeds that grew: the units, or nothing when they are too many to name, which means all. */
[[nodiscard]] QString feedNewsText(const QStringList &units);

/** The units whose readers are to be woken; nothing: everybody's. */
[[nodiscard]] std::optional<QStringList> unitsOfFeedNews(const QString &text);

} // namespace yichuang
