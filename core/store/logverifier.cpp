// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logverifier.h"

#include "core/base/identifiers.h"
#include "core/cases/consultation.h"
#include "core/cases/fold.h"
#include "core/store/blobstore.h"
#include "core/store/caseprojection.h"
#include "core/store/casetable.h"
#include "core/store/chainhead.h"
#include "core/store/database.h"
#include "core/store/devicestore.h"
#include "core/store/eventlog.h"
#include "core/store/migrations.h"
#include "core/store/peers.h"
#include "core/store/unlocked.h"
#include "core/store/workrules.h"

#include <QMap>

#include <map>

namespace yichuang {

namespace {

constexpr int mostFaults = 1000;
constexpr qint64 progressEvery = 256;

/**
 * Follows each device's chain through the log. Own chains must be whole. Of the chains of others only what concerns
 * this unit is here: where two events follow each other they must fit, every hash must be right, and every signature
 * hold.
 */
class ChainFollower
{
public:
    ChainFollower(VerificationReport &report, DeviceStore &devices, Peers &peers)
        : m_report(report)
        , m_devices(devices)
        , m_peers(peers)
    {
    }

    void follow(const Event &event)
    {
        Link &link = linkOf(event.device);
        const QString id = uuidText(event.id);
        const bool follows = event.deviceSeq == link.seq + 1;
        if (link.isOwn && !follows)
            fault(QStringLiteral("event %1: sequence %2 follows %3").arg(id).arg(event.deviceSeq).arg(link.seq));
        if ((link.isOwn || follows) && event.prevHash != link.hash)
            fault(QStringLiteral("event %1: does not follow the event before it").arg(id));
        if (eventHash(event) != event.hash)
            fault(QStringLiteral("event %1: content does not match its hash").arg(id));
        const bool keyKnown = link.isOwn || link.key; // of others only what the district handed out
        if (!event.signature.isEmpty() && keyKnown && !(link.key && link.key->verifies(event.hash, event.signature)))
            fault(QStringLiteral("event %1: signature does not verify").arg(id));
        link.seq = event.deviceSeq;
        link.hash = event.hash;
        link.endsSigned = !event.signature.isEmpty();
        link.lastEvent = id;
    }

    void checkEnds(const ChainHeadNote &note)
    {
        for (const auto &[device, link] : m_links) {
            if (!link.isOwn)
                continue; // how far it goes elsewhere cannot be known here
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
        bool isOwn = false;
        bool endsSigned = false;
        QString lastEvent;
        std::optional<VerifyKey> key;
    };

    Link &linkOf(const QString &device)
    {
        const auto known = m_links.find(device);
        if (known != m_links.end())
            return known->second;
        Link link;
        Result<VerifyKey> key = m_devices.verifyKey(device);
        link.isOwn = key.has_value();
        if (!key)
            key = m_peers.verifyKey(device);
        if (key)
            link.key = std::move(*key);
        return m_links.emplace(device, std::move(link)).first->second;
    }

    VerificationReport &m_report;
    DeviceStore &m_devices;
    Peers &m_peers;
    std::map<QString, Link> m_links;
};

/** Of every stream of events: cases, consultations, and whatever else. */
Result<std::vector<QUuid>> streamsInLog(Database &database)
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
    qint64 done = 0;
    for (const QUuid &id : ids) {
        ++done;
        if (progress && done % progressEvery == 0
            && !progress(report.events + done, report.events + qint64(ids.size())))
            return failure(ErrorCode::Cancelled);
        const Result<std::vector<Event>> events = parts.log.eventsOf(id);
        if (!events)
            continue; // named already while following the chain
        const FoldedCase folded = fold(*events);
        if (!folded.state) {
            report.consultations += foldConsultation(*events) ? 1 : 0;
            continue;
        }
        ++report.cases;
        const Result<QString> difference = parts.cases.differenceTo(*folded.state, parts.rules.listed(*folded.state));
        if (!difference)
            return failure(difference.error());
        if (!difference->isEmpty() && report.faults.size() < mostFaults)
            report.faults.append(
                QStringLiteral("case %1: %2 differs from the events").arg(folded.state->number(), *difference));
    }
    const Result<qint64> rows = parts.cases.count();
    if (!rows)
        return failure(rows.error());
    if (*rows != report.cases)
        report.faults.append(QStringLiteral("case table: %1 rows for %2 cases").arg(*rows).arg(report.cases));
    return {};
}

/** What is counted by month (migration 0013) must be what its lines come to. */
Result<> verifyCounts(const VerifiedParts &parts, VerificationReport &report)
{
    struct Counts
    {
        const char *name;
        const char *differences; ///< how many counts are there that the lines do not give, and the other way round
    };
    constexpr Counts all[] = {
        {"agents' ledger by month",
         "WITH lines AS (SELECT substr(began_on, 1, 7), agent, step, marks, count(*) FROM proxy_cases WHERE step <> '' "
         "GROUP BY 1, 2, 3, 4) SELECT (SELECT count(*) FROM (SELECT * FROM lines EXCEPT SELECT * FROM proxy_counts)) + "
         "(SELECT count(*) FROM (SELECT * FROM proxy_counts EXCEPT SELECT * FROM lines))"},
        {"ratings by month",
         "WITH lines AS (SELECT substr(came_on, 1, 7), centre, window, served_by, level, step, named, count(*) FROM "
         "visits GROUP BY 1, 2, 3, 4, 5, 6, 7) SELECT (SELECT count(*) FROM (SELECT * FROM lines EXCEPT SELECT * FROM "
         "visit_counts)) + (SELECT count(*) FROM (SELECT * FROM visit_counts EXCEPT SELECT * FROM lines))"}};
    for (const auto &[name, differences] : all) {
        const Result<qint64> wrong = parts.database.integer(differences);
        if (!wrong)
            return failure(wrong.error());
        if (*wrong > 0 && report.faults.size() < mostFaults)
            report.faults.append(QStringLiteral("%1: differs from its lines").arg(QLatin1StringView(name)));
    }
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
    Peers peers(parts.database);
    ChainFollower chains(report, devices, peers);
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

    const Result<std::vector<QUuid>> ids = streamsInLog(parts.database);
    if (!ids)
        return failure(ids.error());
    if (const Result<> cases = verifyCases(parts, report, *ids, progress); !cases)
        return failure(cases.error());
    if (const Result<> counts = verifyCounts(parts, report); !counts)
        return failure(counts.error());
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
    const Result<std::vector<QUuid>> ids = streamsInLog(parts.database);
    if (!ids)
        return failure(ids.error());
    CaseProjection projection(parts.database, parts.log, parts.cases,
                              [&parts](const CaseState &state) { return parts.rules.listed(state); });
    qint64 done = 0;
    qint64 cases = 0;
    for (const QUuid &id : *ids) {
        const Result<bool> there = projection.refresh(id);
        if (!there)
            return failure(there.error());
        cases += *there;
        if (++done % progressEvery == 0 && progress && !progress(done, qint64(ids->size())))
            return failure(ErrorCode::Cancelled);
    }
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return cases;
}

} // namespace yichuang
