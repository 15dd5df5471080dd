// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wireenrolment.h"

#include "core/base/json.h"
#include "core/cases/namedvalue.h"
#include "core/sync/wirereader.h"
#include "core/vault/signing.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype townshipDigits = 9;
constexpr qsizetype villageDigits = 12;
constexpr qsizetype longestUnitCode = 64;
constexpr QLatin1StringView townSuffix("000"); ///< where a village has its number

constexpr std::array<NamedValue<UnitKind>, 3> unitKinds{{
    {UnitKind::Centre, "centre"},
    {UnitKind::Station, "station"},
    {UnitKind::Department, "department"},
}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isIdCharacter(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'_';
}

} // namespace

QString unitKindName(UnitKind kind)
{
    return nameIn(unitKinds, kind);
}

std::optional<UnitKind> unitKindFromName(QStringView name)
{
    return valueIn(unitKinds, name);
}

std::optional<UnitKind> unitKindOf(QStringView code)
{
    if (code.isEmpty() || code.size() > longestUnitCode || !std::all_of(code.begin(), code.end(), isIdCharacter))
        return std::nullopt;
    if (!std::all_of(code.begin(), code.end(), isDigit))
        return UnitKind::Department;
    if (code.size() == townshipDigits)
        return UnitKind::Centre;
    if (code.size() == villageDigits && !code.endsWith(townSuffix))
        return UnitKind::Station;
    return std::nullopt;
}

QString unitNamed(const QString &code)
{
    const bool isTown =
        code.size() == villageDigits && code.endsWith(townSuffix) && std::all_of(code.begin(), code.end(), isDigit);
    return isTown ? code.left(townshipDigits) : code;
}

QString unitAbove(const QString &code)
{
    return unitKindOf(code) == UnitKind::Station ? code.left(townshipDigits) : QString();
}

QJsonObject Unit::toJson() const
{
    return {
        {QStringLiteral("kind"), unitKindName(kind)}, {QStringLiteral("code"), code}, {QStringLiteral("name"), name}};
}

Result<Unit> Unit::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Unit unit;
    unit.kind = reader.named(u"kind", unitKindFromName);
    unit.code = reader.name(u"code", longestUnitCode);
    unit.name = reader.text(u"name");
    return reader.finish(std::move(unit));
}

QJsonObject EnrolmentRequest::toJson() const
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("device"), device},
            {QStringLiteral("publicKey"), base64Json(publicKey)},
            {QStringLiteral("program"), program},
            {QStringLiteral("machine"), machine}};
}

Result<EnrolmentRequest> EnrolmentRequest::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    EnrolmentRequest request;
    request.code = reader.name(u"code", 100);
    request.device = reader.name(u"device", longestDevice);
    request.publicKey = reader.base64(u"publicKey", VerifyKey::encodedSize);
    request.program = reader.text(u"program", 100);
    request.machine = reader.text(u"machine", 100);
    return reader.finish(std::move(request));
}

QJsonObject Enrolment::toJson() const
{
    return {{QStringLiteral("device"), device},
            {QStringLiteral("unit"), unit.toJson()},
            {QStringLiteral("window"), window},
            {QStringLiteral("workstationCode"), workstationCode},
            {QStringLiteral("districtKey"), base64Json(districtKey)},
            {QStringLiteral("districtName"), districtName},
            {QStringLiteral("serverTime"), timeText(serverTime)}};
}

Result<Enrolment> Enrolment::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Enrolment enrolment;
    enrolment.device = reader.name(u"device", longestDevice);
    enrolment.unit = reader.part(u"unit", Unit::fromJson);
    enrolment.window = reader.text(u"window", 100);
    enrolment.workstationCode = reader.text(u"workstationCode", 2);
    enrolment.districtKey = reader.base64(u"districtKey", VerifyKey::encodedSize);
    enrolment.districtName = reader.text(u"districtName");
    enrolment.serverTime = reader.time(u"serverTime");
    return reader.finish(std::move(enrolment));
}

QJsonObject Succession::toJson() const
{
    return {{QStringLiteral("device"), device},
            {QStringLiteral("publicKey"), base64Json(publicKey)},
            {QStringLiteral("signature"), base64Json(signature)}};
}

Result<Succession> Succession::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Succession succession;
    succession.device = reader.name(u"device", longestDevice);
    succession.publicKey = reader.base64(u"publicKey", VerifyKey::encodedSize);
    succession.signature = reader.base64(u"signature", signatureSize);
    return reader.finish(std::move(succession));
}

QByteArray successorStatement(const QString &oldDevice, const QString &newDevice, const QByteArray &newPublicKey)
{
    return "yichuang-successor/1|" + oldDevice.toUtf8() + '|' + newDevice.toUtf8() + '|' + newPublicKey.toBase64();
}

QJsonObject ChallengeRequest::toJson() const
{
    return {{QStringLiteral("device"), device}};
}

Result<ChallengeRequest> ChallengeRequest::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    ChallengeRequest request;
    request.device = reader.name(u"device", longestDevice);
    return reader.finish(std::move(request));
}

QJsonObject Challenge::toJson() const
{
    return {{QStringLiteral("challenge"), challenge}, {QStringLiteral("expiresAt"), timeText(expiresAt)}};
}

Result<Challenge> Challenge::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Challenge answer;
    answer.challenge = reader.name(u"challenge", 200);
    answer.expiresAt = reader.time(u"expiresAt");
    return reader.finish(std::move(answer));
}

QJsonObject SessionRequest::toJson() const
{
    return {{QStringLiteral("device"), device},
            {QStringLiteral("challenge"), challenge},
            {QStringLiteral("signature"), base64Json(signature)}};
}

Result<SessionRequest> SessionRequest::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    SessionRequest request;
    request.device = reader.name(u"device", longestDevice);
    request.challenge = reader.name(u"challenge", 200);
    request.signature = reader.base64(u"signature", signatureSize);
    return reader.finish(std::move(request));
}

QByteArray sessionStatement(const QString &device, const QString &challenge)
{
    return "yichuang-session/1|" + device.toUtf8() + '|' + challenge.toUtf8();
}

QJsonObject SessionGrant::toJson() const
{
    return {{QStringLiteral("token"), token},
            {QStringLiteral("expiresAt"), timeText(expiresAt)},
            {QStringLiteral("serverTime"), timeText(serverTime)}};
}

Result<SessionGrant> SessionGrant::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    SessionGrant session;
    session.token = reader.name(u"token", 200);
    session.expiresAt = reader.time(u"expiresAt");
    session.serverTime = reader.time(u"serverTime");
    return reader.finish(std::move(session));
}

} // namespace yichuang
