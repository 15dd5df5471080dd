// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/daycheckdialog.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/sync/daymodels.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/smallscreen.h"
#include "ui/widgets/tables.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int mostWindowsShown = 3; ///< rows of the table of counts before it scrolls
constexpr int openDaysNamed = 5;

} // namespace

DayCheckDialog::DayCheckDialog(PageContext context, UiState &state, QWidget *parent)
    : QDialog(parent)
    , m_context(std::move(context))
    , m_day(new QDateEdit(m_context.clock.today(), this))
    , m_open(new QLabel(this))
    , m_banner(new Banner(this))
    , m_counts(new DayCountModel(this))
    , m_lines(new DayLineModel(this))
    , m_countTable(new QTableView(this))
    , m_table(new QTableView(this))
    , m_openCase(new QPushButton(icon(IconName::Cases), tr("Open the case"), this))
    , m_again(new QPushButton(icon(IconName::Print), tr("Print again"), this))
    , m_notNeeded(new QPushButton(tr("Not needed…"), this))
    , m_sync(new QPushButton(icon(IconName::Refresh), tr("Sync now"), this))
    , m_print(new QPushButton(icon(IconName::Print), tr("Print the list"), this))
    , m_close(new QPushButton(icon(IconName::Check, Colour::TextOnAccent), tr("Close the day"), this))
{
    setObjectName(QStringLiteral("dayCheck"));
    setWindowTitle(tr("End-of-day check"));
    m_countTable->setObjectName(QStringLiteral("dayCounts"));
    m_countTable->setAccessibleName(tr("Counts of the day"));
    m_countTable->setModel(m_counts);
    setUpTable(m_countTable, state, QStringLiteral("day/counts"));
    m_countTable->horizontalHeader()->setSectionResizeMode(
        QHeaderView::ResizeToContents); // their heads are what is wide
    m_countTable->setFocusPolicy(Qt::NoFocus);
    m_table->setObjectName(QStringLiteral("dayLines"));
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(m_lines);
    m_table->setColumnWidth(int(DayLineModel::Column::Case), caseNumberWidth(m_table));
    m_table->setColumnWidth(int(DayLineModel::Column::When), columnWidthFor(m_table, {QStringLiteral("09:12")}));
    m_table->setColumnWidth(int(DayLineModel::Column::Missing), space(36));
    setUpTable(m_table, state, QStringLiteral("day/lines"));
    stretchColumns(m_table,
                   {{int(DayLineModel::Column::What), space(76)}, {int(DayLineModel::Column::Next), space(49)}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_banner->setClosable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(4), pageMargin, space(4));
    layout->setSpacing(space(3));
    layout->addWidget(makeHead());
    layout->addWidget(m_banner);
    layout->addWidget(m_countTable);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeButtons());
    resize(roomFor(parent, {space(310), space(140)}));
    connectParts();
    read();
}

QWidget *DayCheckDialog::makeHead()
{
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setAccessibleName(tr("Day"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setMinimumWidth(space(36));
    m_day->setMaximumDate(m_context.clock.today());
    m_open->setWordWrap(true);
    m_open->setTextFormat(Qt::PlainText);
    setTextRole(m_open, TextRole::Body, Colour::Amber);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(3));
    auto *label = new QLabel(tr("Day"), head);
    label->setBuddy(m_day);
    row->addWidget(label);
    row->addWidget(m_day);
    row->addWidget(m_open, 1);
    row->addWidget(m_print);
    return head;
}

QWidget *DayCheckDialog::makeButtons()
{
    m_openCase->setObjectName(QStringLiteral("dayOpenCase"));
    m_again->setObjectName(QStringLiteral("dayPrintAgain"));
    m_notNeeded->setObjectName(QStringLiteral("dayNotNeeded"));
    m_sync->setObjectName(QStringLiteral("daySync"));
    m_print->setObjectName(QStringLiteral("dayPrintList"));
    m_close->setObjectName(QStringLiteral("dayClose"));
    setButtonKind(m_close, ButtonKind::Primary);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(2));
    for (QPushButton *button : {m_openCase, m_again, m_notNeeded, m_sync})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_close);
    return buttons;
}

void DayCheckDialog::connectParts()
{
    connect(m_day, &QDateEdit::dateChanged, this, &DayCheckDialog::read);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DayCheckDialog::updateButtons);
    connect(m_openCase, &QPushButton::clicked, this, [this] {
        if (const DayLine *line = chosen()) {
            Q_EMIT caseRequested(line->difference.caseId);
            accept();
        }
    });
    connect(m_again, &QPushButton::clicked, this, &DayCheckDialog::printAgain);
    connect(m_notNeeded, &QPushButton::clicked, this, &DayCheckDialog::askWhyNotNeeded);
    connect(m_print, &QPushButton::clicked, this, &DayCheckDialog::printSheet);
    connect(m_close, &QPushButton::clicked, this, &DayCheckDialog::closeDay);
    // What came out a moment ago is noted first: the desk does things in the order they were asked for.
    connect(&m_context.papers, &PaperDesk::recordedPapersPrinted, this, &DayCheckDialog::read, Qt::QueuedConnection);
    if (SyncRunner *sync = m_context.sync) {
        connect(m_sync, &QPushButton::clicked, sync, &SyncRunner::wake);
        connect(sync, &SyncRunner::statusChanged, this, &DayCheckDialog::read);
    }
}

void DayCheckDialog::read()
{
    const quint64 asked = ++m_asked;
    m_context.runner
        .onProfile([day = m_day->date(), today = m_context.clock.today()](Profile &profile) -> Result<DayReport> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return makeDayReport(profile, day, today);
        })
        .then(this, [this, asked](const Result<DayReport> &report) {
            if (asked != m_asked)
                return;
            if (report)
                showReport(*report);
            else
                m_banner->showError(report.error());
        });
}

void DayCheckDialog::showReport(const DayReport &report)
{
    const QUuid before = chosen() ? chosen()->difference.eventId : QUuid();
    const int rowBefore = qMax(0, m_table->currentIndex().row());
    m_report = report;
    const DayCheck &check = report.check;
    m_counts->setDistrict(check.hasDistrict);
    m_counts->setRows(check.windows);
    m_countTable->setVisible(!check.windows.empty());
    m_countTable->setFixedHeight(controlHeight + rowHeight * qBound(1, m_counts->rowCount(), mostWindowsShown) + 2);
    m_lines->setDistrict(check.hasDistrict);
    m_lines->setRows(report.lines);
    // The same line as before; where it was settled, the one that stands in its place now.
    int row = qMin(rowBefore, m_lines->rowCount() - 1);
    for (int i = 0; i < m_lines->rowCount(); ++i) {
        if (report.lines[std::size_t(i)].difference.eventId == before)
            row = i;
    }
    if (row >= 0)
        m_table->selectRow(row);
    if (check.windows.empty())
        m_banner->showMessage(BannerKind::Info, tr("Nothing was recorded on this computer that day."));
    else if (check.closed)
        m_banner->showMessage(BannerKind::Success, tr("The day is closed."),
                              tr("%1, %2", "when, who").arg(tableDateTime(check.closed->at), check.closed->account));
    else if (check.agrees())
        m_banner->showMessage(BannerKind::Success, tr("Everything agrees."), tr("The day can be closed."));
    else
        m_banner->showMessage(BannerKind::Warning, tr("%n record(s) do not agree.", nullptr, int(report.lines.size())),
                              tr("They stand below, case by case. The day can be closed once nothing is left."));
    QStringList open;
    for (const QDate &day : report.openDays) {
        if (day != check.day && open.size() < openDaysNamed)
            open << tableDate(day);
    }
    m_open->setText(open.isEmpty() ? QString() : tr("▲ Not closed: %1").arg(open.join(tr(", ", "between days"))));
    updateButtons();
}

const DayLine *DayCheckDialog::chosen() const
{
    return m_lines->rowAt(m_table->currentIndex());
}

void DayCheckDialog::updateButtons()
{
    const DayLine *line = chosen();
    const bool hasLines = m_lines->rowCount() > 0;
    m_table->setVisible(hasLines || !m_report);
    m_openCase->setEnabled(line && !line->difference.caseNumber.isEmpty());
    m_again->setEnabled(line && !line->difference.isPrinted && !line->difference.caseNumber.isEmpty());
    m_notNeeded->setEnabled(line && !line->difference.isPrinted);
    const bool enrolled = m_report && m_report->check.hasDistrict;
    m_sync->setVisible(enrolled && m_context.sync);
    m_print->setEnabled(m_report.has_value());
    const bool mayClose =
        m_report && !m_report->check.windows.empty() && m_report->check.agrees() && !m_report->check.closed;
    m_close->setEnabled(mayClose);
    m_close->setToolTip(mayClose || !hasLines ? QString() : tr("First settle what stands in the list"));
}

void DayCheckDialog::change(std::function<Result<>(Profile &)> act)
{
    m_context.runner
        .onProfile([act = std::move(act)](Profile &profile) -> Result<> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return act(profile);
        })
        .then(this, [this](const Result<> &done) {
            if (done)
                read();
            else
                m_banner->showError(done.error());
        });
}

void DayCheckDialog::askWhyNotNeeded()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Not needed on paper"));
    dialog->setLabelText(tr("Why is this paper not needed? The reason is kept with the day."));
    connect(dialog, &QInputDialog::textValueSelected, this, &DayCheckDialog::markNotNeeded);
    dialog->open();
}

void DayCheckDialog::markNotNeeded(const QString &reason)
{
    const DayLine *line = chosen();
    if (!line)
        return;
    change([event = line->difference.eventId, reason, account = m_context.seat.account, now = m_context.clock.now()](
               Profile &profile) { return profile.sync().days.noteNotNeeded(event, account, reason, now); });
}

/** A reprint 补打 is a record of its own; with it the one that never came out is done. */
void DayCheckDialog::printAgain()
{
    const DayLine *line = chosen();
    if (!line)
        return;
    const QUuid event = line->difference.eventId;
    m_context.runner
        .onDesk([caseId = line->difference.caseId, paper = line->paperEvent](Desk &desk) {
            return desk.reprint(caseId, paper);
        })
        .then(this, [this, event](const Result<MadePaper> &paper) {
            if (!paper) {
                m_banner->showError(paper.error());
                return;
            }
            m_context.papers.print({*paper}, this);
            change([event, account = m_context.seat.account, now = m_context.clock.now()](Profile &profile) {
                return profile.sync().days.noteNotNeeded(event, account, QStringLiteral("补打"), now);
            });
        });
}

void DayCheckDialog::printSheet()
{
    if (!m_report)
        return;
    const Seat &seat = m_context.seat;
    m_context.papers.previewSheet(windowTitle(),
                                  daySheet(*m_report, seat.centreName + QStringLiteral(" ") + seat.windowName,
                                           seat.displayName, m_context.clock.now()),
                                  this);
}

void DayCheckDialog::closeDay()
{
    change([day = m_day->date(), account = m_context.seat.account, now = m_context.clock.now()](Profile &profile) {
        return profile.sync().days.close(day, account, now);
    });
}

} // namespace yichuang
