// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/identity/documentkind.h"
#include "core/identity/sex.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace yichuang {

/** Who applies. */
enum class ApplicantKind {
    NaturalPerson, ///< 自然人
    IndividualBusiness, ///< 个体工商户
    LegalPerson, ///< 法人
    OtherOrganisation, ///< 其他组织
};

inline constexpr std::array allApplicantKinds{ApplicantKind::NaturalPerson, ApplicantKind::IndividualBusiness,
                                              ApplicantKind::LegalPerson, ApplicantKind::OtherOrganisation};

/** Stable name: natural-person, individual-business, legal-person, other-organisation. */
[[nodiscard]] QString applicantKindName(ApplicantKind kind);
[[nodiscard]] std::optional<ApplicantKind> applicantKindFromName(QStringView name);

/** 自然人, 个体工商户, 法人, 其他组织. */
[[nodiscard]] QString applicantKindChineseName(ApplicantKind kind);

/** The applicant of a case as taken in at the window. Personal data: never log it. */
struct Applicant
{
    ApplicantKind kind = ApplicantKind::NaturalPerson;
    QString name;
    DocumentKind documentKind = DocumentKind::ResidentId;
    QString documentNumber; ///< normalised as checkIdentity() does
    Sex sex = Sex::Unknown;
    QDate birth;
    QString nation; ///< two-digit code of GB/T 3304 or empty
    QString phone; ///< as checkPhone() stores it
    QString address;
    QString legalRepresentative; ///< 法定代表人(负责人), organisations only

    bool operator==(const Applicant &) const = default;
};

/** Who acts for the applicant 代理人. Personal data: never log it. */
struct Agent
{
    QString name;
    DocumentKind documentKind = DocumentKind::ResidentId;
    QString documentNumber;
    QString phone;
    bool hasAuthority = false; ///< a power of attorney 授权委托书 was shown
    QString relation; ///< to the applicant, free text

    bool operator==(const Agent &) const = default;
};

/** Members are named as in the structs; empty ones are left out. */
[[nodiscard]] QJsonObject toJson(const Applicant &applicant);
[[nodiscard]] QJsonObject toJson(const Agent &agent);

/**
 * Reads toJson() back. Unknown members are ignored; a member of a wrong type, an unknown name of a kind, an impossible
 * date or unsafe text (checkText()) is InvalidInput or TooLarge, with the reason `applicant.<member>` or
 * `agent.<member>`.
 */
[[nodiscard]] Result<Applicant> applicantFromJson(const QJsonObject &object);
[[nodiscard]] Result<Agent> agentFromJson(const QJsonObject &object);

/** Something on the intake form that must be corrected. */
struct FieldFault
{
    QString field; ///< member name, e.g. documentNumber
    QString reason; ///< stable token: identity.<fault>, phone.<...>, name.<...>, text.<...>, field.missing,
                    ///< field.not-for-kind

    bool operator==(const FieldFault &) const = default;
};

/** All that is wrong with a complete form, in the order of the struct's members; empty means it can be taken in. */
[[nodiscard]] std::vector<FieldFault> faultsOf(const Applicant &applicant, QDate today);
[[nodiscard]] std::vector<FieldFault> faultsOf(const Agent &agent, QDate today);

} // namespace yichuang
