// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguelisting.h"

#include <algorithm>

namespace yichuang {

namespace {

bool fits(const ServiceItem &item, const CatalogueFilter &filter)
{
    return (filter.groupId.isEmpty() || item.group == filter.groupId)
        && (filter.departmentId.isEmpty() || item.department == filter.departmentId);
}

} // namespace

CatalogueListing::CatalogueListing(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
}

std::vector<const ServiceItem *> CatalogueListing::items(const CatalogueFilter &filter, const QString &typed)
{
    std::vector<const ServiceItem *> found;
    if (!m_catalogue)
        return found;
    if (typed.trimmed().isEmpty()) {
        for (const ServiceItem &item : m_catalogue->items()) {
            if (fits(item, filter))
                found.push_back(&item);
        }
        return found;
    }
    if (!m_search)
        m_search = std::make_unique<ItemSearch>(m_catalogue);
    const int all = static_cast<int>(m_catalogue->items().size());
    for (const ItemHit &hit : m_search->search(typed, all)) {
        if (fits(*hit.item, filter))
            found.push_back(hit.item);
    }
    return found;
}

int CatalogueListing::count(const CatalogueFilter &filter) const
{
    if (!m_catalogue)
        return 0;
    const QList<ServiceItem> &items = m_catalogue->items();
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [&filter](const ServiceItem &item) { return fits(item, filter); }));
}

} // namespace yichuang
