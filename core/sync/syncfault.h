// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sync/problem.h"

#include <QString>

#include <optional>

#include <tl/expected.hpp>

namespace yichuang {

/** What kept a task of the engine from its end; what happens next follows from it alone (remedyFor()). */
enum class SyncFault {
    Offline, ///< no answer: no network, server away, line cut
    Insecure, ///< the other side could not prove who it is, or the address is not allowed
    Busy, ///< the server has too much to do or a defect of its own
    SessionEnded, ///< the token is not valid any more
    NotEnrolled, ///< the district does not know this device
    AuthorRefused, ///< it does not take what another computer wrote that is carried from here: the code says why
    Revoked, ///< the district revoked this device
    Fork, ///< a copy of this profile has written under our name
    Rewound, ///< the district stands elsewhere than we thought: it lost its state, or we ours
    Refused, ///< this one request is refused for good as it stands
    Protocol, ///< the answer is not what was agreed; often a proxy or a log-in page in between
    Local, ///< our own disk or profile: locked, full, damaged
    Cancelled, ///< the program ends or somebody switched the network off
};

[[nodiscard]] QString syncFaultName(SyncFault fault); ///< stable: offline, insecure, busy, ...
[[nodiscard]] std::optional<SyncFault> syncFaultFromName(QStringView name);

/** What the engine does after a fault. */
enum class SyncRemedy {
    WaitLonger, ///< try again by itself, each time later, at once when somebody wakes it
    AskAgain, ///< ask the district where it stands and go on from there, at once
    RenewIdentity, ///< take a new identity and go on
    WaitForHuman, ///< try seldom: an administrator must do something first
    Stop, ///< not now; nothing failed
};

[[nodiscard]] SyncRemedy remedyFor(SyncFault fault);

struct SyncError
{
    SyncFault fault = SyncFault::Protocol;
    QString code; ///< the district's code (problem.h), or the reason of our own error; may be empty
    QString detail; ///< for logs
    int retryAfter = 0; ///< seconds the server asked to be left alone; 0: unsaid
    std::optional<ChainMark> mark; ///< with Fork and Rewound of a chain, and with Refused events
    std::optional<FeedPlace> head; ///< with Rewound of a feed
    QString author; ///< with AuthorRefused: the other computer's device

    bool operator==(const SyncError &) const = default;
};

template <typename T = void> using Synced = tl::expected<T, SyncError>;

/** For an error of the profile. */
[[nodiscard]] SyncError localError(const Error &error);
/** For an answer that came whole: by its problem where it has one, otherwise by its status alone. */
[[nodiscard]] SyncError answerError(int status, const QByteArray &body, int retryAfter);

} // namespace yichuang
