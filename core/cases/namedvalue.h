// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace yichuang {

/** One line of a table that ties an enumerator to its stable name in events, files and the shell. */
template <typename E> struct NamedValue
{
    E value;
    const char *name;
};

/** The name of @p value; every enumerator must be in @p table. */
template <typename E, std::size_t N> [[nodiscard]] QString nameIn(const std::array<NamedValue<E>, N> &table, E value)
{
    for (const NamedValue<E> &line : table) {
        if (line.value == value)
            return QString::fromLatin1(line.name);
    }
    return {};
}

/** The enumerator called @p name, or nothing. */
template <typename E, std::size_t N>
[[nodiscard]] std::optional<E> valueIn(const std::array<NamedValue<E>, N> &table, QStringView name)
{
    for (const NamedValue<E> &line : table) {
        if (name == QLatin1StringView(line.name))
            return line.value;
    }
    return std::nullopt;
}

} // namespace yichuang
