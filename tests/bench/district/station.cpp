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

FeedPage Station::page(const FeedPlace &place, const QByteArray &query, qint64 *bytes)
{
    const HttpAnswer answer = m_device.http().send(
        "GET", "/v1/feed?after=" + QByteArray::number(place.position) + "&hash=" + place.hash.toHex() + query, {},
        {{"Accept-Encoding", "deflate"}});
    Result<FeedPage> page = FeedPage::fromJson(answer.json());
    if (answer.status != 200 || !page)
        qFatal("feed: %d %s", answer.status, answer.body.constData());
    if (bytes)
        *bytes += answer.headers.value("content-length").toLongLong();
    return std::move(*page);
}

void Station::awaitNews(FeedPlace &place)
{
    for (;;) {
        const FeedPage news = page(place, "&wait=30");
        if (news.entries.empty())
            continue;
        place = news.entries.back().place;
        return;
    }
}

FeedPlace Station::headOfFeed()
{
    return page({}, "&limit=1").head;
}

void Station::push(const ReadyBatch &batch)
{
    const HttpAnswer answer = m_device.http().send(
        "POST", "/v1/events", batch.body,
        {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}, {"Accept-Encoding", "deflate"}});
    if (answer.status != 200)
        qFatal("push: %d %s", answer.status, answer.body.constData());
}

LoadShare Station::pushAll(quint16 port, double pace, double lead)
{
    LoadShare share;
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
        share.calls.add(now() - due);
        share.events += batch.events;
        due += pace;
    }
    m_device.http().setPort(port); // its connection belongs to this thread
    return share;
}

LoadShare Station::readAll(quint16 port, FeedPlace place)
{
    LoadShare share;
    m_device.http().setPort(port);
    for (;;) {
        FeedPage read;
        share.calls.add(millisecondsOf([&] { read = page(place, {}, &share.bytes); }));
        if (read.entries.empty())
            break;
        share.events += qint64(read.entries.size());
        place = read.entries.back().place;
        if (place.position == read.head.position)
            break;
    }
    m_device.http().setPort(port);
    return share;
}

LoadRun measuredLoad(const TestDistrict &district, qint64 postgresPid, const std::function<LoadShare()> &work)
{
    const auto serverMs = [&] {
        double ms = 0;
        for (std::size_t i = 0; i < district.processes(); ++i)
            ms += processorMsOf(district.pid(i));
        return ms;
    };
    LoadRun run;
    const double serverBefore = serverMs();
    const double postgresBefore = processorMsWithChildren(postgresPid);
    run.seconds = millisecondsOf([&] { run.all = work(); }) / 1000;
    run.serverMs = serverMs() - serverBefore;
    run.postgresMs = processorMsWithChildren(postgresPid) - postgresBefore;
    return run;
}

namespace {

/** Each station does its @p share of a load in a thread of its own. */
LoadShare together(std::size_t stations, const std::function<LoadShare(std::size_t index)> &share)
{
    LoadShare all;
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < stations; ++i) {
        threads.emplace_back([&, i] {
            const LoadShare mine = share(i);
            const std::lock_guard lock(mutex);
            all.events += mine.events;
            all.bytes += mine.bytes;
            all.calls.add(mine.calls);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return all;
}

} // namespace

LoadRun pushTogether(const Stations &stations, const TestDistrict &district, qint64 postgresPid, double perSecond)
{
    return measuredLoad(district, postgresPid, [&] {
        return together(stations.size(), [&](std::size_t i) {
            const double pace =
                perSecond > 0 ? 1000 * double(stations.size()) * stations[i]->batches().front().events / perSecond : 0;
            return stations[i]->pushAll(district.port(i % district.processes()), pace,
                                        pace * double(i) / double(stations.size()));
        });
    });
}

LoadRun readTogether(const Stations &stations, const TestDistrict &district, qint64 postgresPid,
                     const std::vector<FeedPlace> &from)
{
    return measuredLoad(district, postgresPid, [&] {
        return together(stations.size(), [&](std::size_t i) {
            return stations[i]->readAll(district.port(i % district.processes()), from.empty() ? FeedPlace{} : from[i]);
        });
    });
}

void fillCentre(TestDistrict &district, const QString &centre, const std::vector<Event> &model, int cases)
{
    constexpr std::size_t writers = 4;
    Stations stations;
    for (std::size_t i = 0; i < writers; ++i)
        stations.push_back(std::make_unique<Station>(district, centre));
    (void)together(writers, [&](std::size_t i) {
        stations[i]->fill(model, cases / int(writers));
        stations[i]->device().http().setPort(district.port());
        return LoadShare{};
    });
}

} // namespace yichuang
