// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace yichuang {

/**
 * What the QR code of a paper says: `YC1.<case number>.<paper kind>.<paper number or ->.<hash>.<device>.<signature>`.
 * `hash` is the first 16 hex digits of the content hash in the paper's DocumentIssued event; `signature` is base64url
 * without padding over paperQrPayload().
 */
struct PaperQr
{
    QString caseNumber; ///< `-` is printed for a paper without a case (guide)
    QString kind; ///< paper kind code, see paperkind.h
    QString paperNumber; ///< empty for unnumbered kinds
    QString contentHash; ///< 16 lower-case hex digits
    QString device; ///< id of the workstation whose key signed
    QByteArray signature;

    bool operator==(const PaperQr &) const = default;
};

/** Signs bytes with the workstation's key; the vault does it. */
using PaperSigner = std::function<Result<QByteArray>(const QByteArray &)>;

/** The bytes that are signed: the text up to and without the last point. InvalidInput "paperqr.<member>" if unfit. */
[[nodiscard]] Result<QByteArray> paperQrPayload(const PaperQr &qr);
/** The whole text, with the signature @p qr holds. */
[[nodiscard]] Result<QString> paperQrText(const PaperQr &qr);
/** The whole text, signed by @p sign. */
[[nodiscard]] Result<QString> signedPaperQrText(PaperQr qr, const PaperSigner &sign);
/** Strict: at most 600 characters, seven parts, each of its own form; anything else is InvalidInput "paperqr.<part>".
 */
[[nodiscard]] Result<PaperQr> parsePaperQr(const QString &text);

} // namespace yichuang
