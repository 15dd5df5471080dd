// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchtable.h"
#include "tests/bench/district/realcase.h"
#include "tests/bench/district/station.h"
#include "tests/district/testpostgres.h"

#include <memory>
#include <span>
#include <vector>

namespace yichuang {

/** What the parts share: PostgreSQL with durable commits, the model of a case, the table. */
class DistrictBench final
{
public:
    DistrictBench(BenchTable &table, bool full);

    /** A fresh district with @p processes running and nothing in it. */
    [[nodiscard]] std::unique_ptr<TestDistrict> district(int processes = 1);
    /** Stations of ten centres in turn. */
    [[nodiscard]] static std::vector<std::unique_ptr<Station>> stations(TestDistrict &district, int count);

    BenchTable &table;
    const bool full;
    TestPostgres postgres{Durability::Real};
    const std::vector<Event> model = realCase();

private:
    int m_databases = 0;
};

void measureWire(DistrictBench &bench); ///< bytes of a case on the wire
void measurePush(DistrictBench &bench); ///< one workstation and fifty, one case a push and whole backlogs
void measurePull(DistrictBench &bench); ///< first fill of a new workstation
void measureLatency(DistrictBench &bench); ///< an accept to the district, a decision to the workstation
void measureMonday(DistrictBench &bench); ///< laptops that come back with days of work
void measureGrowth(DistrictBench &bench); ///< the same load on a small district and on large ones
void measurePeers(DistrictBench &bench); ///< plain INSERTs of the same rows; PouchDB and its server

struct DistrictPart
{
    const char *name;
    void (*measure)(DistrictBench &bench);
};
[[nodiscard]] std::span<const DistrictPart> districtParts();

} // namespace yichuang
