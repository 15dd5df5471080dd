// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomsource.h"

#include <QRandomGenerator>

#include <cstring>

namespace yichuang {

std::uint32_t RandomSource::below(std::uint32_t bound)
{
    Q_ASSERT(bound > 0);
    // Draw again in the short last stretch, so that every value is equally likely.
    const std::uint64_t span = std::uint64_t{1} << 32;
    const std::uint64_t limit = span - span % bound;
    for (;;) {
        std::uint32_t value = 0;
        const QByteArray raw = bytes(int(sizeof value));
        std::memcpy(&value, raw.constData(), sizeof value);
        if (value < limit)
            return value % bound;
    }
}

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result)
        byte = char(QRandomGenerator::system()->bounded(256));
    return result;
}

SeededRandom::SeededRandom(std::uint64_t seed)
    : m_state(seed)
{
}

QByteArray SeededRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result) {
        // SplitMix64 (Steele, Lea, Flood 2014)
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        byte = char((z ^ (z >> 31)) & 0xFF);
    }
    return result;
}

} // namespace yichuang
