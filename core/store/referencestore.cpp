// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/referencestore.h"

#include "core/base/json.h"
#include "core/store/database.h"
#include "core/vault/digest.h"

namespace yichuang {

Result<ReferenceInfo> ReferenceStore::add(const ReferenceDocument &document, const QDateTime &at)
{
    const ReferenceInfo info{document.kind, document.version, document.effectiveFrom, hexText(sm3(document.bytes)), at};
    Statement insert = m_database.prepare("INSERT INTO reference_documents (kind, version, effective_from, hash, "
                                          "imported_at, content) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    const Result<> done = insert.bind(referenceKindName(info.kind))
                              .bind(info.version)
                              .bind(info.effectiveFrom.toString(Qt::ISODate))
                              .bind(info.hash)
                              .bind(timeText(at))
                              .bind(qCompress(document.bytes))
                              .run();
    if (!done)
        return failure(done.error());
    if (m_database.changes() == 0)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("reference"), info.hash);
    return info;
}

Result<std::optional<QByteArray>> ReferenceStore::inForce(ReferenceKind kind, QDate day)
{
    Statement row = m_database.prepare("SELECT content FROM reference_documents WHERE kind = ? AND effective_from <= ? "
                                       "ORDER BY effective_from DESC, doc_id DESC LIMIT 1");
    const Result<bool> found = row.bind(referenceKindName(kind)).bind(day.toString(Qt::ISODate)).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    return qUncompress(row.blob(0));
}

Result<std::optional<ReferenceInfo>> ReferenceStore::infoInForce(ReferenceKind kind, QDate day)
{
    Statement row =
        m_database.prepare("SELECT version, effective_from, hash, imported_at FROM reference_documents WHERE kind = ? "
                           "AND effective_from <= ? ORDER BY effective_from DESC, doc_id DESC LIMIT 1");
    const Result<bool> found = row.bind(referenceKindName(kind)).bind(day.toString(Qt::ISODate)).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    return ReferenceInfo{kind, row.text(0), QDate::fromString(row.text(1), Qt::ISODate), row.text(2),
                         timeFrom(row.text(3))};
}

Result<std::vector<QByteArray>> ReferenceStore::all(ReferenceKind kind)
{
    Statement row = m_database.prepare("SELECT content FROM reference_documents WHERE kind = ? ORDER BY doc_id");
    row.bind(referenceKindName(kind));
    std::vector<QByteArray> documents;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return documents;
        documents.push_back(qUncompress(row.blob(0)));
    }
}

Result<std::vector<ReferenceInfo>> ReferenceStore::list()
{
    Statement row = m_database.prepare(
        "SELECT kind, version, effective_from, hash, imported_at FROM reference_documents ORDER BY kind, doc_id DESC");
    std::vector<ReferenceInfo> documents;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return documents;
        if (const std::optional<ReferenceKind> kind = referenceKindFromName(row.text(0)))
            documents.push_back(ReferenceInfo{*kind, row.text(1), QDate::fromString(row.text(2), Qt::ISODate),
                                              row.text(3), timeFrom(row.text(4))});
    }
}

} // namespace yichuang
