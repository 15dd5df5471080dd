// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace yichuang {

/** What a command has to say: lines for a person, or one JSON object (docs/yichuangctl-json.md). */
class Report final
{
public:
    explicit Report(bool json)
        : m_json(json)
    {
    }

    [[nodiscard]] bool isJson() const { return m_json; }

    /** A line for a person; nothing in JSON mode. */
    void line(const QString &text);
    /** A member of the object; nothing in text mode. */
    void set(const char *member, const QJsonValue &value);
    /** Members of @p object into ours. */
    void merge(const QJsonObject &object);
    /** At once, before the command ends: one line of text, or one line of JSON with @p object. */
    void now(const QString &text, const QJsonObject &object);
    /** Text that is the same in both modes: help, completion, manual, examples. */
    void plain(const QString &text);
    /** Prints the object. */
    void finish();
    /** Whether something of it could not be written: the disk behind standard output is full, say. */
    [[nodiscard]] bool isLost() const { return m_lost; }

    /** The refusal, on standard error: a sentence, or an object with code, reason, detail and message. */
    void refuse(const Error &error, const QString &sentence);

private:
    void print(const QByteArray &bytes);

    bool m_json;
    bool m_lost = false;
    bool m_plain = false;
    QJsonObject m_object;
};

} // namespace yichuang
