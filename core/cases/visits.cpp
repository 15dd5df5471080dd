// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/visits.h"

#include "core/cases/bodyreader.h"
#include "core/cases/caseinvariants.h"
#include "core/cases/casestate.h"
#include "core/cases/memberlines.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace yichuang {

namespace {

/** What only happens while the citizen is there, if it happens at a window at all. */
constexpr std::array servicesAtTheWindow{
    EventType::CaseOpened, EventType::IntakeAmended,    EventType::MaterialsSupplemented, EventType::MembersJoined,
    EventType::Withdrawn,  EventType::CommissionSigned, EventType::ResultIssued,          EventType::ProxyReported,
};

bool isAtWindow(Role role)
{
    return role == Role::Clerk || role == Role::ProxyAgent || role == Role::IssuingClerk;
}

auto order(const VisitKey &key)
{
    return std::tie(key.on, key.centre, key.window);
}

} // namespace

QJsonObject VisitKey::toJson() const
{
    QJsonObject json{{QStringLiteral("centre"), centre}, {QStringLiteral("window"), window}};
    insertDay(json, QLatin1StringView("on"), on);
    return json;
}

Result<VisitKey> VisitKey::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    VisitKey key;
    key.on = reader.day(u"on", Presence::Required);
    key.centre = reader.text(u"centre", Presence::Required, longestBodyId);
    key.window = reader.text(u"window", Presence::Optional, longestBodyId);
    return reader.finish(std::move(key));
}

bool isService(const CaseState &after, const Event &event, const QJsonObject &body)
{
    const EventType type = event.type();
    if (std::find(servicesAtTheWindow.begin(), servicesAtTheWindow.end(), type) == servicesAtTheWindow.end()
        || !isAtWindow(event.actor.role))
        return false;
    if (type == EventType::CaseOpened)
        return !after.intake.part;
    if (type == EventType::MembersJoined)
        return !isRectification(body);
    if (type == EventType::Withdrawn)
        return !body.value(u"deemed").toBool();
    if (type == EventType::ResultIssued)
        return after.delivery
            && (after.delivery->manner.isEmpty() || after.delivery->manner == serviceManners().front());
    if (type == EventType::ProxyReported)
        return after.proxy && after.proxy->lastReport && after.proxy->lastReport->manner == ReportManner::InPerson;
    return true;
}

void addService(std::vector<Visit> &visits, const Event &event)
{
    const VisitKey key{event.at.date(), event.place.centre, event.place.window};
    auto place = std::lower_bound(visits.begin(), visits.end(), key, [](const Visit &one, const VisitKey &other) {
        return order(one.key) < order(other);
    });
    if (place == visits.end() || place->key != key)
        place = visits.insert(place, Visit{key, {}});
    if (!place->servedBy.contains(event.actor.account))
        place->servedBy.append(event.actor.account);
}

const Visit *findVisit(const CaseState &state, const VisitKey &key)
{
    const auto found =
        std::find_if(state.visits.begin(), state.visits.end(), [&key](const Visit &visit) { return visit.key == key; });
    return found == state.visits.end() ? nullptr : &*found;
}

int serviceNumber(const CaseState &state, const VisitKey &key)
{
    const Visit *visit = findVisit(state, key);
    return visit ? int(visit - state.visits.data()) + 1 : 0;
}

} // namespace yichuang
