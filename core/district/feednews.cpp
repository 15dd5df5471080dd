// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/feednews.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr QLatin1Char between('\n');

} // namespace

QString feedNewsText(const QStringList &units)
{
    if (std::ranges::any_of(units, [](const QString &unit) { return unit.isEmpty() || unit.contains(between); }))
        return {};
    const QString text = units.join(between);
    return text.toUtf8().size() <= longestFeedNews ? text : QString();
}

std::optional<QStringList> unitsOfFeedNews(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    return text.split(between);
}

} // namespace yichuang
