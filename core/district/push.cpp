// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/push.h"

#include "core/district/casestore.h"
#include "core/district/feedwriter.h"
#include "core/vault/digest.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <map>

namespace yichuang {

namespace {

constexpr int mostAttempts = 4; ///< of a transaction that lost against another

Problem at(ProblemCode code, const Event &event, const QString &detail)
{
    Problem problem;
    problem.code = code;
    problem.detail = detail;
    problem.mark = ChainMark{event.device, event.deviceSeq, event.hash};
    return problem;
}

/** A device of the batch: its row, and its events in chain order. */
struct Author
{
    QString unit;
    QByteArray publicKey;
    ChainMark mark;
    std::vector<const Event *> events;
};

/** One try at storing a batch. */
class Push final
{
public:
    Push(Worker &worker, CaseCache &cache, const EventBatch &batch, const QDateTime &now)
        : m_worker(worker)
        , m_postgres(worker.postgres)
        , m_events(batch.events)
        , m_bodies(batch.bodies)
        , m_now(now)
        , m_cases(worker, cache)
    {
        for (const Event &event : m_events)
            m_authors[event.device].events.push_back(&event);
    }

    tl::expected<PushOutcome, Problem> run()
    {
        auto begun = PgTransaction::beginWith(
            m_postgres,
            {{"SELECT device, unit, public_key, revoked_at IS NOT NULL, seq, hash FROM devices "
              "WHERE device = ANY ($1::text[]) ORDER BY device FOR NO KEY UPDATE",
              PgValues().array(PgArray(m_authors.keys()))}});
        if (!begun)
            return refuse(begun.error());
        if (const auto known = readAuthors(begun->second.front()); !known)
            return refuse(known.error());
        if (const auto fits = compareMarks(); !fits)
            return refuse(fits.error());
        if (m_fresh.empty())
            return outcome(); // nothing to keep: the rollback costs no disk
        if (const Result<> loaded = m_cases.load(m_fresh); !loaded)
            return refuse(loaded.error());
        judge();
        if (const Result<> stored = store(begun->first); !stored)
            return refuse(stored.error());
        auto done = outcome();
        m_cases.keep();
        return done;
    }

private:
    tl::expected<void, Problem> readAuthors(const PgRows &rows)
    {
        for (int row = 0; row < rows.size(); ++row) {
            Author &author = m_authors.find(rows.text(row, 0)).value(); // asked for by these very names
            if (rows.flag(row, 3))
                return refuse(at(ProblemCode::DeviceRevoked, *author.events.front(), {}));
            author.unit = rows.text(row, 1);
            author.publicKey = rows.bytes(row, 2);
            author.mark = {rows.text(row, 0), rows.number(row, 4), rows.bytes(row, 5)};
        }
        for (const Author &author : std::as_const(m_authors)) {
            if (author.publicKey.isEmpty())
                return refuse(at(ProblemCode::DeviceUnknown, *author.events.front(), {}));
        }
        return {};
    }

    tl::expected<void, Problem> compareMarks()
    {
        for (Author &author : m_authors) {
            const Event &first = *author.events.front();
            Problem problem;
            problem.mark = author.mark;
            if (first.deviceSeq > author.mark.seq + 1) {
                problem.code = ProblemCode::Gap;
                return refuse(std::move(problem));
            }
            if (first.deviceSeq <= author.mark.seq) {
                if (const auto same = compareStored(author); !same)
                    return same;
            } else if (first.prevHash != author.mark.hash) {
                problem.code = ProblemCode::Fork;
                return refuse(std::move(problem));
            }
            const Event &last = *author.events.back();
            if (last.deviceSeq <= author.mark.seq)
                continue;
            if (!verifies(author, last))
                return refuse(at(ProblemCode::SignatureInvalid, last, {}));
            author.mark.seq = last.deviceSeq;
            author.mark.hash = last.hash;
        }
        for (const Event &event : m_events) {
            if (m_stored.contains(&event))
                continue;
            m_fresh.push_back(&event);
            m_freshIds.insert(event.id);
        }
        return {};
    }

    /** Events of @p author that are here already: are they the same? */
    tl::expected<void, Problem> compareStored(const Author &author)
    {
        const Result<PgRows> rows = m_postgres.run("SELECT seq, hash, id, received_at, verdict, reason FROM events "
                                                   "WHERE device = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq",
                                                   PgValues()
                                                       .text(author.mark.device)
                                                       .number(author.events.front()->deviceSeq)
                                                       .number(author.events.back()->deviceSeq));
        if (!rows)
            return refuse(rows.error());
        for (int row = 0; row < rows->size(); ++row) {
            const qint64 seq = rows->number(row, 0);
            const Event &event = *author.events[std::size_t(seq - author.events.front()->deviceSeq)];
            if (rows->bytes(row, 1) != event.hash) {
                Problem problem;
                problem.code = ProblemCode::Fork;
                problem.mark = ChainMark{author.mark.device, seq, rows->bytes(row, 1)};
                return refuse(std::move(problem));
            }
            const Verdict verdict{verdictFromName(rows->text(row, 4)).value_or(VerdictKind::SetAside),
                                  rows->text(row, 5)};
            m_stored.insert(&event, EventVerdict{event.id, verdict, rows->time(row, 3)});
        }
        return {};
    }

    bool verifies(const Author &author, const Event &event)
    {
        auto key = m_worker.verifyKeys.find(event.device);
        if (key == m_worker.verifyKeys.end()) {
            Result<VerifyKey> decoded = VerifyKey::fromEncoded(author.publicKey);
            if (!decoded)
                return false;
            key = m_worker.verifyKeys.emplace(event.device, std::move(*decoded)).first;
        }
        return key->second.verifies(event.hash, event.signature);
    }

    void judge()
    {
        for (const Event *event : m_fresh) {
            ArrivedEvent arrived;
            arrived.event = *event;
            arrived.receivedAt = m_now;
            arrived.authorUnit = m_authors[event->device].unit;
            m_cases.files().at(event->caseId).add(std::move(arrived), m_bodies[std::size_t(event - m_events.data())]);
        }
    }

    /** Two round trips: what lies under the locks of devices and cases; then the feeds and the commit. */
    Result<> store(PgTransaction &transaction)
    {
        Result<std::vector<Postgres::Step>> steps = m_cases.store(m_freshIds);
        if (!steps)
            return failure(steps.error());
        steps->push_back(markAuthors());
        FeedWriter feeds(m_cases.files(), m_fresh);
        for (Postgres::Step &step : feeds.lock())
            steps->push_back(std::move(step));
        const Result<std::vector<PgRows>> heads = m_postgres.runAll(*steps);
        if (!heads)
            return failure(heads.error());
        m_outcome.unitsWithNews = feeds.units();
        return transaction.commitWith(feeds.append(heads->back()));
    }

    Postgres::Step markAuthors() const
    {
        PgArray devices(PgElement::Text);
        PgArray seqs(PgElement::Number);
        PgArray hashes(PgElement::Bytes);
        for (const Author &author : m_authors) {
            devices.text(author.mark.device);
            seqs.number(author.mark.seq);
            hashes.bytes(author.mark.hash);
        }
        return {"UPDATE devices SET seq = now.seq, hash = now.hash "
                "FROM unnest($1::text[], $2::bigint[], $3::bytea[]) AS now (device, seq, hash) "
                "WHERE devices.device = now.device",
                PgValues().array(devices).array(seqs).array(hashes)};
    }

    tl::expected<PushOutcome, Problem> outcome()
    {
        m_outcome.receipt.serverTime = m_now;
        for (const Author &author : std::as_const(m_authors))
            m_outcome.receipt.marks.push_back(author.mark);
        QHash<QUuid, Verdict> fresh;
        for (const auto &[caseId, file] : std::as_const(m_cases).files()) {
            for (const ArrivedEvent &arrived : file.events())
                fresh.insert(arrived.event.id, arrived.verdict);
        }
        for (const Event &event : m_events) {
            const auto stored = m_stored.constFind(&event);
            if (stored != m_stored.cend()) {
                m_outcome.receipt.verdicts.push_back(*stored);
                continue;
            }
            m_outcome.receipt.verdicts.push_back(EventVerdict{event.id, fresh.value(event.id), m_now});
            m_outcome.stored.push_back(fresh.value(event.id));
        }
        return std::move(m_outcome);
    }

    Worker &m_worker;
    Postgres &m_postgres;
    const std::vector<Event> &m_events;
    const std::vector<QJsonObject> &m_bodies; ///< one for each event
    const QDateTime m_now;
    QMap<QString, Author> m_authors; ///< by device, sorted: the order of locking
    QHash<const Event *, EventVerdict> m_stored; ///< those that are here already
    std::vector<const Event *> m_fresh; ///< the others, in the batch's order
    QSet<QUuid> m_freshIds;
    CaseStore m_cases;
    PushOutcome m_outcome;
};

} // namespace

tl::expected<void, Problem> checkChains(const std::vector<Event> &events)
{
    QHash<QString, const Event *> before;
    for (const Event &event : events) {
        if (!isDeviceId(event.device))
            return refuse(at(ProblemCode::EventInvalid, event, QStringLiteral("device")));
        const Event *const last = before.value(event.device);
        if (last && event.deviceSeq != last->deviceSeq + 1)
            return refuse(at(ProblemCode::ChainBroken, event, QStringLiteral("seq")));
        if (last && event.prevHash != last->hash)
            return refuse(at(ProblemCode::ChainBroken, event, QStringLiteral("prevHash")));
        if (sm3(chainInput(event)) != event.hash)
            return refuse(at(ProblemCode::ChainBroken, event, QStringLiteral("hash")));
        before.insert(event.device, &event);
    }
    for (const Event *last : std::as_const(before)) {
        if (last->signature.isEmpty())
            return refuse(at(ProblemCode::SignatureInvalid, *last, QStringLiteral("the last event bears none")));
    }
    return {};
}

tl::expected<PushOutcome, Problem> pushBatch(Worker &worker, CaseCache &cache, const EventBatch &batch,
                                             const QDateTime &now)
{
    for (int attempt = 1;; ++attempt) {
        auto outcome = Push(worker, cache, batch, now).run();
        const bool lost = !outcome && outcome.error().code == ProblemCode::Busy
            && outcome.error().detail.startsWith(QStringLiteral("postgres.retry"));
        if (!lost || attempt == mostAttempts)
            return outcome;
    }
}

} // namespace yichuang
