// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace yichuang {

/** The words after the program's name: [--settings FILE] COMMAND [--option VALUE ...] [operand ...]. */
struct CommandLine
{
    QString settingsFile; ///< empty: the default, if it is there
    QString command;
    QMap<QString, QString> options; ///< without the hyphens
    QStringList operands;
};

/** InvalidInput "usage" with what is wrong as detail. An option given twice, or without its value, is wrong. */
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &words);

} // namespace yichuang
