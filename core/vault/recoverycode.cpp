// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recoverycode.h"

#include "core/vault/digest.h"
#include "core/vault/securebytes.h"

#include <QByteArrayView>

namespace yichuang {

namespace {

constexpr QLatin1StringView alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int randomCharacters = 24;
constexpr int groupSize = 5;

QChar checkCharacter(const QString &characters)
{
    return alphabet[quint8(sm3(characters.toLatin1()).at(0)) % alphabet.size()];
}

/** The alphabet's character a person meant, or null. */
QChar meant(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    if (upper == u'I' || upper == u'L')
        return u'1';
    return upper.unicode() < 0x80 && alphabet.contains(upper) ? upper : QChar();
}

} // namespace

QString makeRecoveryCode()
{
    const SecureBytes random = SecureBytes::random(randomCharacters);
    QString code;
    for (const char byte : random.view())
        code.append(alphabet[quint8(byte) % alphabet.size()]);
    code.append(checkCharacter(code));
    for (qsizetype at = code.size() - groupSize; at > 0; at -= groupSize)
        code.insert(at, u'-');
    return code;
}

Result<QString> normalisedRecoveryCode(QStringView typed)
{
    QString code;
    const QString normal =
        typed.first(qMin(typed.size(), qsizetype(256))).toString().normalized(QString::NormalizationForm_KC);
    for (const QChar character : normal) {
        if (character.isSpace() || character == u'-' || character.category() == QChar::Punctuation_Dash)
            continue;
        const QChar wanted = meant(character);
        if (wanted.isNull())
            return failure(ErrorCode::InvalidInput, QStringLiteral("recovery-code.form"));
        code.append(wanted);
    }
    if (code.size() != randomCharacters + 1)
        return failure(ErrorCode::InvalidInput, QStringLiteral("recovery-code.form"));
    if (checkCharacter(code.first(randomCharacters)) != code.back())
        return failure(ErrorCode::InvalidInput, QStringLiteral("recovery-code.check"));
    return code;
}

} // namespace yichuang
