// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlite3.h>

#include <QFile>

#include <cerrno>
#include <utility>

namespace yichuang {

namespace {

constexpr int busyTimeoutMs = 5000;

constexpr const char *connectionSettings = "PRAGMA journal_mode=WAL;"
                                           "PRAGMA synchronous=FULL;"
                                           "PRAGMA foreign_keys=ON;"
                                           "PRAGMA secure_delete=ON;"
                                           "PRAGMA temp_store=MEMORY;"
                                           "PRAGMA trusted_schema=OFF;"
                                           "PRAGMA cache_size=-16384;";

bool isDouble(int sqliteCode)
{
    return sqliteCode == SQLITE_CONSTRAINT_UNIQUE || sqliteCode == SQLITE_CONSTRAINT_PRIMARYKEY
        || sqliteCode == SQLITE_CONSTRAINT_ROWID;
}

} // namespace

Statement::Statement(Database &database, std::string sql, sqlite3_stmt *statement, int prepareFault)
    : m_database(&database)
    , m_sql(std::move(sql))
    , m_statement(statement)
    , m_fault(prepareFault)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_sql(std::move(other.m_sql))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_fault(other.m_fault)
    , m_next(other.m_next)
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    reset();
    sqlite3_clear_bindings(m_statement);
    m_database->m_idle.emplace(std::move(m_sql), m_statement);
}

Statement &Statement::bind(qint64 value)
{
    const int code = m_statement ? sqlite3_bind_int64(m_statement, m_next++, value) : SQLITE_OK;
    if (m_fault == SQLITE_OK)
        m_fault = code;
    return *this;
}

Statement &Statement::bind(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    const int code = m_statement ? sqlite3_bind_text64(m_statement, m_next++, utf8.constData(),
                                                       sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8)
                                 : SQLITE_OK;
    if (m_fault == SQLITE_OK)
        m_fault = code;
    return *this;
}

Statement &Statement::bind(const QByteArray &blob)
{
    if (blob.isNull())
        return bind(std::nullopt);
    const int code = m_statement
        ? sqlite3_bind_blob64(m_statement, m_next++, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT)
        : SQLITE_OK;
    if (m_fault == SQLITE_OK)
        m_fault = code;
    return *this;
}

Statement &Statement::bind(std::nullopt_t)
{
    const int code = m_statement ? sqlite3_bind_null(m_statement, m_next++) : SQLITE_OK;
    if (m_fault == SQLITE_OK)
        m_fault = code;
    return *this;
}

Result<bool> Statement::step()
{
    if (m_fault != SQLITE_OK)
        return failure(m_database->errorFor(m_fault, m_sql.c_str()));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_database->errorFor(code, m_sql.c_str());
    sqlite3_reset(m_statement);
    return failure(error);
}

Result<> Statement::run()
{
    return step().map([](bool) {});
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_next = 1;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return data ? QByteArray(data, size) : (isNull(column) ? QByteArray() : QByteArray(""));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Mode::ReadWriteCreate:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case Mode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    }
    // SQLite takes UTF-8 file names on every system.
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &database->m_handle, flags, nullptr);
    if (code != SQLITE_OK && mode != Mode::ReadWriteCreate && !QFile::exists(path))
        return failure(ErrorCode::NotFound, QStringLiteral("database.missing"));
    if (code != SQLITE_OK)
        return failure(database->errorFor(code, "open"));
    sqlite3_busy_timeout(database->m_handle, busyTimeoutMs);
    if (mode != Mode::ReadOnly) {
        if (const Result<> set = database->execute(connectionSettings); !set)
            return failure(set.error());
    }
    return database;
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Statement Database::prepare(const char *sql)
{
    std::string key(sql);
    if (const auto idle = m_idle.find(key); idle != m_idle.end()) {
        sqlite3_stmt *statement = idle->second;
        m_idle.erase(idle);
        return {*this, std::move(key), statement, SQLITE_OK};
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return {*this, std::move(key), statement, code};
}

Result<> Database::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(errorFor(code, sql));
    return {};
}

Result<qint64> Database::integer(const char *sql)
{
    Statement statement = prepare(sql);
    const Result<bool> row = statement.step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound, QStringLiteral("database.no-row"), QString::fromUtf8(sql));
    return statement.integer(0);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Error Database::errorFor(int sqliteCode, const char *what) const
{
    ErrorCode code = ErrorCode::IoFailed;
    switch (sqliteCode & 0xFF) {
    case SQLITE_IOERR:
        // A sync that finds the disk full is an IO error to SQLite.
        code = sqlite3_system_errno(m_handle) == ENOSPC ? ErrorCode::DiskFull : ErrorCode::IoFailed;
        break;
    case SQLITE_CONSTRAINT:
        code = isDouble(sqliteCode) ? ErrorCode::AlreadyExists : ErrorCode::Internal;
        break;
    case SQLITE_TOOBIG:
        code = ErrorCode::TooLarge;
        break;
    case SQLITE_FULL:
        code = ErrorCode::DiskFull;
        break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        code = ErrorCode::ReadOnly;
        break;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        code = ErrorCode::ProfileDamaged;
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        code = ErrorCode::ProfileLocked;
        break;
    case SQLITE_INTERRUPT:
        code = ErrorCode::Cancelled;
        break;
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
        code = ErrorCode::Internal;
        break;
    default:
        break;
    }
    // Statements of ours hold no values, so the text is free of personal data.
    const QString detail = QStringLiteral("%1 (%2): %3")
                               .arg(QString::fromUtf8(sqlite3_errstr(sqliteCode)), QString::number(sqliteCode),
                                    QString::fromUtf8(what).simplified().left(120));
    return Error{code, QStringLiteral("database"), detail};
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (const Result<> begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return failure(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // After some faults SQLite has rolled back by itself; a second ROLLBACK would only report that.
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0)
        (void)m_database->execute("ROLLBACK");
}

Result<> Transaction::commit()
{
    if (const Result<> committed = m_database->execute("COMMIT"); !committed)
        return failure(committed.error()); // the destructor rolls back
    m_database = nullptr;
    return {};
}

} // namespace yichuang
