// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"

#include <QByteArray>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <array>
#include <functional>

namespace yichuang {

/** What a line does to one request. */
enum class LineFault {
    None,
    Drop, ///< it never arrives, and the client is hung up on
    CutRequest, ///< half of it arrives
    LoseAnswer, ///< it is carried out, and nobody hears of it
    CutAnswer, ///< half of the answer comes back
    Delay, ///< it arrives late, and others overtake it
    Duplicate, ///< it arrives twice; the second answer comes back
    Slow, ///< the answer trickles
};
inline constexpr int lineFaults = int(LineFault::Slow) + 1;

/**
 * A line that is as bad as it is told to be, between HTTP clients and a server on loopback. It understands just enough
 * of HTTP/1.1 to know where a request ends: every request goes over a connection of its own. What happens is drawn from
 * one seed. Runs in its thread's event loop.
 */
class FaultProxy final : public QObject
{
public:
    /** Requests go to the port @p target names when they come. */
    FaultProxy(std::function<quint16()> target, std::uint64_t seed);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /** How many of a thousand requests meet each fault; the rest passes. */
    void setOdds(const std::array<int, lineFaults> &perThousand) { m_odds = perThousand; }
    void heal() { m_odds = {}; }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int faults() const { return m_faults; }

private:
    void accept();
    void read(QTcpSocket *client);
    void forward(const QPointer<QTcpSocket> &client, const QByteArray &request, LineFault fault);
    void answer(const QPointer<QTcpSocket> &client, const QByteArray &answer, LineFault fault);
    [[nodiscard]] LineFault draw();

    std::function<quint16()> m_target;
    SeededRandom m_random;
    QTcpServer m_server;
    std::array<int, lineFaults> m_odds{};
    int m_requests = 0;
    int m_faults = 0;
};

} // namespace yichuang
