// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/prefill.h"

namespace yichuang {
namespace {

enum class Fact { Phone, Address, Name, LegalRepresentative, CreditCode };

struct KnownKey
{
    const char *key;
    Fact fact;
};

constexpr KnownKey knownKeys[] = {
    {"contact_phone", Fact::Phone}, {"phone", Fact::Phone},
    {"live_addr", Fact::Address},   {"contact_addr", Fact::Address},
    {"address", Fact::Address},     {"shop_name", Fact::Name},
    {"org_name", Fact::Name},       {"legal_person", Fact::LegalRepresentative},
    {"biz_uscc", Fact::CreditCode},
};

QString factOf(const Applicant &applicant, Fact fact)
{
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    switch (fact) {
    case Fact::Phone:
        return applicant.phone;
    case Fact::Address:
        return applicant.address;
    case Fact::Name:
        return person ? QString() : applicant.name;
    case Fact::LegalRepresentative:
        return applicant.legalRepresentative;
    case Fact::CreditCode:
        return applicant.documentKind == DocumentKind::CreditCode ? applicant.documentNumber : QString();
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonValue prefilledValue(const FormField &field, const Applicant &applicant)
{
    for (const KnownKey &known : knownKeys) {
        if (field.key == QLatin1String(known.key)) {
            const QString fact = factOf(applicant, known.fact);
            return fact.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(fact);
        }
    }
    return QJsonValue::Undefined;
}

} // namespace yichuang
