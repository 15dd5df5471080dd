// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casenumber.h"
#include "core/identity/identitycheck.h"
#include "core/identity/masking.h"
#include "core/identity/name.h"
#include "core/identity/phone.h"
#include "core/identity/pinyin.h"
#include "tests/fuzz/expect.h"

using namespace yichuang;

namespace {

/** The bytes as typed text: UTF-8, or raw UTF-16 so that lone surrogates come up too. */
QString textOf(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return {};
    if (data[0] % 2 == 0)
        return QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    QString text;
    for (std::size_t i = 1; i + 1 < size; i += 2)
        text.append(QChar(char16_t(data[i] | data[i + 1] << 8)));
    return text;
}

void checkNumbers(const QString &typed)
{
    const QDate today(2026, 3, 2);
    for (const DocumentKind kind : allDocumentKinds) {
        const IdentityCheck check = checkIdentity(kind, typed, today);
        if (!check.accepted())
            continue;
        const IdentityCheck again = checkIdentity(kind, check.normalised, today);
        expect(again.accepted() && again.normalised == check.normalised, "a normalised number stays as it is");
        expect(!check.birth.isValid() || check.birth <= today, "nobody is born after today");
    }
    if (const Result<QString> upgraded = upgradeResidentId15(typed))
        expect(upgraded->size() == 18, "an upgraded number has 18 characters");
    (void)checkOrganisationCode(typed);
}

void checkTexts(const QString &typed)
{
    if (const Result<Phone> phone = checkPhone(typed)) {
        const Result<Phone> again = checkPhone(phone->number);
        expect(again && *again == *phone, "a telephone number as stored reads the same again");
    }
    if (const Result<QString> name = checkName(typed)) {
        const Result<QString> again = checkName(*name);
        expect(again && *again == *name, "a name as stored reads the same again");
        expect(maskName(*name) != *name || name->contains(u'*'), "a masked name does not tell the name");
    }
    if (const Result<CaseNumber> number = parseCaseNumber(typed)) {
        const Result<CaseNumber> again = parseCaseNumber(caseNumberText(*number));
        expect(again && *again == *number, "a case number as printed reads the same again");
    }
    (void)maskNumber(typed);
    (void)maskPhone(typed);
    (void)maskAddress(typed);
}

} // namespace

/** Whatever is typed or scanned into the fields of the intake form. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const PinyinTable pinyin = PinyinTable::builtIn();
    const QString typed = textOf(data, size);
    checkNumbers(typed);
    checkTexts(typed);
    expect(pinyin.initialsOf(typed).size() <= 64, "the readings of a name are bounded");
    return 0;
}
