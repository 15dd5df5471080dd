// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace yichuang {

/** The longest name of a device, in UTF-16 units. */
inline constexpr qsizetype longestDevice = 64;

/**
 * Reads the members of a wire object and keeps the first thing that is wrong, named "wire.<member>". After a fault
 * every further call is harmless, so an object is read straight through and judged once at the end.
 */
class WireReader final
{
public:
    explicit WireReader(const QJsonObject &json)
        : m_json(json)
    {
    }

    /** A text of at most @p longest UTF-16 units, which may be empty. */
    [[nodiscard]] QString text(QStringView member, qsizetype longest = 500);
    /** A text that may not be empty. */
    [[nodiscard]] QString name(QStringView member, qsizetype longest = 500);
    /** A text; empty when it is not there. */
    [[nodiscard]] QString optionalText(QStringView member, qsizetype longest = 500);
    /** A whole number up to 2^53. */
    [[nodiscard]] qint64 number(QStringView member, qint64 least = 0, qint64 most = Q_INT64_C(9007199254740991));
    [[nodiscard]] bool flag(QStringView member); ///< absent: false
    [[nodiscard]] QUuid id(QStringView member);
    [[nodiscard]] QDateTime time(QStringView member);
    /** Lower-case hexadecimal of exactly @p size bytes. */
    [[nodiscard]] QByteArray hex(QStringView member, qsizetype size);
    /** Base64 of at most @p most bytes; absent: empty. */
    [[nodiscard]] QByteArray base64(QStringView member, qsizetype most);

    /** An enumerator by its stable name. */
    template <typename FromName> [[nodiscard]] auto named(QStringView member, FromName fromName)
    {
        using E = typename std::invoke_result_t<FromName, QStringView>::value_type;
        const QJsonValue value = m_json.value(member);
        if (const auto found = fromName(value.toString()); found && value.isString())
            return *found;
        fail(member.toString());
        return E{};
    }

    /** A list of at most @p most objects, each read with @p fromJson. */
    template <typename FromJson> [[nodiscard]] auto list(QStringView member, qsizetype most, FromJson fromJson)
    {
        using Element = typename std::invoke_result_t<FromJson, const QJsonObject &>::value_type;
        std::vector<Element> elements;
        const QJsonArray values = array(member, most);
        elements.reserve(std::size_t(values.size()));
        for (qsizetype i = 0; i < values.size() && !m_fault; ++i) {
            auto element = fromJson(values.at(i).toObject());
            if (element)
                elements.push_back(std::move(*element));
            else
                failInside(QStringLiteral("%1.%2").arg(member).arg(i), element.error());
        }
        return elements;
    }

    /** An object that is itself read with @p fromJson. */
    template <typename FromJson> [[nodiscard]] auto part(QStringView member, FromJson fromJson)
    {
        using Part = typename std::invoke_result_t<FromJson, const QJsonObject &>::value_type;
        auto part = fromJson(m_json.value(member).toObject());
        if (part)
            return Part(std::move(*part));
        failInside(member.toString(), part.error());
        return Part{};
    }

    void fail(const QString &path, ErrorCode code = ErrorCode::InvalidInput);
    [[nodiscard]] bool has(QStringView member) const { return !m_json.value(member).isUndefined(); }

    /** @p value when nothing was wrong, else the first fault. */
    template <typename T> [[nodiscard]] Result<T> finish(T value) const
    {
        if (m_fault)
            return failure(*m_fault);
        return value;
    }

private:
    [[nodiscard]] QJsonArray array(QStringView member, qsizetype most);
    void failInside(const QString &path, const Error &inner);

    const QJsonObject &m_json;
    std::optional<Error> m_fault;
};

/** @p elements as a JSON list, each through its toJson(). */
template <typename T> [[nodiscard]] QJsonArray wireList(const std::vector<T> &elements)
{
    QJsonArray list;
    for (const T &element : elements)
        list.append(element.toJson());
    return list;
}

/** @p bytes in base 64, as JSON. */
[[nodiscard]] QJsonValue base64Json(const QByteArray &bytes);
/** @p bytes in lower-case hexadecimal, as JSON. */
[[nodiscard]] QJsonValue hexJson(const QByteArray &bytes);

} // namespace yichuang
