// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/ratingspast.h"

#include "core/reference/ratingtags.h"

namespace yichuang {

namespace {

struct Given
{
    Satisfaction level = Satisfaction::VerySatisfied;
    QString phone; ///< none: anonymous
    QString text;
};

/** What the @p visit th citizen gives; nothing from those who do not rate. */
std::optional<Given> givenAt(int visit)
{
    const QString phone = QStringLiteral("13800005678");
    switch (visit) {
    case 14:
        return Given{Satisfaction::Dissatisfied, phone, QStringLiteral("等了一上午，第二次来才知道要带户口簿")};
    case 38:
        return Given{Satisfaction::VeryDissatisfied, phone, QStringLiteral("窗口说的和网上写的不一样")};
    case 42:
        return Given{Satisfaction::Dissatisfied, {}, {}};
    default:
        break;
    }
    if (visit % 2 == 1)
        return std::nullopt;
    return Given{visit % 6 == 0 ? Satisfaction::Satisfied : Satisfaction::VerySatisfied, {}, {}};
}

Seat headOf(Seat seat)
{
    seat.account = QStringLiteral("head");
    seat.displayName = QStringLiteral("测试主任");
    seat.role = Role::Supervisor;
    return seat;
}

template <typename Done> void must(const Done &done)
{
    if (!done)
        qFatal("rating: %s", qPrintable(done.error().reason));
}

} // namespace

RatingsPast::RatingsPast(Profile &profile, const Seat &seat, const TemplateSet &templates, const Clock &clock)
    : m_clock(clock)
    , m_window(profile, seat, templates, clock, m_random)
    , m_head(profile, headOf(seat), templates, clock, m_random)
{
}

void RatingsPast::rate(const QString &number)
{
    const int visit = ++m_visits;
    const std::optional<Given> given = givenAt(visit);
    if (!given)
        return;
    const auto caseId = m_window.caseByNumber(number);
    must(caseId);
    const auto file = m_window.caseFile(*caseId);
    must(file);
    RatedBody body;
    body.visit = file->state.visits.back().key;
    body.level = given->level;
    body.phone = given->phone;
    body.text = given->text;
    const QList<RatingTag> tags = RatingTags::builtIn().of(body.level);
    if (isBad(body.level))
        body.tags = {tags.first().code, tags.last().code};
    must(m_window.act(*caseId, EventType::Rated, body.toJson()));
    if (visit == 14)
        settle(*caseId, body.visit);
}

void RatingsPast::settle(const QUuid &caseId, const VisitKey &visit)
{
    const QDate today = m_clock.today();
    const FollowedUpBody call{visit, CallBackOutcome::Reached, today, QStringLiteral("已致歉，说明所缺材料")};
    must(m_head.act(caseId, EventType::FollowedUp, call.toJson()));
    const RatingSettledBody settled{
        visit, SettlementWay::Rectified, today, QStringLiteral("首次告知单已补充户口簿"), {}};
    must(m_head.act(caseId, EventType::RatingSettled, settled.toJson()));
}

} // namespace yichuang
