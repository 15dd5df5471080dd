// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace yichuang {

/**
 * Tells when the computer may have a network again. A hint, not a promise: it may come without a network, and several
 * times for one; where the system tells nothing it never comes. Whoever waits for a network tries by himself as well.
 */
class NetworkReturn : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void returned();
};

/** What this system tells, from now on. */
[[nodiscard]] std::unique_ptr<NetworkReturn> watchNetworkReturn();

} // namespace yichuang
