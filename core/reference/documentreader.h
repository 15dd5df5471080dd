// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strictjson.h"
#include "core/reference/enumnames.h"
#include "core/reference/fault.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <limits>
#include <optional>

namespace yichuang {

/** A place in a document; chained on the stack, so that pointers are spelt out only for faults. */
struct DocumentPlace
{
    const DocumentPlace *parent = nullptr;
    QString key;
    qsizetype index = -1; ///< >= 0: element of an array

    [[nodiscard]] QString pointer() const;
    [[nodiscard]] DocumentPlace member(const QString &name) const { return {this, name, -1}; }
    [[nodiscard]] DocumentPlace element(qsizetype i) const { return {this, {}, i}; }
};

/** Collects the faults of one document, at most maximumFaults. */
class FaultCollector
{
public:
    void add(const DocumentPlace &place, QStringView code, const QString &wrong, const QString &expected);

    /** Places whose text is already known to be at fault; not judged again. */
    void setTextFaults(QSet<QString> pointers) { m_textFaults = std::move(pointers); }
    [[nodiscard]] bool hasTextFault(const DocumentPlace &place) const
    {
        return !m_textFaults.isEmpty() && m_textFaults.contains(place.pointer());
    }

    void append(Fault fault);

    /** Faults of shape so far (missing, wrong type): what has some cannot be used at all. */
    [[nodiscard]] int shapeFaults() const { return m_shapeFaults; }

    /** All faults so far, also those beyond maximumFaults. */
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] Faults take() { return std::move(m_faults); }

private:
    Faults m_faults;
    QSet<QString> m_textFaults;
    int m_shapeFaults = 0;
    int m_count = 0;
};

/** A parsed document and what was wrong with the text itself. */
struct DocumentText
{
    QJsonObject root;
    bool usable = false; ///< root may be checked further
};

/**
 * Reads @p bytes strictly (size, encoding, syntax, depth) into an object, faults into @p faults: E000..E005, E021
 * for numbers beyond range, E006 when the document is not an object.
 */
[[nodiscard]] DocumentText readDocument(const QByteArray &bytes, FaultCollector &faults);

/** The fault code for what is wrong with the text of a document. */
[[nodiscard]] QString strictJsonCode(StrictJsonFaultKind kind);

/** The first characters of a value for a fault line. */
[[nodiscard]] QString shown(const QJsonValue &value);
[[nodiscard]] QString shown(const QString &text);

/** Which members an object may have beyond those that are read. */
enum class UnknownKeys { Refuse, Allow };

/** Reads the members of one object of a document and reports what is not as it should be. */
class ObjectReader
{
public:
    /** @p place must outlive the reader. A value that is no object is a fault of type and reads as empty. */
    ObjectReader(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place,
                 UnknownKeys unknown = UnknownKeys::Allow);
    ~ObjectReader();
    ObjectReader(const ObjectReader &) = delete;
    ObjectReader &operator=(const ObjectReader &) = delete;

    [[nodiscard]] bool isObject() const { return m_isObject; }
    [[nodiscard]] FaultCollector &faults() { return m_faults; }
    [[nodiscard]] DocumentPlace at(const QString &key) const { return m_place.member(key); }
    [[nodiscard]] const DocumentPlace &place() const { return m_place; }
    [[nodiscard]] QJsonValue raw(const QString &key); ///< undefined when missing; the key counts as known

    /** A string that must be there; may be empty. */
    QString text(const QString &key);
    /** A string that may be missing (or null, when @p nullable). */
    QString optionalText(const QString &key);
    QString nullableText(const QString &key); ///< must be there, may be null (reads as empty)
    /** A name: 1..500 characters, not blank (E008), no HTML tags (E060). */
    QString name(const QString &key);
    /** As name(), but may be empty. */
    QString label(const QString &key);
    bool flag(const QString &key);
    /** A flag that may be missing: false then. */
    bool optionalFlag(const QString &key);
    qint64 integer(const QString &key, qint64 minimum, qint64 maximum, QStringView code = u"E020");
    std::optional<qint64> nullableInteger(const QString &key, qint64 minimum, qint64 maximum,
                                          QStringView code = u"E020");
    std::optional<qint64> optionalInteger(const QString &key);
    QStringList texts(const QString &key, int minimum = 0, QStringView code = u"E020");
    QStringList names(const QString &key); ///< each as label()
    QList<int> integers(const QString &key, int minimum, int maximum);

    /** Calls @p each for every element of the array member; false when it is missing or no array. */
    bool array(const QString &key, const std::function<void(const QJsonValue &, const DocumentPlace &)> &each);

    template <typename E> E choice(const QString &key)
    {
        const QString found = text(key);
        return chosen<E>(found, at(key), !m_lastReadFailed);
    }

    template <typename E> QList<E> choices(const QString &key, int minimum)
    {
        QList<E> list;
        const QStringList found = texts(key, minimum);
        for (qsizetype i = 0; i < found.size(); ++i) {
            const DocumentPlace member = at(key);
            list.append(chosen<E>(found[i], member.element(i), true));
        }
        return list;
    }

    /** Whether the last member read was missing or of a wrong type. */
    [[nodiscard]] bool lastReadFailed() const { return m_lastReadFailed; }

    void fault(const QString &key, QStringView code, const QString &wrong, const QString &expected);

private:
    template <typename E> E chosen(const QString &found, const DocumentPlace &place, bool report)
    {
        const std::optional<E> value = enumFromText<E>(found);
        if (!value && report && !m_faults.hasTextFault(place))
            m_faults.add(place, u"E020", shown(found), enumTexts<E>().join(u" | "));
        return value.value_or(enumNames<E>().front().value);
    }

    QJsonValue needed(const QString &key, QJsonValue::Type type, const QString &expected);
    void checkName(const QString &text, const DocumentPlace &place, bool mayBeEmpty);
    std::optional<qint64> wholeNumber(const QJsonValue &value, const QString &key);

    FaultCollector &m_faults;
    const DocumentPlace &m_place;
    QJsonObject m_object;
    QSet<QString> m_known;
    UnknownKeys m_unknown;
    bool m_isObject = false;
    bool m_lastReadFailed = false;
};

} // namespace yichuang
