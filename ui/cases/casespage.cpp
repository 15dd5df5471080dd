// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casespage.h"

#include "ui/cases/caseexport.h"
#include "ui/cases/casefilterbar.h"
#include "ui/cases/casefinder.h"
#include "ui/cases/caselistmodel.h"
#include "ui/cases/caselistview.h"
#include "ui/cases/deliverycolumn.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int pageSize = 200;
constexpr int keptRows = 5000; ///< how many rows a refresh loads again at most; the rest comes by scrolling

/** Loads @p wanted rows in as few steps as the desk allows. Runs on the desk's thread. */
Result<CasePage> loadRows(Desk &desk, CaseQuery query, int wanted)
{
    CasePage all;
    do {
        query.offset = static_cast<int>(all.rows.size());
        query.limit = std::clamp(wanted - query.offset, 1, 1000);
        Result<CasePage> page = desk.cases(query);
        if (!page)
            return page;
        all.more = page->more;
        all.total = page->total;
        if (page->rows.empty())
            break;
        all.rows.insert(all.rows.end(), page->rows.begin(), page->rows.end());
    } while (all.more && static_cast<int>(all.rows.size()) < wanted);
    return all;
}

} // namespace

CasesPage::CasesPage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
    , m_model(new CaseListModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(4), pageMargin, space(2));
    layout->setSpacing(space(3));
    buildHead();
    buildTable(state);
    buildKeys();
    connectParts();
    if (SyncRunner *sync = context().sync) {
        new DeliveryColumn(context().runner, *sync, *m_model, *m_table, this);
        connect(sync, &SyncRunner::newsArrived, this, [this] {
            if (isVisible())
                reload(Keep::Place);
        });
    }
    referenceChanged(context().reference);
}

void CasesPage::buildHead()
{
    auto *head = new SectionHeader(tr("Cases"), SectionHeader::Level::Page);
    m_search = new SearchField(tr("Number, name, initials, ID or phone tail; or scan a slip"));
    m_search->setObjectName(QStringLiteral("caseSearch"));
    m_search->setMinimumWidth(space(100));
    head->addTool(m_search);
    auto *refresh = new QPushButton(icon(IconName::Refresh), tr("Refresh"));
    refresh->setObjectName(QStringLiteral("refresh"));
    refresh->setToolTip(withKey(tr("Refresh"), QKeySequence(Qt::Key_F5)));
    setButtonKind(refresh, ButtonKind::Quiet);
    connect(refresh, &QPushButton::clicked, this, [this] { reload(Keep::Place); });
    head->addTool(refresh);
    m_export = new QPushButton(tr("Export…"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setToolTip(tr("Save every case of this list as workbook or CSV, masked"));
    head->addTool(m_export);
    layout()->addWidget(head);

    m_filters = new CaseFilterBar(context().clock.today());
    layout()->addWidget(m_filters);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("caseBanner"));
    m_finder = new CaseFinder(context().runner, *m_banner, this);
    layout()->addWidget(m_banner);
}

void CasesPage::buildTable(UiState &state)
{
    m_table = makeCaseListView(m_model, state);
    m_table->setObjectName(QStringLiteral("caseList"));
    m_nothingYet = new EmptyState(IconName::Cases,
                                  tr("No case has been taken in here yet.\nTake in the first one on the intake page: "
                                     "it appears here as soon as it is received."));
    m_nothingYet->setObjectName(QStringLiteral("noCases"));
    m_nothingFound = new EmptyState(IconName::Search, QString(), tr("Clear search and filters"));
    m_nothingFound->setObjectName(QStringLiteral("nothingFound"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothingYet);
    m_stack->addWidget(m_nothingFound);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_stack, 1);
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("caseCount"));
    setTextRole(m_count, TextRole::Small, Colour::TextQuiet);
    layout()->addWidget(m_count);
}

void CasesPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, const QString &what, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setWhatsThis(what);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_F5), tr("Read the list again"), [this] { reload(Keep::Place); });
    key(QKeySequence::Find, tr("To the search"), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_search->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(90);
}

void CasesPage::connectParts()
{
    connect(&m_typing, &QTimer::timeout, this, [this] { reload(Keep::Nothing); });
    connect(m_search, &SearchField::searchChanged, this, &CasesPage::searchLater);
    connect(m_search, &SearchField::entered, this, &CasesPage::entered);
    connect(m_filters, &CaseFilterBar::changed, this, [this] { reload(Keep::Nothing); });
    connect(m_model, &CaseListModel::moreWanted, this, &CasesPage::fetchMore);
    connect(m_table, &QTableView::activated, this, &CasesPage::openRow);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &CasesPage::sortBy);
    auto *exporter = new CaseExport(context().runner, context().sync, *m_model, *this);
    connect(m_export, &QPushButton::clicked, this,
            [this, exporter] { exporter->begin(currentQuery(), context().clock.today()); });
    connect(exporter, &CaseExport::saved, this,
            [this](int lines) { Q_EMIT statusMessage(tr("%n line(s) saved", nullptr, lines)); });
    connect(exporter, &CaseExport::failed, this, [this](const Error &error) { m_banner->showError(error); });
    connect(m_nothingFound, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_filters->clear();
        reload(Keep::Nothing);
        m_search->setFocus();
    });
    connect(m_finder, &CaseFinder::found, this, [this](const QUuid &caseId) {
        m_search->clear();
        Q_EMIT caseRequested(caseId);
    });
    connect(m_finder, &CaseFinder::notHere, this, [this] { reload(Keep::Nothing); });
}

void CasesPage::activate()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
    m_model->setToday(context().clock.today(), context().reference.calendar);
    reload(Keep::Place);
}

void CasesPage::referenceChanged(const ReferenceSet &reference)
{
    Page::referenceChanged(reference);
    m_filters->setCatalogue(reference.catalogue);
    m_model->setToday(context().clock.today(), reference.calendar);
}

bool CasesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && m_model->rowCount() > 0) {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
        return true;
    }
    return Page::eventFilter(watched, event);
}

CaseQuery CasesPage::currentQuery() const
{
    CaseFilter filter = m_filters->filter();
    filter.text = m_search->text();
    CaseQuery query = queryOf(filter, context().seat.account, context().clock.today(), *context().reference.calendar);
    query.sort = m_sort;
    return query;
}

void CasesPage::searchLater()
{
    m_answered = false;
    m_typing.start();
}

void CasesPage::reload(Keep keep)
{
    m_typing.stop();
    m_answered = false;
    const quint64 asked = ++m_asked;
    const int wanted = keep == Keep::Place ? std::clamp(m_model->rowCount(), pageSize, keptRows) : pageSize;
    context()
        .runner.onDesk([query = currentQuery(), wanted](Desk &desk) { return loadRows(desk, query, wanted); })
        .then(this, [this, asked, keep](const Result<CasePage> &page) {
            if (asked != m_asked)
                return;
            if (!page) {
                m_banner->showError(page.error());
                return;
            }
            showList(*page, keep);
        });
}

void CasesPage::fetchMore(int offset)
{
    CaseQuery query = currentQuery();
    query.offset = offset;
    query.limit = pageSize;
    context()
        .runner.onDesk([query](Desk &desk) { return desk.cases(query); })
        .then(this, [this, asked = m_asked](const Result<CasePage> &page) {
            if (asked != m_asked)
                return;
            if (!page) {
                m_model->fetchFailed();
                m_banner->showError(page.error());
                return;
            }
            m_model->append(page->rows, page->more);
            showState();
        });
}

void CasesPage::showList(const CasePage &page, Keep keep)
{
    const QUuid current = m_table->currentIndex().data(CaseListModel::CaseIdRole).toUuid();
    const int scrolled = m_table->verticalScrollBar()->value();
    m_model->setStaff(context().runner.staff());
    m_model->replace(page.rows, page.more);
    const int row = current.isNull() ? -1 : m_model->rowOf(current);
    if (row >= 0)
        m_table->selectRow(row);
    if (keep == Keep::Place)
        m_table->verticalScrollBar()->setValue(scrolled);
    else if (row < 0)
        m_table->scrollToTop();
    m_answered = true;
    showState();
    if (std::exchange(m_openOnlyHit, false) && m_model->rowCount() == 1)
        openRow(m_model->index(0, 0));
}

void CasesPage::showState()
{
    CaseFilter filter = m_filters->filter();
    filter.text = m_search->text().trimmed();
    const int listed = m_model->rowCount();
    m_export->setEnabled(listed > 0);
    if (listed > 0) {
        m_stack->setCurrentWidget(m_table);
        m_count->setText(m_model->hasMore() ? tr("%n case(s) listed; more come as you scroll", nullptr, listed)
                                            : tr("%n case(s)", nullptr, listed));
        return;
    }
    m_count->clear();
    if (filter.isDefault()) {
        m_stack->setCurrentWidget(m_nothingYet);
        return;
    }
    m_nothingFound->setSentence(
        filter.text.isEmpty()
            ? tr("No case matches these filters.")
            : tr("No case matches “%1”%2.\nSearched: number, name and its initials, ID number "
                 "and phone, from the start or the end.")
                  .arg(filter.text.left(60), m_filters->filter().isDefault() ? QString() : tr(" with these filters")));
    m_stack->setCurrentWidget(m_nothingFound);
}

void CasesPage::sortBy(int column)
{
    const CaseSort before = m_sort;
    switch (static_cast<CaseListModel::Column>(column)) {
    case CaseListModel::Column::Number:
        m_sort = CaseSort::Number;
        break;
    case CaseListModel::Column::Due:
        m_sort = CaseSort::DueFirst;
        break;
    case CaseListModel::Column::Received:
        m_sort = m_sort == CaseSort::NewestFirst ? CaseSort::OldestFirst : CaseSort::NewestFirst;
        break;
    case CaseListModel::Column::Item:
    case CaseListModel::Column::Applicant:
    case CaseListModel::Column::Document:
    case CaseListModel::Column::Stage:
    case CaseListModel::Column::Clerk:
    case CaseListModel::Column::District:
        break;
    }
    // The head moves its mark to whatever was clicked; put it back where the list is not sorted by that column.
    showCaseSort(m_table, m_sort);
    if (m_sort != before)
        reload(Keep::Nothing);
}

void CasesPage::entered(const QString &text)
{
    m_banner->clear();
    if (m_finder->find(text)) {
        m_typing.stop();
    } else if (!m_answered) {
        m_openOnlyHit = true;
        reload(Keep::Nothing);
    } else if (m_model->rowCount() > 0) {
        openRow(m_table->currentIndex().isValid() ? m_table->currentIndex() : m_model->index(0, 0));
    }
}

void CasesPage::openRow(const QModelIndex &index)
{
    const QUuid caseId = index.data(CaseListModel::CaseIdRole).toUuid();
    if (!caseId.isNull())
        Q_EMIT caseRequested(caseId);
}

} // namespace yichuang
