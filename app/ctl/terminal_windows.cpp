// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/password.h"

#include <array>

#include <windows.h>

namespace yichuang {

Result<QString> promptSilently(const QString &prompt)
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    const HANDLE output = ::GetStdHandle(STD_ERROR_HANDLE);
    DWORD before = 0;
    if (!::GetConsoleMode(input, &before))
        return failure(ErrorCode::NotFound, QStringLiteral("password.no-terminal"));
    ::SetConsoleMode(input, (before | ENABLE_LINE_INPUT) & ~DWORD(ENABLE_ECHO_INPUT));
    DWORD count = 0;
    ::WriteConsoleW(output, reinterpret_cast<const wchar_t *>(prompt.utf16()), DWORD(prompt.size()), &count, nullptr);
    std::array<wchar_t, 512> buffer{};
    const bool read = ::ReadConsoleW(input, buffer.data(), DWORD(buffer.size()), &count, nullptr);
    ::SetConsoleMode(input, before);
    QString typed = read ? QString::fromWCharArray(buffer.data(), int(count)) : QString();
    buffer.fill(L'\0');
    while (typed.endsWith(QLatin1Char('\n')) || typed.endsWith(QLatin1Char('\r')))
        typed.chop(1);
    if (typed.isEmpty())
        return failure(ErrorCode::Cancelled, QStringLiteral("password.empty"));
    return typed;
}

} // namespace yichuang
