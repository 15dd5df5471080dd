// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/systemlock.h"

#include <windows.h>
#include <wtsapi32.h>

namespace yichuang {

namespace {

constexpr const wchar_t *windowClass = L"YichuangSystemLock";

} // namespace

/**
 * A window nobody sees: both notices come as messages to windows, and news of the power supply only to windows of the
 * top level.
 */
class SystemLock::Listener
{
public:
    explicit Listener(SystemLock &owner)
    {
        const HINSTANCE program = ::GetModuleHandleW(nullptr);
        WNDCLASSW description{};
        description.lpfnWndProc = &Listener::receive;
        description.hInstance = program;
        description.lpszClassName = windowClass;
        ::RegisterClassW(&description); // fails when an earlier listener did it: the class serves all
        m_window = ::CreateWindowExW(0, windowClass, L"", 0, 0, 0, 0, 0, nullptr, nullptr, program, nullptr);
        if (!m_window)
            return;
        ::SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(&owner));
        m_registered = ::WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
    }
    ~Listener()
    {
        if (m_registered)
            ::WTSUnRegisterSessionNotification(m_window);
        if (m_window)
            ::DestroyWindow(m_window);
    }
    Q_DISABLE_COPY_MOVE(Listener)

private:
    static bool tellsOfLock(UINT message, WPARAM what)
    {
        if (message == WM_WTSSESSION_CHANGE)
            return what == WTS_SESSION_LOCK || what == WTS_CONSOLE_DISCONNECT || what == WTS_REMOTE_DISCONNECT;
        return message == WM_POWERBROADCAST && what == PBT_APMSUSPEND;
    }

    static LRESULT CALLBACK receive(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        auto *owner = reinterpret_cast<SystemLock *>(::GetWindowLongPtrW(window, GWLP_USERDATA));
        if (owner && tellsOfLock(message, what))
            Q_EMIT owner->locked();
        return ::DefWindowProcW(window, message, what, more);
    }

    HWND m_window = nullptr;
    bool m_registered = false;
};

SystemLock::SystemLock(QObject *parent)
    : QObject(parent)
    , m_listener(std::make_unique<Listener>(*this))
{
}

SystemLock::~SystemLock() = default;

} // namespace yichuang
