// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace yichuang {

class BlobStore;
class CaseTable;
class Database;
class EventLog;
struct Unlocked;
struct WorkRules;

/** What a whole check looked at and what it found. */
struct VerificationReport
{
    qint64 events = 0;
    qint64 cases = 0; ///< streams of events that are a case
    qint64 consultations = 0; ///< and those that are a consultation: no case
    qint64 blobs = 0;
    QStringList faults; ///< each names the event, case or file, in the order of the log
};

/** The parts a check looks at. */
struct VerifiedParts
{
    Database &database;
    Unlocked &unlocked;
    EventLog &log;
    CaseTable &cases;
    BlobStore &blobs;
    const WorkRules &rules;
};

using VerifyProgress = std::function<bool(qint64 done, qint64 total)>;

/**
 * Checks the database's own structure, recomputes every hash, verifies every signature, that each device's chain is
 * whole from 1 to the sealed note of its end, that every case folds as the case table says, and that every scan opens.
 */
[[nodiscard]] Result<VerificationReport> verifyProfile(const VerifiedParts &parts, const VerifyProgress &progress);

/** Throws the case table away and folds every case again, in one transaction. Returns the number of cases. */
[[nodiscard]] Result<qint64> rebuildCases(const VerifiedParts &parts, const VerifyProgress &progress);

} // namespace yichuang
