// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace yichuang {

/** Bounds for a foreign JSON file; what is beyond them is refused before it costs memory or time. */
struct StrictJsonLimits
{
    qsizetype bytes = 20 * 1024 * 1024;
    int depth = 32; ///< nested arrays and objects
    int nodes = 4'000'000; ///< values in all
    int members = 20'000; ///< members of one object
    int stringLength = 5000; ///< characters (code points) of one string or key
    bool visibleTextOnly = true; ///< refuse control (but \n and \t), zero-width and bidi-control characters
};

enum class StrictJsonFaultKind {
    Empty, ///< no bytes, or only blanks
    Encoding, ///< not UTF-8
    ByteOrderMark, ///< starts with a UTF-8 byte order mark
    Syntax, ///< not JSON: comments, NaN, trailing text, truncated
    DuplicateKey, ///< a key twice in one object
    ReservedKey, ///< __proto__, constructor, prototype
    TooLarge, ///< more bytes, values or members than allowed
    TooDeep, ///< nested deeper than allowed
    StringTooLong, ///< a string or key beyond stringLength
    NumberRange, ///< a number no double or 53-bit integer holds, e.g. 1e400
    Characters, ///< lone surrogate or a character that visibleTextOnly refuses
};

struct StrictJsonFault
{
    StrictJsonFaultKind kind = StrictJsonFaultKind::Syntax;
    QString pointer; ///< JSON pointer (RFC 6901) of the value, or of the place reading stopped
    QString detail; ///< untranslated, one line, e.g. "line 3, column 5: syntax error ..."

    bool operator==(const StrictJsonFault &) const = default;
};

/** What readStrictJson() found. */
struct StrictJson
{
    QJsonValue value; ///< undefined when reading stopped early
    std::vector<StrictJsonFault> faults; ///< in file order, at most 1000

    [[nodiscard]] bool isClean() const { return faults.empty() && !value.isUndefined(); }

    /** Whether the value may be looked at all the same: nothing is wrong but the text of some strings. */
    [[nodiscard]] bool isReadable() const;
};

/**
 * Reads a JSON file that somebody else wrote (RFC 8259, stricter): everything in StrictJsonFaultKind is refused.
 * Syntax, size and depth faults stop the reading; the others are all collected. Does not recurse and does not throw,
 * whatever the bytes.
 */
[[nodiscard]] StrictJson readStrictJson(const QByteArray &bytes, const StrictJsonLimits &limits = {});

/**
 * The keys of the outermost object as far as the text can be read; for guessing what a file is meant to be, so that a
 * broken one can be judged as that. Empty when it is no object.
 */
[[nodiscard]] QStringList topLevelKeys(const QByteArray &bytes);

/** Whether @p text holds only characters that visibleTextOnly allows. */
[[nodiscard]] bool isVisibleText(QStringView text);

/** One more step of a JSON pointer: `pointer` + '/' + the escaped @p key. */
[[nodiscard]] QString jsonPointerStep(const QString &pointer, QStringView key);

} // namespace yichuang
