// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasecopy.h"

#include "core/store/database.h"
#include "core/store/migrations.h"

#include <sqlite3.h>

#include <memory>

namespace yichuang {

namespace {

constexpr int pagesPerStep = 256;

struct FinishBackup
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

Result<> copyPages(Database &source, Database &target, const CopyProgress &progress)
{
    // An open read transaction holds the moment: otherwise every write of the desk starts the copy over.
    if (const Result<> begun = source.execute("BEGIN"); !begun)
        return begun;
    const Result<qint64> pageSize = source.integer("PRAGMA page_size");
    const Result<qint64> version = source.integer("PRAGMA user_version");
    if (!pageSize || !version)
        return failure(!pageSize ? pageSize.error() : version.error());
    std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(target.handle(), "main", source.handle(), "main"));
    if (!backup)
        return failure(target.errorFor(sqlite3_extended_errcode(target.handle()), "backup"));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup.get(), pagesPerStep);
        const qint64 total = sqlite3_backup_pagecount(backup.get()) * *pageSize;
        const qint64 left = sqlite3_backup_remaining(backup.get()) * *pageSize;
        if (code == SQLITE_OK && progress && !progress(total - left, total))
            return failure(ErrorCode::Cancelled);
    }
    if (code != SQLITE_DONE)
        return failure(target.errorFor(code, "backup"));
    if (const int finished = sqlite3_backup_finish(backup.release()); finished != SQLITE_OK)
        return failure(target.errorFor(finished, "backup"));
    return source.execute("ROLLBACK");
}

} // namespace

Result<> foldLog(Database &database)
{
    Statement statement = database.prepare("PRAGMA journal_mode=DELETE");
    const Result<bool> row = statement.step();
    if (!row)
        return failure(row.error());
    if (!*row || statement.text(0) != QStringLiteral("delete"))
        return failure(ErrorCode::IoFailed, QStringLiteral("backup.journal"));
    return {};
}

Result<int> copyDatabase(const QString &from, const QString &to, const CopyProgress &progress)
{
    const Result<std::unique_ptr<Database>> source = Database::open(from, Database::Mode::ReadWrite);
    if (!source)
        return failure(source.error());
    const Result<std::unique_ptr<Database>> target = Database::open(to, Database::Mode::ReadWriteCreate);
    if (!target)
        return failure(target.error());
    const Result<> copied = copyPages(**source, **target, progress).and_then([&] { return foldLog(**target); });
    if (!copied)
        return failure(copied.error());
    const Result<QStringList> faults = integrityFaults(**target);
    if (!faults)
        return failure(faults.error());
    if (!faults->isEmpty())
        return failure(ErrorCode::ProfileDamaged, QStringLiteral("backup.integrity"), faults->first());
    return (*target)->integer("PRAGMA user_version").map([](qint64 version) { return int(version); });
}

} // namespace yichuang
