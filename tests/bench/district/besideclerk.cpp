// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/besideclerk.h"

#include "core/sync/networktransport.h"
#include "tests/bench/benchprofile.h"
#include "tests/bench/district/wholeworkstation.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <atomic>
#include <future>

namespace yichuang {

namespace {

constexpr int beatMs = 1;
constexpr int lookMs = 200; ///< between two looks whether all is through
constexpr int longestMs = 1'800'000;

/** The way to the desk that SyncRunner has, with a clock at the desk. */
class TimedGate final : public DeskGate
{
public:
    TimedGate(DeskRunner &desk, Felt &felt)
        : m_desk(desk)
        , m_felt(felt)
    {
    }

protected:
    void run(const std::function<void(Profile *)> &job) override
    {
        std::promise<void> done;
        (void)m_desk.onProfile([&](Profile &profile) {
            m_felt.visits.add(millisecondsOf([&] {
                m_felt.visitsProcessor.add(
                    processorMillisecondsOf([&] { job(profile.isUnlocked() ? &profile : nullptr); }));
            }));
            done.set_value();
            return true;
        });
        done.get_future().wait();
    }

private:
    DeskRunner &m_desk;
    Felt &m_felt; ///< on the desk's thread
};

/** The engine behind a TimedGate, reached as the program reaches a district. */
struct CountedEngine
{
    CountedEngine(DeskRunner &desk, const Clock &clock, Felt &felt)
        : gate(desk, felt)
        , engine({gate,
                  clock,
                  random,
                  [](const DistrictLink &link) -> std::unique_ptr<Transport> {
                      return std::make_unique<NetworkTransport>(QUrl(link.server), link.caFile);
                  },
                  [&desk](Profile &, const QByteArray &bytes) { return desk.takePublished(bytes); },
                  {},
                  {}})
    {
    }

    TimedGate gate;
    SystemRandom random;
    SyncEngine engine;
};

std::shared_ptr<void> startCarrying(Carrier carrier, DeskRunner &desk, const Clock &clock, Felt &felt)
{
    if (carrier == Carrier::Program)
        return std::make_shared<SyncRunner>(desk, clock);
    return std::make_shared<CountedEngine>(desk, clock, felt);
}

} // namespace

Felt feelBeside(const QString &dir, qint64 feedLength, Carrier carrier)
{
    Felt felt;
    const SystemClock clock;
    SystemRandom random;
    LocalFiles files;
    const TemplateSet templates = TemplateSet::builtIn();
    DeskRunner desk(needed(Profile::open(dir, files, clock, random), "open"), templates, clock, random);
    (void)needed(desk.logIn(QStringLiteral("clerk"), QString::fromUtf16(BenchProfile::password)).result(), "log-in");

    QElapsedTimer since;
    since.start();
    const auto now = [&since] { return double(since.nsecsElapsed()) / 1e6; };
    QEventLoop loop;
    std::atomic<bool> asked = false;
    double lastBeat = now();
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beat, &QTimer::timeout, &loop, [&] {
        felt.beats.add(now() - lastBeat);
        lastBeat = now();
        if (asked.exchange(true))
            return;
        (void)desk.onProfile([&, at = lastBeat](Profile &) {
            felt.waits.add(now() - at);
            asked = false;
            return true;
        });
    });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (since.elapsed() > longestMs)
            qFatal("the backlog does not get through");
        desk.onProfile(backlogOf).then(&loop, [&](const Backlog &backlog) {
            if (backlog.isThrough(feedLength))
                loop.quit();
        });
    });
    {
        const std::shared_ptr<void> carrying = startCarrying(carrier, desk, clock, felt);
        beat.start(beatMs);
        look.start(lookMs);
        loop.exec();
        felt.seconds = now() / 1000;
        beat.stop();
        look.stop();
    }
    while (asked) // what was asked last still writes here
        QThread::msleep(1);
    return felt;
}

} // namespace yichuang
