// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/desk/desk.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"

#include <QTemporaryDir>

#include <memory>

namespace yichuang {

/** A profile of 姜山镇 in a fresh folder with the sample catalogue, a clerk logged in, on a clock that stands still. */
class DeskFixture
{
public:
    static constexpr const char16_t *password = u"fixture-password-1";

    /** @p centre decides which province's rules hold: 330212… 浙江, 370304… 山东. */
    explicit DeskFixture(QDate today = QDate(2026, 3, 2), const QString &centre = QStringLiteral("330212110"),
                         bool demonstration = false)
        : clock(QDateTime(today, QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600))
        , random(20260302)
        , templates(TemplateSet::builtIn())
    {
        NewProfile setup;
        setup.place = {centre, QStringLiteral("W1-1")};
        setup.centreName = QStringLiteral("姜山镇便民服务中心");
        setup.windowName = QStringLiteral("综合窗口1号");
        setup.phone = QStringLiteral("0574-88000000");
        setup.organCode = QStringLiteral("甬鄞姜山");
        setup.login = QStringLiteral("clerk");
        setup.displayName = QStringLiteral("测试员");
        setup.password = QString::fromUtf16(password);
        setup.demonstration = demonstration;
        setup.cost = {8, 1, 1}; // cheap on purpose: these tests are not about guessing passwords
        auto created = Profile::create(dir(), setup, files, clock, random, &recoveryCode);
        if (!created)
            qFatal("profile: %s %s", qPrintable(created.error().reason), qPrintable(created.error().detail));
        profile = std::move(*created);
        sit(Role::Administrator);
        for (const char *name : {"province-profiles", "calendar", "org-yinzhou"})
            import(QString::fromLatin1(name));
        importBytes(fewItems());
        sit(Role::Clerk);
    }

    [[nodiscard]] QString dir() const { return folder.path() + QStringLiteral("/profile"); }

    /** Seats the clerk in @p role; the desk before is gone. */
    void sit(Role role)
    {
        desk.reset();
        Seat seat;
        seat.account = QStringLiteral("clerk");
        seat.displayName = QStringLiteral("测试员");
        seat.role = role;
        seat.place = profile->place();
        seat.centreName = profile->centreName();
        seat.windowName = profile->windowName();
        seat.phone = profile->phone();
        desk = std::make_unique<Desk>(*profile, seat, templates, clock, random);
    }

    /** Another account, under the password of all. */
    void employ(const QString &login, Role role)
    {
        if (!profile->addAccount(login, QStringLiteral("测试庚"), {role}, QString::fromUtf16(password), {8, 1, 1}))
            qFatal("no account %s", qPrintable(login));
    }

    /** Imports a reference document that the product ships. */
    void import(const QString &name) { importBytes(resource(name)); }
    void importBytes(const QByteArray &bytes);
    [[nodiscard]] static QByteArray resource(const QString &name);
    /** A sound but tiny picture file that says it is 60,000 points wide and high. */
    [[nodiscard]] static QByteArray pictureBomb();
    /** The sample catalogue cut down to a dozen items of every kind, so that a test starts quickly. */
    [[nodiscard]] static QByteArray fewItems();
    /** The sample catalogue with the bundles @p bundleIds and the items these are made of. */
    [[nodiscard]] static QByteArray bundlesAlone(const QStringList &bundleIds);
    /** A draft of a bundle with @p answers to its own questions, all else complete. */
    [[nodiscard]] IntakeDraft completeBundle(const QString &bundleId, const QMap<QString, QStringList> &answers) const;

    /** Closes the profile and opens it again, as a restart of the program does. */
    void restart(Role role = Role::Clerk)
    {
        desk.reset();
        profile.reset();
        auto opened = Profile::open(dir(), files, clock, random);
        if (!opened)
            qFatal("reopen: %s %s", qPrintable(opened.error().reason), qPrintable(opened.error().detail));
        profile = std::move(*opened);
        const auto account = profile->logIn(QStringLiteral("clerk"), QString::fromUtf16(password));
        if (!account)
            qFatal("log-in: %s", qPrintable(errorCodeName(account.error().code)));
        sit(role);
    }

    /** Nine in the morning of @p day. */
    void moveTo(QDate day) { clock.set(QDateTime(day, QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)); }

    [[nodiscard]] const ServiceItem &item(const QString &itemId) const;
    /** A draft of @p itemId with first answers, all materials received and the form filled: acceptable as it is. */
    [[nodiscard]] IntakeDraft completeDraft(const QString &itemId) const;
    /** The same with the first material of @p necessity missing. */
    [[nodiscard]] IntakeDraft draftLacking(const QString &itemId, Necessity necessity) const;
    /** Takes in @p draft and ends the program if that fails. */
    TakenIn take(const IntakeDraft &draft, Outcome outcome);
    /** Number of events in the log. */
    [[nodiscard]] qint64 eventCount();
    /** What is wrong with the profile; empty when whole. */
    [[nodiscard]] QStringList faults();

    QTemporaryDir folder;
    ManualClock clock;
    SeededRandom random;
    LocalFiles files;
    TemplateSet templates;
    QString recoveryCode;
    std::unique_ptr<Profile> profile;
    std::unique_ptr<Desk> desk;
};

} // namespace yichuang
