// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobregister.h"

#include "core/store/database.h"

namespace yichuang {

Result<> BlobRegister::add(const BlobInfo &blob, const QString &mediaType, const QDateTime &at)
{
    return m_database.prepare("INSERT OR IGNORE INTO blobs (hash, size, media_type, created_at) VALUES (?, ?, ?, ?)")
        .bind(blob.file)
        .bind(blob.size)
        .bind(mediaType)
        .bind(at.toString(Qt::ISODate))
        .run();
}

Result<QString> BlobRegister::mediaType(const QString &file)
{
    Statement row = m_database.prepare("SELECT media_type FROM blobs WHERE hash = ?");
    const Result<bool> found = row.bind(file).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("blob"));
    return row.text(0);
}

} // namespace yichuang
