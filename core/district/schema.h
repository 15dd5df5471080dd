// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace yichuang {

class DistrictKeys;
class Postgres;

/** The newest schema this program knows. */
[[nodiscard]] int newestSchema();

/** The schema's number; 0 for an empty database. */
[[nodiscard]] Result<int> schemaOf(Postgres &postgres);

/**
 * Brings the database to newestSchema(), each step in one transaction; several servers may try at once. ProfileNewer
 * if a newer program was here. Returns how many steps were taken.
 */
[[nodiscard]] Result<int> migrate(Postgres &postgres);

/** Whether the database belongs to some key file already. */
[[nodiscard]] Result<bool> isBoundToKeys(Postgres &postgres);

/** Binds the database to the keys at the first call; Tampered "keys.other" for another key file afterwards. */
[[nodiscard]] Result<> bindKeys(Postgres &postgres, const DistrictKeys &keys);

/** InvalidInput "schema.old" or ProfileNewer if it is not newestSchema(); Tampered as bindKeys(). */
[[nodiscard]] Result<> checkSchema(Postgres &postgres, const DistrictKeys &keys);

} // namespace yichuang
