// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intakeform.h"

#include "ui/intake/applicantpanel.h"
#include "ui/intake/checklistpanel.h"
#include "ui/intake/formpanel.h"
#include "ui/intake/guidepanel.h"
#include "ui/intake/historypanel.h"
#include "ui/intake/intaketables.h"
#include "ui/intake/itempanel.h"
#include "ui/intake/outcomebar.h"
#include "ui/intake/outcomesheet.h"
#include "ui/intake/situationpanel.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/smallscreen.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

constexpr int applicantWidth = 304;
constexpr int narrowApplicantWidth = 272; ///< where the window is narrow: at 150 or 200 % on a common screen
constexpr int narrowColumns = 1100; ///< the columns together, below which they count as narrow
constexpr int itemMinimum = 264;
constexpr int checklistMinimum = 372; ///< a material's name of eight characters, counts and state
constexpr int guideWidth = 480;
constexpr int sheetWidth = 720;

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    QPalette ground = line->palette();
    ground.setColor(QPalette::Window, colour(Colour::Line));
    line->setPalette(ground);
    return line;
}

} // namespace

IntakeForm::IntakeForm(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_columns(new QWidget(this))
    , m_applicant(new ApplicantPanel(model, readIntakeTables()))
    , m_history(new HistoryPanel(model))
    , m_item(new ItemPanel(model, m_columns))
    , m_checklist(new ChecklistPanel(model, m_columns))
    , m_bar(new OutcomeBar(model, this))
    , m_sheet(new OutcomeSheet(model, this))
    , m_guide(new GuidePanel(model, this))
{
    auto *columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(space(5), space(4), pageMargin, 0);
    columns->setSpacing(space(4));
    m_left = makeLeft();
    m_item->setMinimumWidth(itemMinimum);
    m_checklist->setMinimumWidth(checklistMinimum);
    columns->addWidget(m_left);
    columns->addWidget(rule(m_columns));
    columns->addWidget(m_item, 5);
    columns->addWidget(rule(m_columns));
    columns->addWidget(m_checklist, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Where even the narrow columns do not fit, they keep their widths and are scrolled to.
    m_room = new QScrollArea(this);
    m_room->setWidget(m_columns);
    m_room->setWidgetResizable(true);
    m_room->setFrameShape(QFrame::NoFrame);
    m_room->setFocusPolicy(Qt::NoFocus);
    m_room->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_room, 1);
    layout->addWidget(m_bar);

    // Keys lead from column to column; what they lead to is to be seen.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_columns->isAncestorOf(now))
            m_room->ensureWidgetVisible(now, space(4), 0);
    });
    connect(m_item, &ItemPanel::itemChosen, this, &IntakeForm::goOn);
    connect(m_item, &ItemPanel::finished, m_checklist, &ChecklistPanel::focusTable);
    connect(m_item, &ItemPanel::guideRequested, this, &IntakeForm::toggleGuide);
    connect(m_guide, &GuidePanel::closed, this, &IntakeForm::goOn);
    connect(m_bar, &OutcomeBar::chosen, this, &IntakeForm::choose);
    connect(m_sheet, &OutcomeSheet::resized, this, &IntakeForm::placeOverlays);
    connect(m_sheet, &OutcomeSheet::closed, this, &IntakeForm::goOn);
}

QScrollArea *IntakeForm::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, space(2), space(4));
    column->setSpacing(sectionSpacing);
    column->addWidget(m_applicant);
    column->addWidget(m_history);
    column->addStretch(1);
    return quietScroll(QStringLiteral("intakeLeft"), left);
}

void IntakeForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int bar = m_left->verticalScrollBar()->sizeHint().width();
    const int least = m_left->widget()->minimumSizeHint().width() + bar; // larger type needs more
    m_left->setFixedWidth(std::max(least, width() < narrowColumns ? narrowApplicantWidth : applicantWidth));
    layout()->activate();
    placeOverlays();
}

void IntakeForm::placeOverlays()
{
    const int room = m_room->height();
    const int sheet = std::min(sheetWidth, width() - m_left->width() - space(12));
    m_sheet->resize(sheet, m_sheet->height());
    const int high = std::min(m_sheet->wantedHeight(), room - space(6));
    m_sheet->setGeometry(width() - sheet - space(5), room - high - space(2), sheet, high);
    const int guide = std::min(guideWidth, width() / 2);
    m_guide->setGeometry(width() - guide, 0, guide, room);
}

void IntakeForm::goOn()
{
    const bool person = !m_model.draft().applicant.name.isEmpty() && m_model.applicantFaults().empty();
    if (!person && !m_model.item())
        m_applicant->focusNumber();
    else if (!m_model.item())
        m_item->focusSearch();
    else if (!m_item->focusOpen())
        m_checklist->focusTable();
}

void IntakeForm::showAllFaults()
{
    m_applicant->showAllFaults();
    m_item->form()->showAllFaults();
}

void IntakeForm::toggleGuide()
{
    if (m_guide->isVisible())
        m_guide->hide();
    else
        m_guide->open();
}

void IntakeForm::choose(Outcome outcome)
{
    m_guide->hide();
    m_sheet->open(outcome);
}

void IntakeForm::primary()
{
    if (m_sheet->isVisible())
        return m_sheet->confirm();
    if (m_bar->takePrimary())
        return;
    showAllFaults();
    goOn();
}

void IntakeForm::preview()
{
    if (m_sheet->isVisible() || m_bar->takePrimary())
        m_sheet->preview();
}

} // namespace yichuang
