// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace yichuang {

/** Whether a member must be there; a Required text must also not be empty. */
enum class Presence { Required, Optional };

/** Longest text of an event body, in UTF-16 units; papers are longer. */
inline constexpr qsizetype longestBodyText = 5'000;
inline constexpr qsizetype longestBodyId = 200;
inline constexpr qsizetype longestBodyName = 500;
inline constexpr qsizetype longestPaperSource = 512 * 1024;
inline constexpr qsizetype mostBodyMaterials = 200;
inline constexpr qsizetype mostBodyEntries = 1'000;
inline constexpr qsizetype mostOfficers = 20;

/** Bounds on a member that is kept as JSON. */
struct JsonBounds
{
    int depth = 4; ///< levels of objects and arrays, the member itself included
    int values = 2'000; ///< values of any kind, all levels together
};

/**
 * Reads the members of an event body and keeps the first thing that is wrong, named "body.<member>" (for members of
 * lists "body.materials.3.id"). After a fault every further call is harmless, so a body is read straight through and
 * judged once at the end. Texts must not hold NUL or a lone surrogate.
 */
class BodyReader final
{
public:
    explicit BodyReader(const QJsonObject &json)
        : m_json(json)
    {
    }

    [[nodiscard]] QString text(QStringView member, Presence presence, qsizetype longest = longestBodyText);
    [[nodiscard]] int number(QStringView member, int least, int most, std::optional<int> fallback);
    [[nodiscard]] std::optional<int> optionalNumber(QStringView member, int least, int most);
    [[nodiscard]] bool flag(QStringView member); ///< absent: false
    [[nodiscard]] QDate day(QStringView member, Presence presence);
    [[nodiscard]] QStringList texts(QStringView member, qsizetype most = mostBodyEntries);
    [[nodiscard]] QJsonObject object(QStringView member, Presence presence, JsonBounds bounds = {});
    [[nodiscard]] QJsonArray array(QStringView member, Presence presence, qsizetype most);
    [[nodiscard]] bool has(QStringView member) const { return !m_json.value(member).isUndefined(); }

    /** An enumerator by its stable name, read with @p fromName; absent: @p fallback, or a fault without one. */
    template <typename E, typename FromName>
    [[nodiscard]] E named(QStringView member, FromName fromName, std::optional<E> fallback = {})
    {
        const QJsonValue value = m_json.value(member);
        if (value.isUndefined() && fallback)
            return *fallback;
        if (const std::optional<E> found = fromName(value.toString()); found && value.isString())
            return *found;
        fail(member);
        return fallback.value_or(E{});
    }

    /** A list of objects, each read with @p fromJson, which returns Result of T. */
    template <typename FromJson>
    [[nodiscard]] auto list(QStringView member, Presence presence, qsizetype most, FromJson fromJson)
    {
        using Element = typename std::invoke_result_t<FromJson, const QJsonObject &>::value_type;
        std::vector<Element> elements;
        const QJsonArray values = array(member, presence, most);
        elements.reserve(std::size_t(values.size()));
        for (qsizetype i = 0; i < values.size() && !m_fault; ++i) {
            const QString path = QStringLiteral("%1.%2").arg(member).arg(i);
            if (!values.at(i).isObject()) {
                fail(path);
                break;
            }
            auto element = fromJson(values.at(i).toObject());
            if (element)
                elements.push_back(std::move(*element));
            else
                failInside(path, element.error());
        }
        return elements;
    }

    /** A member that is itself read by a function returning Result of T. */
    template <typename FromJson> [[nodiscard]] auto part(QStringView member, FromJson fromJson)
    {
        using Part = typename std::invoke_result_t<FromJson, const QJsonObject &>::value_type;
        const QJsonValue value = m_json.value(member);
        if (!value.isObject()) {
            fail(member);
            return Part{};
        }
        auto part = fromJson(value.toObject());
        if (part)
            return Part(std::move(*part));
        failInside(member, part.error());
        return Part{};
    }

    void fail(QStringView path, ErrorCode code = ErrorCode::InvalidInput);

    /** Hands on what was wrong inside @p path, with the inner member's name behind it. */
    void failInside(QStringView path, const Error &inner);

    [[nodiscard]] bool ok() const { return !m_fault.has_value(); }

    /** @p value when nothing was wrong, else the first fault. */
    template <typename T> [[nodiscard]] Result<T> finish(T value) const
    {
        if (m_fault)
            return failure(*m_fault);
        return value;
    }

private:
    const QJsonObject &m_json;
    std::optional<Error> m_fault;
};

/** No NUL and no lone surrogate: what every stored text must at least be. */
[[nodiscard]] bool isStorableText(QStringView text);

/** Whether @p value keeps within @p bounds and holds only storable texts of bounded length. */
[[nodiscard]] bool isBounded(const QJsonValue &value, JsonBounds bounds);

/** Writes @p text under @p member unless it is empty. */
void insertText(QJsonObject &json, QLatin1StringView member, const QString &text);
/** Writes @p texts under @p member unless there are none. */
void insertTexts(QJsonObject &json, QLatin1StringView member, const QStringList &texts);
/** Writes @p day under @p member unless it is invalid. */
void insertDay(QJsonObject &json, QLatin1StringView member, QDate day);

} // namespace yichuang
