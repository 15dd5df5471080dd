// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/materialsets.h"
#include "core/desk/dayreport.h"
#include "core/store/eventlog.h"
#include "tests/core/desk/bookline.h"
#include "tests/core/desk/daytally.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int intakes = 200;
constexpr int bundleEvery = 20; ///< of the intakes
constexpr const char16_t *towns[] = {u"330212110", u"330212106"}; // 姜山, 邱隘

/** Some days of the weeks after the day itself, on which nobody did anything. */
constexpr int laterDays[] = {0, 1, 2, 3, 8, 11, 14, 15, 21, 30, 86, 90};

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
        watch();
        // What was derived comes out the same when it is derived anew.
        must(f->profile->rebuild());
        compare();
        watch();
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
        Birth birth;
        birth.matter = lineOf(taken.state, CaseStage::InParts); // everything is done at once, so the whole is
        for (const CaseState &member : taken.members) {
            const QString &item = member.intake.item.id;
            BookLine &line = item == u"YZ-GA07" ? birth.registration
                : item == u"YZ-YB03"            ? birth.insurance
                                                : birth.card;
            line = lineOf(member, &line == &birth.card ? CaseStage::Waiting : CaseStage::Accepted);
            line.isOf(f->item(item));
        }
        m_births.push_back(std::move(birth));
    }

    /** What the receipt says: the rest is written down by whoever goes on. */
    [[nodiscard]] BookLine lineOf(const CaseState &receipt, CaseStage stage) const
    {
        BookLine line;
        line.id = receipt.caseId;
        line.number = receipt.number();
        line.stage = stage;
        line.received = line.accepted = f->clock.today();
        return line;
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
        BookLine line;
        line.isOf(item);
        const OutcomeChoice choice = choose(item, draft, line);
        const TakenIn done = must(f->desk->takeIn(draft, choice));
        opened(town, line.stage);
        line.id = done.state.caseId;
        line.number = done.state.number();
        line.received = line.accepted = f->clock.today();
        m_lines.push_back(std::move(line));
    }

    /** Draws what becomes of the intake, prepares the draft for it and writes it down. */
    OutcomeChoice choose(const ServiceItem &item, IntakeDraft &draft, BookLine &line)
    {
        const int dice = int(m_random.below(10));
        OutcomeChoice choice;
        line.stage = CaseStage::Accepted;
        if (dice == 0) {
            choice.outcome = Outcome::ReceiveOnly;
            line.stage = CaseStage::Received;
        } else if (dice == 1 && !draft.materials.empty() && draft.materials.front().necessity == Necessity::Required) {
            lack(draft.materials.front());
            choice.outcome = Outcome::RequestCorrection;
            line.correctionDue = choice.correctionDue = f->clock.today().addDays(m_random.below(20));
            line.stage = CaseStage::AwaitingCorrection;
            m_book.note(EventType::CorrectionRequested);
        } else if (dice == 2) {
            choice.outcome = Outcome::Decline;
            choice.decline.ground = DeclineGround::NotCompetent;
            choice.decline.facts = u"不属于本机关职权范围"_s;
            choice.decline.competentOrgan = u"宁波市民政局"_s;
            choice.decline.reviewOrgan = u"宁波市鄞州区人民政府"_s;
            choice.decline.court = u"宁波市鄞州区人民法院"_s;
            line.stage = CaseStage::Declined;
            m_book.note(EventType::Declined);
        } else {
            choice.outcome = Outcome::Accept;
            if (dice < 6)
                promiseSomething(item, draft, choice, line);
            m_book.note(EventType::Accepted);
        }
        return choice;
    }

    static void lack(CaseMaterial &material)
    {
        material.state = MaterialState::Missing;
        material.originals = material.copies = 0;
    }

    /** Accepted all the same: on a commitment where the item allows it, tolerantly where a paper may follow. */
    void promiseSomething(const ServiceItem &item, IntakeDraft &draft, OutcomeChoice &choice, BookLine &line)
    {
        for (CaseMaterial &material : draft.materials) {
            const bool proof = material.kind != MaterialKind::Form && material.state == MaterialState::Received;
            if (proof && item.commitmentAllowed && material.necessity == Necessity::Required) {
                choice.outcome = Outcome::AcceptCommitment;
                line.kind = AcceptanceKind::Commitment;
            } else if (proof && !item.isInstant() && material.necessity == Necessity::Deferrable) {
                choice.outcome = Outcome::AcceptTolerant;
                line.kind = AcceptanceKind::Tolerant;
                line.stage = CaseStage::AcceptedTolerant;
                const int most = std::min(item.promisedDays, material.deferredDays.value_or(item.promisedDays));
                line.promised = f->clock.today().addDays(m_random.below(std::uint32_t(most) + 1));
                choice.promisedDays.insert(material.id, line.promised);
            } else {
                continue;
            }
            lack(material);
            choice.promiseSigned = true;
            return;
        }
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
        BookLine line = lineOf(state, CaseStage::Received);
        line.isOf(f->item(u"YZ-MZ12"_s));
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
        m_entrusted.push_back(std::move(line));
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

    void act(BookLine &line, EventType type, const QJsonObject &body, CaseStage to)
    {
        const TakenIn done = must(f->desk->act(line.id, type, body));
        m_book.note(type);
        m_book.move(line.stage, to);
        line.stage = to;
        QCOMPARE(done.state.stage, to);
    }

    void supply(BookLine &line, const std::vector<CaseMaterial> &lacking, CaseStage to)
    {
        seat(Role::Clerk, 0);
        MaterialsSupplementedBody supplied;
        supplied.receivedOn = f->clock.today();
        supplied.materials = lacking;
        for (CaseMaterial &material : supplied.materials) {
            material.state = MaterialState::Received;
            material.originals = 1;
        }
        act(line, EventType::MaterialsSupplemented, supplied.toJson(), to);
    }

    void decide(BookLine &line, bool approve)
    {
        act(line, EventType::Decided, decision(approve).toJson(), approve ? CaseStage::Approved : CaseStage::Refused);
        line.decided = f->clock.today();
        line.approved = approve;
    }

    /** The afternoon: corrections come, promised papers too, applicants change their minds, handlers decide. */
    void handleAll()
    {
        f->clock.advanceSeconds(3600);
        for (BookLine &line : m_lines) {
            if (line.stage == CaseStage::AwaitingCorrection && chance(60)) {
                supply(line, must(f->desk->caseFile(line.id)).state.outstanding(), CaseStage::AwaitingCorrection);
                AcceptedBody accept;
                accept.acceptedOn = f->clock.today();
                act(line, EventType::Accepted, accept.toJson(), CaseStage::Accepted);
            }
            if (line.stage == CaseStage::AcceptedTolerant && chance(40))
                supply(line, must(f->desk->caseFile(line.id)).state.owed(), CaseStage::Accepted);
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
            decide(line, chance(85));
        }
        registerBirths();
    }

    /** Half of the births are registered, and the card that waited is accepted with the same stroke; some never will.
     */
    void registerBirths()
    {
        seat(Role::Clerk, 0);
        for (std::size_t i = 0; i < m_births.size(); ++i) {
            Birth &birth = m_births[i];
            if (i % 4 == 3)
                continue;
            const bool approve = i % 2 == 0;
            decide(birth.registration, approve);
            m_book.note(EventType::MemberAdvanced);
            if (!approve) {
                ++m_book.stuck;
                continue;
            }
            m_book.note(EventType::TurnCame);
            m_book.note(EventType::Accepted);
            m_book.move(CaseStage::Waiting, CaseStage::Accepted);
            birth.card.stage = CaseStage::Accepted;
            birth.card.accepted = f->clock.today();
        }
    }

    void issueAll()
    {
        f->clock.advanceSeconds(3600);
        for (BookLine &line : m_lines) {
            if (line.stage != CaseStage::Approved && line.stage != CaseStage::Refused)
                continue;
            if (!line.instant) {
                seat(Role::Handler, 1);
                act(line, EventType::ResultArrived, ResultArrivedBody().toJson(), CaseStage::AwaitingCollection);
                line.arrived = f->clock.today();
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

    /** Every case of the book. */
    [[nodiscard]] std::vector<BookLine> everyLine() const
    {
        std::vector<BookLine> lines = m_lines;
        lines.insert(lines.end(), m_entrusted.begin(), m_entrusted.end());
        for (const Birth &birth : m_births)
            lines.insert(lines.end(), {birth.matter, birth.registration, birth.insurance, birth.card});
        return lines;
    }

    /** Numbers of the lines for which @p belongs, in order. */
    template <typename Belongs> [[nodiscard]] QStringList numbers(Belongs belongs) const
    {
        QStringList found;
        for (const BookLine &line : everyLine()) {
            if (belongs(line))
                found.append(line.number);
        }
        found.sort();
        return found;
    }

    /** The numbers that a printed list names; each of its lines names one. */
    QStringList printed(PaperKind kind)
    {
        const QString source = must(f->desk->workListPaper(kind)).source;
        QStringList found = numbers([&source](const BookLine &line) { return source.contains(line.number); });
        if (!source.contains(u"共%1件"_s.arg(found.size())))
            found.append(u"the paper counts otherwise"_s);
        return found;
    }

    /** What must not be forgotten, on the day and while nobody does anything for weeks. */
    void watch()
    {
        const QDateTime evening = f->clock.now();
        QSet<qsizetype> lengths;
        for (const int later : laterDays) {
            const QDate today = evening.date().addDays(later);
            f->moveTo(today);
            seat(Role::Supervisor, 0);
            const QStringList atRisk =
                numbers([&](const BookLine &line) { return m_clocks.isAtRisk(m_clocks.dueOn(line), today); });
            QCOMPARE(printed(PaperKind::RiskList), atRisk);
            lengths.insert(atRisk.size());
            const auto lies = [](const BookLine &line) { return line.stage == CaseStage::AwaitingCollection; };
            QCOMPARE(printed(PaperKind::UncollectedList),
                     numbers([&](const BookLine &line) { return lies(line) && *m_clocks.deliveryDay(line) < today; }));
            QCOMPARE(numbersIn(must(f->desk->promisesToRemind()), [](const auto &one) { return one.number; }),
                     numbers([&](const BookLine &line) {
                         return line.stage == CaseStage::AcceptedTolerant && line.promised >= today
                             && m_clocks.isAtRisk(line.promised, today);
                     }));
            CollectionQuery reminders; // three days after its arrival a result is reminded of
            reminders.remindUntil = today;
            QCOMPARE(
                numbersIn(must(f->desk->collections(reminders)).rows, [](const auto &one) { return one.row.number; }),
                numbers([&](const BookLine &line) { return lies(line) && line.arrived.addDays(3) <= today; }));
        }
        QVERIFY(lengths.size() > 4); // day after day something else falls due
        f->clock.set(evening);
        seat(Role::Supervisor, 0);
        compareWaiting();
    }

    /** What has no day of its own: commitments still to be checked, members that nothing will call any more. */
    void compareWaiting()
    {
        CaseQuery query;
        query.sort = CaseSort::CheckFirst;
        query.limit = 1000;
        const auto numberOf = [](const CaseRow &row) { return row.number; };
        const QStringList toCheck = numbers([](const BookLine &line) { return line.isToBeChecked(); });
        QVERIFY(!toCheck.isEmpty());
        QCOMPARE(numbersIn(must(f->desk->cases(query)).rows, numberOf), toCheck);
        CaseQuery stuck;
        stuck.stuckOnly = true;
        const auto isStuck = [this](const BookLine &line) {
            return std::ranges::any_of(m_births, [&line](const Birth &birth) {
                return birth.card.id == line.id && birth.registration.stage == CaseStage::Refused;
            });
        };
        QVERIFY(m_book.stuck > 0);
        QCOMPARE(int(numbers(isStuck).size()), m_book.stuck);
        QCOMPARE(numbersIn(must(f->desk->cases(stuck)).rows, numberOf), numbers(isStuck));
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
    DayTally m_book;
    BookClocks m_clocks;
    std::vector<BookLine> m_lines;
    std::vector<BookLine> m_entrusted;
    std::vector<Birth> m_births;
};

QTEST_GUILESS_MAIN(FullDayTest)
#include "fullday_test.moc"
