// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/referencewords.h"

#include <QCoreApplication>

namespace yichuang {

QString referenceKindWord(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Catalogue:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Catalogue of items");
    case ReferenceKind::Organisation:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Organisation");
    case ReferenceKind::Calendar:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Working calendar");
    case ReferenceKind::Divisions:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Divisions");
    case ReferenceKind::Nations:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Ethnic groups");
    case ReferenceKind::ProvinceProfiles:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Provincial rules");
    case ReferenceKind::Templates:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Templates of papers");
    case ReferenceKind::RekeyScreens:
        return QCoreApplication::translate("yichuang::ReferenceSection", "Screens of other systems");
    }
    Q_UNREACHABLE();
}

} // namespace yichuang
