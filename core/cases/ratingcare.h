// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/event.h"
#include "core/cases/ratingbodies.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/workcalendar.h"

#include <QDateTime>

#include <array>
#include <optional>
#include <vector>

namespace yichuang {

struct CaseState;
struct DueDay;

/** A call-back as it was made. */
struct CallBack
{
    FollowedUpBody body;
    Actor by;

    bool operator==(const CallBack &) const = default;
};

/** A rating and all that came of it. */
struct RatingCare
{
    RatedBody rating;
    QDateTime ratedAt;
    std::vector<CallBack> callBacks;
    std::optional<RatingAppealedBody> appeal;
    QString appealedBy; ///< account
    std::optional<AppealAnsweredBody> answer;
    std::optional<RatingSettledBody> settlement;
    std::optional<RatedAgainBody> again;

    bool operator==(const RatingCare &) const = default;
    [[nodiscard]] bool isRemoved() const { return answer && answer->upheld; } ///< taken out: counts nowhere
    [[nodiscard]] bool isBad() const { return yichuang::isBad(rating.level) && !isRemoved(); }
    [[nodiscard]] bool isAppealOpen() const { return appeal && !answer; }
    [[nodiscard]] bool wasReached() const; ///< some call-back reached the citizen
};

/** Where the handling of a rating stands. */
enum class RatingStep {
    Counted, ///< no bad one: nothing follows
    Anonymous, ///< bad, nobody to call back: nothing falls due, it may still be settled
    ToDecide, ///< as Anonymous, but an appeal waits for its answer 申诉待复核
    ToCallBack, ///< bad, with a number: to be called back 待回访
    ToSettle, ///< called back; to be put right or explained 待整改
    Settled, ///< 已整改
    Removed, ///< mistaken or malicious: no longer counts 已撤除
};

inline constexpr std::array allRatingSteps{RatingStep::Counted,    RatingStep::Anonymous, RatingStep::ToDecide,
                                           RatingStep::ToCallBack, RatingStep::ToSettle,  RatingStep::Settled,
                                           RatingStep::Removed};

/** counted, anonymous, to-decide, to-call-back, to-settle, settled, removed */
[[nodiscard]] QString ratingStepName(RatingStep step);
[[nodiscard]] std::optional<RatingStep> ratingStepFromName(QStringView name);
[[nodiscard]] QString ratingStepChinese(RatingStep step); ///< as exported, e.g. 待回访

[[nodiscard]] RatingStep ratingStepOf(const RatingCare &care);

/**
 * The day by which the next step is to be taken, counted from the day of the rating; nothing when no step is due.
 * 国办发〔2019〕51号 sets no days: they are the province's or our own default, see RatingRules.
 */
[[nodiscard]] std::optional<DueDay> ratingDue(RatingStep step, QDate ratedOn, const WorkCalendar &calendar,
                                              const RatingRules &rules);

/** The rating of a visit; null when it was not rated. */
[[nodiscard]] const RatingCare *findRating(const CaseState &state, const VisitKey &visit);

/** The latest visit at @p centre that can be rated on @p today; null when there is none. */
[[nodiscard]] const Visit *ratableVisit(const CaseState &state, const QString &centre, QDate today,
                                        const WorkCalendar &calendar, const RatingRules &rules);

/** Whether a visit of that day may still be rated on @p today. */
[[nodiscard]] bool isRatableOn(QDate visitOn, QDate today, const WorkCalendar &calendar, const RatingRules &rules);

} // namespace yichuang
