// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"

#include "core/store/database.h"

namespace yichuang {

Result<QString> Settings::value(const QString &key, const QString &fallback)
{
    Statement statement = m_database.prepare("SELECT value FROM settings WHERE key = ?");
    const Result<bool> row = statement.bind(key).step();
    if (!row)
        return failure(row.error());
    return *row ? statement.text(0) : fallback;
}

Result<> Settings::setValue(const QString &key, const QString &value)
{
    return m_database
        .prepare(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(key)
        .bind(value)
        .run();
}

} // namespace yichuang
