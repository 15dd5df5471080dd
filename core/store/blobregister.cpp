// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobregister.h"

#include "core/store/database.h"

namespace yichuang {

namespace {

/** In UTC, so that the text's order is the time's. */
QString lentAt(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODate);
}

} // namespace

Result<> BlobRegister::add(const BlobInfo &blob, const QString &mediaType, const QDateTime &at)
{
    const Result<> entered =
        m_database.prepare("INSERT OR IGNORE INTO blobs (hash, size, media_type, created_at) VALUES (?, ?, ?, ?)")
            .bind(blob.file)
            .bind(blob.size)
            .bind(mediaType)
            .bind(lentAt(at))
            .run();
    return entered ? keep(blob.file) : entered;
}

Result<> BlobRegister::lend(const BlobInfo &blob, const QString &mediaType, const QDateTime &at)
{
    return m_database
        .prepare("INSERT INTO blobs (hash, size, media_type, created_at, named) VALUES (?, ?, ?, ?, 0) "
                 "ON CONFLICT (hash) DO UPDATE SET created_at = excluded.created_at WHERE named = 0")
        .bind(blob.file)
        .bind(blob.size)
        .bind(mediaType)
        .bind(lentAt(at))
        .run();
}

Result<BlobEntry> BlobRegister::entry(const QString &file)
{
    Statement row = m_database.prepare("SELECT media_type, size FROM blobs WHERE hash = ?");
    const Result<bool> found = row.bind(file).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("blob"));
    return BlobEntry{row.text(0), row.integer(1)};
}

Result<> BlobRegister::keep(const QString &file)
{
    return m_database.prepare("UPDATE blobs SET named = 1 WHERE hash = ? AND named = 0").bind(file).run();
}

Result<QSet<QString>> BlobRegister::files()
{
    return listed("SELECT hash FROM blobs").map([](const QStringList &names) {
        return QSet<QString>(names.begin(), names.end());
    });
}

Result<> BlobRegister::forgetLent(const QDateTime &before, const QSet<QString> &wanted)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    const Result<QStringList> lent =
        listed("SELECT hash FROM blobs WHERE named = 0 AND created_at < ?", lentAt(before));
    if (!lent)
        return failure(lent.error());
    for (const QString &file : *lent) {
        if (wanted.contains(file))
            continue;
        if (const Result<> gone = m_database.prepare("DELETE FROM blobs WHERE hash = ?").bind(file).run(); !gone)
            return gone;
    }
    return transaction->commit();
}

Result<QStringList> BlobRegister::listed(const char *sql, const QString &bound)
{
    Statement row = m_database.prepare(sql);
    if (!bound.isEmpty())
        row.bind(bound);
    QStringList names;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return names;
        names.append(row.text(0));
    }
}

} // namespace yichuang
