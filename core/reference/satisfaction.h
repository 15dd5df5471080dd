// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace yichuang {

/**
 * How satisfied somebody was with a service 好差评 (国办发〔2019〕51号). Stored by name: the numbers of the exchange
 * and those of GB/T 39046 A.8 run in opposite directions and are made on export only.
 */
enum class Satisfaction {
    VerySatisfied, ///< 非常满意
    Satisfied, ///< 满意
    FairlySatisfied, ///< 基本满意
    Dissatisfied, ///< 不满意; a bad rating 差评
    VeryDissatisfied, ///< 非常不满意; a bad rating 差评
};

inline constexpr std::array allSatisfactions{Satisfaction::VerySatisfied, Satisfaction::Satisfied,
                                             Satisfaction::FairlySatisfied, Satisfaction::Dissatisfied,
                                             Satisfaction::VeryDissatisfied};

/** very-satisfied, satisfied, fairly-satisfied, dissatisfied, very-dissatisfied */
[[nodiscard]] QString satisfactionName(Satisfaction level);
[[nodiscard]] std::optional<Satisfaction> satisfactionFromName(QStringView name);
[[nodiscard]] QString satisfactionChinese(Satisfaction level); ///< as printed, e.g. 非常满意

/** 差评: the two lowest levels. */
[[nodiscard]] constexpr bool isBad(Satisfaction level)
{
    return level == Satisfaction::Dissatisfied || level == Satisfaction::VeryDissatisfied;
}

/** The number of the 好差评 exchange: 5 for the best, 1 for the worst. Also the weight in an average. */
[[nodiscard]] constexpr int exchangeNumber(Satisfaction level)
{
    return 5 - int(level);
}

/** The number of GB/T 39046-2020 A.8: 1 for the best, 5 for the worst. */
[[nodiscard]] constexpr int standardNumber(Satisfaction level)
{
    return 1 + int(level);
}

} // namespace yichuang
