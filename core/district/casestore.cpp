// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/casestore.h"

#include "core/district/tracking.h"

#include <QHash>

namespace yichuang {

Result<> CaseStore::load(const std::vector<const Event *> &fresh)
{
    for (const Event *event : fresh)
        m_files.try_emplace(event->caseId, event->caseId);
    std::vector<QUuid> ids; // sorted as the map is: PostgreSQL sorts ids by their bytes, and locks in that order
    for (const auto &[caseId, file] : m_files)
        ids.push_back(caseId);
    const Result<std::vector<PgRows>> locked = m_worker.postgres.runAll(
        {{"INSERT INTO cases (case_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING",
          PgValues().array(PgArray(ids))},
         {"SELECT case_id, arrivals, head FROM cases WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id "
          "FOR NO KEY UPDATE",
          PgValues().array(PgArray(ids))}});
    if (!locked)
        return failure(locked.error());
    std::vector<Row> behind;
    const PgRows &rows = locked->at(1);
    for (int row = 0; row < rows.size(); ++row) {
        Row known{rows.uuid(row, 0), rows.number(row, 1), rows.bytes(row, 2)};
        if (known.arrivals == 0)
            continue;
        ArrivedCase &file = m_files.at(known.caseId);
        if (std::optional<ArrivedCase> kept = m_cache.take(known.caseId, known.arrivals))
            file = std::move(*kept);
        if (qint64(file.events().size()) < known.arrivals || file.head() != known.head)
            behind.push_back(std::move(known));
    }
    return behind.empty() ? Result<>() : readOn(behind);
}

/**
 * Whether a file that was kept and read on is what its row names. One that another unit came to meanwhile is not: its
 * earlier events went into feeds that are not noted here.
 */
bool CaseStore::isWhole(const Row &row, qsizetype unitsBefore) const
{
    const ArrivedCase &file = m_files.at(row.caseId);
    return file.head() == row.head && file.units().size() == unitsBefore;
}

Result<> CaseStore::readOn(const std::vector<Row> &rows)
{
    std::vector<QUuid> ids;
    PgArray sizes(PgElement::Number);
    QHash<QUuid, qsizetype> unitsBefore; // of those that were kept
    for (const Row &row : rows) {
        const ArrivedCase &file = m_files.at(row.caseId);
        ids.push_back(row.caseId);
        sizes.number(qint64(file.events().size()));
        if (!file.events().empty())
            unitsBefore.insert(row.caseId, file.units().size());
    }
    const PgValues values = PgValues().array(PgArray(ids)).array(sizes);
    const Result<std::vector<PgRows>> read = m_worker.postgres.runAll(
        {{"SELECT r.* FROM unnest($1::uuid[], $2::bigint[]) AS known (case_id, arrivals) JOIN event_rows r "
          "ON r.case_id = known.case_id AND r.arrival > known.arrivals ORDER BY r.case_id, r.arrival",
          values},
         {"SELECT f.case_id, f.arrival, f.unit FROM unnest($1::uuid[], $2::bigint[]) AS known (case_id, arrivals) "
          "JOIN feed f ON f.case_id = known.case_id AND f.arrival > known.arrivals",
          values}});
    if (!read)
        return failure(read.error());
    const PgRows &events = read->at(0);
    for (int row = 0; row < events.size(); ++row) {
        Result<ArrivedEvent> event = arrivedEvent(events, row, m_worker.sealer);
        if (!event)
            return failure(event.error());
        m_files.at(event->event.caseId).add(std::move(*event));
    }
    const PgRows &entries = read->at(1);
    for (int row = 0; row < entries.size(); ++row) {
        std::vector<ArrivedEvent> &arrived = m_files.at(entries.uuid(row, 0)).events();
        const auto arrival = std::size_t(entries.number(row, 1));
        if (arrival >= 1 && arrival <= arrived.size())
            arrived[arrival - 1].feeds.append(entries.text(row, 2));
    }
    std::vector<Row> again;
    for (const Row &row : rows) {
        const auto before = unitsBefore.constFind(row.caseId);
        if (before == unitsBefore.cend() || isWhole(row, *before))
            continue;
        m_files.at(row.caseId) = ArrivedCase(row.caseId);
        again.push_back(row);
    }
    return again.empty() ? Result<>() : readOn(again);
}

Result<std::vector<Postgres::Step>> CaseStore::store(const QSet<QUuid> &fresh) const
{
    using enum PgElement;
    std::vector<const ArrivedEvent *> events;
    PgArray digests(Bytes);
    PgArray digestCases(Uuid);
    PgArray changed(Uuid);
    PgArray verdicts(Text);
    PgArray reasons(Text);
    PgArray caseIds(Uuid);
    PgArray arrivals(Number);
    PgArray numbers(Text);
    PgArray tracks(Bytes);
    PgArray heads(Bytes);
    for (const auto &[caseId, file] : m_files) {
        for (const ArrivedEvent &arrived : file.events()) {
            if (fresh.contains(arrived.event.id)) {
                events.push_back(&arrived);
                for (const QByteArray &digest : arrived.blobs) {
                    digests.bytes(digest);
                    digestCases.uuid(caseId);
                }
            } else if (arrived.verdictChanged) {
                changed.uuid(arrived.event.id);
                verdicts.text(verdictName(arrived.verdict.kind));
                reasons.text(arrived.verdict.reason);
            }
        }
        caseIds.uuid(caseId);
        arrivals.number(qint64(file.events().size()));
        numbers.text(file.state() ? file.state()->number() : QString());
        tracks.bytes(trackHash(file));
        heads.bytes(file.head());
    }
    Result<Postgres::Step> inserted = insertEvents(events, m_worker.sealer);
    if (!inserted)
        return failure(inserted.error());
    std::vector<Postgres::Step> steps{std::move(*inserted)};
    if (digests.size() > 0) {
        steps.push_back({"INSERT INTO case_blobs (digest, case_id) SELECT * FROM unnest($1::bytea[], $2::uuid[]) "
                         "ON CONFLICT DO NOTHING",
                         PgValues().array(digests).array(digestCases)});
    }
    if (changed.size() > 0) {
        steps.push_back({"UPDATE events SET verdict = now.verdict, reason = now.reason "
                         "FROM unnest($1::uuid[], $2::text[], $3::text[]) AS now (id, verdict, reason) "
                         "WHERE events.id = now.id",
                         PgValues().array(changed).array(verdicts).array(reasons)});
    }
    steps.push_back(
        {"UPDATE cases SET arrivals = now.arrivals, number = now.number, track = now.track, head = now.head "
         "FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::bytea[], $5::bytea[]) "
         "AS now (case_id, arrivals, number, track, head) WHERE cases.case_id = now.case_id",
         PgValues().array(caseIds).array(arrivals).array(numbers).array(tracks).array(heads)});
    return steps;
}

void CaseStore::keep()
{
    for (auto &[caseId, file] : m_files)
        m_cache.put(std::move(file));
    m_files.clear();
}

} // namespace yichuang
