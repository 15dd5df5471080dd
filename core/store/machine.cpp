// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/machine.h"

#include "core/vault/digest.h"

#include <QDir>
#include <QSysInfo>

namespace yichuang {

QString machineFingerprint(const QString &profileFolder)
{
    const QByteArray parts = QSysInfo::machineUniqueId() + '\n' + QSysInfo::machineHostName().toUtf8() + '\n'
        + QDir(profileFolder).canonicalPath().toUtf8();
    return hexText(sm3(parts));
}

} // namespace yichuang
