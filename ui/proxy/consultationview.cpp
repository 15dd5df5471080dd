// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/consultationview.h"

#include "core/desk/consultationsheet.h"
#include "ui/proxy/consultationmodel.h"
#include "ui/proxy/consultationpanel.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/splitters.h"
#include "ui/widgets/tablefile.h"
#include "ui/widgets/tables.h"

#include <QCheckBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int panelWidth = 320;
constexpr qsizetype mostConsultationsPrinted = 1000; ///< lines on a sheet

} // namespace

ConsultationView::ConsultationView(const PageContext &context, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ConsultationModel(this))
    , m_openOnly(new QCheckBox(tr("Only what still waits for an answer")))
    , m_list(new ListFrame({"consultations", "noConsultations", "consultationCount"}, IconName::Consult, m_model))
    , m_panel(new ConsultationPanel)
    , m_feed(this, m_model,
             {[this](const std::vector<Consultation> &rows) { show(rows); }, [this] { tellCount(); },
              [this](const Error &error) { Q_EMIT failed(error); },
              [this](const ConsultationPage &part) { m_behind = part.behind; }})
{
    buildTable(state);
    m_openOnly->setObjectName(QStringLiteral("openOnly"));
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space(2));
    rows->addWidget(m_openOnly);
    rows->addWidget(m_list, 1);
    m_panel->setObjectName(QStringLiteral("consultationPanel"));
    m_panel->setMinimumWidth(panelWidth - space(5));
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(list);
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
    QTableView *table = m_list->table();
    table->setAccessibleName(tr("Register of consultations"));
    const auto setWidth = [this, table](Column column, QStringList samples) {
        samples.append(m_model->headerText(int(column)));
        table->setColumnWidth(int(column), columnWidthFor(table, samples));
    };
    setWidth(Column::State, ConsultationModel::states());
    setWidth(Column::When, {QStringLiteral("2026-12-22 09:05")});
    setWidth(Column::Asker, {QStringLiteral("欧**敏")});
    setWidth(Column::FirstAsked, {QStringLiteral("agent01")});
    setWidth(Column::Phone, {QStringLiteral("138****5678")});
    m_list->keepWidths(state, QStringLiteral("proxy/consultations"));
    // What was asked is read in the list; where type or window leave no room for it, the panel and every sheet still
    // say whom to call and who was asked.
    const int words = columnWidthFor(table, {QStringLiteral("困难补贴")});
    stretchColumns(table,
                   {{int(Column::Matter), columnWidthFor(table, {QStringLiteral("怎么申请困难残疾补贴")})},
                    {int(Column::Item), words},
                    {int(Column::Answer), words}},
                   {int(Column::Phone), int(Column::FirstAsked)});
    connect(m_openOnly, &QCheckBox::toggled, this, [this] {
        m_model->setRows({});
        load();
    });
    connect(m_list, &ListFrame::activated, this, &ConsultationView::answerCurrent);
    connect(m_list, &ListFrame::currentChanged, this, &ConsultationView::currentChanged);
}

void ConsultationView::connectPanel()
{
    connect(m_panel, &ConsultationPanel::intakeRequested, this, &ConsultationView::intakeRequested);
    connect(m_panel, &ConsultationPanel::recordRequested, this,
            [this](const ConsultationRecordedBody &body) { record(body, false); });
    connect(m_panel, &ConsultationPanel::recordAndTakeInRequested, this,
            [this](const ConsultationRecordedBody &body) { record(body, true); });
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

void ConsultationView::record(const ConsultationRecordedBody &body, bool takeIn)
{
    m_panel->setBusy(true);
    m_context.runner.onDesk([body](Desk &desk) { return desk.recordConsultation(body); })
        .then(this, [this, takeIn](const Result<Consultation> &recorded) {
            ended(recorded ? Result<>() : failure(recorded.error()), tr("The consultation is recorded."));
            if (recorded && takeIn)
                Q_EMIT intakeRequested(recorded->asked.itemId, recorded->id);
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
    m_behind.reset();
    // By the place the part before named, not by the number of lines: among many that are answered the open ones are
    // few.
    m_feed.load([this, wanted = query()](int limit, int) {
        ConsultationQuery part = wanted;
        part.limit = limit;
        part.behind = m_behind;
        return m_context.runner.onDesk([part](Desk &desk) { return desk.consultations(part); });
    });
}

ConsultationQuery ConsultationView::query() const
{
    ConsultationQuery query;
    query.openOnly = m_openOnly->isChecked();
    if (!query.openOnly)
        query.from = m_from;
    return query;
}

void ConsultationView::show(const std::vector<Consultation> &newest)
{
    const Consultation *current = m_model->rowAt(m_list->current());
    const QUuid before = current ? current->id : QUuid();
    m_model->setStaff(m_context.runner.staff());
    m_model->setRows(newest);
    m_list->setEmptySentence(
        m_openOnly->isChecked() ? tr("Every question has its answer.")
            : m_from            ? tr("Nobody asked anything in this time.\nWrite a consultation down at the right.")
                     : tr("Nobody has asked anything yet.\nWrite the first consultation down at the right."));
    if (!newest.empty())
        m_list->showRows(rowToKeep(newest, [&before](const Consultation &one) { return one.id == before; }));
    Q_EMIT currentChanged();
}

void ConsultationView::tellCount()
{
    const int rows = m_model->rowCount();
    // The first rows may come with a later part; that there are none is known after the last.
    if (!m_list->current().isValid() && (rows > 0 || !m_behind))
        m_list->showRows(0);
    m_list->setCount(!rows          ? QString()
                         : m_behind ? tr("%n consultation(s) listed; more come as you scroll", nullptr, rows)
                                    : tr("%n consultation(s)", nullptr, rows));
    Q_EMIT listed();
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
    const Consultation *row = m_model->rowAt(m_list->current());
    return row && row->isOpen();
}

void ConsultationView::answerCurrent()
{
    if (canAnswer())
        m_panel->answer(*m_model->rowAt(m_list->current()));
}

bool ConsultationView::hasRows() const
{
    return m_model->rowCount() > 0;
}

void ConsultationView::exportRegister()
{
    m_context.runner.onDesk([query = query()](Desk &desk) { return desk.wholeConsultations(query); })
        .then(this, [this](const Result<std::vector<Consultation>> &rows) {
            if (rows)
                saveRegister(*rows);
            else
                Q_EMIT failed(rows.error());
        });
}

void ConsultationView::saveRegister(const std::vector<Consultation> &rows)
{
    const QString what = QStringLiteral("首问责任登记");
    const QString name =
        QStringLiteral("%1-%2").arg(what, m_context.clock.today().toString(QStringLiteral("yyyyMMdd")));
    const std::optional<Result<>> saved =
        saveTable(this, tr("Save the register"), name, what, consultationTable(rows, m_context.runner.staff()));
    if (saved && *saved)
        Q_EMIT statusMessage(tr("%n line(s) saved", nullptr, int(rows.size())));
    else if (saved)
        Q_EMIT failed(saved->error());
}

void ConsultationView::printRegister(const QString &period)
{
    m_context.runner.onDesk([query = query()](Desk &desk) { return desk.wholeConsultations(query); })
        .then(this, [this, period](const Result<std::vector<Consultation>> &rows) {
            if (!rows)
                Q_EMIT failed(rows.error());
            else if (qsizetype(rows->size()) > mostConsultationsPrinted)
                Q_EMIT failed({ErrorCode::TooLarge, QStringLiteral("sheet.too-long"), {}});
            else
                previewRegister(*rows, period);
        });
}

void ConsultationView::previewRegister(const std::vector<Consultation> &rows, const QString &period)
{
    const ConsultationHead head{m_context.seat.centreName, period, m_context.clock.today()};
    m_context.papers.previewSheet(QStringLiteral("首问责任登记表"),
                                  consultationSheet(rows, head, m_context.runner.staff()), this);
}

} // namespace yichuang
