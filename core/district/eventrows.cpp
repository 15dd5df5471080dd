// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/eventrows.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"

#include <array>

namespace yichuang {

namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype bodyWorthDeflating = 1024; ///< below it, making zlib ready takes longer than all else

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

Result<Postgres::Step> insertEvents(const std::vector<const ArrivedEvent *> &arrived, const Sealer &sealer)
{
    using enum PgElement;
    std::array columns{PgArray(Uuid),  PgArray(Number), PgArray(Uuid),  PgArray(Text),  PgArray(Number),
                       PgArray(Text),  PgArray(Number), PgArray(Text),  PgArray(Text),  PgArray(Text),
                       PgArray(Text),  PgArray(Text),   PgArray(Bytes), PgArray(Bytes), PgArray(Bytes),
                       PgArray(Bytes), PgArray(Time),   PgArray(Text),  PgArray(Text)};
    for (const ArrivedEvent *one : arrived) {
        const Event &event = one->event;
        const QByteArray plain = event.salt + event.body;
        const Compression compression =
            plain.size() >= bodyWorthDeflating ? Compression::WhenSmaller : Compression::None;
        const Result<QByteArray> payload = sealer.seal(plain, payloadContext(event.id), compression);
        if (!payload)
            return failure(payload.error());
        auto *column = columns.data();
        (column++)->uuid(event.caseId);
        (column++)->number(one->arrival);
        (column++)->uuid(event.id);
        (column++)->text(event.device);
        (column++)->number(event.deviceSeq);
        (column++)->text(event.typeName);
        (column++)->number(event.bodyVersion);
        (column++)->text(timeText(event.at));
        (column++)->text(event.actor.account);
        (column++)->text(roleName(event.actor.role));
        (column++)->text(event.place.centre);
        (column++)->text(event.place.window);
        (column++)->bytes(event.prevHash);
        (column++)->bytes(event.hash);
        (column++)->bytes(event.signature);
        (column++)->bytes(*payload);
        (column++)->time(one->receivedAt);
        (column++)->text(verdictName(one->verdict.kind));
        column->text(one->verdict.reason);
    }
    PgValues values;
    for (const PgArray &column : columns)
        values.array(column);
    return Postgres::Step{
        "INSERT INTO events (case_id, arrival, id, device, seq, type, body_version, at, account, role, centre, "
        "window_id, prev_hash, hash, signature, payload, received_at, verdict, reason) SELECT * FROM unnest("
        "$1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::bigint[], $8::text[], "
        "$9::text[], $10::text[], $11::text[], $12::text[], $13::bytea[], $14::bytea[], $15::bytea[], $16::bytea[], "
        "$17::timestamptz[], $18::text[], $19::text[])",
        std::move(values)};
}

} // namespace yichuang
