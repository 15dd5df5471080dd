// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/applicant.h"

#include "core/base/text.h"
#include "core/identity/identitycheck.h"
#include "core/identity/name.h"
#include "core/identity/phone.h"

namespace yichuang {
namespace {

constexpr qsizetype longestAddress = 200;
constexpr qsizetype longestRelation = 50;

using Faults = std::vector<FieldFault>;

bool isOrganisation(ApplicantKind kind)
{
    return kind == ApplicantKind::LegalPerson || kind == ApplicantKind::OtherOrganisation;
}

/** A person shows a personal document, an organisation its credit code; an individual business either of them. */
bool fits(DocumentKind document, ApplicantKind applicant)
{
    if (document == DocumentKind::Other || applicant == ApplicantKind::IndividualBusiness)
        return true;
    return isPersonalDocument(document) != isOrganisation(applicant);
}

void addNameFault(Faults &faults, const QString &field, const QString &name, ApplicantKind kind)
{
    if (name.isEmpty())
        faults.push_back({field, QStringLiteral("field.missing")});
    else if (const Result<QString> checked = checkName(name, kind); !checked)
        faults.push_back({field, checked.error().reason});
}

void addNumberFault(Faults &faults, const IdentityCheck &check)
{
    if (check.fault)
        faults.push_back(
            {QStringLiteral("documentNumber"), QStringLiteral("identity.") + identityFaultName(*check.fault)});
}

void addPhoneFault(Faults &faults, const QString &phone)
{
    if (phone.isEmpty())
        return; // old people without a telephone are served too
    if (const Result<Phone> checked = checkPhone(phone); !checked)
        faults.push_back({QStringLiteral("phone"), checked.error().reason});
}

void addTextFault(Faults &faults, const QString &field, const QString &text, qsizetype longest)
{
    if (const Result<> safe = checkText(text, longest); !safe)
        faults.push_back({field, safe.error().reason});
}

bool isNationCode(const QString &nation)
{
    return nation.size() == 2 && nation.at(0) >= u'0' && nation.at(0) <= u'9' && nation.at(1) >= u'0'
        && nation.at(1) <= u'9';
}

bool contradicts(Sex stated, const std::optional<Sex> &inNumber)
{
    return inNumber && (stated == Sex::Male || stated == Sex::Female) && stated != *inNumber;
}

} // namespace

std::vector<FieldFault> faultsOf(const Applicant &applicant, QDate today)
{
    Faults faults;
    addNameFault(faults, QStringLiteral("name"), applicant.name, applicant.kind);
    if (!fits(applicant.documentKind, applicant.kind))
        faults.push_back({QStringLiteral("documentKind"), QStringLiteral("field.not-for-kind")});
    const IdentityCheck number = checkIdentity(applicant.documentKind, applicant.documentNumber, today);
    addNumberFault(faults, number);
    if (contradicts(applicant.sex, number.sex))
        faults.push_back({QStringLiteral("sex"), QStringLiteral("identity.sex-differs")});
    if (applicant.birth.isValid() && today.isValid() && applicant.birth > today)
        faults.push_back({QStringLiteral("birth"), QStringLiteral("identity.future")});
    else if (applicant.birth.isValid() && number.birth.isValid() && applicant.birth != number.birth)
        faults.push_back({QStringLiteral("birth"), QStringLiteral("identity.birth-differs")});
    if (!applicant.nation.isEmpty() && !isNationCode(applicant.nation))
        faults.push_back({QStringLiteral("nation"), QStringLiteral("identity.nation")});
    addPhoneFault(faults, applicant.phone);
    addTextFault(faults, QStringLiteral("address"), applicant.address, longestAddress);
    if (applicant.kind == ApplicantKind::LegalPerson || !applicant.legalRepresentative.isEmpty())
        addNameFault(faults, QStringLiteral("legalRepresentative"), applicant.legalRepresentative,
                     ApplicantKind::NaturalPerson);
    return faults;
}

std::vector<FieldFault> faultsOf(const Agent &agent, QDate today)
{
    Faults faults;
    addNameFault(faults, QStringLiteral("name"), agent.name, ApplicantKind::NaturalPerson);
    if (!fits(agent.documentKind, ApplicantKind::NaturalPerson))
        faults.push_back({QStringLiteral("documentKind"), QStringLiteral("field.not-for-kind")});
    addNumberFault(faults, checkIdentity(agent.documentKind, agent.documentNumber, today));
    addPhoneFault(faults, agent.phone);
    addTextFault(faults, QStringLiteral("relation"), agent.relation, longestRelation);
    return faults;
}

} // namespace yichuang
