// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

/**
 * What went wrong, as far as a program needs to tell cases apart. What a person reads is made in `ui` (and in
 * `app/ctl`) from the code and, for rules and input faults, from Error::reason.
 */
enum class ErrorCode {
    InvalidInput, ///< the data given does not follow its format; reason names the fault
    TooLarge, ///< a documented bound on size, depth or count is exceeded
    NotFound, ///< the thing named does not exist
    AlreadyExists, ///< the thing named exists already
    RefusedByRule, ///< a rule of the trade forbids it; reason is the rule's id (core/cases/rules)
    NotPermitted, ///< the account's role does not allow it
    WrongPassword, ///< password does not open the account
    AccountDisabled, ///< the account exists but was switched off
    TooManyAttempts, ///< too many wrong passwords; wait
    ProfileLocked, ///< another program has the profile open
    ProfileNewer, ///< written by a newer program; left untouched
    ProfileDamaged, ///< the file is not ours, truncated or inconsistent; restore a backup
    DiskFull, ///< no space left; nothing of the operation was kept
    ReadOnly, ///< folder or file cannot be written
    IoFailed, ///< any other failure of a file or the database
    ClockWentBack, ///< the clock is earlier than the last recorded event
    Tampered, ///< a seal, signature or chain does not verify
    TemplateFault, ///< a paper's template is wrong; detail has the line
    PrinterUnavailable, ///< no such printer, or it does not take jobs
    Cancelled, ///< the user stopped it
    NewerProgramNeeded, ///< an event or document of a kind this program does not know yet
    Internal, ///< a defect of ours
};

/** What happens next after an error (style.md 4). */
enum class Consequence {
    TryAgain, ///< may go away by itself: full disk made free, printer switched on
    AskClerk, ///< somebody at the window must correct something
    RefuseThis, ///< this one thing is refused; others are not affected
    StopEverything, ///< nothing may be written until an administrator has looked
};

/** An error as it travels through the program; never holds personal data. */
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString reason; ///< stable token for tables and translations, e.g. "correction.too-late"; may be empty
    QString detail; ///< untranslated text for logs and the shell

    bool operator==(const Error &) const = default;
};

/** The consequence of @p code; one table, tested for every code. */
[[nodiscard]] Consequence consequenceOf(ErrorCode code);

/** The code's name as used in JSON output and logs, e.g. "wrong-password". */
[[nodiscard]] QString errorCodeName(ErrorCode code);

} // namespace yichuang
