// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/qrpicture.h"

namespace yichuang {

Result<QString> codeInPicture(const QString &)
{
    return failure(ErrorCode::NewerProgramNeeded, QStringLiteral("picture.no-decoder"));
}

} // namespace yichuang
