// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/systemlock.h"

#include <QSignalSpy>
#include <QTest>

#include <windows.h>
#include <wtsapi32.h>

using namespace yichuang;

/** What the system tells the hidden window of SystemLock when somebody locks the computer or closes its lid. */
class SystemLockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTellsOfALockLocks_data();
    void whatTellsOfALockLocks();
    void nothingIsHeardOnceItIsGone();

private:
    /** The window of this program, not of another one that runs. */
    [[nodiscard]] static HWND listener()
    {
        HWND window = nullptr;
        while ((window = ::FindWindowExW(nullptr, window, L"YichuangSystemLock", nullptr))) {
            DWORD process = 0;
            ::GetWindowThreadProcessId(window, &process);
            if (process == ::GetCurrentProcessId())
                return window;
        }
        return nullptr;
    }
};

void SystemLockTest::whatTellsOfALockLocks_data()
{
    QTest::addColumn<uint>("message");
    QTest::addColumn<quintptr>("what");
    QTest::addColumn<int>("locks");
    QTest::newRow("locked") << uint(WM_WTSSESSION_CHANGE) << quintptr(WTS_SESSION_LOCK) << 1;
    QTest::newRow("another user") << uint(WM_WTSSESSION_CHANGE) << quintptr(WTS_CONSOLE_DISCONNECT) << 1;
    QTest::newRow("remote desktop left") << uint(WM_WTSSESSION_CHANGE) << quintptr(WTS_REMOTE_DISCONNECT) << 1;
    QTest::newRow("sleep") << uint(WM_POWERBROADCAST) << quintptr(PBT_APMSUSPEND) << 1;
    QTest::newRow("unlocked") << uint(WM_WTSSESSION_CHANGE) << quintptr(WTS_SESSION_UNLOCK) << 0;
    QTest::newRow("awake again") << uint(WM_POWERBROADCAST) << quintptr(PBT_APMRESUMEAUTOMATIC) << 0;
    QTest::newRow("something else") << uint(WM_NULL) << quintptr(WTS_SESSION_LOCK) << 0;
}

void SystemLockTest::whatTellsOfALockLocks()
{
    QFETCH(uint, message);
    QFETCH(quintptr, what);
    QFETCH(int, locks);
    SystemLock lock;
    QSignalSpy locked(&lock, &SystemLock::locked);
    const HWND window = listener();
    QVERIFY(window);
    ::SendMessageW(window, message, what, 0);
    QCOMPARE(locked.count(), locks); // at once: what is connected is done before the computer sleeps
}

void SystemLockTest::nothingIsHeardOnceItIsGone()
{
    {
        const SystemLock lock;
        QVERIFY(listener());
    }
    QVERIFY(!listener());
}

QTEST_MAIN(SystemLockTest)
#include "systemlock_test.moc"
