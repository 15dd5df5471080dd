// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

namespace yichuang {

/**
 * A UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, the rest random. Sorts by time of making;
 * uniqueness does not depend on the clock.
 */
[[nodiscard]] QUuid makeUuidV7(const QDateTime &at, RandomSource &random);

/** Lower-case text form without braces, as stored and sent. */
[[nodiscard]] QString uuidText(const QUuid &id);

/** Reads uuidText() back; null QUuid for anything else. */
[[nodiscard]] QUuid uuidFromText(QStringView text);

} // namespace yichuang
