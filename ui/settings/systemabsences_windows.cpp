// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/systemabsences.h"

#include <QCoreApplication>

namespace yichuang {

QStringList systemAbsences()
{
    return {
        QCoreApplication::translate("SystemAbsences",
                                    "The code on a photographed paper cannot be read from the picture here: scan it "
                                    "with a hand scanner, or use yichuangctl on Linux."),
        QCoreApplication::translate("SystemAbsences",
                                    "A district server cannot be run on this computer; it needs Linux. "
                                    "This window works with one as it does on Linux.")};
}

} // namespace yichuang
