// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/sessions.h"

#include "core/district/handlers.h"
#include "core/district/ratelimit.h"
#include "core/sync/wireenrolment.h"
#include "core/vault/digest.h"
#include "core/vault/securebytes.h"
#include "core/vault/signing.h"

namespace yichuang {

namespace {

constexpr int secretBytes = 32;
constexpr int challengeSeconds = 120;
constexpr QByteArrayView scheme("Bearer ");

QByteArray randomText()
{
    return SecureBytes::random(secretBytes)
        .view()
        .toByteArray()
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/** DeviceUnknown or DeviceRevoked, or the device's public key. */
tl::expected<QByteArray, Problem> keyOfLivingDevice(Postgres &postgres, const QString &device)
{
    const Result<PgRows> row = postgres.run("SELECT public_key, revoked_at IS NOT NULL FROM devices WHERE device = $1",
                                            PgValues().text(device));
    if (!row)
        return refuse(row.error());
    if (row->isEmpty())
        return refuse(ProblemCode::DeviceUnknown);
    if (row->flag(0, 1))
        return refuse(ProblemCode::DeviceRevoked);
    return row->bytes(0, 0);
}

} // namespace

tl::expected<Caller, Problem> callerOf(Postgres &postgres, const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    if (!header.startsWith(scheme))
        return refuse(ProblemCode::SessionRequired);
    const Result<PgRows> row =
        postgres.run("SELECT s.device, d.unit, d.revoked_at IS NOT NULL FROM sessions s "
                     "JOIN devices d USING (device) WHERE s.token_hash = $1 AND s.expires_at > now()",
                     PgValues().bytes(sm3(header.mid(scheme.size()))));
    if (!row)
        return refuse(row.error());
    if (row->isEmpty())
        return refuse(ProblemCode::SessionRequired);
    if (row->flag(0, 2))
        return refuse(ProblemCode::DeviceRevoked);
    return Caller{row->text(0, 0), row->text(0, 1)};
}

Answer challenge(Call &call)
{
    const Result<ChallengeRequest> request = ChallengeRequest::fromJson(call.json);
    if (!request)
        return refuse(ProblemCode::RequestMalformed, request.error().reason);
    if (const auto within =
            countTry(call.postgres(), QStringLiteral("login"), request->device, call.server.settings.loginTries);
        !within)
        return refuse(within.error());
    if (const auto key = keyOfLivingDevice(call.postgres(), request->device); !key)
        return refuse(key.error());
    const QByteArray text = randomText();
    const Result<PgRows> kept =
        call.postgres().run("INSERT INTO challenges (challenge_hash, device, expires_at) "
                            "VALUES ($1, $2, now() + $3::int * interval '1 second') RETURNING expires_at",
                            PgValues().bytes(sm3(text)).text(request->device).number(challengeSeconds));
    if (!kept)
        return refuse(kept.error());
    return jsonAnswer(200, Challenge{QString::fromLatin1(text), kept->time(0, 0)}.toJson());
}

Answer openSession(Call &call)
{
    const Result<SessionRequest> request = SessionRequest::fromJson(call.json);
    if (!request)
        return refuse(ProblemCode::RequestMalformed, request.error().reason);
    if (const auto within =
            countTry(call.postgres(), QStringLiteral("login"), request->device, call.server.settings.loginTries);
        !within)
        return refuse(within.error());
    const auto encoded = keyOfLivingDevice(call.postgres(), request->device);
    if (!encoded)
        return refuse(encoded.error());
    // Good for one try, right or wrong.
    const Result<PgRows> taken = call.postgres().run(
        "DELETE FROM challenges WHERE challenge_hash = $1 AND device = $2 AND expires_at > now() RETURNING true",
        PgValues().bytes(sm3(request->challenge.toLatin1())).text(request->device));
    if (!taken)
        return refuse(taken.error());
    if (taken->isEmpty())
        return refuse(ProblemCode::SessionRequired, QStringLiteral("challenge"));
    const Result<VerifyKey> key = VerifyKey::fromEncoded(*encoded);
    if (!key || !key->verifies(sessionStatement(request->device, request->challenge), request->signature))
        return refuse(ProblemCode::SignatureInvalid);
    const QByteArray token = randomText();
    const Result<PgRows> opened = call.postgres().run(
        "INSERT INTO sessions (token_hash, device, expires_at) "
        "VALUES ($1, $2, now() + $3::int * interval '1 minute') RETURNING expires_at",
        PgValues().bytes(sm3(token)).text(request->device).number(call.server.settings.sessionLife.count()));
    if (!opened)
        return refuse(opened.error());
    return jsonAnswer(201,
                      SessionGrant{QString::fromLatin1(token), opened->time(0, 0), call.server.clock.now()}.toJson());
}

} // namespace yichuang
