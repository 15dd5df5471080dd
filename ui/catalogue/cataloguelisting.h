// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"
#include "core/reference/itemsearch.h"

#include <memory>
#include <vector>

namespace yichuang {

/** What the left column of the catalogue page narrows the items to; empty ids mean all. */
struct CatalogueFilter
{
    QString groupId;
    QString departmentId;
    bool bundles = false; ///< life events 一件事 only

    bool operator==(const CatalogueFilter &) const = default;
};

/** The items of a catalogue under a filter and a search. Builds its search on first use and keeps the catalogue. */
class CatalogueListing final
{
public:
    explicit CatalogueListing(CataloguePtr catalogue = {});

    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }

    /**
     * In catalogue order when nothing is typed, else best first. A life event 一件事 stands as an item with its id; it
     * is found by a search among all items, and listed where the filter asks for it. Pointers live as long as this.
     */
    [[nodiscard]] std::vector<const ServiceItem *> items(const CatalogueFilter &filter, const QString &typed);
    [[nodiscard]] int count(const CatalogueFilter &filter) const;

private:
    [[nodiscard]] const ServiceItem *listed(const ServiceItem &hit) const;

    CataloguePtr m_catalogue;
    QList<ServiceItem> m_bundles; ///< stand for the life events
    std::unique_ptr<ItemSearch> m_search;
};

} // namespace yichuang
