// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

struct pg_conn;
struct pg_result;

namespace yichuang {

/** What an array's elements are to PostgreSQL. */
enum class PgElement { Text, Number, Bytes, Uuid, Time };

/** A column of many rows, for `unnest($n::text[])`, bigint[], bytea[], uuid[] or timestamptz[]: one statement for all.
 */
class PgArray final
{
public:
    explicit PgArray(PgElement element);
    explicit PgArray(const QStringList &texts);
    explicit PgArray(const std::vector<QUuid> &ids);
    PgArray &text(const QString &value);
    PgArray &number(qint64 value);
    PgArray &bytes(const QByteArray &value);
    PgArray &uuid(const QUuid &value);
    PgArray &time(const QDateTime &value);
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    friend class PgValues;
    void add(QByteArrayView element);

    PgElement m_element;
    qsizetype m_size = 0;
    QByteArray m_elements; ///< each with its length in front, as it travels
};

/** The values of a statement's $1, $2, ... in their order. */
class PgValues final
{
public:
    PgValues &text(const QString &value);
    PgValues &number(qint64 value);
    PgValues &flag(bool value);
    PgValues &bytes(const QByteArray &value);
    PgValues &uuid(const QUuid &value);
    PgValues &time(const QDateTime &value);
    PgValues &array(const PgArray &array);
    PgValues &null();

private:
    friend class Postgres;
    struct Value
    {
        QByteArray bytes;
        bool binary = false;
        bool isNull = false;
    };
    std::vector<Value> m_values;
};

/** Rows of a result. Columns count from 0; a null reads as empty, 0 or false. */
class PgRows final
{
public:
    PgRows() = default;
    explicit PgRows(pg_result *result);
    ~PgRows();
    PgRows(PgRows &&) noexcept;
    PgRows &operator=(PgRows &&) noexcept;

    [[nodiscard]] int size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] qint64 number(int row, int column) const; ///< smallint, integer, bigint
    [[nodiscard]] bool flag(int row, int column) const;
    [[nodiscard]] QByteArray bytes(int row, int column) const; ///< bytea, or any other column as the server sends it
    [[nodiscard]] QUuid uuid(int row, int column) const;
    [[nodiscard]] QDateTime time(int row, int column) const; ///< timestamptz, in local time
    /** Rows an INSERT, UPDATE or DELETE touched. */
    [[nodiscard]] qint64 affected() const;

private:
    pg_result *m_result = nullptr;
};

/** How long a server that does not answer is waited for. */
struct PgBounds
{
    std::chrono::seconds connect{5}; ///< until a connection stands; libpq waits two at least
    std::chrono::seconds answer{0}; ///< for one statement, or for all that are sent together; 0: for ever
};

/**
 * One connection to PostgreSQL, for one thread. Statements are prepared once a connection under their own text, so hand
 * in constants. Errors: IoFailed "postgres.connection" (away, or its answer came too late: whether it was done is not
 * known; the next call connects again), AlreadyExists "postgres.unique" (23505), Cancelled "postgres.retry"
 * (serialisation failure or deadlock: the transaction may be tried again), Internal "postgres.statement" with the
 * SQLSTATE as detail, never with values.
 */
class Postgres final
{
public:
    /** @p connectionInfo as libpq takes it; nothing is connected before the first call. */
    explicit Postgres(QByteArray connectionInfo, PgBounds bounds = {});
    ~Postgres();
    Q_DISABLE_COPY_MOVE(Postgres)

    [[nodiscard]] Result<PgRows> run(const char *sql, const PgValues &values = {});
    /** Runs text of several statements as it stands, e.g. a migration. */
    [[nodiscard]] Result<> script(const QByteArray &sql);

    /** Collects statements that are sent together: one round trip for all. */
    struct Step
    {
        const char *sql;
        PgValues values;
    };
    /** Runs them in order; after the first that fails none of the later ones is done. Use within a transaction. */
    [[nodiscard]] Result<std::vector<PgRows>> runAll(const std::vector<Step> &steps);

    /** runAll() with BEGIN in front or COMMIT behind; the answers are those of @p steps. */
    [[nodiscard]] Result<std::vector<PgRows>> beginWith(std::vector<Step> steps);
    [[nodiscard]] Result<std::vector<PgRows>> commitWith(std::vector<Step> steps);

    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();
    void rollback();

    /** Waits up to @p longest for a NOTIFY and returns the payloads that came; needs LISTEN before. */
    [[nodiscard]] Result<QStringList> notifications(std::chrono::milliseconds longest);

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    [[nodiscard]] Result<> connected();
    [[nodiscard]] SteadyTime deadline() const;
    [[nodiscard]] bool await(SteadyTime deadline);
    [[nodiscard]] pg_result *exchange(int sent);
    [[nodiscard]] Result<QByteArray> prepared(const char *sql);
    [[nodiscard]] Error fault(const pg_result *result);
    [[nodiscard]] Result<> runSome(const std::vector<Step> &steps, std::size_t from, std::size_t to,
                                   std::vector<PgRows> &all);
    void disconnect();

    struct Bound;
    struct State;
    QByteArray m_connectionInfo;
    PgBounds m_bounds;
    std::unique_ptr<State> m_state;
};

/** Rolls back unless it was committed. */
class PgTransaction final
{
public:
    [[nodiscard]] static Result<PgTransaction> begin(Postgres &postgres);
    /** begin() and the first statements in one round trip. */
    [[nodiscard]] static Result<std::pair<PgTransaction, std::vector<PgRows>>>
    beginWith(Postgres &postgres, std::vector<Postgres::Step> steps);
    ~PgTransaction();
    PgTransaction(PgTransaction &&other) noexcept;
    PgTransaction &operator=(PgTransaction &&) = delete;

    [[nodiscard]] Result<> commit();
    /** The last statements and commit() in one round trip. */
    [[nodiscard]] Result<> commitWith(std::vector<Postgres::Step> steps);

private:
    explicit PgTransaction(Postgres &postgres)
        : m_postgres(&postgres)
    {
    }
    Postgres *m_postgres;
};

} // namespace yichuang
