// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/devices/virtualreader.h"

#include "tests/core/devices/readervectors.h"

namespace yichuang {

VirtualReader::VirtualReader()
{
    m_line.onBytes = [this](const QByteArray &bytes) { take(bytes); };
}

int VirtualReader::asked(unsigned char command, unsigned char parameter) const
{
    int times = 0;
    for (qsizetype at = 0; at < m_requests.size(); at += 2)
        times += m_requests.at(at) == char(command) && m_requests.at(at + 1) == char(parameter);
    return times;
}

void VirtualReader::take(const QByteArray &bytes)
{
    m_received += bytes;
    constexpr qsizetype requestSize = 10;
    while (m_received.size() >= requestSize) {
        const auto command = std::uint8_t(m_received.at(7));
        const auto parameter = std::uint8_t(m_received.at(8));
        m_received.remove(0, requestSize);
        m_requests.append(char(command)).append(char(parameter));
        answer(command, parameter);
        if (!m_line.isJoined())
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
    m_line.send(pulledOut ? frame.first(m_unplugWithin) : frame);
    if (pulledOut)
        unplug();
}

} // namespace yichuang
