// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/catalogueimport.h"
#include "core/reference/referencedocument.h"

#include <QByteArray>
#include <QDate>

#include <vector>

#include <tl/expected.hpp>

namespace yichuang {

class DistrictKeys;
class Postgres;

/** What came of publishing. */
struct Published
{
    ReferenceDocument document;
    bool isNew = true; ///< false: exactly these bytes were published before
};

/** Why not: the document is faulty, or it could not be kept. */
struct PublishRefusal
{
    CatalogueRefusal faults; ///< of a faulty document
    Error error; ///< of the database
    bool isFaulty = false;
};

/** Checks @p bytes wholly, signs and publishes them. A faulty document leaves no trace. */
[[nodiscard]] tl::expected<Published, PublishRefusal> publishReference(Postgres &postgres, const DistrictKeys &keys,
                                                                       const QByteArray &bytes);

/** The bytes of every document of @p kind in force on @p day, newest first. */
[[nodiscard]] Result<std::vector<QByteArray>> publishedInForce(Postgres &postgres, ReferenceKind kind, QDate day);

} // namespace yichuang
