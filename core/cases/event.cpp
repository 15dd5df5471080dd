// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/event.h"

#include "core/base/json.h"
#include "core/cases/namedvalue.h"

#include <QtEndian>

namespace yichuang {

namespace {

constexpr std::array<NamedValue<EventType>, 45> eventTypes{{
    {EventType::CaseOpened, "case-opened"},
    {EventType::IntakeAmended, "intake-amended"},
    {EventType::IntakeRectified, "intake-rectified"},
    {EventType::CorrectionRequested, "correction-requested"},
    {EventType::MaterialsSupplemented, "materials-supplemented"},
    {EventType::Accepted, "accepted"},
    {EventType::Declined, "declined"},
    {EventType::AcceptanceRevoked, "acceptance-revoked"},
    {EventType::Routed, "routed"},
    {EventType::HandlerAssigned, "handler-assigned"},
    {EventType::StepTaken, "step-taken"},
    {EventType::ClockStopped, "clock-stopped"},
    {EventType::ClockResumed, "clock-resumed"},
    {EventType::DeadlineExtended, "deadline-extended"},
    {EventType::Decided, "decided"},
    {EventType::ResultArrived, "result-arrived"},
    {EventType::CollectionReminded, "collection-reminded"},
    {EventType::ResultIssued, "result-issued"},
    {EventType::MembersJoined, "members-joined"},
    {EventType::MemberAdvanced, "member-advanced"},
    {EventType::TurnCame, "turn-came"},
    {EventType::CommitmentVerified, "commitment-verified"},
    {EventType::Withdrawn, "withdrawn"},
    {EventType::Rated, "rated"},
    {EventType::FollowedUp, "followed-up"},
    {EventType::RatingAppealed, "rating-appealed"},
    {EventType::AppealAnswered, "appeal-answered"},
    {EventType::RatingSettled, "rating-settled"},
    {EventType::RatedAgain, "rated-again"},
    {EventType::DocumentIssued, "document-issued"},
    {EventType::SealUsed, "seal-used"},
    {EventType::FactsReused, "facts-reused"},
    {EventType::RekeyOwed, "rekey-owed"},
    {EventType::Rekeyed, "rekeyed"},
    {EventType::ConsultationRecorded, "consultation-recorded"},
    {EventType::ConsultationClosed, "consultation-closed"},
    {EventType::Commissioned, "commissioned"},
    {EventType::CommissionSigned, "commission-signed"},
    {EventType::CommissionEnded, "commission-ended"},
    {EventType::Forwarded, "forwarded"},
    {EventType::ForwardReturned, "forward-returned"},
    {EventType::ProxyProgressed, "proxy-progressed"},
    {EventType::ProxyReported, "proxy-reported"},
    {EventType::NoteAdded, "note-added"},
    {EventType::PersonalDataViewed, "personal-data-viewed"},
}};

void append(QByteArray &bytes, const QByteArray &field)
{
    char length[8];
    qToBigEndian<quint64>(quint64(field.size()), length);
    bytes.append(length, sizeof length);
    bytes.append(field);
}

void append(QByteArray &bytes, const QString &field)
{
    append(bytes, field.toUtf8());
}

void append(QByteArray &bytes, qint64 number)
{
    char field[8];
    qToBigEndian<qint64>(number, field);
    append(bytes, QByteArray::fromRawData(field, sizeof field));
}

} // namespace

QString eventTypeName(EventType type)
{
    return nameIn(eventTypes, type);
}

EventType eventTypeFromName(QStringView name)
{
    return valueIn(eventTypes, name).value_or(EventType::Unknown);
}

QByteArray chainInput(const Event &event)
{
    QByteArray bytes;
    bytes.reserve(event.body.size() + 512);
    append(bytes, QByteArrayLiteral("yichuang-event/1/sm3"));
    append(bytes, event.id.toRfc4122());
    append(bytes, event.caseId.toRfc4122());
    append(bytes, event.device);
    append(bytes, event.deviceSeq);
    append(bytes, event.typeName);
    append(bytes, qint64(event.bodyVersion));
    append(bytes, timeText(event.at));
    append(bytes, event.actor.account);
    append(bytes, roleName(event.actor.role));
    append(bytes, event.place.centre);
    append(bytes, event.place.window);
    append(bytes, event.salt);
    append(bytes, event.body);
    append(bytes, event.prevHash);
    return bytes;
}

} // namespace yichuang
