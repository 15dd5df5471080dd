// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/handlingbodies.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QTest>

#include <memory>

namespace yichuang {

/** Bodies of the events that the server's tests write most. */
[[nodiscard]] inline QJsonObject note(const QString &text = QStringLiteral("记一笔"))
{
    return NoteBody{text}.toJson();
}

[[nodiscard]] inline QJsonObject routed(const QString &unit)
{
    return RoutedBody{unit, QStringLiteral("测试单位"), QStringLiteral("按职责分办")}.toJson();
}

[[nodiscard]] inline QJsonObject acceptance()
{
    return AcceptedBody{AcceptanceKind::Complete, QDate::currentDate(), {}, false, {}}.toJson();
}

[[nodiscard]] inline std::vector<QUuid> idsOf(const std::vector<FeedEntry> &entries)
{
    std::vector<QUuid> ids;
    for (const FeedEntry &entry : entries)
        ids.push_back(entry.event.id);
    return ids;
}

/** A test class whose functions share one district; its last act should be mustVerify(). */
class DistrictTest : public QObject
{
protected:
    /** One process over a database called @p name, which may be enrolled with as often as a test likes. */
    void openDistrict(const QString &name)
    {
        m_postgres = std::make_unique<TestPostgres>();
        m_district = std::make_unique<TestDistrict>(
            m_postgres->database(name),
            QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("10000")}});
        m_district->start();
    }
    [[nodiscard]] TestDevice joined(const QString &unit)
    {
        TestDevice device(unit, m_district->port());
        device.join(m_district->code(unit));
        return device;
    }
    void mustVerify()
    {
        const ProgramRun verified = m_district->command({QStringLiteral("verify")});
        QVERIFY2(verified.exitCode == 0, verified.out.constData());
    }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
};

} // namespace yichuang
