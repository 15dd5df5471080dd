// SPDX-License-Identifier: GPL-3.0-or-later
// What travels to PostgreSQL and back, as libpq wants it.
#include "core/district/postgres.h"

#include <QtEndian>

#include <libpq-fe.h>

#include <utility>

namespace yichuang {

namespace {

/** PostgreSQL counts microseconds from 2000-01-01 UTC. */
constexpr qint64 epochMs = 946'684'800'000;
constexpr qint64 usPerMs = 1000;
/** Type numbers of pg_type.dat: fixed for ever. */
constexpr quint32 byteaOid = 17;
constexpr quint32 bigintOid = 20;
constexpr quint32 textOid = 25;
constexpr quint32 timestamptzOid = 1184;
constexpr quint32 uuidOid = 2950;

quint32 oidOf(PgElement element)
{
    switch (element) {
    case PgElement::Text:
        return textOid;
    case PgElement::Number:
        return bigintOid;
    case PgElement::Bytes:
        return byteaOid;
    case PgElement::Uuid:
        return uuidOid;
    case PgElement::Time:
        return timestamptzOid;
    }
    return textOid;
}

template <typename Integer> QByteArray bigEndian(Integer value)
{
    QByteArray field(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, field.data());
    return field;
}

QByteArray timeField(const QDateTime &value)
{
    return bigEndian<qint64>((value.toMSecsSinceEpoch() - epochMs) * usPerMs);
}

} // namespace

PgArray::PgArray(PgElement element)
    : m_element(element)
{
}

PgArray::PgArray(const QStringList &texts)
    : PgArray(PgElement::Text)
{
    for (const QString &value : texts)
        text(value);
}

PgArray::PgArray(const std::vector<QUuid> &ids)
    : PgArray(PgElement::Uuid)
{
    for (const QUuid &id : ids)
        uuid(id);
}

void PgArray::add(QByteArrayView element)
{
    m_elements += bigEndian(qint32(element.size()));
    m_elements.append(element);
    ++m_size;
}

PgArray &PgArray::text(const QString &value)
{
    add(value.toUtf8());
    return *this;
}

PgArray &PgArray::number(qint64 value)
{
    add(bigEndian(value));
    return *this;
}

PgArray &PgArray::bytes(const QByteArray &value)
{
    add(value);
    return *this;
}

PgArray &PgArray::uuid(const QUuid &value)
{
    add(value.toRfc4122());
    return *this;
}

PgArray &PgArray::time(const QDateTime &value)
{
    add(timeField(value));
    return *this;
}

PgValues &PgValues::text(const QString &value)
{
    m_values.push_back({value.toUtf8(), false, false});
    return *this;
}

PgValues &PgValues::number(qint64 value)
{
    m_values.push_back({QByteArray::number(value), false, false});
    return *this;
}

PgValues &PgValues::flag(bool value)
{
    m_values.push_back({value ? QByteArrayLiteral("t") : QByteArrayLiteral("f"), false, false});
    return *this;
}

PgValues &PgValues::bytes(const QByteArray &value)
{
    m_values.push_back({value, true, false});
    return *this;
}

PgValues &PgValues::uuid(const QUuid &value)
{
    m_values.push_back({value.toRfc4122(), true, false});
    return *this;
}

PgValues &PgValues::time(const QDateTime &value)
{
    m_values.push_back({timeField(value), true, false});
    return *this;
}

PgValues &PgValues::array(const PgArray &array)
{
    // array_recv(): dimensions, whether there are nulls, the element's type, then length and lower bound of each.
    QByteArray field =
        bigEndian(qint32(array.m_size > 0 ? 1 : 0)) + bigEndian(qint32(0)) + bigEndian(oidOf(array.m_element));
    if (array.m_size > 0)
        field += bigEndian(qint32(array.m_size)) + bigEndian(qint32(1)) + array.m_elements;
    m_values.push_back({std::move(field), true, false});
    return *this;
}

PgValues &PgValues::null()
{
    m_values.push_back({{}, false, true});
    return *this;
}

PgRows::PgRows(pg_result *result)
    : m_result(result)
{
}

PgRows::~PgRows()
{
    PQclear(m_result);
}

PgRows::PgRows(PgRows &&other) noexcept
    : m_result(std::exchange(other.m_result, nullptr))
{
}

PgRows &PgRows::operator=(PgRows &&other) noexcept
{
    std::swap(m_result, other.m_result);
    return *this;
}

int PgRows::size() const
{
    return m_result ? PQntuples(m_result) : 0;
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result, row, column) != 0;
}

QByteArray PgRows::bytes(int row, int column) const
{
    return QByteArray(PQgetvalue(m_result, row, column), PQgetlength(m_result, row, column));
}

QString PgRows::text(int row, int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result, row, column), PQgetlength(m_result, row, column));
}

qint64 PgRows::number(int row, int column) const
{
    const char *value = PQgetvalue(m_result, row, column);
    switch (PQgetlength(m_result, row, column)) {
    case 2:
        return qFromBigEndian<qint16>(value);
    case 4:
        return qFromBigEndian<qint32>(value);
    case 8:
        return qFromBigEndian<qint64>(value);
    default:
        return 0;
    }
}

bool PgRows::flag(int row, int column) const
{
    return PQgetlength(m_result, row, column) == 1 && *PQgetvalue(m_result, row, column) != 0;
}

QUuid PgRows::uuid(int row, int column) const
{
    return QUuid::fromRfc4122(bytes(row, column));
}

QDateTime PgRows::time(int row, int column) const
{
    if (isNull(row, column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(number(row, column) / usPerMs + epochMs);
}

qint64 PgRows::affected() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result)).toLongLong() : 0;
}

} // namespace yichuang
