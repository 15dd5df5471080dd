// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/sealer.h"
#include "core/vault/securebytes.h"
#include "core/vault/signing.h"

#include <QByteArray>
#include <QString>

namespace yichuang {

/**
 * The district's two secrets, in one file outside the database (mode 0600): the key under which bodies and scans are
 * sealed, so that a copy of the database alone tells nothing about a person, and the key that signs reference
 * documents. Whoever loses the file has lost all bodies: it belongs into the safe, not into the database's backup.
 */
class DistrictKeys final
{
public:
    [[nodiscard]] static Result<DistrictKeys> generate();
    /** Reads a key file. NotFound; InvalidInput "keys.form"; NotPermitted "keys.mode" if others may read it. */
    [[nodiscard]] static Result<DistrictKeys> read(const QString &path);

    DistrictKeys(DistrictKeys &&) noexcept = default;
    DistrictKeys &operator=(DistrictKeys &&) noexcept = default;

    /** Writes the key file, readable by its owner only; AlreadyExists rather than writing over one. */
    [[nodiscard]] Result<> write(const QString &path) const;

    /** For event payloads and pieces of scans. One per thread. */
    [[nodiscard]] Sealer sealer() const;
    /** Public half of the signing key. */
    [[nodiscard]] const QByteArray &publicKey() const { return m_publicKey; }
    /** Signs as the district. Not thread-safe. */
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView statement) const;

private:
    DistrictKeys(SecureBytes sealing, DeviceKey signing);

    SecureBytes m_sealing;
    DeviceKey m_signing;
    QByteArray m_publicKey;
};

} // namespace yichuang
