// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/systemabsences.h"

#include <QCoreApplication>

namespace yichuang {

QStringList systemAbsences()
{
    return {QCoreApplication::translate("SystemAbsences",
                                        "The program does not notice when the computer is locked or goes to sleep: it "
                                        "locks itself after the time set under Language and lock.")};
}

} // namespace yichuang
