// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/devices/virtualreader.h"

#include "tests/core/devices/readervectors.h"

#include <array>

#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

namespace yichuang {

VirtualReader::VirtualReader()
{
    std::array<char, 128> name{};
    if (::openpty(&m_master, &m_slave, name.data(), nullptr, nullptr) != 0)
        qFatal("no pseudo-terminal");
    termios mode{};
    ::tcgetattr(m_slave, &mode);
    ::cfmakeraw(&mode);
    ::tcsetattr(m_slave, TCSANOW, &mode);
    ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    m_port = QString::fromLatin1(name.data());
    m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { take(); });
}

VirtualReader::~VirtualReader()
{
    unplug();
}

void VirtualReader::unplug()
{
    if (m_master < 0)
        return;
    m_notifier->setEnabled(false);
    ::close(m_slave);
    ::close(m_master);
    m_slave = m_master = -1;
}

int VirtualReader::asked(unsigned char command, unsigned char parameter) const
{
    int times = 0;
    for (qsizetype at = 0; at < m_requests.size(); at += 2)
        times += m_requests.at(at) == char(command) && m_requests.at(at + 1) == char(parameter);
    return times;
}

void VirtualReader::take()
{
    std::array<char, 256> bytes{};
    const ssize_t count = ::read(m_master, bytes.data(), bytes.size());
    if (count <= 0)
        return;
    m_received.append(bytes.data(), count);
    constexpr qsizetype requestSize = 10;
    while (m_received.size() >= requestSize) {
        const auto command = std::uint8_t(m_received.at(7));
        const auto parameter = std::uint8_t(m_received.at(8));
        m_received.remove(0, requestSize);
        m_requests.append(char(command)).append(char(parameter));
        answer(command, parameter);
        if (m_master < 0)
            return;
    }
}

void VirtualReader::answer(unsigned char command, unsigned char parameter)
{
    if (m_silent)
        return;
    if (m_garbled)
        return send(QByteArray::fromHex("F800C0FE10F8"));
    const auto card = [this](unsigned char found, qsizetype bytes, unsigned char none) {
        send(m_texts.isEmpty() ? frameOf(none) : frameOf(found, QByteArray(bytes, '\0')));
    };
    switch (command << 8 | parameter) {
    case 0x11FF:
        return send(frameOf(0x90));
    case 0x2001:
        return card(0x9F, 4, 0x80);
    case 0x2002:
        return card(0x90, 8, 0x81);
    case 0x3001:
        return send(m_texts.isEmpty() ? frameOf(0x41) : frameOf(0x90, recordWith(m_texts)));
    case 0x3003:
        return send(m_newestAddress.isEmpty() ? frameOf(0x91) : m_newestAddress);
    default:
        return send(frameOf(0x21));
    }
}

void VirtualReader::send(const QByteArray &frame)
{
    const bool pulledOut = m_unplugWithin >= 0 && frame.size() > m_unplugWithin;
    const QByteArray bytes = pulledOut ? frame.first(m_unplugWithin) : frame;
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::write(m_master, bytes.constData() + sent, size_t(bytes.size() - sent));
        if (count <= 0)
            qFatal("the pseudo-terminal takes nothing");
        sent += count;
    }
    if (pulledOut)
        unplug();
}

} // namespace yichuang
