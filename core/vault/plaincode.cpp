// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/plaincode.h"

#include "core/vault/digest.h"
#include "core/vault/securebytes.h"

namespace yichuang {

namespace {

constexpr qsizetype longestTyped = 256;
constexpr int bitsEach = 5;
constexpr int trackCodeCharacters = 10;

/** The alphabet's character a person meant, or null. */
QChar meant(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    if (upper == u'I' || upper == u'L')
        return u'1';
    return upper.unicode() < 0x80 && plainCodeAlphabet.contains(upper) ? upper : QChar();
}

} // namespace

QString makePlainCode(int characters)
{
    const SecureBytes random = SecureBytes::random(characters);
    QString code;
    for (const char byte : random.view())
        code.append(plainCodeAlphabet[quint8(byte) % plainCodeAlphabet.size()]);
    return code;
}

QString plainCodeOf(QByteArrayView bytes, int characters)
{
    QString code;
    for (int bit = 0; code.size() < characters; bit += bitsEach) {
        const qsizetype at = bit / 8;
        const auto byte = [&](qsizetype index) { return index < bytes.size() ? quint8(bytes[index]) : quint8(0); };
        const unsigned pair = unsigned(byte(at)) << 8 | byte(at + 1);
        code.append(plainCodeAlphabet[(pair >> (16 - bitsEach - bit % 8)) & 0x1f]);
    }
    return code;
}

Result<QString> normalisedPlainCode(QStringView typed)
{
    if (typed.size() > longestTyped)
        return failure(ErrorCode::InvalidInput);
    QString code;
    const QString normal = typed.toString().normalized(QString::NormalizationForm_KC);
    for (const QChar character : normal) {
        if (character.isSpace() || character == u'-' || character.category() == QChar::Punctuation_Dash)
            continue;
        const QChar wanted = meant(character);
        if (wanted.isNull())
            return failure(ErrorCode::InvalidInput);
        code.append(wanted);
    }
    return code;
}

QString groupedPlainCode(const QString &code, int size)
{
    QString grouped;
    for (qsizetype at = 0; at < code.size(); at += size) {
        if (at > 0)
            grouped.append(u'-');
        grouped.append(QStringView(code).mid(at, size));
    }
    return grouped;
}

QString trackCode(QByteArrayView salt)
{
    QByteArray input("yichuang-track/1|");
    input.append(salt);
    return plainCodeOf(sm3(input), trackCodeCharacters);
}

} // namespace yichuang
