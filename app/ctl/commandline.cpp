// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include <algorithm>
#include <optional>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr char usageReason[] = "usage";

template <typename Range> const OptionSpec *optionNamed(const Range &options, const QString &name)
{
    const auto it = std::find_if(options.begin(), options.end(),
                                 [&name](const OptionSpec &option) { return name == QLatin1StringView(option.name); });
    return it == options.end() ? nullptr : &*it;
}

const CommandSpec *commandNamed(const QString &name)
{
    for (const CommandSpec &command : commandTable()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

bool isFirstWord(const QString &word)
{
    const auto &table = commandTable();
    return std::any_of(table.begin(), table.end(), [&word](const CommandSpec &command) {
        return QString::fromLatin1(command.name).startsWith(word + u' ');
    });
}

/** What follows the command's words. */
struct Words
{
    QStringList plain;
    QMap<QString, QString> options;
};

/** Takes options and plain words apart; which options take a value is the same whatever the command. */
Result<Words> splitWords(const QStringList &arguments)
{
    Words words;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (optionsEnded || !word.startsWith(u'-') || word == u"-") {
            words.plain.append(word);
            continue;
        }
        if (word == u"--") {
            optionsEnded = true;
            continue;
        }
        const QString text = word == u"-h" ? u"--help"_s : word;
        const QString name = text.mid(2).section(u'=', 0, 0);
        const OptionSpec *option = text.startsWith(u"--") ? optionNamed(programOptions(), name) : nullptr;
        for (const CommandSpec &command : commandTable()) {
            if (!option && text.startsWith(u"--"))
                option = optionNamed(command.options, name);
        }
        if (!option)
            return usageFailure(u"there is no option %1"_s.arg(word.left(60)));
        const bool joined = text.contains(u'=');
        if (!option->value && joined)
            return usageFailure(u"--%1 takes no value"_s.arg(name));
        if (option->value && !joined && i + 1 >= arguments.size())
            return usageFailure(u"--%1 needs %2"_s.arg(name, QLatin1StringView(option->value)));
        const QString value = !option->value ? QString() : joined ? text.section(u'=', 1) : arguments.at(++i);
        words.options.insert(name, value);
    }
    return words;
}

Result<> checkFits(const Invocation &call)
{
    const CommandSpec &command = *call.command;
    const QString name = QLatin1StringView(command.name);
    for (auto it = call.options.keyBegin(); it != call.options.keyEnd(); ++it) {
        if (!optionNamed(programOptions(), *it) && !optionNamed(command.options, *it))
            return usageFailure(u"'%1' has no option --%2"_s.arg(name, *it));
    }
    if (call.has("help"))
        return {};
    if (call.arguments.size() < command.least)
        return usageFailure(u"'%1' needs %2"_s.arg(name, QLatin1StringView(command.arguments)));
    if (command.most == 0 && !call.arguments.isEmpty())
        return usageFailure(u"'%1' takes no arguments"_s.arg(name));
    if (command.most >= 0 && call.arguments.size() > command.most)
        return usageFailure(u"'%1' takes no more than: %2"_s.arg(name, QLatin1StringView(command.arguments)));
    return {};
}

} // namespace

tl::unexpected<Error> usageFailure(const QString &what)
{
    return failure(ErrorCode::InvalidInput, QLatin1StringView(usageReason), what);
}

bool isUsageFailure(const Error &error)
{
    return error.code == ErrorCode::InvalidInput && error.reason == QLatin1StringView(usageReason);
}

Result<std::optional<QDate>> dayOption(const Invocation &call, const char *name)
{
    if (!call.has(name))
        return std::optional<QDate>{};
    const QDate day = QDate::fromString(call.option(name), Qt::ISODate);
    if (!day.isValid())
        return usageFailure(u"--%1 must be a day, e.g. 2026-03-02"_s.arg(QLatin1StringView(name)));
    return std::optional<QDate>{day};
}

Result<int> numberOption(const Invocation &call, const char *name, int fallback, int least, int most)
{
    if (!call.has(name))
        return fallback;
    bool isNumber = false;
    const int number = call.option(name).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return usageFailure(u"--%1 must be a number from %2 to %3"_s.arg(QLatin1StringView(name)).arg(least).arg(most));
    return number;
}

Result<Invocation> readCommandLine(const QStringList &arguments)
{
    Result<Words> words = splitWords(arguments);
    if (!words)
        return failure(words.error());
    Invocation call;
    call.options = words->options;
    call.arguments = words->plain;
    QString name = u"help"_s;
    if (!call.arguments.isEmpty()) {
        name = call.arguments.takeFirst();
        if (isFirstWord(name)) {
            if (!call.arguments.isEmpty())
                name += u' ' + call.arguments.takeFirst();
            else if (call.has("help"))
                name = u"help"_s; // the list shows what may follow
            else
                return usageFailure(u"'%1' needs a second word; see yichuangctl help"_s.arg(name));
        }
    }
    call.command = commandNamed(name);
    if (!call.command)
        return usageFailure(u"there is no command '%1'; see yichuangctl help"_s.arg(name.left(60)));
    if (const Result<> fits = checkFits(call); !fits)
        return failure(fits.error());
    return call;
}

} // namespace yichuang
