// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "core/cases/casestage.h"
#include "core/cases/collectionreminder.h"
#include "core/cases/event.h"
#include "core/cases/handlingbodies.h"
#include "core/cases/proxycare.h"
#include "core/cases/ratingcare.h"
#include "core/cases/rekeybodies.h"
#include "core/cases/trustgrade.h"
#include "core/cases/visits.h"

#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

/** A stretch of days not counted, both ends inclusive; `until` invalid while it still runs. */
struct ClockPause
{
    QString kind;
    QDate from;
    QDate until;
    int expectedWorkdays = 0; ///< as told to the applicant
    bool operator==(const ClockPause &) const = default;
};

/** A paper made for the case, without its source. */
struct IssuedPaper
{
    QUuid eventId;
    QString kind;
    QString paperNumber;
    int copies = 1;
    QString contentHash;
    QDateTime at;
    int reprints = 0;
    std::vector<PromisedLine> promise; ///< see DocumentIssuedBody
    bool operator==(const IssuedPaper &) const = default;
};

/** A step of the process as it was taken. */
struct TakenStep
{
    StepTakenBody step;
    QDateTime at;
    Actor by;
    bool operator==(const TakenStep &) const = default;
};

/** Where the file went 流转: to a unit, into somebody's hand, or back to the list of the unit. */
struct FileMove
{
    QString unit; ///< name of the unit it went to; empty: it moved within its unit
    QString handler; ///< account that has it in hand from now on; empty: nobody
    QString reason;
    QDateTime at;
    Actor by;
    bool operator==(const FileMove &) const = default;
};

/** A member of a 一件事 as its parent knows it. */
struct MemberState
{
    BundleMemberLine line;
    std::optional<CaseStage> stage; ///< the last that was told; none: neither decided nor ended
    bool approved = false;
    QDate on; ///< of the decision, or of an end without one
    QString result;
    [[nodiscard]] bool hasEnded() const { return stage && isFinal(*stage); }
    bool operator==(const MemberState &) const = default;
};

/** The state of a case: a pure fold over its events (fold.h). Never changed in any other way. */
struct CaseState
{
    QUuid caseId;
    CaseStage stage = CaseStage::Received;
    CaseOpenedBody intake; ///< with later amendments; `materials` in their present state
    QDateTime openedAt;
    Place place;
    Actor openedBy;

    std::vector<CorrectionRequestedBody> corrections;
    std::vector<QDate> correctionDates; ///< when each was told
    QStringList suppliedSinceNotice; ///< ids of materials handed in after the last notice, in order or not
    std::optional<AcceptedBody> acceptance;
    std::optional<DeclinedBody> decline;
    std::optional<EndedBody> ending;
    std::optional<RoutedBody> unit; ///< who handles it; none: the centre that took it in
    QString handler; ///< account that has it in hand; empty: nobody
    std::vector<FileMove> moves; ///< every one, in order
    std::vector<TakenStep> steps;
    std::vector<ClockPause> pauses;
    std::optional<DeadlineExtendedBody> extension;
    std::optional<DecidedBody> decision;
    std::optional<ResultIssuedBody> delivery;
    QDate resultArrivedOn;
    std::optional<ResultArrivedBody> arrival;
    std::optional<CollectionRemindedBody> lastReminder; ///< that the result lies ready
    int reminders = 0; ///< how often
    std::optional<CommitmentVerifiedBody> verification;
    std::vector<IssuedPaper> papers;
    std::vector<MemberState> members; ///< of a 一件事, in the order of handling; empty: an ordinary case
    BundleSaving saving; ///< of a 一件事
    std::optional<ProxyCare> proxy; ///< the last commission 代办
    FactsReusedBody reused; ///< what was taken over from earlier cases, all together
    std::vector<RekeyState> rekeys; ///< other systems the case is to be entered in, or was
    std::optional<Forwarding> forwarding; ///< the last sending on by a village station 代受理

    std::vector<Visit> visits; ///< services at a window, by their days
    std::vector<RatingCare> ratings; ///< of those visits, at most one each 一次一评

    QDateTime changedAt; ///< time of the last event
    int events = 0; ///< how many were folded in
    bool needsNewerProgram = false; ///< holds events of a kind not known here

    [[nodiscard]] const QString &number() const { return intake.number; }
    [[nodiscard]] bool isInstant() const; ///< 即办件
    [[nodiscard]] bool isLicence() const; ///< 行政许可: the licensing law's articles may be printed
    [[nodiscard]] const CaseMaterial *material(QStringView id) const;
    /** Materials that still have to be brought (not satisfied and asked for). */
    [[nodiscard]] std::vector<CaseMaterial> outstanding() const;
    /** Materials promised at a tolerant acceptance and still owed, with the day promised. */
    [[nodiscard]] std::vector<CaseMaterial> owed() const;
    [[nodiscard]] bool isBundle() const { return !members.empty(); } ///< the 一件事 itself, not one of its members
    [[nodiscard]] const MemberState *member(const QUuid &memberCase) const;
    /** 一证制: the approval is no paper of its own, it goes into the parent's one licence. */
    [[nodiscard]] bool isInLicence() const;
    /** 一证制: the one licence is still to be made or handed over. */
    [[nodiscard]] bool licenceOpen() const;
    [[nodiscard]] bool isClockStopped() const; ///< a special procedure runs and has not ended

    bool operator==(const CaseState &) const = default;
};

} // namespace yichuang
