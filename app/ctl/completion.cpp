// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/help.h"

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

// Words between @ are filled in from the table of commands.
constexpr char script[] = R"sh(# bash completion for yichuangctl; made by 'yichuangctl completion'
_yichuangctl() {
    local current=${COMP_WORDS[COMP_CWORD]} first='' second='' value='' options='' words='' word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [ -n "$value" ]; then [ "$word" = '=' ] || value=''; continue; fi
        case $word in
            @VALUED@) value=follows ;;
            -?*) ;;
            *) if [ -z "$first" ]; then first=$word; elif [ -z "$second" ]; then second=$word; fi ;;
        esac
    done
    case $first in
        '') words='@FIRST@' ;;
@SECOND@    esac
    if [ -n "$second" ]; then words=''; fi
    for word in "$first $second" "$first"; do
        case $word in
@OPTIONS@        esac
        if [ -n "$options" ]; then break; fi
    done
    if [ -n "$value" ]; then
        words=''
        if [ "$current" = '=' ]; then current=''; fi
    elif [[ $current == -* ]]; then
        words="$options @EVERYWHERE@"
    fi
    if [ -n "$words" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -F _yichuangctl yichuangctl
)sh";

QString plain(const char *text)
{
    return QString::fromUtf8(text);
}

/** `--name` of each, or of those only that take a value. */
template <typename Options> QStringList optionNames(const Options &options, bool onlyValued = false)
{
    QStringList names;
    for (const OptionSpec &option : options) {
        if (!onlyValued || option.value)
            names.append(u"--"_s + plain(option.name));
    }
    return names;
}

/** The first words of the commands, each once. */
QStringList firstWords()
{
    QStringList words;
    for (const CommandSpec &command : commandTable())
        words.append(plain(command.name).section(u' ', 0, 0));
    words.removeDuplicates();
    return words;
}

/** A branch for each first word that a second one follows. */
QString secondWords()
{
    QString branches;
    for (const QString &word : firstWords()) {
        QStringList followers;
        for (const CommandSpec &command : commandTable()) {
            if (plain(command.name).startsWith(word + u' '))
                followers.append(plain(command.name).section(u' ', 1));
        }
        if (!followers.isEmpty())
            branches += u"        %1) words='%2' ;;\n"_s.arg(word, followers.join(u' '));
    }
    return branches;
}

} // namespace

QString bashCompletion()
{
    QStringList valued = optionNames(programOptions(), true);
    QString branches;
    for (const CommandSpec &command : commandTable()) {
        valued += optionNames(command.options, true);
        branches +=
            u"            '%1') options='%2' ;;\n"_s.arg(plain(command.name), optionNames(command.options).join(u' '));
    }
    valued.removeDuplicates();
    return plain(script)
        .replace(u"@VALUED@"_s, valued.join(u'|'))
        .replace(u"@FIRST@"_s, firstWords().join(u' '))
        .replace(u"@SECOND@"_s, secondWords())
        .replace(u"@OPTIONS@"_s, branches)
        .replace(u"@EVERYWHERE@"_s, optionNames(programOptions()).join(u' '));
}

} // namespace yichuang
