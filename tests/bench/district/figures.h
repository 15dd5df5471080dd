// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchtable.h"
#include "tests/bench/district/realcase.h"
#include "tests/bench/district/station.h"
#include "tests/district/testpostgres.h"

#include <memory>
#include <span>

namespace yichuang {

/** What the parts share: PostgreSQL with durable commits, the model of a case, the table. */
class DistrictBench final
{
public:
    DistrictBench(BenchTable &table, bool full);

    /** A fresh district with @p processes running and nothing in it. */
    [[nodiscard]] std::unique_ptr<TestDistrict> district(int processes = 1);
    /** Stations of ten centres in turn. */
    [[nodiscard]] static Stations stations(TestDistrict &district, int count);

    BenchTable &table;
    const bool full;
    TestPostgres postgres{Durability::Real};
    const std::vector<Event> model = realCase();

private:
    int m_databases = 0;
};

inline constexpr int benchCentres = 10; ///< that stations() belong to
/**
 * The @p index-th of them. None is the town that the model's case is handed to: each of their events is in two feeds,
 * and in their own there is nothing but theirs.
 */
[[nodiscard]] QString benchCentre(int index);

void measureWire(DistrictBench &bench); ///< bytes of a case on the wire
void measurePush(DistrictBench &bench); ///< one workstation and fifty, one case a push and whole backlogs
void measurePull(DistrictBench &bench); ///< one workstation and fifty read their feeds
void measureLatency(DistrictBench &bench); ///< an accept to the district, a decision to the workstation
void measureBeside(DistrictBench &bench); ///< what a clerk feels of the engine while a backlog goes up and comes down
void measureMonday(DistrictBench &bench); ///< laptops that come back with days of work
void measureGrowth(DistrictBench &bench); ///< the same load on a small district and on large ones
void measurePeers(DistrictBench &bench); ///< plain INSERTs of the same rows; PouchDB and its server
void measureFill(DistrictBench &bench); ///< first fill of a new workstation: the district's side, and both

/** Adds the figures of a load that is not compared with a peer. */
void addLoad(BenchTable &table, const QString &what, const LoadRun &run, const QString &call, const QString &done,
             bool isGoal);

struct DistrictPart
{
    const char *name;
    void (*measure)(DistrictBench &bench);
};
[[nodiscard]] std::span<const DistrictPart> districtParts();

} // namespace yichuang
