// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/ratingcare.h"

#include <QCoreApplication>
#include <QString>

namespace yichuang {

/** The words the screens use for ratings 好差评. Translated; tags are the national list's own Chinese. */
class RatingWords final
{
    Q_DECLARE_TR_FUNCTIONS(RatingWords)

public:
    [[nodiscard]] static QString level(Satisfaction level);
    [[nodiscard]] static QString step(RatingStep step);
    [[nodiscard]] static QString outcome(CallBackOutcome outcome);
    [[nodiscard]] static QString way(SettlementWay way);
    [[nodiscard]] static QString ground(AppealGround ground);
};

} // namespace yichuang
