// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/realcase.h"

#include "core/base/json.h"
#include "core/cases/bodies.h"
#include "core/store/eventlog.h"
#include "tests/bench/benchprofile.h"

#include <QTemporaryDir>

namespace yichuang {

std::vector<Event> realCase()
{
    const QTemporaryDir folder;
    BenchProfile profile(folder.filePath(QStringLiteral("profile")));
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    const QUuid caseId = needed(profile.desk->takeIn(profile.draft(), accept), "take in").state.caseId;
    std::vector<Event> events = needed(profile.profile->events().eventsOf(caseId), "events");
    DecidedBody body;
    body.decidedOn = profile.clock.today();
    body.resultName = QStringLiteral("证");
    Event decided = events.back();
    decided.typeName = eventTypeName(EventType::Decided);
    decided.bodyVersion = 1;
    decided.actor.role = Role::Handler;
    decided.body = jsonBytes(body.toJson());
    events.push_back(std::move(decided));
    return events;
}

} // namespace yichuang
