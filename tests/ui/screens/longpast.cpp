// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/longpast.h"

#include "core/base/randomsource.h"
#include "core/desk/exampledraft.h"
#include "core/desk/simulatedsteps.h"
#include "tests/ui/screens/must.h"

namespace yichuang {

namespace {

constexpr int mostSteps = 40; ///< a simulated case has fewer

class LongNames
{
public:
    LongNames(Profile &profile, const Seat &seat, const TemplateSet &templates, const Clock &clock)
        : m_profile(profile)
        , m_seat(seat)
        , m_templates(templates)
        , m_clock(clock)
    {
    }

    QUuid takeIn(ApplicantKind kind, Outcome outcome);
    void bringTo(const QUuid &caseId, CaseStage stage);
    void seal(const QUuid &caseId, int times);

private:
    Desk as(Role role)
    {
        Seat seat = m_seat;
        seat.role = role;
        return Desk(m_profile, seat, m_templates, m_clock, m_random);
    }

    Profile &m_profile;
    Seat m_seat;
    const TemplateSet &m_templates;
    const Clock &m_clock;
    SeededRandom m_random{60}; ///< of its own: the rest of the past stays as it is
};

/** The item of the longest name for @p kind that is decided in the back office. */
const ServiceItem &longestItem(const Catalogue &catalogue, ApplicantKind kind)
{
    const ServiceItem *longest = nullptr;
    for (const ServiceItem &item : catalogue.items()) {
        if (item.applicantKinds.contains(kind) && !item.isInstant()
            && (!longest || item.name.size() > longest->name.size()))
            longest = &item;
    }
    if (!longest)
        qFatal("the sample catalogue has nothing for this applicant");
    return *longest;
}

QUuid LongNames::takeIn(ApplicantKind kind, Outcome outcome)
{
    Desk desk = as(Role::Clerk);
    Applicant applicant = exampleApplicant(kind);
    applicant.name = kind == ApplicantKind::NaturalPerson
        ? QStringLiteral("阿卜杜热西提·麦麦提敏·买买提·吐尔逊·").repeated(4).left(79) + u'敏'
        : QStringLiteral(
            "宁波市鄞州区姜山镇测试村股份经济合作社联合社农产品冷链仓储物流与乡村文化旅游综合开发有限责任公司"
            "第一测试分公司");
    applicant.address =
        QStringLiteral("浙江省宁波市鄞州区姜山镇测试村股份经济合作社联合社农产品冷链仓储物流园区第三期标准"
                       "厂房十二号楼东侧附属用房四层四零一室至四零八室（原测试村小学旧址北侧，靠近测试路与"
                       "示例路交叉口西北角）");
    OutcomeChoice choice;
    choice.outcome = outcome;
    const ServiceItem &item = longestItem(*desk.reference().catalogue, kind);
    const IntakeDraft draft = exampleDraft(item, applicant, m_clock.today());
    return must(desk.takeIn(draft, choice), "long name").state.caseId;
}

void LongNames::bringTo(const QUuid &caseId, CaseStage stage)
{
    for (int step = 0; step < mostSteps; ++step) {
        const CaseState state = must(as(Role::Clerk).caseFile(caseId), "long case").state;
        if (state.stage == stage)
            return;
        const std::optional<SimulatedStep> next = nextSimulatedStep(state, m_clock.today(), m_random);
        if (!next)
            break;
        (void)as(next->role).act(caseId, next->type, next->body); // what is refused is drawn anew
    }
    qFatal("the long case does not get so far");
}

void LongNames::seal(const QUuid &caseId, int times)
{
    SealUsedBody use;
    use.seal = QStringLiteral("审批专用章");
    use.copies = 2;
    use.approvedBy = QStringLiteral("测试主任");
    for (int i = 1; i <= times; ++i) {
        use.paper = i % 2 == 0 ? QStringLiteral("工程建设涉及城市绿地、树木审批准予行政许可决定书（含迁移方案附件）")
                               : QStringLiteral("办结通知书");
        use.serial = QStringLiteral("甬鄞姜山印字〔2026〕第%1号").arg(i, 6, 10, QLatin1Char('0'));
        must(as(Role::IssuingClerk).act(caseId, EventType::SealUsed, use.toJson()), "seal");
    }
}

} // namespace

void makeLongPast(Profile &profile, const Seat &seat, const TemplateSet &templates, const Clock &clock)
{
    LongNames names(profile, seat, templates, clock);
    for (const ApplicantKind kind : {ApplicantKind::NaturalPerson, ApplicantKind::LegalPerson}) {
        (void)names.takeIn(kind, Outcome::ReceiveOnly);
        (void)names.takeIn(kind, Outcome::Accept);
        const QUuid fetched = names.takeIn(kind, Outcome::Accept);
        names.bringTo(fetched, CaseStage::AwaitingCollection);
        names.seal(fetched, 12);
    }
}

} // namespace yichuang
