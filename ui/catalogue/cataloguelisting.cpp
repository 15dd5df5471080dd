// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguelisting.h"

#include "core/bundles/mergeditem.h"
#include "core/identity/pinyin.h"

#include <algorithm>

namespace yichuang {

namespace {

bool fits(const ServiceItem &item, const CatalogueFilter &filter, bool isBundle)
{
    if (filter == CatalogueFilter())
        return true;
    if (isBundle || filter.bundles)
        return isBundle && filter.bundles;
    return (filter.groupId.isEmpty() || item.group == filter.groupId)
        && (filter.departmentId.isEmpty() || item.department == filter.departmentId);
}

} // namespace

CatalogueListing::CatalogueListing(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
    if (!m_catalogue)
        return;
    for (const Bundle &bundle : m_catalogue->bundles()) {
        ServiceItem item = mergeBundle(bundle, *m_catalogue, {}).item;
        item.promisedDays = bundle.promisedDays; // with all its members, as long as nobody was asked
        m_bundles.append(std::move(item));
    }
}

const ServiceItem *CatalogueListing::listed(const ServiceItem &hit) const
{
    const auto bundle = std::ranges::find(m_bundles, hit.id, &ServiceItem::id);
    return bundle == m_bundles.cend() ? &hit : &*bundle;
}

std::vector<const ServiceItem *> CatalogueListing::items(const CatalogueFilter &filter, const QString &typed)
{
    std::vector<const ServiceItem *> found;
    if (!m_catalogue)
        return found;
    if (typed.trimmed().isEmpty()) {
        for (const ServiceItem &item : filter.bundles ? m_bundles : m_catalogue->items()) {
            if (fits(item, filter, filter.bundles))
                found.push_back(&item);
        }
        return found;
    }
    if (!m_search)
        m_search = std::make_unique<ItemSearch>(m_catalogue, ItemSearch::Bundles::Found, PinyinTable::builtIn());
    const int all = static_cast<int>(m_catalogue->items().size() + m_bundles.size());
    for (const ItemHit &hit : m_search->search(typed, all)) {
        if (fits(*hit.item, filter, m_catalogue->bundle(hit.item->id) != nullptr))
            found.push_back(listed(*hit.item));
    }
    return found;
}

int CatalogueListing::count(const CatalogueFilter &filter) const
{
    if (!m_catalogue)
        return 0;
    const QList<ServiceItem> &items = filter.bundles ? m_bundles : m_catalogue->items();
    return static_cast<int>(std::count_if(
        items.begin(), items.end(), [&filter](const ServiceItem &item) { return fits(item, filter, filter.bundles); }));
}

} // namespace yichuang
