// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/inputfile.h"
#include "app/ctl/password.h"
#include "app/ctl/session.h"
#include "core/store/syncstore.h"
#include "core/sync/bundle.h"
#include "core/sync/carriedenrolment.h"
#include "core/sync/comparetask.h"
#include "core/sync/identitytask.h"
#include "core/sync/networktransport.h"
#include "core/sync/referencetask.h"
#include "core/sync/scantask.h"
#include "core/sync/synclane.h"
#include "core/sync/syncround.h"
#include "core/sync/syncstatus.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <limits>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** The shell's word for a fault of sync; sentences stand in errortext.cpp. */
Error errorOf(const SyncError &error)
{
    Error result{ErrorCode::IoFailed, u"sync."_s + syncFaultName(error.fault),
                 error.detail.isEmpty() ? error.code : error.code + u": "_s + error.detail};
    if (remedyFor(error.fault) == SyncRemedy::WaitForHuman)
        result.code = ErrorCode::NotPermitted;
    return result;
}

/** A connection for one command, over the profile of @p session. */
struct Connection
{
    Connection(Session &session, const QUrl &server, const QString &caFile)
        : transport(server, caFile)
        , gate(session.profile())
        , client(transport, gate, session.clock())
    {
    }

    NetworkTransport transport;
    DirectGate gate;
    DistrictClient client;
};

Result<bool> importForDistrict(Session &session, const QByteArray &bytes)
{
    const Result<ImportOutcome> outcome = session.desk().importReference(bytes);
    if (!outcome)
        return failure(outcome.error());
    if (!outcome->faults.empty())
        return failure(ErrorCode::InvalidInput, u"import.faults"_s, faultLine(outcome->faults.front()));
    return !outcome->alreadyThere;
}

QJsonObject matterJson(const MatterToSettle &matter)
{
    return {{u"event"_s, matter.needsNewerProgram() ? QJsonValue() : matter.eventId.toString(QUuid::WithoutBraces)},
            {u"case"_s, matter.caseId.toString(QUuid::WithoutBraces)},
            {u"type"_s, matter.eventType},
            {u"verdict"_s, verdictName(matter.verdict.kind)},
            {u"reason"_s, matter.verdict.reason},
            {u"own"_s, matter.own},
            {u"needsNewerProgram"_s, matter.needsNewerProgram()}};
}

QJsonObject carriedJson(const CarriedWaiting &carried)
{
    return {{u"device"_s, carried.device}, {u"unit"_s, carried.unit}, {u"events"_s, carried.events}};
}

QString carriedLine(const CarriedWaiting &carried)
{
    return u"by stick   %1 events of the computer %2 at %3 wait"_s.arg(carried.events)
        .arg(carried.device, carried.unit);
}

QString programName()
{
    return u"yichuang "_s + QCoreApplication::applicationVersion();
}

QString stateName(DistrictState state)
{
    switch (state) {
    case DistrictState::NotEnrolled:
        return u"not-enrolled"_s;
    case DistrictState::SwitchedOff:
        return u"switched-off"_s;
    case DistrictState::NeverReached:
        return u"never-reached"_s;
    case DistrictState::Reached:
        return u"reached"_s;
    case DistrictState::Unreachable:
        return u"unreachable"_s;
    case DistrictState::NeedsHuman:
        return u"needs-human"_s;
    }
    Q_UNREACHABLE();
}

QString agreementName(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Unknown:
        return u"unknown"_s;
    case Agreement::Same:
        return u"same"_s;
    case Agreement::Different:
        return u"different"_s;
    }
    Q_UNREACHABLE();
}

Result<> reportStatus(Session &session, Report &report)
{
    const Result<SyncStatus> status = readSyncStatus(session.profile(), session.clock());
    if (!status)
        return failure(status.error());
    const Result<std::vector<MatterToSettle>> matters =
        session.profile().sync().deliveries.toSettle(std::numeric_limits<int>::max());
    if (!matters)
        return failure(matters.error());
    QJsonArray list;
    for (const MatterToSettle &matter : *matters)
        list.append(matterJson(matter));
    report.set("state", stateName(status->state));
    report.set("server", status->link.server);
    report.set("unit", status->link.unitCode);
    report.set("waiting", status->waiting.events);
    QJsonArray carried;
    for (const CarriedWaiting &each : status->carried)
        carried.append(carriedJson(each));
    report.set("carried", carried);
    report.set("scansWaiting", status->waiting.scans);
    report.set("since",
               status->waiting.since.isValid() ? status->waiting.since.toString(Qt::ISODateWithMs) : QJsonValue());
    report.set("sentToday", status->sentToday);
    report.set("clockOffset", status->clockOffset);
    report.set("events", status->ownEvents);
    report.set("eventsThere", status->ownEventsThere);
    report.set("feedPosition", status->feed.position);
    report.set("feedHead", status->feed.headPosition);
    report.set("agreement", agreementName(status->agreement));
    const FeedComparison &compared = status->comparison;
    report.set("comparedAt", compared.endedAt.isValid() ? compared.endedAt.toString(Qt::ISODateWithMs) : QJsonValue());
    report.set("compared", compared.entries);
    report.set("differs", feedFaultName(compared.fault));
    report.set("fault", status->fault ? syncFaultName(*status->fault) : QString());
    report.set("faultCode", status->faultCode);
    report.set("toSettle", list);
    report.line(u"district   %1 %2"_s.arg(stateName(status->state), status->link.server));
    report.line(u"waiting    %1 events, %2 scans"_s.arg(status->waiting.events).arg(status->waiting.scans));
    if (status->waiting.since.isValid())
        report.line(u"since      %1"_s.arg(status->waiting.since.toString(Qt::ISODate)));
    for (const CarriedWaiting &each : status->carried)
        report.line(carriedLine(each));
    report.line(u"sent today %1 events"_s.arg(status->sentToday));
    report.line(u"both sides %1: %2 events here, %3 there"_s.arg(agreementName(status->agreement))
                    .arg(status->ownEvents)
                    .arg(status->ownEventsThere));
    if (compared.endedAt.isValid())
        report.line(
            u"recounted  %1: %2 events, %3"_s.arg(compared.endedAt.toString(Qt::ISODate))
                .arg(compared.entries)
                .arg(compared.fault == FeedFault::None
                         ? u"the same"_s
                         : u"different since %1 (%2)"_s.arg(compared.faultAt).arg(feedFaultName(compared.fault))));
    if (std::abs(status->clockOffset) > doubtfulClockSeconds)
        report.line(
            u"clock      the district's clock is %1 seconds ahead of this computer's"_s.arg(status->clockOffset));
    if (status->fault)
        report.line(u"last fault %1 %2"_s.arg(syncFaultName(*status->fault), status->faultCode));
    for (const MatterToSettle &matter : *matters) {
        if (matter.needsNewerProgram()) {
            report.line(u"to settle  %1: written by a newer version of this program"_s.arg(matter.caseNumber));
            continue;
        }
        report.line(
            u"to settle  %1 %2 (%3)"_s.arg(matter.eventType, verdictName(matter.verdict.kind), matter.verdict.reason));
    }
    return {};
}

template <typename T> Synced<> withoutValue(const Synced<T> &result)
{
    return result ? Synced<>() : tl::unexpected(result.error());
}

/** Events, then scans, then reference documents; each is tried although another failed. The first error is returned. */
Result<> runLanes(Session &session, Connection &connection, Report &report)
{
    std::optional<SyncError> firstError;
    const auto note = [&](SyncLane lane, const Synced<> &result) -> Result<> {
        if (!result && !firstError)
            firstError = result.error();
        // The identity may have changed on the way, and the parts of the profile with it.
        return recordRun(session.profile().sync().book, lane, result, session.clock().now(), session.random())
            .map([](std::chrono::seconds) {});
    };
    const Synced<RoundReport> events = syncEventsOnce(connection.client, connection.gate, session.clock());
    // What the district does not take of another computer is told at the end; all else goes on.
    const Synced<> push = events && events->held ? tl::unexpected(*events->held) : withoutValue(events);
    if (const Result<> noted = note(SyncLane::Push, push); !noted)
        return noted;
    if (const Result<> noted = note(SyncLane::Pull, withoutValue(events)); !noted)
        return noted;
    Synced<ScanReport> scans = ScanReport{};
    if (events)
        scans = ScanTask(connection.client, connection.gate, session.clock()).run(ScanTask::AskWhatIsMissing::Now);
    if (events) {
        if (const Result<> noted = note(SyncLane::Files, withoutValue(scans)); !noted)
            return noted;
    }
    int documents = 0;
    if (events && session.hasRole(Role::Administrator)) {
        ReferenceTask task(connection.client, connection.gate, [&session](Profile &, const QByteArray &bytes) {
            return importForDistrict(session, bytes);
        });
        const Synced<int> added = task.run();
        documents = added.value_or(0);
        if (const Result<> noted = note(SyncLane::Documents, withoutValue(added)); !noted)
            return noted;
    }
    report.set("sent", events ? events->sent : 0);
    report.set("received", events ? events->received : 0);
    report.set("scansSent", scans ? scans->up : 0);
    report.set("scansReceived", scans ? scans->down : 0);
    report.set("documents", documents);
    report.line(u"Sent %1 events, received %2; scans: %3 up, %4 down; %5 documents."_s.arg(events ? events->sent : 0)
                    .arg(events ? events->received : 0)
                    .arg(scans ? scans->up : 0)
                    .arg(scans ? scans->down : 0)
                    .arg(documents));
    const Result<std::vector<CarriedWaiting>> carried = session.profile().sync().outbox.carriedWaiting();
    if (!carried)
        return failure(carried.error());
    QJsonArray waiting;
    for (const CarriedWaiting &each : *carried) {
        waiting.append(carriedJson(each));
        report.line(carriedLine(each));
    }
    report.set("carried", waiting);
    return firstError ? failure(errorOf(*firstError)) : Result<>();
}

/** Sits down in any role at a profile that is enrolled. */
Result<DistrictLink> sitEnrolled(Session &session, Invocation &call)
{
    const Result<> in = session.sit(
        call,
        {Role::Administrator, Role::Supervisor, Role::Clerk, Role::Handler, Role::IssuingClerk, Role::ProxyAgent});
    if (!in)
        return failure(in.error());
    Result<DistrictLink> link = session.profile().sync().book.link();
    if (link && !link->isEnrolled())
        return failure(ErrorCode::NotFound, u"sync.not-enrolled"_s);
    return link;
}

} // namespace

Result<> runEnrol(Invocation &call)
{
    const Result<QUrl> server = serverAddress(call.arguments.at(0));
    if (!server)
        return failure(server.error());
    const QString caFile = call.has("ca-file") ? QFileInfo(call.option("ca-file")).absoluteFilePath() : QString();
    Session session;
    if (const Result<> in = session.sit(call, {Role::Administrator}); !in)
        return in;
    Connection connection(session, *server, caFile);
    const Synced<Enrolment> enrolled = IdentityTask(connection.client, connection.gate, session.clock())
                                           .enrol(server->toString(), caFile, call.arguments.at(1), programName());
    if (!enrolled)
        return failure(errorOf(enrolled.error()));
    call.report->set("device", enrolled->device);
    call.report->set("unit", enrolled->unit.code);
    call.report->set("unitName", enrolled->unit.name);
    call.report->set("district", enrolled->districtName);
    call.report->line(u"Enrolled as %1 of %2 (%3) with %4."_s.arg(enrolled->device, enrolled->unit.name,
                                                                  enrolled->unit.code, enrolled->districtName));
    return {};
}

Result<> runSyncOnce(Invocation &call)
{
    Session session;
    const Result<DistrictLink> link = sitEnrolled(session, call);
    if (!link)
        return failure(link.error());
    if (call.has("again")) {
        if (const Result<> anew = session.profile().sync().book.readFeedAnew(); !anew)
            return anew;
    }
    Connection connection(session, QUrl(link->server), link->caFile);
    return runLanes(session, connection, *call.report);
}

Result<> runSyncCompare(Invocation &call)
{
    Session session;
    const Result<DistrictLink> link = sitEnrolled(session, call);
    if (!link)
        return failure(link.error());
    Connection connection(session, QUrl(link->server), link->caFile);
    const Synced<FeedComparison> done = CompareTask(connection.client, connection.gate, session.clock()).run();
    if (!done)
        return failure(errorOf(done.error()));
    call.report->set("comparedAt", done->endedAt.toString(Qt::ISODateWithMs));
    call.report->set("entries", done->entries);
    call.report->set("differs", feedFaultName(done->fault));
    call.report->set("since", done->faultAt > 0 ? QJsonValue(done->faultAt) : QJsonValue());
    call.report->set(
        "case", done->faultCase.isNull() ? QJsonValue() : QJsonValue(done->faultCase.toString(QUuid::WithoutBraces)));
    if (done->fault != FeedFault::None)
        return failure(ErrorCode::Tampered, u"compare."_s + feedFaultName(done->fault),
                       u"%1 of %2"_s.arg(done->faultAt).arg(done->entries));
    call.report->line(u"The same on both sides: %1 events."_s.arg(done->entries));
    return {};
}

Result<> runSyncStatus(Invocation &call)
{
    Session session;
    if (const Result<> in = session.logIn(call); !in)
        return in;
    return reportStatus(session, *call.report);
}

Result<> runBundleExport(Invocation &call)
{
    Session session;
    if (const Result<> in = session.logIn(call); !in)
        return in;
    const QString path = QFileInfo(call.arguments.first()).absoluteFilePath();
    DirectGate gate(session.profile());
    const Result<MadeBundle> made = writeBundle(gate, session.files(), path, session.clock());
    if (!made)
        return failure(made.error());
    call.report->set("file", path);
    call.report->set("events", made->events);
    call.report->set("scans", made->scans);
    call.report->set("scansLost", made->scansLost);
    call.report->set("code", made->code);
    call.report->line(u"%1 events and %2 scans are in %3."_s.arg(made->events).arg(made->scans).arg(path));
    if (made->scansLost > 0)
        call.report->line(u"%1 scans could not be read; 'verify' names them."_s.arg(made->scansLost));
    call.report->line(u"Code: %1"_s.arg(made->code));
    call.report->line(u"Whoever imports it needs the code. Tell it by telephone, not on the stick."_s);
    return {};
}

namespace {

/** Of the computers whose events came: which the district does not know, and enrols the first with a code given. */
Result<> introduceAuthors(Session &session, const BundleTaken &taken, const Invocation &call)
{
    const Result<DistrictLink> link = session.profile().sync().book.link();
    if (!link)
        return failure(link.error());
    if (!link->isEnrolled())
        return {};
    Connection connection(session, QUrl(link->server), link->caFile);
    CarriedEnrolment task(connection.client, connection.gate);
    Synced<QStringList> unknown = task.unknown(taken.authors);
    if (!unknown && !call.has("enrol")) {
        call.report->line(
            u"The district is not reached just now; whether it knows the computer shows at the next sync."_s);
        return {};
    }
    if (!unknown)
        return failure(errorOf(unknown.error()));
    if (call.has("enrol") && !unknown->isEmpty()) {
        const QString device = unknown->contains(taken.device) ? taken.device : unknown->first();
        const Synced<Enrolment> enrolled = task.enrol(device, call.option("enrol"), programName());
        if (!enrolled)
            return failure(errorOf(enrolled.error()));
        unknown->removeAll(device);
        call.report->set("enrolled", device);
        call.report->set("enrolledUnit", enrolled->unit.code);
        call.report->line(
            u"The computer %1 is enrolled for %2 (%3)."_s.arg(device, enrolled->unit.name, enrolled->unit.code));
        if (unitNamed(taken.unit) != enrolled->unit.code)
            call.report->line(
                u"It says itself that it stands at %1: what it wrote there is refused at %2. Tell the district."_s.arg(
                    taken.unit, enrolled->unit.code));
    } else if (call.has("enrol")) {
        call.report->line(u"The district knows the computer; the code was not used."_s);
    }
    call.report->set("unknown", QJsonArray::fromStringList(*unknown));
    for (const QString &device : std::as_const(*unknown))
        call.report->line(
            u"The district does not know the computer %1: its events wait here. Ask the district for a "
            "one-time code for its station, and import the bundle again with --enrol CODE."_s.arg(device));
    return {};
}

} // namespace

Result<> runBundleImport(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call, {Role::Administrator, Role::Supervisor, Role::Clerk}); !in)
        return in;
    if (call.has("enrol")) {
        const Result<DistrictLink> link = session.profile().sync().book.link();
        if (!link)
            return failure(link.error());
        if (!link->isEnrolled())
            return failure(ErrorCode::NotFound, u"sync.not-enrolled"_s);
    }
    const Result<QString> code = call.has("code-file")
        ? readInput(call.option("code-file"), 4096).map([](const QByteArray &text) {
              return QString::fromUtf8(text).trimmed();
          })
        : promptSilently(u"Code of the bundle: "_s);
    if (!code)
        return failure(code.error());
    DirectGate gate(session.profile());
    const Result<BundleTaken> taken = takeBundle(gate, session.files(), call.arguments.first(), *code, session.clock());
    if (!taken)
        return failure(taken.error());
    call.report->set("device", taken->device);
    call.report->set("unit", taken->unit);
    call.report->set("cases", taken->cases);
    call.report->set("added", taken->added);
    call.report->set("known", taken->known);
    call.report->set("conflicting", taken->conflicting);
    call.report->set("scansAdded", taken->scansAdded);
    call.report->set("scansKnown", taken->scansKnown);
    call.report->set("scansMissing", taken->scansMissing);
    call.report->line(u"From %1 at %2: %3 events of %4 cases are new, %5 were here; %6 scans are new, %7 were here."_s
                          .arg(taken->device, taken->unit)
                          .arg(taken->added)
                          .arg(taken->cases)
                          .arg(taken->known)
                          .arg(taken->scansAdded)
                          .arg(taken->scansKnown));
    call.report->line(u"They go up at the next sync."_s);
    if (taken->conflicting > 0)
        call.report->line(u"%1 events differ from what is here and were left out."_s.arg(taken->conflicting));
    if (taken->scansMissing > 0)
        call.report->line(
            u"%1 scans are not in the file or are damaged. Copy it again, or make the bundle again."_s.arg(
                taken->scansMissing));
    return introduceAuthors(session, *taken, call);
}

} // namespace yichuang
