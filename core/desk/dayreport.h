// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/daybook.h"

#include <QDate>
#include <QString>

#include <vector>

namespace yichuang {

class Profile;

/** A difference as a person is told of it. */
struct DayLine
{
    DayDifference difference;
    QString paperTitle; ///< e.g. 受理通知书; empty for what is no paper
    QString paperNumber; ///< empty for papers without one
    QUuid paperEvent; ///< what Desk::reprint() takes to print it again; null for what is no paper
};

/** The end-of-day check 日终对账 with everything a screen, a shell or a sheet of paper says of it. */
struct DayReport
{
    DayCheck check;
    std::vector<DayLine> lines; ///< one a difference
    std::vector<QDate> openDays; ///< earlier days that were not closed, newest first
};

/** @p today: days before it count as open when they were not closed. Needs an unlocked profile. */
[[nodiscard]] Result<DayReport> makeDayReport(Profile &profile, QDate day, QDate today);

/** The report as a sheet 日终对账单 to print and file; Chinese, as every paper. @p place as printed at its head. */
[[nodiscard]] QString daySheet(const DayReport &report, const QString &place, const QString &printedBy,
                               const QDateTime &printedAt);

/** What is missing of a line, in Chinese, as it stands on the sheet. */
[[nodiscard]] QString dayLineFault(const DayDifference &difference, bool hasDistrict);

} // namespace yichuang
