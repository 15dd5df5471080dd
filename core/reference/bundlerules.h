// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/cataloguecontext.h"

namespace yichuang {

/** The items a bundle may draw on, by id; an item that could not be read at all is not among them. */
struct BundleItems
{
    QHash<QString, const ServiceItem *> items;
    QSet<QString> faulty; ///< items with faults of their own: figures derived from them are not judged
};

/** Judges a bundle whose shape is right against its members and the catalogue (E010, E014, E015, E020, E070..E073). */
void checkBundle(FaultCollector &faults, const Bundle &bundle, const DocumentPlace &place,
                 const CatalogueContext &context, const BundleItems &known);

/**
 * Working days of the longest chain through `after` over the members @p selected (all when empty); what the bundle
 * promises for this selection. Nothing when the order goes round in a circle or a member is unknown.
 */
[[nodiscard]] std::optional<int> longestChain(const Bundle &bundle, const QHash<QString, const ServiceItem *> &items,
                                              const QSet<QString> &selected = {});

} // namespace yichuang
