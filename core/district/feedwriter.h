// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/arrivedcase.h"
#include "core/district/postgres.h"

#include <map>
#include <vector>

namespace yichuang {

/**
 * Appends what is new of some cases to the feeds, within the push's transaction and as its last act: the units' rows
 * are locked until it commits, so positions are given in the order in which they become visible. An event goes to every
 * feed of ArrivedCase::feedsOf(); whatever of its case a feed lacks, a whole history after routing, goes before it.
 */
class FeedWriter final
{
public:
    /** @p fresh gives the order; @p files must outlive this and know of each event in which feeds it lies. */
    FeedWriter(std::map<QUuid, ArrivedCase> &files, const std::vector<const Event *> &fresh);

    /** Locks the feeds that will grow; the answer to the last of these is for append(). */
    [[nodiscard]] std::vector<Postgres::Step> lock() const;
    /** Writes the entries behind @p heads and notes in the files where they lie. */
    [[nodiscard]] std::vector<Postgres::Step> append(const PgRows &heads);
    /** The units whose feeds grow. */
    [[nodiscard]] QStringList units() const;

private:
    std::map<QUuid, ArrivedCase> &m_files;
    std::map<QString, std::vector<ArrivedEvent *>> m_missing; ///< per unit, in the order they go into its feed
};

} // namespace yichuang
