// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/district/commandline.h"

namespace yichuang {

Result<CommandLine> parseCommandLine(const QStringList &words)
{
    CommandLine line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(QStringLiteral("--"))) {
            if (line.command.isEmpty())
                line.command = word;
            else
                line.operands.append(word);
            continue;
        }
        const QString name = word.mid(2);
        if (name == QStringLiteral("help") || name == QStringLiteral("version")) {
            line.command = name;
            return line;
        }
        if (i + 1 == words.size() || line.options.contains(name))
            return failure(ErrorCode::InvalidInput, QStringLiteral("usage"), word);
        line.options.insert(name, words[++i]);
    }
    line.settingsFile = line.options.take(QStringLiteral("settings"));
    return line;
}

} // namespace yichuang
