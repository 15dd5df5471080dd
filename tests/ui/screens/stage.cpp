// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/stage.h"

#include "app/workstation/pages.h"
#include "core/desk/exampledraft.h"
#include "core/desk/simulation.h"
#include "core/store/profile.h"
#include "tests/core/devices/readervectors.h"
#include "tests/ui/screens/longpast.h"
#include "tests/ui/screens/must.h"
#include "tests/ui/screens/paperreader.h"
#include "tests/ui/screens/ratingspast.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

namespace yichuang {

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(9, 12), Qt::OffsetFromUTC, 8 * 3600);
constexpr PasswordCost cheap{8, 1, 1};
constexpr int pastDays = 28; ///< holds the 14 working days of the cases, the Spring Festival between them

/** The longest name there is, on an item with a long name: what lists and the case page must bear. */
void takeInLongName(Desk &desk)
{
    const ServiceItem *longest = nullptr;
    for (const ServiceItem &item : desk.reference().catalogue->items()) {
        const bool person = item.applicantKinds.first() == ApplicantKind::NaturalPerson;
        if (person && !item.isInstant() && (!longest || item.name.size() > longest->name.size()))
            longest = &item;
    }
    Applicant applicant = exampleApplicant(ApplicantKind::NaturalPerson);
    applicant.name = QStringLiteral("阿卜杜热西提·麦麦提敏·买买提·吐尔逊·").repeated(4).left(79) + u'敏';
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    must(desk.takeIn(exampleDraft(*longest, applicant, now.date()), accept), "long name");
}

/** A birth as one matter, the first thing in the list. */
void takeInBirth(Desk &desk)
{
    const Catalogue &catalogue = *desk.reference().catalogue;
    const Bundle *bundle = catalogue.bundle(u"YZ-B-BIRTH");
    if (!bundle)
        qFatal("the sample catalogue has no birth");
    Applicant applicant = exampleApplicant(ApplicantKind::NaturalPerson);
    applicant.name = QStringLiteral("测试丁");
    const Answers answers{{QStringLiteral("q1"), {QStringLiteral("q1o2")}},
                          {QStringLiteral("q2"), {QStringLiteral("q2o1")}},
                          {QStringLiteral("q3"), {QStringLiteral("q3o1")}}};
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    must(desk.takeIn(exampleBundle(*bundle, catalogue, answers, applicant, now.date()), accept), "birth");
}

IntakeDraft halfFilled(const Desk &desk, const QString &itemId, const QString &name, bool parked)
{
    const ServiceItem *item = desk.reference().catalogue->find(itemId);
    if (!item)
        qFatal("the sample catalogue has no %s", qPrintable(itemId));
    Applicant applicant = exampleApplicant(item->applicantKinds.first());
    applicant.name = name;
    IntakeDraft draft = exampleDraft(*item, applicant, now.date());
    draft.parked = parked;
    // What may follow later is still missing, so that the page has something to say.
    const auto follows = std::ranges::find(draft.materials, Necessity::Deferrable, &CaseMaterial::necessity);
    if (follows != draft.materials.end()) {
        follows->state = MaterialState::Missing;
        follows->originals = 0;
        follows->copies = 0;
    }
    return draft;
}

/** A case at the station, and how far its agent brings it: 0 received, 1 drawn up, 2 signed, 3 sent on. */
void entrust(Desk &agent, const QString &itemId, const QString &name, int steps)
{
    const ServiceItem *item = agent.reference().catalogue->find(itemId);
    Applicant applicant = exampleApplicant(item->applicantKinds.first());
    applicant.name = name;
    const TakenIn taken = must(agent.takeIn(exampleDraft(*item, applicant, now.date()), {}), "station");
    const QUuid &id = taken.state.caseId;
    CommissionedBody commission;
    commission.agent = agent.seat().account;
    commission.agentName = agent.seat().displayName;
    commission.station = QStringLiteral("姜山镇测试村便民服务站");
    commission.matters = item->name;
    commission.rights.assign(allProxyRights.begin(), allProxyRights.end());
    if (steps % 2 == 1)
        commission.marks = {ServiceMark::HomeVisit};
    if (steps > 0)
        must(agent.act(id, EventType::Commissioned, commission.toJson()), "commission");
    const CommissionSignedBody signature{now.date(), name, QStringLiteral("本人"), {}};
    if (steps > 1)
        must(agent.act(id, EventType::CommissionSigned, signature.toJson()), "signature");
    const ForwardedBody sent{QStringLiteral("330212110000"), QStringLiteral("姜山镇公共事务服务中心"), now.date(), {}};
    if (steps > 2)
        must(agent.act(id, EventType::Forwarded, sent.toJson()), "sending on");
}

void makeStationsPast(Desk &agent)
{
    entrust(agent, QStringLiteral("YZ-MZ04"), QStringLiteral("欧阳小敏"), 3);
    entrust(agent, QStringLiteral("YZ-MZ12"), QStringLiteral("测试丁"), 2);
    entrust(agent, QStringLiteral("YZ-MZ01"), QStringLiteral("阿卜杜热西提·麦麦提敏"), 1);
    entrust(agent, QStringLiteral("YZ-MZ12"), QStringLiteral("张𬱖"), 3);
    ConsultationRecordedBody asked;
    asked.asker = QStringLiteral("测试戊");
    asked.matter = QStringLiteral("家里老人刚满八十岁，高龄津贴要带什么材料，可不可以由子女代办？");
    asked.itemName = QStringLiteral("高龄津贴");
    must(agent.recordConsultation(asked), "question");
    asked.answer = QStringLiteral("已当场告知并打印一次性告知单");
    asked.marks = {ServiceMark::OffHours};
    must(agent.recordConsultation(asked), "question");
}

} // namespace

Stage::Stage()
    : m_clock(now.addDays(-pastDays))
    , m_random(20260302)
    , m_templates(TemplateSet::builtIn())
    , m_printer(m_folder.path())
    , m_papers(m_printer, m_clock)
    , m_state(m_folder.filePath(QStringLiteral("state.ini")))
    , m_reader(std::make_unique<PaperReader>(readerFrame(QStringLiteral("hk_macao_taiwan_J"))))
    , m_pages(workstationPages(m_state))
    , m_tools{m_files, m_clock, m_random, m_templates}
{
    makePast();
}

void Stage::makePast()
{
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = cheap;
    WindowReady ready = must(setUpWindow(demonstrationDir(), setup, m_tools), "set-up");
    if (!ready.profile)
        qFatal("the shipped documents have faults");
    const AccountInfo account = must(ready.profile->logIn(setup.profile.login, setup.profile.password), "log-in");
    Seat seat;
    seat.account = account.login;
    seat.displayName = account.displayName;
    seat.place = ready.profile->place();
    seat.centreName = ready.profile->centreName();
    seat.windowName = ready.profile->windowName();
    RatingsPast ratings(*ready.profile, seat, m_templates, m_clock);
    Simulation simulation(*ready.profile, m_templates, m_clock, m_random);
    SimulationPlan plan;
    plan.account = account.login;
    plan.displayName = account.displayName;
    plan.cases = 48;
    plan.from = now.date().addDays(-pastDays);
    plan.days = 14;
    const auto rate = [&ratings](const QString &number) {
        ratings.rate(number);
        return true;
    };
    must(simulation.run(plan, rate), "simulation");
    m_clock.set(now);
    Desk desk(*ready.profile, seat, m_templates, m_clock, m_random);
    must(desk.sweep(), "sweep"); // its papers are printed before the pictures are taken
    must(desk.saveDraft(halfFilled(desk, QStringLiteral("YZ-RS02"), QStringLiteral("欧阳小敏"), true)), "parked draft");
    must(desk.saveDraft(halfFilled(desk, QStringLiteral("YZ-MZ01"), QStringLiteral("张𬱖"), false)), "draft");
    makeLongPast(*ready.profile, seat, m_templates, m_clock);
    takeInLongName(desk);
    takeInBirth(desk);
    seat.role = Role::ProxyAgent;
    Desk agent(*ready.profile, seat, m_templates, m_clock, m_random);
    makeStationsPast(agent);
    must(desk.setSystemDown(QStringLiteral("省社会救助系统（示例）"), QStringLiteral("系统故障")), "system down");
}

std::unique_ptr<MainWindow> Stage::window(bool demonstration)
{
    WindowParts parts{m_tools, m_papers, m_state, m_pages, freshDir(), demonstrationDir(), {}, &m_reader};
    auto window = std::make_unique<MainWindow>(std::move(parts));
    if (demonstration)
        window->beginDemonstration();
    else
        window->begin();
    return window;
}

void Stage::settle(int milliseconds)
{
    QTest::qWait(milliseconds);
}

} // namespace yichuang
