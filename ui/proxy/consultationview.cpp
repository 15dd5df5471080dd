// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/consultationview.h"

#include "ui/proxy/consultationmodel.h"
#include "ui/proxy/consultationpanel.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/splitters.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int panelWidth = 320;
constexpr int leastTextWidth = space(24);

} // namespace

ConsultationView::ConsultationView(const PageContext &context, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ConsultationModel(this))
    , m_table(new QTableView)
    , m_empty(new EmptyState(IconName::Consult,
                             tr("Nobody has asked anything yet.\nWrite the first consultation down at the right.")))
    , m_stack(new QStackedWidget)
    , m_panel(new ConsultationPanel)
{
    buildTable(state);
    m_empty->setObjectName(QStringLiteral("noConsultations"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_panel->setObjectName(QStringLiteral("consultationPanel"));
    m_panel->setMinimumWidth(panelWidth - space(5));
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_stack);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setHandleWidth(space(4));
    split->setSizes({space(220), panelWidth});
    setUpSplitter(split, state, QStringLiteral("proxy/consultation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connectPanel();
}

void ConsultationView::buildTable(UiState &state)
{
    using Column = ConsultationModel::Column;
    m_table->setObjectName(QStringLiteral("consultations"));
    m_table->setAccessibleName(tr("Register of consultations"));
    m_table->setModel(m_model);
    const auto width = [this](const QString &sample) { return columnWidthFor(m_table, {sample}); };
    m_table->setColumnWidth(int(Column::State), width(QStringLiteral("Handed on")));
    m_table->setColumnWidth(int(Column::When), width(QStringLiteral("2026-12-22 09:05")));
    m_table->setColumnWidth(int(Column::Asker), width(QStringLiteral("欧**敏")));
    m_table->setColumnWidth(int(Column::FirstAsked), width(QStringLiteral("agent01")));
    setUpTable(m_table, state, QStringLiteral("proxy/consultations"));
    stretchColumns(m_table,
                   {{int(Column::Matter), leastTextWidth},
                    {int(Column::Item), leastTextWidth},
                    {int(Column::Answer), leastTextWidth}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &QTableView::activated, this, &ConsultationView::answerCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConsultationView::currentChanged);
}

void ConsultationView::connectPanel()
{
    connect(m_panel, &ConsultationPanel::intakeRequested, this, &ConsultationView::intakeRequested);
    connect(m_panel, &ConsultationPanel::recordRequested, this, [this](const ConsultationRecordedBody &body) {
        m_panel->setBusy(true);
        m_context.runner
            .onDesk([body](Desk &desk) -> Result<> {
                return desk.recordConsultation(body).map([](const Consultation &) {});
            })
            .then(this, [this](const Result<> &done) { ended(done, tr("The consultation is recorded.")); });
    });
    connect(m_panel, &ConsultationPanel::closeRequested, this,
            [this](const QUuid &id, const ConsultationClosedBody &body) {
                m_panel->setBusy(true);
                m_context.runner.onDesk([id, body](Desk &desk) { return desk.closeConsultation(id, body); })
                    .then(this, [this](const Result<> &done) { ended(done, tr("The consultation is closed.")); });
            });
    connect(m_panel, &ConsultationPanel::noticeRequested, this, [this](const QString &itemId) {
        m_context.runner
            .onDesk([itemId](Desk &desk) { return desk.consultationPaper(itemId, {}, PaperKind::Consultation); })
            .then(this, [this](const Result<MadePaper> &paper) {
                if (paper)
                    m_context.papers.preview({*paper}, true, this);
                else
                    Q_EMIT failed(paper.error());
            });
    });
}

void ConsultationView::ended(const Result<> &done, const QString &said)
{
    m_panel->setBusy(false);
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    m_panel->begin();
    m_panel->focusMatter();
    Q_EMIT statusMessage(said);
    load();
}

void ConsultationView::load()
{
    m_context.runner.onDesk([](Desk &desk) { return desk.consultations(); })
        .then(this, [this](const Result<std::vector<Consultation>> &all) {
            if (all)
                show(*all);
            else
                Q_EMIT failed(all.error());
        });
}

void ConsultationView::show(const std::vector<Consultation> &all)
{
    const Consultation *current = m_model->rowAt(m_table->currentIndex());
    const QUuid before = current ? current->id : QUuid();
    m_model->setRows(all);
    const auto same = std::ranges::find(all, before, &Consultation::id);
    if (!all.empty())
        m_table->selectRow(same == all.end() ? 0 : int(same - all.begin()));
    m_stack->setCurrentWidget(all.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    Q_EMIT currentChanged();
}

void ConsultationView::setCatalogue(const CataloguePtr &catalogue)
{
    m_panel->setCatalogue(catalogue);
}

void ConsultationView::focusNew()
{
    m_panel->begin();
    m_panel->focusMatter();
}

bool ConsultationView::canAnswer() const
{
    const Consultation *row = m_model->rowAt(m_table->currentIndex());
    return row && row->isOpen();
}

void ConsultationView::answerCurrent()
{
    if (canAnswer())
        m_panel->answer(*m_model->rowAt(m_table->currentIndex()));
}

} // namespace yichuang
