// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncpage.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/sync/bundlesection.h"
#include "ui/sync/daycheckdialog.h"
#include "ui/sync/enrolform.h"
#include "ui/sync/noticemodel.h"
#include "ui/sync/syncfacts.h"
#include "ui/sync/traymodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/smallscreen.h"
#include "ui/widgets/syncwords.h"
#include "ui/widgets/tables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <limits>

namespace yichuang {

namespace {

constexpr int leastTrayText = space(52); ///< of why something has no effect, and what can be done
constexpr int everyMatter = std::numeric_limits<int>::max(); ///< one that is not shown would be forgotten
constexpr int noticeDays = 7;
constexpr int noticeRows = 4; ///< seen without scrolling
constexpr int trayRows = 3; ///< seen without scrolling the list, at least

int timeWidth(const QTableView *table)
{
    return columnWidthFor(table, {QStringLiteral("2026-03-02 09:05")});
}

} // namespace

SyncPage::SyncPage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
    , m_sync(*context().sync)
    , m_state(state)
    , m_banner(new Banner(this))
    , m_answer(new Banner(this))
    , m_facts(new SyncFacts(this))
    , m_now(new QPushButton(icon(IconName::Refresh, Colour::TextOnAccent), tr("Sync now"), this))
    , m_switch(new QPushButton(this))
    , m_checkDay(new QPushButton(icon(IconName::Check), tr("End-of-day check…"), this))
    , m_compare(new QPushButton(icon(IconName::Eye), tr("Compare both sides"), this))
    , m_again(new QPushButton(icon(IconName::Down), tr("Fetch again"), this))
    , m_enrol(new EnrolForm(this))
    , m_enrolHead(new SectionHeader(tr("Enrol this computer"), SectionHeader::Level::Section, this))
    , m_bundles(new BundleSection(m_sync, context().clock, this))
    , m_trayHead(new SectionHeader(tr("To settle"), SectionHeader::Level::Section, this))
    , m_notices(new NoticeModel(this))
    , m_noticeTable(new QTableView(this))
    , m_noticeHead(new SectionHeader(tr("My cases, the last %n day(s)", nullptr, noticeDays),
                                     SectionHeader::Level::Section, this))
    , m_model(new TrayModel(this))
    , m_tray(new QTableView(this))
    , m_empty(new EmptyState(IconName::Check, tr("Nothing to settle."), {}, this))
    , m_open(new QPushButton(icon(IconName::Cases), tr("Open the case"), this))
    , m_settle(new QPushButton(icon(IconName::Check), tr("Settled"), this))
{
    m_banner->setClosable(false);
    m_banner->setObjectName(QStringLiteral("syncState"));
    m_answer->setObjectName(QStringLiteral("syncAnswer"));
    const Role role = context().seat.role;
    m_bundles->setAllowed(true, role == Role::Administrator || role == Role::Supervisor || role == Role::Clerk);
    m_now->setObjectName(QStringLiteral("syncNow"));
    setButtonKind(m_now, ButtonKind::Primary);
    m_switch->setObjectName(QStringLiteral("syncSwitch"));
    auto *head = new SectionHeader(tr("District"), SectionHeader::Level::Page, this);
    m_checkDay->setObjectName(QStringLiteral("checkDay"));
    m_compare->setObjectName(QStringLiteral("compareSides"));
    m_compare->setToolTip(tr("Count and hash again what this computer and the district hold; once a day it goes by "
                             "itself"));
    m_again->setObjectName(QStringLiteral("fetchAgain"));
    m_again->setToolTip(tr("Read all of the office's records from the district once more"));
    head->addTool(m_again);
    head->addTool(m_compare);
    head->addTool(m_checkDay);
    head->addTool(m_switch);
    head->addTool(m_now);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(5), pageMargin, pageMargin);
    layout->setSpacing(space(3));
    layout->addWidget(head);
    layout->addWidget(m_banner);
    layout->addWidget(m_answer);
    layout->addWidget(quietScroll(QStringLiteral("syncArea"), makeContent(state)), 1);

    connect(m_now, &QPushButton::clicked, this, [this] { m_sync.wake(); });
    connect(m_checkDay, &QPushButton::clicked, this, &SyncPage::checkDay);
    connect(m_compare, &QPushButton::clicked, this, &SyncPage::compareSides);
    connect(m_again, &QPushButton::clicked, this, [this] { m_sync.readAgain(); });
    connect(m_switch, &QPushButton::clicked, this, [this] { m_sync.setWanted(!m_wanted); });
    connect(m_bundles, &BundleSection::told, this, [this](BannerKind kind, const QString &what, const QString &next) {
        m_answer->showMessage(kind, what, next);
    });
    connect(m_bundles, &BundleSection::failed, this, [this](const Error &error) { m_answer->showError(error); });
    connect(m_enrol, &EnrolForm::submitted, this, &SyncPage::enrol);
    connect(&m_sync, &SyncRunner::statusChanged, this, &SyncPage::showStatus);
    connect(&m_sync, &SyncRunner::statusChanged, this, &SyncPage::readTray);
    connect(&m_sync, &SyncRunner::statusChanged, this, &SyncPage::readNotices);
}

/** What is under the head; on a low screen it scrolls. */
QWidget *SyncPage::makeContent(UiState &state)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_facts);
    layout->addSpacing(space(2));
    layout->addWidget(m_enrolHead);
    layout->addWidget(m_enrol);
    layout->addWidget(new SectionHeader(tr("By stick"), SectionHeader::Level::Section, this));
    layout->addWidget(m_bundles);
    layout->addWidget(m_trayHead);
    layout->addWidget(makeTray(state), 1);
    layout->addWidget(m_noticeHead);
    layout->addWidget(makeNotices(state));
    return content;
}

QTableView *SyncPage::makeNotices(UiState &state)
{
    m_noticeTable->setObjectName(QStringLiteral("notices"));
    m_noticeTable->setAccessibleName(tr("What happened to my cases elsewhere"));
    m_noticeTable->setModel(m_notices);
    m_noticeTable->setColumnWidth(int(NoticeModel::Column::When), timeWidth(m_noticeTable));
    m_noticeTable->setColumnWidth(int(NoticeModel::Column::Case), caseNumberWidth(m_noticeTable));
    setUpTable(m_noticeTable, state, QStringLiteral("sync/notices"));
    m_noticeTable->setMaximumHeight(controlHeight + rowHeight * noticeRows);
    m_noticeHead->hide();
    m_noticeTable->hide();
    connect(m_noticeTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const CaseNotice *notice = m_notices->rowAt(index))
            Q_EMIT caseRequested(notice->caseId);
    });
    return m_noticeTable;
}

QWidget *SyncPage::makeTray(UiState &state)
{
    m_tray->setObjectName(QStringLiteral("tray"));
    m_tray->setAccessibleName(tr("Matters to settle"));
    m_tray->setModel(m_model);
    m_tray->setColumnWidth(int(TrayModel::Column::Case), caseNumberWidth(m_tray));
    m_tray->setColumnWidth(int(TrayModel::Column::What), columnWidthFor(m_tray, {QStringLiteral("受理（其他窗口）")}));
    m_tray->setColumnWidth(int(TrayModel::Column::When), timeWidth(m_tray));
    setUpTable(m_tray, state, QStringLiteral("sync/tray"));
    m_tray->setMinimumHeight(controlHeight + rowHeight * trayRows);
    stretchColumns(m_tray,
                   {{int(TrayModel::Column::Why), leastTrayText}, {int(TrayModel::Column::Next), leastTrayText}});
    m_open->setObjectName(QStringLiteral("trayOpen"));
    m_settle->setObjectName(QStringLiteral("traySettle"));
    m_settle->setToolTip(tr("Somebody has looked and done what was to be done"));
    m_trayHead->addTool(m_open);
    m_trayHead->addTool(m_settle);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tray);
    column->addWidget(m_empty);
    connect(m_open, &QPushButton::clicked, this, &SyncPage::openCase);
    connect(m_settle, &QPushButton::clicked, this, &SyncPage::settleMatter);
    connect(m_tray, &QTableView::activated, this, &SyncPage::openCase);
    connect(m_tray->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SyncPage::updateButtons);
    return box;
}

void SyncPage::importBundle(const QString &fileName)
{
    m_bundles->importFile(fileName);
}

void SyncPage::activate()
{
    if (m_sync.status())
        showStatus(*m_sync.status());
    m_sync.refresh();
    m_now->setFocus();
}

void SyncPage::showStatus(const SyncStatus &status)
{
    m_facts->setStatus(status);
    m_bundles->setStatus(status);
    m_wanted = status.wanted;
    const bool enrolled = status.link.isEnrolled();
    m_now->setEnabled(enrolled && status.wanted);
    m_compare->setVisible(enrolled);
    m_compare->setEnabled(status.wanted);
    m_again->setVisible(enrolled && status.comparison.fault == FeedFault::LackedHere);
    m_again->setEnabled(status.wanted);
    m_switch->setVisible(enrolled);
    m_switch->setText(status.wanted ? tr("Work offline") : tr("Go online"));
    // Again after a revocation: a new code is the way back.
    const bool offersEnrolment = context().seat.role == Role::Administrator
        && (!enrolled || status.fault == SyncFault::NotEnrolled || status.fault == SyncFault::Revoked);
    m_enrol->setVisible(offersEnrolment);
    m_enrolHead->setVisible(offersEnrolment);
    showFault(status);
}

void SyncPage::showFault(const SyncStatus &status)
{
    if (status.link.isEnrolled() && status.wanted && status.fault) {
        const ErrorText why = syncFaultText(*status.fault, status.faultCode);
        const QString next =
            status.nextTry.isValid() ? tr("%1 Next try: %2").arg(why.next, tableDateTime(status.nextTry)) : why.next;
        const bool human = remedyFor(*status.fault) == SyncRemedy::WaitForHuman;
        m_banner->showMessage(human ? BannerKind::Error : BannerKind::Warning, why.what, next);
    } else if (status.comparison.fault != FeedFault::None) {
        const ErrorText differs = comparisonText(status);
        m_banner->showMessage(BannerKind::Error, differs.what, differs.next);
    } else if (!status.link.isEnrolled() && context().seat.role != Role::Administrator) {
        m_banner->showMessage(BannerKind::Info, tr("This computer is not enrolled with a district."),
                              tr("An administrator can enrol it here."));
    } else {
        m_banner->clear();
    }
}

void SyncPage::readTray()
{
    context()
        .runner
        .onProfile([](Profile &profile) -> Result<std::vector<MatterToSettle>> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().deliveries.toSettle(everyMatter);
        })
        .then(this, [this](const Result<std::vector<MatterToSettle>> &matters) {
            if (!matters)
                return;
            m_model->setRows(*matters);
            m_trayHead->setNote(matters->empty() ? QString() : tr("%n matter(s)", nullptr, int(matters->size())));
            m_tray->setVisible(!matters->empty());
            m_empty->setVisible(matters->empty());
            updateButtons();
        });
}

void SyncPage::checkDay()
{
    auto *dialog = new DayCheckDialog(context(), m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DayCheckDialog::caseRequested, this, &SyncPage::caseRequested);
    dialog->open();
}

void SyncPage::compareSides()
{
    auto *progress = new ProgressDialog(tr("Comparing both sides"), this);
    m_sync.compare(progress->reporter()).then(this, [this, progress](const Synced<FeedComparison> &done) {
        progress->finish();
        if (!done && done.error().fault == SyncFault::Cancelled) {
            m_answer->showMessage(BannerKind::Info, tr("Stopped. Nothing was changed."), {});
        } else if (!done) {
            const ErrorText why = syncFaultText(done.error().fault, done.error().code);
            m_answer->showMessage(BannerKind::Error, why.what, why.next);
        } else if (done->fault == FeedFault::None) {
            m_answer->showMessage(BannerKind::Success,
                                  tr("Both sides hold the same %n record(s).", nullptr, int(done->entries)), {});
        } else {
            m_answer->clear(); // the state above says it and stays
        }
    });
}

void SyncPage::readNotices()
{
    context()
        .runner
        .onProfile([account = context().seat.account, since = context().clock.now().addDays(-noticeDays)](
                       Profile &profile) -> Result<std::vector<CaseNotice>> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().deliveries.notices(account, since);
        })
        .then(this, [this](const Result<std::vector<CaseNotice>> &notices) {
            if (!notices)
                return; // the tray says what is wrong with the profile
            if (m_notices->rows() != *notices)
                m_notices->setRows(*notices);
            m_noticeHead->setVisible(!notices->empty());
            m_noticeTable->setVisible(!notices->empty());
        });
}

void SyncPage::updateButtons()
{
    const MatterToSettle *matter = m_model->rowAt(m_tray->currentIndex());
    m_open->setVisible(m_model->rowCount() > 0);
    m_settle->setVisible(m_model->rowCount() > 0);
    m_open->setEnabled(matter && !matter->caseNumber.isEmpty());
    m_settle->setEnabled(matter && !matter->needsNewerProgram());
}

void SyncPage::openCase()
{
    if (const MatterToSettle *matter = m_model->rowAt(m_tray->currentIndex()); matter && !matter->caseNumber.isEmpty())
        Q_EMIT caseRequested(matter->caseId);
}

void SyncPage::settleMatter()
{
    const MatterToSettle *matter = m_model->rowAt(m_tray->currentIndex());
    if (!matter)
        return;
    context()
        .runner
        .onProfile([id = matter->eventId, account = context().seat.account,
                    &clock = context().clock](Profile &profile) -> Result<> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().deliveries.settle(id, account, clock.now());
        })
        .then(this, [this](const Result<> &done) {
            if (!done)
                m_answer->showError(done.error());
            m_sync.refresh();
        });
}

void SyncPage::enrol(const EnrolmentForm &form)
{
    m_enrol->setBusy(true);
    m_sync.enrol(form).then(this, [this](const Synced<Enrolment> &done) {
        m_enrol->setBusy(false);
        if (!done) {
            const ErrorText why = syncFaultText(done.error().fault, done.error().code);
            m_answer->showMessage(BannerKind::Error, why.what, why.next);
            return;
        }
        m_answer->clear();
        m_enrol->clearCode();
        Q_EMIT statusMessage(tr("Enrolled with %1").arg(done->districtName));
    });
}

} // namespace yichuang
