// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogueimport.h"
#include "core/reference/fault.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <array>
#include <optional>

#include <tl/expected.hpp>

namespace yichuang {

/** The documents a district publishes for its windows. */
enum class ReferenceKind {
    Catalogue, ///< 事项目录
    Organisation, ///< towns, centres, windows, departments
    Calendar, ///< working days of one or more years; calendars add up
    Divisions, ///< townships and villages with their codes
    Nations, ///< ethnic groups, GB/T 3304
    ProvinceProfiles, ///< provincial rules
    Templates, ///< the texts of the papers
    RekeyScreens, ///< screens of other systems that are fed by hand 二次录入
};

inline constexpr std::array allReferenceKinds{
    ReferenceKind::Catalogue, ReferenceKind::Organisation,     ReferenceKind::Calendar,  ReferenceKind::Divisions,
    ReferenceKind::Nations,   ReferenceKind::ProvinceProfiles, ReferenceKind::Templates, ReferenceKind::RekeyScreens,
};

/** Stable name: catalogue, organisation, calendar, divisions, nations, province-profiles, templates,
 * rekey-screens. */
[[nodiscard]] QString referenceKindName(ReferenceKind kind);
[[nodiscard]] std::optional<ReferenceKind> referenceKindFromName(QStringView name);

/** A document as it is kept: exactly the bytes that were published, and what is needed to choose among versions. */
struct ReferenceDocument
{
    ReferenceKind kind = ReferenceKind::Catalogue;
    QString version; ///< the publisher's; for a calendar its years, e.g. 2018-2026; may be empty
    QDate effectiveFrom; ///< first day it may be used; 1970-01-01 when the document names none
    QByteArray bytes;
    int entries = 0; ///< items, towns, known years, districts, nations, profiles, templates or screens in it
};

/** What the file is meant to be, judged by its outermost keys; nothing when it resembles none. Cheap. */
[[nodiscard]] std::optional<ReferenceKind> detectKind(const QByteArray &bytes);

/**
 * Checks @p bytes wholly as what detectKind() says they are. Either everything is right, or all faults are listed; a
 * file of no known kind has at least one fault. Of templates only the shape is checked here: core/documents compiles
 * them.
 */
[[nodiscard]] tl::expected<ReferenceDocument, CatalogueRefusal> readReference(const QByteArray &bytes,
                                                                              const ImportProgress &progress = {});

} // namespace yichuang
