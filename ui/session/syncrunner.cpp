// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/syncrunner.h"

#include "core/store/filesystem.h"
#include "core/store/syncstore.h"
#include "core/sync/carriedenrolment.h"
#include "core/sync/networktransport.h"
#include "ui/session/background.h"
#include "ui/session/deskrunner.h"

#include <QCoreApplication>

#include <future>

namespace yichuang {

namespace {

constexpr int soonMs = 250;

QString programName()
{
    return QStringLiteral("yichuang ") + QCoreApplication::applicationVersion();
}

} // namespace

/** The desk's queue as the engine sees it: a visit waits its turn like any act. */
class SyncRunner::Gate final : public DeskGate
{
public:
    explicit Gate(DeskRunner &desk)
        : m_desk(desk)
    {
    }

protected:
    void run(const std::function<void(Profile *)> &job) override
    {
        std::promise<void> done;
        (void)m_desk.onProfile([&](Profile &profile) {
            job(profile.isUnlocked() ? &profile : nullptr);
            done.set_value();
            return true;
        });
        done.get_future().wait();
    }

private:
    DeskRunner &m_desk;
};

SyncRunner::SyncRunner(DeskRunner &desk, const Clock &clock, Connect connect, std::unique_ptr<NetworkReturn> network,
                       QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_connect(std::move(connect))
    , m_network(network ? std::move(network) : watchNetworkReturn())
    , m_gate(std::make_unique<Gate>(desk))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    QObject::connect(&m_soon, &QTimer::timeout, this, &SyncRunner::refresh);
    const auto later = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    m_engine = std::make_unique<SyncEngine>(SyncSurroundings{
        *m_gate,
        m_clock,
        m_random,
        [this](const DistrictLink &link) { return transportFor(link); },
        [&desk](Profile &, const QByteArray &bytes) { return desk.takePublished(bytes); },
        [this, later] { QMetaObject::invokeMethod(this, later, Qt::QueuedConnection); },
        [this](const std::vector<CaseNews> &news) {
            QMetaObject::invokeMethod(
                this, [this, news] { Q_EMIT newsArrived(news); }, Qt::QueuedConnection);
        },
    });
    QObject::connect(&desk, &DeskRunner::committed, this, [this, later] {
        m_engine->committed();
        later();
    });
    QObject::connect(m_network.get(), &NetworkReturn::returned, this, [this] { m_engine->wake(); });
}

SyncRunner::~SyncRunner()
{
    m_engine.reset();
}

std::unique_ptr<Transport> SyncRunner::transportFor(const DistrictLink &link) const
{
    return m_connect ? m_connect(link) : std::make_unique<NetworkTransport>(QUrl(link.server), link.caFile);
}

void SyncRunner::wake()
{
    m_engine->wake();
    refresh();
}

void SyncRunner::refresh()
{
    m_desk
        .onProfile([&clock = m_clock](Profile &profile) -> Result<SyncStatus> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return readSyncStatus(profile, clock);
        })
        .then(this, [this](const Result<SyncStatus> &status) {
            if (!status)
                return;
            m_status = *status;
            Q_EMIT statusChanged(*status);
        });
}

void SyncRunner::setWanted(bool wanted)
{
    m_desk
        .onProfile([wanted](Profile &profile) -> Result<> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().book.setWanted(wanted);
        })
        .then(this, [this](const Result<> &) { wake(); });
}

Answer<Synced<Enrolment>> SyncRunner::enrol(const EnrolmentForm &form)
{
    Answer<Synced<Enrolment>> answer = inBackground([this, form]() -> Synced<Enrolment> {
        const Result<QUrl> server = serverAddress(form.server);
        if (!server)
            return tl::unexpected(localError(server.error()));
        DistrictLink link;
        link.server = server->toString();
        link.caFile = form.caFile;
        const std::unique_ptr<Transport> transport = transportFor(link);
        DistrictClient client(*transport, *m_gate, m_clock);
        return IdentityTask(client, *m_gate, m_clock).enrol(link.server, link.caFile, form.code, programName());
    });
    answer.then(this, [this](const Synced<Enrolment> &done) {
        if (done)
            wake();
    });
    return answer;
}

template <typename T> Answer<Synced<T>> SyncRunner::onLine(std::function<Synced<T>(DistrictClient &client)> work)
{
    return inBackground([this, work]() -> Synced<T> {
        const Result<DistrictLink> link = m_gate->visit([](Profile &profile) { return profile.sync().book.link(); });
        if (!link)
            return tl::unexpected(localError(link.error()));
        const std::unique_ptr<Transport> transport = transportFor(*link);
        DistrictClient client(*transport, *m_gate, m_clock);
        return work(client);
    });
}

Answer<Synced<FeedComparison>> SyncRunner::compare(const CompareTask::Progress &progress)
{
    Answer<Synced<FeedComparison>> answer = onLine<FeedComparison>(
        [this, progress](DistrictClient &client) { return CompareTask(client, *m_gate, m_clock).run(progress); });
    answer.then(this, [this](const Synced<FeedComparison> &) { refresh(); });
    return answer;
}

void SyncRunner::readAgain()
{
    m_desk
        .onProfile([](Profile &profile) -> Result<> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().book.readFeedAnew();
        })
        .then(this, [this](const Result<> &) { wake(); });
}

Answer<Result<MadeBundle>> SyncRunner::exportBundle(const QString &fileName, const BundleProgress &progress)
{
    return inBackground([this, fileName, progress]() -> Result<MadeBundle> {
        LocalFiles files;
        return writeBundle(*m_gate, files, fileName, m_clock, progress);
    });
}

Answer<Result<BundleTaken>> SyncRunner::importBundle(const QString &fileName, const QString &code,
                                                     const BundleProgress &progress)
{
    Answer<Result<BundleTaken>> answer = inBackground([this, fileName, code, progress]() -> Result<BundleTaken> {
        LocalFiles files;
        return takeBundle(*m_gate, files, fileName, code, m_clock, progress);
    });
    answer.then(this, [this](const Result<BundleTaken> &) { wake(); });
    return answer;
}

Answer<Synced<QStringList>> SyncRunner::unknownAuthors(const QStringList &devices)
{
    return onLine<QStringList>(
        [this, devices](DistrictClient &client) { return CarriedEnrolment(client, *m_gate).unknown(devices); });
}

Answer<Synced<Enrolment>> SyncRunner::enrolAuthor(const QString &device, const QString &code)
{
    Answer<Synced<Enrolment>> answer = onLine<Enrolment>([this, device, code](DistrictClient &client) {
        return CarriedEnrolment(client, *m_gate).enrol(device, code, programName());
    });
    answer.then(this, [this](const Synced<Enrolment> &done) {
        if (done)
            wake();
    });
    return answer;
}

} // namespace yichuang
