// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/help.h"

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr int optionWidth = 26;

QString of(const char *text)
{
    return QString::fromUtf8(text);
}

QString optionForm(const OptionSpec &option)
{
    return u"--"_s + of(option.name) + (option.value ? u' ' + of(option.value) : QString());
}

template <typename Options> QString optionLines(const Options &options)
{
    QString text;
    for (const OptionSpec &option : options)
        text += u"  "_s + optionForm(option).leftJustified(optionWidth) + u' ' + of(option.help) + u'\n';
    return text;
}

QString synopsis(const CommandSpec &command)
{
    QString text = u"yichuangctl [options] "_s + of(command.name);
    if (*command.arguments != '\0')
        text += u' ' + of(command.arguments);
    return text;
}

/** Hyphens and backslashes mean something else to troff. */
QString troff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

template <typename Options> QString troffOptions(const Options &options)
{
    QString text;
    for (const OptionSpec &option : options) {
        text += u".TP\n\\fB\\-\\-"_s + troff(of(option.name)) + u"\\fR"_s;
        if (option.value)
            text += u" \\fI"_s + troff(of(option.value)) + u"\\fR"_s;
        text += u'\n' + troff(of(option.help)) + u'\n';
    }
    return text;
}

constexpr char exitText[] = "0 done; 1 refused, with the reason on standard error; 2 the command line is wrong.";
constexpr char passwordText[] =
    "The password comes from --password-file, from the file that YICHUANG_PASSWORD_FILE names, or from a prompt on the "
    "terminal; it is never a word of the command line. A password file holds the password in its first line and should "
    "be readable by its owner only; 'account keep-password' makes one, on Windows for this account of this computer "
    "alone.";
constexpr char maskText[] =
    "Names, numbers, telephone numbers and addresses are masked in all output. --unmask, where a command has it, shows "
    "them and is recorded as an act on the case.";
constexpr char jsonText[] =
    "With --json a command prints one object on standard output; a refusal is an object with code, reason, detail and "
    "message on standard error. The members are described in yichuangctl-json.md, an application for intake in "
    "intake-json.md: in the folder docs of the source, or installed in /usr/share/doc/yichuang.";

} // namespace

QString programHelp()
{
    QString text =
        u"Usage: yichuangctl [options] COMMAND\n\n"
        "The shell tool of Yichuang: what an administrator or a script does with a profile.\n\nCommands:\n"_s;
    for (const CommandSpec &command : commandTable())
        text += u"  "_s + of(command.name).leftJustified(optionWidth) + u' ' + of(command.summary) + u'\n';
    text += u"\nOptions of every command:\n"_s + optionLines(programOptions());
    text += u"\nExit status: "_s + of(exitText) + u"\n'yichuangctl COMMAND --help' says more.\n"_s;
    return text;
}

QString commandHelp(const CommandSpec &command)
{
    QString text = u"Usage: "_s + synopsis(command) + u"\n\n"_s + of(command.summary) + u".\n"_s;
    if (*command.description != '\0')
        text += of(command.description) + u'\n';
    if (!command.options.empty())
        text += u"\nOptions:\n"_s + optionLines(command.options);
    text += u"\nOptions of every command:\n"_s + optionLines(programOptions());
    return text;
}

QString manualPage()
{
    QString text =
        u".\\\" Made by 'yichuangctl manual' from the table of commands; do not edit.\n"
        ".TH YICHUANGCTL 1 \"\" \"Yichuang\" \"Yichuang manual\"\n"
        ".SH NAME\nyichuangctl \\- the shell tool of the Yichuang clerk workstation\n"
        ".SH SYNOPSIS\n\\fByichuangctl\\fR [\\fIoptions\\fR] \\fIcommand\\fR [\\fIargument\\fR ...]\n"
        ".SH DESCRIPTION\nDoes from a shell what an administrator or a script needs: makes a profile, imports "
        "reference documents, takes in cases and prints their papers, verifies the log, backs up and restores.\n"
        ".SH OPTIONS\n"_s;
    text += troffOptions(programOptions());
    text += u".SH COMMANDS\n"_s;
    for (const CommandSpec &command : commandTable()) {
        text += u".SS \""_s + troff(of(command.name) + (*command.arguments ? u' ' + of(command.arguments) : QString()))
            + u"\"\n"_s + troff(of(command.summary)) + u".\n"_s;
        if (*command.description != '\0')
            text += troff(of(command.description)) + u'\n';
        text += troffOptions(command.options);
    }
    text += u".SH PASSWORDS\n"_s + troff(of(passwordText)) + u"\n.SH PERSONAL DATA\n"_s + troff(of(maskText))
        + u"\n.SH JSON\n"_s + troff(of(jsonText)) + u"\n.SH EXIT STATUS\n"_s + troff(of(exitText))
        + u"\n.SH ENVIRONMENT\n.TP\n\\fBYICHUANG_PROFILE\\fR\nThe profile folder when \\-\\-profile is not given.\n"
          ".TP\n\\fBYICHUANG_PASSWORD_FILE\\fR\nThe password file when \\-\\-password\\-file is not given.\n"_s;
    return text;
}

Result<> runHelp(Invocation &call)
{
    const QString name = call.arguments.join(u' ');
    if (name.isEmpty()) {
        call.report->plain(programHelp());
        return {};
    }
    for (const CommandSpec &command : commandTable()) {
        if (name == of(command.name)) {
            call.report->plain(commandHelp(command));
            return {};
        }
    }
    return usageFailure(u"there is no command '%1'; see yichuangctl help"_s.arg(name.left(60)));
}

Result<> runCompletion(Invocation &call)
{
    call.report->plain(bashCompletion());
    return {};
}

Result<> runManual(Invocation &call)
{
    call.report->plain(manualPage());
    return {};
}

} // namespace yichuang
