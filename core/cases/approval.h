// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/event.h"

#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <array>

namespace yichuang {

/** Acts that a supervisor approves by a log-in of his own; their approvedBy is the id of his account. */
inline constexpr std::array approvedByLogin{EventType::DeadlineExtended, EventType::IntakeRectified,
                                            EventType::CorrectionRequested, EventType::RatingSettled,
                                            EventType::ClockStopped};

[[nodiscard]] inline bool isApprovedByLogin(EventType type)
{
    return std::ranges::find(approvedByLogin, type) != approvedByLogin.end();
}

/**
 * Who approved an act by a log-in of his own at the screen of whoever did it. Any event's body may carry that beside
 * what it says itself; the guards of acts that need a supervisor ask for it.
 */
[[nodiscard]] inline QString approvedBy(const QJsonObject &body)
{
    return body.value(u"approvedBy").toString().trimmed();
}

/** Puts the account @p login into @p body; an empty one leaves it unapproved. */
inline void setApprovedBy(QJsonObject &body, const QString &login)
{
    if (!login.isEmpty())
        body.insert(QStringLiteral("approvedBy"), login);
}

} // namespace yichuang
