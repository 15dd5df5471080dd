// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/applicant.h"

#include <QJsonArray>

#include "core/base/json.h"
#include "core/base/text.h"

namespace yichuang {
namespace {

constexpr qsizetype longestMember = 300;

void put(QJsonObject &object, const QString &member, const QString &value)
{
    if (!value.isEmpty())
        object.insert(member, value);
}

/** Reads members one by one and keeps the first error. */
class MemberReader
{
public:
    MemberReader(const QJsonObject &object, QString owner)
        : m_object(object)
        , m_owner(std::move(owner))
    {
    }

    void text(const QString &member, QString &target)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isUndefined())
            return;
        if (!value.isString())
            return refuse(ErrorCode::InvalidInput, member);
        target = value.toString();
        if (const Result<> safe = checkText(target, longestMember); !safe)
            refuse(safe.error().code, member);
    }

    void date(const QString &member, QDate &target)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isUndefined())
            return;
        target = dateFrom(value);
        if (!target.isValid() || value.toString().size() != 10)
            refuse(ErrorCode::InvalidInput, member);
    }

    void flag(const QString &member, bool &target)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isUndefined())
            return;
        if (!value.isBool())
            return refuse(ErrorCode::InvalidInput, member);
        target = value.toBool();
    }

    template <typename T> void name(const QString &member, T &target, std::optional<T> (*fromName)(QStringView))
    {
        const QJsonValue value = m_object.value(member);
        if (value.isUndefined())
            return;
        if (const std::optional<T> known = fromName(value.toString()))
            target = *known;
        else
            refuse(ErrorCode::InvalidInput, member);
    }

    template <typename T> [[nodiscard]] Result<T> outcome(T &&value) const
    {
        if (m_error)
            return failure(*m_error);
        return std::forward<T>(value);
    }

private:
    void refuse(ErrorCode code, const QString &member)
    {
        if (!m_error)
            m_error = Error{code, m_owner + u'.' + member, {}};
    }

    const QJsonObject &m_object;
    QString m_owner;
    std::optional<Error> m_error;
};

} // namespace

QString applicantKindName(ApplicantKind kind)
{
    switch (kind) {
    case ApplicantKind::NaturalPerson:
        return QStringLiteral("natural-person");
    case ApplicantKind::IndividualBusiness:
        return QStringLiteral("individual-business");
    case ApplicantKind::LegalPerson:
        return QStringLiteral("legal-person");
    case ApplicantKind::OtherOrganisation:
        return QStringLiteral("other-organisation");
    }
    Q_UNREACHABLE();
}

std::optional<ApplicantKind> applicantKindFromName(QStringView name)
{
    for (const ApplicantKind kind : allApplicantKinds) {
        if (applicantKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString applicantKindChineseName(ApplicantKind kind)
{
    switch (kind) {
    case ApplicantKind::NaturalPerson:
        return QStringLiteral("自然人");
    case ApplicantKind::IndividualBusiness:
        return QStringLiteral("个体工商户");
    case ApplicantKind::LegalPerson:
        return QStringLiteral("法人");
    case ApplicantKind::OtherOrganisation:
        return QStringLiteral("其他组织");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Applicant &applicant)
{
    QJsonObject object{{QStringLiteral("kind"), applicantKindName(applicant.kind)},
                       {QStringLiteral("name"), applicant.name},
                       {QStringLiteral("documentKind"), documentKindName(applicant.documentKind)}};
    put(object, QStringLiteral("documentNumber"), applicant.documentNumber);
    if (applicant.sex != Sex::Unknown)
        object.insert(QStringLiteral("sex"), sexName(applicant.sex));
    if (applicant.birth.isValid())
        object.insert(QStringLiteral("birth"), jsonFrom(applicant.birth));
    put(object, QStringLiteral("nation"), applicant.nation);
    put(object, QStringLiteral("phone"), applicant.phone);
    put(object, QStringLiteral("address"), applicant.address);
    put(object, QStringLiteral("legalRepresentative"), applicant.legalRepresentative);
    return object;
}

QJsonObject toJson(const Agent &agent)
{
    QJsonObject object{{QStringLiteral("name"), agent.name},
                       {QStringLiteral("documentKind"), documentKindName(agent.documentKind)},
                       {QStringLiteral("hasAuthority"), agent.hasAuthority}};
    put(object, QStringLiteral("documentNumber"), agent.documentNumber);
    put(object, QStringLiteral("phone"), agent.phone);
    put(object, QStringLiteral("relation"), agent.relation);
    return object;
}

Result<Applicant> applicantFromJson(const QJsonObject &object)
{
    Applicant applicant;
    MemberReader reader(object, QStringLiteral("applicant"));
    reader.name(QStringLiteral("kind"), applicant.kind, &applicantKindFromName);
    reader.text(QStringLiteral("name"), applicant.name);
    reader.name(QStringLiteral("documentKind"), applicant.documentKind, &documentKindFromName);
    reader.text(QStringLiteral("documentNumber"), applicant.documentNumber);
    reader.name(QStringLiteral("sex"), applicant.sex, &sexFromName);
    reader.date(QStringLiteral("birth"), applicant.birth);
    reader.text(QStringLiteral("nation"), applicant.nation);
    reader.text(QStringLiteral("phone"), applicant.phone);
    reader.text(QStringLiteral("address"), applicant.address);
    reader.text(QStringLiteral("legalRepresentative"), applicant.legalRepresentative);
    return reader.outcome(std::move(applicant));
}

Result<Agent> agentFromJson(const QJsonObject &object)
{
    Agent agent;
    MemberReader reader(object, QStringLiteral("agent"));
    reader.text(QStringLiteral("name"), agent.name);
    reader.name(QStringLiteral("documentKind"), agent.documentKind, &documentKindFromName);
    reader.text(QStringLiteral("documentNumber"), agent.documentNumber);
    reader.text(QStringLiteral("phone"), agent.phone);
    reader.flag(QStringLiteral("hasAuthority"), agent.hasAuthority);
    reader.text(QStringLiteral("relation"), agent.relation);
    return reader.outcome(std::move(agent));
}

} // namespace yichuang
