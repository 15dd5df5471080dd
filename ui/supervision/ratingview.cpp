// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/ratingview.h"

#include "core/desk/desk.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/ratingwords.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int leastItemWidth = space(34);
constexpr int leastTagsWidth = space(42);

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
    table->setColumnWidth(int(Column::ServedBy), width({QStringLiteral("clerk01")}));
    table->setColumnWidth(int(Column::Window), width({QStringLiteral("W1-12"), model.headerText(int(Column::Window))}));
    table->setColumnWidth(int(Column::RatedOn), width({QStringLiteral("2026-03-02")}));
}

} // namespace

RatingView::RatingView(DeskRunner &runner, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new RatingModel(this))
    , m_table(new QTableView)
    , m_empty(new EmptyState(IconName::Check, QString()))
    , m_stack(new QStackedWidget)
    , m_count(new QLabel)
{
    m_table->setObjectName(QStringLiteral("ratingRows"));
    m_table->setAccessibleName(tr("Ratings"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(int(RatingModel::Column::Due), new LampDelegate(m_table));
    setRatingWidths(m_table, *m_model);
    setUpTable(m_table, state, QStringLiteral("supervision/ratings"));
    stretchColumns(
        m_table, {{int(RatingModel::Column::Item), leastItemWidth}, {int(RatingModel::Column::Tags), leastTagsWidth}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setObjectName(QStringLiteral("noRatings"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_count->setObjectName(QStringLiteral("ratingCount"));
    setTextRole(m_count, TextRole::Small, Colour::TextQuiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const RatedVisit *visit = m_model->rowAt(index))
            Q_EMIT opened(visit->rating.row.caseId);
    });
}

void RatingView::load(const RatingQuery &query, const QString &empty)
{
    m_empty->setSentence(empty);
    m_runner.onDesk([query](Desk &desk) { return desk.ratings(query); })
        .then(this, [this, asked = ++m_asked](const Result<std::vector<RatedVisit>> &rows) {
            if (asked != m_asked)
                return;
            if (rows)
                show(*rows);
            else
                Q_EMIT failed(rows.error());
        });
}

void RatingView::show(const std::vector<RatedVisit> &rows)
{
    const auto idOf = [](const RatedVisit &visit) { return visit.rating.row.caseId; };
    const RatedVisit *current = m_model->rowAt(m_table->currentIndex());
    const QUuid before = current ? idOf(*current) : QUuid();
    m_model->setRows(rows);
    const auto same = std::ranges::find(rows, before, idOf);
    if (!rows.empty())
        m_table->selectRow(same == rows.end() ? 0 : int(same - rows.begin()));
    m_stack->setCurrentWidget(rows.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_count->setText(rows.empty() ? QString() : tr("%n rating(s)", nullptr, int(rows.size())));
    Q_EMIT listed();
}

void RatingView::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace yichuang
