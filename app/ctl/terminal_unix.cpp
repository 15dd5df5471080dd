// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/password.h"
#include "app/ctl/terminal.h"

#include <array>

#include <cstdio>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace yichuang {

namespace {

/** The terminal with its echo off; back on when it ends, however that is. */
class SilentTerminal final
{
public:
    SilentTerminal()
        : m_file(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_file < 0 || ::tcgetattr(m_file, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_silent = ::tcsetattr(m_file, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_silent)
            (void)::tcsetattr(m_file, TCSAFLUSH, &m_before);
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    [[nodiscard]] bool isReady() const { return m_silent; }
    void write(const QByteArray &bytes) const
    {
        if (::write(m_file, bytes.constData(), size_t(bytes.size())) < 0)
            return; // a prompt nobody sees does no harm
    }
    [[nodiscard]] QByteArray readLine() const
    {
        std::array<char, 1024> buffer{};
        const ssize_t size = ::read(m_file, buffer.data(), buffer.size());
        QByteArray line(buffer.data(), size > 0 ? qsizetype(size) : 0);
        buffer.fill('\0');
        if (line.endsWith('\n'))
            line.chop(1);
        return line;
    }

private:
    int m_file = -1;
    termios m_before{};
    bool m_silent = false;
};

} // namespace

TerminalText::TerminalText() = default; // UTF-8 is what terminals here speak
TerminalText::~TerminalText()
{
    std::fflush(nullptr); // what was written is out, as it is after the other systems' way
}

Result<QString> promptSilently(const QString &prompt)
{
    const SilentTerminal terminal;
    if (!terminal.isReady())
        return failure(ErrorCode::NotFound, QStringLiteral("password.no-terminal"));
    terminal.write(prompt.toUtf8());
    const QString typed = QString::fromUtf8(terminal.readLine());
    terminal.write("\n");
    if (typed.isEmpty())
        return failure(ErrorCode::Cancelled, QStringLiteral("password.empty"));
    return typed;
}

} // namespace yichuang
