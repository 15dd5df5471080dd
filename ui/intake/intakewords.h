// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "core/cases/outcomes.h"
#include "core/identity/applicant.h"
#include "core/identity/identitycheck.h"

#include <QString>

namespace yichuang {

// What the intake page says, made from the codes core hands out. All translated; no personal data.

[[nodiscard]] QString applicantKindWord(ApplicantKind kind);
[[nodiscard]] QString documentKindWord(DocumentKind kind);
[[nodiscard]] QString sexWord(Sex sex);

/** Why a document number is refused, said so that the clerk knows what to look at. */
[[nodiscard]] QString identityFaultSentence(const IdentityCheck &check);
[[nodiscard]] QString identityWarningSentence(IdentityWarning warning);

/** A reason of core/identity's FieldFault, e.g. phone.form. */
[[nodiscard]] QString fieldFaultSentence(const QString &reason);

/** Why a form value is refused; the codes of core/reference/formcheck.h. */
[[nodiscard]] QString formFaultSentence(const FormField &field, const QString &code);

/** What the clerk does: Accept, Accept with papers to follow, ... */
[[nodiscard]] QString outcomeTitle(Outcome outcome);

/** Why an outcome is closed, in a few words for the line under its button. @p materials counts those concerned. */
[[nodiscard]] QString obstacleWords(const QString &obstacle, qsizetype materials);
/** The same as a sentence; @p materials are the names of the materials concerned. */
[[nodiscard]] QString obstacleSentence(const QString &obstacle, const QStringList &materials);

[[nodiscard]] QString materialStateWord(MaterialState state);
[[nodiscard]] QString necessityWord(Necessity necessity);

/** What is asked for: "Original × 2". */
[[nodiscard]] QString askedText(const CaseMaterial &material);
[[nodiscard]] QString receiptWayWord(ReceiptWay way);

/** "3 months ago", "today". */
[[nodiscard]] QString agoText(QDate then, QDate today);

} // namespace yichuang
