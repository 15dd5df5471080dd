// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"
#include "core/reference/fault.h"

#include <functional>

#include <tl/expected.hpp>

namespace yichuang {

/** No more items than this in one catalogue. */
inline constexpr int maximumCatalogueItems = 5000;

/** Called with items done and items in all, at most about a hundred times; returning false cancels. */
using ImportProgress = std::function<bool(int done, int total)>;

/** What came of reading a catalogue that was not accepted. */
struct CatalogueRefusal
{
    Faults faults;
    bool cancelled = false; ///< the progress callback said stop; faults then are those found so far
};

/**
 * Reads and checks a catalogue file (catalogue schema 1.0) as a whole: at most 20 MiB, 5,000 items, depth 32. Either
 * everything is right and the catalogue is given, or all faults are listed. Never throws, writes nothing; may run in
 * any thread. The content hash is left to the caller.
 */
[[nodiscard]] tl::expected<CatalogueData, CatalogueRefusal> readCatalogue(const QByteArray &bytes,
                                                                          const ImportProgress &progress = {});

} // namespace yichuang
