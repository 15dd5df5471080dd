// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/identity/identitycard.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace yichuang {

/**
 * That the applicant's identity card was read at the window: its original was seen there (docs/decisions/018). Names
 * the document, because the applicant may be corrected afterwards; then it stands for nobody. Personal data: never log
 * it.
 */
struct CardSeen
{
    DocumentKind kind = DocumentKind::ResidentId;
    QString number;
    QDate seenOn;
    QDate validUntil = {}; ///< the card's last day; invalid: unlimited, or not readable

    bool operator==(const CardSeen &) const = default;
    /** Whether it is the document that @p applicant has in the case. */
    [[nodiscard]] bool isOf(const Applicant &applicant) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CardSeen> fromJson(const QJsonObject &json);
};

/** What is recorded of @p card, read on @p today. */
[[nodiscard]] CardSeen cardSeen(const IdentityCard &card, QDate today);

} // namespace yichuang
