// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workview.h"

#include "core/store/syncstore.h"
#include "ui/session/backupcopier.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/shell/moveddays.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/questions.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/syncwords.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace yichuang {

namespace {

constexpr std::chrono::seconds longestWaitForDistrict{20}; ///< a slow line: time goes on without it

/** Whether the district's feed has been read to its end, or could not be, since @p asked. */
bool hasAnswered(const SyncStatus &status, const QDateTime &asked)
{
    if (status.state == DistrictState::NotEnrolled || status.state == DistrictState::SwitchedOff)
        return true;
    const bool whole = status.feed.position == status.feed.headPosition;
    return std::ranges::any_of(status.tasks, [&](const TaskRecord &task) {
        const bool read = whole && task.task == u"pull" && task.doneAt.isValid() && task.doneAt >= asked;
        return read || (task.failedAt.isValid() && task.failedAt >= asked);
    });
}

} // namespace

WorkView::WorkView(PageContext context, const PageSet &pages, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_context(std::move(context))
    , m_pages(pages.forRole(m_context.seat.role))
    , m_rail(new NavigationRail(this))
    , m_banner(new Banner(this))
    , m_question(new Banner(this))
    , m_questions(new Questions(m_question, this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusLine(m_context.seat, m_context.clock, this))
    , m_noticedUntil(m_context.clock.now())
    , m_copier(new BackupCopier(m_context.runner, this))
{
    for (const PageEntry &place : m_pages.pages)
        m_rail->addPlace(place.id, place.icon, place.title);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_question);
    right->addWidget(m_stack, 1);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(across, 1);
    layout->addWidget(m_status);

    m_status->setCalendar(*m_context.reference.calendar);
    m_status->setPrinter(m_context.papers.printerName());
    buildKeys();
    connect(m_rail, &NavigationRail::placeRequested, this, &WorkView::showPage);
    connect(m_rail, &NavigationRail::lockRequested, this, &WorkView::lockRequested);
    connect(m_rail, &NavigationRail::keysRequested, this, &WorkView::showKeys);
    connect(&m_context.runner, &DeskRunner::referenceChanged, this, &WorkView::takeReference);
    connect(&m_context.papers, &PaperDesk::printed, this,
            [this](int papers) { m_status->say(tr("%n paper(s) sent to the printer", nullptr, papers)); });
    connect(&m_context.papers, &PaperDesk::recordedPapersPrinted, this, &WorkView::notePrinted);
    connect(&m_context.papers, &PaperDesk::charactersMissing, this, [this](const QStringList &characters) {
        if (!pageTellsOfPrinting())
            m_banner->showMessage(
                BannerKind::Warning, tr("No font on this computer has: %1").arg(characters.join(QLatin1Char(' '))),
                tr("On the paper 〓 stands in their place. Write them in by hand and stamp the correction."));
    });
    connect(&m_context.papers, &PaperDesk::printFailed, this, [this](const Error &error) {
        if (!pageTellsOfPrinting())
            m_banner->showError(error);
    });
    if (SyncRunner *sync = m_context.sync) {
        connect(sync, &SyncRunner::statusChanged, m_status, &StatusLine::setDistrict);
        connect(sync, &SyncRunner::statusChanged, this, [this](const SyncStatus &status) {
            if (m_sweepWait.isActive() && hasAnswered(status, m_askedAt))
                sweepCases();
        });
        connect(sync, &SyncRunner::newsArrived, this, &WorkView::tellNews);
        if (sync->status())
            m_status->setDistrict(*sync->status());
    }
    m_banner->setObjectName(QStringLiteral("tidings"));
    m_question->setObjectName(QStringLiteral("question"));
    connect(m_copier, &BackupCopier::ended, this, &WorkView::tellCopied);
    connect(&m_draftTick, &QTimer::timeout, this, &WorkView::refreshDrafts);
    m_draftTick.start(20'000);
    m_sweepWait.setSingleShot(true);
    connect(&m_sweepWait, &QTimer::timeout, this, &WorkView::sweepCases);
}

void WorkView::buildKeys()
{
    int number = 0;
    for (const PageEntry &place : m_pages.pages) {
        if (++number > 9)
            break;
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), this);
        connect(key, &QShortcut::activated, this, [this, id = place.id] { showPage(id); });
    }
    auto *back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    connect(back, &QShortcut::activated, this, &WorkView::leaveCase);
    auto *lock = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(lock, &QShortcut::activated, this, &WorkView::lockRequested);
    auto *keys = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(keys, &QShortcut::activated, this, &WorkView::showKeys);
}

const PageEntry *WorkView::entry(const QString &id) const
{
    const auto found = std::find_if(m_pages.pages.begin(), m_pages.pages.end(),
                                    [&id](const PageEntry &candidate) { return candidate.id == id; });
    return found == m_pages.pages.end() ? nullptr : &*found;
}

Page *WorkView::page(const QString &id)
{
    if (Page *made = m_made.value(id))
        return made;
    const PageEntry *place = entry(id);
    if (!place)
        return nullptr;
    Page *made = place->make(m_context);
    made->setObjectName(id + QStringLiteral("Page"));
    connectPage(made);
    m_made.insert(id, made);
    m_stack->addWidget(made);
    return made;
}

void WorkView::connectPage(Page *page)
{
    connect(page, &Page::caseRequested, this, &WorkView::showCase);
    connect(page, &Page::intakeRequested, this, &WorkView::startIntake);
    connect(page, &Page::draftRequested, this, &WorkView::takeUpDraft);
    connect(page, &Page::backRequested, this, &WorkView::leaveCase);
    connect(page, &Page::statusMessage, m_status, &StatusLine::say);
}

void WorkView::showPage(const QString &id)
{
    if (Page *wanted = page(id))
        bringForward(wanted, id);
}

void WorkView::bringForward(Page *page, const QString &id)
{
    m_current = id;
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(page);
    if (const PageEntry *place = entry(id))
        Q_EMIT pageShown(place->title);
    page->activate();
    refreshDrafts();
}

void WorkView::showCase(const QUuid &caseId)
{
    if (!m_pages.makeCase)
        return;
    if (!m_case || m_stack->currentWidget() != m_case)
        m_caseFrom = m_current;
    if (m_case)
        m_case->deleteLater();
    m_case = m_pages.makeCase(m_context, caseId);
    m_case->setObjectName(QStringLiteral("casePage"));
    connectPage(m_case);
    m_stack->addWidget(m_case);
    bringForward(m_case, m_pages.casesId);
}

void WorkView::leaveCase()
{
    if (m_case && m_stack->currentWidget() == m_case)
        showPage(m_caseFrom.isEmpty() ? m_pages.casesId : m_caseFrom);
}

void WorkView::startIntake(const QString &itemId, const QUuid &consultation)
{
    Page *intake = page(m_pages.intakeId);
    if (!intake)
        return;
    bringForward(intake, m_pages.intakeId);
    if (m_pages.startIntake)
        m_pages.startIntake(*intake, itemId, consultation);
}

void WorkView::takeUpDraft(const QString &draftId)
{
    Page *intake = page(m_pages.intakeId);
    if (!intake)
        return;
    bringForward(intake, m_pages.intakeId);
    if (m_pages.takeUpDraft)
        m_pages.takeUpDraft(*intake, draftId);
}

void WorkView::openFile(const QString &fileName)
{
    const FileOpener *opener = m_pages.openerOf(fileName);
    Page *place = opener ? page(opener->pageId) : nullptr;
    if (!place)
        return;
    bringForward(place, opener->pageId);
    opener->open(*place, fileName);
}

Page *WorkView::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool WorkView::settle()
{
    m_sweepWait.stop(); // the next log-in asks anew
    bool settled = true;
    for (Page *page : std::as_const(m_made))
        settled = page->settle() && settled;
    if (m_case)
        settled = m_case->settle() && settled;
    return settled;
}

void WorkView::resume()
{
    if (Page *page = currentPage())
        page->activate();
    else if (!m_pages.pages.empty())
        showPage(m_pages.pages.front().id);
    runDailyWork();
    refreshDrafts();
    if (m_context.sync)
        m_context.sync->wake();
}

/** What a colleague elsewhere did meanwhile must be known before time is said to have done it (decision 025). */
void WorkView::sweepWhenRead()
{
    m_askedAt = m_context.clock.now();
    if (m_context.sync)
        m_sweepWait.start(longestWaitForDistrict);
    else
        sweepCases();
}

void WorkView::runDailyWork()
{
    sweepWhenRead();
    tellMovedDays();
    tellDuePromises();
    m_context.runner.onProfile([](Profile &profile) { return profile.backUpDaily(); })
        .then(this, [this](const Result<bool> &made) {
            if (!made)
                m_banner->showMessage(BannerKind::Warning, tr("Today's backup could not be made."),
                                      errorSentence(made.error()));
            else if (*made)
                sweepScans();
            m_copier->run(); // what could not be copied at an earlier log-in is tried at each
        });
}

void WorkView::tellCopied(const QString &folder, const Result<bool> &copied)
{
    if (!copied)
        m_banner->showMessage(
            BannerKind::Warning,
            folder.isEmpty() ? tr("Today's backup could not be copied.")
                             : tr("Today's backup could not be copied into %1.").arg(QDir::toNativeSeparators(folder)),
            errorSentence(copied.error()) + QLatin1Char(' ')
                + tr("It is kept on this computer; copying is tried again at every log-in."));
}

void WorkView::sweepCases()
{
    m_sweepWait.stop();
    m_context.runner.onDesk([](Desk &desk) { return desk.sweep(); })
        .then(this, [this](const Result<Desk::Swept> &swept) {
            if (!swept) {
                m_banner->showError(swept.error());
                return;
            }
            if (swept->cases > 0)
                m_status->say(tr("%n case(s) moved on because their time was up", nullptr, swept->cases));
            if (!swept->papers.empty())
                offerPapers(swept->papers);
        });
}

/** Silence has become an acceptance, or a member's turn came: the applicant gets the paper all the same. */
void WorkView::offerPapers(const std::vector<MadePaper> &papers)
{
    QStringList numbers;
    for (const MadePaper &paper : papers) {
        if (!numbers.contains(paper.caseNumber))
            numbers.append(paper.caseNumber);
    }
    constexpr qsizetype mostNamed = 3;
    const bool all = numbers.size() <= mostNamed;
    const QString named = numbers.mid(0, mostNamed).join(tr(", "));
    m_questions->ask({BannerKind::Warning,
                      tr("Time has moved %n case(s) on; papers wait to be printed.", nullptr, int(numbers.size())),
                      all ? named : tr("%1 and others").arg(named),
                      tr("Look at the papers"),
                      [this, papers] { m_context.papers.preview(papers, true, this); },
                      {}});
}

/** Due days a calendar has moved stay to be confirmed, whether it was imported here or came from the district. */
void WorkView::tellMovedDays()
{
    m_context.runner.onDesk([](Desk &desk) { return desk.movedDueDays(); })
        .then(this, [this](const Result<std::vector<MovedDueDay>> &days) {
            if (!days || days->empty())
                return;
            m_questions->ask({BannerKind::Warning,
                              tr("New working days or rules have moved %n due day(s).", nullptr, int(days->size())),
                              tr("Whoever handles the cases does not know yet."), tr("Show the list"),
                              [this, days = *days] { showMovedDays(days); }, QStringLiteral("moved")});
        });
}

/** One reminder before the day, as tolerant acceptance asks for. */
void WorkView::tellDuePromises()
{
    constexpr std::array reminders{Role::Clerk, Role::ProxyAgent, Role::IssuingClerk};
    if (std::ranges::find(reminders, m_context.seat.role) == reminders.end())
        return;
    m_context.runner.onDesk([](Desk &desk) { return desk.promisesToRemind(); })
        .then(this, [this](const Result<std::vector<Desk::DuePromise>> &promises) {
            if (!promises)
                return;
            constexpr std::size_t mostAsked = 5; // the others follow at the next log-in
            for (std::size_t i = 0; i < std::min(promises->size(), mostAsked); ++i) {
                const Desk::DuePromise &promise = (*promises)[i];
                m_questions->ask(
                    {BannerKind::Warning,
                     tr("%1: promised materials are due on %2.").arg(promise.number, tableDate(promise.dueOn)),
                     tr("Nobody has reminded the applicant yet."), tr("Open the case"),
                     [this, id = promise.caseId] { showCase(id); }, promise.number});
            }
        });
}

void WorkView::showMovedDays(const std::vector<MovedDueDay> &days)
{
    auto *dialog = new MovedDays(days, m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MovedDays::caseRequested, this, [this](const QUuid &caseId) {
        showCase(caseId);
        tellMovedDays(); // the way back to the list, which is not confirmed yet
    });
    connect(dialog, &MovedDays::confirmed, this, [this](const std::vector<MovedDueDay> &known) {
        m_context.runner.onDesk([known](Desk &desk) { return desk.confirmMovedDays(known); })
            .then(this, [this](const Result<> &done) {
                if (!done)
                    m_banner->showError(done.error());
                else
                    tellMovedDays(); // what has moved meanwhile
            });
    });
    dialog->open();
}

void WorkView::sweepScans()
{
    m_context.runner.onDesk([](Desk &desk) { return desk.sweepScans(); }).then(this, [this](const Result<int> &gone) {
        if (!gone)
            m_banner->showError(gone.error());
    });
}

void WorkView::tellNews(const std::vector<CaseNews> &news)
{
    m_status->say(tr("%n record(s) came from the district", nullptr, int(news.size())));
    // A member of a life event that was decided elsewhere lets the next one go on now, not only tomorrow.
    if (std::ranges::any_of(news, [](const CaseNews &one) { return one.type == EventType::Decided; }))
        sweepCases();
    const bool mayConcern = std::ranges::any_of(news, [](const CaseNews &one) {
        return one.type == EventType::Decided || one.type == EventType::HandlerAssigned
            || one.type == EventType::Routed;
    });
    if (!mayConcern)
        return;
    m_context.runner
        .onProfile([account = m_context.seat.account,
                    since = m_noticedUntil](Profile &profile) -> Result<std::vector<CaseNotice>> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().deliveries.notices(account, since);
        })
        .then(this, [this](const Result<std::vector<CaseNotice>> &notices) {
            if (notices && !notices->empty())
                tellNotices(*notices);
        });
}

/** A case of one's own was decided or taken away: this stays until somebody has read it. */
void WorkView::tellNotices(const std::vector<CaseNotice> &notices)
{
    m_noticedUntil = m_context.clock.now();
    const CaseNotice &newest = notices.front();
    const int others = int(notices.size()) - 1;
    m_questions->ask({BannerKind::Info,
                      tr("%1: %2", "case number, what happened").arg(newest.caseNumber, noticeText(newest)),
                      others > 0
                          ? tr("And %n more of your cases; they are listed on the page “District”.", nullptr, others)
                          : QString(),
                      tr("Open the case"),
                      [this, id = newest.caseId] { showCase(id); },
                      {}});
}

void WorkView::notePrinted(const std::vector<QUuid> &paperEvents)
{
    m_context.runner
        .onProfile([paperEvents, &clock = m_context.clock](Profile &profile) -> Result<> {
            if (!profile.isUnlocked()) // printing ended behind the lock; the end-of-day check will ask for these
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            for (const QUuid &event : paperEvents) {
                if (const Result<> noted = profile.sync().days.notePrinted(event, clock.now()); !noted)
                    return noted;
            }
            return {};
        })
        .then(this, [this](const Result<> &noted) {
            if (!noted && noted.error().reason != u"session.locked")
                m_banner->showError(noted.error());
        });
}

bool WorkView::pageTellsOfPrinting() const
{
    return m_current == m_pages.intakeId || (m_case && m_stack->currentWidget() == m_case);
}

void WorkView::refreshDrafts()
{
    m_status->setPrinter(m_context.papers.printerName());
    m_context.runner.onDesk([](Desk &desk) { return desk.drafts(); })
        .then(this, [this](const Result<std::vector<DraftInfo>> &drafts) {
            if (drafts)
                m_status->setDrafts(int(std::count_if(drafts->begin(), drafts->end(),
                                                      [](const DraftInfo &draft) { return draft.parked; })));
        });
}

void WorkView::takeReference(const ReferenceSet &reference)
{
    m_context.reference = reference;
    m_status->setCalendar(*reference.calendar);
    for (Page *page : std::as_const(m_made))
        page->referenceChanged(reference);
    if (m_case)
        m_case->referenceChanged(reference);
    tellMovedDays();
}

void WorkView::showKeys()
{
    std::vector<ShortcutLine> everywhere;
    int number = 0;
    for (const PageEntry &place : m_pages.pages)
        if (++number <= 9)
            everywhere.push_back({place.title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number))});
    everywhere.push_back({tr("Back from a case"), QKeySequence(Qt::ALT | Qt::Key_Left)});
    everywhere.push_back({tr("Copy the selected rows"), QKeySequence::Copy});
    everywhere.push_back({tr("Lock this window"), QKeySequence(Qt::CTRL | Qt::Key_L)});
    everywhere.push_back({tr("This overview"), QKeySequence(Qt::Key_F1)});
    const PageEntry *place = entry(m_current);
    auto *sheet = new ShortcutSheet(everywhere, place ? place->title : QString(),
                                    currentPage() ? shortcutsOf(currentPage()) : std::vector<ShortcutLine>(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace yichuang
