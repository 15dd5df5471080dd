// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "core/desk/consultationsheet.h"
#include "core/desk/ledgersheet.h"
#include "core/desk/papersondemand.h"
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString forwardedItem = u"YZ-MZ12"_s;

CommissionedBody commissionOf(const CaseState &state)
{
    CommissionedBody body;
    body.agent = u"clerk"_s;
    body.agentName = u"测试员"_s;
    body.station = u"测试村便民服务站"_s;
    body.matters = state.intake.item.name;
    body.rights = {ProxyRight::Submit, ProxyRight::Collect};
    body.marks = {ServiceMark::HomeVisit};
    return body;
}

Result<TakenIn> does(DeskFixture &f, Role role, const QUuid &id, EventType type, const QJsonObject &body)
{
    f.sit(role);
    return f.desk->act(id, type, body);
}

/** Received at the station, commissioned and signed. */
CaseState entrusted(DeskFixture &f, const QString &itemId = forwardedItem)
{
    f.sit(Role::ProxyAgent);
    const CaseState state = f.take(f.completeDraft(itemId), Outcome::ReceiveOnly).state;
    must(does(f, Role::ProxyAgent, state.caseId, EventType::Commissioned, commissionOf(state).toJson()));
    const CommissionSignedBody sign{f.clock.today(), state.intake.applicant.name, u"本人"_s, {}};
    return must(does(f, Role::ProxyAgent, state.caseId, EventType::CommissionSigned, sign.toJson())).state;
}

ForwardedBody toTown(QDate on)
{
    return {u"330212110000"_s, u"姜山镇便民服务中心"_s, on, {}};
}

QStringList codesOf(const std::vector<MadePaper> &papers)
{
    QStringList codes;
    for (const MadePaper &paper : papers)
        codes.append(paperKindCode(paper.kind));
    return codes;
}

} // namespace

/** What a village station does, as durable acts with their papers, and the ledger over it. */
class ProxyDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAgreementIsPrintedWhenItIsDrawnUp()
    {
        DeskFixture f;
        f.sit(Role::ProxyAgent);
        const CaseState state = f.take(f.completeDraft(forwardedItem), Outcome::ReceiveOnly).state;
        QCOMPARE(state.intake.channel, u"village"_s);
        const TakenIn drawn =
            must(does(f, Role::ProxyAgent, state.caseId, EventType::Commissioned, commissionOf(state).toJson()));
        QCOMPARE(codesOf(drawn.papers), QStringList{u"D8"_s});
        const MadePaper &paper = drawn.papers.front();
        QCOMPARE(paper.copies, 3);
        QVERIFY(paper.paperNumber.contains(u"委字〔2026〕1号"_s));
        for (const QString &text : {u"测试村便民服务站"_s, u"330212190203120014"_s, u"☑ 递交申请材料"_s,
                                    u"☐ 补正材料"_s, u"☑ 上门服务"_s, u"代办服务免费"_s, u"至委托事项办结止"_s})
            QVERIFY2(paper.source.contains(text), qPrintable(text));
        QCOMPARE(f.faults(), QStringList());
    }

    void sendingOnAndBackPrintTheirLists()
    {
        DeskFixture f;
        const CaseState state = entrusted(f);
        const TakenIn sent =
            must(does(f, Role::ProxyAgent, state.caseId, EventType::Forwarded, toTown(f.clock.today()).toJson()));
        QCOMPARE(codesOf(sent.papers), QStringList{u"D17a"_s});
        QVERIFY(sent.papers.front().source.contains(u"姜山镇便民服务中心"_s));
        const ForwardReturnedBody back{u"户口簿照片不清"_s, {state.intake.materials.front().id}};
        const TakenIn returned = must(does(f, Role::Clerk, state.caseId, EventType::ForwardReturned, back.toJson()));
        QCOMPARE(codesOf(returned.papers), QStringList{u"D8c"_s});
        QVERIFY(returned.papers.front().source.contains(u"户口簿照片不清"_s));
        QVERIFY(returned.papers.front().source.contains(state.intake.materials.front().name));
    }

    void theFeedbackSheetIsPrintedForTheSignatureOnce()
    {
        DeskFixture f;
        const CaseState state = entrusted(f);
        must(does(f, Role::ProxyAgent, state.caseId, EventType::Withdrawn, EndedBody{u"不办了"_s}.toJson()));
        const ProxyReportedBody told{ReportManner::Phone, u"已告知"_s, f.clock.today(), false, {}, {}, {}, {}};
        const TakenIn first = must(does(f, Role::ProxyAgent, state.caseId, EventType::ProxyReported, told.toJson()));
        QCOMPARE(codesOf(first.papers), QStringList{u"D8b"_s});
        QVERIFY(first.papers.front().source.contains(u"（电话）已告知"_s));
        const TakenIn again = must(does(f, Role::ProxyAgent, state.caseId, EventType::ProxyReported, told.toJson()));
        QVERIFY(again.papers.empty());
    }

    void theFeedbackSheetIsTakenAlongBlankToAHomeVisit()
    {
        DeskFixture f;
        f.sit(Role::ProxyAgent);
        const CaseState received = f.take(f.completeDraft(forwardedItem), Outcome::ReceiveOnly).state;
        const auto offered = [](const CaseState &state) {
            const std::vector<PaperKind> kinds = papersOnDemand(state, Role::ProxyAgent);
            return std::ranges::find(kinds, PaperKind::ProxyReport) != kinds.end();
        };
        QVERIFY(!offered(received)); // nobody is commissioned
        const CaseState state = entrusted(f);
        QVERIFY(offered(state));
        const MadePaper sheet = must(f.desk->issuePaper(state.caseId, PaperKind::ProxyReport));
        QVERIFY(!sheet.source.contains(u"（当面）"_s));
        QVERIFY(sheet.source.contains(u"____"_s)); // outcome and days are written in by hand
        must(does(f, Role::ProxyAgent, state.caseId, EventType::Withdrawn, EndedBody{u"不办了"_s}.toJson()));
        const ProxyReportedBody told{ReportManner::InPerson, u"已告知"_s, f.clock.today(), false, {}, {}, {}, {}};
        // What he signed at home is the paper: no second one is printed at the station.
        QVERIFY(must(does(f, Role::ProxyAgent, state.caseId, EventType::ProxyReported, told.toJson())).papers.empty());
        QVERIFY(!offered(must(f.desk->caseFile(state.caseId)).state)); // closed
    }

    void aResultThatWaitsIsRemindedOfUntilItIsFetched()
    {
        DeskFixture f;
        const CaseState state = entrusted(f);
        must(does(f, Role::ProxyAgent, state.caseId, EventType::Forwarded, toTown(f.clock.today()).toJson()));
        AcceptedBody accepted;
        accepted.acceptedOn = f.clock.today();
        must(does(f, Role::Clerk, state.caseId, EventType::Accepted, accepted.toJson()));
        DecidedBody decided;
        decided.decidedOn = f.clock.today();
        decided.resultName = u"通知书"_s;
        must(does(f, Role::Handler, state.caseId, EventType::Decided, decided.toJson()));
        const auto waiting = [&f](CollectionQuery query = {}) { return must(f.desk->collections(query)).rows; };
        QVERIFY(waiting().empty()); // decided, but not here yet
        must(does(f, Role::Handler, state.caseId, EventType::ResultArrived, ResultArrivedBody().toJson()));
        QCOMPARE(waiting().size(), std::size_t(1));
        QCOMPARE(waiting().front().since, QDate(2026, 3, 2));
        QCOMPARE(waiting().front().remindOn, QDate(2026, 3, 5));
        QCOMPARE(waiting().front().agent, u"clerk"_s); // who may fetch it under the commission
        QCOMPARE(waiting({{}, QDate(2026, 3, 4)}).size(), std::size_t(0));
        QCOMPARE(waiting({{}, QDate(2026, 3, 5)}).size(), std::size_t(1));
        QCOMPARE(waiting({u"clerk"_s, QDate(2026, 3, 5)}).size(), std::size_t(1));
        QCOMPARE(waiting({u"other"_s, {}}).size(), std::size_t(0));
        f.moveTo(QDate(2026, 3, 5));
        CollectionRemindedBody reminder{ReportManner::Phone, f.clock.today(), u"家属接听"_s, QDate(2026, 3, 10)};
        must(does(f, Role::ProxyAgent, state.caseId, EventType::CollectionReminded, reminder.toJson()));
        QCOMPARE(waiting().front().remindOn, QDate(2026, 3, 10));
        QCOMPARE(waiting().front().remindedOn, QDate(2026, 3, 5));
        QCOMPARE(waiting().front().reminders, 1);
        reminder.nextOn = {};
        must(does(f, Role::ProxyAgent, state.caseId, EventType::CollectionReminded, reminder.toJson()));
        QVERIFY(!waiting().front().remindOn.isValid());
        QCOMPARE(waiting({{}, QDate(2030, 1, 1)}).size(), std::size_t(0)); // not again
        // The same when the events are folded anew; verify compares it.
        QCOMPARE(f.faults(), QStringList());
        must(f.profile->rebuild());
        QCOMPARE(waiting().front().reminders, 2);
        QCOMPARE(f.faults(), QStringList());
        ResultIssuedBody issued;
        issued.receiverName = state.intake.applicant.name;
        issued.receiverDocumentNumber = state.intake.applicant.documentNumber;
        issued.relation = u"本人"_s;
        issued.manner = u"窗口领取"_s;
        issued.issuedOn = f.clock.today();
        must(does(f, Role::IssuingClerk, state.caseId, EventType::ResultIssued, issued.toJson()));
        QVERIFY(waiting().empty());
        QCOMPARE(f.faults(), QStringList());
    }

    void anInstantItemOfTheVillageIsDecidedAndHandedOverThere()
    {
        DeskFixture f;
        f.sit(Role::ProxyAgent);
        const Catalogue &catalogue = *f.desk->reference().catalogue;
        const auto direct = std::ranges::find_if(catalogue.items(), [](const ServiceItem &item) {
            return item.isInstant() && item.villageAcceptance == VillageAcceptance::Direct;
        });
        QVERIFY(direct != catalogue.items().end());
        const IntakeDraft draft = f.completeDraft(direct->id);
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        choice.instantDecision = DecidedBody{};
        ResultIssuedBody delivery;
        delivery.receiverName = draft.applicant.name;
        delivery.receiverDocumentNumber = draft.applicant.documentNumber;
        delivery.relation = u"本人"_s;
        delivery.manner = u"窗口领取"_s;
        choice.instantDelivery = delivery;
        QCOMPARE(must(f.desk->takeIn(draft, choice)).state.stage, CaseStage::Done);
        // What is not the village's to decide stays refused.
        OutcomeChoice accept;
        accept.outcome = Outcome::Accept;
        const Result<TakenIn> refused = f.desk->takeIn(f.completeDraft(forwardedItem), accept);
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    }

    void theLedgerFollowsTheCase()
    {
        DeskFixture f;
        const CaseState state = entrusted(f);
        f.take(f.completeDraft(forwardedItem), Outcome::ReceiveOnly); // not commissioned: not in the ledger
        const auto line = [&f] {
            const ProxyLines page = must(f.desk->proxyLedger({}));
            return page.rows.size() == 1 ? page.rows.front() : ProxyRow{};
        };
        QCOMPARE(line().step, ProxyStep::Entrusted);
        QCOMPARE(line().agent, u"clerk"_s);
        QCOMPARE(line().signedOn, QDate(2026, 3, 2));
        QCOMPARE(line().marks, std::vector{ServiceMark::HomeVisit});
        QCOMPARE(line().row.number, state.number());
        f.moveTo(QDate(2026, 3, 3));
        must(does(f, Role::ProxyAgent, state.caseId, EventType::Forwarded, toTown(f.clock.today()).toJson()));
        QCOMPARE(line().waitsAt, u"330212110000"_s);
        ProxyQuery waiting;
        waiting.waitsAt = u"330212110000"_s;
        waiting.commissionedOnly = false;
        QCOMPARE(must(f.desk->proxyLedger(waiting)).rows.size(), std::size_t(1));
        AcceptedBody accepted;
        accepted.acceptedOn = f.clock.today();
        must(does(f, Role::Clerk, state.caseId, EventType::Accepted, accepted.toJson()));
        QVERIFY(must(f.desk->proxyLedger(waiting)).rows.empty());
        QCOMPARE(line().step, ProxyStep::Underway);
        QCOMPARE(line().acceptedOn, QDate(2026, 3, 3));
        QCOMPARE(line().forwardedOn, QDate(2026, 3, 3));
        // The same lines when the events are folded anew, and verify compares them.
        QCOMPARE(f.faults(), QStringList());
        must(f.profile->rebuild());
        QCOMPARE(line().step, ProxyStep::Underway);
        QCOMPARE(f.faults(), QStringList());
    }

    void theLedgerSaysHowTheVisitWasRated()
    {
        DeskFixture f;
        const CaseState state = entrusted(f);
        entrusted(f); // not rated
        const auto ratings = [&f](const ProxyQuery &query = {}) {
            QStringList names;
            for (const ProxyRow &row : must(f.desk->proxyLedger(query)).rows)
                names.append(row.rating ? satisfactionName(*row.rating) : u"-"_s);
            return names;
        };
        QCOMPARE(ratings(), (QStringList{u"-"_s, u"-"_s}));
        const VisitKey visit = state.visits.back().key;
        RatedBody bad;
        bad.visit = visit;
        bad.level = Satisfaction::Dissatisfied;
        must(does(f, Role::ProxyAgent, state.caseId, EventType::Rated, bad.toJson()));
        QCOMPARE(ratings(), (QStringList{u"-"_s, u"dissatisfied"_s}));
        ProxyQuery text; // found by its number the line says the same
        text.text = state.number();
        QCOMPARE(ratings(text), QStringList{u"dissatisfied"_s});
        const StaffNames nobody;
        const std::vector<ProxyRow> rows = must(f.desk->wholeProxyLedger({}));
        const QList<QStringList> table = ledgerTable(rows, nobody);
        QCOMPARE(table.front().back(), u"满意度"_s);
        QCOMPARE(table.back().back(), u"不满意"_s);
        QVERIFY(ledgerSheet(rows, {}, {}, nobody).contains(u"不满意"_s));
        // Taken out as a mistake it counts nowhere.
        Seat head = f.desk->seat();
        head.account = u"head"_s;
        head.role = Role::Supervisor;
        must(does(f, Role::Clerk, state.caseId, EventType::RatingAppealed,
                  RatingAppealedBody{visit, AppealGround::Mistaken, u"按错"_s}.toJson()));
        Desk supervisor(*f.profile, head, f.templates, f.clock, f.random);
        must(supervisor.act(state.caseId, EventType::AppealAnswered,
                            AppealAnsweredBody{visit, true, u"属实"_s}.toJson()));
        QCOMPARE(ratings(), (QStringList{u"-"_s, u"-"_s}));
    }

    void theCommissionNamesTheConsultationTheCaseCameFrom()
    {
        DeskFixture f;
        f.sit(Role::ProxyAgent);
        ConsultationRecordedBody asked;
        asked.matter = u"怎么申请补贴"_s;
        const Consultation consultation = must(f.desk->recordConsultation(asked));
        IntakeDraft draft = f.completeDraft(forwardedItem);
        draft.consultation = consultation.id;
        // The draft keeps it when it is put aside.
        draft = must(IntakeDraft::fromJson(draft.toJson()));
        QCOMPARE(draft.consultation, consultation.id);
        const CaseState state = f.take(draft, Outcome::ReceiveOnly).state;
        QCOMPARE(state.intake.consultation, uuidText(consultation.id));
    }

    void filtersAndTotalsAgree()
    {
        DeskFixture f;
        std::vector<CaseState> states;
        for (int day = 2; day < 6; ++day) {
            f.moveTo(QDate(2026, 3, day));
            states.push_back(entrusted(f));
        }
        must(does(f, Role::ProxyAgent, states[0].caseId, EventType::Forwarded, toTown(f.clock.today()).toJson()));
        const CommissionEndedBody end{u"委托人自己办理"_s, f.clock.today()};
        must(does(f, Role::ProxyAgent, states[1].caseId, EventType::CommissionEnded, end.toJson()));
        const ProxyTotals all = must(f.desk->proxyTotals({}));
        QCOMPARE(all.cases, 4);
        QCOMPARE(all.at(ProxyStep::Forwarded), 1);
        QCOMPARE(all.at(ProxyStep::Ended), 1);
        QCOMPARE(all.at(ProxyStep::Entrusted), 2);
        QCOMPARE(all.at(ServiceMark::HomeVisit), 4);
        for (const ProxyStep step : allProxySteps) {
            ProxyQuery query;
            query.step = step;
            QCOMPARE(qint64(must(f.desk->proxyLedger(query)).rows.size()), all.at(step));
        }
        ProxyQuery twoDays;
        twoDays.from = QDate(2026, 3, 3);
        twoDays.until = QDate(2026, 3, 4);
        QCOMPARE(must(f.desk->proxyTotals(twoDays)).cases, 2);
        const ProxyLines page = must(f.desk->proxyLedger(twoDays));
        QCOMPARE(page.rows.size(), std::size_t(2));
        QVERIFY(page.rows.front().beganOn > page.rows.back().beganOn); // newest first
        ProxyQuery other;
        other.agent = u"nobody"_s;
        QVERIFY(must(f.desk->proxyLedger(other)).rows.empty());
        QCOMPARE(must(f.desk->proxyTotals(other)).cases, 0);
        ProxyQuery mark;
        mark.mark = ServiceMark::Delayed;
        QVERIFY(must(f.desk->proxyLedger(mark)).rows.empty());
        ProxyQuery text;
        text.text = states[2].number();
        QCOMPARE(must(f.desk->proxyLedger(text)).rows.size(), std::size_t(1));
        text.text = u"0014"_s; // the tail of everybody's number here
        QCOMPARE(must(f.desk->proxyLedger(text)).rows.size(), std::size_t(4));
        text.limit = 3;
        QVERIFY(must(f.desk->proxyLedger(text)).more);
    }

    void countsThatDoNotAgreeWithTheirLinesAreFoundAndMended_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::newRow("too many") << QByteArray("UPDATE proxy_counts SET cases = cases + 1");
        QTest::newRow("none") << QByteArray("DELETE FROM proxy_counts");
        QTest::newRow("of nobody") << QByteArray("INSERT INTO proxy_counts VALUES ('2026-01', 'x', 'closed', 0, 1)");
        QTest::newRow("visits") << QByteArray("UPDATE visit_counts SET visits = visits + 1");
    }
    void countsThatDoNotAgreeWithTheirLinesAreFoundAndMended()
    {
        QFETCH(QByteArray, harm);
        DeskFixture f;
        (void)entrusted(f);
        QCOMPARE(f.faults(), QStringList());
        must(f.profile->writer().database.execute(harm));
        QCOMPARE(f.faults().size(), 1);
        must(f.profile->rebuild());
        QCOMPARE(f.faults(), QStringList());
        QCOMPARE(must(f.desk->proxyTotals({})).cases, 1);
    }

    void consultationsAreRegisteredAndClosedOnce()
    {
        DeskFixture f;
        f.sit(Role::ProxyAgent);
        ConsultationRecordedBody asked;
        asked.matter = u"怎么申请低保"_s;
        asked.asker = u"测试丙"_s;
        const Consultation first = must(f.desk->recordConsultation(asked));
        QVERIFY(first.isOpen());
        asked.answer = u"已当场答复"_s;
        must(f.desk->recordConsultation(asked));
        const std::vector<Consultation> all = must(f.desk->consultations({})).rows;
        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY(!all.front().isOpen()); // newest first
        QCOMPARE(all.back(), first);
        const ConsultationClosedBody handed{{}, u"镇民政办"_s};
        must(f.desk->closeConsultation(first.id, handed));
        QCOMPARE(f.desk->closeConsultation(first.id, handed).error().reason, u"consultation.not-open"_s);
        QVERIFY(!must(f.desk->consultations({})).rows.back().isOpen());
        // No case came of it, and the chain is whole.
        QVERIFY(must(f.desk->cases({})).rows.empty());
        QCOMPARE(f.faults(), QStringList());
        const Profile::Verification whole = must(f.profile->verify());
        QCOMPARE(whole.cases, 0);
        QCOMPARE(whole.consultations, 2);
        must(f.profile->rebuild());
        QCOMPARE(must(f.desk->consultations({})).rows.size(), std::size_t(2));
        f.sit(Role::Handler);
        QCOMPARE(f.desk->recordConsultation(asked).error().code, ErrorCode::NotPermitted);
    }

    void theRegisterIsReadToItsEndPartByPart()
    {
        DeskFixture f;
        f.sit(Role::ProxyAgent);
        QStringList asked;
        for (int i = 0; i < 7; ++i) {
            ConsultationRecordedBody body;
            body.matter = QString::number(i);
            body.answer = i == 1 ? QString() : u"已答复"_s;
            must(f.desk->recordConsultation(body));
            asked.prepend(body.matter);
        }
        for (const int limit : {1, 2, 3, 7, 8}) {
            QStringList read;
            ConsultationQuery query{{}, false, limit};
            do {
                const ConsultationPage page = must(f.desk->consultations(query));
                QVERIFY(int(page.rows.size()) <= limit);
                for (const Consultation &one : page.rows)
                    read.append(one.asked.matter);
                query.behind = page.behind;
            } while (query.behind);
            QCOMPARE(read, asked);
        }
        // The last part knows that it is the last.
        QVERIFY(!must(f.desk->consultations({{}, false, 7})).behind);
        // What still waits is found however far back it lies; what is recorded meanwhile moves nothing.
        const ConsultationPage newest = must(f.desk->consultations({{}, true, 3}));
        QVERIFY(newest.rows.empty());
        QVERIFY(newest.behind);
        ConsultationRecordedBody later;
        later.matter = u"后来的"_s;
        must(f.desk->recordConsultation(later));
        const ConsultationPage older = must(f.desk->consultations({newest.behind, true, 4}));
        QCOMPARE(older.rows.size(), std::size_t(1));
        QCOMPARE(older.rows.front().asked.matter, u"1"_s);
    }

    void theRegisterOfATimeIsReadWhole()
    {
        DeskFixture f;
        f.sit(Role::ProxyAgent);
        for (int day = 2; day < 6; ++day) {
            f.moveTo(QDate(2026, 3, day));
            ConsultationRecordedBody body;
            body.matter = QString::number(day);
            body.asker = u"测试丙"_s;
            body.phone = u"13800005678"_s;
            must(f.desk->recordConsultation(body));
        }
        ConsultationQuery query;
        query.from = QDate(2026, 3, 4);
        QCOMPARE(must(f.desk->consultations(query)).rows.size(), std::size_t(2));
        query.limit = 1; // a part of one each: what is older ends the list
        QCOMPARE(must(f.desk->consultations(query)).rows.front().asked.matter, u"5"_s);
        const std::vector<Consultation> whole = must(f.desk->wholeConsultations(query));
        QCOMPARE(whole.size(), std::size_t(2));
        QCOMPARE(must(f.desk->wholeConsultations({})).size(), std::size_t(4));
        must(f.desk->closeConsultation(whole.front().id, {{}, u"镇民政办"_s}));
        const std::vector<Consultation> rows = must(f.desk->wholeConsultations(query));
        const StaffNames staff({AccountInfo{u"clerk"_s, u"测试员"_s, {}, false}});
        const QList<QStringList> table = consultationTable(rows, staff);
        QCOMPARE(table.size(), 3);
        for (const QStringList &line : table)
            QCOMPARE(line.size(), table.front().size());
        QCOMPARE(table.at(1).first(4),
                 (QStringList{u"已转办"_s, u"2026-03-05 "_s + rows.front().askedAt.toLocalTime().toString(u"HH:mm"_s),
                              u"测*丙"_s, u"138****5678"_s}));
        QCOMPARE(table.at(1).at(6), u"测试员"_s);
        QCOMPARE(table.at(1).at(7), u"转：镇民政办"_s);
        QCOMPARE(table.at(2).front(), u"待答复"_s);
        const QString sheet = consultationSheet(rows, {u"测试村便民服务站"_s, u"截至今日"_s, f.clock.today()}, staff);
        QVERIFY(sheet.contains(u"合计2件，待答复1件。"_s));
        QVERIFY(sheet.contains(u"138****5678"_s));
        QVERIFY(!sheet.contains(u"13800005678"_s) && !sheet.contains(u"测试丙"_s));
    }

    void theRegisterOfATimeHasWhatCameBeforeOlderOnesDid()
    {
        DeskFixture f(QDate(2026, 3, 4));
        f.sit(Role::ProxyAgent);
        ConsultationRecordedBody body;
        body.matter = u"镇里问的"_s;
        must(f.desk->recordConsultation(body));
        // A station without a network sends what it was asked before: later in the log than what was asked after it.
        f.moveTo(QDate(2026, 3, 2));
        must(f.profile->confirmClock());
        for (int i = 0; i < 3; ++i) {
            body.matter = u"村里问的"_s;
            must(f.desk->recordConsultation(body));
        }
        ConsultationQuery query;
        query.from = QDate(2026, 3, 4);
        query.limit = 2; // a whole part of older ones does not end it
        const ConsultationPage page = must(f.desk->consultations(query));
        QCOMPARE(page.rows.size(), std::size_t(1));
        QCOMPARE(page.rows.front().asked.matter, u"镇里问的"_s);
        QVERIFY(!page.behind);
        QCOMPARE(must(f.desk->wholeConsultations(query)).size(), std::size_t(1));
        query.from = QDate(2026, 3, 2);
        QCOMPARE(must(f.desk->wholeConsultations(query)).size(), std::size_t(4));
    }

    void everyLineIsExportedHoweverMany()
    {
        DeskFixture f;
        for (int i = 0; i < 4; ++i)
            (void)entrusted(f);
        ProxyQuery two;
        two.limit = 2;
        two.offset = 1;
        QCOMPARE(must(f.desk->proxyLedger(two)).rows.size(), std::size_t(2));
        QCOMPARE(must(f.desk->wholeProxyLedger(two)).size(), std::size_t(4));
        two.text = must(f.desk->proxyLedger({})).rows.front().row.number;
        QCOMPARE(must(f.desk->wholeProxyLedger(two)).size(), std::size_t(1));
        two.text.clear();
        two.step = ProxyStep::Closed;
        QVERIFY(must(f.desk->wholeProxyLedger(two)).empty());
    }

    void aFailedActLeavesTheLedgerAsItWas()
    {
        DeskFixture f;
        const CaseState state = entrusted(f);
        const qint64 before = f.eventCount();
        const Result<TakenIn> refused =
            does(f, Role::ProxyAgent, state.caseId, EventType::Forwarded, toTown(f.clock.today().addDays(1)).toJson());
        QCOMPARE(refused.error().reason, u"forward.date"_s);
        QCOMPARE(f.eventCount(), before);
        QCOMPARE(must(f.desk->proxyLedger({})).rows.front().step, ProxyStep::Entrusted);
    }
};

QTEST_GUILESS_MAIN(ProxyDeskTest)
#include "proxydesk_test.moc"
