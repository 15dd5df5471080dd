// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/feedcomparison.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/eventlog.h"

#include <array>
#include <utility>

namespace yichuang {

namespace {

constexpr std::array faultNames{
    std::pair{FeedFault::None, "none"},
    std::pair{FeedFault::LackedHere, "lacked-here"},
    std::pair{FeedFault::SpoiltHere, "spoilt-here"},
    std::pair{FeedFault::LackedThere, "lacked-there"},
    std::pair{FeedFault::Unequal, "unequal"},
};

FeedFault faultFromName(const QString &name)
{
    for (const auto &[fault, known] : faultNames) {
        if (name == QLatin1StringView(known))
            return fault;
    }
    return FeedFault::Unequal; // a word of a newer program is no reason to show green
}

} // namespace

QString feedFaultName(FeedFault fault)
{
    for (const auto &[known, name] : faultNames) {
        if (known == fault)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

Result<FeedComparison> FeedComparisons::last()
{
    Statement row = m_database.prepare("SELECT begun_at, round, target, position, hash, ended_at, entries, fault, "
                                       "fault_at, fault_case FROM sync_comparison WHERE one = 1");
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    FeedComparison comparison;
    if (!*found)
        return comparison;
    comparison.begunAt = timeFrom(row.text(0));
    comparison.round = row.integer(1);
    comparison.target = row.integer(2);
    comparison.position = row.integer(3);
    comparison.hash = row.blob(4);
    comparison.endedAt = timeFrom(row.text(5));
    comparison.entries = row.integer(6);
    comparison.fault = faultFromName(row.text(7));
    comparison.faultAt = row.integer(8);
    comparison.faultCase = uuidFromText(row.text(9));
    return comparison;
}

Result<> FeedComparisons::set(const FeedComparison &comparison)
{
    return m_database
        .prepare("INSERT OR REPLACE INTO sync_comparison (one, begun_at, round, target, position, hash, ended_at, "
                 "entries, fault, fault_at, fault_case) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(timeText(comparison.begunAt))
        .bind(comparison.round)
        .bind(comparison.target)
        .bind(comparison.position)
        .bind(comparison.hash)
        .bind(timeText(comparison.endedAt))
        .bind(comparison.entries)
        .bind(feedFaultName(comparison.fault))
        .bind(comparison.faultAt)
        .bind(comparison.faultCase.isNull() ? QString() : uuidText(comparison.faultCase))
        .run();
}

Result<std::vector<KeptEntry>> FeedComparisons::kept(qint64 after, qint64 upTo)
{
    std::vector<KeptEntry> entries;
    const Result<> read = m_log.inFeed(after, upTo, [&](qint64 position, const QUuid &caseId, const Event *event) {
        KeptEntry entry{position, caseId, {}};
        if (event && eventHash(*event) == event->hash)
            entry.hash = event->hash;
        // Two events cannot stand at one place: neither is believed.
        if (!entries.empty() && entries.back().position == position)
            entries.back().hash.reset();
        else
            entries.push_back(std::move(entry));
    });
    if (!read)
        return failure(read.error());
    return entries;
}

Result<QString> FeedComparisons::caseNumber(const QUuid &caseId)
{
    Statement row = m_database.prepare("SELECT number FROM cases WHERE case_id = ?");
    const Result<bool> found = row.bind(uuidText(caseId)).step();
    if (!found)
        return failure(found.error());
    return *found ? row.text(0) : QString();
}

} // namespace yichuang
