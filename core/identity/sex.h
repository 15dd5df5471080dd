// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace yichuang {

/** Sex as in GB/T 2261.1. */
enum class Sex {
    Unknown, ///< 0, 未知
    Male, ///< 1, 男
    Female, ///< 2, 女
    Unstated ///< 9, 未说明
};

inline constexpr std::array allSexes{Sex::Unknown, Sex::Male, Sex::Female, Sex::Unstated};

/** Stable name: unknown, male, female, unstated. */
[[nodiscard]] QString sexName(Sex sex);
[[nodiscard]] std::optional<Sex> sexFromName(QStringView name);

/** 未知, 男, 女, 未说明. */
[[nodiscard]] QString sexChineseName(Sex sex);

/** The digit of GB/T 2261.1 as cards and exchange files carry it: 0, 1, 2, 9. */
[[nodiscard]] QChar sexCode(Sex sex);
[[nodiscard]] std::optional<Sex> sexFromCode(QChar code);

} // namespace yichuang
