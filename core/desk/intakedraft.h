// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/bodies.h"
#include "core/cases/outcomes.h"
#include "core/identity/applicant.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

/** What the clerk decides at the end of an intake, and what that outcome needs besides the checklist. */
struct OutcomeChoice
{
    Outcome outcome = Outcome::ReceiveOnly;
    bool promiseSigned = false; ///< tolerant, commitment: the applicant signed the promise
    QMap<QString, QDate> promisedDays; ///< tolerant: material id -> day; missing ones get the latest lawful day
    std::vector<CorrectionItem> corrections; ///< correction: empty means every outstanding or deficient material
    QDate correctionDue; ///< correction: applicant's day; invalid: the profile's or ten working days
    DeclinedBody decline; ///< decline
    std::optional<DecidedBody> instantDecision; ///< accept of an instant case 即办件: decided on the spot
    std::optional<ResultIssuedBody> instantDelivery; ///< and handed over

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<OutcomeChoice> fromJson(const QJsonObject &json);
};

/**
 * A half-filled intake: saved sealed while it is typed, parked and taken up again, and the form in which
 * `yichuangctl intake` reads an application (docs/intake-json.md).
 */
struct IntakeDraft
{
    QString id; ///< UUIDv7 text; empty until first saved
    bool parked = false; ///< put aside for another citizen
    QDateTime updatedAt;

    Applicant applicant;
    std::optional<Agent> agent;
    QString itemId; ///< of an item or a bundle 一件事; empty until chosen
    QUuid joins; ///< the 一件事 that further members are added to; null: a new one
    QUuid consultation; ///< the consultation it is taken in from; null: none
    QMap<QString, QStringList> answers;
    std::vector<CaseMaterial> materials; ///< checklist as ticked so far
    QJsonObject form;
    QString delivery; ///< 窗口领取 or 邮寄; empty: the item's first
    QDate receivedOn; ///< invalid: today
    std::optional<CardSeen> cardSeen; ///< an identity card was read into the applicant
    QString reusedApplicant; ///< number of the earlier case the applicant's facts were taken over from
    QMap<QString, QString> reusedFacts; ///< key of a form's field -> number of the earlier case it was taken over from
    OutcomeChoice choice; ///< only read by the shell tool

    [[nodiscard]] bool isEmpty() const; ///< nothing typed worth keeping
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<IntakeDraft> fromJson(const QJsonObject &json);
};

/** One line of the list of drafts. Sealed on disk like the draft itself. */
struct DraftInfo
{
    QString id;
    bool parked = false;
    QDateTime updatedAt;
    QString applicantMasked;
    QString itemName;
};

} // namespace yichuang
