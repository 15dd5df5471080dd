// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/sync/bundle.h"
#include "core/sync/comparetask.h"
#include "core/sync/identitytask.h"
#include "core/sync/syncengine.h"
#include "core/sync/syncstatus.h"
#include "ui/session/answer.h"
#include "ui/session/networkreturn.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace yichuang {

class DeskRunner;

/** What a screen fills in to enrol this workstation with its district. */
struct EnrolmentForm
{
    QString server;
    QString code;
    QString caFile; ///< may be empty
};

/**
 * Runs the sync engine beside the desk and tells screens how it stands. The engine goes through the desk's queue in
 * small visits, so no frame and no act of the clerk waits for a network. Lives as long as the program has the profile
 * open.
 */
class SyncRunner final : public QObject
{
    Q_OBJECT

public:
    using Connect = std::function<std::unique_ptr<Transport>(const DistrictLink &link)>;

    /**
     * @p desk and @p clock must outlive it. @p connect: how a district is reached; Qt Network when empty. @p network:
     * whose word that there is a network again wakes the engine; the system's when empty.
     */
    SyncRunner(DeskRunner &desk, const Clock &clock, Connect connect = {}, std::unique_ptr<NetworkReturn> network = {},
               QObject *parent = nullptr);
    ~SyncRunner() override;
    Q_DISABLE_COPY_MOVE(SyncRunner)

    /** As last read; nothing before the first log-in. */
    [[nodiscard]] const std::optional<SyncStatus> &status() const { return m_status; }
    /** Somebody logged in, asked by hand, or the network is back: every lane tries now. */
    void wake();
    /** Reads the status anew; statusChanged() follows. */
    void refresh();
    /** Whether the network may be used; kept over restarts. */
    void setWanted(bool wanted);
    /** Enrols the workstation; wakes the engine when it worked. */
    [[nodiscard]] Answer<Synced<Enrolment>> enrol(const EnrolmentForm &form);
    /** Both sides count again what they hold of the office's feed, beside the desk; the status follows. */
    [[nodiscard]] Answer<Synced<FeedComparison>> compare(const CompareTask::Progress &progress);
    /** Fetches all of the feed once more: what is lacking here comes back. Compares again by itself afterwards. */
    void readAgain();
    /** Writes what waits into a bundle for a stick, beside the desk. */
    [[nodiscard]] Answer<Result<MadeBundle>> exportBundle(const QString &fileName, const BundleProgress &progress);
    /** Takes a bundle from a stick, beside the desk, and wakes the engine. */
    [[nodiscard]] Answer<Result<BundleTaken>> importBundle(const QString &fileName, const QString &code,
                                                           const BundleProgress &progress);
    /** Those of @p devices, whose events came on sticks, that the district does not know. */
    [[nodiscard]] Answer<Synced<QStringList>> unknownAuthors(const QStringList &devices);
    /** Enrols a computer whose bundle was taken here with the one-time @p code; wakes the engine when it worked. */
    [[nodiscard]] Answer<Synced<Enrolment>> enrolAuthor(const QString &device, const QString &code);

Q_SIGNALS:
    void statusChanged(const yichuang::SyncStatus &status);
    /** Cases were changed by somebody elsewhere. */
    void newsArrived(const std::vector<yichuang::CaseNews> &news);

private:
    [[nodiscard]] std::unique_ptr<Transport> transportFor(const DistrictLink &link) const;
    /** In the background: @p work with a line to the district this computer is enrolled with. */
    template <typename T> [[nodiscard]] Answer<Synced<T>> onLine(std::function<Synced<T>(DistrictClient &client)> work);

    class Gate;

    DeskRunner &m_desk;
    const Clock &m_clock;
    Connect m_connect;
    SystemRandom m_random;
    std::unique_ptr<NetworkReturn> m_network;
    std::unique_ptr<Gate> m_gate;
    QTimer m_soon; ///< many changes in a row are read as one
    std::optional<SyncStatus> m_status;
    std::unique_ptr<SyncEngine> m_engine; ///< last: its threads use all of the above
};

} // namespace yichuang
