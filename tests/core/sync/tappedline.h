// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"

#include <functional>
#include <memory>

namespace yichuang {

/** A line on which a test listens: it is told of every request on the thread that makes it, and may break the line. */
class TappedLine final : public Transport
{
public:
    enum class Accident {
        None,
        Unreachable, ///< the request never leaves
        AnswerLost, ///< it is carried out, and nobody hears of it
    };
    using Tap = std::function<Accident(const HttpRequest &)>;

    /** @p tap may be changed or emptied while the line is in use; outlives it. */
    TappedLine(std::unique_ptr<Transport> line, const Tap &tap)
        : m_line(std::move(line))
        , m_tap(tap)
    {
    }

    Synced<HttpAnswer> call(const HttpRequest &request) override
    {
        const Accident accident = m_tap ? m_tap(request) : Accident::None;
        SyncError offline;
        offline.fault = SyncFault::Offline;
        offline.code = QStringLiteral("test");
        if (accident == Accident::Unreachable)
            return tl::unexpected(offline);
        Synced<HttpAnswer> answer = m_line->call(request);
        if (accident == Accident::AnswerLost)
            return tl::unexpected(offline);
        return answer;
    }
    void abort() override { m_line->abort(); }

private:
    std::unique_ptr<Transport> m_line;
    const Tap &m_tap;
};

} // namespace yichuang
