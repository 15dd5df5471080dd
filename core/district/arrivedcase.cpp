// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/arrivedcase.h"

#include "core/base/json.h"
#include "core/cases/fold.h"
#include "core/cases/bodies.h"
#include "core/cases/handlingbodies.h"
#include "core/cases/rules.h"
#include "core/sync/wireenrolment.h"

#include <QJsonArray>

namespace yichuang {

namespace {

Verdict refused(const char *reason)
{
    return {VerdictKind::Refused, QString::fromLatin1(reason)};
}

/** The unit that @p body hands the case to, as events call it; empty for what hands it to nobody. */
QString handedTo(EventType type, const QJsonObject &body)
{
    if (type == EventType::Routed)
        return RoutedBody::fromJson(body).value_or(RoutedBody{}).to;
    if (type == EventType::Forwarded)
        return ForwardedBody::fromJson(body).value_or(ForwardedBody{}).to;
    return {};
}

/** A department's people act wherever the case is; a window acts only at its own place. */
bool isAtItsPlace(const Event &event, const QString &authorUnit)
{
    return unitKindOf(authorUnit) == UnitKind::Department || unitNamed(event.place.centre) == authorUnit;
}

void collectBlobs(const QJsonValue &value, std::vector<QByteArray> &digests)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            collectBlobs(element, digests);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != QLatin1StringView("blobs")) {
            collectBlobs(it.value(), digests);
            continue;
        }
        for (const QString &address : stringListFrom(it.value())) {
            const QByteArray digest = QByteArray::fromHex(address.toLatin1());
            if (digest.size() == chainHashSize)
                digests.push_back(digest);
        }
    }
}

} // namespace

void ArrivedCase::addUnit(const QString &unit)
{
    if (!unitKindOf(unit) || m_units.contains(unit))
        return;
    m_units.append(unit);
    if (const QString above = unitAbove(unit); !above.isEmpty() && !m_units.contains(above))
        m_units.append(above);
}

Verdict ArrivedCase::judge(const Event &event, const QString &authorUnit, const Result<QJsonObject> &body)
{
    const EventType type = event.type();
    if (!isAtItsPlace(event, authorUnit) || ((m_state || m_consultation) && !m_units.contains(authorUnit)))
        return refused("scope");
    if (!m_state && isConsultationEvent(type))
        return judgeConsultation(event, authorUnit);
    if (body && type != EventType::Unknown && (m_state || type == EventType::CaseOpened)
        && !roleMay(m_state ? &*m_state : nullptr, type, event.actor.role, *body))
        return refused("role");
    if (const Result<> applied = applyTo(m_state, event, body); !applied)
        return {VerdictKind::SetAside, applied.error().reason};
    if (type == EventType::CaseOpened)
        addUnit(authorUnit);
    if (body)
        addUnit(unitNamed(handedTo(type, *body)));
    return {};
}

Verdict ArrivedCase::judgeConsultation(const Event &event, const QString &authorUnit)
{
    if (!roleMay(nullptr, event.type(), event.actor.role, {}))
        return refused("role");
    Result<Consultation> after = applyConsultation(m_consultation, event);
    if (!after)
        return {VerdictKind::SetAside, after.error().reason};
    m_consultation = std::move(*after);
    addUnit(authorUnit);
    return {};
}

void ArrivedCase::add(ArrivedEvent event)
{
    const Result<QJsonObject> body = bodyOf(event.event);
    add(std::move(event), body);
}

void ArrivedCase::add(ArrivedEvent event, const Result<QJsonObject> &body)
{
    event.arrival = int(m_events.size()) + 1;
    m_head = feedHash(m_head, event.event.hash);
    const Verdict known = event.verdict;
    if (body && event.event.body.contains("\"blobs\""))
        collectBlobs(*body, event.blobs);
    event.verdict = judge(event.event, event.authorUnit, body);
    event.verdictChanged = event.verdict != known;
    m_events.push_back(std::move(event));
    if (m_events.back().verdict.kind == VerdictKind::Applied)
        tryAgainAfter(m_events.back().event.at);
}

void ArrivedCase::tryAgainAfter(const QDateTime &at)
{
    QDateTime earliest = at;
    for (bool again = true; again;) {
        again = false;
        for (ArrivedEvent &waiting : m_events) {
            if (waiting.verdict.kind == VerdictKind::Applied || waiting.event.at < earliest)
                continue;
            const Verdict verdict = judge(waiting.event, waiting.authorUnit, bodyOf(waiting.event));
            if (verdict == waiting.verdict)
                continue;
            waiting.verdict = verdict;
            waiting.verdictChanged = true;
            if (verdict.kind == VerdictKind::Applied) {
                earliest = std::min(earliest, waiting.event.at);
                again = true;
                break;
            }
        }
    }
}

void ArrivedCase::forgetBodies()
{
    for (ArrivedEvent &arrived : m_events) {
        arrived.verdictChanged = false;
        if (arrived.verdict.kind != VerdictKind::Applied)
            continue;
        arrived.event.body.clear();
        arrived.event.prevHash.clear();
        arrived.event.signature.clear();
    }
}

QStringList ArrivedCase::feedsOf(const ArrivedEvent &event) const
{
    if (m_units.contains(event.authorUnit))
        return m_units;
    // Not theirs: they see that they wrote it, and whoever has the case does not.
    QStringList own{event.authorUnit};
    if (const QString above = unitAbove(event.authorUnit); !above.isEmpty())
        own.append(above);
    return own;
}

} // namespace yichuang
