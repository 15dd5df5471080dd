// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/ratingfigures.h"

#include <numeric>

namespace yichuang {

namespace {

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt;
}

} // namespace

RatingFigures &RatingFigures::operator+=(const RatingFigures &more)
{
    for (std::size_t level = 0; level < byLevel.size(); ++level)
        byLevel[level] += more.byLevel[level];
    services += more.services;
    removed += more.removed;
    closable += more.closable;
    closed += more.closed;
    return *this;
}

qint64 RatingFigures::rated() const
{
    return std::accumulate(byLevel.begin(), byLevel.end(), qint64(0));
}

std::optional<double> RatingFigures::satisfaction() const
{
    return share(byLevel[0] + byLevel[1] + byLevel[2], rated());
}

std::optional<double> RatingFigures::praise() const
{
    return share(byLevel[0] + byLevel[1], rated());
}

std::optional<double> RatingFigures::average() const
{
    qint64 sum = 0;
    for (const Satisfaction level : allSatisfactions)
        sum += exchangeNumber(level) * byLevel[std::size_t(level)];
    return share(sum, rated());
}

std::optional<double> RatingFigures::activeShare() const
{
    return share(rated(), services);
}

std::optional<double> RatingFigures::settledShare() const
{
    return share(closed, closable);
}

QString shareText(const std::optional<double> &share)
{
    return share ? QStringLiteral("%1%").arg(*share * 100, 0, 'f', 1) : QStringLiteral("—");
}

QString averageText(const std::optional<double> &average)
{
    return average ? QString::number(*average, 'f', 2) : QStringLiteral("—");
}

} // namespace yichuang
