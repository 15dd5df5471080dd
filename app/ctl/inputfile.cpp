// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/inputfile.h"

#include "core/base/strictjson.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** An application is a few kilobytes; these leave room for the longest lawful one. */
constexpr qint64 longestJson = 1024 * 1024;

StrictJsonLimits limits()
{
    StrictJsonLimits bounds;
    bounds.bytes = longestJson;
    bounds.depth = 12;
    bounds.nodes = 50'000;
    bounds.members = 1'000;
    return bounds;
}

} // namespace

Result<QByteArray> readInput(const QString &path, qint64 most)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly)
                                     : QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorCode::NotFound, u"file"_s, path);
    const QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most)
        return failure(ErrorCode::TooLarge, u"file.size"_s, path);
    return bytes;
}

Result<QJsonObject> readJsonInput(const QString &path)
{
    const Result<QByteArray> bytes = readInput(path, longestJson);
    if (!bytes)
        return failure(bytes.error());
    const StrictJson read = readStrictJson(*bytes, limits());
    if (!read.faults.empty()) {
        const StrictJsonFault &fault = read.faults.front();
        const QString place = fault.pointer.isEmpty() ? QString() : fault.pointer + u": "_s;
        return failure(ErrorCode::InvalidInput, u"json"_s, place + fault.detail);
    }
    if (!read.value.isObject())
        return failure(ErrorCode::InvalidInput, u"json"_s, u"an object is needed"_s);
    return read.value.toObject();
}

} // namespace yichuang
