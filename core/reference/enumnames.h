// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace yichuang {

/** One line of the table that ties an enumerator to the text it has in published documents. */
template <typename E> struct EnumName
{
    E value;
    QStringView text;
};

/** The whole table of @p E in its published order; specialised once per enum, next to the enum. */
template <typename E> [[nodiscard]] std::span<const EnumName<E>> enumNames();

/** The published text of @p value, e.g. 行政给付; Chinese, never translated. */
template <typename E> [[nodiscard]] QString enumText(E value)
{
    for (const EnumName<E> &entry : enumNames<E>()) {
        if (entry.value == value)
            return entry.text.toString();
    }
    return {};
}

/** The enumerator published as @p text, or nothing. */
template <typename E> [[nodiscard]] std::optional<E> enumFromText(QStringView text)
{
    for (const EnumName<E> &entry : enumNames<E>()) {
        if (entry.text == text)
            return entry.value;
    }
    return std::nullopt;
}

/** All published texts of @p E, for fault messages. */
template <typename E> [[nodiscard]] QStringList enumTexts()
{
    QStringList texts;
    for (const EnumName<E> &entry : enumNames<E>())
        texts.append(entry.text.toString());
    return texts;
}

} // namespace yichuang
