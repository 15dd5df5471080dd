// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/feedwriter.h"

#include "core/sync/wire.h"

namespace yichuang {

FeedWriter::FeedWriter(std::map<QUuid, ArrivedCase> &files, const std::vector<const Event *> &fresh)
    : m_files(files)
{
    std::map<QUuid, std::size_t> seen; // how far each case was gone through
    for (const Event *event : fresh) {
        ArrivedCase &file = files.at(event->caseId);
        for (std::size_t &next = seen[event->caseId]; next < file.events().size();) {
            ArrivedEvent &arrived = file.events()[next++];
            const QStringList feeds = file.feedsOf(arrived);
            for (const QString &unit : feeds) {
                if (!arrived.feeds.contains(unit))
                    m_missing[unit].push_back(&arrived);
            }
            if (arrived.event.id == event->id)
                break;
        }
    }
}

QStringList FeedWriter::units() const
{
    QStringList units;
    for (const auto &[unit, events] : m_missing)
        units.append(unit);
    return units;
}

std::vector<Postgres::Step> FeedWriter::lock() const
{
    QStringList all; // sorted: new rows are locks as well
    for (const auto &[caseId, file] : m_files)
        all += file.units();
    all.removeDuplicates();
    all.sort();
    return {{"INSERT INTO units (unit, hash) SELECT unit, $2 FROM unnest($1::text[]) AS given (unit) "
             "ON CONFLICT DO NOTHING",
             PgValues().array(PgArray(all)).bytes(chainStart())},
            {"SELECT unit, position, hash FROM units WHERE unit = ANY ($1::text[]) ORDER BY unit FOR NO KEY UPDATE",
             PgValues().array(PgArray(units()))}};
}

std::vector<Postgres::Step> FeedWriter::append(const PgRows &heads)
{
    using enum PgElement;
    PgArray caseIds(Uuid);
    PgArray caseUnits(Text);
    for (const auto &[caseId, file] : m_files) {
        for (const QString &unit : file.units()) {
            caseIds.uuid(caseId);
            caseUnits.text(unit);
        }
    }
    PgArray units(Text);
    PgArray positions(Number);
    PgArray cases(Uuid);
    PgArray arrivals(Number);
    PgArray hashes(Bytes);
    PgArray headUnits(Text);
    PgArray headPositions(Number);
    PgArray headHashes(Bytes);
    for (int row = 0; row < heads.size(); ++row) {
        const QString unit = heads.text(row, 0);
        FeedPlace head{heads.number(row, 1), heads.bytes(row, 2)};
        for (ArrivedEvent *arrived : m_missing[unit]) {
            head = {head.position + 1, feedHash(head.hash, arrived->event.hash)};
            units.text(unit);
            positions.number(head.position);
            cases.uuid(arrived->event.caseId);
            arrivals.number(arrived->arrival);
            hashes.bytes(head.hash);
            arrived->feeds.append(unit);
        }
        headUnits.text(unit);
        headPositions.number(head.position);
        headHashes.bytes(head.hash);
    }
    return {{"INSERT INTO case_units (case_id, unit) SELECT * FROM unnest($1::uuid[], $2::text[]) "
             "ON CONFLICT DO NOTHING",
             PgValues().array(caseIds).array(caseUnits)},
            {"INSERT INTO feed (unit, position, case_id, arrival, hash) "
             "SELECT * FROM unnest($1::text[], $2::bigint[], $3::uuid[], $4::bigint[], $5::bytea[])",
             PgValues().array(units).array(positions).array(cases).array(arrivals).array(hashes)},
            {"UPDATE units SET position = head.position, hash = head.hash "
             "FROM unnest($1::text[], $2::bigint[], $3::bytea[]) AS head (unit, position, hash) "
             "WHERE units.unit = head.unit",
             PgValues().array(headUnits).array(headPositions).array(headHashes)}};
}

} // namespace yichuang
