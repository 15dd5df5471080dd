// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/eventrows.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"

namespace yichuang {

namespace {

constexpr qsizetype saltSize = 16;

QByteArray payloadContext(const QUuid &id)
{
    return "event:" + id.toRfc4122();
}

} // namespace

Result<ArrivedEvent> arrivedEvent(const PgRows &rows, int row, const Sealer &sealer, int firstColumn)
{
    int column = firstColumn;
    ArrivedEvent arrived;
    Event &event = arrived.event;
    event.caseId = rows.uuid(row, column++);
    arrived.arrival = int(rows.number(row, column++));
    event.id = rows.uuid(row, column++);
    event.device = rows.text(row, column++);
    event.deviceSeq = rows.number(row, column++);
    event.typeName = rows.text(row, column++);
    event.bodyVersion = int(rows.number(row, column++));
    event.at = timeFrom(rows.text(row, column++));
    event.actor.account = rows.text(row, column++);
    event.actor.role = roleFromName(rows.text(row, column++)).value_or(Role::Clerk);
    event.place.centre = rows.text(row, column++);
    event.place.window = rows.text(row, column++);
    event.prevHash = rows.bytes(row, column++);
    event.hash = rows.bytes(row, column++);
    event.signature = rows.bytes(row, column++);
    const QByteArray payload = rows.bytes(row, column++);
    arrived.receivedAt = rows.time(row, column++);
    arrived.verdict.kind = verdictFromName(rows.text(row, column++)).value_or(VerdictKind::SetAside);
    arrived.verdict.reason = rows.text(row, column++);
    arrived.authorUnit = rows.text(row, column++);
    const Result<QByteArray> plain = sealer.open(payload, payloadContext(event.id));
    if (!plain || plain->size() < saltSize)
        return failure(ErrorCode::Tampered, QStringLiteral("event.payload"), uuidText(event.id));
    event.salt = plain->first(saltSize);
    event.body = plain->sliced(saltSize);
    return arrived;
}

Result<Postgres::Step> insertEvent(const ArrivedEvent &arrived, const Sealer &sealer)
{
    const Event &event = arrived.event;
    const Result<QByteArray> payload =
        sealer.seal(event.salt + event.body, payloadContext(event.id), Compression::WhenSmaller);
    if (!payload)
        return failure(payload.error());
    PgValues values;
    values.uuid(event.caseId).number(arrived.arrival).uuid(event.id).text(event.device).number(event.deviceSeq);
    values.text(event.typeName).number(event.bodyVersion).text(timeText(event.at)).text(event.actor.account);
    values.text(roleName(event.actor.role)).text(event.place.centre).text(event.place.window);
    values.bytes(event.prevHash).bytes(event.hash).bytes(event.signature).bytes(*payload).time(arrived.receivedAt);
    values.text(verdictName(arrived.verdict.kind)).text(arrived.verdict.reason);
    return Postgres::Step{
        "INSERT INTO events (case_id, arrival, id, device, seq, type, body_version, at, account, role, centre, "
        "window_id, prev_hash, hash, signature, payload, received_at, verdict, reason) VALUES ($1, $2, $3, $4, $5, $6, "
        "$7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        std::move(values)};
}

} // namespace yichuang
