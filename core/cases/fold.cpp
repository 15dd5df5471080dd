// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/fold.h"

#include "core/base/json.h"
#include "core/cases/bodytypes.h"
#include "core/cases/caseinvariants.h"
#include "core/cases/consultation.h"
#include "core/cases/materialsets.h"
#include "core/cases/rules.h"
#include "core/cases/timerepeats.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <type_traits>
#include <utility>

namespace yichuang {

namespace {

constexpr qsizetype largestBody = 4 * 1024 * 1024;

CaseMaterial *lineOf(CaseState &state, QStringView id)
{
    for (CaseMaterial &line : state.intake.materials) {
        if (line.id == id)
            return &line;
    }
    return nullptr;
}

// One function per kind of event: what it does to a case it fits. Stage and invariants were looked at before.

void take(CaseState &state, const Event &, IntakeAmendedBody body)
{
    if (body.applicant)
        state.intake.applicant = std::move(*body.applicant);
    if (body.agent)
        state.intake.agent = std::move(*body.agent);
    if (body.answers)
        state.intake.answers = std::move(*body.answers);
    if (body.materials)
        state.intake.materials = std::move(*body.materials);
    if (body.form)
        state.intake.form = std::move(*body.form);
}

void take(CaseState &state, const Event &, IntakeRectifiedBody body)
{
    if (body.item) {
        state.intake.item = std::move(*body.item);
        state.intake.catalogueVersion = std::move(body.catalogueVersion);
    }
    if (body.answers)
        state.intake.answers = std::move(*body.answers);
    if (body.materials)
        state.intake.materials = std::move(*body.materials);
    if (body.form)
        state.intake.form = std::move(*body.form);
    if (body.receivedOn.isValid())
        state.intake.receivedOn = body.receivedOn;
    if (body.acceptedOn.isValid())
        state.acceptance->acceptedOn = body.acceptedOn;
}

void take(CaseState &state, const Event &event, CorrectionRequestedBody body)
{
    // The notice is what counts: a line that it names is not in order, however it was ticked.
    for (const CorrectionItem &item : body.items) {
        CaseMaterial *line = lineOf(state, item.materialId);
        if (item.problem == CorrectionProblem::Missing) {
            line->state = MaterialState::Missing;
        } else {
            line->state = MaterialState::Deficient;
            if (line->deficiency.isEmpty())
                line->deficiency = item.requirement;
        }
    }
    state.corrections.push_back(std::move(body));
    state.correctionDates.push_back(event.at.date());
    state.suppliedSinceNotice.clear();
    state.stage = CaseStage::AwaitingCorrection;
}

void take(CaseState &state, const Event &, const MaterialsSupplementedBody &body)
{
    for (const CaseMaterial &handedIn : body.materials) {
        takeHandIn(*lineOf(state, handedIn.id), handedIn);
        if (!state.suppliedSinceNotice.contains(handedIn.id))
            state.suppliedSinceNotice.append(handedIn.id);
    }
    if (state.stage == CaseStage::AcceptedTolerant && state.owed().empty())
        state.stage = CaseStage::Accepted;
}

void take(CaseState &state, const Event &, AcceptedBody body)
{
    for (const CaseMaterial &promised : body.promised) {
        CaseMaterial *line = lineOf(state, promised.id);
        line->state = MaterialState::Promised;
        line->dueOn = promised.dueOn;
    }
    for (const QString &id : std::as_const(body.committedMaterials))
        lineOf(state, id)->state = MaterialState::Committed;
    state.stage = body.kind == AcceptanceKind::Tolerant ? CaseStage::AcceptedTolerant : CaseStage::Accepted;
    state.acceptance = std::move(body);
}

void take(CaseState &state, const Event &, DeclinedBody body)
{
    state.decline = std::move(body);
    state.stage = CaseStage::Declined;
}

void take(CaseState &state, const Event &event, EndedBody body)
{
    state.ending = std::move(body);
    if (state.isBundle())
        return; // what of it is still open is taken back member by member, and that ends it
    state.stage = event.type() == EventType::Withdrawn ? CaseStage::Withdrawn : CaseStage::Revoked;
}

void take(CaseState &state, const Event &event, RoutedBody body)
{
    state.moves.push_back({body.toName.isEmpty() ? body.to : body.toName, {}, body.reason, event.at, event.actor});
    // The new unit decides for itself who takes it in hand.
    state.handler.clear();
    state.unit = std::move(body);
}

void take(CaseState &state, const Event &event, HandlerAssignedBody body)
{
    state.moves.push_back({{}, body.handler, body.reason, event.at, event.actor});
    state.handler = std::move(body.handler);
}

void take(CaseState &state, const Event &event, StepTakenBody body)
{
    state.steps.push_back(TakenStep{std::move(body), event.at, event.actor});
}

void take(CaseState &state, const Event &, const ClockStoppedBody &body)
{
    state.pauses.push_back(ClockPause{body.kind, body.from, {}, body.expectedWorkdays});
}

void take(CaseState &state, const Event &, const ClockResumedBody &body)
{
    state.pauses.back().until = body.until;
}

void take(CaseState &state, const Event &, DeadlineExtendedBody body)
{
    state.extension = std::move(body);
}

void take(CaseState &state, const Event &, DecidedBody body)
{
    state.stage = body.outcome == DecisionOutcome::Approve ? CaseStage::Approved : CaseStage::Refused;
    state.decision = std::move(body);
}

void take(CaseState &state, const Event &event, ResultArrivedBody body)
{
    state.resultArrivedOn = event.at.date();
    state.arrival = std::move(body);
    state.lastReminder.reset(); // what was reminded of before were promised materials
    state.stage = CaseStage::AwaitingCollection;
}

void take(CaseState &state, const Event &, CollectionRemindedBody body)
{
    state.lastReminder = std::move(body);
    ++state.reminders;
}

void take(CaseState &state, const Event &, CommitmentVerifiedBody body)
{
    state.verification = std::move(body);
}

void take(CaseState &, const Event &, const SealUsedBody &) { }

/**
 * A 一件事 is done when all its members are, and its licence, where it has one, is handed over. One of which every
 * member was taken back was taken back itself.
 */
void endBundle(CaseState &state)
{
    const bool ended = std::all_of(state.members.begin(), state.members.end(), std::mem_fn(&MemberState::hasEnded));
    if (!ended || state.licenceOpen())
        return;
    const bool takenBack = std::all_of(state.members.begin(), state.members.end(),
                                       [](const MemberState &member) { return member.stage == CaseStage::Withdrawn; });
    state.stage = takenBack ? CaseStage::Withdrawn : CaseStage::Done;
}

void take(CaseState &state, const Event &, MembersJoinedBody body)
{
    for (BundleMemberLine &line : body.members) {
        const auto known =
            std::ranges::find(state.members, line.caseId, [](const MemberState &one) { return one.line.caseId; });
        if (known != state.members.end())
            known->line = std::move(line); // rectified: the member stays where it is
        else
            state.members.push_back(MemberState{std::move(line), {}, false, {}, {}});
    }
    state.saving = body.saving;
    state.stage = CaseStage::InParts;
}

void take(CaseState &state, const Event &, MemberAdvancedBody body)
{
    const auto member = std::find_if(state.members.begin(), state.members.end(),
                                     [&body](const MemberState &one) { return one.line.caseId == body.caseId; });
    if (member->hasEnded())
        return; // two workstations saw the same end: the second note says nothing new
    member->stage = body.stage;
    member->approved = member->approved || body.approved;
    member->on = body.on;
    member->result = std::move(body.result);
    if (state.stage == CaseStage::InParts)
        endBundle(state);
}

void take(CaseState &state, const Event &, const TurnCameBody &body)
{
    state.intake.receivedOn = body.receivedOn;
    for (const QString &id : body.produced)
        lineOf(state, id)->state = MaterialState::Shared;
    state.stage = CaseStage::Received;
}

/** The one licence of a 一证制 is in the applicant's hands, and with it what the members in it approved. */
void endLicence(CaseState &state)
{
    for (MemberState &member : state.members) {
        if (member.line.inLicence && member.approved)
            member.stage = CaseStage::Done;
    }
    state.stage = CaseStage::InParts;
    endBundle(state);
}

void take(CaseState &state, const Event &, ResultIssuedBody body)
{
    state.delivery = std::move(body);
    state.stage = CaseStage::Done;
    if (state.isBundle())
        endLicence(state);
}

void take(CaseState &state, const Event &event, DocumentIssuedBody body)
{
    if (!body.reprint) {
        state.papers.push_back(IssuedPaper{event.id, std::move(body.kind), std::move(body.paperNumber), body.copies,
                                           std::move(body.contentHash), event.at, 0, std::move(body.promise)});
        return;
    }
    for (auto paper = state.papers.rbegin(); paper != state.papers.rend(); ++paper) {
        if (paper->contentHash == body.contentHash && paper->kind == body.kind) {
            ++paper->reprints;
            return;
        }
    }
}

void take(CaseState &, const Event &, const NoteBody &) { }

void take(CaseState &state, const Event &, FactsReusedBody body)
{
    std::move(body.materials.begin(), body.materials.end(), std::back_inserter(state.reused.materials));
    std::move(body.facts.begin(), body.facts.end(), std::back_inserter(state.reused.facts));
}

/** The entry of the other system called @p system; made when there is none. */
RekeyState &rekeyOf(CaseState &state, const QString &system)
{
    const auto known = std::find_if(state.rekeys.begin(), state.rekeys.end(),
                                    [&system](const RekeyState &one) { return one.system == system; });
    if (known != state.rekeys.end())
        return *known;
    state.rekeys.push_back(RekeyState{system, {}, {}, {}, {}});
    return state.rekeys.back();
}

void take(CaseState &state, const Event &event, const RekeyOwedBody &body)
{
    RekeyState &entry = rekeyOf(state, body.system);
    entry = RekeyState{body.system, event.at, body.reason, {}, {}};
}

void take(CaseState &state, const Event &event, RekeyedBody body)
{
    RekeyState &entry = rekeyOf(state, body.system);
    entry.done = std::move(body);
    entry.doneAt = event.at;
}

void addMarks(std::vector<ServiceMark> &all, const std::vector<ServiceMark> &more)
{
    for (const ServiceMark mark : more) {
        const auto place = std::lower_bound(all.begin(), all.end(), mark);
        if (place == all.end() || *place != mark)
            all.insert(place, mark);
    }
}

void take(CaseState &state, const Event &event, CommissionedBody body)
{
    ProxyCare care;
    addMarks(care.marks, body.marks);
    care.commission = std::move(body);
    care.drawnUpAt = event.at;
    state.proxy = std::move(care);
}

void take(CaseState &state, const Event &, CommissionSignedBody body)
{
    state.proxy->signature = std::move(body);
}

void take(CaseState &state, const Event &, CommissionEndedBody body)
{
    state.proxy->end = std::move(body);
}

void take(CaseState &state, const Event &event, ForwardedBody body)
{
    state.forwarding = Forwarding{std::move(body), event.at, {}, {}};
}

void take(CaseState &state, const Event &event, ForwardReturnedBody body)
{
    state.forwarding->returned = std::move(body);
    state.forwarding->returnedAt = event.at;
}

void take(CaseState &state, const Event &, ProxyProgressedBody body)
{
    addMarks(state.proxy->marks, body.marks);
    state.proxy->lastProgress = std::move(body);
}

void take(CaseState &state, const Event &, ProxyReportedBody body)
{
    ProxyCare &care = *state.proxy;
    addMarks(care.marks, body.marks);
    care.outcomeReported = hasOutcome(state);
    if (body.handedOver)
        care.handedOn = body.signedOn.isValid() ? body.signedOn : body.reportedOn;
    care.lastReport = std::move(body);
}

void take(CaseState &state, const Event &event, RatedBody body)
{
    RatingCare care;
    care.rating = std::move(body);
    care.ratedAt = event.at;
    state.ratings.push_back(std::move(care));
}

/** The rating a later step is about; the invariants have found it. */
RatingCare &ratingOf(CaseState &state, const VisitKey &visit)
{
    return *std::find_if(state.ratings.begin(), state.ratings.end(),
                         [&visit](const RatingCare &care) { return care.rating.visit == visit; });
}

void take(CaseState &state, const Event &event, FollowedUpBody body)
{
    RatingCare &care = ratingOf(state, body.visit);
    care.callBacks.push_back(CallBack{std::move(body), event.actor});
}

void take(CaseState &state, const Event &event, RatingAppealedBody body)
{
    RatingCare &care = ratingOf(state, body.visit);
    care.appeal = std::move(body);
    care.appealedBy = event.actor.account;
}

void take(CaseState &state, const Event &, AppealAnsweredBody body)
{
    RatingCare &care = ratingOf(state, body.visit);
    care.answer = std::move(body);
}

void take(CaseState &state, const Event &, RatingSettledBody body)
{
    RatingCare &care = ratingOf(state, body.visit);
    care.settlement = std::move(body);
}

void take(CaseState &state, const Event &, RatedAgainBody body)
{
    RatingCare &care = ratingOf(state, body.visit);
    care.again = std::move(body);
}

template <typename Body>
concept HasActorInvariant = requires(const CaseState &state, const Body &body, const Actor &actor)
{
    brokenBy(state, body, actor);
};

template <typename Body>
concept HasInvariant = requires(const CaseState &state, const Body &body)
{
    brokenBy(state, body);
};

/** Reads the body, looks at what must always hold, and only then touches the case. */
template <typename Body> Result<> takeBody(CaseState &state, const Event &event, const QJsonObject &json)
{
    Result<Body> body = Body::fromJson(json);
    if (!body)
        return failure(body.error());
    if constexpr (HasInvariant<Body>) {
        if (const char *rule = brokenBy(state, *body))
            return failure(ErrorCode::RefusedByRule, QString::fromLatin1(rule));
    }
    if constexpr (HasActorInvariant<Body>) {
        if (const char *rule = brokenBy(state, *body, event.actor))
            return failure(ErrorCode::RefusedByRule, QString::fromLatin1(rule));
    }
    take(state, event, std::move(*body));
    return {};
}

Result<> takeEvent(CaseState &state, const Event &event, EventType type, const QJsonObject &json)
{
    if (type == EventType::Unknown)
        return failure(ErrorCode::Internal, QStringLiteral("fold.event-type"));
    return withBodyOf(type, [&]<typename Body>(BodyType<Body>) -> Result<> {
        if constexpr (std::is_void_v<Body>)
            return {};
        else if constexpr (
            std::is_same_v<
                Body,
                CaseOpenedBody> || std::is_same_v<Body, ConsultationRecordedBody> || std::is_same_v<Body, ConsultationClosedBody>) // a case is opened once, and never asked
            return failure(ErrorCode::Internal, QStringLiteral("fold.event-type"));
        else
            return takeBody<Body>(state, event, json);
    });
}

Result<CaseState> opened(const Event &event, const QJsonObject &json)
{
    Result<CaseOpenedBody> body = CaseOpenedBody::fromJson(json);
    if (!body)
        return failure(body.error());
    CaseState state;
    state.caseId = event.caseId;
    state.intake = std::move(*body);
    state.openedAt = event.at;
    state.place = event.place;
    state.openedBy = event.actor;
    if (state.intake.part && !state.intake.part->waitsFor.empty())
        state.stage = CaseStage::Waiting;
    return state;
}

void count(CaseState &state, const Event &event)
{
    state.changedAt = event.at;
    ++state.events;
}

} // namespace

Result<QJsonObject> bodyOf(const Event &event)
{
    Result<QJsonObject> json = jsonObject(event.body);
    if (!json)
        return failure(ErrorCode::InvalidInput, QStringLiteral("body"), json.error().detail);
    return json;
}

Result<> applyTo(std::optional<CaseState> &state, const Event &event, const Result<QJsonObject> &body)
{
    const EventType type = event.type();
    if (state && state->caseId != event.caseId)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("case.other"));
    if (!event.at.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("event.at"));
    if (type == EventType::Unknown || event.bodyVersion > currentBodyVersion) {
        if (!state)
            return failure(ErrorCode::NewerProgramNeeded, QStringLiteral("event.unknown"));
        state->needsNewerProgram = true;
        count(*state, event);
        return {};
    }
    if (type == EventType::CaseOpened && state)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("case.already-open"));
    if (type != EventType::CaseOpened && !state)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("case.not-open"));
    if (state && body && repeatsWhatTimeDid(*state, type, *body)) {
        count(*state, event);
        return {};
    }
    if (state && !stageAllows(state->stage, type))
        return failure(ErrorCode::RefusedByRule, QStringLiteral("stage"), caseStageName(state->stage));

    if (event.body.size() > largestBody)
        return failure(ErrorCode::TooLarge, QStringLiteral("body"));
    if (!body)
        return failure(body.error());
    if (!state) {
        Result<CaseState> first = opened(event, *body);
        if (!first)
            return failure(first.error());
        state = std::move(*first);
    } else if (const Result<> taken = takeEvent(*state, event, type, *body); !taken) {
        return taken;
    }
    if (isService(*state, event, *body))
        addService(state->visits, event);
    count(*state, event);
    return {};
}

Result<CaseState> apply(const std::optional<CaseState> &before, const Event &event)
{
    std::optional<CaseState> state = before;
    if (const Result<> applied = applyTo(state, event, bodyOf(event)); !applied)
        return failure(applied.error());
    return std::move(*state);
}

FoldedCase fold(std::span<const Event> events)
{
    FoldedCase folded;
    for (const Event &event : events) {
        if (!folded.state && isConsultationEvent(event.type()))
            continue; // a stream of its own, consultation.h
        if (const Result<> applied = applyTo(folded.state, event, bodyOf(event)); !applied)
            folded.misfits.push_back(Misfit{event.id, applied.error()});
    }
    return folded;
}

} // namespace yichuang
