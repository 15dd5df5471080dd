// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "core/cases/collectionreminder.h"
#include "core/cases/event.h"
#include "core/cases/handlingbodies.h"
#include "core/cases/proxybodies.h"
#include "core/cases/ratingbodies.h"
#include "core/cases/rekeybodies.h"
#include "core/cases/trustgrade.h"

#include <QtGlobal>

namespace yichuang {

/** Stands for the type of an event's body; void where this program does not know it. */
template <typename Body> struct BodyType
{
    using Type = Body;
};

/**
 * Calls @p use with the BodyType that events of @p type carry and returns what it returns. Which event carries which
 * body stands here and nowhere else; a new type of event does not compile until it has its line.
 */
template <typename Use> decltype(auto) withBodyOf(EventType type, Use &&use)
{
    switch (type) {
    case EventType::CaseOpened:
        return use(BodyType<CaseOpenedBody>());
    case EventType::IntakeAmended:
        return use(BodyType<IntakeAmendedBody>());
    case EventType::IntakeRectified:
        return use(BodyType<IntakeRectifiedBody>());
    case EventType::CorrectionRequested:
        return use(BodyType<CorrectionRequestedBody>());
    case EventType::MaterialsSupplemented:
        return use(BodyType<MaterialsSupplementedBody>());
    case EventType::Accepted:
        return use(BodyType<AcceptedBody>());
    case EventType::Declined:
        return use(BodyType<DeclinedBody>());
    case EventType::AcceptanceRevoked:
    case EventType::Withdrawn:
        return use(BodyType<EndedBody>());
    case EventType::Routed:
        return use(BodyType<RoutedBody>());
    case EventType::HandlerAssigned:
        return use(BodyType<HandlerAssignedBody>());
    case EventType::StepTaken:
        return use(BodyType<StepTakenBody>());
    case EventType::ClockStopped:
        return use(BodyType<ClockStoppedBody>());
    case EventType::ClockResumed:
        return use(BodyType<ClockResumedBody>());
    case EventType::DeadlineExtended:
        return use(BodyType<DeadlineExtendedBody>());
    case EventType::Decided:
        return use(BodyType<DecidedBody>());
    case EventType::ResultArrived:
        return use(BodyType<ResultArrivedBody>());
    case EventType::CollectionReminded:
        return use(BodyType<CollectionRemindedBody>());
    case EventType::ResultIssued:
        return use(BodyType<ResultIssuedBody>());
    case EventType::CommitmentVerified:
        return use(BodyType<CommitmentVerifiedBody>());
    case EventType::MembersJoined:
        return use(BodyType<MembersJoinedBody>());
    case EventType::MemberAdvanced:
        return use(BodyType<MemberAdvancedBody>());
    case EventType::TurnCame:
        return use(BodyType<TurnCameBody>());
    case EventType::SealUsed:
        return use(BodyType<SealUsedBody>());
    case EventType::DocumentIssued:
        return use(BodyType<DocumentIssuedBody>());
    case EventType::NoteAdded:
    case EventType::PersonalDataViewed:
        return use(BodyType<NoteBody>());
    case EventType::FactsReused:
        return use(BodyType<FactsReusedBody>());
    case EventType::RekeyOwed:
        return use(BodyType<RekeyOwedBody>());
    case EventType::Rekeyed:
        return use(BodyType<RekeyedBody>());
    case EventType::ConsultationRecorded:
        return use(BodyType<ConsultationRecordedBody>());
    case EventType::ConsultationClosed:
        return use(BodyType<ConsultationClosedBody>());
    case EventType::Commissioned:
        return use(BodyType<CommissionedBody>());
    case EventType::CommissionSigned:
        return use(BodyType<CommissionSignedBody>());
    case EventType::CommissionEnded:
        return use(BodyType<CommissionEndedBody>());
    case EventType::Forwarded:
        return use(BodyType<ForwardedBody>());
    case EventType::ForwardReturned:
        return use(BodyType<ForwardReturnedBody>());
    case EventType::ProxyProgressed:
        return use(BodyType<ProxyProgressedBody>());
    case EventType::ProxyReported:
        return use(BodyType<ProxyReportedBody>());
    case EventType::Rated:
        return use(BodyType<RatedBody>());
    case EventType::FollowedUp:
        return use(BodyType<FollowedUpBody>());
    case EventType::RatingAppealed:
        return use(BodyType<RatingAppealedBody>());
    case EventType::AppealAnswered:
        return use(BodyType<AppealAnsweredBody>());
    case EventType::RatingSettled:
        return use(BodyType<RatingSettledBody>());
    case EventType::RatedAgain:
        return use(BodyType<RatedAgainBody>());
    case EventType::Unknown:
        return use(BodyType<void>());
    }
    Q_UNREACHABLE();
}

} // namespace yichuang
