// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/identitycheck.h"

#include "core/identity/numberrules.h"

#include <algorithm>

namespace yichuang {
namespace {

QChar halfWidth(QChar c)
{
    if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
        return QChar(char16_t(c.unicode() - 0xFEE0));
    return c;
}

bool isHyphen(QChar c)
{
    return c == u'-' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212) || c == QChar(0xFE58)
        || c == QChar(0xFE63);
}

void applyRules(IdentityCheck &check, QDate today, const RegionTable *regions)
{
    switch (check.kind) {
    case DocumentKind::ResidentId:
        return checkResidentId(check, today, regions);
    case DocumentKind::HkMacaoTaiwanResidence:
        return checkHkMacaoTaiwanResidence(check, today);
    case DocumentKind::ForeignerResidence:
        return checkForeignerResidence(check, today);
    case DocumentKind::ForeignerResidenceOld:
        return checkForeignerResidenceOld(check);
    case DocumentKind::Passport:
        return checkPassport(check);
    case DocumentKind::HkMacaoPermit:
        return checkHkMacaoPermit(check);
    case DocumentKind::TaiwanPermit:
        return checkTaiwanPermit(check);
    case DocumentKind::ForeignPassport:
        return checkForeignPassport(check);
    case DocumentKind::CreditCode:
        return checkCreditCode(check);
    case DocumentKind::Other:
        return checkOtherDocument(check);
    }
    Q_UNREACHABLE();
}

} // namespace

QString identityFaultName(IdentityFault fault)
{
    switch (fault) {
    case IdentityFault::Empty:
        return QStringLiteral("empty");
    case IdentityFault::Length:
        return QStringLiteral("length");
    case IdentityFault::Characters:
        return QStringLiteral("characters");
    case IdentityFault::Form:
        return QStringLiteral("form");
    case IdentityFault::OldForm:
        return QStringLiteral("old-form");
    case IdentityFault::Date:
        return QStringLiteral("date");
    case IdentityFault::Future:
        return QStringLiteral("future");
    case IdentityFault::Checksum:
        return QStringLiteral("checksum");
    }
    Q_UNREACHABLE();
}

QString identityWarningName(IdentityWarning warning)
{
    switch (warning) {
    case IdentityWarning::RegionUnknown:
        return QStringLiteral("region-unknown");
    case IdentityWarning::RegionAbolished:
        return QStringLiteral("region-abolished");
    case IdentityWarning::OtherDocument:
        return QStringLiteral("other-document");
    case IdentityWarning::Age:
        return QStringLiteral("age");
    case IdentityWarning::InnerCode:
        return QStringLiteral("inner-code");
    case IdentityWarning::UnusualForm:
        return QStringLiteral("unusual-form");
    case IdentityWarning::UpgradeNeedsConfirmation:
        return QStringLiteral("upgrade-needs-confirmation");
    }
    Q_UNREACHABLE();
}

bool IdentityCheck::has(IdentityWarning warning) const
{
    return std::ranges::find(warnings, warning) != warnings.end();
}

QString normalisedNumber(QStringView typed)
{
    QString number;
    number.reserve(typed.size());
    for (const QChar raw : typed) {
        const QChar c = halfWidth(raw);
        if (c.isSpace() || isHyphen(c))
            continue;
        const bool isLower = c >= u'a' && c <= u'z';
        number.append(isLower ? QChar(char16_t(c.unicode() - u'a' + u'A')) : c);
    }
    return number;
}

QString foldedNumber(QStringView typed)
{
    QString number = typed.trimmed().toString();
    std::ranges::transform(number, number.begin(), halfWidth);
    return number;
}

qsizetype firstNonDigit(QStringView text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        if (text.at(i) < u'0' || text.at(i) > u'9')
            return i;
    }
    return -1;
}

void setFault(IdentityCheck &check, IdentityFault fault, qsizetype position)
{
    check.fault = fault;
    check.faultPosition = int(position);
}

IdentityCheck checkIdentity(DocumentKind kind, QStringView typed, QDate today, const RegionTable *regions)
{
    IdentityCheck check;
    check.kind = kind;
    if (typed.size() > longestRawNumber) {
        setFault(check, IdentityFault::Length);
        return check;
    }
    check.normalised = kind == DocumentKind::Other ? foldedNumber(typed) : normalisedNumber(typed);
    if (check.normalised.isEmpty())
        setFault(check, IdentityFault::Empty);
    else
        applyRules(check, today, regions);
    return check;
}

std::optional<int> ageOn(QDate birth, QDate day)
{
    if (!birth.isValid() || !day.isValid() || day < birth)
        return std::nullopt;
    const bool beforeBirthday =
        day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
    return day.year() - birth.year() - (beforeBirthday ? 1 : 0);
}

} // namespace yichuang
