// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>

namespace yichuang {

/** Unpredictable bytes as a collaborator. Keys, salts and nonces of the vault come from Botan, not from here. */
class RandomSource
{
public:
    virtual ~RandomSource() = default;

    /** @p count unpredictable bytes, count >= 0. */
    [[nodiscard]] virtual QByteArray bytes(int count) = 0;

    /** A number in [0, bound), without modulo bias; bound > 0. */
    [[nodiscard]] std::uint32_t below(std::uint32_t bound);
};

/** The operating system's random source. */
class SystemRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override;
};

/** A repeatable source for simulations and tests; never for anything that must be unguessable. */
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed);
    [[nodiscard]] QByteArray bytes(int count) override;

private:
    std::uint64_t m_state;
};

} // namespace yichuang
