// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sync/deskgate.h"
#include "core/vault/password.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace yichuang {

class FileSystem;

/** done of total bytes; false cancels. */
using BundleProgress = std::function<bool(qint64 done, qint64 total)>;

/** A bundle as it was written to a stick, and the code that opens it, told by another way than the stick travels. */
struct MadeBundle
{
    QString code; ///< five groups of five, as a recovery code; not stored anywhere
    int events = 0;
    int scans = 0;
    int scansLost = 0; ///< named by the events, but not readable here; verify names them
};

/** What a bundle brought. */
struct BundleTaken
{
    int added = 0; ///< events that were not here
    int known = 0; ///< that were
    int conflicting = 0; ///< that differ from what is here; left out, for the district to judge
    int cases = 0; ///< cases the events belong to
    int scansAdded = 0;
    int scansKnown = 0;
    int scansMissing = 0; ///< announced, but not in the file: it was cut, or they were lost before
    QString device; ///< who made the bundle
    QStringList
        authors; ///< who wrote what is in it: that computer, its earlier identities, others whose sticks it took
    QString unit; ///< where that computer stands

    bool operator==(const BundleTaken &) const = default;
};

/**
 * Writes a sealed, signed bundle (.ycbundle): what this workstation wrote or carries and the district is not known to
 * have, events and then their scans, for a machine that has a network to carry up. A village laptop needs no network
 * and no enrolment for it: the bundle brings its key, and whoever imports it enrols the laptop from there
 * (carriedenrolment.h). The file appears whole or not at all.
 *
 * Form: one line of JSON {format, device, memory, iterations, lanes, salt, key, content, signature}; then `content`
 * bytes of sealed JSON {unit, devices, scans, events}; then for each of `scans` four bytes of length (big endian) and
 * the sealed scan. All is SM4/GCM under a random key that is wrapped under Argon2id of a code drawn for this bundle.
 * The signature is the device's over the SM3 of the sealed JSON, which names every scan by its SM3. A stick that is
 * lost tells nothing but the device's id.
 *
 * NotFound "bundle.nothing" when nothing waits, Cancelled, and what the disk refuses: DiskFull, ReadOnly, IoFailed.
 */
[[nodiscard]] Result<MadeBundle> writeBundle(DeskGate &gate, FileSystem &files, const QString &path, const Clock &clock,
                                             const BundleProgress &progress = {}, const PasswordCost &cost = {});

/**
 * Takes a bundle into the log; its events and scans go up from here at the next sync. Taking it twice is taking it
 * once, and one that was cancelled goes on where it stood.
 * InvalidInput "bundle.form" or "bundle.code", WrongPassword "bundle.code", Tampered "bundle.signature",
 * "bundle.chain" or as EventIntake; then nothing was kept. AlreadyExists "bundle.own" for a copy of this profile's own.
 */
[[nodiscard]] Result<BundleTaken> takeBundle(DeskGate &gate, FileSystem &files, const QString &path,
                                             const QString &code, const Clock &clock,
                                             const BundleProgress &progress = {});

} // namespace yichuang
