// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

namespace yichuang {

/**
 * Makes the district know the identity in use: after a restore, a copy or a fork an earlier one of this profile, which
 * it knows already, vouches for it. Nobody has to enrol again.
 */
class IdentityTask final
{
public:
    IdentityTask(DistrictClient &client, DeskGate &gate, const Clock &clock)
        : m_client(client)
        , m_gate(gate)
        , m_clock(clock)
    {
    }

    /** NotEnrolled when no identity of this profile was ever enrolled. Nothing to do is success. */
    [[nodiscard]] Synced<> run();

    /**
     * The district says it does not know @p device, an identity of this profile: a server that was restored to before
     * it came up. The other identities vouch for it, the newest that the district knows. NotEnrolled when it knows
     * none.
     */
    [[nodiscard]] Synced<> introduceAgain(const QString &device);

    /**
     * Enrols with a one-time code; @p server is a serverAddress(). A computer that was revoked comes back under a new
     * identity.
     */
    [[nodiscard]] Synced<Enrolment> enrol(const QString &server, const QString &caFile, const QString &code,
                                          const QString &program);

private:
    [[nodiscard]] Synced<Enrolment> vouch(const QString &voucher, const QString &device, const QByteArray &publicKey);
    [[nodiscard]] Synced<Enrolment> enrolOnce(const QString &server, const QString &caFile, const QString &code,
                                              const QString &program);
    [[nodiscard]] Synced<> keep(const QString &device, const Enrolment &enrolment, const QString &server,
                                const QString &caFile);

    DistrictClient &m_client;
    DeskGate &m_gate;
    const Clock &m_clock;
};

} // namespace yichuang
