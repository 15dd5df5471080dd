// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/inputfile.h"
#include "app/ctl/password.h"
#include "app/ctl/session.h"

#include "core/reference/organisation.h"
#include "core/store/backupcopies.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr int townshipDigits = 9;

const Town *townNamed(const Organisation &organisation, const QString &name)
{
    const auto it = std::find_if(organisation.towns.begin(), organisation.towns.end(), [&name](const Town &town) {
        return town.name == name || town.id == name || town.code == name || town.code.left(townshipDigits) == name;
    });
    return it == organisation.towns.end() ? nullptr : &*it;
}

/** The place from the organisation file, as far as one is given; options say what it does not or differently. */
Result<> readPlace(const Invocation &call, NewProfile &setup, QByteArray &organisationBytes)
{
    setup.place = {call.option("centre"), call.option("window", u"W1"_s)};
    setup.centreName = call.option("centre-name");
    setup.windowName = call.option("window-name");
    setup.phone = call.option("phone");
    setup.organCode = call.option("organ-code");
    if (call.has("organisation")) {
        const Result<QByteArray> bytes = readInput(call.option("organisation"));
        if (!bytes)
            return failure(bytes.error());
        const auto organisation = readOrganisation(*bytes);
        if (!organisation)
            return failure(ErrorCode::InvalidInput, u"import.faults"_s, call.option("organisation"));
        const Town *town = townNamed(*organisation, call.option("town", setup.place.centre));
        if (!town)
            return failure(ErrorCode::NotFound, u"town"_s);
        organisationBytes = *bytes;
        setup.place.centre = town->code.left(townshipDigits);
        if (setup.centreName.isEmpty())
            setup.centreName = town->centre;
        for (const ServiceWindow &window : organisation->windows(town->id)) {
            if (setup.windowName.isEmpty() && window.id == setup.place.window)
                setup.windowName = window.name;
        }
    }
    if (setup.windowName.isEmpty())
        setup.windowName = setup.place.window;
    const qsizetype digits = setup.place.centre.size();
    const bool isCode = std::all_of(setup.place.centre.begin(), setup.place.centre.end(),
                                    [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isCode || (digits != townshipDigits && digits != 12))
        return usageFailure(u"--centre needs a code of 9 or 12 digits, or --organisation and --town"_s);
    if (setup.centreName.trimmed().isEmpty())
        return usageFailure(u"--centre-name is missing"_s);
    return {};
}

} // namespace

Result<> runInit(Invocation &call)
{
    NewProfile setup;
    QByteArray organisation;
    if (const Result<> place = readPlace(call, setup, organisation); !place)
        return place;
    setup.login = call.option("login", u"admin"_s);
    setup.displayName = call.option("display-name", setup.login);
    setup.demonstration = call.has("demonstration");
    setup.roles = {Role::Administrator, Role::Supervisor, Role::Clerk, Role::Handler, Role::IssuingClerk};
    const QString folder = profileFolder(call);
    if (Profile::exists(folder))
        return failure(ErrorCode::AlreadyExists, u"profile.exists"_s);
    const Result<QString> password = newPassword(call, "password-file");
    if (!password)
        return failure(password.error());
    setup.password = *password;

    Session session;
    QString recoveryCode;
    Result<std::unique_ptr<Profile>> profile =
        Profile::create(folder, setup, session.files(), session.clock(), session.random(), &recoveryCode);
    if (!profile)
        return failure(profile.error());
    session.adopt(std::move(*profile), {setup.login, setup.displayName, setup.roles, false});
    if (!organisation.isEmpty()) {
        if (const Result<> seated = session.takeSeat({Role::Administrator}); !seated)
            return seated;
        if (const Result<ImportOutcome> imported = session.desk().importReference(organisation); !imported)
            return failure(imported.error());
    }
    call.report->set("profile", folder);
    call.report->set("login", setup.login);
    call.report->set("workstation", session.profile().workstationCode());
    call.report->set("recoveryCode", recoveryCode);
    call.report->line(u"The profile is in %1; the first account is %2."_s.arg(folder, setup.login));
    call.report->line(u"Recovery code: %1"_s.arg(recoveryCode));
    call.report->line(u"Write it down and lock it away. It opens the profile when every password is lost."_s);
    return {};
}

Result<> runVerify(Invocation &call)
{
    Session session;
    if (const Result<> in = session.logIn(call); !in)
        return in;
    const Result<Profile::Verification> verified = session.profile().verify();
    if (!verified)
        return failure(verified.error());
    call.report->set("events", verified->events);
    call.report->set("cases", verified->cases);
    call.report->set("consultations", verified->consultations);
    call.report->set("scans", verified->blobs);
    call.report->set("faults", QJsonArray::fromStringList(verified->faults));
    if (!verified->isWhole()) {
        for (const QString &fault : verified->faults)
            call.report->line(fault);
        return failure(ErrorCode::Tampered, u"verify.fault"_s, verified->faults.first());
    }
    call.report->line(u"Whole: %1 events, %2 cases, %3 consultations, %4 scans."_s.arg(verified->events)
                          .arg(verified->cases)
                          .arg(verified->consultations)
                          .arg(verified->blobs));
    return {};
}

Result<> runRebuild(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call, {Role::Administrator, Role::Supervisor}); !in)
        return in;
    const Result<qint64> cases = session.profile().rebuild();
    if (!cases)
        return failure(cases.error());
    call.report->set("cases", *cases);
    call.report->line(u"Built again: %1 cases."_s.arg(*cases));
    return {};
}

namespace {

/** Copies the newest backup where the profile wants it copied and it is not yet. */
Result<> copyNewest(Invocation &call, Session &session)
{
    BackupCopies copies(session.profile());
    const Result<std::optional<BackupCopy>> due = copies.due();
    if (!due)
        return failure(due.error());
    if (!*due)
        return {};
    const Result<std::optional<BackupInfo>> made = copyBackup(**due, session.files());
    if (!made)
        return failure(made.error());
    if (!*made)
        return {};
    call.report->set("copy", (*made)->folder);
    call.report->line(u"Copied to %1"_s.arg((*made)->folder));
    return copies.noteCopied(**due);
}

} // namespace

Result<> runBackup(Invocation &call)
{
    Session session;
    if (const Result<> in = session.logIn(call); !in)
        return in;
    if (call.has("copy-to")) {
        const QString folder = call.option("copy-to");
        const Result<> kept =
            BackupCopies(session.profile()).setFolder(folder == u"none" ? QString() : QDir(folder).absolutePath());
        if (!kept)
            return kept;
    }
    const Result<QString> folder = session.profile().backUp(call.option("to"));
    if (!folder)
        return failure(folder.error());
    call.report->set("backup", *folder);
    call.report->line(u"Backed up to %1"_s.arg(*folder));
    return copyNewest(call, session);
}

Result<> runRestore(Invocation &call)
{
    Session session;
    const QString folder = profileFolder(call);
    const Result<> restored =
        Profile::restore(call.arguments.first(), folder, session.files(), session.clock(), session.random());
    if (!restored && restored.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound, u"backup"_s, call.arguments.first());
    if (!restored)
        return restored;
    call.report->set("profile", folder);
    call.report->line(u"Restored into %1. It draws a new workstation code at its first log-in."_s.arg(folder));
    return {};
}

Result<> runConfirmClock(Invocation &call)
{
    Session session;
    if (const Result<> in = session.logIn(call); !in)
        return in;
    if (const Result<> confirmed = session.profile().confirmClock(); !confirmed)
        return confirmed;
    call.report->set("confirmed", true);
    call.report->line(u"The clock counts as right; work can go on."_s);
    return {};
}

} // namespace yichuang
