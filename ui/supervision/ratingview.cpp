// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/ratingview.h"

#include "core/desk/desk.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/ratingwords.h"
#include "ui/widgets/tables.h"

#include <QTableView>

#include <optional>
#include <utility>

namespace yichuang {

namespace {

constexpr int leastTextWidth = space(30); ///< of the item's name and of the tags
constexpr int leastRemarksWidth = space(22);

void setRatingWidths(QTableView *table, const RatingModel &model)
{
    using Column = RatingModel::Column;
    const auto width = [table](const QStringList &samples) { return columnWidthFor(table, samples); };
    QStringList levels{model.headerText(int(Column::Level))};
    for (const Satisfaction level : allSatisfactions)
        levels.append(RatingWords::level(level));
    QStringList steps;
    for (const RatingStep step : allRatingSteps)
        steps.append(RatingWords::step(step));
    table->setColumnWidth(int(Column::Due), lampColumnWidth(table));
    table->setColumnWidth(int(Column::Level), width(levels));
    table->setColumnWidth(int(Column::Step), width(steps));
    table->setColumnWidth(int(Column::Number), width({QStringLiteral("330212110-20261122-A7-K3QM-0042-W")}));
    table->setColumnWidth(int(Column::ServedBy), width({QStringLiteral("clerk01 · W1-12")}));
    table->setColumnWidth(int(Column::RatedOn), width({QStringLiteral("2026-03-02")}));
}

} // namespace

RatingView::RatingView(DeskRunner &runner, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new RatingModel(this))
    , m_list(new ListFrame({"ratingRows", "noRatings", "ratingCount"}, IconName::Check, m_model))
    , m_feed(this, m_model,
             {[this](const std::vector<RatedVisit> &rows) { show(rows); }, [this] { tellCount(); },
              [this](const Error &error) { Q_EMIT failed(error); }})
{
    QTableView *table = m_list->table();
    table->setAccessibleName(tr("Ratings"));
    table->setItemDelegateForColumn(int(RatingModel::Column::Due), new LampDelegate(table));
    setRatingWidths(table, *m_model);
    m_list->keepWidths(state, QStringLiteral("supervision/ratings"));
    using Column = RatingModel::Column;
    stretchColumns(table,
                   {{int(Column::Item), leastTextWidth},
                    {int(Column::Tags), leastTextWidth},
                    {int(Column::Remarks), leastRemarksWidth}});
    fillWith(this, m_list);
    connect(m_list, &ListFrame::activated, this, [this](const QModelIndex &index) {
        if (const RatedVisit *visit = m_model->rowAt(index))
            Q_EMIT opened(visit->rating.row.caseId);
    });
}

void RatingView::load(const RatingQuery &query, const QString &empty)
{
    m_list->setEmptySentence(empty);
    m_query = query;
    m_feed.load([this](int limit, int offset) {
        RatingQuery part = m_query;
        part.limit = limit;
        part.offset = offset;
        return m_runner.onDesk([part](Desk &desk) { return desk.ratings(part); });
    });
}

void RatingView::show(const std::vector<RatedVisit> &rows)
{
    // A case may have been rated at several visits.
    const auto idOf = [](const RatedVisit &visit) { return std::pair(visit.rating.row.caseId, visit.rating.visit); };
    const RatedVisit *current = m_model->rowAt(m_list->current());
    const auto before = current ? std::optional(idOf(*current)) : std::nullopt;
    m_model->setRows(rows);
    m_list->showRows(rowToKeep(rows, [&](const RatedVisit &visit) { return before == idOf(visit); }));
    Q_EMIT listed();
}

void RatingView::tellCount()
{
    const int listed = m_model->rowCount();
    m_list->setCount(listed == 0              ? QString()
                         : m_model->hasMore() ? tr("%n rating(s) listed; more come as you scroll", nullptr, listed)
                                              : tr("%n rating(s)", nullptr, listed));
}

void RatingView::focusList()
{
    m_list->focusList();
}

} // namespace yichuang
