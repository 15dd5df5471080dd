// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filecopy.h"

#include "core/vault/digest.h"

namespace yichuang {

namespace {

constexpr qint64 partSize = 256 * 1024;

using Taker = std::function<Result<>(const QByteArray &part)>;

Result<FileDigest> readThrough(FileSystem &files, const QString &path, const BytesDone &done, const Taker &take)
{
    const Result<std::unique_ptr<ReadableFile>> file = files.open(path);
    if (!file)
        return failure(file.error());
    Sm3 hash;
    FileDigest digest;
    while (true) {
        const Result<QByteArray> part = (*file)->read(partSize);
        if (!part)
            return failure(part.error());
        if (part->isEmpty())
            break;
        if (const Result<> taken = take(*part); !taken)
            return failure(taken.error());
        hash.add(*part);
        digest.size += part->size();
        if (done && !done(part->size()))
            return failure(ErrorCode::Cancelled);
    }
    digest.sm3 = hexText(hash.result());
    return digest;
}

} // namespace

Result<FileDigest> digestFile(FileSystem &files, const QString &path, const BytesDone &done)
{
    return readThrough(files, path, done, [](const QByteArray &) -> Result<> { return {}; });
}

Result<FileDigest> copyFile(FileSystem &files, const QString &from, const QString &to, const BytesDone &done)
{
    const auto copy = [&]() -> Result<FileDigest> {
        const Result<std::unique_ptr<WritableFile>> target = files.create(to);
        if (!target)
            return failure(target.error());
        const Result<FileDigest> digest =
            readThrough(files, from, done, [&](const QByteArray &part) { return (*target)->write(part); });
        if (!digest)
            return digest;
        const Result<> closed = (*target)->sync().and_then([&] { return (*target)->close(); });
        if (!closed)
            return failure(closed.error());
        return digest;
    };
    const Result<FileDigest> digest = copy();
    if (!digest && digest.error().code != ErrorCode::AlreadyExists)
        (void)files.remove(to);
    return digest;
}

} // namespace yichuang
