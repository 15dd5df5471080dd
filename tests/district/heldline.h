// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/networktransport.h"
#include "tests/district/contractbook.h"

#include <memory>
#include <utility>

namespace yichuang {

/** A workstation's line to a real server, on which every answer that comes whole is held against the contract. */
class HeldLine final : public Transport
{
public:
    explicit HeldLine(std::unique_ptr<Transport> line)
        : m_line(std::move(line))
    {
    }

    Synced<HttpAnswer> call(const HttpRequest &request) override
    {
        Synced<HttpAnswer> answer = m_line->call(request);
        if (answer && !answer->cut)
            ContractBook::enter(
                {request.method, request.path.toLatin1(), answer->status, answer->headers, answer->body});
        return answer;
    }
    void abort() override { m_line->abort(); }

private:
    std::unique_ptr<Transport> m_line;
};

/** The real transport to the server at @p address, held. */
[[nodiscard]] inline std::unique_ptr<Transport> heldLine(const QUrl &address)
{
    return std::make_unique<HeldLine>(std::make_unique<NetworkTransport>(address, QString()));
}

} // namespace yichuang
