// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/carriedenrolment.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"

#include <algorithm>

namespace yichuang {

Synced<QStringList> CarriedEnrolment::unknown(const QStringList &devices)
{
    const Result<QStringList> own = m_gate.visit([](Profile &profile) { return profile.sync().outbox.ownDevices(); });
    if (!own)
        return tl::unexpected(localError(own.error()));
    QStringList asked;
    for (const QString &device : devices) {
        if (!own->contains(device))
            asked.append(device);
    }
    if (asked.isEmpty())
        return asked;
    const Synced<std::vector<Peer>> known = m_client.devices(asked);
    if (!known)
        return tl::unexpected(known.error());
    for (const Peer &peer : *known)
        asked.removeAll(peer.device);
    return asked;
}

Synced<Enrolment> CarriedEnrolment::enrol(const QString &device, const QString &code, const QString &program)
{
    const Result<QByteArray> key = m_gate.visit([&](Profile &profile) {
        return profile.sync().peers.verifyKey(device).map([](const VerifyKey &known) { return known.encoded(); });
    });
    if (!key)
        return tl::unexpected(localError(key.error()));
    const Synced<Enrolment> enrolment = m_client.enrol({code.trimmed(), device, *key, program, QString()});
    if (!enrolment)
        return enrolment;
    const Result<> kept = m_gate.visit([&](Profile &profile) {
        return profile.sync().peers.put({device, *key, enrolment->unit.code, false});
    });
    if (!kept)
        return tl::unexpected(localError(kept.error()));
    return enrolment;
}

} // namespace yichuang
