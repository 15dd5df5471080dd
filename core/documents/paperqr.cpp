// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperqr.h"

#include <QStringList>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumText = 600;
constexpr qsizetype maximumSignature = 160;

bool isDigitOrLetter(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isDigitLetterOrHyphen(char16_t c)
{
    return isDigitOrLetter(c) || c == u'-';
}

bool isHexDigit(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

bool isBase64Url(char16_t c)
{
    return isDigitLetterOrHyphen(c) || c == u'_';
}

/** Every paper asks this a dozen times while its case is being taken in: no regular expressions here. */
bool consistsOf(const QString &text, bool (*allowed)(char16_t), qsizetype shortest, qsizetype longest)
{
    return text.size() >= shortest && text.size() <= longest
        && std::all_of(text.cbegin(), text.cend(), [allowed](QChar c) { return allowed(c.unicode()); });
}

/** A paper number as a district may write it: no point (the separator), no space, no control character. */
bool isPaperNumber(const QString &text)
{
    if (text.isEmpty() || text.size() > 60 || text == u"-")
        return false;
    for (const QChar c : text) {
        if (!c.isPrint() || c.isSpace() || c.isSurrogate() || c == u'.')
            return false;
    }
    return true;
}

Result<> checkMembers(const PaperQr &qr)
{
    if (!consistsOf(qr.caseNumber, isDigitLetterOrHyphen, 1, 64))
        return failure(ErrorCode::InvalidInput, u"paperqr.case-number"_s);
    if (!consistsOf(qr.kind, isDigitOrLetter, 1, 12))
        return failure(ErrorCode::InvalidInput, u"paperqr.kind"_s);
    if (!qr.paperNumber.isEmpty() && !isPaperNumber(qr.paperNumber))
        return failure(ErrorCode::InvalidInput, u"paperqr.paper-number"_s);
    if (!consistsOf(qr.contentHash, isHexDigit, 16, 16))
        return failure(ErrorCode::InvalidInput, u"paperqr.hash"_s);
    if (!consistsOf(qr.device, isDigitLetterOrHyphen, 1, 64))
        return failure(ErrorCode::InvalidInput, u"paperqr.device"_s);
    return {};
}

} // namespace

Result<QByteArray> paperQrPayload(const PaperQr &qr)
{
    if (const Result<> fit = checkMembers(qr); !fit)
        return failure(fit.error());
    const QString number = qr.paperNumber.isEmpty() ? u"-"_s : qr.paperNumber;
    return QStringList{u"YC1"_s, qr.caseNumber, qr.kind, number, qr.contentHash, qr.device}.join(u'.').toUtf8();
}

Result<QString> paperQrText(const PaperQr &qr)
{
    const Result<QByteArray> payload = paperQrPayload(qr);
    if (!payload)
        return failure(payload.error());
    if (qr.signature.isEmpty() || qr.signature.size() > maximumSignature)
        return failure(ErrorCode::InvalidInput, u"paperqr.signature"_s);
    const QByteArray signature = qr.signature.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QString::fromUtf8(*payload + '.' + signature);
}

Result<QString> signedPaperQrText(PaperQr qr, const PaperSigner &sign)
{
    const Result<QByteArray> payload = paperQrPayload(qr);
    if (!payload)
        return failure(payload.error());
    Result<QByteArray> signature = sign(*payload);
    if (!signature)
        return failure(signature.error());
    qr.signature = std::move(*signature);
    return paperQrText(qr);
}

Result<PaperQr> parsePaperQr(const QString &text)
{
    if (text.size() > maximumText)
        return failure(ErrorCode::InvalidInput, u"paperqr.length"_s);
    const QStringList parts = text.split(u'.');
    if (parts.size() != 7)
        return failure(ErrorCode::InvalidInput, u"paperqr.parts"_s);
    if (parts[0] != u"YC1")
        return failure(ErrorCode::InvalidInput, u"paperqr.version"_s);
    PaperQr qr{parts[1], parts[2], parts[3] == u"-" ? QString() : parts[3], parts[4], parts[5], {}};
    if (parts[3].isEmpty())
        return failure(ErrorCode::InvalidInput, u"paperqr.paper-number"_s);
    if (const Result<> fit = checkMembers(qr); !fit)
        return failure(fit.error());
    if (!consistsOf(parts[6], isBase64Url, 1, maximumText))
        return failure(ErrorCode::InvalidInput, u"paperqr.signature"_s);
    qr.signature = QByteArray::fromBase64(parts[6].toLatin1(), QByteArray::Base64UrlEncoding);
    // Only the one spelling of a signature is accepted: no left-over bits, no other length.
    if (const Result<QString> again = paperQrText(qr); !again || *again != text)
        return failure(ErrorCode::InvalidInput, u"paperqr.signature"_s);
    return qr;
}

} // namespace yichuang
