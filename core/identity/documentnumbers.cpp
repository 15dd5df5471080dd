// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers without a date of birth: passports, permits, organisations.
#include "core/identity/numberrules.h"

#include "core/base/text.h"
#include "core/identity/checkdigits.h"

namespace yichuang {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/** Sets Characters at the first character that is neither digit nor capital letter. */
bool isAlphanumeric(IdentityCheck &check)
{
    for (qsizetype i = 0; i < check.normalised.size(); ++i) {
        if (!isDigit(check.normalised.at(i)) && !isLetter(check.normalised.at(i))) {
            setFault(check, IdentityFault::Characters, i);
            return false;
        }
    }
    return true;
}

/** Sets Form at the first character of [from, end) that is no digit. */
bool digitsFollow(IdentityCheck &check, qsizetype from)
{
    const qsizetype bad = firstNonDigit(check.normalised, from, check.normalised.size());
    if (bad >= 0)
        setFault(check, IdentityFault::Form, bad);
    return bad < 0;
}

} // namespace

void checkPassport(IdentityCheck &check)
{
    const QStringView number = check.normalised;
    if (number.size() != 9)
        return setFault(check, IdentityFault::Length);
    if (!isAlphanumeric(check))
        return;
    // Diplomatic, service and public affairs passports are not described in a source we could read: accept and warn.
    if (number.startsWith(u"DE") || number.startsWith(u"SE") || number.startsWith(u"PE")) {
        check.warnings.push_back(IdentityWarning::UnusualForm);
        std::ignore = digitsFollow(check, 2);
        return;
    }
    if (number.front() != u'E' && number.front() != u'G')
        return setFault(check, IdentityFault::Form, 0);
    // Since 2017 the second character may be a letter, never I or O, which look like digits.
    const QChar second = number.at(1);
    if (number.front() == u'E' && isLetter(second) && second != u'I' && second != u'O')
        std::ignore = digitsFollow(check, 2);
    else
        std::ignore = digitsFollow(check, 1);
}

void checkHkMacaoPermit(IdentityCheck &check)
{
    const QStringView number = check.normalised;
    if (number.size() != 9 && number.size() != 11)
        return setFault(check, IdentityFault::Length);
    if (!isAlphanumeric(check))
        return;
    if (number.front() != u'H' && number.front() != u'M')
        return setFault(check, IdentityFault::Form, 0);
    std::ignore = digitsFollow(check, 1);
}

void checkTaiwanPermit(IdentityCheck &check)
{
    const QStringView number = check.normalised;
    const bool oldPermit = number.size() == 11 && isLetter(number.back());
    if (number.size() != 8 && number.size() != 10 && !oldPermit)
        return setFault(check, IdentityFault::Length);
    const qsizetype bad = firstNonDigit(number, 0, oldPermit ? 10 : number.size());
    if (bad >= 0)
        return setFault(check, IdentityFault::Characters, bad);
    if (oldPermit)
        check.warnings.push_back(IdentityWarning::UnusualForm);
}

void checkForeignPassport(IdentityCheck &check)
{
    static constexpr qsizetype longestFreeText = 30;
    const QString &number = check.normalised;
    if (codePointCount(number) > longestFreeText)
        return setFault(check, IdentityFault::Length);
    if (!isSafeText(number, longestFreeText))
        return setFault(check, IdentityFault::Characters);
    IdentityCheck usual = check;
    if (!isAlphanumeric(usual) || number.size() < 5 || number.size() > 15)
        check.warnings.push_back(IdentityWarning::UnusualForm);
}

void checkCreditCode(IdentityCheck &check)
{
    static constexpr qsizetype codeLength = 18;
    static constexpr QStringView neverUsed = u"IOSVZ";
    const QStringView code = check.normalised;
    if (code.size() != codeLength)
        return setFault(check, IdentityFault::Length);
    if (!isAlphanumeric(check))
        return;
    for (qsizetype i = 0; i < codeLength; ++i) {
        if (neverUsed.contains(code.at(i)))
            return setFault(check, IdentityFault::Characters, i);
    }
    if (creditCodeCheckCharacter(code.first(codeLength - 1)) != code.back())
        return setFault(check, IdentityFault::Checksum, codeLength - 1);
    const QStringView region = code.sliced(2, 6);
    if (firstNonDigit(region, 0, region.size()) < 0)
        check.regionCode = region.toString();
    else
        check.warnings.push_back(IdentityWarning::UnusualForm);
    // Codes with a wrong inner check character were issued: it must not stop a case.
    if (organisationCheckCharacter(code.sliced(8, 8)) != code.at(16))
        check.warnings.push_back(IdentityWarning::InnerCode);
}

void checkOtherDocument(IdentityCheck &check)
{
    static constexpr qsizetype longestFreeText = 64;
    if (codePointCount(check.normalised) > longestFreeText)
        return setFault(check, IdentityFault::Length);
    if (!isSafeText(check.normalised, longestFreeText))
        setFault(check, IdentityFault::Characters);
}

Result<QString> checkOrganisationCode(QStringView typed)
{
    static constexpr qsizetype codeLength = 9;
    const auto refuse = [](IdentityFault fault) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("identity.") + identityFaultName(fault));
    };
    if (typed.size() > longestRawNumber)
        return refuse(IdentityFault::Length);
    IdentityCheck check;
    check.normalised = normalisedNumber(typed);
    if (check.normalised.isEmpty())
        return refuse(IdentityFault::Empty);
    if (check.normalised.size() != codeLength)
        return refuse(IdentityFault::Length);
    if (!isAlphanumeric(check))
        return refuse(IdentityFault::Characters);
    if (organisationCheckCharacter(QStringView(check.normalised).first(codeLength - 1)) != check.normalised.back())
        return refuse(IdentityFault::Checksum);
    return check.normalised;
}

} // namespace yichuang
