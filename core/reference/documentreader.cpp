// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/documentreader.h"

#include <QRegularExpression>

#include <cmath>

namespace yichuang {

namespace {

constexpr int shownLength = 60;
constexpr int nameLength = 500;

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a string");
    case QJsonValue::Array:
        return QStringLiteral("an array");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        return QStringLiteral("nothing");
    }
    return {};
}

bool hasHtmlTag(const QString &text)
{
    static const QRegularExpression tag(QStringLiteral("<[/!?]?[A-Za-z][^<>]{0,400}>"));
    return text.contains(u'<') && tag.match(text).hasMatch();
}

} // namespace

QString strictJsonCode(StrictJsonFaultKind kind)
{
    switch (kind) {
    case StrictJsonFaultKind::Empty:
        return QStringLiteral("E000");
    case StrictJsonFaultKind::Encoding:
        return QStringLiteral("E001");
    case StrictJsonFaultKind::ByteOrderMark:
        return QStringLiteral("E002");
    case StrictJsonFaultKind::Syntax:
    case StrictJsonFaultKind::DuplicateKey:
    case StrictJsonFaultKind::ReservedKey:
        return QStringLiteral("E003");
    case StrictJsonFaultKind::TooLarge:
    case StrictJsonFaultKind::TooDeep:
        return QStringLiteral("E004");
    case StrictJsonFaultKind::StringTooLong:
    case StrictJsonFaultKind::Characters:
        return QStringLiteral("E005");
    case StrictJsonFaultKind::NumberRange:
        return QStringLiteral("E021");
    }
    return QStringLiteral("E003");
}

QString DocumentPlace::pointer() const
{
    if (parent == nullptr)
        return {};
    return jsonPointerStep(parent->pointer(), index >= 0 ? QString::number(index) : key);
}

void FaultCollector::add(const DocumentPlace &place, QStringView code, const QString &wrong, const QString &expected)
{
    if (code == u"E006" || code == u"E021")
        ++m_shapeFaults;
    append({place.pointer(), code.toString(), wrong, expected});
}

void FaultCollector::append(Fault fault)
{
    ++m_count;
    if (static_cast<int>(m_faults.size()) < maximumFaults)
        m_faults.push_back(std::move(fault));
}

DocumentText readDocument(const QByteArray &bytes, FaultCollector &faults)
{
    const StrictJson read = readStrictJson(bytes);
    QSet<QString> textFaults;
    for (const StrictJsonFault &fault : read.faults) {
        faults.append(
            {fault.pointer, strictJsonCode(fault.kind), fault.detail, faultMeaning(strictJsonCode(fault.kind))});
        textFaults.insert(fault.pointer);
    }
    faults.setTextFaults(std::move(textFaults));
    if (!read.isReadable())
        return {};
    if (!read.value.isObject()) {
        faults.append({QString(), QStringLiteral("E006"), typeName(read.value.type()),
                       QStringLiteral("an object with the members of the document")});
        return {};
    }
    return {read.value.toObject(), true};
}

QString shown(const QString &text)
{
    QString line = text.left(shownLength).simplified();
    if (text.size() > shownLength)
        line += QChar(0x2026);
    return u'"' + line + u'"';
}

QString shown(const QJsonValue &value)
{
    if (value.isString())
        return shown(value.toString());
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return typeName(value.type());
}

ObjectReader::ObjectReader(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place,
                           UnknownKeys unknown)
    : m_faults(faults)
    , m_place(place)
    , m_object(value.toObject())
    , m_unknown(unknown)
    , m_isObject(value.isObject())
{
    if (!m_isObject)
        m_faults.add(place, u"E021", shown(value), QStringLiteral("an object"));
}

ObjectReader::~ObjectReader()
{
    if (m_unknown == UnknownKeys::Allow)
        return;
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_known.contains(it.key()))
            m_faults.add(m_place.member(it.key()), u"E007", shown(it.key()), QStringLiteral("no such member"));
    }
}

QJsonValue ObjectReader::raw(const QString &key)
{
    m_known.insert(key);
    return m_object.value(key);
}

void ObjectReader::fault(const QString &key, QStringView code, const QString &wrong, const QString &expected)
{
    m_faults.add(at(key), code, wrong, expected);
}

QJsonValue ObjectReader::needed(const QString &key, QJsonValue::Type type, const QString &expected)
{
    const QJsonValue value = raw(key);
    m_lastReadFailed = value.type() != type;
    if (!m_isObject || !m_lastReadFailed)
        return value;
    if (value.isUndefined())
        fault(key, u"E006", QStringLiteral("missing"), expected);
    else
        fault(key, u"E021", shown(value), expected);
    return QJsonValue(QJsonValue::Undefined);
}

QString ObjectReader::text(const QString &key)
{
    return needed(key, QJsonValue::String, typeName(QJsonValue::String)).toString();
}

QString ObjectReader::optionalText(const QString &key)
{
    m_lastReadFailed = false;
    return raw(key).isUndefined() ? QString() : text(key);
}

QString ObjectReader::nullableText(const QString &key)
{
    m_lastReadFailed = false;
    return raw(key).isNull() ? QString() : text(key);
}

void ObjectReader::checkName(const QString &text, const DocumentPlace &place, bool mayBeEmpty)
{
    if (m_faults.hasTextFault(place))
        return;
    const bool empty = text.trimmed().isEmpty();
    if ((empty && !(mayBeEmpty && text.isEmpty())) || text.toUcs4().size() > nameLength)
        m_faults.add(place, u"E008", shown(text), QStringLiteral("1 to %1 characters").arg(nameLength));
    if (hasHtmlTag(text))
        m_faults.add(place, u"E060", shown(text), QStringLiteral("plain text without HTML tags"));
}

QString ObjectReader::name(const QString &key)
{
    const QString found = text(key);
    if (!m_lastReadFailed)
        checkName(found, at(key), false);
    return found;
}

QString ObjectReader::label(const QString &key)
{
    const QString found = text(key);
    if (!m_lastReadFailed)
        checkName(found, at(key), true);
    return found;
}

bool ObjectReader::flag(const QString &key)
{
    return needed(key, QJsonValue::Bool, typeName(QJsonValue::Bool)).toBool();
}

bool ObjectReader::optionalFlag(const QString &key)
{
    m_lastReadFailed = false;
    return !raw(key).isUndefined() && flag(key);
}

std::optional<qint64> ObjectReader::wholeNumber(const QJsonValue &value, const QString &key)
{
    const double number = value.toDouble();
    if (value.isDouble() && std::trunc(number) == number && std::abs(number) <= 9007199254740991.0)
        return static_cast<qint64>(number);
    m_lastReadFailed = true;
    fault(key, u"E021", shown(value), QStringLiteral("a whole number"));
    return std::nullopt;
}

qint64 ObjectReader::integer(const QString &key, qint64 minimum, qint64 maximum, QStringView code)
{
    const QJsonValue value = needed(key, QJsonValue::Double, QStringLiteral("a whole number"));
    if (m_lastReadFailed)
        return minimum;
    const std::optional<qint64> number = wholeNumber(value, key);
    if (number && (*number < minimum || *number > maximum))
        fault(key, code, shown(value), QStringLiteral("%1 to %2").arg(minimum).arg(maximum));
    return number.value_or(minimum);
}

std::optional<qint64> ObjectReader::nullableInteger(const QString &key, qint64 minimum, qint64 maximum,
                                                    QStringView code)
{
    m_lastReadFailed = false;
    if (raw(key).isNull())
        return std::nullopt;
    const qint64 number = integer(key, minimum, maximum, code);
    return m_lastReadFailed ? std::nullopt : std::optional(number);
}

std::optional<qint64> ObjectReader::optionalInteger(const QString &key)
{
    m_lastReadFailed = false;
    const QJsonValue value = raw(key);
    return value.isUndefined() ? std::nullopt : wholeNumber(value, key);
}

bool ObjectReader::array(const QString &key, const std::function<void(const QJsonValue &, const DocumentPlace &)> &each)
{
    const QJsonValue value = needed(key, QJsonValue::Array, typeName(QJsonValue::Array));
    if (m_lastReadFailed)
        return false;
    const QJsonArray elements = value.toArray();
    const DocumentPlace member = at(key);
    for (qsizetype i = 0; i < elements.size(); ++i)
        each(elements.at(i), member.element(i));
    m_lastReadFailed = false;
    return true;
}

QStringList ObjectReader::texts(const QString &key, int minimum, QStringView code)
{
    QStringList list;
    const bool read = array(key, [&](const QJsonValue &value, const DocumentPlace &place) {
        if (value.isString())
            list.append(value.toString());
        else
            m_faults.add(place, u"E021", shown(value), typeName(QJsonValue::String));
    });
    if (read && raw(key).toArray().size() < minimum)
        fault(key, code, QStringLiteral("%1 elements").arg(list.size()), QStringLiteral("at least %1").arg(minimum));
    return list;
}

QStringList ObjectReader::names(const QString &key)
{
    const QStringList list = texts(key);
    const DocumentPlace member = at(key);
    for (qsizetype i = 0; i < list.size(); ++i)
        checkName(list[i], member.element(i), false);
    return list;
}

QList<int> ObjectReader::integers(const QString &key, int minimum, int maximum)
{
    QList<int> list;
    const bool read = array(key, [&](const QJsonValue &value, const DocumentPlace &place) {
        const double number = value.toDouble(-1);
        if (!value.isDouble() || std::trunc(number) != number)
            m_faults.add(place, u"E021", shown(value), QStringLiteral("a whole number"));
        else if (number < minimum || number > maximum)
            m_faults.add(place, u"E020", shown(value), QStringLiteral("%1 to %2").arg(minimum).arg(maximum));
        else
            list.append(static_cast<int>(number));
    });
    if (read && raw(key).toArray().isEmpty())
        fault(key, u"E020", QStringLiteral("empty"), QStringLiteral("at least one"));
    return list;
}

} // namespace yichuang
