// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errortext.h"

#include "ui/widgets/reasontable.h"

#include <QCoreApplication>

#include <algorithm>

namespace yichuang {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

ErrorText pair(const char *what, const char *next)
{
    return {words(what), words(next)};
}

/** The wait of TooManyAttempts travels as the reason: seconds. */
ErrorText waitText(const QString &reason)
{
    bool isNumber = false;
    const int seconds = reason.toInt(&isNumber);
    ErrorText text = pair(QT_TRANSLATE_NOOP("ErrorText", "Too many wrong passwords."),
                          QT_TRANSLATE_NOOP("ErrorText", "Wait a moment and try again."));
    if (isNumber && seconds > 0)
        text.next = QCoreApplication::translate("ErrorText", "Try again in %n second(s).", nullptr, seconds);
    return text;
}

ErrorText codeText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "Something that was entered does not have the right form."),
                    QT_TRANSLATE_NOOP("ErrorText", "Check the fields marked in red."));
    case ErrorCode::TooLarge:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "This is too large to be taken in."),
                    QT_TRANSLATE_NOOP("ErrorText", "Use a smaller file or a shorter text."));
    case ErrorCode::NotFound:
        return pair(
            QT_TRANSLATE_NOOP("ErrorText", "It was not found."),
            QT_TRANSLATE_NOOP("ErrorText", "Check what was typed or scanned; it may belong to another centre."));
    case ErrorCode::AlreadyExists:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "It is there already."),
                    QT_TRANSLATE_NOOP("ErrorText", "Use the one there is, or choose another name."));
    case ErrorCode::RefusedByRule:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "A rule does not allow this now."),
                    QT_TRANSLATE_NOOP("ErrorText", "Look at the steps offered on the case's page."));
    case ErrorCode::NotPermitted:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow this."),
                    QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague who may, or the administrator."));
    case ErrorCode::WrongPassword:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "The password is wrong."),
                    QT_TRANSLATE_NOOP("ErrorText", "Type it again; look out for Caps Lock and the input method."));
    case ErrorCode::AccountDisabled:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "This account is switched off."),
                    QT_TRANSLATE_NOOP("ErrorText", "Ask the administrator of your centre."));
    case ErrorCode::TooManyAttempts:
        return waitText({});
    case ErrorCode::ProfileLocked:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "The program is open already."),
                    QT_TRANSLATE_NOOP("ErrorText",
                                      "Two at a time would harm the data. Switch to the other window, or close it and "
                                      "try again."));
    case ErrorCode::ProfileNewer:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "The data was written by a newer version of this program."),
                    QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Install the newer version on this computer."));
    case ErrorCode::ProfileDamaged:
        return pair(
            QT_TRANSLATE_NOOP("ErrorText", "The data on this computer is damaged."),
            QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Ask the administrator to restore the last backup."));
    case ErrorCode::DiskFull:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "The disk is full; nothing was saved."),
                    QT_TRANSLATE_NOOP("ErrorText", "What was saved earlier is safe. Free some space and try again."));
    case ErrorCode::ReadOnly:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "The data folder cannot be written to; nothing was saved."),
                    QT_TRANSLATE_NOOP("ErrorText", "Ask the administrator to check the folder's permissions."));
    case ErrorCode::IoFailed:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "A file could not be read or written; nothing was saved."),
                    QT_TRANSLATE_NOOP("ErrorText",
                                      "Try again. If it happens again, make a backup and tell the administrator."));
    case ErrorCode::ClockWentBack:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "This computer's clock is behind the last record."),
                    QT_TRANSLATE_NOOP("ErrorText", "Deadlines would be wrong. Set date and time right and try again."));
    case ErrorCode::Tampered:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "The data was changed from outside this program."),
                    QT_TRANSLATE_NOOP("ErrorText", "Stop working here and tell the administrator at once."));
    case ErrorCode::TemplateFault:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "The template of this paper has a fault."),
                    QT_TRANSLATE_NOOP("ErrorText",
                                      "The case itself is not affected. Tell the administrator which paper it was."));
    case ErrorCode::PrinterUnavailable:
        return pair(
            QT_TRANSLATE_NOOP("ErrorText", "The printer cannot be used now."),
            QT_TRANSLATE_NOOP("ErrorText",
                              "The papers are recorded. Check the printer and print again, or save them as PDF."));
    case ErrorCode::Cancelled:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "It was stopped; nothing was changed."),
                    QT_TRANSLATE_NOOP("ErrorText", "Start it again whenever you like."));
    case ErrorCode::NewerProgramNeeded:
        return pair(QT_TRANSLATE_NOOP("ErrorText", "This comes from a newer version of the program."),
                    QT_TRANSLATE_NOOP("ErrorText", "Update this program; until then it can be kept but not changed."));
    case ErrorCode::Internal:
        return pair(
            QT_TRANSLATE_NOOP("ErrorText", "The program made a mistake; nothing was saved."),
            QT_TRANSLATE_NOOP("ErrorText", "Restart it. If it happens again, tell the administrator what you did."));
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText errorText(const Error &error)
{
    if (error.code == ErrorCode::TooManyAttempts)
        return waitText(error.reason);
    const auto table = reasonTable();
    const auto line = std::find_if(table.begin(), table.end(), [&error](const ReasonWords &candidate) {
        return error.reason == QLatin1String(candidate.reason);
    });
    if (line != table.end())
        return pair(line->what, line->next);
    return codeText(error.code);
}

QString errorSentence(const Error &error)
{
    const ErrorText text = errorText(error);
    return text.what + QLatin1Char(' ') + text.next;
}

QStringList explainedReasons()
{
    QStringList reasons;
    for (const ReasonWords &line : reasonTable())
        reasons << QLatin1String(line.reason);
    return reasons;
}

} // namespace yichuang
