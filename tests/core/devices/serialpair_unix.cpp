// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/devices/serialpair.h"

#include <QSocketNotifier>

#include <array>

#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

namespace yichuang {

struct SerialPair::Ends
{
    int master = -1;
    int slave = -1; ///< held open, so that the terminal outlives a program that comes and goes
    QString port;
    std::unique_ptr<QSocketNotifier> notifier;
};

SerialPair::SerialPair()
    : m_ends(std::make_unique<Ends>())
{
    std::array<char, 128> name{};
    if (::openpty(&m_ends->master, &m_ends->slave, name.data(), nullptr, nullptr) != 0)
        qFatal("no pseudo-terminal");
    termios mode{};
    ::tcgetattr(m_ends->slave, &mode);
    ::cfmakeraw(&mode);
    ::tcsetattr(m_ends->slave, TCSANOW, &mode);
    ::fcntl(m_ends->master, F_SETFL, O_NONBLOCK);
    m_ends->port = QString::fromLatin1(name.data());
    m_ends->notifier = std::make_unique<QSocketNotifier>(m_ends->master, QSocketNotifier::Read);
    QObject::connect(m_ends->notifier.get(), &QSocketNotifier::activated, m_ends->notifier.get(), [this] {
        std::array<char, 256> bytes{};
        const ssize_t count = ::read(m_ends->master, bytes.data(), bytes.size());
        if (count > 0 && onBytes)
            onBytes(QByteArray(bytes.data(), count));
    });
}

SerialPair::~SerialPair()
{
    hangUp();
}

QString SerialPair::port() const
{
    return m_ends->port;
}

bool SerialPair::isJoined() const
{
    return m_ends->master >= 0;
}

void SerialPair::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::write(m_ends->master, bytes.constData() + sent, size_t(bytes.size() - sent));
        if (count <= 0)
            qFatal("the pseudo-terminal takes nothing");
        sent += count;
    }
}

void SerialPair::hangUp()
{
    if (!isJoined())
        return;
    m_ends->notifier->setEnabled(false);
    ::close(m_ends->slave);
    ::close(m_ends->master);
    m_ends->slave = m_ends->master = -1;
}

} // namespace yichuang
