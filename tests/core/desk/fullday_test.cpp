// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/materialsets.h"
#include "core/desk/dayreport.h"
#include "core/store/eventlog.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int intakes = 200;
constexpr int bundleEvery = 20; ///< of the intakes
constexpr const char16_t *towns[] = {u"330212110", u"330212106"}; // 姜山, 邱隘

/** What the day was, written down by whoever did it: no line of it is read from the profile. */
struct Book
{
    std::map<CaseStage, int> stages;
    std::map<EventType, int> events;
    std::map<QString, int> opened; ///< by centre
    std::map<ProxyStep, int> entrusted; ///< by where the agent's cases stand
    std::map<Satisfaction, int> ratings;
    int consultations = 0;
    int openConsultations = 0;
    int seals = 0;

    void move(CaseStage from, CaseStage to, int count = 1)
    {
        stages[from] -= count;
        stages[to] += count;
    }
    void note(EventType type, int count = 1) { events[type] += count; }
};

struct Line
{
    QUuid id;
    CaseStage stage;
    bool instant;
};

} // namespace

/**
 * A day of two towns and their roles: window clerks, a village agent, a handler, an issuing clerk and a supervisor over
 * two hundred intakes of every kind. At its end each list and ledger is as long as the day's own book says, and the log
 * holds what was done.
 */
class FullDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTotalIsWhatTheDayWas()
    {
        f = std::make_unique<DeskFixture>();
        f->sit(Role::Administrator);
        f->importBytes(wholeCatalogue());
        takeInAll();
        serveTheVillage();
        rateSome();
        handleAll();
        issueAll();
        compare();
        QCOMPARE(f->faults(), QStringList());
        // What was derived comes out the same when it is derived anew.
        must(f->profile->rebuild());
        compare();
        f.reset();
    }

private:
    static QByteArray wholeCatalogue() { return DeskFixture::resource(u"catalogue-yinzhou-sample"_s); }

    void seat(Role role, int town)
    {
        Seat seat;
        seat.account = u"clerk"_s;
        seat.displayName = u"测试员"_s;
        seat.role = role;
        seat.place = {QString::fromUtf16(towns[town]), u"W1-1"_s};
        seat.centreName = town == 0 ? u"姜山镇便民服务中心"_s : u"邱隘镇便民服务中心"_s;
        f->desk = std::make_unique<Desk>(*f->profile, seat, f->templates, f->clock, f->random);
    }

    [[nodiscard]] bool chance(int percent) { return int(m_random.below(100)) < percent; }

    void opened(int town, CaseStage stage, int count = 1)
    {
        m_book.opened[QString::fromUtf16(towns[town])] += count;
        m_book.stages[stage] += count;
        m_book.note(EventType::CaseOpened, count);
    }

    /** A birth: three members, one of which waits for another; the matter itself beside them. */
    void takeInBirth(int town)
    {
        const IntakeDraft draft = f->completeBundle(
            u"YZ-B-BIRTH"_s, {{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o2"_s}}});
        const TakenIn taken = f->take(draft, Outcome::Accept);
        opened(town, CaseStage::InParts);
        opened(town, CaseStage::Accepted, 2);
        opened(town, CaseStage::Waiting);
        m_book.note(EventType::MembersJoined);
        m_book.note(EventType::Accepted, 2);
        for (const CaseState &member : taken.members) {
            if (member.intake.item.id == u"YZ-GA07")
                m_births.push_back(member.caseId);
        }
    }

    void takeInAll()
    {
        const QList<ServiceItem> items = f->desk->reference().catalogue->items();
        int taken = 0;
        for (qsizetype at = 0; taken < intakes; at = (at + 7) % items.size()) {
            const int town = taken % 2;
            seat(Role::Clerk, town);
            f->clock.advanceSeconds(60);
            if (taken % bundleEvery == 0) {
                takeInBirth(town);
                ++taken;
                continue;
            }
            takeInOne(items.at(at), town);
            ++taken;
        }
    }

    void takeInOne(const ServiceItem &item, int town)
    {
        IntakeDraft draft = f->completeDraft(item.id);
        const int dice = int(m_random.below(10));
        OutcomeChoice choice;
        CaseStage stage = CaseStage::Accepted;
        if (dice == 0) {
            choice.outcome = Outcome::ReceiveOnly;
            stage = CaseStage::Received;
        } else if (dice == 1 && !draft.materials.empty() && draft.materials.front().necessity == Necessity::Required) {
            draft.materials.front().state = MaterialState::Missing;
            choice.outcome = Outcome::RequestCorrection;
            stage = CaseStage::AwaitingCorrection;
            m_book.note(EventType::CorrectionRequested);
        } else if (dice == 2) {
            choice.outcome = Outcome::Decline;
            choice.decline.ground = DeclineGround::NotCompetent;
            choice.decline.facts = u"不属于本机关职权范围"_s;
            choice.decline.competentOrgan = u"宁波市民政局"_s;
            choice.decline.reviewOrgan = u"宁波市鄞州区人民政府"_s;
            choice.decline.court = u"宁波市鄞州区人民法院"_s;
            stage = CaseStage::Declined;
            m_book.note(EventType::Declined);
        } else {
            choice.outcome = Outcome::Accept;
            m_book.note(EventType::Accepted);
        }
        const TakenIn done = must(f->desk->takeIn(draft, choice));
        opened(town, stage);
        m_lines.push_back({done.state.caseId, stage, item.isInstant()});
    }

    /** The agent of the first town: asked about things, entrusted with some, sends most of those on. */
    void serveTheVillage()
    {
        seat(Role::ProxyAgent, 0);
        for (int asked = 0; asked < 7; ++asked) {
            ConsultationRecordedBody question;
            question.matter = u"如何办理残疾人补贴"_s;
            const Consultation open = must(f->desk->recordConsultation(question));
            ++m_book.consultations;
            if (asked % 3 == 0) {
                ++m_book.openConsultations;
                continue;
            }
            must(f->desk->closeConsultation(open.id, {u"已告知"_s, {}}));
        }
        for (int entrusted = 0; entrusted < 12; ++entrusted)
            entrust(entrusted % 4);
    }

    /** How far it comes: 0 drawn up, 1 signed, 2 sent on, 3 sent on and accepted by the window. */
    void entrust(int far)
    {
        seat(Role::ProxyAgent, 0);
        const CaseState state = f->take(f->completeDraft(u"YZ-MZ12"_s), Outcome::ReceiveOnly).state;
        opened(0, CaseStage::Received);
        Line line{state.caseId, CaseStage::Received, false};
        CommissionedBody body;
        body.agent = u"clerk"_s;
        body.agentName = u"测试员"_s;
        body.station = u"测试村便民服务站"_s;
        body.matters = state.intake.item.name;
        body.rights = {ProxyRight::Submit, ProxyRight::Collect};
        act(line, EventType::Commissioned, body.toJson(), line.stage);
        ProxyStep step = ProxyStep::Unsigned;
        if (far > 0) {
            const CommissionSignedBody sign{f->clock.today(), state.intake.applicant.name, u"本人"_s, {}};
            act(line, EventType::CommissionSigned, sign.toJson(), line.stage);
            step = ProxyStep::Entrusted;
        }
        if (far > 1) {
            const ForwardedBody sent{u"330212110000"_s, u"姜山镇便民服务中心"_s, f->clock.today(), {}};
            act(line, EventType::Forwarded, sent.toJson(), line.stage);
            step = ProxyStep::Forwarded;
        }
        if (far > 2) {
            seat(Role::Clerk, 0);
            AcceptedBody accept;
            accept.acceptedOn = f->clock.today();
            act(line, EventType::Accepted, accept.toJson(), CaseStage::Accepted);
            step = ProxyStep::Underway;
        }
        ++m_book.entrusted[step];
    }

    /** What applicants say of the morning at the windows. */
    void rateSome()
    {
        for (std::size_t at = 0; at < m_lines.size(); at += 5) {
            const CaseState state = must(f->desk->caseFile(m_lines[at].id)).state;
            seat(Role::Clerk, state.place.centre == QStringView(towns[0]) ? 0 : 1); // a visit is rated where it was
            RatedBody rated;
            rated.visit = state.visits.back().key;
            rated.level = allSatisfactions[at / 5 % allSatisfactions.size()];
            act(m_lines[at], EventType::Rated, rated.toJson(), m_lines[at].stage);
            ++m_book.ratings[rated.level];
        }
    }

    DecidedBody decision(bool approve)
    {
        DecidedBody body;
        body.decidedOn = f->clock.today();
        body.resultName = u"结果"_s;
        body.stepsSkipped = u"材料已足以认定"_s; // most days nobody goes to the spot
        if (!approve) {
            body.outcome = DecisionOutcome::Refuse;
            body.reasons = u"不符合条件"_s;
            body.reviewOrgan = u"宁波市鄞州区人民政府"_s;
            body.court = u"宁波市鄞州区人民法院"_s;
        }
        return body;
    }

    void act(Line &line, EventType type, const QJsonObject &body, CaseStage to)
    {
        const TakenIn done = must(f->desk->act(line.id, type, body));
        m_book.note(type);
        m_book.move(line.stage, to);
        line.stage = to;
        QCOMPARE(done.state.stage, to);
    }

    /** The afternoon: corrections come, applicants change their minds, handlers decide. */
    void handleAll()
    {
        f->clock.advanceSeconds(3600);
        for (Line &line : m_lines) {
            if (line.stage == CaseStage::AwaitingCorrection && chance(60)) {
                seat(Role::Clerk, 0);
                const CaseState state = must(f->desk->caseFile(line.id)).state;
                MaterialsSupplementedBody supply;
                supply.receivedOn = f->clock.today();
                supply.materials = state.outstanding();
                for (CaseMaterial &material : supply.materials) {
                    material.state = MaterialState::Received;
                    material.originals = 1;
                }
                act(line, EventType::MaterialsSupplemented, supply.toJson(), CaseStage::AwaitingCorrection);
                AcceptedBody accept;
                accept.acceptedOn = f->clock.today();
                act(line, EventType::Accepted, accept.toJson(), CaseStage::Accepted);
            }
            if (line.stage != CaseStage::Accepted)
                continue;
            if (chance(5)) {
                seat(Role::Clerk, 1);
                act(line, EventType::Withdrawn, EndedBody{u"申请人撤回"_s}.toJson(), CaseStage::Withdrawn);
                continue;
            }
            if (!chance(80))
                continue;
            seat(line.instant ? Role::Clerk : Role::Handler, 0);
            const bool approve = chance(85);
            act(line, EventType::Decided, decision(approve).toJson(),
                approve ? CaseStage::Approved : CaseStage::Refused);
        }
        // Half of the births are registered; the card that waited for it is accepted with the same stroke.
        seat(Role::Clerk, 0);
        for (std::size_t i = 0; i < m_births.size(); i += 2) {
            must(f->desk->act(m_births[i], EventType::Decided, decision(true).toJson()));
            m_book.note(EventType::Decided);
            m_book.move(CaseStage::Accepted, CaseStage::Approved);
            m_book.note(EventType::MemberAdvanced);
            m_book.note(EventType::TurnCame);
            m_book.note(EventType::Accepted);
            m_book.move(CaseStage::Waiting, CaseStage::Accepted);
        }
    }

    void issueAll()
    {
        f->clock.advanceSeconds(3600);
        for (Line &line : m_lines) {
            if (line.stage != CaseStage::Approved && line.stage != CaseStage::Refused)
                continue;
            if (!line.instant) {
                seat(Role::Handler, 1);
                act(line, EventType::ResultArrived, ResultArrivedBody().toJson(), CaseStage::AwaitingCollection);
            }
            if (!chance(70))
                continue;
            seat(Role::IssuingClerk, 0);
            SealUsedBody seal;
            seal.seal = u"审批专用章"_s;
            seal.paper = u"结果"_s;
            act(line, EventType::SealUsed, seal.toJson(), line.stage);
            ++m_book.seals;
            ResultIssuedBody issued;
            issued.manner = u"邮寄"_s;
            issued.trackingNumber = u"EMS0000000000CN"_s;
            issued.issuedOn = f->clock.today();
            act(line, EventType::ResultIssued, issued.toJson(), CaseStage::Done);
        }
    }

    /** Everything the lists hold, page by page as a screen reads it. */
    std::vector<CaseRow> listed(const std::vector<CaseStage> &stages)
    {
        std::vector<CaseRow> rows;
        CaseQuery query;
        query.stages = stages;
        for (bool more = true; more; query.offset += query.limit) {
            const CasePage page = must(f->desk->cases(query));
            rows.insert(rows.end(), page.rows.begin(), page.rows.end());
            more = page.more;
        }
        return rows;
    }

    void compare()
    {
        seat(Role::Supervisor, 0);
        std::size_t total = 0;
        for (const CaseStage stage : allCaseStages) {
            const std::size_t found = listed({stage}).size();
            QVERIFY2(
                int(found) == m_book.stages[stage],
                qPrintable(u"%1: %2 listed, %3 done"_s.arg(caseStageName(stage)).arg(found).arg(m_book.stages[stage])));
            total += found;
        }
        std::map<EventType, int> events;
        std::map<QString, int> centres;
        QSet<QString> numbers;
        QSet<QString> paperNumbers;
        int numbered = 0;
        const std::vector<CaseRow> all = listed({});
        QCOMPARE(all.size(), total);
        for (const CaseRow &row : all) {
            const CaseFile file = must(f->desk->caseFile(row.caseId));
            QVERIFY(file.misfits.empty());
            QCOMPARE(file.state.stage, row.stage);
            ++centres[file.state.place.centre];
            numbers.insert(row.number);
            for (const Event &event : file.events)
                ++events[event.type()];
            for (const IssuedPaper &paper : file.state.papers) {
                numbered += !paper.paperNumber.isEmpty();
                if (!paper.paperNumber.isEmpty())
                    paperNumbers.insert(paper.kind + paper.paperNumber);
            }
        }
        QCOMPARE(qsizetype(total), numbers.size()); // no number twice, over both towns
        QCOMPARE(qsizetype(numbered), paperNumbers.size());
        QCOMPARE(centres, m_book.opened);
        for (const auto &[type, count] : m_book.events)
            QVERIFY2(events[type] == count,
                     qPrintable(u"%1: %2 in the log, %3 done"_s.arg(eventTypeName(type)).arg(events[type]).arg(count)));
        compareLedgers();
        // The register of seals runs from one without a gap.
        std::vector<SealUse> uses = must(f->desk->sealRegister({1000})).rows;
        QCOMPARE(int(uses.size()), m_book.seals);
        std::ranges::sort(uses, {}, [](const SealUse &use) { return use.use.entry; });
        for (std::size_t i = 0; i < uses.size(); ++i)
            QCOMPARE(uses[i].use.entry, int(i) + 1);
    }

    /** The agent's ledger, the consultations, what waits to be fetched, the ratings. */
    void compareLedgers()
    {
        const ProxyTotals totals = must(f->desk->proxyTotals({}));
        int entrusted = 0;
        for (const ProxyStep step : allProxySteps) {
            QVERIFY2(int(totals.at(step)) == m_book.entrusted[step], qPrintable(proxyStepName(step)));
            ProxyQuery query;
            query.step = step;
            QCOMPARE(int(must(f->desk->proxyLedger(query)).rows.size()), m_book.entrusted[step]);
            entrusted += m_book.entrusted[step];
        }
        QCOMPARE(int(totals.cases), entrusted);
        QCOMPARE(int(must(f->desk->consultations({})).rows.size()), m_book.consultations);
        QCOMPARE(int(must(f->desk->consultations({{}, true, 200})).rows.size()), m_book.openConsultations);
        CollectionQuery waiting;
        waiting.limit = 1000;
        QCOMPARE(int(must(f->desk->collections(waiting)).rows.size()), m_book.stages[CaseStage::AwaitingCollection]);
        const RatingReport report = must(f->desk->ratingReport({f->clock.today(), f->clock.today(), {}}));
        for (std::size_t i = 0; i < allSatisfactions.size(); ++i)
            QCOMPARE(int(report.all.byLevel[i]), m_book.ratings[allSatisfactions[i]]);
        // Every record of the day is counted at its window, and at no other.
        const DayReport day = must(makeDayReport(*f->profile, f->clock.today(), f->clock.today()));
        int stored = 0;
        for (const DayCount &window : day.check.windows)
            stored += window.eventsStored;
        QCOMPARE(qint64(stored), f->eventCount());
    }

    std::unique_ptr<DeskFixture> f;
    SeededRandom m_random{20260302};
    Book m_book;
    std::vector<Line> m_lines;
    std::vector<QUuid> m_births;
};

QTEST_GUILESS_MAIN(FullDayTest)
#include "fullday_test.moc"
