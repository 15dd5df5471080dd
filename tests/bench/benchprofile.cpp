// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchprofile.h"

#include "core/desk/exampledraft.h"

#include <QFile>

namespace yichuang {

namespace {

NewProfile windowOne()
{
    NewProfile setup;
    setup.place = {QStringLiteral("330212110"), QStringLiteral("W1-1")};
    setup.centreName = QStringLiteral("姜山镇便民服务中心");
    setup.windowName = QStringLiteral("综合窗口1号");
    setup.phone = QStringLiteral("0574-88000000");
    setup.organCode = QStringLiteral("甬鄞姜山");
    setup.login = QStringLiteral("clerk");
    setup.displayName = QStringLiteral("测试员");
    setup.password = QString::fromUtf16(BenchProfile::password);
    setup.demonstration = true;
    return setup;
}

} // namespace

QByteArray benchResource(const char *name)
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return file.readAll();
}

BenchProfile::BenchProfile(QString dir)
    : m_dir(std::move(dir))
{
    if (!Profile::exists(m_dir))
        make();
    profile = needed(Profile::open(m_dir, files, clock, random), "open");
    (void)needed(profile->logIn(QStringLiteral("clerk"), QString::fromUtf16(password)), "log-in");
    sit(Role::Clerk);
}

void BenchProfile::make()
{
    QString code;
    profile = needed(Profile::create(m_dir, windowOne(), files, clock, random, &code), "profile");
    sit(Role::Administrator);
    for (const char *name :
         {"province-profiles.json", "calendar.json", "org-yinzhou.json", "catalogue-yinzhou-sample.json"}) {
        const ImportOutcome outcome = needed(desk->importReference(benchResource(name)), name);
        if (!outcome.faults.empty())
            qFatal("%s is refused", name);
    }
    desk.reset();
    profile.reset();
}

void BenchProfile::sit(Role role)
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

IntakeDraft BenchProfile::draft()
{
    for (const ServiceItem &item : desk->reference().catalogue->items()) {
        if (item.applicantKinds.contains(ApplicantKind::NaturalPerson) && item.caseType == CaseType::Promised)
            return exampleDraft(item, exampleApplicant(ApplicantKind::NaturalPerson, random), clock.today());
    }
    qFatal("no item to take in");
}

} // namespace yichuang
