// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/template.h"

#include <algorithm>

namespace yichuang {

FactNames::FactNames(std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names)
        add(QString::fromUtf16(name));
}

bool FactNames::allows(const QString &name, const QStringList &sections) const
{
    if (m_names.contains(name))
        return true;
    return std::any_of(sections.cbegin(), sections.cend(),
                       [&](const QString &section) { return m_names.contains(section + u'.' + name); });
}

QStringList FactNames::all() const
{
    QStringList names = m_names.keys();
    names.sort();
    return names;
}

} // namespace yichuang
