// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/store/casewriter.h"
#include "core/store/rekeylist.h"
#include "core/store/settings.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {

namespace {

const QString &downKey()
{
    static const QString key = QStringLiteral("rekey.down");
    return key;
}

QString progressKey(const QUuid &caseId, const QString &screenId)
{
    return QStringLiteral("rekey.progress:%1:%2").arg(uuidText(caseId), screenId);
}

Result<std::vector<SystemDown>> readDown(Settings &settings)
{
    const Result<QString> stored = settings.value(downKey());
    if (!stored)
        return failure(stored.error());
    std::vector<SystemDown> down;
    if (stored->isEmpty())
        return down;
    const Result<QJsonObject> json = jsonObject(stored->toUtf8());
    if (!json)
        return failure(ErrorCode::ProfileDamaged, downKey());
    const QJsonArray systems = json->value(u"systems").toArray();
    for (const QJsonValue &one : systems)
        down.push_back({one[u"system"].toString(), one[u"reason"].toString(), timeFrom(one[u"since"].toString())});
    return down;
}

Result<> writeDown(Settings &settings, const std::vector<SystemDown> &down)
{
    QJsonArray systems;
    for (const SystemDown &one : down)
        systems.append(QJsonObject{{QStringLiteral("system"), one.system},
                                   {QStringLiteral("reason"), one.reason},
                                   {QStringLiteral("since"), timeText(one.since)}});
    const QJsonObject json{{QStringLiteral("systems"), systems}};
    return settings.setValue(downKey(), QString::fromUtf8(jsonBytes(json)));
}

/** Whether @p system asks for cases of @p item: by a screen of its own, or because nobody published any. */
bool concernsItem(const RekeyScreens *screens, const QString &system, const QString &itemId)
{
    if (!screens || !screens->systems().contains(system))
        return true;
    return std::ranges::any_of(
        screens->screens, [&](const RekeyScreen &screen) { return screen.system == system && screen.isFor(itemId); });
}

} // namespace

Result<> Desk::Private::oweRekeys(CaseWriter &writer, const QUuid &caseId, const ServiceItem &item)
{
    if (isBundle(item.id)) // its members are entered there, the matter itself is nobody's form
        return {};
    const Result<std::vector<SystemDown>> down = readDown(profile.settings());
    if (!down)
        return failure(down.error());
    for (const SystemDown &one : *down) {
        if (!concernsItem(reference.rekeyScreens.get(), one.system, item.id))
            continue;
        const RekeyOwedBody owed{one.system, one.reason};
        if (const Result<QUuid> noted = writer.append(caseId, EventType::RekeyOwed, owed.toJson()); !noted)
            return failure(noted.error());
    }
    return {};
}

Result<> Desk::Private::forgetRekeyProgress(const CaseState &state)
{
    if (!reference.rekeyScreens)
        return {};
    for (const RekeyScreen &screen : reference.rekeyScreens->forItem(state.intake.item.id)) {
        const bool done = std::ranges::any_of(
            state.rekeys, [&screen](const RekeyState &one) { return one.system == screen.system && !one.isOpen(); });
        if (!done)
            continue;
        if (Result<> gone = profile.settings().setValue(progressKey(state.caseId, screen.id), {}); !gone)
            return gone;
    }
    return {};
}

Result<QMap<QString, int>> Desk::Private::rekeyProgress(const QUuid &caseId, const QString &itemId)
{
    QMap<QString, int> progress;
    if (!reference.rekeyScreens)
        return progress;
    for (const RekeyScreen &screen : reference.rekeyScreens->forItem(itemId)) {
        const Result<QString> stored = profile.settings().value(progressKey(caseId, screen.id));
        if (!stored)
            return failure(stored.error());
        const int fields = std::clamp(stored->toInt(), 0, int(screen.fields.size()));
        if (fields > 0)
            progress.insert(screen.id, fields);
    }
    return progress;
}

Result<ListPart<RekeyRow>> Desk::rekeysOwed(const RekeyQuery &query)
{
    return d->profile.rekeyList().owed(query);
}

Result<> Desk::keepRekeyProgress(const QUuid &caseId, const QString &screenId, int fields)
{
    return d->profile.settings().setValue(progressKey(caseId, screenId),
                                          fields > 0 ? QString::number(fields) : QString());
}

Result<std::vector<SystemDown>> Desk::systemsDown()
{
    return readDown(d->profile.settings());
}

Result<> Desk::setSystemDown(const QString &system, const QString &reason)
{
    if (system.trimmed().isEmpty() || reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("rekey.reason-missing"));
    if (const Result<> printable =
            checkBody(EventType::RekeyOwed, RekeyOwedBody{system.trimmed(), reason.trimmed()}.toJson());
        !printable)
        return printable;
    Result<std::vector<SystemDown>> down = readDown(d->profile.settings());
    if (!down)
        return failure(down.error());
    std::erase_if(*down, [&system](const SystemDown &one) { return one.system == system.trimmed(); });
    down->push_back({system.trimmed(), reason.trimmed(), d->clock.now()});
    return writeDown(d->profile.settings(), *down);
}

Result<> Desk::setSystemUp(const QString &system)
{
    Result<std::vector<SystemDown>> down = readDown(d->profile.settings());
    if (!down)
        return failure(down.error());
    std::erase_if(*down, [&system](const SystemDown &one) { return one.system == system; });
    return writeDown(d->profile.settings(), *down);
}

} // namespace yichuang
