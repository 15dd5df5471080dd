// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchtable.h"
#include "tests/district/testdevice.h"
#include "tests/district/testserver.h"

#include <functional>
#include <memory>
#include <vector>

namespace yichuang {

/** A batch as it will lie on the wire, made before anything is timed. */
struct ReadyBatch
{
    QByteArray body; ///< deflated JSON, as a workstation sends it
    int events = 0;
    qsizetype plainBytes = 0; ///< before deflating
};

/** What one station did of a load. */
struct LoadShare
{
    qint64 events = 0;
    qint64 bytes = 0; ///< of answers on the wire, where they are what is asked for
    Times calls; ///< how long each push or page took
};

/** A workstation that only carries what was made ready before: its own work is not what is measured. */
class Station final
{
public:
    Station(TestDistrict &district, const QString &unit);

    [[nodiscard]] TestDevice &device() { return m_device; }
    /**
     * Makes ready what follows: cases copied from @p model, written one after another; a batch holds @p casesInBatch of
     * them. What was ready before is gone.
     */
    void prepare(const std::vector<Event> &model, int cases, int casesInBatch);
    [[nodiscard]] const std::vector<ReadyBatch> &batches() const { return m_batches; }

    /**
     * Sends everything that is ready. With a @p pace (ms between pushes; 0: as fast as it goes) they begin at their
     * times, after @p lead ms, and what they waited for one another counts. Call from the station's own thread.
     */
    [[nodiscard]] LoadShare pushAll(quint16 port, double pace = 0, double lead = 0);
    /** prepare() and push(), piece by piece, so that any number of cases fits into memory. From the station's thread.
     */
    void fill(const std::vector<Event> &model, int cases);
    /** Sends one batch; ends the program unless it is taken. */
    void push(const ReadyBatch &batch);
    /** Where the unit's feed ends now. From the station's own thread. */
    [[nodiscard]] FeedPlace headOfFeed();
    /** Reads the unit's feed behind @p place, page by page, as a workstation does. From the station's own thread. */
    [[nodiscard]] LoadShare readAll(quint16 port, FeedPlace place = {});
    /** Waits until the feed has something behind @p place, which is moved there. From the station's own thread. */
    void awaitNews(FeedPlace &place);

private:
    [[nodiscard]] FeedPage page(const FeedPlace &place, const QByteArray &query, qint64 *bytes = nullptr);

    TestDevice m_device;
    qint64 m_seq = 0; ///< where its chain ends
    QByteArray m_hash = chainStart();
    std::vector<ReadyBatch> m_batches;
};

/** What some stations did at once. */
struct LoadRun
{
    double seconds = 0;
    LoadShare all;
    double serverMs = 0; ///< processor time of all processes of the server
    double postgresMs = 0; ///< and of PostgreSQL

    [[nodiscard]] double perSecond() const { return double(all.events) / seconds; }
    [[nodiscard]] double processorMs() const { return (serverMs + postgresMs) / double(all.events); } ///< per event
};

using Stations = std::vector<std::unique_ptr<Station>>;

/**
 * All stations push all they have, each in a thread of its own, spread over the server's processes; with @p perSecond
 * they offer so many events a second together, evenly, whatever the server makes of it (0: as fast as it goes).
 */
[[nodiscard]] LoadRun pushTogether(const Stations &stations, const TestDistrict &district, qint64 postgresPid,
                                   double perSecond = 0);
/** All stations read their units' feeds, each behind its place of @p from (empty: from the start), likewise. */
[[nodiscard]] LoadRun readTogether(const Stations &stations, const TestDistrict &district, qint64 postgresPid,
                                   const std::vector<FeedPlace> &from = {});
/** Stations of one centre write cases at once, with nothing measured. */
void fillCentre(TestDistrict &district, const QString &centre, const std::vector<Event> &model, int cases);

/** Runs @p work on the district while its processor time is measured. */
[[nodiscard]] LoadRun measuredLoad(const TestDistrict &district, qint64 postgresPid,
                                   const std::function<LoadShare()> &work);

/** Processor time used so far, in ms: by a process, or by one and all its children, also those that ended. */
[[nodiscard]] double processorMsOf(qint64 pid);
[[nodiscard]] double processorMsWithChildren(qint64 pid);

} // namespace yichuang
