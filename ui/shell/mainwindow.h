// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/windowsetup.h"
#include "ui/shell/pageset.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace yichuang {

class DeskRunner;
class CardReader;
class EmptyState;
class FirstRunPage;
class IdleWatch;
class LoginPage;
class PaperDesk;
class SyncRunner;
class SystemLock;
class UiState;
class WorkView;

/** What the window works with; everything outlives it. */
struct WindowParts
{
    SetupTools tools;
    PaperDesk &papers;
    UiState &state;
    const PageSet &pages;
    QString profileDir;
    QString demonstrationDir;
    QString fileToOpen = {}; ///< given on the command line, by double-click on a .ycbundle; opened after log-in
    CardReader *reader = nullptr; ///< identity cards; none: they are typed
};

/**
 * The one main window and the way through it: first run, log-in, work, lock. Its title never holds personal data; its
 * geometry is remembered; it does not close over work that could not be saved without asking.
 */
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** Opens the profile and shows log-in, or the first run when there is none. Call once, before show(). */
    void begin();
    /** Makes the demonstration if it is not there yet, then shows its log-in. */
    void beginDemonstration();
    /** Saves what is half done, forgets the keys and shows the log-in. */
    void lock(const QString &reason = {});

    /** Comes before other windows and takes @p fileName in, if there is one, as soon as somebody is logged in. */
    void comeForward(const QString &fileName);

    [[nodiscard]] WorkView *work() const { return m_work; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showFirstRun();
    void openProfile(const QString &dir);
    void showLogin(std::unique_ptr<Profile> profile);
    void enter(const Seat &seat);
    void takeSeat(const Seat &seat);
    void openWork(const Seat &seat, const QString &page);
    void startIdleWatch();
    void openWaitingFile();
    void showProblem(const Error &error);
    void showOnly(QWidget *page);
    /** Says what is under way, once it takes long enough to be noticed, until endWaiting(). */
    void showWaiting(const QString &sentence);
    void endWaiting();
    void printSheet(const QString &html);
    void restorePlace();

    WindowParts m_parts;
    std::unique_ptr<DeskRunner> m_runner;
    std::unique_ptr<SyncRunner> m_sync; ///< after the runner it works through
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun = nullptr;
    LoginPage *m_login = nullptr;
    WorkView *m_work = nullptr;
    IdleWatch *m_idle;
    EmptyState *m_waiting = nullptr;
    QString m_waitingText;
    QTimer m_waitingDelay;
    SystemLock *m_systemLock;
    ReferenceSet m_reference;
};

} // namespace yichuang
