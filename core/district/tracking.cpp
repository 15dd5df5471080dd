// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/tracking.h"

#include "core/district/arrivedcase.h"
#include "core/district/handlers.h"
#include "core/district/publishing.h"
#include "core/district/ratelimit.h"
#include "core/district/unitnames.h"
#include "core/reference/workcalendar.h"
#include "core/sync/wireenrolment.h"
#include "core/vault/digest.h"
#include "core/vault/plaincode.h"
#include "core/vault/securebytes.h"

namespace yichuang {

namespace {

HttpResponse htmlAnswer(int status, QByteArray html)
{
    static const QByteArray policy = trackingPolicy();
    return {status,
            {{"Content-Type", "text/html; charset=utf-8"},
             {"Content-Language", "zh-CN"},
             {"Cache-Control", "no-store"},
             {"Content-Security-Policy", policy},
             {"Referrer-Policy", "no-referrer"},
             {"X-Content-Type-Options", "nosniff"},
             {"X-Robots-Tag", "noindex"}},
            std::move(html),
            -1};
}

Result<WorkCalendar> publishedCalendar(Postgres &postgres, QDate today)
{
    const Result<std::vector<QByteArray>> documents = publishedInForce(postgres, ReferenceKind::Calendar, today);
    if (!documents)
        return failure(documents.error());
    WorkCalendar calendar;
    for (const QByteArray &bytes : *documents) { // newest first; older ones add earlier years
        const auto years = readWorkCalendar(bytes);
        if (!years)
            continue;
        const std::optional<WorkCalendar> both =
            calendar.firstDay().isValid() ? years->merged(calendar) : std::optional(*years);
        calendar = both.value_or(calendar);
    }
    return calendar;
}

Result<ProvinceProfile> publishedProfile(Postgres &postgres, const QString &id, QDate today)
{
    const Result<std::vector<QByteArray>> documents =
        publishedInForce(postgres, ReferenceKind::ProvinceProfiles, today);
    if (!documents)
        return failure(documents.error());
    for (const QByteArray &bytes : *documents) {
        const auto profiles = readProvinceProfiles(bytes);
        if (!profiles)
            continue;
        if (const ProvinceProfile *const profile = profiles->find(id))
            return *profile;
    }
    return ProvinceProfiles().all().front();
}

/** Where the citizen goes: the centre or station where the case was opened, by its published name. */
Result<TrackingPlace> placeOf(Postgres &postgres, const CaseState &state)
{
    const Result<std::optional<Organisation>> organisation = publishedOrganisation(postgres);
    if (!organisation)
        return failure(organisation.error());
    TrackingPlace place{unitNameIn(*organisation, state.place.centre), {}};
    if (!*organisation)
        return place;
    for (const Town &town : (*organisation)->towns) {
        if (!town.code.startsWith(state.place.centre))
            continue;
        for (const ServiceWindow &window : (*organisation)->windows(town.id)) {
            if (window.id == state.place.window)
                place.window = window.name;
        }
    }
    return place;
}

/** The case of @p number if @p code opens it. */
Result<std::optional<QUuid>> caseFor(Postgres &postgres, const QString &number, const QString &code)
{
    const Result<PgRows> rows = postgres.run(
        "SELECT case_id, track FROM cases WHERE number = $1 AND number <> '' LIMIT 2", PgValues().text(number));
    if (!rows)
        return failure(rows.error());
    const SecureBytes wanted = SecureBytes::copyOf(trackHash(code));
    std::optional<QUuid> found;
    for (int row = 0; row < rows->size(); ++row) {
        if (SecureBytes::copyOf(rows->bytes(row, 1)) == wanted)
            found = rows->uuid(row, 0);
    }
    return found;
}

Result<std::optional<CaseState>> stateOf(Worker &worker, const QUuid &caseId)
{
    const Result<PgRows> rows =
        worker.postgres.run("SELECT * FROM event_rows WHERE case_id = $1 ORDER BY arrival", PgValues().uuid(caseId));
    if (!rows)
        return failure(rows.error());
    ArrivedCase file(caseId);
    for (int row = 0; row < rows->size(); ++row) {
        Result<ArrivedEvent> arrived = arrivedEvent(*rows, row, worker.sealer);
        if (!arrived)
            return failure(arrived.error());
        file.add(std::move(*arrived));
    }
    return file.state();
}

} // namespace

QByteArray trackHash(const QString &normalisedCode)
{
    return sm3("yichuang-track-hash/1|" + normalisedCode.toLatin1());
}

QByteArray trackHash(const ArrivedCase &file)
{
    if (!file.state())
        return {};
    for (const ArrivedEvent &arrived : file.events()) {
        if (arrived.event.type() == EventType::CaseOpened && arrived.verdict.kind == VerdictKind::Applied)
            return trackHash(trackCode(arrived.event.salt));
    }
    return {};
}

Answer track(Call &call)
{
    const auto within =
        countTry(call.postgres(), QStringLiteral("tracking"), call.address, call.server.settings.trackingTries);
    if (!within && within.error().code == ProblemCode::RateLimited) {
        HttpResponse response = htmlAnswer(429, trackingTooOftenPage());
        response.headers.emplace_back("Retry-After", QByteArray::number(within.error().retryAfter));
        return response;
    }
    if (!within)
        return refuse(within.error());
    const Result<QString> code = normalisedPlainCode(call.query.queryItemValue(QStringLiteral("k")));
    const Result<std::optional<QUuid>> caseId =
        caseFor(call.postgres(), call.parts.value(0).trimmed().toUpper().left(64), code.value_or(QString()));
    if (!caseId)
        return refuse(caseId.error());
    if (!*caseId)
        return htmlAnswer(404, trackingNotFoundPage());
    const Result<std::optional<CaseState>> state = stateOf(call.worker, **caseId);
    if (!state)
        return refuse(state.error());
    if (!*state)
        return htmlAnswer(404, trackingNotFoundPage());
    const QDate today = call.server.clock.today();
    const Result<WorkCalendar> calendar = publishedCalendar(call.postgres(), today);
    const Result<ProvinceProfile> profile = publishedProfile(call.postgres(), (*state)->intake.provinceProfile, today);
    const Result<TrackingPlace> place = placeOf(call.postgres(), **state);
    if (!calendar || !profile || !place)
        return refuse(!calendar ? calendar.error() : !profile ? profile.error() : place.error());
    return htmlAnswer(200, trackingPage(**state, deadlinesOf(**state, *calendar, *profile), *place));
}

} // namespace yichuang
