// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/keptpassword.h"

#include <windows.h>

#include <dpapi.h>

namespace yichuang {

namespace {

DATA_BLOB blobOf(QByteArray &bytes)
{
    return {DWORD(bytes.size()), reinterpret_cast<BYTE *>(bytes.data())};
}

/** Takes over what DPAPI allocated, and leaves nothing of it behind. */
QByteArray taken(DATA_BLOB &blob)
{
    const QByteArray bytes(reinterpret_cast<const char *>(blob.pbData), qsizetype(blob.cbData));
    ::SecureZeroMemory(blob.pbData, blob.cbData);
    ::LocalFree(blob.pbData);
    return bytes;
}

/** Mixed in, so that what other programs keep for the same account is never taken for a password of ours. */
QByteArray purpose()
{
    return QByteArrayLiteral("yichuang password file");
}

} // namespace

Result<QByteArray> keptPassword(const QByteArray &plain)
{
    QByteArray copy = plain;
    QByteArray mixedIn = purpose();
    DATA_BLOB in = blobOf(copy);
    DATA_BLOB entropy = blobOf(mixedIn);
    DATA_BLOB out{};
    const bool sealed =
        ::CryptProtectData(&in, nullptr, &entropy, nullptr, nullptr, CRYPTPROTECT_UI_FORBIDDEN, &out) != 0;
    copy.fill('\0');
    if (!sealed)
        return failure(ErrorCode::IoFailed, QStringLiteral("password-file.protect"));
    return protectedPasswordMark + taken(out).toBase64();
}

Result<QByteArray> passwordOfLine(const QByteArray &line)
{
    if (!line.startsWith(protectedPasswordMark))
        return line;
    const auto sealed = QByteArray::fromBase64Encoding(line.mid(qsizetype(sizeof protectedPasswordMark) - 1),
                                                       QByteArray::AbortOnBase64DecodingErrors);
    QByteArray bytes = sealed ? *sealed : QByteArray();
    QByteArray mixedIn = purpose();
    DATA_BLOB in = blobOf(bytes);
    DATA_BLOB entropy = blobOf(mixedIn);
    DATA_BLOB out{};
    if (bytes.isEmpty()
        || ::CryptUnprotectData(&in, nullptr, &entropy, nullptr, nullptr, CRYPTPROTECT_UI_FORBIDDEN, &out) == 0)
        return failure(ErrorCode::Tampered, QStringLiteral("password-file.protected"));
    return taken(out);
}

} // namespace yichuang
