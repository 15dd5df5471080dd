// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bodyreader.h"

#include "core/base/json.h"

#include <cmath>

namespace yichuang {

namespace {

bool withinBounds(const QJsonValue &value, int depth, int &values)
{
    if (--values < 0)
        return false;
    switch (value.type()) {
    case QJsonValue::String: {
        const QString text = value.toString();
        return text.size() <= longestBodyText && isStorableText(text);
    }
    case QJsonValue::Array: {
        if (depth == 0)
            return false;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            if (!withinBounds(element, depth - 1, values))
                return false;
        }
        return true;
    }
    case QJsonValue::Object: {
        if (depth == 0)
            return false;
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            if (member.key().size() > longestBodyText || !isStorableText(member.key())
                || !withinBounds(member.value(), depth - 1, values))
                return false;
        }
        return true;
    }
    case QJsonValue::Double:
        return std::isfinite(value.toDouble());
    case QJsonValue::Null:
    case QJsonValue::Bool:
        return true;
    case QJsonValue::Undefined:
        return false;
    }
    return false;
}

} // namespace

bool isStorableText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.isNull() || unit.isLowSurrogate())
            return false;
        if (unit.isHighSurrogate()) {
            ++i;
            if (i == text.size() || !text.at(i).isLowSurrogate())
                return false;
        }
    }
    return true;
}

bool isBounded(const QJsonValue &value, JsonBounds bounds)
{
    return withinBounds(value, bounds.depth, bounds.values);
}

QString BodyReader::text(QStringView member, Presence presence, qsizetype longest)
{
    const QJsonValue value = m_json.value(member);
    if (value.isUndefined() && presence == Presence::Optional)
        return {};
    const QString text = value.toString();
    if (text.size() > longest) {
        fail(member, ErrorCode::TooLarge);
        return {};
    }
    if (!value.isString() || !isStorableText(text) || (presence == Presence::Required && text.isEmpty())) {
        fail(member);
        return {};
    }
    return text;
}

int BodyReader::number(QStringView member, int least, int most, std::optional<int> fallback)
{
    const QJsonValue value = m_json.value(member);
    if (value.isUndefined() && fallback)
        return *fallback;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(number >= least && number <= most) || number != std::floor(number)) {
        fail(member);
        return fallback.value_or(least);
    }
    return int(number);
}

std::optional<int> BodyReader::optionalNumber(QStringView member, int least, int most)
{
    if (!has(member))
        return std::nullopt;
    return number(member, least, most, {});
}

bool BodyReader::flag(QStringView member)
{
    const QJsonValue value = m_json.value(member);
    if (!value.isUndefined() && !value.isBool())
        fail(member);
    return value.toBool();
}

QDate BodyReader::day(QStringView member, Presence presence)
{
    const QJsonValue value = m_json.value(member);
    if (value.isUndefined() && presence == Presence::Optional)
        return {};
    const QString text = value.toString();
    // Ten characters: QDate would also read the day at the head of a longer text.
    const QDate day = text.size() == 10 ? dateFrom(value) : QDate();
    if (!day.isValid() || day.year() < 1900 || day.year() > 2999) {
        fail(member);
        return {};
    }
    return day;
}

QStringList BodyReader::texts(QStringView member, qsizetype most)
{
    QStringList texts;
    const QJsonArray values = array(member, Presence::Optional, most);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QJsonValue value = values.at(i);
        const QString text = value.toString();
        if (!value.isString() || text.isEmpty() || text.size() > longestBodyText || !isStorableText(text)) {
            fail(QStringLiteral("%1.%2").arg(member).arg(i));
            return {};
        }
        texts.append(text);
    }
    return texts;
}

QJsonObject BodyReader::object(QStringView member, Presence presence, JsonBounds bounds)
{
    const QJsonValue value = m_json.value(member);
    if (value.isUndefined() && presence == Presence::Optional)
        return {};
    if (!value.isObject()) {
        fail(member);
        return {};
    }
    if (!isBounded(value, bounds)) {
        fail(member, ErrorCode::TooLarge);
        return {};
    }
    return value.toObject();
}

QJsonArray BodyReader::array(QStringView member, Presence presence, qsizetype most)
{
    const QJsonValue value = m_json.value(member);
    if (value.isUndefined() && presence == Presence::Optional)
        return {};
    if (!value.isArray()) {
        fail(member);
        return {};
    }
    const QJsonArray array = value.toArray();
    if (array.size() > most) {
        fail(member, ErrorCode::TooLarge);
        return {};
    }
    return array;
}

void BodyReader::fail(QStringView path, ErrorCode code)
{
    if (!m_fault)
        m_fault = Error{code, QStringLiteral("body.%1").arg(path), {}};
}

void BodyReader::failInside(QStringView path, const Error &inner)
{
    if (m_fault)
        return;
    QStringView rest(inner.reason);
    // Readers of other folders say "applicant.name" where ours say "body.name": the first word is the path we know.
    rest = rest.mid(rest.indexOf(u'.') + 1);
    m_fault = Error{inner.code, QStringLiteral("body.%1.%2").arg(path, rest), inner.detail};
}

void insertText(QJsonObject &json, QLatin1StringView member, const QString &text)
{
    if (!text.isEmpty())
        json.insert(member, text);
}

void insertTexts(QJsonObject &json, QLatin1StringView member, const QStringList &texts)
{
    if (!texts.isEmpty())
        json.insert(member, jsonFrom(texts));
}

void insertDay(QJsonObject &json, QLatin1StringView member, QDate day)
{
    if (day.isValid())
        json.insert(member, day.toString(Qt::ISODate));
}

} // namespace yichuang
