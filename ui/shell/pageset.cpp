// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageset.h"

#include <QFileInfo>

#include <algorithm>

namespace yichuang {

PageSet PageSet::forRole(Role role) const
{
    PageSet seen = *this;
    std::erase_if(seen.pages, [role](const PageEntry &entry) {
        return !entry.roles.empty() && std::ranges::find(entry.roles, role) == entry.roles.end();
    });
    return seen;
}

const FileOpener *PageSet::openerOf(const QString &fileName) const
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const auto bySuffix = [this](QStringView wanted) -> const FileOpener * {
        const auto found = std::ranges::find(openers, wanted, &FileOpener::suffix);
        return found == openers.end() ? nullptr : &*found;
    };
    const FileOpener *own = bySuffix(suffix);
    return own ? own : bySuffix(u"");
}

} // namespace yichuang
