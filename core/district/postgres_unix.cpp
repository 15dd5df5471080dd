// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/postgres.h"

#include "core/base/identifiers.h"

#include <QHash>
#include <QStringList>
#include <QtEndian>

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <cstring>

namespace yichuang {

namespace {

/** PostgreSQL counts microseconds from 2000-01-01 UTC. */
constexpr qint64 epochMs = 946'684'800'000;
constexpr int binaryFormat = 1;
constexpr qint64 usPerMs = 1000;
/** Statements under way at once: few enough that their answers fit into the socket while we still send. */
constexpr std::size_t mostInFlight = 256;

void discardNotice(void *, const PGresult *) { }

/** Type numbers of pg_type.dat: fixed for ever. */
constexpr quint32 byteaOid = 17;
constexpr quint32 bigintOid = 20;
constexpr quint32 textOid = 25;
constexpr quint32 timestamptzOid = 1184;
constexpr quint32 uuidOid = 2950;

quint32 oidOf(PgElement element)
{
    switch (element) {
    case PgElement::Text:
        return textOid;
    case PgElement::Number:
        return bigintOid;
    case PgElement::Bytes:
        return byteaOid;
    case PgElement::Uuid:
        return uuidOid;
    case PgElement::Time:
        return timestamptzOid;
    }
    return textOid;
}

template <typename Integer> QByteArray bigEndian(Integer value)
{
    QByteArray field(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, field.data());
    return field;
}

QByteArray timeField(const QDateTime &value)
{
    return bigEndian<qint64>((value.toMSecsSinceEpoch() - epochMs) * usPerMs);
}

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

PgArray::PgArray(PgElement element)
    : m_element(element)
{
}

PgArray::PgArray(const QStringList &texts)
    : PgArray(PgElement::Text)
{
    for (const QString &value : texts)
        text(value);
}

PgArray::PgArray(const std::vector<QUuid> &ids)
    : PgArray(PgElement::Uuid)
{
    for (const QUuid &id : ids)
        uuid(id);
}

void PgArray::add(QByteArrayView element)
{
    m_elements += bigEndian(qint32(element.size()));
    m_elements.append(element);
    ++m_size;
}

PgArray &PgArray::text(const QString &value)
{
    add(value.toUtf8());
    return *this;
}

PgArray &PgArray::number(qint64 value)
{
    add(bigEndian(value));
    return *this;
}

PgArray &PgArray::bytes(const QByteArray &value)
{
    add(value);
    return *this;
}

PgArray &PgArray::uuid(const QUuid &value)
{
    add(value.toRfc4122());
    return *this;
}

PgArray &PgArray::time(const QDateTime &value)
{
    add(timeField(value));
    return *this;
}

PgValues &PgValues::text(const QString &value)
{
    m_values.push_back({value.toUtf8(), false, false});
    return *this;
}

PgValues &PgValues::number(qint64 value)
{
    m_values.push_back({QByteArray::number(value), false, false});
    return *this;
}

PgValues &PgValues::flag(bool value)
{
    m_values.push_back({value ? QByteArrayLiteral("t") : QByteArrayLiteral("f"), false, false});
    return *this;
}

PgValues &PgValues::bytes(const QByteArray &value)
{
    m_values.push_back({value, true, false});
    return *this;
}

PgValues &PgValues::uuid(const QUuid &value)
{
    m_values.push_back({value.toRfc4122(), true, false});
    return *this;
}

PgValues &PgValues::time(const QDateTime &value)
{
    m_values.push_back({timeField(value), true, false});
    return *this;
}

PgValues &PgValues::array(const PgArray &array)
{
    // array_recv(): dimensions, whether there are nulls, the element's type, then length and lower bound of each.
    QByteArray field =
        bigEndian(qint32(array.m_size > 0 ? 1 : 0)) + bigEndian(qint32(0)) + bigEndian(oidOf(array.m_element));
    if (array.m_size > 0)
        field += bigEndian(qint32(array.m_size)) + bigEndian(qint32(1)) + array.m_elements;
    m_values.push_back({std::move(field), true, false});
    return *this;
}

PgValues &PgValues::null()
{
    m_values.push_back({{}, false, true});
    return *this;
}

PgRows::PgRows(pg_result *result)
    : m_result(result)
{
}

PgRows::~PgRows()
{
    PQclear(m_result);
}

PgRows::PgRows(PgRows &&other) noexcept
    : m_result(std::exchange(other.m_result, nullptr))
{
}

PgRows &PgRows::operator=(PgRows &&other) noexcept
{
    std::swap(m_result, other.m_result);
    return *this;
}

int PgRows::size() const
{
    return m_result ? PQntuples(m_result) : 0;
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result, row, column) != 0;
}

QByteArray PgRows::bytes(int row, int column) const
{
    return QByteArray(PQgetvalue(m_result, row, column), PQgetlength(m_result, row, column));
}

QString PgRows::text(int row, int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result, row, column), PQgetlength(m_result, row, column));
}

qint64 PgRows::number(int row, int column) const
{
    const char *value = PQgetvalue(m_result, row, column);
    switch (PQgetlength(m_result, row, column)) {
    case 2:
        return qFromBigEndian<qint16>(value);
    case 4:
        return qFromBigEndian<qint32>(value);
    case 8:
        return qFromBigEndian<qint64>(value);
    default:
        return 0;
    }
}

bool PgRows::flag(int row, int column) const
{
    return PQgetlength(m_result, row, column) == 1 && *PQgetvalue(m_result, row, column) != 0;
}

QUuid PgRows::uuid(int row, int column) const
{
    return QUuid::fromRfc4122(bytes(row, column));
}

QDateTime PgRows::time(int row, int column) const
{
    if (isNull(row, column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(number(row, column) / usPerMs + epochMs);
}

qint64 PgRows::affected() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result)).toLongLong() : 0;
}

Postgres::Postgres(QByteArray connectionInfo)
    : m_connectionInfo(std::move(connectionInfo))
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
    m_state->connection = PQconnectdb(m_connectionInfo.constData());
    if (PQstatus(m_state->connection) != CONNECTION_OK) {
        // libpq's words name host and user, never the password.
        const QString why = QString::fromUtf8(PQerrorMessage(m_state->connection)).trimmed();
        disconnect();
        return failure(ErrorCode::IoFailed, QStringLiteral("postgres.connection"), why);
    }
    PQsetNoticeReceiver(m_state->connection, discardNotice, nullptr);
    return {};
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
    QByteArray &name = m_state->names[sql];
    if (!name.isEmpty())
        return name;
    const QByteArray fresh = "s" + QByteArray::number(m_state->names.size());
    PGresult *result = PQprepare(m_state->connection, fresh.constData(), sql, 0, nullptr);
    const bool done = succeeded(result);
    const Error why = done ? Error{} : fault(result);
    PQclear(result);
    if (!done) {
        m_state->names.remove(sql);
        return failure(why);
    }
    name = fresh;
    return name;
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
    PGresult *result = PQexecPrepared(m_state->connection, name->constData(), bound.count(), bound.pointers.data(),
                                      bound.lengths.data(), bound.formats.data(), binaryFormat);
    PgRows rows(result);
    if (!succeeded(result))
        return failure(fault(result));
    return rows;
}

Result<> Postgres::script(const QByteArray &sql)
{
    if (const Result<> there = connected(); !there)
        return there;
    PGresult *result = PQexec(m_state->connection, sql.constData());
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
    std::optional<Error> wrong;
    for (std::size_t i = from; i < to && !wrong; ++i) {
        PGresult *result = PQgetResult(m_state->connection);
        if (succeeded(result)) {
            all.emplace_back(result);
            PQclear(PQgetResult(m_state->connection)); // the null that ends a statement's results
            continue;
        }
        wrong = fault(result);
        PQclear(result);
    }
    // Up to the answer to the sync, whatever was aborted on the way; nulls stand between the results.
    for (int nulls = 0; nulls < 2 && PQstatus(m_state->connection) == CONNECTION_OK;) {
        PGresult *result = PQgetResult(m_state->connection);
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
    PQclear(PQexec(m_state->connection, "ROLLBACK"));
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
