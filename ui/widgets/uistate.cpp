// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/uistate.h"

namespace yichuang {

UiState::UiState(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

QVariant UiState::value(const QString &key, const QVariant &otherwise) const
{
    return m_settings.value(key, otherwise);
}

void UiState::setValue(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
}

} // namespace yichuang
