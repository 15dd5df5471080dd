// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drafts.h"

#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/unlocked.h"

namespace yichuang {

namespace {

constexpr qsizetype maxDraftBytes = 8 * 1024 * 1024;

} // namespace

Result<> Drafts::save(const StoredDraft &draft)
{
    const QByteArray plain = jsonBytes(draft.content);
    if (plain.size() > maxDraftBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("draft.size"));
    const Result<QByteArray> sealed = m_unlocked.drafts.seal(plain, draft.id.toUtf8(), Compression::WhenSmaller);
    if (!sealed)
        return failure(sealed.error());
    return m_database
        .prepare("INSERT INTO drafts (id, parked, updated_at, content) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (id) DO UPDATE SET parked = excluded.parked, updated_at = excluded.updated_at, "
                 "content = excluded.content")
        .bind(draft.id)
        .bind(draft.parked)
        .bind(timeText(draft.updatedAt))
        .bind(*sealed)
        .run();
}

Result<StoredDraft> Drafts::load(const QString &id)
{
    Statement statement = m_database.prepare("SELECT parked, updated_at, content FROM drafts WHERE id = ?");
    const Result<bool> row = statement.bind(id).step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound, QStringLiteral("draft"));
    const Result<QByteArray> plain = m_unlocked.drafts.open(statement.blob(2), id.toUtf8());
    if (!plain)
        return failure(plain.error());
    const Result<QJsonObject> content = jsonObject(*plain);
    if (!content)
        return failure(content.error());
    return StoredDraft{id, statement.integer(0) != 0, timeFrom(statement.text(1)), *content};
}

Result<std::vector<StoredDraft>> Drafts::all()
{
    QStringList ids;
    Statement statement = m_database.prepare("SELECT id FROM drafts ORDER BY updated_at DESC, id DESC");
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        ids.append(statement.text(0));
    }
    std::vector<StoredDraft> drafts;
    for (const QString &id : ids) {
        if (Result<StoredDraft> draft = load(id))
            drafts.push_back(std::move(*draft));
    }
    return drafts;
}

Result<> Drafts::remove(const QString &id)
{
    return m_database.prepare("DELETE FROM drafts WHERE id = ?").bind(id).run();
}

} // namespace yichuang
