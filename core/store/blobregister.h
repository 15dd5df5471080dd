// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/blobstore.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>

namespace yichuang {

class Database;

/** What the list says of a file. */
struct BlobEntry
{
    QString mediaType;
    qint64 size = 0; ///< bytes, plain
};

/**
 * The list of sealed files that belong to the profile: what a backup takes along and a verification looks for. Files go
 * by BlobInfo::file.
 */
class BlobRegister final
{
public:
    explicit BlobRegister(Database &database)
        : m_database(database)
    {
    }

    /** Enters @p blob, which an event names; success when it is there already. */
    [[nodiscard]] Result<> add(const BlobInfo &blob, const QString &mediaType, const QDateTime &at);
    /** Of the blob whose BlobInfo::file this is; NotFound for one that is not in the list. */
    [[nodiscard]] Result<BlobEntry> entry(const QString &file);
    /** Enters @p blob for a form that is still being filled in; one that is lent already is lent from @p at on. */
    [[nodiscard]] Result<> lend(const BlobInfo &blob, const QString &mediaType, const QDateTime &at);
    /** From here on an event names @p file. Call in the transaction that appends it. */
    [[nodiscard]] Result<> keep(const QString &file);

    /** All of them. */
    [[nodiscard]] Result<QSet<QString>> files();
    /** Takes out what was lent before @p before and is not among @p wanted. */
    [[nodiscard]] Result<> forgetLent(const QDateTime &before, const QSet<QString> &wanted);

private:
    [[nodiscard]] Result<QStringList> listed(const char *sql, const QString &bound = {});

    Database &m_database;
};

} // namespace yichuang
