// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/visits.h"
#include "core/reference/satisfaction.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace yichuang {

/** Characters (code points) of what a citizen writes beside a level. Our bound; no rule names one. */
inline constexpr qsizetype longestRatingText = 200;

/** Rated 好差评: what the citizen gave for one visit, on a screen turned towards him. */
struct RatedBody
{
    VisitKey visit;
    Satisfaction level = Satisfaction::VerySatisfied;
    QStringList tags; ///< codes of the level's own tags, each once
    QString text; ///< at most longestRatingText
    QString phone; ///< empty: anonymous 匿名, nobody can call back
    QString name; ///< only beside a phone; may be empty

    bool operator==(const RatedBody &) const = default;
    [[nodiscard]] bool isNamed() const { return !phone.isEmpty(); } ///< 实名
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RatedBody> fromJson(const QJsonObject &json);
};

/** How a call-back 回访 ended. */
enum class CallBackOutcome {
    Reached, ///< spoken to: the duty to call back is done
    NotReached, ///< tried; the duty stays
};

inline constexpr std::array allCallBackOutcomes{CallBackOutcome::Reached, CallBackOutcome::NotReached};

[[nodiscard]] QString callBackOutcomeName(CallBackOutcome outcome); ///< reached, not-reached
[[nodiscard]] std::optional<CallBackOutcome> callBackOutcomeFromName(QStringView name);

/** FollowedUp 回访核实: whoever gave a bad rating and left a number was called. */
struct FollowedUpBody
{
    VisitKey visit;
    CallBackOutcome outcome = CallBackOutcome::Reached;
    QDate on;
    QString text; ///< what was said; mandatory when reached

    bool operator==(const FollowedUpBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FollowedUpBody> fromJson(const QJsonObject &json);
};

/** How a bad rating is closed. */
enum class SettlementWay {
    Rectified, ///< 整改: what was wrong has been put right
    Explained, ///< 解释说明: the demand was unreasonable, and that was explained
};

inline constexpr std::array allSettlementWays{SettlementWay::Rectified, SettlementWay::Explained};

[[nodiscard]] QString settlementWayName(SettlementWay way); ///< rectified, explained
[[nodiscard]] std::optional<SettlementWay> settlementWayFromName(QStringView name);

/** RatingSettled 整改反馈. Whoever is rated needs a supervisor's approval for it (ratinginvariants.cpp). */
struct RatingSettledBody
{
    VisitKey visit;
    SettlementWay way = SettlementWay::Rectified;
    QDate on;
    QString text; ///< what was done, or what was explained; mandatory
    QString approvedBy; ///< supervisor's account; may be empty for a colleague of who was rated

    bool operator==(const RatingSettledBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RatingSettledBody> fromJson(const QJsonObject &json);
};

/** Why a rating should not count. */
enum class AppealGround {
    Mistaken, ///< 误评: meant for another matter, or pressed by mistake
    Malicious, ///< 恶意: nothing of it happened
};

inline constexpr std::array allAppealGrounds{AppealGround::Mistaken, AppealGround::Malicious};

[[nodiscard]] QString appealGroundName(AppealGround ground); ///< mistaken, malicious
[[nodiscard]] std::optional<AppealGround> appealGroundFromName(QStringView name);

/** RatingAppealed 申诉: the window asks that a bad rating be taken out. The clocks run on. */
struct RatingAppealedBody
{
    VisitKey visit;
    AppealGround ground = AppealGround::Mistaken;
    QString reason; ///< mandatory

    bool operator==(const RatingAppealedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RatingAppealedBody> fromJson(const QJsonObject &json);
};

/** AppealAnswered 申诉复核: a supervisor decides. Upheld, the rating no longer counts; it stays in the log. */
struct AppealAnsweredBody
{
    VisitKey visit;
    bool upheld = false;
    QString reason; ///< mandatory

    bool operator==(const AppealAnsweredBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AppealAnsweredBody> fromJson(const QJsonObject &json);
};

/** RatedAgain 追评: once, after a bad rating was settled. The first rating stays what the figures count. */
struct RatedAgainBody
{
    VisitKey visit;
    Satisfaction level = Satisfaction::VerySatisfied;
    QString text; ///< at most longestRatingText

    bool operator==(const RatedAgainBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RatedAgainBody> fromJson(const QJsonObject &json);
};

} // namespace yichuang
