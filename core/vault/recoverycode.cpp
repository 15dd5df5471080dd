// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recoverycode.h"

#include "core/vault/digest.h"
#include "core/vault/plaincode.h"

namespace yichuang {

namespace {

constexpr int randomCharacters = 24;
constexpr int groupSize = 5;

QChar checkCharacter(const QString &characters)
{
    return plainCodeAlphabet[quint8(sm3(characters.toLatin1()).at(0)) % plainCodeAlphabet.size()];
}

} // namespace

QString makeRecoveryCode()
{
    const QString code = makePlainCode(randomCharacters);
    return groupedPlainCode(code + checkCharacter(code), groupSize);
}

Result<QString> normalisedRecoveryCode(QStringView typed)
{
    Result<QString> code = normalisedPlainCode(typed);
    if (!code || code->size() != randomCharacters + 1)
        return failure(ErrorCode::InvalidInput, QStringLiteral("recovery-code.form"));
    if (checkCharacter(code->first(randomCharacters)) != code->back())
        return failure(ErrorCode::InvalidInput, QStringLiteral("recovery-code.check"));
    return code;
}

} // namespace yichuang
