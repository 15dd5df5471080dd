// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/identity/documentkind.h"
#include "core/identity/sex.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace yichuang {

class RegionTable;

/** Why a document number is refused. */
enum class IdentityFault {
    Empty, ///< nothing was typed
    Length, ///< not the number of characters of this kind of document
    Characters, ///< a character that never occurs in this kind of number
    Form, ///< characters are permitted but not at this place, e.g. a wrong leading letter
    OldForm, ///< 15-digit resident number, out of use since 2013; IdentityCheck::suggestion has the 18-digit one
    Date, ///< the birth date in it does not exist
    Future, ///< the birth date in it lies after today
    Checksum, ///< the check character is wrong: a digit is mistyped or two are swapped
};

inline constexpr std::array allIdentityFaults{IdentityFault::Empty,  IdentityFault::Length,  IdentityFault::Characters,
                                              IdentityFault::Form,   IdentityFault::OldForm, IdentityFault::Date,
                                              IdentityFault::Future, IdentityFault::Checksum};

/** What the clerk should look at although the number is accepted. */
enum class IdentityWarning {
    RegionUnknown, ///< the region is not in the table; numbers outlive the districts they name
    RegionAbolished, ///< the region existed and was abolished or renamed
    OtherDocument, ///< looks like the number of another document, e.g. 810000… typed as a resident ID
    Age, ///< more than 130 years old
    InnerCode, ///< credit code whose inner organisation code (GB 11714) has a wrong check character
    UnusualForm, ///< accepted, but not a form we know for this document
    UpgradeNeedsConfirmation, ///< suggestion was derived from 15 digits; the century is assumed, the clerk confirms
};

inline constexpr std::array allIdentityWarnings{
    IdentityWarning::RegionUnknown,
    IdentityWarning::RegionAbolished,
    IdentityWarning::OtherDocument,
    IdentityWarning::Age,
    IdentityWarning::InnerCode,
    IdentityWarning::UnusualForm,
    IdentityWarning::UpgradeNeedsConfirmation,
};

/** Stable names for JSON, tables and translations: empty, length, characters, form, old-form, date, future, checksum.
 */
[[nodiscard]] QString identityFaultName(IdentityFault fault);

/** region-unknown, region-abolished, other-document, age, inner-code, unusual-form, upgrade-needs-confirmation. */
[[nodiscard]] QString identityWarningName(IdentityWarning warning);

/** What a typed document number says. Holds personal data: never log it. */
struct IdentityCheck
{
    DocumentKind kind = DocumentKind::Other;
    QString normalised; ///< half-width, upper-case, without blanks and hyphens; empty if too long
    std::optional<IdentityFault> fault; ///< absent: the number is accepted
    int faultPosition = -1; ///< index in normalised where the fault lies; -1 where it has no place
    std::vector<IdentityWarning> warnings; ///< each at most once
    std::optional<Sex> sex; ///< only where the number says it reliably
    QDate birth; ///< only where the number says it with its century
    QString regionCode; ///< six digits of GB/T 2260 (resident IDs and credit codes)
    QString countryCode; ///< ISO 3166-1 numeric or alpha-3 of foreigner cards
    QString suggestion; ///< with OldForm: the 18-digit number to be confirmed

    [[nodiscard]] bool accepted() const { return !fault.has_value(); }
    [[nodiscard]] bool has(IdentityWarning warning) const;
    bool operator==(const IdentityCheck &) const = default;
};

/**
 * Checks @p typed as the number of a document of @p kind. Pure; may be called on each key stroke, from any thread, with
 * text of any size and content. Full-width and lower-case characters are folded, blanks and hyphens dropped (for
 * DocumentKind::Other only folded and trimmed). @p today bounds birth dates; an invalid date switches that check off.
 * With @p regions a region that is not there is a warning, never a fault: a number stays for life.
 * GB 11643, GB 32100, GB 11714, the rules for permits are practice.
 */
[[nodiscard]] IdentityCheck checkIdentity(DocumentKind kind, QStringView typed, QDate today,
                                          const RegionTable *regions = nullptr);

/**
 * The 18-digit form of a 15-digit resident number of an old archive: 19 for the century, check character added.
 * The clerk must confirm it: people born before 1900 had such numbers too. InvalidInput with reason
 * `identity.length`, `identity.characters` or `identity.date`.
 */
[[nodiscard]] Result<QString> upgradeResidentId15(QStringView typed);

/** Organisation code of GB 11714, e.g. `D2143569-X`, stored without hyphen. InvalidInput, `identity.<fault name>`. */
[[nodiscard]] Result<QString> checkOrganisationCode(QStringView typed);

/** Full years completed on @p day; somebody born on 29 February completes a year on 1 March. Empty if not yet born. */
[[nodiscard]] std::optional<int> ageOn(QDate birth, QDate day);

} // namespace yichuang
