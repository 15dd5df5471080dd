// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/station.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/base/randomsource.h"
#include "core/district/deflate.h"
#include "core/vault/digest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <mutex>
#include <thread>

#include <unistd.h>

namespace yichuang {

namespace {

/** The fields of /proc/PID/stat behind the name, "state" first; empty when it is gone. */
QList<QByteArray> statOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

double ticksToMs(const QByteArray &ticks)
{
    static const double perTick = 1000.0 / double(sysconf(_SC_CLK_TCK));
    return ticks.toDouble() * perTick;
}

} // namespace

double processorMsOf(qint64 pid)
{
    const QList<QByteArray> fields = statOf(pid);
    return fields.size() > 12 ? ticksToMs(fields[11]) + ticksToMs(fields[12]) : 0;
}

double processorMsWithChildren(qint64 pid)
{
    const QList<QByteArray> own = statOf(pid);
    double all = own.size() > 14 ? processorMsOf(pid) + ticksToMs(own[13]) + ticksToMs(own[14]) : 0;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QList<QByteArray> fields = statOf(name.toLongLong());
        if (fields.size() > 12 && fields[1].toLongLong() == pid)
            all += processorMsOf(name.toLongLong());
    }
    return all;
}

Station::Station(TestDistrict &district, const QString &unit)
    : m_device(unit, district.port())
{
    m_device.join(district.code(unit));
    m_device.http().setHeld(false);
    m_device.http().setPort(district.port()); // its connection belongs to this thread
}

void Station::prepare(const std::vector<Event> &model, int cases, int casesInBatch)
{
    SystemRandom random;
    std::vector<Event> batch;
    m_batches.clear();
    for (int number = 0; number < cases; ++number) {
        const QUuid caseId = makeUuidV7(QDateTime::currentDateTime(), random);
        for (const Event &like : model) {
            Event event = like;
            event.at = QDateTime::currentDateTime();
            event.id = makeUuidV7(event.at, random);
            event.caseId = caseId;
            event.device = m_device.id();
            event.deviceSeq = ++m_seq;
            event.place.centre = m_device.unit();
            event.salt = random.bytes(16);
            event.prevHash = m_hash;
            event.hash = sm3(chainInput(event));
            m_hash = event.hash;
            event.signature = like.signature.isEmpty() ? QByteArray() : m_device.sign(event.hash);
            batch.push_back(std::move(event));
        }
        if ((number + 1) % casesInBatch == 0 || number + 1 == cases) {
            const QByteArray plain = jsonBytes(batchToJson(batch));
            m_batches.push_back({deflated(plain), int(batch.size()), plain.size()});
            batch.clear();
        }
    }
}

void Station::fill(const std::vector<Event> &model, int cases)
{
    constexpr int casesInBatch = 60;
    for (int left = cases; left > 0; left -= casesInBatch) {
        prepare(model, std::min(left, casesInBatch), casesInBatch);
        push(m_batches.front());
    }
    m_batches.clear();
}

void Station::awaitNews(FeedPlace &place)
{
    for (;;) {
        const HttpAnswer answer = m_device.http().get("/v1/feed?wait=30&after=" + QByteArray::number(place.position)
                                                      + "&hash=" + place.hash.toHex());
        const Result<FeedPage> page = FeedPage::fromJson(answer.json());
        if (answer.status != 200 || !page)
            qFatal("feed: %d %s", answer.status, answer.body.constData());
        if (page->entries.empty())
            continue;
        place = page->entries.back().place;
        return;
    }
}

void Station::push(const ReadyBatch &batch)
{
    const HttpAnswer answer = m_device.http().send(
        "POST", "/v1/events", batch.body,
        {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}, {"Accept-Encoding", "deflate"}});
    if (answer.status != 200)
        qFatal("push: %d %s", answer.status, answer.body.constData());
}

void Station::pushAll(quint16 port, Times &times, double pace, double lead)
{
    m_device.http().setPort(port);
    QElapsedTimer clock;
    clock.start();
    const auto now = [&] { return double(clock.nsecsElapsed()) / 1e6; };
    double due = lead;
    for (const ReadyBatch &batch : m_batches) {
        if (pace <= 0)
            due = now();
        else if (now() < due)
            std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(due - now()));
        push(batch);
        times.add(now() - due);
        due += pace;
    }
    m_device.http().setPort(port); // its connection belongs to this thread
}

std::pair<qint64, qint64> Station::readAll(quint16 port)
{
    m_device.http().setPort(port);
    qint64 entries = 0;
    qint64 bytes = 0;
    FeedPlace place;
    for (;;) {
        const HttpAnswer answer = m_device.http().send(
            "GET", "/v1/feed?after=" + QByteArray::number(place.position) + "&hash=" + place.hash.toHex(), {},
            {{"Accept-Encoding", "deflate"}});
        const Result<FeedPage> page = FeedPage::fromJson(answer.json());
        if (answer.status != 200 || !page)
            qFatal("feed: %d %s", answer.status, answer.body.constData());
        if (page->entries.empty())
            break;
        entries += qint64(page->entries.size());
        bytes += answer.headers.value("content-length").toLongLong();
        place = page->entries.back().place;
    }
    m_device.http().setPort(port);
    return {entries, bytes};
}

LoadRun pushTogether(std::vector<std::unique_ptr<Station>> &stations, const TestDistrict &district, qint64 postgresPid,
                     double perSecond)
{
    LoadRun run;
    for (const std::unique_ptr<Station> &station : stations) {
        for (const ReadyBatch &batch : station->batches())
            run.events += batch.events;
    }
    const auto serverMs = [&] {
        double ms = 0;
        for (std::size_t i = 0; i < district.processes(); ++i)
            ms += processorMsOf(district.pid(i));
        return ms;
    };
    const double serverBefore = serverMs();
    const double postgresBefore = processorMsWithChildren(postgresPid);
    std::mutex mutex;
    QElapsedTimer clock;
    clock.start();
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        threads.emplace_back([&, i] {
            Times times;
            const double pace =
                perSecond > 0 ? 1000 * double(stations.size()) * stations[i]->batches().front().events / perSecond : 0;
            stations[i]->pushAll(district.port(i % district.processes()), times, pace,
                                 pace * double(i) / double(stations.size()));
            const std::lock_guard lock(mutex);
            run.pushes.add(times);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    run.seconds = double(clock.nsecsElapsed()) / 1e9;
    run.serverMs = serverMs() - serverBefore;
    run.postgresMs = processorMsWithChildren(postgresPid) - postgresBefore;
    return run;
}

} // namespace yichuang
