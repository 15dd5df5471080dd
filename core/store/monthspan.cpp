// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/monthspan.h"

namespace yichuang {

namespace {

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

MonthSpan monthSpanOf(const DaySpan &span)
{
    const QDate first = span.from.day() == 1 ? span.from : firstOfMonth(span.from).addMonths(1);
    const QDate last = firstOfMonth(span.until.addDays(1)).addDays(-1);
    MonthSpan parts;
    const auto addDays = [&parts](QDate from, QDate until) {
        if (from <= until)
            parts.days.push_back({from, until});
    };
    if (first > last) {
        addDays(span.from, span.until);
        return parts;
    }
    parts.months.push_back({first, last});
    addDays(span.from, first.addDays(-1));
    addDays(last.addDays(1), span.until);
    return parts;
}

QString monthText(QDate day)
{
    return day.toString(QStringLiteral("yyyy-MM"));
}

} // namespace yichuang
