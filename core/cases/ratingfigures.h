// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/satisfaction.h"

#include <QString>

#include <array>
#include <optional>

namespace yichuang {

/**
 * Counts over the visits of some days, and the shares usually made of them. No instrument we could read defines the
 * formulas; they are those in use, and are labelled so wherever they are shown. A share of nothing is nothing, never
 * 0 % or 100 %.
 */
struct RatingFigures
{
    std::array<qint64, allSatisfactions.size()> byLevel{}; ///< ratings that count, best level first
    qint64 services = 0; ///< visits, rated or not
    qint64 removed = 0; ///< ratings taken out as mistaken or malicious: counted nowhere else
    qint64 closable = 0; ///< bad ratings that count and left a number
    qint64 closed = 0; ///< of these, put right or explained

    bool operator==(const RatingFigures &) const = default;
    RatingFigures &operator+=(const RatingFigures &more);
    [[nodiscard]] qint64 rated() const; ///< n
    [[nodiscard]] std::optional<double> satisfaction() const; ///< 满意度: (5 + 4 + 3) / n
    [[nodiscard]] std::optional<double> praise() const; ///< (5 + 4) / n
    [[nodiscard]] std::optional<double> average() const; ///< sum of level times count / n, 5 for the best
    [[nodiscard]] std::optional<double> activeShare() const; ///< 主动评价率: n / services
    [[nodiscard]] std::optional<double> settledShare() const; ///< 差评整改率: closed / closable
};

/** A share as a percentage with one decimal, e.g. 97.5%; "—" where there was nothing to share. */
[[nodiscard]] QString shareText(const std::optional<double> &share);
/** An average level with two decimals, e.g. 4.66; "—" without any. */
[[nodiscard]] QString averageText(const std::optional<double> &average);

} // namespace yichuang
