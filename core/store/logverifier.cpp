// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logverifier.h"

#include "core/base/identifiers.h"
#include "core/cases/fold.h"
#include "core/store/blobstore.h"
#include "core/store/casetable.h"
#include "core/store/chainhead.h"
#include "core/store/database.h"
#include "core/store/devicestore.h"
#include "core/store/eventlog.h"
#include "core/store/migrations.h"
#include "core/store/unlocked.h"
#include "core/store/workrules.h"

#include <QMap>

#include <map>

namespace yichuang {

namespace {

constexpr int mostFaults = 1000;
constexpr qint64 progressEvery = 256;

/** Follows each device's chain through the log. */
class ChainFollower
{
public:
    ChainFollower(VerificationReport &report, DeviceStore &devices)
        : m_report(report)
        , m_devices(devices)
    {
    }

    void follow(const Event &event)
    {
        Link &link = m_links[event.device];
        const QString id = uuidText(event.id);
        if (event.deviceSeq != link.seq + 1)
            fault(QStringLiteral("event %1: sequence %2 follows %3").arg(id).arg(event.deviceSeq).arg(link.seq));
        if (event.prevHash != link.hash)
            fault(QStringLiteral("event %1: does not follow the event before it").arg(id));
        if (eventHash(event) != event.hash)
            fault(QStringLiteral("event %1: content does not match its hash").arg(id));
        if (!event.signature.isEmpty() && !signatureHolds(event))
            fault(QStringLiteral("event %1: signature does not verify").arg(id));
        link.seq = event.deviceSeq;
        link.hash = event.hash;
        link.endsSigned = !event.signature.isEmpty();
        link.lastEvent = id;
    }

    void checkEnds(const ChainHeadNote &note)
    {
        for (const auto &[device, link] : m_links) {
            if (!link.endsSigned)
                fault(QStringLiteral("event %1: the last of its device bears no signature").arg(link.lastEvent));
            const Result<std::optional<ChainHead>> end = ChainHeadNote(note).read(device);
            if (!end || !*end)
                fault(QStringLiteral("device %1: the note of its chain's end is missing or was changed").arg(device));
            else if ((*end)->seq != link.seq || (*end)->hash != link.hash)
                fault(QStringLiteral("device %1: the log ends at %2, but %3 were written")
                          .arg(device)
                          .arg(link.seq)
                          .arg((*end)->seq));
        }
    }

    void fault(const QString &text)
    {
        if (m_report.faults.size() < mostFaults)
            m_report.faults.append(text);
    }

private:
    struct Link
    {
        qint64 seq = 0;
        QByteArray hash = QByteArray(32, '\0');
        bool endsSigned = false;
        QString lastEvent;
    };

    bool signatureHolds(const Event &event)
    {
        auto key = m_keys.find(event.device);
        if (key == m_keys.end()) {
            Result<VerifyKey> found = m_devices.verifyKey(event.device);
            if (!found)
                return false;
            key = m_keys.emplace(event.device, std::move(*found)).first;
        }
        return key->second.verifies(event.hash, event.signature);
    }

    VerificationReport &m_report;
    DeviceStore &m_devices;
    std::map<QString, Link> m_links;
    std::map<QString, VerifyKey> m_keys;
};

Result<std::vector<QUuid>> caseIdsInLog(Database &database)
{
    Statement row = database.prepare("SELECT case_id FROM events GROUP BY case_id ORDER BY min(log_id)");
    std::vector<QUuid> ids;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return ids;
        ids.push_back(uuidFromText(row.text(0)));
    }
}

Result<> verifyCases(const VerifiedParts &parts, VerificationReport &report, const std::vector<QUuid> &ids,
                     const VerifyProgress &progress)
{
    qint64 known = 0;
    for (const QUuid &id : ids) {
        ++report.cases;
        if (progress && report.cases % progressEvery == 0
            && !progress(report.events + report.cases, report.events + qint64(ids.size())))
            return failure(ErrorCode::Cancelled);
        const Result<std::vector<Event>> events = parts.log.eventsOf(id);
        if (!events)
            continue; // named already while following the chain
        const FoldedCase folded = fold(*events);
        if (!folded.state)
            continue;
        ++known;
        const Result<QString> difference = parts.cases.differenceTo(*folded.state, parts.rules.due(*folded.state));
        if (!difference)
            return failure(difference.error());
        if (!difference->isEmpty() && report.faults.size() < mostFaults)
            report.faults.append(
                QStringLiteral("case %1: %2 differs from the events").arg(folded.state->number(), *difference));
    }
    const Result<qint64> rows = parts.cases.count();
    if (!rows)
        return failure(rows.error());
    if (*rows != known)
        report.faults.append(QStringLiteral("case table: %1 rows for %2 cases").arg(*rows).arg(known));
    return {};
}

Result<> verifyBlobs(const VerifiedParts &parts, VerificationReport &report)
{
    Statement row = parts.database.prepare("SELECT hash FROM blobs ORDER BY hash");
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
        ++report.blobs;
        const QString name = row.text(0);
        if (const Result<> whole = parts.blobs.verifyFile(name); !whole && report.faults.size() < mostFaults)
            report.faults.append(QStringLiteral("scan %1: %2").arg(name.left(16), errorCodeName(whole.error().code)));
    }
}

} // namespace

Result<VerificationReport> verifyProfile(const VerifiedParts &parts, const VerifyProgress &progress)
{
    VerificationReport report;
    const Result<QStringList> structure = integrityFaults(parts.database);
    if (!structure)
        return failure(structure.error());
    for (const QString &fault : *structure)
        report.faults.append(QStringLiteral("database: ") + fault);

    const Result<qint64> total = parts.log.count();
    if (!total)
        return failure(total.error());
    DeviceStore devices(parts.database);
    ChainFollower chains(report, devices);
    const Result<> followed = parts.log.forEach(
        [&](const Event &event) {
            ++report.events;
            chains.follow(event);
            return !progress || report.events % progressEvery != 0 || progress(report.events, *total);
        },
        [&](const EventLog::Unreadable &fault) {
            ++report.events;
            chains.fault(
                QStringLiteral("event %1: cannot be opened (%2)").arg(fault.eventId, errorCodeName(fault.why.code)));
        });
    if (!followed)
        return failure(followed.error());
    chains.checkEnds(ChainHeadNote(parts.database, parts.unlocked.events));

    const Result<std::vector<QUuid>> ids = caseIdsInLog(parts.database);
    if (!ids)
        return failure(ids.error());
    if (const Result<> cases = verifyCases(parts, report, *ids, progress); !cases)
        return failure(cases.error());
    if (const Result<> blobs = verifyBlobs(parts, report); !blobs)
        return failure(blobs.error());
    return report;
}

Result<qint64> rebuildCases(const VerifiedParts &parts, const VerifyProgress &progress)
{
    Result<Transaction> transaction = Transaction::begin(parts.database);
    if (!transaction)
        return failure(transaction.error());
    if (const Result<> cleared = parts.cases.clear(); !cleared)
        return failure(cleared.error());
    const Result<std::vector<QUuid>> ids = caseIdsInLog(parts.database);
    if (!ids)
        return failure(ids.error());
    qint64 done = 0;
    qint64 cases = 0;
    for (const QUuid &id : *ids) {
        const Result<std::vector<Event>> events = parts.log.eventsOf(id);
        if (!events)
            return failure(events.error());
        const FoldedCase folded = fold(*events);
        if (folded.state) {
            ++cases;
            if (const Result<> put = parts.cases.put(*folded.state, parts.rules.due(*folded.state)); !put)
                return failure(put.error());
        }
        for (const Misfit &misfit : folded.misfits) {
            const Result<> noted =
                parts.database.prepare("INSERT OR REPLACE INTO misfits (event_id, case_id, reason) VALUES (?, ?, ?)")
                    .bind(uuidText(misfit.eventId))
                    .bind(uuidText(id))
                    .bind(misfit.why.reason)
                    .run();
            if (!noted)
                return failure(noted.error());
        }
        if (++done % progressEvery == 0 && progress && !progress(done, qint64(ids->size())))
            return failure(ErrorCode::Cancelled);
    }
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return cases;
}

} // namespace yichuang
