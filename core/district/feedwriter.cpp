// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/feedwriter.h"

#include "core/base/identifiers.h"
#include "core/sync/wire.h"

#include <QMap>
#include <QSet>

namespace yichuang {

namespace {

using Missing = QMap<QString, std::vector<const ArrivedEvent *>>; ///< per unit, in the order they go into its feed
using Present = QSet<std::pair<QString, std::pair<QUuid, int>>>; ///< unit, case, arrival

Result<Present> presentOf(Postgres &postgres, const std::map<QUuid, CaseFile> &files)
{
    QStringList ids;
    for (const auto &[caseId, file] : files)
        ids.append(uuidText(caseId));
    const Result<PgRows> rows =
        postgres.run("SELECT unit, case_id, arrival FROM feed WHERE case_id = ANY ($1::uuid[])", PgValues().list(ids));
    if (!rows)
        return failure(rows.error());
    Present present;
    for (int row = 0; row < rows->size(); ++row)
        present.insert({rows->text(row, 0), {rows->uuid(row, 1), int(rows->number(row, 2))}});
    return present;
}

Missing missingOf(const std::map<QUuid, CaseFile> &files, const std::vector<const Event *> &fresh, Present present)
{
    Missing missing;
    for (const Event *event : fresh) {
        const CaseFile &file = files.at(event->caseId);
        for (const ArrivedEvent &arrived : file.events()) {
            const QStringList feeds = file.feedsOf(arrived);
            for (const QString &unit : feeds) {
                const std::pair key{unit, std::pair{file.caseId(), arrived.arrival}};
                if (present.contains(key))
                    continue;
                present.insert(key);
                missing[unit].push_back(&arrived);
            }
            if (arrived.event.id == event->id)
                break;
        }
    }
    return missing;
}

} // namespace

Result<QStringList> writeFeeds(Postgres &postgres, const std::map<QUuid, CaseFile> &files,
                               const std::vector<const Event *> &fresh)
{
    const Result<Present> present = presentOf(postgres, files);
    if (!present)
        return failure(present.error());
    const Missing missing = missingOf(files, fresh, *present);
    const QStringList units = missing.keys();
    std::vector<Postgres::Step> steps;
    for (const auto &[caseId, file] : files) {
        for (const QString &unit : file.units()) {
            steps.push_back({"INSERT INTO units (unit, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                             PgValues().text(unit).bytes(chainStart())});
        }
    }
    steps.push_back({"SELECT unit, position, hash FROM units WHERE unit = ANY ($1::text[]) ORDER BY unit "
                     "FOR NO KEY UPDATE",
                     PgValues().list(units)});
    const Result<std::vector<PgRows>> locked = postgres.runAll(steps);
    if (!locked)
        return failure(locked.error());

    steps.clear();
    for (const auto &[caseId, file] : files) {
        for (const QString &unit : file.units()) {
            steps.push_back({"INSERT INTO case_units (case_id, unit) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                             PgValues().uuid(caseId).text(unit)});
        }
    }
    const PgRows &heads = locked->back();
    for (int row = 0; row < heads.size(); ++row) {
        const QString unit = heads.text(row, 0);
        FeedPlace head{heads.number(row, 1), heads.bytes(row, 2)};
        for (const ArrivedEvent *arrived : missing.value(unit)) {
            head = {head.position + 1, feedHash(head.hash, arrived->event.hash)};
            steps.push_back({"INSERT INTO feed (unit, position, case_id, arrival, hash) VALUES ($1, $2, $3, $4, $5)",
                             PgValues()
                                 .text(unit)
                                 .number(head.position)
                                 .uuid(arrived->event.caseId)
                                 .number(arrived->arrival)
                                 .bytes(head.hash)});
        }
        steps.push_back({"UPDATE units SET position = $2, hash = $3 WHERE unit = $1",
                         PgValues().text(unit).number(head.position).bytes(head.hash)});
    }
    const Result<std::vector<PgRows>> done = postgres.runAll(steps);
    if (!done)
        return failure(done.error());
    return units;
}

} // namespace yichuang
