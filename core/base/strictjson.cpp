// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/strictjson.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <cstddef>
#include <exception>
#include <string>

#include <nlohmann/json.hpp>

namespace yichuang {

namespace {

constexpr std::size_t maximumStrictFaults = 1000;
constexpr double largestExactInteger = 9007199254740991.0; // 2^53 - 1, what every reader of the file can hold

bool isReservedKey(const QString &key)
{
    return key == u"__proto__" || key == u"constructor" || key == u"prototype";
}

/** An open array or object; a stack of these replaces recursion. */
struct Frame
{
    bool isObject = false;
    QJsonObject object;
    QJsonArray array;
    QString key; ///< of the member being read
};

/** Takes nlohmann's events and builds the value. Returning false from an event stops the reading. */
class ValueBuilder
{
public:
    using Json = nlohmann::json;

    ValueBuilder(const QByteArray &bytes, const StrictJsonLimits &limits, StrictJson &out)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_out(out)
    {
    }

    bool null() { return value(QJsonValue(QJsonValue::Null)); }
    bool boolean(bool flag) { return value(QJsonValue(flag)); }
    bool number_integer(Json::number_integer_t number) { return this->number(static_cast<double>(number), true); }
    bool number_unsigned(Json::number_unsigned_t number) { return this->number(static_cast<double>(number), true); }
    bool number_float(Json::number_float_t number, const std::string &written)
    {
        return this->number(number, written.find_first_of(".eE") == std::string::npos);
    }

    bool string(std::string &utf8)
    {
        const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        if (!value(QJsonValue(text)))
            return false;
        checkText(text, 1);
        return true;
    }

    bool binary(Json::binary_t &) { return false; }

    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string &utf8)
    {
        Frame &frame = m_stack.back();
        frame.key = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        checkText(frame.key, 0);
        if (isReservedKey(frame.key))
            fault(StrictJsonFaultKind::ReservedKey, pointer(), frame.key);
        else if (frame.object.contains(frame.key))
            fault(StrictJsonFaultKind::DuplicateKey, pointer(), frame.key.left(80));
        if (frame.object.size() >= m_limits.members)
            return stop(StrictJsonFaultKind::TooLarge, QStringLiteral("more than %1 members").arg(m_limits.members));
        return true;
    }

    bool parse_error(std::size_t position, const std::string &, const Json::exception &exception)
    {
        StrictJsonFaultKind kind = StrictJsonFaultKind::Syntax;
        const QString what = QString::fromUtf8(exception.what());
        if (exception.id == 406) // nlohmann: out_of_range, number overflow
            kind = StrictJsonFaultKind::NumberRange;
        else if (what.contains(u"surrogate"))
            kind = StrictJsonFaultKind::Characters;
        fault(kind, valuePointer(), lineAndColumn(position) + what.section(QStringLiteral(": "), -1).left(120));
        m_stopped = true;
        return false;
    }

    [[nodiscard]] bool stopped() const { return m_stopped; }
    [[nodiscard]] QJsonValue root() const { return m_root; }

private:
    bool number(double number, bool integer)
    {
        if (!std::isfinite(number) || (integer && std::abs(number) > largestExactInteger)) {
            fault(StrictJsonFaultKind::NumberRange, valuePointer(), QString::number(number));
            number = 0;
        }
        return value(QJsonValue(number));
    }

    bool open(bool object)
    {
        if (static_cast<int>(m_stack.size()) >= m_limits.depth)
            return stop(StrictJsonFaultKind::TooDeep, QStringLiteral("nested deeper than %1").arg(m_limits.depth));
        if (!countNode())
            return false;
        m_stack.push_back({object, {}, {}, {}});
        return true;
    }

    bool close()
    {
        const Frame frame = std::move(m_stack.back());
        m_stack.pop_back();
        place(frame.isObject ? QJsonValue(frame.object) : QJsonValue(frame.array));
        return true;
    }

    bool value(const QJsonValue &value)
    {
        if (!countNode())
            return false;
        place(value);
        return true;
    }

    void place(const QJsonValue &value)
    {
        if (m_stack.empty())
            m_root = value;
        else if (m_stack.back().isObject)
            m_stack.back().object.insert(m_stack.back().key, value);
        else
            m_stack.back().array.append(value);
    }

    bool countNode()
    {
        if (++m_nodes <= m_limits.nodes)
            return true;
        return stop(StrictJsonFaultKind::TooLarge, QStringLiteral("more than %1 values").arg(m_limits.nodes));
    }

    /** @p back as in pointer(): 1 for a value already placed, 0 for a key. */
    void checkText(const QString &text, int back)
    {
        if (text.size() > m_limits.stringLength && codePointCount(text) > m_limits.stringLength)
            fault(StrictJsonFaultKind::StringTooLong, pointer(back),
                  QStringLiteral("%1 characters").arg(codePointCount(text)));
        else if (m_limits.visibleTextOnly && !isVisibleText(text))
            fault(StrictJsonFaultKind::Characters, pointer(back),
                  QStringLiteral("control, zero-width or bidi-control character"));
    }

    void fault(StrictJsonFaultKind kind, const QString &at, const QString &detail)
    {
        if (m_out.faults.size() < maximumStrictFaults)
            m_out.faults.push_back({kind, at, detail});
    }

    bool stop(StrictJsonFaultKind kind, const QString &detail)
    {
        fault(kind, valuePointer(), detail);
        m_stopped = true;
        return false;
    }

    /** Pointer of the innermost value; @p back = 1: of the one placed last. */
    [[nodiscard]] QString pointer(int back = 0) const
    {
        QString text;
        for (const Frame &frame : m_stack) {
            const bool innermost = &frame == &m_stack.back();
            text = frame.isObject ? jsonPointerStep(text, QStringView(frame.key).left(80))
                                  : jsonPointerStep(text, QString::number(frame.array.size() - (innermost ? back : 0)));
        }
        return text;
    }

    [[nodiscard]] QString valuePointer() const { return pointer(0); } ///< of the value about to be placed

    [[nodiscard]] QString lineAndColumn(std::size_t position) const
    {
        const QByteArray before = m_bytes.left(static_cast<qsizetype>(position));
        return QStringLiteral("line %1, column %2: ")
            .arg(before.count('\n') + 1)
            .arg(before.size() - before.lastIndexOf('\n') - 1);
    }

    const QByteArray &m_bytes;
    const StrictJsonLimits &m_limits;
    StrictJson &m_out;
    std::vector<Frame> m_stack;
    QJsonValue m_root{QJsonValue::Undefined};
    int m_nodes = 0;
    bool m_stopped = false;
};

/** Notes the keys of the outermost object and builds nothing. */
class KeyCollector
{
public:
    using Json = nlohmann::json;

    explicit KeyCollector(QStringList &keys)
        : m_keys(keys)
    {
    }

    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(Json::number_integer_t) { return true; }
    bool number_unsigned(Json::number_unsigned_t) { return true; }
    bool number_float(Json::number_float_t, const std::string &) { return true; }
    bool string(std::string &) { return true; }
    bool binary(Json::binary_t &) { return false; }
    bool start_object(std::size_t) { return ++m_depth <= maximumDepth && (m_depth > 1 || !m_inArray); }
    bool start_array(std::size_t)
    {
        m_inArray = m_inArray || m_depth == 0;
        return ++m_depth <= maximumDepth;
    }
    bool end_object() { return --m_depth >= 0; }
    bool end_array() { return --m_depth >= 0; }
    bool key(std::string &utf8)
    {
        if (m_depth == 1 && m_keys.size() < maximumKeys)
            m_keys.append(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) { return false; }

private:
    static constexpr int maximumDepth = 64;
    static constexpr int maximumKeys = 1000;

    QStringList &m_keys;
    int m_depth = 0;
    bool m_inArray = false;
};

bool refuseBytes(const QByteArray &bytes, const StrictJsonLimits &limits, StrictJson &out)
{
    const auto refuse = [&out](StrictJsonFaultKind kind, const QString &detail) {
        out.faults.push_back({kind, QString(), detail});
        return true;
    };
    if (bytes.size() > limits.bytes)
        return refuse(StrictJsonFaultKind::TooLarge, QStringLiteral("%1 bytes").arg(bytes.size()));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return refuse(StrictJsonFaultKind::ByteOrderMark, QStringLiteral("UTF-8 byte order mark"));
    if (bytes.trimmed().isEmpty())
        return refuse(StrictJsonFaultKind::Empty, QStringLiteral("no content"));
    if (!bytes.isValidUtf8())
        return refuse(StrictJsonFaultKind::Encoding, QStringLiteral("not UTF-8"));
    if (bytes.contains('\0')) // the parser would take it for the end of the text
        return refuse(StrictJsonFaultKind::Syntax, QStringLiteral("NUL byte"));
    return false;
}

} // namespace

bool StrictJson::isReadable() const
{
    if (value.isUndefined())
        return false;
    for (const StrictJsonFault &fault : faults) {
        if (fault.kind != StrictJsonFaultKind::Characters && fault.kind != StrictJsonFaultKind::StringTooLong)
            return false;
    }
    return true;
}

StrictJson readStrictJson(const QByteArray &bytes, const StrictJsonLimits &limits)
{
    StrictJson out;
    out.value = QJsonValue(QJsonValue::Undefined);
    if (refuseBytes(bytes, limits, out))
        return out;
    try {
        ValueBuilder builder(bytes, limits, out);
        const bool complete = nlohmann::json::sax_parse(bytes.constData(), bytes.constData() + bytes.size(), &builder,
                                                        nlohmann::json::input_format_t::json, true, false);
        if (complete && !builder.stopped())
            out.value = builder.root();
    } catch (const std::exception &error) {
        out.faults.push_back({StrictJsonFaultKind::TooLarge, QString(), QString::fromUtf8(error.what())});
        out.value = QJsonValue(QJsonValue::Undefined);
    }
    return out;
}

QStringList topLevelKeys(const QByteArray &bytes)
{
    QStringList keys;
    try {
        KeyCollector collector(keys);
        nlohmann::json::sax_parse(bytes.constData(), bytes.constData() + bytes.size(), &collector,
                                  nlohmann::json::input_format_t::json, true, false);
    } catch (const std::exception &) {
        return keys; // out of memory: what was seen so far
    }
    return keys;
}

bool isVisibleText(QStringView text)
{
    if (!text.contains(u'\t'))
        return isSafeText(text, text.size(), true);
    QString untabbed = text.toString();
    untabbed.replace(u'\t', u' ');
    return isSafeText(untabbed, untabbed.size(), true);
}

QString jsonPointerStep(const QString &pointer, QStringView key)
{
    QString step = key.toString();
    step.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return pointer + u'/' + step;
}

} // namespace yichuang
