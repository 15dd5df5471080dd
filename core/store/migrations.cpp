// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/database.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace yichuang {

namespace {

constexpr int headerSize = 100; ///< of an SQLite file (sqlite.org/fileformat2.html 1.3)
constexpr int versionOffset = 60;
constexpr int applicationOffset = 68;

Error damaged(const char *reason)
{
    return Error{ErrorCode::ProfileDamaged, QString::fromLatin1(reason), {}};
}

/** Migrations that were committed may still lie in the log alone, e.g. after a crash of the newer program. */
Result<int> versionInLog(const QString &path)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return failure(database.error());
    sqlite3_db_config((*database)->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const Result<qint64> application = (*database)->integer("PRAGMA application_id");
    if (!application)
        return failure(application.error());
    if (*application != profileApplicationId)
        return failure(damaged("database.not-ours"));
    return (*database)->integer("PRAGMA user_version").map([](qint64 version) { return int(version); });
}

Result<> applyStep(Database &database, const Migration &step)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (const Result<> done = database.execute(step.sql); !done)
        return done;
    Statement check = database.prepare("PRAGMA foreign_key_check");
    const Result<bool> orphan = check.step();
    if (!orphan)
        return failure(orphan.error());
    if (*orphan)
        return failure(damaged("database.foreign-key"));
    check.reset();
    const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(profileApplicationId)
        + ";PRAGMA user_version=" + QByteArray::number(step.version);
    return database.execute(stamp).and_then([&] { return transaction->commit(); });
}

} // namespace

Result<std::vector<Migration>> programMigrations()
{
    std::vector<Migration> steps;
    for (int version = 1;; ++version) {
        QFile file(QStringLiteral(":/migrations/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
        if (!file.exists())
            break;
        if (!file.open(QFile::ReadOnly))
            return failure(ErrorCode::Internal, QStringLiteral("migrations.unreadable"));
        steps.push_back({version, file.readAll()});
    }
    if (steps.empty())
        return failure(ErrorCode::Internal, QStringLiteral("migrations.missing"));
    return steps;
}

Result<FileLook> lookAtDatabase(const QString &path)
{
    if (!QFileInfo::exists(path))
        return FileLook{};
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorCode::ReadOnly, QStringLiteral("database.unreadable"));
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return failure(damaged("database.not-a-database"));

    const QFileInfo log(path + QStringLiteral("-wal"));
    if (log.exists() && log.size() > 0)
        return versionInLog(path).map([](int version) { return FileLook{true, version}; });
    if (qFromBigEndian<qint32>(header.constData() + applicationOffset) != profileApplicationId)
        return failure(damaged("database.not-ours"));
    return FileLook{true, qFromBigEndian<qint32>(header.constData() + versionOffset)};
}

Result<> migrate(Database &database, const std::vector<Migration> &steps, const BackupFirst &backupFirst)
{
    const Result<qint64> version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version > newest)
        return failure(ErrorCode::ProfileNewer, QStringLiteral("database.newer"),
                       QStringLiteral("version %1, this program knows %2").arg(*version).arg(newest));
    if (*version == newest)
        return {};
    if (*version > 0 && backupFirst) {
        if (const Result<> kept = backupFirst(int(*version)); !kept)
            return kept;
    }
    int reached = int(*version);
    for (const Migration &step : steps) {
        if (step.version <= reached)
            continue;
        if (step.version != reached + 1)
            return failure(ErrorCode::Internal, QStringLiteral("migrations.gap"));
        if (const Result<> applied = applyStep(database, step); !applied)
            return applied;
        reached = step.version;
    }
    return {};
}

Result<std::unique_ptr<Database>> openProfileDatabase(const QString &path, const std::vector<Migration> &steps,
                                                      const BackupFirst &backupFirst)
{
    const Result<FileLook> look = lookAtDatabase(path);
    if (!look)
        return failure(look.error());
    if (!look->exists)
        return failure(ErrorCode::NotFound, QStringLiteral("database.missing"));
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (look->version > newest)
        return failure(ErrorCode::ProfileNewer, QStringLiteral("database.newer"),
                       QStringLiteral("version %1, this program knows %2").arg(look->version).arg(newest));
    if (look->version < 1)
        return failure(damaged("database.no-schema"));
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return database;
    if (const Result<> migrated = migrate(**database, steps, backupFirst); !migrated)
        return failure(migrated.error());
    return database;
}

Result<std::unique_ptr<Database>> createProfileDatabase(const QString &path, const std::vector<Migration> &steps)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("database.exists"));
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWriteCreate);
    if (!database)
        return database;
    if (const Result<> migrated = migrate(**database, steps, {}); !migrated)
        return failure(migrated.error());
    return database;
}

Result<QStringList> integrityFaults(Database &database)
{
    QStringList faults;
    Statement integrity = database.prepare("PRAGMA integrity_check");
    while (true) {
        const Result<bool> row = integrity.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        if (const QString line = integrity.text(0); line != QStringLiteral("ok"))
            faults.append(line);
    }
    Statement keys = database.prepare("PRAGMA foreign_key_check");
    while (true) {
        const Result<bool> row = keys.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return faults;
        faults.append(QStringLiteral("foreign key of %1, row %2").arg(keys.text(0), keys.text(1)));
    }
}

} // namespace yichuang
