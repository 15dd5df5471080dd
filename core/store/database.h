// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <map>
#include <memory>
#include <optional>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace yichuang {

class Database;

/**
 * One use of a prepared statement; goes back to its database's cache when it ends. Parameters are bound in order with
 * bind(); columns are read by index after step() returned a row. A fault while binding is reported by step().
 */
class Statement final
{
public:
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;

    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64(value)); }
    Statement &bind(bool value) { return bind(qint64(value)); }
    Statement &bind(QStringView text);
    Statement &bind(const QString &text) { return bind(QStringView(text)); }
    Statement &bind(const QByteArray &blob); ///< null bytes bind NULL
    Statement &bind(std::nullopt_t);
    template <typename T> Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bind(std::nullopt);
    }

    /** True when there is a row to read, false at the end. */
    [[nodiscard]] Result<bool> step();
    /** For statements that return no rows. */
    [[nodiscard]] Result<> run();
    /** Makes it ready to be bound and stepped again. */
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Database;
    Statement(Database &database, std::string sql, sqlite3_stmt *statement, int prepareFault);

    Database *m_database;
    std::string m_sql;
    sqlite3_stmt *m_statement;
    int m_fault;
    int m_next = 1;
};

/**
 * One connection to one SQLite file (docs/decisions/002). WAL, synchronous FULL, secure_delete, temporary tables in
 * memory, foreign keys on. Confined to one thread, except interrupt().
 */
class Database final
{
public:
    enum class Mode { ReadWriteCreate, ReadWrite, ReadOnly };

    /** NotFound, or as errorFor() maps them. A file that is not a database is ProfileDamaged. */
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] Statement prepare(const char *sql);
    /** One or several statements without parameters or rows. */
    [[nodiscard]] Result<> execute(const char *sql);
    [[nodiscard]] Result<> execute(const QByteArray &sql) { return execute(sql.constData()); }
    /** First column of the first row as a number; NotFound without a row. */
    [[nodiscard]] Result<qint64> integer(const char *sql);

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] int changes() const;
    /** Makes a running statement end with Cancelled; may be called from any thread. */
    void interrupt();
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] QString path() const { return m_path; }

    /** Our error for SQLite's (extended) result code: full disk, read-only, damaged, busy, double, cancelled, IoFailed.
     */
    [[nodiscard]] Error errorFor(int sqliteCode, const char *what = "") const;

private:
    friend class Statement;
    Database() = default;

    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::multimap<std::string, sqlite3_stmt *, std::less<>> m_idle;
};

/** BEGIN IMMEDIATE until commit(); rolls back when it ends otherwise. One at a time. */
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /** Durable once it returns success; on failure everything is rolled back. */
    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Database &database);
    Database *m_database;
};

} // namespace yichuang
