// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/ratingspage.h"

#include "core/desk/ratingsheet.h"
#include "ui/session/deskrunner.h"
#include "ui/supervision/figuresview.h"
#include "ui/supervision/ratingview.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>

namespace yichuang {

namespace {

constexpr QKeyCombination exportKey = Qt::CTRL | Qt::Key_E;

} // namespace

RatingsPage::RatingsPage(PageContext pageContext, UiState &state, QWidget *parent)
    : ListPage(std::move(pageContext), tr("Ratings"), QStringLiteral("ratingsBanner"), parent)
{
    buildHead();
    m_ratings = new RatingView(context().runner, state);
    m_figures = new FiguresView(context().runner, state);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_ratings);
    m_stack->addWidget(m_figures);
    addContent(m_stack);
    addKey(QKeySequence(exportKey), tr("Export the list"), [this] { m_export->click(); });
    connectParts();
    arrange();
}

void RatingsPage::buildHead()
{
    m_shown = addChoice(QStringLiteral("ratingList"), tr("List"),
                        {tr("Bad ratings to be followed up"), tr("All bad ratings"), tr("All ratings"), tr("Figures")});
    m_where = addChoice(QStringLiteral("ratingWhere"), tr("Where"), {tr("This centre"), tr("Everywhere")});
    m_period =
        addChoice(QStringLiteral("ratingPeriod"), tr("Time"), {tr("This month"), tr("Last month"), tr("This year")});
    m_export =
        addButton(QStringLiteral("exportRatings"), tr("Export…"),
                  tr("Save what is listed as a workbook or CSV, without anybody's number"), QKeySequence(exportKey));
    addRefresh(QStringLiteral("refreshRatings"));
}

void RatingsPage::connectParts()
{
    for (QComboBox *box : {m_shown, m_where, m_period}) {
        connect(box, &QComboBox::activated, this, [this] {
            arrange();
            reload();
        });
    }
    connect(m_export, &QPushButton::clicked, this, &RatingsPage::exportShown);
    connect(m_ratings, &RatingView::opened, this, &RatingsPage::caseRequested);
    connect(m_ratings, &RatingView::listed, this, &RatingsPage::arrange);
    connect(m_figures, &FiguresView::listed, this, &RatingsPage::arrange);
    connect(m_ratings, &RatingView::failed, this, &RatingsPage::showError);
    connect(m_figures, &FiguresView::failed, this, &RatingsPage::showError);
}

void RatingsPage::activate()
{
    reload();
    if (shown() == Shown::Figures)
        m_figures->focusList();
    else
        m_ratings->focusList();
}

RatingsPage::Shown RatingsPage::shown() const
{
    return static_cast<Shown>(m_shown->currentIndex());
}

std::optional<QString> RatingsPage::centre() const
{
    return m_where->currentIndex() == 0 ? std::optional(context().seat.place.centre) : std::nullopt;
}

QPair<QDate, QDate> RatingsPage::period() const
{
    const QDate today = context().clock.today();
    const QDate month(today.year(), today.month(), 1);
    switch (static_cast<Period>(m_period->currentIndex())) {
    case Period::Month:
        return {month, month.addMonths(1).addDays(-1)};
    case Period::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case Period::Year:
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    }
    return {month, today};
}

void RatingsPage::reload()
{
    banner().clear();
    const auto [from, until] = period();
    if (shown() == Shown::Figures) {
        m_figures->load({from, until, centre()});
        return;
    }
    RatingQuery query;
    query.centre = centre();
    if (shown() == Shown::ToDo) {
        query.steps = {RatingStep::ToDecide, RatingStep::ToCallBack, RatingStep::ToSettle};
        m_ratings->load(query, tr("No bad rating waits for anything."));
        return;
    }
    query.from = from;
    query.until = until;
    if (shown() == Shown::Bad)
        query.steps = {RatingStep::Anonymous, RatingStep::ToDecide, RatingStep::ToCallBack,
                       RatingStep::ToSettle,  RatingStep::Settled,  RatingStep::Removed};
    m_ratings->load(query,
                    shown() == Shown::Bad ? tr("Nobody gave a bad rating in this time.")
                                          : tr("Nobody rated in this time.\nA rating is offered on the page of a case, "
                                               "and after an intake: F11."));
}

void RatingsPage::arrange()
{
    const bool figures = shown() == Shown::Figures;
    m_stack->setCurrentWidget(figures ? static_cast<QWidget *>(m_figures) : m_ratings);
    m_period->setVisible(shown() != Shown::ToDo);
    m_export->setEnabled(figures || m_ratings->model().rowCount() > 0);
}

void RatingsPage::exportShown()
{
    if (shown() == Shown::Figures)
        return saveList(QStringLiteral("评价统计"), figuresTable(m_figures->report()));
    context()
        .runner.onDesk([query = m_ratings->query()](Desk &desk) { return desk.everyRating(query); })
        .then(this, [this](const Result<std::vector<RatedVisit>> &rows) {
            if (rows)
                saveList(QStringLiteral("评价明细"), ratingTable(*rows));
            else
                showError(rows.error());
        });
}

} // namespace yichuang
