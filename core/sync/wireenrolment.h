// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a device becomes known to the district, and how it logs in (docs/decisions/010).

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace yichuang {

/** What kind of office a device stands in. */
enum class UnitKind {
    Centre, ///< township service centre, code of 9 digits
    Station, ///< village station, code of 12 digits, the first 9 its township's
    Department, ///< department of the organisation file, its id
};

[[nodiscard]] QString unitKindName(UnitKind kind); ///< centre, station, department
[[nodiscard]] std::optional<UnitKind> unitKindFromName(QStringView name);
/**
 * What @p code must be by its form: 9 digits, 12 digits, or else an id of letters, digits and hyphens. 12 digits that
 * end in 000 are a town, which is no unit: its centre is.
 */
[[nodiscard]] std::optional<UnitKind> unitKindOf(QStringView code);
/**
 * The unit that events and the organisation document call @p code: a town, 12 digits that end in 000, is its centre;
 * everything else is called as the unit is.
 */
[[nodiscard]] QString unitNamed(const QString &code);
/** The unit above a village station (its township's centre); empty for every other code. */
[[nodiscard]] QString unitAbove(const QString &code);

struct Unit
{
    UnitKind kind = UnitKind::Centre;
    QString code;
    QString name; ///< as published in the organisation document; the code until one is

    bool operator==(const Unit &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Unit> fromJson(const QJsonObject &json);
};

/** POST /v1/enrolments. */
struct EnrolmentRequest
{
    QString code; ///< one-time code as typed
    QString device; ///< deviceIdOf(publicKey)
    QByteArray publicKey; ///< VerifyKey::encoded()
    QString program; ///< name and version, for the operator's list
    QString machine; ///< name of the computer, for the operator's list

    bool operator==(const EnrolmentRequest &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EnrolmentRequest> fromJson(const QJsonObject &json);
};

/** The answer to an enrolment and to a succession. */
struct Enrolment
{
    QString device;
    Unit unit;
    QString window; ///< window id of the organisation file; may be empty
    QString workstationCode; ///< two characters of case numbers; empty: the workstation keeps its own
    QByteArray districtKey; ///< public key under which reference documents are signed
    QString districtName;
    QDateTime serverTime;

    bool operator==(const Enrolment &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Enrolment> fromJson(const QJsonObject &json);
};

/** POST /v1/devices/{old}/successors: the old identity vouches for a new one of the same workstation. */
struct Succession
{
    QString device; ///< the new one
    QByteArray publicKey; ///< of the new one
    QByteArray signature; ///< by the old key over successorStatement()

    bool operator==(const Succession &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Succession> fromJson(const QJsonObject &json);
};
[[nodiscard]] QByteArray successorStatement(const QString &oldDevice, const QString &newDevice,
                                            const QByteArray &newPublicKey);

/** POST /v1/sessions/challenges {device}. */
struct ChallengeRequest
{
    QString device;

    bool operator==(const ChallengeRequest &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ChallengeRequest> fromJson(const QJsonObject &json);
};

struct Challenge
{
    QString challenge; ///< opaque
    QDateTime expiresAt;

    bool operator==(const Challenge &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Challenge> fromJson(const QJsonObject &json);
};

/** POST /v1/sessions. */
struct SessionRequest
{
    QString device;
    QString challenge;
    QByteArray signature; ///< by the device's key over sessionStatement()

    bool operator==(const SessionRequest &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SessionRequest> fromJson(const QJsonObject &json);
};
[[nodiscard]] QByteArray sessionStatement(const QString &device, const QString &challenge);

struct SessionGrant
{
    QString token; ///< for the header "Authorization: Bearer ..."
    QDateTime expiresAt;
    QDateTime serverTime;

    bool operator==(const SessionGrant &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SessionGrant> fromJson(const QJsonObject &json);
};

} // namespace yichuang
