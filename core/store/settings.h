// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

class Database;

/** Small facts about the profile, in the clear: place, printers, language. Never personal data. */
class Settings final
{
public:
    explicit Settings(Database &database)
        : m_database(database)
    {
    }

    /** The value, or @p fallback where none is set. */
    [[nodiscard]] Result<QString> value(const QString &key, const QString &fallback = {});
    [[nodiscard]] Result<> setValue(const QString &key, const QString &value);

private:
    Database &m_database;
};

} // namespace yichuang
