// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/store/filesystem.h"
#include "core/store/settings.h"
#include "core/store/settingskeys.h"
#include "ui/devices/cardreader.h"
#include "ui/devices/keptreader.h"
#include "ui/session/background.h"
#include "ui/session/deskrunner.h"
#include "ui/session/firstrunpage.h"
#include "ui/session/idlewatch.h"
#include "ui/session/loginpage.h"
#include "ui/session/syncrunner.h"
#include "ui/session/systemlock.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/workview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/smallscreen.h"
#include "ui/widgets/uistate.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QThreadPool>

#include <utility>

namespace yichuang {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
constexpr int defaultIdleMinutes = 10;
constexpr std::chrono::milliseconds waitingDelay{150}; ///< what is quicker must not flicker
constexpr QSize smallestPage(900, 480); ///< what every page fits into
constexpr QSize smallestWindow(400, 300); ///< below a page's size it scrolls

/** Whether pages made for one seat serve the other. */
bool sameSeat(const Seat &one, const Seat &other)
{
    return one.account == other.account && one.role == other.role && one.place == other.place
        && one.centreName == other.centreName && one.windowName == other.windowName && one.phone == other.phone;
}

} // namespace

MainWindow::MainWindow(WindowParts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_stack(new QStackedWidget(this))
    , m_idle(new IdleWatch(this))
    , m_systemLock(new SystemLock(this))
{
    setWindowTitle(tr("Yichuang"));
    setMinimumSize(smallestWindow);
    setCentralWidget(new LeastRoom(m_stack, smallestPage, this));
    restorePlace();
    m_waitingDelay.setSingleShot(true);
    m_waitingDelay.setInterval(waitingDelay);
    connect(&m_waitingDelay, &QTimer::timeout, this, [this] {
        m_waiting = new EmptyState(IconName::Clock, m_waitingText, {}, this);
        m_waiting->setObjectName(QStringLiteral("waiting"));
        m_waiting->setBusy(true);
        showOnly(m_waiting);
    });
    connect(m_idle, &IdleWatch::idle, this, [this] { lock(tr("Locked because nobody was at the window.")); });
    connect(m_systemLock, &SystemLock::locked, this, [this] { lock(tr("Locked together with the computer.")); });
}

MainWindow::~MainWindow()
{
    QThreadPool::globalInstance()->waitForDone(); // what is being opened or set up uses our parts
    delete m_work; // pages refer to the runner
    delete m_login;
}

void MainWindow::restorePlace()
{
    const QByteArray before = m_parts.state.value(geometryKey).toByteArray();
    if (!before.isEmpty() && restoreGeometry(before))
        return;
    const QRect room = screen() ? screen()->availableGeometry() : QRect(0, 0, 1366, 768);
    resize(QSize(1366, 768).boundedTo(room.size()));
}

void MainWindow::begin()
{
    if (Profile::exists(m_parts.profileDir))
        openProfile(m_parts.profileDir);
    else
        showFirstRun();
}

void MainWindow::beginDemonstration()
{
    if (Profile::exists(m_parts.demonstrationDir)) {
        openProfile(m_parts.demonstrationDir);
        return;
    }
    showWaiting(tr("Making the demonstration ready…"));
    inBackground([dir = m_parts.demonstrationDir, tools = m_parts.tools] {
        return std::make_shared<Result<WindowReady>>(setUpWindow(dir, demonstrationSetup(), tools));
    }).then(this, [this](const std::shared_ptr<Result<WindowReady>> &ready) {
        endWaiting();
        if (!*ready)
            showProblem(ready->error());
        else if (!(*ready)->profile)
            showProblem({ErrorCode::InvalidInput, {}, {}});
        else
            showLogin(std::move((*ready)->profile));
    });
}

void MainWindow::showOnly(QWidget *page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

void MainWindow::showFirstRun()
{
    m_firstRun = new FirstRunPage(m_parts.profileDir, m_parts.tools, this);
    showOnly(m_firstRun);
    connect(m_firstRun, &FirstRunPage::demonstrationRequested, this, &MainWindow::beginDemonstration);
    connect(m_firstRun, &FirstRunPage::printCodeRequested, this, &MainWindow::printSheet);
    connect(m_firstRun, &FirstRunPage::finished, this, [this] { showLogin(m_firstRun->takeProfile()); });
}

void MainWindow::printSheet(const QString &html)
{
    m_parts.papers.previewSheet(tr("Recovery code"), html, this);
}

void MainWindow::openProfile(const QString &dir)
{
    showWaiting(tr("Opening the data of this window…\nData of an older version is backed up and brought up to date "
                   "first; that can take some minutes."));
    using Opened = Result<std::unique_ptr<Profile>>;
    inBackground([dir, tools = m_parts.tools] {
        return std::make_shared<Opened>(Profile::open(dir, tools.files, tools.clock, tools.random));
    }).then(this, [this](const std::shared_ptr<Opened> &opened) {
        endWaiting();
        if (*opened)
            showLogin(std::move(**opened));
        else
            showProblem(opened->error());
    });
}

void MainWindow::showWaiting(const QString &sentence)
{
    m_waitingText = sentence;
    m_waitingDelay.start();
}

void MainWindow::endWaiting()
{
    m_waitingDelay.stop();
    if (m_waiting)
        m_waiting->deleteLater();
    m_waiting = nullptr;
}

void MainWindow::showProblem(const Error &error)
{
    const ErrorText text = errorText(error);
    auto *page = new EmptyState(IconName::Warning, text.what + QLatin1Char('\n') + text.next, tr("Try again"), this);
    showOnly(page);
    connect(page, &EmptyState::actionTriggered, this, [this, page] {
        page->deleteLater();
        begin();
    });
}

void MainWindow::showLogin(std::unique_ptr<Profile> profile)
{
    LoginFacts facts{profile->centreName(), profile->windowName(), {}, {}};
    if (profile->isDemonstration()) {
        facts.demonstrationLogin = demonstrationLogin().login;
        facts.demonstrationPassword = demonstrationLogin().password;
    }
    m_sync.reset();
    m_runner = std::make_unique<DeskRunner>(std::move(profile), m_parts.tools.templates, m_parts.tools.clock,
                                            m_parts.tools.random);
    m_sync = std::make_unique<SyncRunner>(*m_runner, m_parts.tools.clock);
    connect(m_runner.get(), &DeskRunner::referenceChanged, this,
            [this](const ReferenceSet &reference) { m_reference = reference; });
    connect(m_runner.get(), &DeskRunner::seated, this, &MainWindow::takeSeat);
    m_login = new LoginPage(*m_runner, m_parts.state, facts, this);
    connect(m_login, &LoginPage::loggedIn, this, &MainWindow::enter);
    showOnly(m_login);
    m_login->begin();
    if (m_firstRun) {
        m_firstRun->deleteLater();
        m_firstRun = nullptr;
    }
}

void MainWindow::enter(const Seat &seat)
{
    if (m_work && sameSeat(m_work->seat(), seat)) {
        showOnly(m_work);
        m_work->resume();
        openWaitingFile();
        startIdleWatch();
        return;
    }
    delete m_work;
    m_work = nullptr;
    openWork(seat, {});
}

void MainWindow::openWork(const Seat &seat, const QString &page)
{
    m_runner->onDesk([](Desk &desk) -> Result<ReferenceSet> { return desk.reference(); })
        .then(this, [this, seat, page](const Result<ReferenceSet> &reference) {
            if (!reference) {
                m_login->begin(errorSentence(reference.error()));
                return;
            }
            m_reference = *reference;
            applyTypeSize(*qApp, seat.role == Role::ProxyAgent ? TypeSize::Large : TypeSize::Normal);
            m_work = new WorkView(
                {*m_runner, m_parts.papers, m_parts.tools.clock, seat, m_reference, m_sync.get(), m_parts.reader},
                m_parts.pages, m_parts.state, this);
            connect(m_work, &WorkView::lockRequested, this, [this] { lock(); });
            connect(m_work, &WorkView::pageShown, this,
                    [this](const QString &title) { setWindowTitle(tr("%1 - Yichuang").arg(title)); });
            showOnly(m_work);
            if (!page.isEmpty())
                m_work->showPage(page);
            m_work->resume();
            openWaitingFile();
            startIdleWatch();
        });
}

void MainWindow::comeForward(const QString &fileName)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (!fileName.isEmpty())
        m_parts.fileToOpen = fileName;
    if (m_work && m_stack->currentWidget() == m_work)
        openWaitingFile();
}

void MainWindow::openWaitingFile()
{
    if (!m_parts.fileToOpen.isEmpty())
        m_work->openFile(std::exchange(m_parts.fileToOpen, {}));
}

void MainWindow::takeSeat(const Seat &seat)
{
    if (!m_work || sameSeat(m_work->seat(), seat) || !m_work->settle())
        return;
    const QString page = m_work->currentId();
    m_work->deleteLater(); // the page that asked for it is part of it
    m_work = nullptr;
    openWork(seat, page);
}

void MainWindow::startIdleWatch()
{
    struct Kept
    {
        QString minutes;
        QString printer;
        QString slipPrinter;
        ReaderSettings reader;
    };
    m_runner
        ->onProfile([](Profile &profile) {
            return Kept{profile.settings().value(settingskeys::idleMinutes).value_or(QString()),
                        profile.settings().value(settingskeys::printer).value_or(QString()),
                        profile.settings().value(settingskeys::slipPrinter).value_or(QString()),
                        keptReaderSettings(profile.settings())};
        })
        .then(this, [this](const Kept &kept) {
            bool isNumber = false;
            const int minutes = kept.minutes.toInt(&isNumber);
            m_idle->start(std::chrono::minutes(isNumber ? minutes : defaultIdleMinutes));
            m_parts.papers.setPrinterName(kept.printer);
            m_parts.papers.setSlipPrinterName(kept.slipPrinter);
            if (m_parts.reader)
                m_parts.reader->configure(kept.reader);
        });
}

void MainWindow::lock(const QString &reason)
{
    if (!m_work || m_stack->currentWidget() != m_work)
        return;
    m_idle->stop();
    const bool settled = m_work->settle();
    Q_UNUSED(settled) // the page stays as it is behind the lock, so nothing is lost either way
    const auto dialogs = findChildren<QDialog *>(); // previews and scans show what the lock must hide
    for (QDialog *dialog : dialogs)
        dialog->reject();
    m_runner->lock().then(this, [] {});
    setWindowTitle(tr("Yichuang"));
    showOnly(m_login);
    m_login->begin(reason);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_work && !m_work->settle()) {
        const auto answer =
            QMessageBox::question(this, tr("Not everything could be saved"),
                                  tr("What was typed last could not be saved. Close all the same and lose it?"),
                                  QMessageBox::Close | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Close) {
            event->ignore();
            return;
        }
    }
    m_parts.state.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace yichuang
