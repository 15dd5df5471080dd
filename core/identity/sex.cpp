// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/sex.h"

namespace yichuang {

QString sexName(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return QStringLiteral("unknown");
    case Sex::Male:
        return QStringLiteral("male");
    case Sex::Female:
        return QStringLiteral("female");
    case Sex::Unstated:
        return QStringLiteral("unstated");
    }
    Q_UNREACHABLE();
}

std::optional<Sex> sexFromName(QStringView name)
{
    for (const Sex sex : allSexes) {
        if (sexName(sex) == name)
            return sex;
    }
    return std::nullopt;
}

QString sexChineseName(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return QStringLiteral("未知");
    case Sex::Male:
        return QStringLiteral("男");
    case Sex::Female:
        return QStringLiteral("女");
    case Sex::Unstated:
        return QStringLiteral("未说明");
    }
    Q_UNREACHABLE();
}

QChar sexCode(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return u'0';
    case Sex::Male:
        return u'1';
    case Sex::Female:
        return u'2';
    case Sex::Unstated:
        return u'9';
    }
    Q_UNREACHABLE();
}

std::optional<Sex> sexFromCode(QChar code)
{
    for (const Sex sex : allSexes) {
        if (sexCode(sex) == code)
            return sex;
    }
    return std::nullopt;
}

} // namespace yichuang
