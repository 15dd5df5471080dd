// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/windowsetup.h"

#include "core/store/filesystem.h"

#include <QDir>
#include <QFile>

namespace yichuang {

namespace {

Result<std::vector<Fault>> importAll(Profile &profile, const WindowSetup &setup, const SetupTools &tools,
                                     const Progress &progress)
{
    const Result<AccountInfo> account = profile.logIn(setup.profile.login, setup.profile.password);
    if (!account)
        return failure(account.error());
    for (const FurtherAccount &further : setup.accounts) {
        const Result<> added =
            profile.addAccount(further.login, further.displayName, further.roles, further.password, setup.profile.cost);
        if (!added)
            return failure(added.error());
    }
    Seat seat;
    seat.account = account->login;
    seat.displayName = account->displayName;
    seat.role = Role::Administrator;
    seat.place = profile.place();
    seat.centreName = profile.centreName();
    seat.windowName = profile.windowName();
    Desk desk(profile, seat, tools.templates, tools.clock, tools.random);
    const auto total = qint64(setup.documents.size());
    for (qint64 at = 0; at < total; ++at) {
        if (progress && !progress(at, total))
            return failure(ErrorCode::Cancelled);
        const Result<ImportOutcome> outcome = desk.importReference(setup.documents[size_t(at)]);
        if (!outcome)
            return failure(outcome.error());
        if (!outcome->faults.empty())
            return outcome->faults;
    }
    return std::vector<Fault>();
}

bool holdsAnything(const QString &dir)
{
    return QDir(dir).exists() && !QDir(dir).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

Result<WindowReady> setUpWindow(const QString &dir, const WindowSetup &setup, const SetupTools &tools,
                                const Progress &progress)
{
    if (holdsAnything(dir))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("profile.folder"));
    const QString building = QDir::cleanPath(dir) + QStringLiteral(".new");
    if (Result<> cleared = tools.files.removeFolder(building); !cleared) // left by a set-up that was interrupted
        return failure(cleared.error());
    WindowReady ready;
    {
        auto profile =
            Profile::create(building, setup.profile, tools.files, tools.clock, tools.random, &ready.recoveryCode);
        if (!profile)
            return failure(profile.error());
        Result<std::vector<Fault>> faults = importAll(**profile, setup, tools, progress);
        profile->reset();
        if (!faults || !faults->empty()) {
            const Result<> removed = tools.files.removeFolder(building);
            Q_UNUSED(removed) // the next attempt clears it
            if (!faults)
                return failure(faults.error());
            ready.faults = std::move(*faults);
            return ready;
        }
    }
    QDir().rmdir(dir); // an empty one only
    if (Result<> moved = tools.files.replace(building, dir); !moved)
        return failure(moved.error());
    auto opened = Profile::open(dir, tools.files, tools.clock, tools.random);
    if (!opened)
        return failure(opened.error());
    ready.profile = std::move(*opened);
    return ready;
}

QByteArray shippedDocument(const QString &name)
{
    QFile file(QStringLiteral(":/yichuang/reference/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<QByteArray> commonDocuments()
{
    std::vector<QByteArray> documents;
    for (const auto &name : {QStringLiteral("calendar.json"), QStringLiteral("divisions.json"),
                             QStringLiteral("nations.json"), QStringLiteral("province-profiles.json")})
        if (QByteArray bytes = shippedDocument(name); !bytes.isEmpty())
            documents.push_back(std::move(bytes));
    return documents;
}

DemonstrationLogin demonstrationLogin()
{
    return {QStringLiteral("demo"), QStringLiteral("yichuang-2026")};
}

DemonstrationLogin demonstrationAgent()
{
    return {QStringLiteral("village"), QStringLiteral("yichuang-2026")}; // listed behind the first account
}

WindowSetup demonstrationSetup()
{
    WindowSetup setup;
    setup.profile.place = {QStringLiteral("330212110"), QStringLiteral("W1")};
    setup.profile.centreName = QStringLiteral("姜山镇公共事务服务中心");
    setup.profile.windowName = QStringLiteral("综合窗口一（市场准入）");
    setup.profile.phone = QStringLiteral("0574-88000000");
    setup.profile.organCode = QStringLiteral("甬鄞姜山");
    setup.profile.login = demonstrationLogin().login;
    setup.profile.displayName = QStringLiteral("演示员");
    setup.profile.password = demonstrationLogin().password;
    setup.profile.roles.assign(allRoles.begin(), allRoles.end()); // one person can show every page
    setup.profile.demonstration = true;
    setup.accounts.push_back(
        {demonstrationAgent().login, QStringLiteral("演示代办员"), {Role::ProxyAgent}, demonstrationAgent().password});
    setup.documents = commonDocuments();
    setup.documents.push_back(shippedDocument(QStringLiteral("org-yinzhou.json")));
    setup.documents.push_back(shippedDocument(QStringLiteral("catalogue-yinzhou-sample.json")));
    setup.documents.push_back(shippedDocument(QStringLiteral("rekey-yinzhou-sample.json")));
    return setup;
}

} // namespace yichuang
