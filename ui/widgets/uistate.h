// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QVariant>

namespace yichuang {

/** Where windows and columns stood when they were left. Never holds personal data. */
class UiState final
{
public:
    /** Kept in the INI file @p file; a file that cannot be read or written only means that nothing is remembered. */
    explicit UiState(const QString &file);

    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void setValue(const QString &key, const QVariant &value);

private:
    QSettings m_settings;
};

} // namespace yichuang
