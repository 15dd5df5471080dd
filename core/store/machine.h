// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

/**
 * A fingerprint of the computer and of the folder's own copy on it: a profile copied to another machine, or a second
 * time on the same one, has another. Hex of SM3; tells nothing of what went in.
 */
[[nodiscard]] QString machineFingerprint(const QString &profileFolder);

} // namespace yichuang
