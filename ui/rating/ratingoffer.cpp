// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rating/ratingoffer.h"

#include "ui/session/deskrunner.h"

#include <QApplication>

namespace yichuang {

namespace {

/** Why nothing can be rated: the last visit has been, or there was none in time. */
QString refusalOf(const CaseState &state, QDate today)
{
    const bool cameToday = !state.visits.empty() && state.visits.back().key.on == today;
    return cameToday && findRating(state, state.visits.back().key) ? QStringLiteral("rating.twice")
                                                                   : QStringLiteral("rating.no-visit");
}

} // namespace

RatingOffer::RatingOffer(const PageContext &context, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
{
}

void RatingOffer::offer(const CaseState &state)
{
    const QDate today = m_context.clock.today();
    const Visit *visit = ratableVisit(state, m_context.seat.place.centre, today, *m_context.reference.calendar,
                                      m_context.reference.profile->rating);
    if (visit)
        open(state, visit->key, RatingPane::Kind::First);
    else
        Q_EMIT failed(Error{ErrorCode::RefusedByRule, refusalOf(state, today), {}});
}

void RatingOffer::offerAgain(const CaseState &state, const VisitKey &visit)
{
    open(state, visit, RatingPane::Kind::Again);
}

void RatingOffer::open(const CaseState &state, const VisitKey &visit, RatingPane::Kind kind)
{
    if (m_pane)
        return;
    const Seat &seat = m_context.seat;
    m_pane = new RatingPane({seat.centreName, seat.windowName, state.intake.item.name}, kind, m_page);
    m_pane->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_pane, &RatingPane::submitted, this,
            [this, caseId = state.caseId, visit, kind] { record(caseId, visit, kind); });
    connect(m_pane, &QDialog::rejected, this, &RatingOffer::notRated);
    connect(m_pane, &QDialog::finished, this, &RatingOffer::giveBack);
    m_before = QApplication::focusWidget();
    // It lies over the whole program: what stands there is the clerk's, not the citizen's.
    m_pane->setGeometry(m_page->window()->geometry());
    m_pane->open();
}

/** The screen is the clerk's again: she goes on where she was. */
void RatingOffer::giveBack()
{
    m_page->window()->activateWindow();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void RatingOffer::record(const QUuid &caseId, const VisitKey &visit, RatingPane::Kind kind)
{
    std::optional<RatedBody> body = m_pane->rating();
    if (!body)
        return;
    m_pane->setBusy(true);
    body->visit = visit;
    const bool first = kind == RatingPane::Kind::First;
    const QJsonObject json = first ? body->toJson() : RatedAgainBody{visit, body->level, body->text}.toJson();
    const EventType type = first ? EventType::Rated : EventType::RatedAgain;
    m_context.runner.onDesk([caseId, type, json](Desk &desk) { return desk.act(caseId, type, json); })
        .then(this, [this, caseId](const Result<TakenIn> &done) {
            if (!m_pane)
                return;
            m_pane->setBusy(false);
            if (!done) {
                m_pane->showError(done.error());
                return;
            }
            m_pane->accept();
            Q_EMIT rated(caseId);
        });
}

} // namespace yichuang
