// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/devices/readervectors.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang {

namespace {

QJsonObject vectors()
{
    QFile file(QStringLiteral(YICHUANG_TEST_DATA "/idreader_vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("idreader_vectors.json is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QByteArray bytesOf(const QJsonValue &hex, const QString &name)
{
    if (!hex.isString())
        qFatal("no vector %s", qPrintable(name));
    return QByteArray::fromHex(hex.toString().toLatin1());
}

} // namespace

QByteArray readerFrame(const QString &card)
{
    return bytesOf(vectors()[u"frames"][card][u"frame_hex"], card);
}

QByteArray readerTexts(const QString &card)
{
    return bytesOf(vectors()[u"frames"][card][u"text_hex"], card);
}

QByteArray readerCommand(const QString &name)
{
    return bytesOf(vectors()[u"commands"][name], name);
}

QByteArray readerResponse(const QString &name)
{
    return bytesOf(vectors()[u"responses"][name], name);
}

QByteArray recordWith(const QByteArray &texts)
{
    QByteArray record = QByteArray::fromHex("01000400") + texts;
    for (int i = 0; i < 1024; ++i)
        record.append(char(i % 256));
    return record;
}

QByteArray frameOf(unsigned char status, const QByteArray &data)
{
    const qsizetype length = data.size() + 4;
    QByteArray counted;
    counted.append(char(length >> 8)).append(char(length & 0xFF)).append(2, '\0').append(char(status)).append(data);
    char check = 0;
    for (const char byte : qAsConst(counted))
        check = char(check ^ byte);
    return QByteArray::fromHex("AAAAAA9669") + counted + check;
}

QByteArray withText(QByteArray texts, int offset, int bytes, const QString &text)
{
    for (int at = 0; at < bytes; at += 2) {
        const char16_t unit = at / 2 < text.size() ? text.at(at / 2).unicode() : u' ';
        texts[offset + at] = char(unit & 0xFF);
        texts[offset + at + 1] = char(unit >> 8);
    }
    return texts;
}

} // namespace yichuang
