// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace yichuang {

class Database;
struct Unlocked;

/** A half-filled form as it lies in the profile. */
struct StoredDraft
{
    QString id;
    bool parked = false;
    QDateTime updatedAt;
    QJsonObject content;
};

/** The sealed drafts of a profile. */
class Drafts final
{
public:
    Drafts(Database &database, const Unlocked &unlocked)
        : m_database(database)
        , m_unlocked(unlocked)
    {
    }

    /** Durable when it returns. At most 8 MiB of content. */
    [[nodiscard]] Result<> save(const StoredDraft &draft);
    /** NotFound when there is none. */
    [[nodiscard]] Result<StoredDraft> load(const QString &id);
    /** Newest first. One that cannot be opened is left out of the list but stays in the profile. */
    [[nodiscard]] Result<std::vector<StoredDraft>> all();
    [[nodiscard]] Result<> remove(const QString &id);

private:
    Database &m_database;
    const Unlocked &m_unlocked;
};

} // namespace yichuang
