// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"

#include <memory>

namespace yichuang {

/**
 * Transport over Qt Network. Makes its connection on the thread of the first call and belongs to it from then on. A
 * line on which nothing moves for a minute counts as cut (a waiting read is answered within half a minute).
 * Redirections are not followed: the district has one address.
 */
class NetworkTransport final : public Transport
{
public:
    /** @p caFile: PEM file with the certificate authority to trust instead of the system's; may be empty. */
    NetworkTransport(QUrl server, QString caFile);
    ~NetworkTransport() override;
    Q_DISABLE_COPY_MOVE(NetworkTransport)

    [[nodiscard]] Synced<HttpAnswer> call(const HttpRequest &request) override;
    void abort() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yichuang
