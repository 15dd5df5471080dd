// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchprofile.h"

#include "core/base/identifiers.h"
#include "core/cases/casenumber.h"
#include "core/desk/exampledraft.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "tests/bench/benchtable.h"

#include <QFile>

namespace yichuang {

namespace {

constexpr int rowsOfOneCommit = 10'000;

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

/** A case as a list sees it: opened some day of the last ten years, somewhere on its way. */
CaseState madeUpCase(int index, const Catalogue &catalogue, const QDateTime &now, RandomSource &random)
{
    constexpr CaseStage stages[] = {CaseStage::Received, CaseStage::Accepted, CaseStage::AwaitingCorrection};
    CaseState state;
    const ServiceItem &item = catalogue.items().at(int(random.below(std::uint32_t(catalogue.items().size()))));
    state.openedAt = now.addSecs(-300LL * (1'200'000 - index));
    state.changedAt = state.openedAt;
    state.caseId = makeUuidV7(state.openedAt, random);
    state.stage = stages[random.below(3)];
    CaseNumber number{QStringLiteral("330212110"), state.openedAt.date(), QStringLiteral("A7"), QStringLiteral("K3QM"),
                      index % 999'999 + 1};
    state.intake.number = caseNumberText(number);
    state.intake.item.id = item.id;
    state.intake.item.name = item.name;
    state.intake.applicant = exampleApplicant(ApplicantKind::NaturalPerson, random);
    state.openedBy = {QStringLiteral("clerk"), Role::Clerk};
    state.place = {QStringLiteral("330212110"), QStringLiteral("W1-1")};
    state.events = 1;
    return state;
}

} // namespace

QByteArray benchResource(const char *name)
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return file.readAll();
}

BenchProfile::BenchProfile()
{
    QString code;
    profile = needed(Profile::create(dir(), windowOne(), files, clock, random, &code), "profile");
    sit(Role::Administrator);
    for (const char *name :
         {"province-profiles.json", "calendar.json", "org-yinzhou.json", "catalogue-yinzhou-sample.json"}) {
        const ImportOutcome outcome = needed(desk->importReference(benchResource(name)), name);
        if (!outcome.faults.empty())
            qFatal("%s is refused", name);
    }
    sit(Role::Clerk);
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

void BenchProfile::growTo(int cases)
{
    progress(QStringLiteral("filling the case table up to %1").arg(cases));
    const Catalogue &catalogue = *desk->reference().catalogue;
    while (m_cases < cases) {
        Transaction transaction = needed(Transaction::begin(profile->writer().database), "begin");
        const int until = std::min(cases, m_cases + rowsOfOneCommit);
        for (; m_cases < until; ++m_cases) {
            const CaseState state = madeUpCase(m_cases, catalogue, clock.now(), random);
            needed(profile->cases().put(state, DueDay{state.openedAt.date().addDays(7)}), "put");
        }
        needed(transaction.commit(), "commit");
    }
}

void BenchProfile::close()
{
    desk.reset();
    profile.reset();
}

void BenchProfile::open()
{
    profile = needed(Profile::open(dir(), files, clock, random), "open");
    (void)needed(profile->logIn(QStringLiteral("clerk"), QString::fromUtf16(password)), "log-in");
    sit(Role::Clerk);
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
