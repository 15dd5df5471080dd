// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncbook.h"

#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/settings.h"
#include "core/store/settingskeys.h"

namespace yichuang {

namespace {

const QString yes = QStringLiteral("1");
const QString no = QStringLiteral("0");

TaskRecord readTask(const Statement &row)
{
    return {row.text(0), int(row.integer(1)), timeFrom(row.text(2)), timeFrom(row.text(3)), timeFrom(row.text(4)),
            row.text(5), row.text(6)};
}

#define TASK_COLUMNS "task, failures, not_before, done_at, failed_at, fault, code"

} // namespace

Result<DistrictLink> SyncBook::link()
{
    Settings settings(m_database);
    DistrictLink link;
    QString districtKey;
    const std::pair<const QString &, QString &> members[] = {
        {settingskeys::syncServer, link.server},
        {settingskeys::syncCaFile, link.caFile},
        {settingskeys::syncUnitKind, link.unitKind},
        {settingskeys::syncUnitCode, link.unitCode},
        {settingskeys::syncUnitName, link.unitName},
        {settingskeys::syncDistrictKey, districtKey},
        {settingskeys::syncDistrictName, link.districtName},
    };
    for (const auto &[key, member] : members) {
        Result<QString> value = settings.value(key);
        if (!value)
            return failure(value.error());
        member = *value;
    }
    link.districtKey = QByteArray::fromBase64(districtKey.toLatin1());
    return link;
}

Result<> SyncBook::setLink(const DistrictLink &link)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    Settings settings(m_database);
    const std::pair<const QString &, QString> members[] = {
        {settingskeys::syncServer, link.server},
        {settingskeys::syncCaFile, link.caFile},
        {settingskeys::syncUnitKind, link.unitKind},
        {settingskeys::syncUnitCode, link.unitCode},
        {settingskeys::syncUnitName, link.unitName},
        {settingskeys::syncDistrictKey, QString::fromLatin1(link.districtKey.toBase64())},
        {settingskeys::syncDistrictName, link.districtName},
    };
    for (const auto &[key, value] : members) {
        if (const Result<> set = settings.setValue(key, value); !set)
            return set;
    }
    return transaction->commit();
}

Result<bool> SyncBook::wanted()
{
    return Settings(m_database).value(settingskeys::syncWanted, yes).map([](const QString &value) {
        return value == yes;
    });
}

Result<> SyncBook::setWanted(bool wanted)
{
    return Settings(m_database).setValue(settingskeys::syncWanted, wanted ? yes : no);
}

Result<bool> SyncBook::isRegistered(const QString &device)
{
    Statement row = m_database.prepare("SELECT registered FROM devices WHERE device = ?");
    const Result<bool> found = row.bind(device).step();
    if (!found)
        return failure(found.error());
    return *found && row.integer(0) != 0;
}

Result<> SyncBook::setRegistered(const QString &device)
{
    return m_database.prepare("UPDATE devices SET registered = 1 WHERE device = ?").bind(device).run();
}

Result<std::optional<StoredMark>> SyncBook::mark(const QString &device)
{
    Statement row = m_database.prepare("SELECT seq, hash, at FROM sync_marks WHERE device = ?");
    const Result<bool> found = row.bind(device).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    return StoredMark{row.integer(0), row.blob(1), timeFrom(row.text(2))};
}

Result<> SyncBook::setMark(const QString &device, const StoredMark &mark)
{
    return m_database
        .prepare(
            "INSERT INTO sync_marks (device, seq, hash, at) VALUES (?, ?, ?, ?) ON CONFLICT (device) DO UPDATE SET "
            "seq = excluded.seq, hash = excluded.hash, at = excluded.at")
        .bind(device)
        .bind(mark.seq)
        .bind(mark.hash)
        .bind(timeText(mark.at))
        .run();
}

Result<FeedState> SyncBook::feed()
{
    Statement row = m_database.prepare(
        "SELECT unit, position, hash, head_position, head_hash, read_at FROM sync_feed WHERE one = 1");
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return FeedState{};
    return FeedState{row.text(0), row.integer(1), row.blob(2), row.integer(3), row.blob(4), timeFrom(row.text(5))};
}

Result<> SyncBook::setFeed(const FeedState &feed)
{
    return m_database
        .prepare("INSERT INTO sync_feed (one, unit, position, hash, head_position, head_hash, read_at) "
                 "VALUES (1, ?, ?, ?, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET unit = excluded.unit, position = "
                 "excluded.position, hash = excluded.hash, head_position = excluded.head_position, head_hash = "
                 "excluded.head_hash, read_at = excluded.read_at")
        .bind(feed.unit)
        .bind(feed.position)
        .bind(feed.hash)
        .bind(feed.headPosition)
        .bind(feed.headHash)
        .bind(timeText(feed.readAt))
        .run();
}

Result<> SyncBook::readFeedAnew()
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    if (const Result<> set = setFeed({}); !set)
        return set;
    if (const Result<> next = m_database.prepare("UPDATE sync_feed SET round = round + 1").run(); !next)
        return next;
    return transaction->commit();
}

Result<qint64> SyncBook::feedRound()
{
    return m_database.integer("SELECT coalesce(max(round), 0) FROM sync_feed");
}

Result<bool> SyncBook::mustGiveBack()
{
    return Settings(m_database).value(settingskeys::syncGiveBack, no).map([](const QString &value) {
        return value == yes;
    });
}

Result<> SyncBook::setGiveBack(bool wanted)
{
    return Settings(m_database).setValue(settingskeys::syncGiveBack, wanted ? yes : no);
}

Result<qint64> SyncBook::clockOffset()
{
    return Settings(m_database).value(settingskeys::syncClockOffset, no).map([](const QString &value) {
        return value.toLongLong();
    });
}

Result<> SyncBook::setClockOffset(qint64 seconds)
{
    return Settings(m_database).setValue(settingskeys::syncClockOffset, QString::number(seconds));
}

Result<QDateTime> SyncBook::scansAsked()
{
    return Settings(m_database).value(settingskeys::syncScansAsked, QString()).map(timeFrom);
}

Result<> SyncBook::setScansAsked(const QDateTime &at)
{
    return Settings(m_database).setValue(settingskeys::syncScansAsked, timeText(at));
}

Result<TaskRecord> SyncBook::task(const QString &task)
{
    Statement row = m_database.prepare("SELECT " TASK_COLUMNS " FROM sync_tasks WHERE task = ?");
    const Result<bool> found = row.bind(task).step();
    if (!found)
        return failure(found.error());
    if (*found)
        return readTask(row);
    TaskRecord fresh;
    fresh.task = task;
    return fresh;
}

Result<> SyncBook::setTask(const TaskRecord &record)
{
    return m_database.prepare("INSERT OR REPLACE INTO sync_tasks (" TASK_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(record.task)
        .bind(record.failures)
        .bind(timeText(record.notBefore))
        .bind(timeText(record.doneAt))
        .bind(timeText(record.failedAt))
        .bind(record.fault)
        .bind(record.code)
        .run();
}

Result<std::vector<TaskRecord>> SyncBook::tasks()
{
    Statement row = m_database.prepare("SELECT " TASK_COLUMNS " FROM sync_tasks ORDER BY task");
    std::vector<TaskRecord> records;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return records;
        records.push_back(readTask(row));
    }
}

} // namespace yichuang
