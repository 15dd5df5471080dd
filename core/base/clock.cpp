// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <utility>

namespace yichuang {

QDateTime SystemClock::now() const
{
    const QDateTime local = QDateTime::currentDateTime();
    return local.toOffsetFromUtc(local.offsetFromUtc());
}

ManualClock::ManualClock(QDateTime start)
    : m_now(std::move(start))
{
}

} // namespace yichuang
