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

} // namespace yichuang
