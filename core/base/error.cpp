// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace yichuang {

Consequence consequenceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ProfileLocked:
    case ErrorCode::DiskFull:
    case ErrorCode::IoFailed:
    case ErrorCode::PrinterUnavailable:
    case ErrorCode::TooManyAttempts:
    case ErrorCode::Cancelled:
        return Consequence::TryAgain;
    case ErrorCode::InvalidInput:
    case ErrorCode::TooLarge:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::WrongPassword:
    case ErrorCode::ClockWentBack:
        return Consequence::AskClerk;
    case ErrorCode::RefusedByRule:
    case ErrorCode::NotPermitted:
    case ErrorCode::AccountDisabled:
    case ErrorCode::TemplateFault:
    case ErrorCode::NewerProgramNeeded:
        return Consequence::RefuseThis;
    case ErrorCode::ProfileNewer:
    case ErrorCode::ProfileDamaged:
    case ErrorCode::ReadOnly:
    case ErrorCode::Tampered:
    case ErrorCode::Internal:
        return Consequence::StopEverything;
    }
    Q_UNREACHABLE();
}

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorCode::TooLarge:
        return QStringLiteral("too-large");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("already-exists");
    case ErrorCode::RefusedByRule:
        return QStringLiteral("refused-by-rule");
    case ErrorCode::NotPermitted:
        return QStringLiteral("not-permitted");
    case ErrorCode::WrongPassword:
        return QStringLiteral("wrong-password");
    case ErrorCode::AccountDisabled:
        return QStringLiteral("account-disabled");
    case ErrorCode::TooManyAttempts:
        return QStringLiteral("too-many-attempts");
    case ErrorCode::ProfileLocked:
        return QStringLiteral("profile-locked");
    case ErrorCode::ProfileNewer:
        return QStringLiteral("profile-newer");
    case ErrorCode::ProfileDamaged:
        return QStringLiteral("profile-damaged");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk-full");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read-only");
    case ErrorCode::IoFailed:
        return QStringLiteral("io-failed");
    case ErrorCode::ClockWentBack:
        return QStringLiteral("clock-went-back");
    case ErrorCode::Tampered:
        return QStringLiteral("tampered");
    case ErrorCode::TemplateFault:
        return QStringLiteral("template-fault");
    case ErrorCode::PrinterUnavailable:
        return QStringLiteral("printer-unavailable");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::NewerProgramNeeded:
        return QStringLiteral("newer-program-needed");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

} // namespace yichuang
