// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"
#include "core/desk/desk_p.h"
#include "core/desk/handlingunit.h"

namespace yichuang {

namespace {

bool namesRemedies(EventType type)
{
    return type == EventType::Decided || type == EventType::Declined || type == EventType::AcceptanceRevoked;
}

} // namespace

QString Desk::Private::decidingOrgan(const CaseState &state) const
{
    if (state.unit)
        return state.unit->to;
    const HandlingUnit unit = decidingUnit(state.intake.item, state.intake.applicant.address, state.place, reference);
    return unit.id.isEmpty() ? state.place.centre : unit.id;
}

Result<> Desk::Private::keepRemedies(const CaseState &state, EventType type, const QJsonObject &body)
{
    if (!namesRemedies(type))
        return {};
    const Remedies named{body.value(u"reviewOrgan").toString().trimmed(), body.value(u"court").toString().trimmed()};
    return rememberRemedies(profile.settings(), decidingOrgan(state), named);
}

Result<Remedies> Desk::Private::remediesOf(const QString &unit)
{
    Result<Remedies> last = rememberedRemedies(profile.settings(), unit);
    if (!last || last->isComplete())
        return last;
    return districtRemedies(reference.organisation.get());
}

Result<Remedies> Desk::remediesFor(const QString &itemId, const QString &applicantAddress)
{
    const ServiceItem *item = d->reference.catalogue ? d->reference.catalogue->find(itemId) : nullptr;
    const QString unit = item ? decidingUnit(*item, applicantAddress, d->seat.place, d->reference).id : QString();
    return d->remediesOf(unit.isEmpty() ? d->seat.place.centre : unit);
}

} // namespace yichuang
