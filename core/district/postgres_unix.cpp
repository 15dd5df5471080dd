// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/postgres.h"

#include <QHash>
#include <QStringList>

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace yichuang {

namespace {

constexpr int binaryFormat = 1;
/** Statements under way at once: few enough that their answers fit into the socket while we still send. */
constexpr std::size_t mostInFlight = 256;
constexpr const char *expandedName = "dbname"; ///< may hold a whole connection string

void discardNotice(void *, const PGresult *) { }

bool succeeded(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

} // namespace

struct Postgres::State
{
    PGconn *connection = nullptr;
    QHash<const char *, QByteArray> names; ///< statement text to its prepared name; texts are constants
};

Postgres::Postgres(QByteArray connectionInfo, PgBounds bounds)
    : m_connectionInfo(std::move(connectionInfo))
    , m_bounds(bounds)
    , m_state(std::make_unique<State>())
{
}

Postgres::~Postgres()
{
    disconnect();
}

void Postgres::disconnect()
{
    PQfinish(std::exchange(m_state->connection, nullptr));
    m_state->names.clear();
}

Result<> Postgres::connected()
{
    if (m_state->connection && PQstatus(m_state->connection) == CONNECTION_OK)
        return {};
    disconnect();
    // What the connection string itself says of the time wins.
    const QByteArray longest = QByteArray::number(qint64(m_bounds.connect.count()));
    const std::array<const char *, 3> names{"connect_timeout", expandedName, nullptr};
    const std::array<const char *, 3> given{longest.constData(), m_connectionInfo.constData(), nullptr};
    m_state->connection = PQconnectdbParams(names.data(), given.data(), 1);
    if (PQstatus(m_state->connection) != CONNECTION_OK) {
        // libpq's words name host and user, never the password.
        const QString why = QString::fromUtf8(PQerrorMessage(m_state->connection)).trimmed();
        disconnect();
        return failure(ErrorCode::IoFailed, QStringLiteral("postgres.connection"), why);
    }
    PQsetNoticeReceiver(m_state->connection, discardNotice, nullptr);
    PQsetnonblocking(m_state->connection, 1);
    if (m_bounds.answer.count() == 0)
        return {};
    // The server stops by itself what nobody waits for any more.
    const QByteArray bound =
        "SET statement_timeout = " + QByteArray::number(qint64(std::chrono::milliseconds(m_bounds.answer).count()));
    const PgRows set(exchange(PQsendQuery(m_state->connection, bound.constData())));
    if (m_state->connection && PQstatus(m_state->connection) == CONNECTION_OK)
        return {};
    disconnect();
    return failure(ErrorCode::IoFailed, QStringLiteral("postgres.connection"), QStringLiteral("late"));
}

/** Sends what is buffered and waits until a result can be fetched; false when it is too late or the line broke. */
bool Postgres::await(SteadyTime deadline)
{
    using std::chrono::milliseconds;
    for (PGconn *const line = m_state->connection; line;) {
        const int unsent = PQflush(line);
        if (unsent == 0 && PQisBusy(line) == 0)
            return true;
        int wait = -1;
        if (m_bounds.answer.count() > 0)
            wait = int(std::max<qint64>(
                0, std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now()).count()));
        pollfd descriptor{PQsocket(line), short(unsent > 0 ? POLLIN | POLLOUT : POLLIN), 0};
        const int ready = unsent < 0 ? -1 : poll(&descriptor, 1, wait);
        if (ready < 0 && unsent >= 0 && errno == EINTR)
            continue;
        if (ready <= 0 || PQconsumeInput(line) == 0) {
            disconnect(); // what comes now would be taken for the answer to the next statement
            return false;
        }
    }
    return false;
}

Postgres::SteadyTime Postgres::deadline() const
{
    return std::chrono::steady_clock::now() + m_bounds.answer;
}

/** The last result of what was just @p sent, as PQexec() gives it; none when it is too late or the line broke. */
pg_result *Postgres::exchange(int sent)
{
    PGresult *last = nullptr;
    const SteadyTime until = deadline();
    while (sent != 0 && await(until)) {
        PGresult *result = PQgetResult(m_state->connection);
        if (!result)
            return last;
        PQclear(std::exchange(last, result));
    }
    PQclear(last);
    return nullptr;
}

Error Postgres::fault(const pg_result *result)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    if (PQstatus(m_state->connection) != CONNECTION_OK || !state || std::strncmp(state, "57P0", 4) == 0
        || std::strncmp(state, "08", 2) == 0)
        return {ErrorCode::IoFailed, QStringLiteral("postgres.connection"), QString::fromLatin1(state ? state : "")};
    const QByteArray code(state);
    if (code == "23505")
        return {ErrorCode::AlreadyExists, QStringLiteral("postgres.unique"), {}};
    if (code == "40001" || code == "40P01" || code == "55P03")
        return {ErrorCode::Cancelled, QStringLiteral("postgres.retry"), QString::fromLatin1(code)};
    const char *where = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    // A syntax or schema error is ours and holds no value; anything else may quote one.
    const bool ours = code.startsWith("42");
    return {ErrorCode::Internal, QStringLiteral("postgres.statement"),
            QString::fromLatin1(code) + (ours && where ? u' ' + QString::fromUtf8(where) : QString())};
}

Result<QByteArray> Postgres::prepared(const char *sql)
{
    if (const QByteArray name = m_state->names.value(sql); !name.isEmpty())
        return name;
    const QByteArray fresh = "s" + QByteArray::number(m_state->names.size());
    PGresult *result = exchange(PQsendPrepare(m_state->connection, fresh.constData(), sql, 0, nullptr));
    const bool done = succeeded(result);
    const Error why = done ? Error{} : fault(result);
    PQclear(result);
    if (!done)
        return failure(why);
    m_state->names.insert(sql, fresh);
    return fresh;
}

/** The values as libpq takes them; valid as long as @p values. */
struct Postgres::Bound
{
    explicit Bound(const PgValues &values)
    {
        for (const PgValues::Value &value : values.m_values) {
            pointers.push_back(value.isNull ? nullptr : value.bytes.constData());
            lengths.push_back(int(value.bytes.size()));
            formats.push_back(value.binary ? binaryFormat : 0);
        }
    }
    [[nodiscard]] int count() const { return int(pointers.size()); }

    std::vector<const char *> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;
};

Result<PgRows> Postgres::run(const char *sql, const PgValues &values)
{
    if (const Result<> there = connected(); !there)
        return failure(there.error());
    const Result<QByteArray> name = prepared(sql);
    if (!name)
        return failure(name.error());
    const Bound bound(values);
    PGresult *result =
        exchange(PQsendQueryPrepared(m_state->connection, name->constData(), bound.count(), bound.pointers.data(),
                                     bound.lengths.data(), bound.formats.data(), binaryFormat));
    PgRows rows(result);
    if (!succeeded(result))
        return failure(fault(result));
    return rows;
}

Result<> Postgres::script(const QByteArray &sql)
{
    if (const Result<> there = connected(); !there)
        return there;
    PGresult *result = exchange(PQsendQuery(m_state->connection, sql.constData()));
    const PgRows rows(result);
    if (!succeeded(result))
        return failure(fault(result));
    return {};
}

Result<std::vector<PgRows>> Postgres::runAll(const std::vector<Step> &steps)
{
    std::vector<PgRows> all;
    all.reserve(steps.size());
    for (std::size_t from = 0; from < steps.size(); from += mostInFlight) {
        const std::size_t to = std::min(steps.size(), from + mostInFlight);
        if (const Result<> done = runSome(steps, from, to, all); !done)
            return failure(done.error());
    }
    return all;
}

Result<> Postgres::runSome(const std::vector<Step> &steps, std::size_t from, std::size_t to, std::vector<PgRows> &all)
{
    if (const Result<> there = connected(); !there)
        return there;
    std::vector<QByteArray> names;
    for (std::size_t i = from; i < to; ++i) {
        const Result<QByteArray> name = prepared(steps[i].sql);
        if (!name)
            return failure(name.error());
        names.push_back(*name);
    }
    PQenterPipelineMode(m_state->connection);
    for (std::size_t i = from; i < to; ++i) {
        const Bound bound(steps[i].values);
        PQsendQueryPrepared(m_state->connection, names[i - from].constData(), bound.count(), bound.pointers.data(),
                            bound.lengths.data(), bound.formats.data(), binaryFormat);
    }
    PQpipelineSync(m_state->connection);
    const SteadyTime until = deadline();
    const auto next = [&]() -> PGresult * { return await(until) ? PQgetResult(m_state->connection) : nullptr; };
    std::optional<Error> wrong;
    for (std::size_t i = from; i < to && !wrong; ++i) {
        PGresult *result = next();
        if (succeeded(result)) {
            all.emplace_back(result);
            PQclear(next()); // the null that ends a statement's results
            continue;
        }
        wrong = fault(result);
        PQclear(result);
    }
    // Up to the answer to the sync, whatever was aborted on the way; nulls stand between the results.
    for (int nulls = 0; nulls < 2 && PQstatus(m_state->connection) == CONNECTION_OK;) {
        PGresult *result = next();
        const bool ended = result && PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        nulls = result ? 0 : nulls + 1;
        PQclear(result);
        if (ended)
            break;
    }
    if (PQexitPipelineMode(m_state->connection) == 0)
        disconnect();
    if (wrong)
        return failure(*wrong);
    return {};
}

Result<std::vector<PgRows>> Postgres::beginWith(std::vector<Step> steps)
{
    steps.insert(steps.begin(), {"BEGIN", {}});
    Result<std::vector<PgRows>> all = runAll(steps);
    if (all)
        all->erase(all->begin());
    return all;
}

Result<std::vector<PgRows>> Postgres::commitWith(std::vector<Step> steps)
{
    steps.push_back({"COMMIT", {}});
    Result<std::vector<PgRows>> all = runAll(steps);
    if (all)
        all->pop_back();
    return all;
}

Result<> Postgres::begin()
{
    const Result<PgRows> done = run("BEGIN");
    return done ? Result<>() : failure(done.error());
}

Result<> Postgres::commit()
{
    const Result<PgRows> done = run("COMMIT");
    return done ? Result<>() : failure(done.error());
}

void Postgres::rollback()
{
    if (!m_state->connection || PQstatus(m_state->connection) != CONNECTION_OK
        || PQtransactionStatus(m_state->connection) == PQTRANS_IDLE)
        return;
    PQclear(exchange(PQsendQuery(m_state->connection, "ROLLBACK")));
    if (PQtransactionStatus(m_state->connection) != PQTRANS_IDLE)
        disconnect();
}

Result<QStringList> Postgres::notifications(std::chrono::milliseconds longest)
{
    if (const Result<> there = connected(); !there)
        return failure(there.error());
    const auto collect = [this] {
        QStringList payloads;
        while (PGnotify *notify = PQnotifies(m_state->connection)) {
            payloads.append(QString::fromUtf8(notify->extra));
            PQfreemem(notify);
        }
        return payloads;
    };
    QStringList payloads = collect();
    if (!payloads.isEmpty())
        return payloads;
    pollfd descriptor{PQsocket(m_state->connection), POLLIN, 0};
    poll(&descriptor, 1, int(longest.count()));
    if (PQconsumeInput(m_state->connection) == 0) {
        disconnect();
        return failure(ErrorCode::IoFailed, QStringLiteral("postgres.connection"));
    }
    return collect();
}

PgTransaction::PgTransaction(PgTransaction &&other) noexcept
    : m_postgres(std::exchange(other.m_postgres, nullptr))
{
}

PgTransaction::~PgTransaction()
{
    if (m_postgres)
        m_postgres->rollback();
}

Result<PgTransaction> PgTransaction::begin(Postgres &postgres)
{
    if (const Result<> begun = postgres.begin(); !begun)
        return failure(begun.error());
    return PgTransaction(postgres);
}

Result<std::pair<PgTransaction, std::vector<PgRows>>> PgTransaction::beginWith(Postgres &postgres,
                                                                               std::vector<Postgres::Step> steps)
{
    PgTransaction transaction(postgres); // rolls back if one of the steps fails
    Result<std::vector<PgRows>> rows = postgres.beginWith(std::move(steps));
    if (!rows)
        return failure(rows.error());
    return std::pair(std::move(transaction), std::move(*rows));
}

Result<> PgTransaction::commitWith(std::vector<Postgres::Step> steps)
{
    const Result<std::vector<PgRows>> done = m_postgres->commitWith(std::move(steps));
    if (!done)
        return failure(done.error());
    m_postgres = nullptr;
    return {};
}

Result<> PgTransaction::commit()
{
    const Result<> done = m_postgres->commit();
    if (done)
        m_postgres = nullptr;
    return done;
}

} // namespace yichuang
