// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/listedpart.h"

namespace yichuang {

using namespace Qt::StringLiterals;

Result<ListedPart> partOf(const Invocation &call, int usualLimit)
{
    const Result<int> limit = numberOption(call, "limit", usualLimit, 1, mostLines);
    const Result<int> offset = numberOption(call, "offset", 0, 0, 100'000'000);
    if (!limit || !offset)
        return failure(!limit ? limit.error() : offset.error());
    return ListedPart{*limit, *offset};
}

void tellMore(Invocation &call, bool more)
{
    call.report->set("more", more);
    if (more)
        call.report->line(u"... and more; use --offset"_s);
}

} // namespace yichuang
