// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

namespace yichuang {

/**
 * Enrols a computer that never has a network, from the one that took its bundle: the district's one-time code of the
 * village station comes by telephone, the computer's key came with the bundle.
 */
class CarriedEnrolment final
{
public:
    CarriedEnrolment(DistrictClient &client, DeskGate &gate)
        : m_client(client)
        , m_gate(gate)
    {
    }

    /** Those of @p devices that the district does not know; its own are left out. */
    [[nodiscard]] Synced<QStringList> unknown(const QStringList &devices);

    /**
     * Enrols @p device, whose bundle was taken here, with the one-time @p code. When that computer gets a network
     * later, it enrols with the same code. Refused "code-unknown", "code-used", "code-expired", "device-exists".
     */
    [[nodiscard]] Synced<Enrolment> enrol(const QString &device, const QString &code, const QString &program);

private:
    DistrictClient &m_client;
    DeskGate &m_gate;
};

} // namespace yichuang
