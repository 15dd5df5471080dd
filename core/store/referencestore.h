// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/referencedocument.h"

#include <QDate>
#include <QDateTime>

#include <optional>
#include <vector>

namespace yichuang {

class Database;

/** A reference document without its bytes. */
struct ReferenceInfo
{
    ReferenceKind kind{};
    QString version;
    QDate effectiveFrom;
    QString hash; ///< SM3 of the file, hex
    QDateTime importedAt;
};

/** Versioned documents in the profile; old versions stay. Not personal, so not sealed, but compressed. */
class ReferenceStore final
{
public:
    explicit ReferenceStore(Database &database)
        : m_database(database)
    {
    }

    /** AlreadyExists when the same bytes are there. */
    [[nodiscard]] Result<ReferenceInfo> add(const ReferenceDocument &document, const QDateTime &at);
    /** The bytes in force on @p day: the newest that has taken effect; of several, the one imported last. */
    [[nodiscard]] Result<std::optional<QByteArray>> inForce(ReferenceKind kind, QDate day);
    [[nodiscard]] Result<std::optional<ReferenceInfo>> infoInForce(ReferenceKind kind, QDate day);
    /** All bytes of a kind in the order of import: for calendars, which add up. */
    [[nodiscard]] Result<std::vector<QByteArray>> all(ReferenceKind kind);
    [[nodiscard]] Result<std::vector<ReferenceInfo>> list();

private:
    Database &m_database;
};

} // namespace yichuang
