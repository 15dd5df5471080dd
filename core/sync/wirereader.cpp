// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wirereader.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"

namespace yichuang {

namespace {

constexpr QLatin1StringView prefix("wire.");

} // namespace

void WireReader::fail(const QString &path, ErrorCode code)
{
    if (!m_fault)
        m_fault = Error{code, prefix + path, {}};
}

void WireReader::failInside(const QString &path, const Error &inner)
{
    const QString rest = inner.reason.startsWith(prefix) ? inner.reason.mid(prefix.size()) : inner.reason;
    fail(path + u'.' + rest, inner.code);
}

QString WireReader::text(QStringView member, qsizetype longest)
{
    const QJsonValue value = m_json.value(member);
    QString text = value.toString();
    if (!value.isString() || text.size() > longest || text.contains(QChar(u'\0')) || !text.isValidUtf16()) {
        fail(member.toString(), text.size() > longest ? ErrorCode::TooLarge : ErrorCode::InvalidInput);
        return {};
    }
    return text;
}

QString WireReader::name(QStringView member, qsizetype longest)
{
    QString name = text(member, longest);
    if (name.isEmpty())
        fail(member.toString());
    return name;
}

QString WireReader::optionalText(QStringView member, qsizetype longest)
{
    return has(member) ? text(member, longest) : QString();
}

qint64 WireReader::number(QStringView member, qint64 least, qint64 most)
{
    const QJsonValue value = m_json.value(member);
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || value.toDouble() != double(number) || number < least || number > most) {
        fail(member.toString());
        return least;
    }
    return number;
}

bool WireReader::flag(QStringView member)
{
    if (has(member) && !m_json.value(member).isBool())
        fail(member.toString());
    return m_json.value(member).toBool();
}

QUuid WireReader::id(QStringView member)
{
    const QUuid id = uuidFromText(m_json.value(member).toString());
    if (id.isNull())
        fail(member.toString());
    return id;
}

QDateTime WireReader::time(QStringView member)
{
    const QString text = m_json.value(member).toString();
    QDateTime time = text.size() > 40 ? QDateTime() : timeFrom(text);
    if (!time.isValid() || timeText(time) != text)
        fail(member.toString());
    return time;
}

QByteArray WireReader::hex(QStringView member, qsizetype size)
{
    const QByteArray text = m_json.value(member).toString().toLatin1();
    QByteArray bytes = QByteArray::fromHex(text);
    if (bytes.size() != size || bytes.toHex() != text) {
        fail(member.toString());
        return QByteArray(size, '\0');
    }
    return bytes;
}

QByteArray WireReader::base64(QStringView member, qsizetype most)
{
    if (!has(member))
        return {};
    const QString text = m_json.value(member).toString();
    if (!m_json.value(member).isString() || text.size() > (most + 2) / 3 * 4) {
        fail(member.toString(), ErrorCode::TooLarge);
        return {};
    }
    auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > most) {
        fail(member.toString());
        return {};
    }
    return std::move(decoded.decoded);
}

QJsonArray WireReader::array(QStringView member, qsizetype most)
{
    const QJsonValue value = m_json.value(member);
    if (!value.isArray())
        fail(member.toString());
    QJsonArray array = value.toArray();
    if (array.size() > most) {
        fail(member.toString(), ErrorCode::TooLarge);
        return {};
    }
    return array;
}

QJsonValue base64Json(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonValue hexJson(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace yichuang
