// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ratingwords.h"

namespace yichuang {

QString RatingWords::level(Satisfaction level)
{
    switch (level) {
    case Satisfaction::VerySatisfied:
        return tr("Very satisfied");
    case Satisfaction::Satisfied:
        return tr("Satisfied");
    case Satisfaction::FairlySatisfied:
        return tr("Fairly satisfied");
    case Satisfaction::Dissatisfied:
        return tr("Dissatisfied");
    case Satisfaction::VeryDissatisfied:
        return tr("Very dissatisfied");
    }
    Q_UNREACHABLE();
}

QString RatingWords::step(RatingStep step)
{
    switch (step) {
    case RatingStep::Counted:
        return tr("Counted");
    case RatingStep::Anonymous:
        return tr("Anonymous");
    case RatingStep::ToDecide:
        return tr("Appeal to be decided");
    case RatingStep::ToCallBack:
        return tr("To call back");
    case RatingStep::ToSettle:
        return tr("To put right");
    case RatingStep::Settled:
        return tr("Settled");
    case RatingStep::Removed:
        return tr("Taken out");
    }
    Q_UNREACHABLE();
}

QString RatingWords::outcome(CallBackOutcome outcome)
{
    return outcome == CallBackOutcome::Reached ? tr("Reached") : tr("Not reached");
}

QString RatingWords::way(SettlementWay way)
{
    return way == SettlementWay::Rectified ? tr("Put right") : tr("Explained: the demand was unreasonable");
}

QString RatingWords::ground(AppealGround ground)
{
    return ground == AppealGround::Mistaken ? tr("Given by mistake") : tr("Malicious");
}

} // namespace yichuang
