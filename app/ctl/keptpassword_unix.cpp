// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/keptpassword.h"

namespace yichuang {

Result<QByteArray> keptPassword(const QByteArray &plain)
{
    return plain;
}

Result<QByteArray> passwordOfLine(const QByteArray &line)
{
    if (line.startsWith(protectedPasswordMark)) // a file of Windows: nobody can open it here
        return failure(ErrorCode::Tampered, QStringLiteral("password-file.protected"));
    return line;
}

} // namespace yichuang
