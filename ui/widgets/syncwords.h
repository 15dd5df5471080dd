// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/verdict.h"
#include "core/store/deliveries.h"
#include "core/sync/syncstatus.h"
#include "ui/theme/colours.h"
#include "ui/widgets/errortext.h"

#include <QString>

namespace yichuang {

/** How the workstation stands with its district, for the status line: one short sentence and its tone. */
struct DistrictSentence
{
    QString text;
    Colour tone = Colour::TextQuiet;
};
[[nodiscard]] DistrictSentence districtSentence(const SyncStatus &status);

/** Where the events of one case are: on this machine, with the district, with the department. */
[[nodiscard]] DistrictSentence deliverySentence(const CaseDelivery &delivery);

/**
 * The same as a word for a list of cases, with the time by the district's clock: the hour today, else the day. Empty
 * where nothing of the case has to do with a district.
 */
[[nodiscard]] DistrictSentence deliveryWord(const CaseDelivery &delivery, QDate today);

/** What happened to a case of one's own elsewhere, as one sentence without its number. */
[[nodiscard]] QString noticeText(const CaseNotice &notice);

/** Why sync does not get on, and what happens next or must be done. @p code is the district's own word for it. */
[[nodiscard]] ErrorText syncFaultText(SyncFault fault, const QString &code);

/** Where the last recount found both sides to part, and what is to be done; empty texts when it found them equal. */
[[nodiscard]] ErrorText comparisonText(const SyncStatus &status);

/** What the district made of an event, and what can be done about it. */
[[nodiscard]] ErrorText verdictText(const Verdict &verdict);

/** What a case's days are worth that were recorded under a clock @p offset seconds off; empty where it was right
 * enough. */
[[nodiscard]] QString clockDoubt(qint64 offset);

/** The difference of clocks as a person says it, e.g. "3 hours"; for seconds beyond doubtfulClockSeconds. */
[[nodiscard]] QString clockDifference(qint64 seconds);

} // namespace yichuang
