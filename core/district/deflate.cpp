// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/deflate.h"

#include <zlib.h>

#include <algorithm>

namespace yichuang {

namespace {

/** Answers are packed while somebody waits: the fastest level takes most of what there is to win in JSON. */
constexpr int level = 1;
constexpr qsizetype pieceBytes = 64 * 1024;
constexpr qsizetype usualRatio = 5; ///< of a batch of events to what it is packed

Bytef *zbytes(const QByteArray &bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
}

struct Inflater
{
    Inflater() { ok = inflateInit(&stream) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    z_stream stream{};
    bool ok = false;
};

} // namespace

QByteArray deflated(const QByteArray &plain)
{
    uLongf size = compressBound(uLong(plain.size()));
    QByteArray packed(qsizetype(size), Qt::Uninitialized);
    compress2(reinterpret_cast<Bytef *>(packed.data()), &size, zbytes(plain), uLong(plain.size()), level);
    packed.truncate(qsizetype(size));
    return packed;
}

Result<QByteArray> inflated(const QByteArray &packed, qsizetype most)
{
    Inflater inflater;
    if (!inflater.ok)
        return failure(ErrorCode::Internal, QStringLiteral("deflate"));
    inflater.stream.next_in = zbytes(packed);
    inflater.stream.avail_in = uInt(packed.size());
    QByteArray plain;
    plain.reserve(std::min(most, usualRatio * packed.size()));
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        inflater.stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        inflater.stream.avail_out = uInt(piece.size());
        const int state = inflate(&inflater.stream, Z_NO_FLUSH);
        plain.append(piece.constData(), piece.size() - qsizetype(inflater.stream.avail_out));
        if (plain.size() > most)
            return failure(ErrorCode::TooLarge, QStringLiteral("deflate"));
        if (state == Z_STREAM_END)
            break;
        if (state != Z_OK)
            return failure(ErrorCode::InvalidInput, QStringLiteral("deflate"));
    }
    if (inflater.stream.avail_in != 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("deflate"));
    return plain;
}

} // namespace yichuang
