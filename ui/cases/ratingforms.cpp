// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/ratingforms.h"

#include "core/cases/deadlines.h"
#include "core/reference/ratingtags.h"
#include "ui/cases/casewords.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/ratingwords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace yichuang {

namespace {

template <typename E, std::size_t N> QStringList wordsOf(const std::array<E, N> &values, QString (*word)(E))
{
    QStringList words;
    for (const E value : values)
        words.append(word(value));
    return words;
}

template <typename E, std::size_t N> E chosenIn(const std::array<E, N> &values, const QComboBox *box)
{
    return values.at(std::size_t(qMax(0, box->currentIndex())));
}

} // namespace

RatingStepForm::RatingStepForm(CaseStep step, const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    if (const RatingCare *found = ratingFor(step, context.file.state))
        m_care = *found;
    const RatedBody &rating = m_care.rating;
    QStringList lines{tr("%1, %2").arg(RatingWords::level(rating.level), tableDate(m_care.ratedAt.date())),
                      ratingTagNames(rating.tags), rating.text};
    if (rating.isNamed())
        lines.append(tr("The number to call stands among the facts; looking at it is recorded."));
    lines.removeAll(QString());
    addNote(lines.join(QLatin1Char('\n')));
    if (!context.reference.profile || !context.reference.calendar)
        return;
    const RatingRules &rules = context.reference.profile->rating;
    const std::optional<DueDay> due =
        ratingDue(ratingStepOf(m_care), m_care.ratedAt.date(), *context.reference.calendar, rules);
    if (due)
        addNote(tr("Due %1. Where the days come from: %2")
                    .arg(CaseWords::due(due), rules.basis.join(QStringLiteral("；"))));
}

CallBackForm::CallBackForm(const StepContext &context, QWidget *parent)
    : RatingStepForm(CaseStep::CallBack, context, parent)
    , m_outcome(addChoice(tr("The citizen was"), QStringLiteral("callBackOutcome"),
                          wordsOf(allCallBackOutcomes, RatingWords::outcome)))
    , m_day(addDay(tr("Day"), QStringLiteral("callBackDay"), context.today, care().ratedAt.date(), context.today))
    , m_text(addText(tr("What was said"), QStringLiteral("callBackText"), true))
{
}

QJsonObject CallBackForm::body() const
{
    return FollowedUpBody{care().rating.visit, chosenIn(allCallBackOutcomes, m_outcome), m_day->date(),
                          typedText(m_text)}
        .toJson();
}

QWidget *CallBackForm::firstField()
{
    return m_outcome;
}

SettleRatingForm::SettleRatingForm(const StepContext &context, QWidget *parent)
    : RatingStepForm(CaseStep::SettleRating, context, parent)
    , m_way(addChoice(tr("How"), QStringLiteral("settlementWay"), wordsOf(allSettlementWays, RatingWords::way)))
    , m_day(addDay(tr("Day"), QStringLiteral("settlementDay"), context.today, care().ratedAt.date(), context.today))
    , m_text(addText(tr("What was done or explained"), QStringLiteral("settlementText"), true))
{
    const Visit *visit = findVisit(context.file.state, care().rating.visit);
    if (visit && visit->servedBy.contains(context.account))
        m_approvedBy = addApproval(tr("Supervisor who approves it"), QStringLiteral("settlementApproval"), {});
}

QJsonObject SettleRatingForm::body() const
{
    return RatingSettledBody{care().rating.visit, chosenIn(allSettlementWays, m_way), m_day->date(), typedText(m_text),
                             m_approvedBy ? m_approvedBy->text() : QString()}
        .toJson();
}

QWidget *SettleRatingForm::firstField()
{
    return m_way;
}

AppealRatingForm::AppealRatingForm(const StepContext &context, QWidget *parent)
    : RatingStepForm(CaseStep::AppealRating, context, parent)
    , m_ground(addChoice(tr("The rating was"), QStringLiteral("appealGround"),
                         wordsOf(allAppealGrounds, RatingWords::ground)))
    , m_reason(addText(tr("What shows that"), QStringLiteral("appealReason"), true))
{
}

QJsonObject AppealRatingForm::body() const
{
    return RatingAppealedBody{care().rating.visit, chosenIn(allAppealGrounds, m_ground), typedText(m_reason)}.toJson();
}

QWidget *AppealRatingForm::firstField()
{
    return m_ground;
}

AnswerAppealForm::AnswerAppealForm(const StepContext &context, QWidget *parent)
    : RatingStepForm(CaseStep::AnswerAppeal, context, parent)
    , m_answer(nullptr)
    , m_reason(nullptr)
{
    if (care().appeal)
        addNote(tr("Appeal: %1. %2").arg(RatingWords::ground(care().appeal->ground), care().appeal->reason));
    m_answer = addChoice(tr("Decision"), QStringLiteral("appealAnswer"),
                         {tr("The rating stands"), tr("The rating is taken out")});
    m_reason = addText(tr("Reason"), QStringLiteral("answerReason"), true);
}

QJsonObject AnswerAppealForm::body() const
{
    return AppealAnsweredBody{care().rating.visit, m_answer->currentIndex() == 1, typedText(m_reason)}.toJson();
}

QWidget *AnswerAppealForm::firstField()
{
    return m_answer;
}

} // namespace yichuang
