// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/networkreturn.h"

#include <QTimer>

#include <winsock2.h>
#include <ws2ipdef.h>

#include <iphlpapi.h>

namespace yichuang {

namespace {

/** One return comes as a handful of notices; names and routes are there a moment after the address. */
constexpr int settlingMs = 2000;

/**
 * Asks the system itself: Qt's own module for this needs a plug-in that our builds for Windows do not have. An
 * interface that is connected and an address that can be used are told of apart; either may be the last that was
 * lacking.
 */
class SystemNotices final : public NetworkReturn
{
public:
    SystemNotices()
    {
        m_settling.setSingleShot(true);
        m_settling.setInterval(settlingMs);
        QObject::connect(&m_settling, &QTimer::timeout, this, &NetworkReturn::returned);
        if (::NotifyIpInterfaceChange(AF_UNSPEC, &SystemNotices::interfaceChanged, this, FALSE, &m_interfaces)
            != NO_ERROR)
            m_interfaces = nullptr;
        if (::NotifyUnicastIpAddressChange(AF_UNSPEC, &SystemNotices::addressChanged, this, FALSE, &m_addresses)
            != NO_ERROR)
            m_addresses = nullptr;
    }
    /** Waits for notices under way: none comes to an object that is gone. */
    ~SystemNotices() override
    {
        for (const HANDLE notices : {m_interfaces, m_addresses}) {
            if (notices)
                ::CancelMibChangeNotify2(notices);
        }
    }
    Q_DISABLE_COPY_MOVE(SystemNotices)

private:
    // Both are called on a thread of the system's.
    static VOID NETIOAPI_API_ interfaceChanged(PVOID self, PMIB_IPINTERFACE_ROW, MIB_NOTIFICATION_TYPE what)
    {
        static_cast<SystemNotices *>(self)->take(what);
    }
    static VOID NETIOAPI_API_ addressChanged(PVOID self, PMIB_UNICASTIPADDRESS_ROW, MIB_NOTIFICATION_TYPE what)
    {
        static_cast<SystemNotices *>(self)->take(what);
    }

    void take(MIB_NOTIFICATION_TYPE what)
    {
        if (what == MibDeleteInstance)
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_settling.isActive())
                    m_settling.start();
            },
            Qt::QueuedConnection);
    }

    QTimer m_settling;
    HANDLE m_interfaces = nullptr;
    HANDLE m_addresses = nullptr;
};

} // namespace

std::unique_ptr<NetworkReturn> watchNetworkReturn()
{
    return std::make_unique<SystemNotices>();
}

} // namespace yichuang
