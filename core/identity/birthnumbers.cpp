// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that carry a date of birth: resident IDs, residence permits, foreigner cards.
#include "core/identity/numberrules.h"

#include "core/identity/checkdigits.h"
#include "core/identity/regiontable.h"

namespace yichuang {
namespace {

constexpr qsizetype numberLength = 18;
constexpr qsizetype birthPosition = 6;
constexpr int oldestPlausibleAge = 130;

QDate dateOf(QStringView eightDigits)
{
    return QDate(eightDigits.first(4).toInt(), eightDigits.sliced(4, 2).toInt(), eightDigits.sliced(6, 2).toInt());
}

/** Length and characters of the common 18-character form. */
bool hasNumberForm(IdentityCheck &check)
{
    const QString &number = check.normalised;
    if (number.size() != numberLength) {
        setFault(check, IdentityFault::Length);
        return false;
    }
    qsizetype bad = firstNonDigit(number, 0, numberLength - 1);
    if (bad < 0 && number.back() != u'X')
        bad = firstNonDigit(number, numberLength - 1, numberLength);
    if (bad >= 0) {
        setFault(check, IdentityFault::Characters, bad);
        return false;
    }
    return true;
}

/** Date and check character of the common form; fills in the birth. */
void checkBirthAndChecksum(IdentityCheck &check, QDate today)
{
    const QStringView number = check.normalised;
    const QDate birth = dateOf(number.sliced(birthPosition, 8));
    if (!birth.isValid())
        return setFault(check, IdentityFault::Date, birthPosition);
    if (today.isValid() && birth > today)
        return setFault(check, IdentityFault::Future, birthPosition);
    if (residentCheckCharacter(number.first(numberLength - 1)) != number.back())
        return setFault(check, IdentityFault::Checksum, numberLength - 1);
    check.birth = birth;
    if (ageOn(birth, today).value_or(0) > oldestPlausibleAge)
        check.warnings.push_back(IdentityWarning::Age);
}

void readSex(IdentityCheck &check)
{
    const int sequenceEnd = check.normalised.at(numberLength - 2).unicode() - u'0';
    check.sex = sequenceEnd % 2 == 1 ? Sex::Male : Sex::Female;
}

bool isHkMacaoTaiwan(QStringView number)
{
    return number.startsWith(u"810000") || number.startsWith(u"820000") || number.startsWith(u"830000");
}

void readRegion(IdentityCheck &check, const RegionTable *regions)
{
    check.regionCode = check.normalised.first(6);
    if (isHkMacaoTaiwan(check.normalised) || check.normalised.startsWith(u'9')) {
        check.warnings.push_back(IdentityWarning::OtherDocument);
        return;
    }
    if (!regions)
        return;
    const std::optional<Region> region = regions->find(check.regionCode);
    if (!region)
        check.warnings.push_back(IdentityWarning::RegionUnknown);
    else if (region->abolished)
        check.warnings.push_back(IdentityWarning::RegionAbolished);
}

} // namespace

Result<QString> upgradeResidentId15(QStringView typed)
{
    static constexpr qsizetype oldLength = 15;
    if (typed.size() > longestRawNumber)
        return failure(ErrorCode::InvalidInput, QStringLiteral("identity.length"));
    const QString old = normalisedNumber(typed);
    if (old.size() != oldLength)
        return failure(ErrorCode::InvalidInput, QStringLiteral("identity.length"));
    if (firstNonDigit(old, 0, oldLength) >= 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("identity.characters"));
    const QString number = old.first(birthPosition) + QStringLiteral("19") + old.sliced(birthPosition);
    if (!dateOf(QStringView(number).sliced(birthPosition, 8)).isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("identity.date"));
    return number + *residentCheckCharacter(number);
}

void checkResidentId(IdentityCheck &check, QDate today, const RegionTable *regions)
{
    if (const Result<QString> upgraded = upgradeResidentId15(check.normalised)) {
        check.suggestion = *upgraded;
        check.warnings.push_back(IdentityWarning::UpgradeNeedsConfirmation);
        return setFault(check, IdentityFault::OldForm);
    }
    if (!hasNumberForm(check))
        return;
    checkBirthAndChecksum(check, today);
    if (!check.accepted())
        return;
    readSex(check);
    readRegion(check, regions);
}

void checkHkMacaoTaiwanResidence(IdentityCheck &check, QDate today)
{
    if (!hasNumberForm(check))
        return;
    if (!isHkMacaoTaiwan(check.normalised))
        return setFault(check, IdentityFault::Form, 0);
    checkBirthAndChecksum(check, today);
    if (!check.accepted())
        return;
    readSex(check);
    check.regionCode = check.normalised.first(6);
}

void checkForeignerResidence(IdentityCheck &check, QDate today)
{
    if (!hasNumberForm(check))
        return;
    if (!check.normalised.startsWith(u'9'))
        return setFault(check, IdentityFault::Form, 0);
    checkBirthAndChecksum(check, today);
    if (!check.accepted())
        return;
    // No sex: whether the sequence's parity means it on this card is not established; the card prints it.
    check.countryCode = check.normalised.sliced(3, 3);
}

void checkForeignerResidenceOld(IdentityCheck &check)
{
    static constexpr qsizetype oldLength = 15;
    static constexpr qsizetype countryLength = 3;
    static constexpr qsizetype oldBirthPosition = 7;
    const QStringView number = check.normalised;
    if (number.size() != oldLength)
        return setFault(check, IdentityFault::Length);
    for (qsizetype i = 0; i < countryLength; ++i) {
        if (number.at(i) < u'A' || number.at(i) > u'Z')
            return setFault(check, IdentityFault::Characters, i);
    }
    if (const qsizetype bad = firstNonDigit(number, countryLength, oldLength); bad >= 0)
        return setFault(check, IdentityFault::Characters, bad);
    // Two digits of the year only: the date must exist in one of the centuries, which of them is not known.
    const QString shortDate = number.sliced(oldBirthPosition, 6).toString();
    if (!dateOf(QStringLiteral("19") + shortDate).isValid() && !dateOf(QStringLiteral("20") + shortDate).isValid())
        return setFault(check, IdentityFault::Date, oldBirthPosition);
    if (mrzCheckDigit(number.first(oldLength - 1)) != number.back())
        return setFault(check, IdentityFault::Checksum, oldLength - 1);
    check.countryCode = number.first(countryLength).toString();
}

} // namespace yichuang
