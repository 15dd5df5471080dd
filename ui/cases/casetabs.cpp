// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casetabs.h"

#include "ui/cases/materialstab.h"
#include "ui/cases/memberstab.h"
#include "ui/cases/paperstab.h"
#include "ui/cases/timelinemodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace yichuang {

namespace {

/** Only the notes of a timeline. */
class NotesOnly final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return index.data(TimelineModel::TypeRole).toInt() == static_cast<int>(EventType::NoteAdded);
    }
};

constexpr int membersTab = 4;
constexpr int leastDetails = space(60); ///< of what is told of an event

QString counted(const QString &title, std::ptrdiff_t number)
{
    return number == 0 ? title : QStringLiteral("%1 %2").arg(title).arg(number);
}

} // namespace

CaseTabs::CaseTabs(UiState &state, QWidget *parent)
    : QTabWidget(parent)
    , m_materials(new MaterialsTab(state))
    , m_papers(new PapersTab(state))
    , m_timeline(new TimelineModel(this))
    , m_members(new MembersTab(state))
{
    setObjectName(QStringLiteral("caseTabs"));
    setDocumentMode(true);
    addTab(m_materials, tr("Materials"));
    addTab(m_papers, tr("Papers"));
    addTab(makeTimeline(state, false), tr("Timeline"));
    addTab(makeTimeline(state, true), tr("Notes"));
    addTab(m_members, tr("Members"));
    setTabVisible(membersTab, false);
    connect(m_members, &MembersTab::caseRequested, this, &CaseTabs::caseRequested);
    connect(m_members, &MembersTab::joinRequested, this, &CaseTabs::joinRequested);
    connect(m_materials, &MaterialsTab::scansRequested, this, &CaseTabs::scansRequested);
    connect(m_papers, &PapersTab::viewRequested, this, &CaseTabs::viewPaperRequested);
    connect(m_papers, &PapersTab::paperRequested, this, &CaseTabs::paperRequested);
    connect(m_papers, &PapersTab::signedCopyRequested, this, [this] { Q_EMIT scansRequested(m_signed); });
    connect(m_papers, &PapersTab::reprintRequested, this, &CaseTabs::reprintRequested);
}

QTableView *CaseTabs::makeTimeline(UiState &state, bool notesOnly)
{
    using Column = TimelineModel::Column;
    auto *table = new QTableView;
    table->setObjectName(notesOnly ? QStringLiteral("caseNotes") : QStringLiteral("caseTimeline"));
    table->setAccessibleName(notesOnly ? tr("Notes") : tr("Timeline"));
    if (notesOnly) {
        auto *notes = new NotesOnly(this);
        notes->setSourceModel(m_timeline);
        table->setModel(notes);
        table->setColumnHidden(int(Column::What), true);
    } else {
        table->setModel(m_timeline);
    }
    table->setColumnWidth(int(Column::When), columnWidthFor(table, {QStringLiteral("2026-03-02 09:05")}));
    table->setColumnWidth(int(Column::What), columnWidthFor(table, {QStringLiteral("补正材料已收齐转办")}));
    table->setColumnWidth(int(Column::Who), columnWidthFor(table, {QStringLiteral("欧阳小敏（代办员）")}));
    setUpTable(table, state, notesOnly ? QStringLiteral("case/notes") : QStringLiteral("case/timeline"));
    // Details run over several lines; a history is short, so measuring every row is cheap.
    table->setWordWrap(true);
    stretchColumns(table, {{int(Column::Details), leastDetails}});
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

/** No focus proxy does this: with one, Tab never leaves the table for the buttons below it. */
void CaseTabs::focusTable()
{
    auto *table = qobject_cast<QTableView *>(currentWidget());
    if (!table)
        table = currentWidget()->findChild<QTableView *>();
    table->setFocus(Qt::ShortcutFocusReason);
}

void CaseTabs::setOnDemand(const std::vector<PaperKind> &kinds)
{
    m_papers->setOnDemand(kinds);
}

void CaseTabs::setCase(const CaseFile &file, const StaffNames &staff)
{
    const CaseState &state = file.state;
    m_materials->setMaterials(state.intake.materials);
    m_papers->setPapers(state.papers);
    m_signed.name = paperKindTitle(PaperKind::ProxyAgreement);
    m_signed.blobs = state.proxy && state.proxy->signature ? state.proxy->signature->blobs : QStringList();
    m_papers->setSigned(m_signed.blobs);
    m_timeline->setCase(file, staff);
    const auto notes =
        std::ranges::count_if(file.events, [](const Event &event) { return event.type() == EventType::NoteAdded; });
    setTabText(0, counted(tr("Materials"), std::ssize(state.intake.materials)));
    setTabText(1, counted(tr("Papers"), std::ssize(state.papers)));
    setTabText(2, counted(tr("Timeline"), std::ssize(file.events)));
    setTabText(3, counted(tr("Notes"), notes));
    const bool first = !isTabVisible(membersTab) && state.isBundle();
    setTabVisible(membersTab, state.isBundle());
    setTabText(membersTab, counted(tr("Members"), std::ssize(file.members)));
    m_members->setMatter(file);
    if (first)
        setCurrentIndex(membersTab); // what such a case is about
}

} // namespace yichuang
