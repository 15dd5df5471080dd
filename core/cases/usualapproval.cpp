// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/usualapproval.h"

namespace yichuang {

DecidedBody usualApproval(const ServiceItem &item, QDate on)
{
    DecidedBody body;
    body.outcome = DecisionOutcome::Approve;
    body.decidedOn = on;
    body.resultName = item.result.name;
    if (item.result.validYears)
        body.validUntil = on.addYears(*item.result.validYears).addDays(-1);
    body.published = item.itemType == ItemType::Licence;
    return body;
}

} // namespace yichuang
