// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/blobstore.h"

#include <QDateTime>

namespace yichuang {

class Database;

/** The list of sealed files that belong to the profile: what a backup takes along and a verification looks for. */
class BlobRegister final
{
public:
    explicit BlobRegister(Database &database)
        : m_database(database)
    {
    }

    /** Enters @p blob; success when it is there already. */
    [[nodiscard]] Result<> add(const BlobInfo &blob, const QString &mediaType, const QDateTime &at);
    /** Of the blob whose BlobInfo::file this is; NotFound for one that is not in the list. */
    [[nodiscard]] Result<QString> mediaType(const QString &file);

private:
    Database &m_database;
};

} // namespace yichuang
