// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/figuresview.h"

#include "core/desk/desk.h"
#include "ui/session/deskrunner.h"
#include "ui/supervision/figuresmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

FiguresView::FiguresView(DeskRunner &runner, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new FiguresModel(this))
    , m_table(new QTableView)
{
    m_table->setObjectName(QStringLiteral("ratingFigures"));
    m_table->setAccessibleName(tr("Figures of the ratings"));
    m_table->setModel(m_model);
    for (int column = 1; column < FiguresModel::columnCountOfFigures; ++column)
        m_table->setColumnWidth(column,
                                columnWidthFor(m_table, {m_model->headerText(column), QStringLiteral("100.0%")})
                                    - space(3)); // many, and none of them is ever cut
    setUpTable(m_table, state, QStringLiteral("supervision/figures"));
    stretchColumns(m_table, {{int(FiguresModel::Column::Scope), space(44)}});
    auto *formulas = new QLabel(tr(
        "The usual formulas, no instrument's: satisfaction = the three upper levels / rated; average: 5 for the best; "
        "rated of visits = rated / visits; settled = settled / bad with a number. What was not rated is not "
        "counted, what was taken out neither; counted by the day of the visit."));
    formulas->setObjectName(QStringLiteral("ratingFormulas"));
    formulas->setTextFormat(Qt::PlainText);
    formulas->setWordWrap(true);
    setTextRole(formulas, TextRole::Small, Colour::TextQuiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_table, 1);
    layout->addWidget(formulas);
}

void FiguresView::load(const FiguresQuery &query)
{
    m_runner.onDesk([query](Desk &desk) { return desk.ratingReport(query); })
        .then(this, [this, asked = ++m_asked](const Result<RatingReport> &report) {
            if (asked != m_asked)
                return;
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            m_report = *report;
            m_model->setReport(m_report);
            m_table->selectRow(0);
            Q_EMIT listed();
        });
}

void FiguresView::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace yichuang
