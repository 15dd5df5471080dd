// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/districtstatus.h"

#include "core/base/json.h"
#include "core/district/postgres.h"
#include "core/district/schema.h"

#include <QJsonArray>

namespace yichuang {

Result<QJsonObject> districtStatus(Postgres &postgres)
{
    const Result<std::vector<PgRows>> rows = postgres.runAll({
        {"SELECT name FROM district", {}},
        {"SELECT unit, position FROM units ORDER BY unit", {}},
        {"SELECT d.device, d.unit, d.window_id, d.seq, d.enrolled_at, d.revoked_at, d.predecessor, d.machine, "
         "d.program, "
         "e.received_at, (SELECT max(s.expires_at) FROM sessions s WHERE s.device = d.device AND s.expires_at > now()) "
         "FROM devices d LEFT JOIN events e ON e.device = d.device AND e.seq = d.seq ORDER BY d.enrolled_at, d.device",
         {}},
        {"SELECT verdict, count(*) FROM events GROUP BY verdict ORDER BY verdict", {}},
        {"SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM blobs), "
         "(SELECT count(*) FROM reference_documents)",
         {}},
    });
    if (!rows)
        return failure(rows.error());
    QJsonArray units;
    for (int row = 0; row < rows->at(1).size(); ++row)
        units.append(QJsonObject{{QStringLiteral("unit"), rows->at(1).text(row, 0)},
                                 {QStringLiteral("feed"), rows->at(1).number(row, 1)}});
    QJsonArray devices;
    for (int row = 0; row < rows->at(2).size(); ++row) {
        const PgRows &device = rows->at(2);
        QJsonObject json{{QStringLiteral("device"), device.text(row, 0)},
                         {QStringLiteral("unit"), device.text(row, 1)},
                         {QStringLiteral("window"), device.text(row, 2)},
                         {QStringLiteral("events"), device.number(row, 3)},
                         {QStringLiteral("program"), device.text(row, 8)},
                         {QStringLiteral("enrolledAt"), timeText(device.time(row, 4))}};
        if (const QString machine = device.text(row, 7); !machine.isEmpty())
            json.insert(u"machine", machine);
        if (!device.isNull(row, 5))
            json.insert(u"revokedAt", timeText(device.time(row, 5)));
        if (!device.isNull(row, 6))
            json.insert(u"predecessor", device.text(row, 6));
        if (!device.isNull(row, 9))
            json.insert(u"lastEventAt", timeText(device.time(row, 9)));
        if (!device.isNull(row, 10))
            json.insert(u"sessionUntil", timeText(device.time(row, 10)));
        devices.append(json);
    }
    QJsonObject verdicts;
    for (int row = 0; row < rows->at(3).size(); ++row)
        verdicts.insert(rows->at(3).text(row, 0), rows->at(3).number(row, 1));
    return QJsonObject{
        {QStringLiteral("schema"), newestSchema()},
        {QStringLiteral("name"), rows->at(0).isEmpty() ? QString() : rows->at(0).text(0, 0)},
        {QStringLiteral("units"), units},
        {QStringLiteral("devices"), devices},
        {QStringLiteral("events"), verdicts},
        {QStringLiteral("cases"), rows->at(4).number(0, 0)},
        {QStringLiteral("scans"), rows->at(4).number(0, 1)},
        {QStringLiteral("references"), rows->at(4).number(0, 2)},
    };
}

} // namespace yichuang
