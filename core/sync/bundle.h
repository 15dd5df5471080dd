// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/vault/password.h"

#include <QByteArray>
#include <QString>

namespace yichuang {

class Profile;

/** A bundle as it is written to a stick, and the code that opens it, told by another way than the stick travels. */
struct MadeBundle
{
    QByteArray bytes;
    QString code; ///< five groups of five, as a recovery code; not stored anywhere
    int events = 0;
};

/** What a bundle brought. */
struct BundleTaken
{
    int added = 0; ///< events that were not here
    int known = 0; ///< that were
    int conflicting = 0; ///< that differ from what is here; left out, for the district to judge
    QString device; ///< who made the bundle

    bool operator==(const BundleTaken &) const = default;
};

/**
 * A sealed, signed bundle (.ycbundle): what this workstation wrote and the district is not known to have, for a machine
 * that has a network to carry up. A village laptop needs no network and no enrolment for it.
 *
 * Form: one line of JSON {format, device, memory, iterations, lanes, salt, key, signature}, then the sealed content:
 * SM4/GCM under a random key that is wrapped under Argon2id of a code drawn for this bundle. The signature is the
 * device's over the SM3 of what follows the line. A stick that is lost tells nothing but the device's id.
 * NotFound "bundle.nothing" when nothing waits.
 */
[[nodiscard]] Result<MadeBundle> makeBundle(Profile &profile, const PasswordCost &cost = {});

/**
 * Takes a bundle into the log; its events go up from here at the next sync. Taking it twice is taking it once.
 * InvalidInput "bundle.form" or "bundle.code", WrongPassword "bundle.code", Tampered "bundle.signature" or as
 * EventIntake; then nothing was kept.
 */
[[nodiscard]] Result<BundleTaken> takeBundle(Profile &profile, const QByteArray &bytes, const QString &code,
                                             const Clock &clock);

} // namespace yichuang
