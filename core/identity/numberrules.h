// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/identitycheck.h"

namespace yichuang {

// The rules behind checkIdentity(), one function per form of number. Each gets a check whose kind and normalised number
// are set and fills in the rest.

/** Raw texts longer than this are refused unread. */
inline constexpr qsizetype longestRawNumber = 256;

/** Half-width, upper-case, without blanks and hyphens of any kind. */
[[nodiscard]] QString normalisedNumber(QStringView typed);

/** Half-width, without blanks at both ends. */
[[nodiscard]] QString foldedNumber(QStringView typed);

/** Position of the first character that is not an ASCII digit, in [from, to); -1 if all are. */
[[nodiscard]] qsizetype firstNonDigit(QStringView text, qsizetype from, qsizetype to);

void setFault(IdentityCheck &check, IdentityFault fault, qsizetype position = -1);

void checkResidentId(IdentityCheck &check, QDate today, const RegionTable *regions);
void checkHkMacaoTaiwanResidence(IdentityCheck &check, QDate today);
void checkForeignerResidence(IdentityCheck &check, QDate today);
void checkForeignerResidenceOld(IdentityCheck &check);
void checkPassport(IdentityCheck &check);
void checkHkMacaoPermit(IdentityCheck &check);
void checkTaiwanPermit(IdentityCheck &check);
void checkForeignPassport(IdentityCheck &check);
void checkCreditCode(IdentityCheck &check);
void checkOtherDocument(IdentityCheck &check);

} // namespace yichuang
