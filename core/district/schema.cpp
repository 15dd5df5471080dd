// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/schema.h"

#include "core/district/keys.h"
#include "core/district/postgres.h"

#include <QFile>

namespace yichuang {

namespace {

constexpr int newest = 2;
constexpr QByteArrayView sealContext("yichuang-district/1");

QString stepPath(int number)
{
    return QStringLiteral(":/district-migrations/%1.sql").arg(number, 4, 10, QLatin1Char('0'));
}

Result<> takeStep(Postgres &postgres, int number)
{
    QFile file(stepPath(number));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QStringLiteral("schema.step"), stepPath(number));
    if (const Result<> done = postgres.script(file.readAll()); !done)
        return done;
    const Result<PgRows> noted =
        postgres.run("INSERT INTO schema_steps (step) VALUES ($1::int)", PgValues().number(number));
    return noted ? Result<>() : failure(noted.error());
}

} // namespace

int newestSchema()
{
    return newest;
}

Result<int> schemaOf(Postgres &postgres)
{
    const Result<PgRows> table = postgres.run("SELECT to_regclass('schema_steps') IS NOT NULL");
    if (!table)
        return failure(table.error());
    if (!table->flag(0, 0))
        return 0;
    const Result<PgRows> step = postgres.run("SELECT coalesce(max(step), 0) FROM schema_steps");
    if (!step)
        return failure(step.error());
    return int(step->number(0, 0));
}

Result<int> migrate(Postgres &postgres)
{
    Result<PgTransaction> transaction = PgTransaction::begin(postgres);
    if (!transaction)
        return failure(transaction.error());
    // One at a time, also before there is a table to lock.
    if (const Result<> alone = postgres.script("SELECT pg_advisory_xact_lock(7410)"); !alone)
        return failure(alone.error());
    const Result<> table = postgres.script("CREATE TABLE IF NOT EXISTS schema_steps (step integer PRIMARY KEY, "
                                           "taken_at timestamptz NOT NULL DEFAULT now())");
    if (!table)
        return failure(table.error());
    const Result<int> from = schemaOf(postgres);
    if (!from)
        return failure(from.error());
    if (*from > newest)
        return failure(ErrorCode::ProfileNewer, QStringLiteral("schema.newer"));
    for (int number = *from + 1; number <= newest; ++number) {
        if (const Result<> taken = takeStep(postgres, number); !taken)
            return failure(taken.error());
    }
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return newest - *from;
}

Result<bool> isBoundToKeys(Postgres &postgres)
{
    const Result<PgRows> rows = postgres.run("SELECT count(*) FROM district");
    if (!rows)
        return failure(rows.error());
    return rows->number(0, 0) > 0;
}

Result<> bindKeys(Postgres &postgres, const DistrictKeys &keys)
{
    const Result<QByteArray> check = keys.sealer().seal(sealContext, sealContext);
    if (!check)
        return failure(check.error());
    const Result<PgRows> bound = postgres.run("INSERT INTO district (public_key, seal_check) VALUES ($1, $2) "
                                              "ON CONFLICT DO NOTHING",
                                              PgValues().bytes(keys.publicKey()).bytes(*check));
    if (!bound)
        return failure(bound.error());
    return checkSchema(postgres, keys);
}

Result<> checkSchema(Postgres &postgres, const DistrictKeys &keys)
{
    const Result<int> schema = schemaOf(postgres);
    if (!schema)
        return failure(schema.error());
    if (*schema < newest)
        return failure(ErrorCode::InvalidInput, QStringLiteral("schema.old"), QString::number(*schema));
    if (*schema > newest)
        return failure(ErrorCode::ProfileNewer, QStringLiteral("schema.newer"), QString::number(*schema));
    const Result<PgRows> district = postgres.run("SELECT public_key, seal_check FROM district");
    if (!district)
        return failure(district.error());
    if (district->isEmpty() || district->bytes(0, 0) != keys.publicKey()
        || !keys.sealer().open(district->bytes(0, 1), sealContext))
        return failure(ErrorCode::Tampered, QStringLiteral("keys.other"));
    return {};
}

} // namespace yichuang
