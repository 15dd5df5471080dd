// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/rating/ratingpane.h"
#include "ui/shell/page.h"

#include <QObject>
#include <QPointer>

namespace yichuang {

/**
 * Offers a rating to whoever stands at the window: opens the pane over the page and records what is given. Says in the
 * clerk's words when there is nothing to rate.
 */
class RatingOffer final : public QObject
{
    Q_OBJECT

public:
    /** @p context outlives the offer; the pane opens over @p page. */
    RatingOffer(const PageContext &context, QWidget *page);

    /** Offers the rating of the last visit of @p state at this centre. */
    void offer(const CaseState &state);
    /** Offers the one further rating of the visit @p visit. */
    void offerAgain(const CaseState &state, const VisitKey &visit);

Q_SIGNALS:
    void rated(const QUuid &caseId);
    void notRated();
    void failed(const yichuang::Error &error);

private:
    void open(const CaseState &state, const VisitKey &visit, RatingPane::Kind kind);
    void giveBack();
    void record(const QUuid &caseId, const VisitKey &visit, RatingPane::Kind kind);

    const PageContext &m_context;
    QWidget *m_page;
    QPointer<RatingPane> m_pane;
    QPointer<QWidget> m_before; ///< where the clerk was
};

} // namespace yichuang
