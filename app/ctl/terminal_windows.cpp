// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/password.h"
#include "app/ctl/terminal.h"

#include <array>

#include <cstdio>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace yichuang {

TerminalText::TerminalText()
    : m_before(::GetConsoleOutputCP()) // 0 without a console
{
    if (m_before != 0)
        ::SetConsoleOutputCP(CP_UTF8);
    // No line ends of two characters: the same output on every system.
    for (std::FILE *stream : {stdout, stderr})
        ::_setmode(::_fileno(stream), _O_BINARY);
}

TerminalText::~TerminalText()
{
    std::fflush(nullptr);
    if (m_before != 0)
        ::SetConsoleOutputCP(m_before);
}

namespace {

/** The console itself, whatever the streams were turned to, with its echo off; back on when it ends. */
class SilentConsole final
{
public:
    SilentConsole()
        : m_input(open(L"CONIN$"))
        , m_output(open(L"CONOUT$"))
    {
        if (!::GetConsoleMode(m_input, &m_before))
            return;
        m_silent = ::SetConsoleMode(m_input, (m_before | ENABLE_LINE_INPUT) & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~SilentConsole()
    {
        if (m_silent)
            ::SetConsoleMode(m_input, m_before);
        for (const HANDLE handle : {m_input, m_output}) {
            if (handle != INVALID_HANDLE_VALUE)
                ::CloseHandle(handle);
        }
    }
    Q_DISABLE_COPY_MOVE(SilentConsole)

    [[nodiscard]] bool isReady() const { return m_silent; }
    void write(const QString &text) const
    {
        DWORD count = 0;
        ::WriteConsoleW(m_output, text.utf16(), DWORD(text.size()), &count, nullptr);
    }
    [[nodiscard]] QString readLine() const
    {
        std::array<wchar_t, 512> buffer{};
        DWORD count = 0;
        const bool read = ::ReadConsoleW(m_input, buffer.data(), DWORD(buffer.size()), &count, nullptr);
        const QString line = read ? QString::fromWCharArray(buffer.data(), int(count)) : QString();
        buffer.fill(L'\0');
        return line;
    }

private:
    static HANDLE open(const wchar_t *name)
    {
        return ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                             OPEN_EXISTING, 0, nullptr);
    }

    HANDLE m_input;
    HANDLE m_output;
    DWORD m_before = 0;
    bool m_silent = false;
};

} // namespace

Result<QString> promptSilently(const QString &prompt)
{
    const SilentConsole console;
    if (!console.isReady())
        return failure(ErrorCode::NotFound, QStringLiteral("password.no-terminal"));
    console.write(prompt);
    QString typed = console.readLine();
    console.write(QStringLiteral("\r\n"));
    while (typed.endsWith(QLatin1Char('\n')) || typed.endsWith(QLatin1Char('\r')))
        typed.chop(1);
    if (typed.isEmpty())
        return failure(ErrorCode::Cancelled, QStringLiteral("password.empty"));
    return typed;
}

} // namespace yichuang
