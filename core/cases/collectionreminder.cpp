// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/collectionreminder.h"

#include "core/cases/bodyreader.h"
#include "core/cases/casestate.h"

namespace yichuang {

QJsonObject CollectionRemindedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("manner"), reportMannerName(manner)}};
    insertDay(json, QLatin1StringView("remindedOn"), remindedOn);
    insertText(json, QLatin1StringView("answer"), answer);
    insertDay(json, QLatin1StringView("nextOn"), nextOn);
    return json;
}

Result<CollectionRemindedBody> CollectionRemindedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CollectionRemindedBody body;
    body.manner = reader.named<ReportManner>(u"manner", reportMannerFromName);
    body.remindedOn = reader.day(u"remindedOn", Presence::Required);
    body.answer = reader.text(u"answer", Presence::Optional);
    body.nextOn = reader.day(u"nextOn", Presence::Optional);
    return reader.finish(std::move(body));
}

QDate nextReminderOn(const CaseState &state)
{
    if (state.stage != CaseStage::AwaitingCollection)
        return {};
    return state.lastReminder ? state.lastReminder->nextOn : state.resultArrivedOn.addDays(daysToFirstReminder);
}

} // namespace yichuang
