// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "tests/chaos/chaosworkstation.h"
#include "tests/chaos/faultproxy.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace yichuang {

/** What all runs share: a database cluster and a profile to copy. */
struct ChaosGround
{
    TestPostgres &postgres;
    QString baseProfile; ///< a closed demonstration profile with reference documents, not enrolled
    QString passwordFile;
};

/** What a run did, for its line of output. */
struct ChaosTally
{
    int commands = 0;
    int kills = 0; ///< of any process
    int clockJumps = 0;
    int fullDisks = 0;
    int lineFaults = 0;
    int acknowledged = 0; ///< cases
    int steps = 0; ///< acknowledged later steps of cases, by whoever had them
    int rounds = 0; ///< of sync until everything was healed
};

/**
 * One seeded day of a district in which everything goes wrong: two server processes over PostgreSQL, three
 * workstations in two units, a bad line between them, kills at any time, wrong clocks, full disks. Then it heals, and
 * whoever acknowledged something must find it everywhere it belongs, once.
 */
class ChaosRun final
{
public:
    ChaosRun(const ChaosGround &ground, std::uint64_t seed);
    ~ChaosRun();

    /** Returns what is wrong afterwards; empty when everything healed. */
    [[nodiscard]] QString run();
    [[nodiscard]] const ChaosTally &tally() const { return m_tally; }

private:
    [[nodiscard]] QString prepare();
    [[nodiscard]] QString prepareSharedCases();
    void work();
    void startSomething(ChaosWorkstation &workstation, SeededRandom &random);
    void startIntakeWithScan(ChaosWorkstation &workstation, SeededRandom &random);
    void startStep(ChaosWorkstation &workstation, const Mistreatment &mistreatment, SeededRandom &random);
    void doMischief();
    void changeLine();
    void reapAll();
    [[nodiscard]] QString heal();
    [[nodiscard]] QString check();
    [[nodiscard]] QString checkSteps();
    [[nodiscard]] QString checkWorkstation(ChaosWorkstation &workstation, const QString &unit);
    [[nodiscard]] bool chance(int percent) { return m_random.below(100) < std::uint32_t(percent); }
    void pause(int ms);

    struct Place
    {
        std::unique_ptr<ChaosWorkstation> workstation;
        QString unit;
    };

    const ChaosGround &m_ground;
    SeededRandom m_random;
    std::uint64_t m_seed;
    QString m_database;
    QTemporaryDir m_folder;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<FaultProxy> m_line;
    std::vector<Place> m_places;
    QByteArray m_application; ///< of an item that is accepted as it is, to take in with a scan
    QStringList m_shared; ///< numbers of the cases all three start with
    QString m_crash; ///< a process that ended by a fault of its own
    ChaosTally m_tally;
};

} // namespace yichuang
