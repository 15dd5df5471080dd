// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/district/commandline.h"
#include "core/district/settings.h"

#include <QStringList>

#include <cstdio>
#include <span>

namespace yichuang {

/** What a command works with. */
struct CommandContext
{
    const CommandLine &line;
    const DistrictSettings &settings;
    std::FILE *out; ///< what was asked for; faults go to stderr
};

/** One command of the program. Returns the exit code: 0 done, 1 refused or faults found, 2 wrong usage. */
struct Command
{
    const char *name;
    const char *usage; ///< behind the name
    const char *help;
    QStringList options; ///< that it takes
    int operands; ///< how many it takes
    int (*run)(const CommandContext &context);
};

[[nodiscard]] std::span<const Command> commandTable();

/** Runs what @p words (without the program's name) say. */
[[nodiscard]] int runDistrict(const QStringList &words, const QMap<QString, QString> &environment, std::FILE *out);

} // namespace yichuang
