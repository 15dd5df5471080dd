// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguepage.h"

#include "ui/catalogue/bundleguide.h"
#include "ui/catalogue/importreport.h"
#include "ui/catalogue/itemguide.h"
#include "ui/intake/itemresults.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/splitters.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr qint64 largestFile = 20 * 1024 * 1024; ///< bytes; the desk refuses more as well
enum FilterRole { GroupRole = Qt::UserRole, DepartmentRole, BundlesRole };

/** Reads the file here, off the screen's thread, and never more of it than may be imported. */
Result<ImportOutcome> importInto(Desk &desk, const QString &fileName, const Progress &progress)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::IoFailed, QStringLiteral("import.unreadable"));
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(ErrorCode::TooLarge, QStringLiteral("import.too-large"));
    return desk.importReference(bytes, progress);
}

} // namespace

CataloguePage::CataloguePage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
    , m_state(state)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(IconName::Catalogue,
                             tr("No catalogue of service items has been imported yet.\nImport the file your district "
                                "publishes; organisation and working calendar come the same way."),
                             tr("Import file…")))
    , m_banner(new Banner)
    , m_items(new ItemResults(this))
    , m_guide(new ItemGuide)
    , m_bundle(new BundleGuide)
    , m_right(new QStackedWidget)
{
    auto *head = new SectionHeader(tr("Service items"), SectionHeader::Level::Page);
    m_import = new QPushButton(icon(IconName::Folder), tr("Import file…"));
    m_import->setObjectName(QStringLiteral("importFile"));
    head->addTool(m_import);
    m_banner->setObjectName(QStringLiteral("catalogueBanner"));
    m_guide->setObjectName(QStringLiteral("itemGuide"));
    m_bundle->setObjectName(QStringLiteral("bundleGuide"));
    m_right->addWidget(m_guide);
    m_right->addWidget(m_bundle);
    m_right->setMinimumWidth(space(107));

    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(buildLeft());
    split->addWidget(buildMiddle());
    split->addWidget(m_right);
    split->setStretchFactor(2, 1);
    split->setHandleWidth(space(4));
    split->setSizes({space(50), space(88), space(160)});
    setUpSplitter(split, m_state, QStringLiteral("catalogue"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(4), pageMargin, space(3));
    layout->setSpacing(space(3));
    layout->addWidget(head);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    buildKeys();
    connectParts();
    referenceChanged(context().reference);
}

QWidget *CataloguePage::buildLeft()
{
    m_filter = new QListWidget;
    m_filter->setObjectName(QStringLiteral("catalogueFilter"));
    m_filter->setAccessibleName(tr("Groups and departments"));
    m_filter->setFrameShape(QFrame::NoFrame);
    m_filter->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_filter->setTextElideMode(Qt::ElideRight);
    m_versions = new QLabel;
    m_versions->setObjectName(QStringLiteral("versions"));
    m_versions->setTextFormat(Qt::PlainText);
    m_versions->setWordWrap(true);
    setTextRole(m_versions, TextRole::Small, Colour::TextQuiet);
    auto *left = new QWidget;
    left->setMinimumWidth(space(34));
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_versions);
    return left;
}

QWidget *CataloguePage::buildMiddle()
{
    m_search = new SearchField(tr("Name, initials, alias or code"));
    m_search->setObjectName(QStringLiteral("itemSearch"));
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("itemList"));
    m_list->setAccessibleName(tr("Service items"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_items);
    m_list->setItemDelegate(new ItemResultDelegate(m_list));
    m_search->setResults(m_list);
    m_nothing = new EmptyState(IconName::Search, tr("No service item is found this way."), tr("Clear search"));
    m_nothing->setObjectName(QStringLiteral("noItems"));
    m_listStack = new QStackedWidget;
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_nothing);
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("itemCount"));
    setTextRole(m_count, TextRole::Small, Colour::TextQuiet);
    auto *middle = new QWidget;
    middle->setMinimumWidth(space(44));
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_search);
    layout->addWidget(m_listStack, 1);
    layout->addWidget(m_count);
    return middle;
}

void CataloguePage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, const QString &what, auto act) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setWhatsThis(what);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, tr("To the search"), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Take this item in"), [this] {
        if (const QString id = shownId(); !id.isEmpty())
            Q_EMIT intakeRequested(id);
    });
}

void CataloguePage::connectParts()
{
    connect(m_filter, &QListWidget::currentItemChanged, this, &CataloguePage::showItems);
    connect(m_search, &SearchField::searchChanged, this, &CataloguePage::showItems);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CataloguePage::showItem);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        showItem(index);
        m_right->currentWidget()->setFocus(Qt::OtherFocusReason);
        m_right->currentWidget() == m_bundle ? m_bundle->focusFirst() : m_guide->focusFirst();
    });
    connect(m_nothing, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_filter->setCurrentRow(0);
        showItems();
        m_search->setFocus();
    });
    for (GuideFrame *guide : {static_cast<GuideFrame *>(m_guide), static_cast<GuideFrame *>(m_bundle)})
        connect(guide, &GuideFrame::intakeRequested, this, [this](const QString &id) { Q_EMIT intakeRequested(id); });
    connect(m_guide, &ItemGuide::paperRequested, this, &CataloguePage::printPaper);
    connect(m_bundle, &BundleGuide::paperRequested, this, &CataloguePage::printPaper);
    connect(m_import, &QPushButton::clicked, this, &CataloguePage::askForFile);
    connect(m_empty, &EmptyState::actionTriggered, this, &CataloguePage::askForFile);
}

void CataloguePage::activate()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void CataloguePage::referenceChanged(const ReferenceSet &reference)
{
    Page::referenceChanged(reference);
    const QString before = shownId();
    showGuide({}); // it points into the catalogue that may go now
    m_listing = CatalogueListing(reference.catalogue);
    m_stack->setCurrentIndex(reference.catalogue ? 1 : 0);
    m_import->setVisible(reference.catalogue != nullptr);
    fillFilters();
    showVersions();
    showItems();
    for (int row = 0; !before.isEmpty() && row < m_items->rowCount(); ++row) {
        if (m_items->index(row).data(ItemResults::IdRole).toString() == before)
            m_list->setCurrentIndex(m_items->index(row));
    }
}

void CataloguePage::fillFilters()
{
    const QSignalBlocker quietly(m_filter);
    m_filter->clear();
    const CataloguePtr &catalogue = m_listing.catalogue();
    if (!catalogue)
        return;
    const auto add = [this](const QString &name, const CatalogueFilter &filter) {
        const int count = m_listing.count(filter);
        if (count == 0)
            return;
        auto *row = new QListWidgetItem(tr("%1  %2", "name, number of items").arg(name).arg(count), m_filter);
        row->setData(GroupRole, filter.groupId);
        row->setData(DepartmentRole, filter.departmentId);
        row->setData(BundlesRole, filter.bundles);
        row->setToolTip(name);
        row->setSizeHint({0, controlHeight});
    };
    const auto heading = [this](const QString &name) {
        auto *row = new QListWidgetItem(name, m_filter);
        row->setFlags(Qt::NoItemFlags);
        row->setFont(uiFont(TextRole::Small));
        row->setForeground(colour(Colour::TextQuiet));
        row->setSizeHint({0, controlHeight});
    };
    add(tr("All items"), {});
    add(tr("Life events"), {{}, {}, true});
    heading(tr("Groups"));
    for (const ServiceGroup &group : catalogue->groups())
        add(group.name, {group.id, {}, false});
    heading(tr("Departments"));
    for (const Department &department : catalogue->departments())
        add(department.shortName.isEmpty() ? department.name : department.shortName, {{}, department.id, false});
    m_filter->setCurrentRow(0);
}

void CataloguePage::showVersions()
{
    const ReferenceSet &reference = context().reference;
    QStringList lines;
    if (reference.catalogue) {
        lines.append(tr("Catalogue: version %1, from %2")
                         .arg(reference.catalogue->version(), tableDate(reference.catalogue->effectiveFrom())));
        lines.append(reference.catalogue->title());
    }
    lines.append(reference.organisation ? tr("Organisation: %1").arg(reference.organisation->districtFullName)
                                        : tr("Organisation: not imported"));
    lines.append(reference.calendar->lastDay().isValid()
                     ? tr("Working calendar: %1 to %2")
                           .arg(tableDate(reference.calendar->firstDay()), tableDate(reference.calendar->lastDay()))
                     : tr("Working calendar: not imported; due dates are provisional"));
    lines.append(tr("Provincial rules: %1").arg(reference.profile->name));
    m_versions->setText(lines.join(QLatin1Char('\n')));
}

void CataloguePage::showItems()
{
    CatalogueFilter filter;
    if (const QListWidgetItem *row = m_filter->currentItem())
        filter = {row->data(GroupRole).toString(), row->data(DepartmentRole).toString(),
                  row->data(BundlesRole).toBool()};
    std::vector<const ServiceItem *> items = m_listing.items(filter, m_search->text());
    const int count = static_cast<int>(items.size());
    m_items->setResults(m_listing.catalogue(), std::move(items));
    m_listStack->setCurrentIndex(count > 0 ? 0 : 1);
    m_count->setText(count > 0 ? tr("%n item(s)", nullptr, count) : QString());
    if (count > 0)
        m_list->setCurrentIndex(m_items->index(0));
    else
        showGuide({});
}

void CataloguePage::showItem(const QModelIndex &index)
{
    const QString id = index.data(ItemResults::IdRole).toString();
    if (m_listing.catalogue() && index.isValid() && id != shownId())
        showGuide(id);
}

void CataloguePage::showGuide(const QString &id)
{
    const CataloguePtr &catalogue = m_listing.catalogue();
    const Bundle *bundle = catalogue && !id.isEmpty() ? catalogue->bundle(id) : nullptr;
    const ServiceItem *item = catalogue && !bundle && !id.isEmpty() ? catalogue->find(id) : nullptr;
    m_bundle->setBundle(bundle ? catalogue : CataloguePtr(), bundle);
    m_guide->setItem(item ? catalogue : CataloguePtr(), item);
    m_right->setCurrentWidget(bundle ? static_cast<QWidget *>(m_bundle) : m_guide);
}

QString CataloguePage::shownId() const
{
    if (m_bundle->bundle())
        return m_bundle->bundle()->id;
    return m_guide->item() ? m_guide->item()->id : QString();
}

void CataloguePage::printPaper(PaperKind kind)
{
    const QString shown = shownId();
    if (shown.isEmpty())
        return;
    context()
        .runner
        .onDesk([id = shown, answers = m_bundle->bundle() ? m_bundle->answers() : m_guide->answers(),
                 kind](Desk &desk) { return desk.consultationPaper(id, answers, kind); })
        .then(this, [this](const Result<MadePaper> &paper) {
            if (paper)
                context().papers.preview({*paper}, true, this);
            else
                m_banner->showError(paper.error());
        });
}

void CataloguePage::askForFile()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Import what the district publishes"), {},
                                                      tr("Reference documents (*.json);;All files (*)"));
    if (!name.isEmpty())
        importFile(name);
}

void CataloguePage::importFile(const QString &fileName)
{
    if (std::exchange(m_importing, true))
        return;
    m_import->setEnabled(false);
    m_banner->clear();
    const QString shortName = QFileInfo(fileName).fileName();
    auto *progress = new ProgressDialog(tr("Checking and importing %1").arg(shortName), this);
    const QPointer<ProgressDialog> open(progress);
    context()
        .runner
        .onDesk([fileName, report = progress->reporter()](Desk &desk) { return importInto(desk, fileName, report); })
        .then(this, [this, shortName, open](const Result<ImportOutcome> &outcome) {
            m_importing = false;
            m_import->setEnabled(true);
            if (open)
                open->finish();
            if (!outcome && outcome.error().code == ErrorCode::Cancelled) {
                m_banner->showMessage(BannerKind::Info, tr("The import was stopped. Nothing was changed."));
                return;
            }
            if (!outcome) {
                m_banner->showError(outcome.error());
                return;
            }
            auto *report = new ImportReport(shortName, *outcome, m_state, this);
            report->setAttribute(Qt::WA_DeleteOnClose);
            report->open();
        });
}

} // namespace yichuang
