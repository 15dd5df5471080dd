// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/enrolment.h"

#include "core/cases/casenumber.h"
#include "core/district/handlers.h"
#include "core/district/ratelimit.h"
#include "core/district/unitnames.h"
#include "core/sync/wire.h"
#include "core/vault/digest.h"
#include "core/vault/plaincode.h"
#include "core/vault/signing.h"

#include <QRandomGenerator>

namespace yichuang {

namespace {

constexpr int codeCharacters = 12; ///< 60 bits, and ten tries a minute
constexpr int codeGroup = 4;

QByteArray codeHash(const QString &code)
{
    return sm3("yichuang-enrolment/1|" + code.toLatin1());
}

Result<> addUnit(Postgres &postgres, const QString &unit)
{
    const Result<PgRows> added = postgres.run("INSERT INTO units (unit, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                              PgValues().text(unit).bytes(chainStart()));
    return added ? Result<>() : failure(added.error());
}

/** A workstation code nobody in the unit has, drawn at random so that a lost code is not given to the next at once. */
Result<QString> freeWorkstationCode(Postgres &postgres, const QString &unit)
{
    const Result<PgRows> rows = postgres.run("SELECT workstation_code FROM devices WHERE unit = $1 UNION "
                                             "SELECT workstation_code FROM enrolment_codes WHERE unit = $1",
                                             PgValues().text(unit));
    if (!rows)
        return failure(rows.error());
    QStringList taken;
    for (int row = 0; row < rows->size(); ++row)
        taken.append(rows->text(row, 0));
    const qsizetype letters = caseNumberAlphabet.size();
    const qsizetype start = QRandomGenerator::system()->bounded(int(letters * letters));
    for (qsizetype i = 0; i < letters * letters; ++i) {
        const qsizetype n = (start + i) % (letters * letters);
        const QString code = QString(caseNumberAlphabet[n / letters]) + caseNumberAlphabet[n % letters];
        if (!taken.contains(code))
            return code;
    }
    return failure(ErrorCode::RefusedByRule, QStringLiteral("enrol.full"));
}

/** A device as the table has it. */
struct DeviceRow
{
    QByteArray publicKey;
    QString unit;
    QString window;
    QString workstationCode;
    bool revoked = false;
};

/** Whether the row stays as it is read until the transaction ends. */
enum class RowHold { None, Shared };

Result<std::optional<DeviceRow>> deviceRow(Postgres &postgres, const QString &device, RowHold hold = RowHold::None)
{
    const char *const held = "SELECT public_key, unit, window_id, workstation_code, revoked_at IS NOT NULL "
                             "FROM devices WHERE device = $1 FOR SHARE";
    const char *const glanced = "SELECT public_key, unit, window_id, workstation_code, revoked_at IS NOT NULL "
                                "FROM devices WHERE device = $1";
    const Result<PgRows> rows = postgres.run(hold == RowHold::Shared ? held : glanced, PgValues().text(device));
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::nullopt;
    return DeviceRow{rows->bytes(0, 0), rows->text(0, 1), rows->text(0, 2), rows->text(0, 3), rows->flag(0, 4)};
}

Answer enrolmentAnswer(const Call &call, int status, const QString &device, const DeviceRow &row)
{
    const Result<PgRows> district = call.postgres().run("SELECT name FROM district");
    if (!district)
        return refuse(district.error());
    const Result<QString> unitName = nameOfUnit(call.postgres(), row.unit);
    if (!unitName)
        return refuse(unitName.error());
    Enrolment enrolment;
    enrolment.device = device;
    enrolment.unit = {unitKindOf(row.unit).value_or(UnitKind::Department), row.unit, *unitName};
    enrolment.window = row.window;
    enrolment.workstationCode = row.workstationCode;
    enrolment.districtKey = call.server.keys.publicKey();
    enrolment.districtName = district->text(0, 0);
    enrolment.serverTime = call.server.clock.now();
    return jsonAnswer(status, enrolment.toJson());
}

tl::expected<void, Problem> checkIdentity(const QString &device, const QByteArray &publicKey)
{
    if (!VerifyKey::fromEncoded(publicKey))
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("publicKey"));
    if (deviceIdOf(publicKey) != device)
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("device"));
    return {};
}

Result<PgRows> insertDevice(Postgres &postgres, const QString &device, const DeviceRow &row, const QString &program,
                            const QString &machine, const std::optional<QString> &predecessor)
{
    PgValues values;
    values.text(device).bytes(row.publicKey).text(row.unit).text(row.window).text(row.workstationCode);
    values.text(program).text(machine).bytes(chainStart());
    if (predecessor)
        values.text(*predecessor);
    else
        values.null();
    return postgres.run("INSERT INTO devices (device, public_key, unit, window_id, workstation_code, program, machine, "
                        "hash, predecessor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                        values);
}

/**
 * Adds the device of @p request behind @p old, which vouches for it; none: it is here already. The row of @p old is
 * held meanwhile: a revocation comes before, and is seen here, or after, and finds the successor.
 */
tl::expected<std::optional<DeviceRow>, Problem> addSuccessor(Postgres &postgres, const QString &old,
                                                             const Succession &request)
{
    Result<PgTransaction> transaction = PgTransaction::begin(postgres);
    if (!transaction)
        return refuse(transaction.error());
    const Result<std::optional<DeviceRow>> before = deviceRow(postgres, old, RowHold::Shared);
    if (!before)
        return refuse(before.error());
    if (!*before)
        return refuse(ProblemCode::DeviceUnknown);
    if ((*before)->revoked)
        return refuse(ProblemCode::DeviceRevoked);
    const Result<VerifyKey> key = VerifyKey::fromEncoded((*before)->publicKey);
    if (!key || !key->verifies(successorStatement(old, request.device, request.publicKey), request.signature))
        return refuse(ProblemCode::SignatureInvalid);
    DeviceRow fresh = **before;
    fresh.publicKey = request.publicKey;
    const Result<PgRows> inserted =
        insertDevice(postgres, request.device, fresh, QStringLiteral("successor"), QString(), old);
    if (!inserted && inserted.error().code == ErrorCode::AlreadyExists)
        return std::nullopt;
    if (!inserted)
        return refuse(inserted.error());
    if (const Result<> committed = transaction->commit(); !committed)
        return refuse(committed.error());
    return fresh;
}

} // namespace

Result<QString> makeEnrolmentCode(Postgres &postgres, const QString &unit, const QString &window,
                                  std::chrono::hours life)
{
    if (!unitKindOf(unit))
        return failure(ErrorCode::InvalidInput, QStringLiteral("enrol.unit"), unit);
    Result<PgTransaction> transaction = PgTransaction::begin(postgres);
    if (!transaction)
        return failure(transaction.error());
    if (const Result<> added = addUnit(postgres, unit); !added)
        return failure(added.error());
    if (const QString above = unitAbove(unit); !above.isEmpty()) {
        if (const Result<> added = addUnit(postgres, above); !added)
            return failure(added.error());
    }
    const Result<QString> workstation = freeWorkstationCode(postgres, unit);
    if (!workstation)
        return failure(workstation.error());
    const QString code = makePlainCode(codeCharacters);
    const Result<PgRows> kept =
        postgres.run("INSERT INTO enrolment_codes (code_hash, unit, window_id, workstation_code, expires_at) "
                     "VALUES ($1, $2, $3, $4, now() + $5::bigint * interval '1 hour')",
                     PgValues().bytes(codeHash(code)).text(unit).text(window).text(*workstation).number(life.count()));
    if (!kept)
        return failure(kept.error());
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return groupedPlainCode(code, codeGroup);
}

Result<QStringList> revokeDevice(Postgres &postgres, const QString &device)
{
    // From the device to the one that vouched for it and to those it vouched for, and so on from each of them.
    const char *const shutOut =
        "WITH RECURSIVE computer (device) AS (SELECT device FROM devices WHERE device = $1 UNION "
        "SELECT CASE d.device WHEN c.device THEN d.predecessor ELSE d.device END FROM computer c JOIN devices d "
        "ON (d.device = c.device AND d.predecessor IS NOT NULL) OR d.predecessor = c.device), "
        "revoked AS (UPDATE devices SET revoked_at = coalesce(revoked_at, now()) "
        "WHERE device IN (SELECT device FROM computer) RETURNING device, enrolled_at) "
        "SELECT device FROM revoked ORDER BY enrolled_at, device";
    Result<PgTransaction> transaction = PgTransaction::begin(postgres);
    if (!transaction)
        return failure(transaction.error());
    QStringList identities;
    // Until no more are found: a successor that was being added while this waited for its predecessor's row is seen by
    // the next statement only.
    for (bool grown = true; grown;) {
        const Result<PgRows> rows = postgres.run(shutOut, PgValues().text(device));
        if (!rows)
            return failure(rows.error());
        grown = rows->size() > identities.size();
        identities.clear();
        for (int row = 0; row < rows->size(); ++row)
            identities.append(rows->text(row, 0));
    }
    if (identities.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("device"), device);
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return identities;
}

Result<> nameDistrict(Postgres &postgres, const QString &name)
{
    const Result<PgRows> named = postgres.run("UPDATE district SET name = $1", PgValues().text(name));
    return named ? Result<>() : failure(named.error());
}

Answer enrol(Call &call)
{
    const Result<EnrolmentRequest> request = EnrolmentRequest::fromJson(call.json);
    if (!request)
        return refuse(ProblemCode::RequestMalformed, request.error().reason);
    if (const auto within =
            countTry(call.postgres(), QStringLiteral("enrolment"), call.address, call.server.settings.enrolmentTries);
        !within)
        return refuse(within.error());
    if (const auto sound = checkIdentity(request->device, request->publicKey); !sound)
        return refuse(sound.error());
    const Result<QString> code = normalisedPlainCode(request->code);
    if (!code)
        return refuse(ProblemCode::CodeUnknown);

    Result<PgTransaction> transaction = PgTransaction::begin(call.postgres());
    if (!transaction)
        return refuse(transaction.error());
    const Result<PgRows> row =
        call.postgres().run("SELECT unit, window_id, workstation_code, expires_at < now(), device "
                            "FROM enrolment_codes WHERE code_hash = $1 FOR UPDATE",
                            PgValues().bytes(codeHash(*code)));
    if (!row)
        return refuse(row.error());
    if (row->isEmpty())
        return refuse(ProblemCode::CodeUnknown);
    const Result<std::optional<DeviceRow>> known = deviceRow(call.postgres(), request->device);
    if (!known)
        return refuse(known.error());
    if (!row->isNull(0, 4)) {
        // The answer to its first try was lost: it gets it again.
        if (row->text(0, 4) == request->device && *known && (*known)->publicKey == request->publicKey
            && !(*known)->revoked)
            return enrolmentAnswer(call, 201, request->device, **known);
        return refuse(ProblemCode::CodeUsed);
    }
    if (row->flag(0, 3))
        return refuse(ProblemCode::CodeExpired);
    if (*known)
        return refuse((*known)->revoked ? ProblemCode::DeviceRevoked : ProblemCode::DeviceExists);
    const DeviceRow fresh{request->publicKey, row->text(0, 0), row->text(0, 1), row->text(0, 2), false};
    const Result<PgRows> inserted =
        insertDevice(call.postgres(), request->device, fresh, request->program, request->machine, std::nullopt);
    if (!inserted)
        return refuse(inserted.error());
    const Result<PgRows> used = call.postgres().run("UPDATE enrolment_codes SET device = $2 WHERE code_hash = $1",
                                                    PgValues().bytes(codeHash(*code)).text(request->device));
    if (!used)
        return refuse(used.error());
    if (const Result<> committed = transaction->commit(); !committed)
        return refuse(committed.error());
    call.server.journal.info(QStringLiteral("enrolled"),
                             {{QStringLiteral("device"), request->device}, {QStringLiteral("unit"), fresh.unit}});
    return enrolmentAnswer(call, 201, request->device, fresh);
}

Answer succeed(Call &call)
{
    const QString old = call.parts.value(0);
    const Result<Succession> request = Succession::fromJson(call.json);
    if (!request)
        return refuse(ProblemCode::RequestMalformed, request.error().reason);
    if (const auto within =
            countTry(call.postgres(), QStringLiteral("enrolment"), call.address, call.server.settings.enrolmentTries);
        !within)
        return refuse(within.error());
    if (const auto sound = checkIdentity(request->device, request->publicKey); !sound)
        return refuse(sound.error());
    const auto added = addSuccessor(call.postgres(), old, *request);
    if (!added)
        return refuse(added.error());
    if (*added) {
        call.server.journal.info(QStringLiteral("succeeded"),
                                 {{QStringLiteral("device"), request->device}, {QStringLiteral("predecessor"), old}});
        return enrolmentAnswer(call, 201, request->device, **added);
    }
    const Result<std::optional<DeviceRow>> known = deviceRow(call.postgres(), request->device);
    if (!known)
        return refuse(known.error());
    if (!*known || (*known)->publicKey != request->publicKey)
        return refuse(ProblemCode::DeviceExists);
    if ((*known)->revoked)
        return refuse(ProblemCode::DeviceRevoked);
    return enrolmentAnswer(call, 200, request->device, **known);
}

} // namespace yichuang
