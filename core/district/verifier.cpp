// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/verifier.h"

#include "core/base/identifiers.h"
#include "core/district/blobcontent.h"
#include "core/district/arrivedcase.h"
#include "core/district/workers.h"
#include "core/vault/digest.h"

namespace yichuang {

namespace {

constexpr qsizetype mostFaults = 1000;
constexpr qint64 rowsAtOnce = 2000;

class Verifier final
{
public:
    explicit Verifier(Worker &worker)
        : m_worker(worker)
        , m_postgres(worker.postgres)
    {
    }

    Result<DistrictVerification> run()
    {
        Result<PgTransaction> transaction = PgTransaction::begin(m_postgres);
        if (!transaction)
            return failure(transaction.error());
        if (const Result<> still = m_postgres.script("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            !still)
            return failure(still.error());
        for (const auto part : {&Verifier::chains, &Verifier::feeds, &Verifier::cases, &Verifier::blobs}) {
            if (const Result<> done = (this->*part)(); !done)
                return failure(done.error());
        }
        return std::move(m_report);
    }

private:
    void fault(const QString &text)
    {
        if (m_report.faults.size() < mostFaults)
            m_report.faults.append(text);
    }

    Result<> chains()
    {
        const Result<PgRows> devices =
            m_postgres.run("SELECT device, public_key, seq, hash FROM devices ORDER BY device");
        if (!devices)
            return failure(devices.error());
        m_report.devices = devices->size();
        for (int row = 0; row < devices->size(); ++row) {
            const ChainMark mark{devices->text(row, 0), devices->number(row, 2), devices->bytes(row, 3)};
            if (deviceIdOf(devices->bytes(row, 1)) != mark.device)
                fault(QStringLiteral("device %1: its key is another's").arg(mark.device));
            if (const Result<> done = chain(mark, devices->bytes(row, 1)); !done)
                return done;
        }
        return {};
    }

    Result<> chain(const ChainMark &mark, const QByteArray &publicKey)
    {
        ChainMark link{mark.device, 0, chainStart()};
        QByteArray signature;
        for (;;) {
            const Result<PgRows> rows =
                m_postgres.run("SELECT * FROM event_rows WHERE device = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                               PgValues().text(mark.device).number(link.seq).number(rowsAtOnce));
            if (!rows)
                return failure(rows.error());
            for (int row = 0; row < rows->size(); ++row) {
                const Result<ArrivedEvent> arrived = arrivedEvent(*rows, row, m_worker.sealer);
                if (!arrived) {
                    fault(QStringLiteral("event %1: its body does not open").arg(uuidText(rows->uuid(row, 2))));
                    link.seq = rows->number(row, 4);
                    link.hash = rows->bytes(row, 13);
                    continue;
                }
                follow(link, arrived->event);
                signature = arrived->event.signature;
                ++m_report.events;
            }
            if (rows->size() < rowsAtOnce)
                break;
        }
        if (link.seq != mark.seq || link.hash != mark.hash)
            fault(QStringLiteral("device %1: the mark says %2, the chain ends at %3")
                      .arg(mark.device)
                      .arg(mark.seq)
                      .arg(link.seq));
        const Result<VerifyKey> key = VerifyKey::fromEncoded(publicKey);
        if (link.seq > 0 && (!key || !key->verifies(link.hash, signature)))
            fault(QStringLiteral("device %1: the signature at the end of its chain does not verify").arg(mark.device));
        return {};
    }

    void follow(ChainMark &link, const Event &event)
    {
        const QString id = uuidText(event.id);
        if (event.deviceSeq != link.seq + 1)
            fault(QStringLiteral("event %1: sequence %2 follows %3").arg(id).arg(event.deviceSeq).arg(link.seq));
        if (event.prevHash != link.hash)
            fault(QStringLiteral("event %1: does not follow the event before it").arg(id));
        if (sm3(chainInput(event)) != event.hash)
            fault(QStringLiteral("event %1: content does not match its hash").arg(id));
        link.seq = event.deviceSeq;
        link.hash = event.hash;
    }

    Result<> feeds()
    {
        const Result<PgRows> units = m_postgres.run("SELECT unit, position, hash FROM units ORDER BY unit");
        if (!units)
            return failure(units.error());
        m_report.feeds = units->size();
        for (int row = 0; row < units->size(); ++row) {
            const FeedPlace head{units->number(row, 1), units->bytes(row, 2)};
            if (const Result<> done = feed(units->text(row, 0), head); !done)
                return done;
        }
        return {};
    }

    Result<> feed(const QString &unit, const FeedPlace &head)
    {
        FeedPlace place;
        for (;;) {
            const Result<PgRows> rows = m_postgres.run(
                "SELECT f.position, f.hash, e.hash FROM feed f LEFT JOIN events e ON e.case_id = f.case_id "
                "AND e.arrival = f.arrival WHERE f.unit = $1 AND f.position > $2 ORDER BY f.position LIMIT $3",
                PgValues().text(unit).number(place.position).number(rowsAtOnce));
            if (!rows)
                return failure(rows.error());
            for (int row = 0; row < rows->size(); ++row) {
                const FeedPlace next{place.position + 1, feedHash(place.hash, rows->bytes(row, 2))};
                if (rows->number(row, 0) != next.position)
                    fault(QStringLiteral("feed %1: position %2 follows %3")
                              .arg(unit)
                              .arg(rows->number(row, 0))
                              .arg(place.position));
                if (rows->bytes(row, 1) != next.hash)
                    fault(
                        QStringLiteral("feed %1: the running hash at %2 is wrong").arg(unit).arg(rows->number(row, 0)));
                place = {rows->number(row, 0), rows->bytes(row, 1)};
                ++m_report.entries;
            }
            if (rows->size() < rowsAtOnce)
                break;
        }
        if (!(place == head))
            fault(QStringLiteral("feed %1: the unit's row says %2, the feed ends at %3")
                      .arg(unit)
                      .arg(head.position)
                      .arg(place.position));
        return {};
    }

    Result<> cases()
    {
        QUuid last;
        for (;;) {
            const Result<PgRows> ids =
                m_postgres.run("SELECT case_id, arrivals, head FROM cases WHERE case_id > $1 ORDER BY case_id LIMIT $2",
                               PgValues().uuid(last).number(rowsAtOnce));
            if (!ids)
                return failure(ids.error());
            for (int row = 0; row < ids->size(); ++row) {
                last = ids->uuid(row, 0);
                if (const Result<> done = replay(last, ids->number(row, 1), ids->bytes(row, 2)); !done)
                    return done;
            }
            if (ids->size() < rowsAtOnce)
                return {};
        }
    }

    Result<> replay(const QUuid &caseId, qint64 arrivals, const QByteArray &head)
    {
        const Result<PgRows> rows =
            m_postgres.run("SELECT * FROM event_rows WHERE case_id = $1 ORDER BY arrival", PgValues().uuid(caseId));
        if (!rows)
            return failure(rows.error());
        ArrivedCase file(caseId);
        for (int row = 0; row < rows->size(); ++row) {
            Result<ArrivedEvent> arrived = arrivedEvent(*rows, row, m_worker.sealer);
            if (!arrived) {
                ++m_report.cases; // taken for one; the event is named with its chain
                return {};
            }
            file.add(std::move(*arrived));
        }
        ++(file.isConsultation() ? m_report.consultations : m_report.cases);
        if (qint64(file.events().size()) != arrivals)
            fault(QStringLiteral("case %1: %2 events, its row says %3")
                      .arg(uuidText(caseId))
                      .arg(file.events().size())
                      .arg(arrivals));
        if (!head.isEmpty() && head != file.head())
            fault(QStringLiteral("case %1: the running hash of its row is wrong").arg(uuidText(caseId)));
        for (int row = 0; row < rows->size(); ++row) {
            const Verdict stored{verdictFromName(rows->text(row, 17)).value_or(VerdictKind::SetAside),
                                 rows->text(row, 18)};
            if (!(file.events()[std::size_t(row)].verdict == stored))
                fault(QStringLiteral("event %1: the verdict is not what a replay gives")
                          .arg(uuidText(rows->uuid(row, 2))));
        }
        return {};
    }

    Result<> blobs()
    {
        const Result<PgRows> rows = m_postgres.run("SELECT digest, upload, size FROM blobs ORDER BY digest");
        if (!rows)
            return failure(rows.error());
        for (int row = 0; row < rows->size(); ++row) {
            ++m_report.blobs;
            const Result<QByteArray> digest = uploadDigest(m_worker, rows->text(row, 1), rows->number(row, 2));
            if (!digest || *digest != rows->bytes(row, 0))
                fault(QStringLiteral("scan %1: its content is not its address")
                          .arg(QString::fromLatin1(rows->bytes(row, 0).toHex())));
        }
        return {};
    }

    Worker &m_worker;
    Postgres &m_postgres;
    DistrictVerification m_report;
};

} // namespace

Result<DistrictVerification> verifyDistrict(Worker &worker)
{
    return Verifier(worker).run();
}

} // namespace yichuang
