// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/networkreturn.h"

#include <QNetworkInformation>

namespace yichuang {

std::unique_ptr<NetworkReturn> watchNetworkReturn()
{
    auto watch = std::make_unique<NetworkReturn>();
    if (QNetworkInformation::loadDefaultBackend())
        QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, watch.get(),
                         [watch = watch.get()](QNetworkInformation::Reachability reachability) {
                             if (reachability != QNetworkInformation::Reachability::Disconnected)
                                 Q_EMIT watch->returned();
                         });
    return watch;
}

} // namespace yichuang
