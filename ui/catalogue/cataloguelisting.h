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

    bool operator==(const CatalogueFilter &) const = default;
};

/** The items of a catalogue under a filter and a search. Builds its search on first use and keeps the catalogue. */
class CatalogueListing final
{
public:
    explicit CatalogueListing(CataloguePtr catalogue = {});

    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }

    /** In catalogue order when nothing is typed, else best first. Pointers live as long as the catalogue. */
    [[nodiscard]] std::vector<const ServiceItem *> items(const CatalogueFilter &filter, const QString &typed);
    [[nodiscard]] int count(const CatalogueFilter &filter) const;

private:
    CataloguePtr m_catalogue;
    std::unique_ptr<ItemSearch> m_search;
};

} // namespace yichuang
