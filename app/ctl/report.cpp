// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/report.h"

#include "core/base/json.h"

#include <cstdio>

namespace yichuang {

namespace {

bool write(std::FILE *stream, const QByteArray &bytes)
{
    const std::size_t written = std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    return std::fflush(stream) == 0 && written == std::size_t(bytes.size());
}

} // namespace

void Report::print(const QByteArray &bytes)
{
    m_lost = !write(stdout, bytes) || m_lost;
}

void Report::line(const QString &text)
{
    if (!m_json)
        print(text.toUtf8() + '\n');
}

void Report::set(const char *member, const QJsonValue &value)
{
    if (m_json)
        m_object.insert(QString::fromLatin1(member), value);
}

void Report::merge(const QJsonObject &object)
{
    if (!m_json)
        return;
    for (auto it = object.begin(); it != object.end(); ++it)
        m_object.insert(it.key(), it.value());
}

void Report::now(const QString &text, const QJsonObject &object)
{
    print((m_json ? jsonBytes(object) : text.toUtf8()) + '\n');
}

void Report::plain(const QString &text)
{
    m_plain = true;
    print(text.toUtf8());
}

void Report::finish()
{
    if (m_json && !m_plain)
        print(jsonBytes(m_object) + '\n');
}

void Report::refuse(const Error &error, const QString &sentence)
{
    if (!m_json) {
        write(stderr, QStringLiteral("yichuangctl: %1\n").arg(sentence).toUtf8());
        return;
    }
    if (!m_object.isEmpty())
        finish();
    const QJsonObject refusal{{QStringLiteral("code"), errorCodeName(error.code)},
                              {QStringLiteral("reason"), error.reason},
                              {QStringLiteral("detail"), error.detail},
                              {QStringLiteral("message"), sentence}};
    write(stderr, jsonBytes(refusal) + '\n');
}

} // namespace yichuang
