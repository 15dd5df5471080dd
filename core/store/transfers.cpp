// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transfers.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/materialsets.h"
#include "core/store/blobregister.h"
#include "core/store/blobstore.h"
#include "core/store/database.h"
#include "core/store/devicestore.h"
#include "core/store/eventlog.h"
#include "core/store/settings.h"
#include "core/store/settingskeys.h"
#include "core/store/unlocked.h"

namespace yichuang {

namespace {

QString word(TransferDirection direction)
{
    switch (direction) {
    case TransferDirection::Up:
        return QStringLiteral("up");
    case TransferDirection::Down:
        return QStringLiteral("down");
    }
    Q_UNREACHABLE();
}

QByteArray addressContext(const QString &file)
{
    return "transfer:" + file.toUtf8();
}

} // namespace

Result<> Transfers::add(const QString &address, const QUuid &caseId, TransferDirection direction, const QDateTime &now)
{
    const QString file = m_blobs.fileOf(address);
    if (direction == TransferDirection::Down && m_blobs.contains(address))
        return BlobRegister(m_database).keep(file); // it may have been lent to a form of ours only
    const Result<QByteArray> sealed = m_unlocked.events.seal(address.toLatin1(), addressContext(file));
    if (!sealed)
        return failure(sealed.error());
    return m_database
        .prepare(
            "INSERT OR IGNORE INTO transfers (file, direction, state, address, case_id, upload, reason, changed_at) "
            "VALUES (?, ?, 'waiting', ?, ?, '', '', ?)")
        .bind(file)
        .bind(word(direction))
        .bind(*sealed)
        .bind(uuidText(caseId))
        .bind(timeText(now.toUTC()))
        .run();
}

Result<bool> Transfers::discover(int most, const QDateTime &now)
{
    Settings settings(m_database);
    const Result<QString> mark = settings.value(settingskeys::syncScanMark, QStringLiteral("0"));
    if (!mark)
        return failure(mark.error());
    const Result<std::vector<std::pair<qint64, Event>>> events = m_log.behind(mark->toLongLong(), most);
    if (!events)
        return failure(events.error());
    if (events->empty())
        return false;
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    DeviceStore devices(m_database);
    for (const auto &[row, event] : *events) {
        QStringList addresses;
        if (event.body.contains("\"blobs\"")) {
            if (const Result<QJsonObject> body = jsonObject(event.body))
                addresses = scansNamedIn(*body);
        }
        addresses.removeIf([](const QString &address) { return !BlobStore::isName(address); });
        const bool own = !addresses.isEmpty() && devices.verifyKey(event.device);
        for (const QString &address : std::as_const(addresses)) {
            // An own event that was read back after a restore may name a scan that was lost with the disk.
            const bool brings = own && m_blobs.contains(address);
            const Result<> added =
                add(address, event.caseId, brings ? TransferDirection::Up : TransferDirection::Down, now);
            if (!added)
                return failure(added.error());
        }
    }
    const Result<> moved = settings.setValue(settingskeys::syncScanMark, QString::number(events->back().first));
    if (!moved)
        return failure(moved.error());
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return int(events->size()) == most;
}

Result<std::optional<Transfer>> Transfers::next(TransferDirection direction)
{
    Statement row = m_database.prepare("SELECT file, address, case_id, upload FROM transfers WHERE direction = ? AND "
                                       "state = 'waiting' ORDER BY reason <> '', changed_at, file LIMIT 1");
    const Result<bool> found = row.bind(word(direction)).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    return read(row).map([](Transfer transfer) { return std::optional(std::move(transfer)); });
}

/** Columns file, address, case_id, upload. */
Result<Transfer> Transfers::read(const Statement &row) const
{
    const QString file = row.text(0);
    const Result<QByteArray> address = m_unlocked.events.open(row.blob(1), addressContext(file));
    if (!address)
        return failure(address.error());
    return Transfer{file, QString::fromLatin1(*address), uuidFromText(row.text(2)), row.text(3)};
}

Result<std::vector<Transfer>> Transfers::list(TransferDirection direction, const QString &after, int most)
{
    Statement row = m_database.prepare("SELECT file, address, case_id, upload FROM transfers WHERE direction = ? AND "
                                       "state = 'waiting' AND file > ? ORDER BY file LIMIT ?");
    row.bind(word(direction)).bind(after).bind(most);
    std::vector<Transfer> found;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return found;
        Result<Transfer> one = read(row);
        if (!one)
            return failure(one.error());
        found.push_back(std::move(*one));
    }
}

Result<> Transfers::carryUp(const QString &address, const QUuid &caseId, const QDateTime &now)
{
    const Result<> turned = m_database
                                .prepare("UPDATE transfers SET direction = 'up', reason = '', changed_at = ? WHERE "
                                         "file = ? AND direction = 'down' AND state = 'waiting'")
                                .bind(timeText(now.toUTC()))
                                .bind(m_blobs.fileOf(address))
                                .run();
    return turned ? add(address, caseId, TransferDirection::Up, now) : turned;
}

Result<> Transfers::setUpload(const QString &file, const QString &upload)
{
    return m_database.prepare("UPDATE transfers SET upload = ? WHERE file = ?").bind(upload).bind(file).run();
}

Result<> Transfers::finish(const QString &file, const QDateTime &now)
{
    return m_database
        .prepare("UPDATE transfers SET state = 'done', upload = '', reason = '', changed_at = ? WHERE file = ?")
        .bind(timeText(now.toUTC()))
        .bind(file)
        .run();
}

Result<> Transfers::putOff(const QString &file, const QString &reason, const QDateTime &now)
{
    return m_database.prepare("UPDATE transfers SET upload = '', reason = ?, changed_at = ? WHERE file = ?")
        .bind(reason)
        .bind(timeText(now.toUTC()))
        .bind(file)
        .run();
}

Result<> Transfers::offerAgain(const QDateTime &now)
{
    return m_database
        .prepare("UPDATE transfers SET state = 'waiting', upload = '', changed_at = ? WHERE direction = 'up' AND "
                 "state = 'done'")
        .bind(timeText(now.toUTC()))
        .run();
}

Result<bool> Transfers::offer(const QString &address, const QUuid &caseId, const QDateTime &now)
{
    if (!m_blobs.contains(address))
        return false;
    const Result<> again = m_database
                               .prepare("UPDATE transfers SET direction = 'up', state = 'waiting', upload = '', "
                                        "reason = '', changed_at = ? WHERE file = ? AND (direction = 'down' OR state "
                                        "= 'done')")
                               .bind(timeText(now.toUTC()))
                               .bind(m_blobs.fileOf(address))
                               .run();
    return again.and_then([&] { return add(address, caseId, TransferDirection::Up, now); }).map([] { return true; });
}

Result<int> Transfers::waiting(TransferDirection direction)
{
    Statement row = m_database.prepare("SELECT count(*) FROM transfers WHERE direction = ? AND state = 'waiting'");
    const Result<bool> counted = row.bind(word(direction)).step();
    if (!counted)
        return failure(counted.error());
    return int(row.integer(0));
}

} // namespace yichuang
