// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/syncwords.h"

#include "ui/widgets/dates.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

struct Sync
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

QString waitingWords(const SyncStatus &status)
{
    if (status.waiting.events > 0)
        return Sync::tr("%n record(s) wait", nullptr, status.waiting.events);
    int carried = 0;
    for (const CarriedWaiting &each : status.carried)
        carried += each.events;
    if (carried > 0)
        return Sync::tr("%n record(s) from sticks wait", nullptr, carried);
    if (status.waiting.scans > 0)
        return Sync::tr("%n scan(s) wait", nullptr, status.waiting.scans);
    return Sync::tr("nothing waits");
}

} // namespace

DistrictSentence districtSentence(const SyncStatus &status)
{
    const QString waits = waitingWords(status);
    if (status.agreement == Agreement::Different)
        return {Sync::tr("▲ The district holds something else than this computer"), Colour::Red};
    switch (status.state) {
    case DistrictState::NotEnrolled:
        return {Sync::tr("No district: cases are kept here"), Colour::TextQuiet};
    case DistrictState::SwitchedOff:
        return {Sync::tr("District switched off · %1").arg(waits), Colour::Amber};
    case DistrictState::NeverReached:
        return {Sync::tr("Connecting to the district · %1").arg(waits), Colour::TextQuiet};
    case DistrictState::Reached:
        return {Sync::tr("✓ District reached · %1").arg(waits), Colour::TextQuiet};
    case DistrictState::Unreachable:
        return {Sync::tr("District not reached · %1").arg(waits), Colour::Amber};
    case DistrictState::NeedsHuman:
        return {Sync::tr("▲ District: needs an administrator · %1").arg(waits), Colour::Red};
    }
    Q_UNREACHABLE();
}

DistrictSentence deliverySentence(const CaseDelivery &delivery)
{
    if (delivery.toSettle > 0)
        return {Sync::tr("▲ To settle: %n record(s) of this case have no effect at the district", nullptr,
                         delivery.toSettle),
                Colour::Red};
    if (const QString doubt = clockDoubt(delivery.clockOffset); !doubt.isEmpty())
        return {doubt, Colour::Red};
    if (delivery.waiting > 0)
        return {Sync::tr("On this computer: %n record(s) not sent yet", nullptr, delivery.waiting), Colour::Amber};
    if (delivery.withDepartment.isValid())
        return {Sync::tr("✓ With the department since %1").arg(tableDateTime(delivery.withDepartment)), Colour::Green};
    if (delivery.withDistrict.isValid())
        return {Sync::tr("✓ With the district since %1").arg(tableDateTime(delivery.withDistrict)), Colour::Green};
    return {Sync::tr("On this computer"), Colour::TextQuiet};
}

DistrictSentence deliveryWord(const CaseDelivery &delivery, QDate today)
{
    const auto when = [today](const QDateTime &at) {
        const QDateTime here = at.toLocalTime();
        return here.toString(here.date() == today ? u"HH:mm" : u"MM-dd");
    };
    if (delivery.toSettle > 0)
        return {Sync::tr("▲ to settle"), Colour::Red};
    if (std::abs(delivery.clockOffset) > doubtfulClockSeconds)
        return {Sync::tr("▲ clock wrong"), Colour::Red};
    if (delivery.waiting > 0)
        return {Sync::tr("here only"), Colour::Amber};
    if (delivery.withDepartment.isValid())
        return {Sync::tr("✓ department %1").arg(when(delivery.withDepartment)), Colour::Text};
    if (delivery.withDistrict.isValid())
        return {Sync::tr("✓ district %1").arg(when(delivery.withDistrict)), Colour::Text};
    return {};
}

QString noticeText(const CaseNotice &notice)
{
    if (notice.eventType == u"decided")
        return Sync::tr("Decided by %1").arg(notice.by);
    if (notice.eventType == u"routed")
        return Sync::tr("Handed on to another unit by %1").arg(notice.by);
    return Sync::tr("Given into other hands by %1").arg(notice.by);
}

ErrorText syncFaultText(SyncFault fault, const QString &code)
{
    if (code == u"code-unknown" || code == u"code-used" || code == u"code-expired")
        return {Sync::tr("The district does not take this enrolment code."),
                Sync::tr("A code works once and for a short time. Check it, or ask for a new one.")};
    if (code == u"device-exists")
        return {Sync::tr("The district knows this computer already."),
                Sync::tr("A code is not needed. If it was enrolled for another office, the district must revoke it "
                         "first.")};
    if (code == u"server.plain")
        return {Sync::tr("This address is not encrypted."), Sync::tr("Give an address that begins with https://.")};
    if (code == u"server.address")
        return {Sync::tr("This is not the address of a server."),
                Sync::tr("Give it as the district told it, such as https://sync.example.gov.cn.")};
    if (code == u"recount-unknown")
        return {Sync::tr("The district's server cannot recount what it holds."),
                Sync::tr("It is older than this program. Ask the district's operator to upgrade it.")};
    switch (fault) {
    case SyncFault::Offline:
        return {Sync::tr("The district cannot be reached."),
                Sync::tr("Work goes on as usual. It is tried again by itself; nothing is lost.")};
    case SyncFault::Insecure:
        return {Sync::tr("The server could not prove that it is the district's."),
                Sync::tr("Nothing was sent. Check the address and the certificate file.")};
    case SyncFault::Busy:
        return {Sync::tr("The district's server has too much to do."),
                Sync::tr("It is tried again by itself; nothing is lost.")};
    case SyncFault::NotEnrolled:
        return {Sync::tr("The district does not know this computer."),
                Sync::tr("Enrol it with a code from the district.")};
    case SyncFault::AuthorRefused:
        if (code == u"device-unknown")
            return {Sync::tr("The district does not know a computer whose stick was imported here."),
                    Sync::tr("Its records wait; all else goes on. Ask the district for a code for its station, then "
                             "press “Enrol that computer…”.")};
        if (code == u"device-revoked")
            return {Sync::tr("The district revoked a computer whose stick was imported here."),
                    Sync::tr("Its records stay here; all else goes on. Ask the district what becomes of them.")};
        return {Sync::tr("The district does not take the records of another computer."),
                Sync::tr("They stay here; all else goes on. Tell the administrator: %1").arg(code)};
    case SyncFault::Revoked:
        return {Sync::tr("The district revoked this computer."),
                Sync::tr("What was recorded stays here. Ask the district; then enrol again.")};
    case SyncFault::Refused:
        return {Sync::tr("The district refused a part of what was sent."),
                Sync::tr("It stays here, and the rest goes on. Tell the administrator: %1").arg(code)};
    case SyncFault::Protocol:
        return {Sync::tr("Somebody else answered in the district's place."),
                Sync::tr("Often it is a log-in page of the network. It is tried again by itself.")};
    case SyncFault::Local:
        return {Sync::tr("The data on this computer could not be read or written."),
                Sync::tr("Make room on the disk, then sync by hand. If it stays, check the profile.")};
    case SyncFault::SessionEnded:
    case SyncFault::Fork:
    case SyncFault::Rewound:
    case SyncFault::Cancelled:
        return {Sync::tr("The district and this computer are finding common ground again."),
                Sync::tr("It goes on by itself.")};
    }
    Q_UNREACHABLE();
}

ErrorText comparisonText(const SyncStatus &status)
{
    const FeedComparison &found = status.comparison;
    const QString where = status.comparisonCase.isEmpty()
        ? Sync::tr("Since record %1 of %2 the district and this computer hold different things (compared %3).")
              .arg(found.faultAt)
              .arg(found.entries)
              .arg(tableDateTime(found.endedAt))
        : Sync::tr("Since record %1 of %2, case %4, the district and this computer hold different things "
                   "(compared %3).")
              .arg(found.faultAt)
              .arg(found.entries)
              .arg(tableDateTime(found.endedAt), status.comparisonCase);
    switch (found.fault) {
    case FeedFault::None:
        return {};
    case FeedFault::LackedHere:
        return {where,
                Sync::tr("The record is missing on this computer. Press “Fetch again”. If it stays red, tell the "
                         "administrator.")};
    case FeedFault::SpoiltHere:
        return {where,
                Sync::tr("The record on this computer is damaged or was changed. Do not decide or print this case "
                         "here. The administrator verifies the data and restores a backup; what came later comes "
                         "back from the district.")};
    case FeedFault::LackedThere:
        return {where,
                Sync::tr("This computer holds the record; the district lost it or holds it damaged. Nothing is lost "
                         "here. Tell the district's operator, who verifies the server and restores its backup.")};
    case FeedFault::Unequal:
        return {where,
                Sync::tr("Both hold a record there, and not the same one: one was changed afterwards. Do not decide "
                         "or print this case. The administrator and the district's operator verify both sides.")};
    }
    Q_UNREACHABLE();
}

ErrorText verdictText(const Verdict &verdict)
{
    switch (verdict.kind) {
    case VerdictKind::Applied:
        return {Sync::tr("Done"), {}};
    case VerdictKind::Refused:
        return {verdict.reason == u"role" ? Sync::tr("The role it was done in may not do this.")
                                          : Sync::tr("The case does not belong to this office."),
                Sync::tr("It has no effect at the district. Have the office or role that may do it repeat it.")};
    case VerdictKind::SetAside: {
        const ErrorText why = errorText({ErrorCode::RefusedByRule, verdict.reason, {}});
        return {why.what,
                Sync::tr("Somebody else was first. Open the case, see how it stands, and tell the citizen "
                         "if a paper was given out.")};
    }
    }
    Q_UNREACHABLE();
}

QString clockDoubt(qint64 offset)
{
    if (std::abs(offset) <= doubtfulClockSeconds)
        return {};
    return Sync::tr("▲ Recorded while the clock was %1 wrong: check the days that the law counts")
        .arg(clockDifference(offset));
}

QString clockDifference(qint64 seconds)
{
    const qint64 size = std::abs(seconds);
    if (size >= 2 * 86400)
        return Sync::tr("%n day(s)", nullptr, int(size / 86400));
    if (size >= 2 * 3600)
        return Sync::tr("%n hour(s)", nullptr, int(size / 3600));
    return Sync::tr("%n minute(s)", nullptr, int(size / 60));
}

} // namespace yichuang
