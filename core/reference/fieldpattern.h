// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

/** Values longer than this are never matched against a pattern (they are refused), which bounds the time. */
inline constexpr int maximumPatternInput = 200;

/**
 * Why a published pattern is not accepted, empty if it is: it must compile, be anchored (`^...$`, no alternation
 * outside groups), at most 200 characters, with at most three unbounded repetitions, without repeating a group that
 * itself repeats or alternates, look-around, back-references and other extensions. Such a pattern matches a value of
 * maximumPatternInput characters in bounded time.
 */
[[nodiscard]] QString patternFault(const QString &pattern);

/** Whether the whole of @p value matches; @p pattern must be one that patternFault() accepts, else false. */
[[nodiscard]] bool matchesPattern(const QString &pattern, const QString &value);

} // namespace yichuang
