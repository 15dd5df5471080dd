// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/district/casefile.h"
#include "core/district/postgres.h"

#include <map>
#include <vector>

namespace yichuang {

/**
 * Appends what is new of @p files to the feeds, within the push's transaction and as its last act: the units' rows are
 * locked until it commits, so positions are given in the order in which they become visible. An event goes to every
 * feed of CaseFile::feedsOf(); whatever of its case a feed lacks, a whole history after routing, goes before it.
 * @p fresh gives the order. Returns the units whose feeds grew.
 */
[[nodiscard]] Result<QStringList> writeFeeds(Postgres &postgres, const std::map<QUuid, CaseFile> &files,
                                             const std::vector<const Event *> &fresh);

} // namespace yichuang
