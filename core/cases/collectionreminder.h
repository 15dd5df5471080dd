// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/proxybodies.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace yichuang {

struct CaseState;

/**
 * CollectionReminded: the applicant was told that the result lies ready 催领, or, of a tolerant acceptance, that the
 * promised materials fall due. A reminder does not stop the ten working days of 行政许可法 art 44; it is how they are
 * kept.
 */
struct CollectionRemindedBody
{
    ReportManner manner = ReportManner::Phone; ///< in person: somebody went there
    QDate remindedOn;
    QString answer; ///< what was said, or who took the call; may be empty
    QDate nextOn; ///< when to remind again; invalid: not again

    bool operator==(const CollectionRemindedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CollectionRemindedBody> fromJson(const QJsonObject &json);
};

/** Days after its arrival on which a result is first reminded of. Our custom; no law names any. */
inline constexpr int daysToFirstReminder = 3;

/** The day on which a result that waits is to be reminded of next; invalid when it does not wait, or not again. */
[[nodiscard]] QDate nextReminderOn(const CaseState &state);

} // namespace yichuang
