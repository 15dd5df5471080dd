// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/samframe.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace yichuang {
namespace {

constexpr std::array<char, 5> preambleBytes{char(0xAA), char(0xAA), char(0xAA), char(0x96), char(0x69)};
constexpr QByteArrayView preamble(preambleBytes.data(), qsizetype(preambleBytes.size()));
constexpr qsizetype lengthBytes = 2;
constexpr qsizetype shortestLength = 4; ///< three bytes of status and the check

std::uint8_t byteAt(QByteArrayView bytes, qsizetype index)
{
    return std::uint8_t(bytes[index]);
}

std::uint8_t checkOf(QByteArrayView bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), std::uint8_t(0),
                           [](std::uint8_t sum, char byte) { return std::uint8_t(sum ^ std::uint8_t(byte)); });
}

QByteArray request(std::uint8_t command, std::uint8_t parameter)
{
    constexpr std::uint8_t length = 3; // command, parameter, check
    QByteArray frame = preamble.toByteArray();
    for (const std::uint8_t byte : {std::uint8_t(0), length, command, parameter})
        frame.append(char(byte));
    frame.append(char(checkOf(QByteArrayView(frame).sliced(preamble.size()))));
    return frame;
}

} // namespace

QByteArray samRequest(SamCommand command)
{
    switch (command) {
    case SamCommand::Status:
        return request(0x11, 0xFF);
    case SamCommand::Find:
        return request(0x20, 0x01);
    case SamCommand::Select:
        return request(0x20, 0x02);
    case SamCommand::Read:
        return request(0x30, 0x01);
    case SamCommand::ReadNewestAddress:
        return request(0x30, 0x03);
    }
    Q_UNREACHABLE();
}

void SamDecoder::append(QByteArrayView bytes)
{
    m_bytes.append(bytes);
}

std::optional<SamReply> SamDecoder::next()
{
    while (true) {
        const qsizetype start = QByteArrayView(m_bytes).indexOf(preamble);
        if (start < 0) { // its beginning may be the end of what is there
            drop(std::max<qsizetype>(0, m_bytes.size() - (preamble.size() - 1)));
            while (!m_bytes.isEmpty() && !preamble.startsWith(m_bytes))
                drop(1);
            return std::nullopt;
        }
        drop(start);
        const qsizetype head = preamble.size() + lengthBytes;
        if (m_bytes.size() < head)
            return std::nullopt;
        const qsizetype length = byteAt(m_bytes, preamble.size()) << 8 | byteAt(m_bytes, preamble.size() + 1);
        if (length < shortestLength || length > longestSamLength) {
            drop(1);
            continue;
        }
        if (m_bytes.size() < head + length)
            return std::nullopt;
        const QByteArrayView checked = QByteArrayView(m_bytes).sliced(preamble.size(), lengthBytes + length);
        const QByteArrayView content = checked.sliced(lengthBytes);
        if (checkOf(checked) != 0 || content[0] != 0 || content[1] != 0) {
            drop(1); // not the whole: the true frame may begin inside
            continue;
        }
        const SamReply reply{byteAt(content, 2), content.sliced(3, length - shortestLength).toByteArray()};
        m_bytes.remove(0, head + length);
        return reply;
    }
}

void SamDecoder::dropPartial()
{
    drop(m_bytes.size());
}

void SamDecoder::drop(qsizetype count)
{
    m_bytes.remove(0, count);
    m_dropped += count;
}

} // namespace yichuang
