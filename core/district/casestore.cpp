// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/casestore.h"

#include "core/district/tracking.h"

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
    std::vector<QUuid> unread;
    const PgRows &rows = locked->at(1);
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.number(row, 1) == 0)
            continue;
        const QUuid caseId = rows.uuid(row, 0);
        if (std::optional<CaseFile> kept = m_cache.take(caseId, rows.number(row, 1), rows.bytes(row, 2)))
            m_files.at(caseId) = std::move(*kept);
        else
            unread.push_back(caseId);
    }
    return unread.empty() ? Result<>() : loadHistories(unread);
}

Result<> CaseStore::loadHistories(const std::vector<QUuid> &caseIds)
{
    const Result<std::vector<PgRows>> read = m_worker.postgres.runAll(
        {{"SELECT * FROM event_rows WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, arrival",
          PgValues().array(PgArray(caseIds))},
         {"SELECT case_id, arrival, unit FROM feed WHERE case_id = ANY ($1::uuid[])",
          PgValues().array(PgArray(caseIds))}});
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
    return {};
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
                for (const QByteArray &digest : blobsNamedBy(arrived.event)) {
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
