// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace yichuang {

/** Some days, the first and the last included. */
struct DaySpan
{
    QDate from;
    QDate until;

    bool operator==(const DaySpan &) const = default;
};

/**
 * A span of days taken apart: whole months, whose lines the database has counted already (proxy_counts, visit_counts),
 * and the days before and behind them, whose lines are passed one by one. Every day is in one part; parts may be none.
 */
struct MonthSpan
{
    std::vector<DaySpan> months; ///< one span of whole months at most
    std::vector<DaySpan> days; ///< two at most

    bool operator==(const MonthSpan &) const = default;
};

[[nodiscard]] MonthSpan monthSpanOf(const DaySpan &span);

/** The month of @p day as the counts name it: 2026-03. */
[[nodiscard]] QString monthText(QDate day);

} // namespace yichuang
