// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperqr.h"

#include <QRegularExpression>
#include <QStringList>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumText = 600;
constexpr qsizetype maximumSignature = 160;

bool matches(const QString &text, const QString &form)
{
    return QRegularExpression(u"\\A(?:%1)\\z"_s.arg(form)).match(text).hasMatch();
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
    if (!matches(qr.caseNumber, u"[0-9A-Za-z-]{1,64}"_s))
        return failure(ErrorCode::InvalidInput, u"paperqr.case-number"_s);
    if (!matches(qr.kind, u"[A-Za-z0-9]{1,12}"_s))
        return failure(ErrorCode::InvalidInput, u"paperqr.kind"_s);
    if (!qr.paperNumber.isEmpty() && !isPaperNumber(qr.paperNumber))
        return failure(ErrorCode::InvalidInput, u"paperqr.paper-number"_s);
    if (!matches(qr.contentHash, u"[0-9a-f]{16}"_s))
        return failure(ErrorCode::InvalidInput, u"paperqr.hash"_s);
    if (!matches(qr.device, u"[0-9A-Za-z-]{1,64}"_s))
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
    if (!matches(parts[6], u"[A-Za-z0-9_-]+"_s))
        return failure(ErrorCode::InvalidInput, u"paperqr.signature"_s);
    qr.signature = QByteArray::fromBase64(parts[6].toLatin1(), QByteArray::Base64UrlEncoding);
    // Only the one spelling of a signature is accepted: no left-over bits, no other length.
    if (const Result<QString> again = paperQrText(qr); !again || *again != text)
        return failure(ErrorCode::InvalidInput, u"paperqr.signature"_s);
    return qr;
}

} // namespace yichuang
