// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"

namespace yichuang {

QUuid makeUuidV7(const QDateTime &at, RandomSource &random)
{
    QByteArray raw = random.bytes(16);
    const qint64 milliseconds = at.toMSecsSinceEpoch();
    for (int i = 0; i < 6; ++i)
        raw[i] = char((milliseconds >> (40 - 8 * i)) & 0xFF);
    raw[6] = char((raw[6] & 0x0F) | 0x70);
    raw[8] = char((raw[8] & 0x3F) | 0x80);
    return QUuid::fromRfc4122(raw);
}

QString uuidText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid uuidFromText(QStringView text)
{
    const QUuid id(text);
    return uuidText(id) == text ? id : QUuid();
}

} // namespace yichuang
