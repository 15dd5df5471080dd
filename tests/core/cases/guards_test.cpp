// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include <functional>

using namespace yichuang;

/** Every guard once broken and once kept; what is forbidden by domain.md §3.4 has its own test. */
class GuardsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openingIsGuarded_data();
    void openingIsGuarded();
    void amendmentIsGuarded_data();
    void amendmentIsGuarded();
    void correctionIsGuarded_data();
    void correctionIsGuarded();
    void supplementIsGuarded_data();
    void supplementIsGuarded();
    void acceptanceIsGuarded_data();
    void acceptanceIsGuarded();
    void declineIsGuarded_data();
    void declineIsGuarded();
    void clockIsGuarded_data();
    void clockIsGuarded();
    void extensionIsGuarded_data();
    void extensionIsGuarded();
    void decisionIsGuarded_data();
    void decisionIsGuarded();
    void issueIsGuarded_data();
    void issueIsGuarded();
    void papersAndNotesAreGuarded_data();
    void papersAndNotesAreGuarded();
    void correctionAfterAcceptanceIsForbidden();
    void decisionBeforeAcceptanceIsForbidden();
    void aSecondExtensionIsForbidden();
    void aNumberedCaseCannotBeOpenedAgain();
    void remindersAreGuarded_data();
    void remindersAreGuarded();
    void aPrintedPaperIsNeverReplaced();
    void unreadableBodiesAreRefusedByName();
    void contextWithoutCalendarAndProfileIsReadAsDefault();
};

namespace {

const QDate today = day("2026-03-04"); // two days after receipt
const QString allowed;

using Tweak = std::function<void(TestCase &, QJsonObject &)>;

/** What a row needs: how to bring the case to the point, and the reason expected. */
struct Row
{
    const char *name;
    Tweak tweak;
    QString reason;
};

CaseOpenedBody intake(const QStringList &missing = {})
{
    return intakeOf(promisedItem(), day("2026-03-02"), missing);
}

void open(TestCase &test, const CaseOpenedBody &body)
{
    QCOMPARE(test.record(day("2026-03-02"), Role::Clerk, EventType::CaseOpened, body.toJson()), QString());
}

void accepted(TestCase &test, AcceptanceKind kind = AcceptanceKind::Complete)
{
    open(test, intake());
    QCOMPARE(
        test.record(day("2026-03-02"), Role::Clerk, EventType::Accepted, acceptance(kind, day("2026-03-02")).toJson()),
        QString());
}

void decided(TestCase &test, bool arrived)
{
    accepted(test);
    const QJsonObject approve = decision(DecisionOutcome::Approve, day("2026-03-03")).toJson();
    QCOMPARE(test.record(day("2026-03-03"), Role::Handler, EventType::Decided, approve), QString());
    if (arrived)
        QCOMPARE(test.record(day("2026-03-03"), Role::IssuingClerk, EventType::ResultArrived, {}), QString());
}

/** Runs one row: @p body as it should be, changed by the row, asked of the rules. */
void check(const Row &row, TestCase &test, QJsonObject body, EventType type, Role role = Role::Clerk)
{
    row.tweak(test, body);
    const Result<> permitted = permits(test.context(today, role), type, body);
    QCOMPARE(permitted ? QString() : permitted.error().reason, row.reason);
}

Tweak set(const char *member, const QJsonValue &value)
{
    return [member, value](TestCase &, QJsonObject &body) { body.insert(QString::fromLatin1(member), value); };
}

Tweak none()
{
    return [](TestCase &, QJsonObject &) {};
}

QString rule(const char *id)
{
    return QString::fromLatin1(id);
}

} // namespace

Q_DECLARE_METATYPE(Row)

namespace {

void rows(const std::vector<Row> &all)
{
    QTest::addColumn<Row>("row");
    for (const Row &row : all)
        QTest::newRow(row.name) << row;
}

} // namespace

void GuardsTest::openingIsGuarded_data()
{
    CaseMaterial foreign = line(promisedItem(), "A", MaterialState::Missing);
    foreign.id = QStringLiteral("Z");
    QJsonObject nobody = intake().toJson().value(u"applicant").toObject();
    nobody.remove(QStringLiteral("name"));
    rows({{"in order", none(), allowed},
          {"a number of nobody's", set("number", QStringLiteral("1")), rule("open.number")},
          {"a number with blanks", set("number", intake().number + u' '), rule("open.number")},
          {"received tomorrow", set("receivedOn", QStringLiteral("2026-03-05")), rule("open.future-receipt")},
          {"no applicant", set("applicant", nobody), rule("open.applicant-missing")},
          {"a material the item does not name", set("materials", QJsonArray{foreign.toJson()}),
           rule("open.material-not-in-item")}});
}

void GuardsTest::openingIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    check(row, test, intake().toJson(), EventType::CaseOpened);
}

void GuardsTest::amendmentIsGuarded_data()
{
    CaseMaterial foreign = line(promisedItem(), "A", MaterialState::Missing);
    foreign.id = QStringLiteral("Z");
    const auto notified = [](TestCase &test, QJsonObject &body) {
        QCOMPARE(
            test.record(today, Role::Clerk, EventType::CorrectionRequested, notice({QStringLiteral("A")}).toJson()),
            QString());
        body.insert(QStringLiteral("materials"), QJsonArray{});
    };
    rows({{"in order", none(), allowed},
          {"no reason", set("reason", QStringLiteral("  ")), rule("amend.reason-missing")},
          {"nothing amended", [](TestCase &, QJsonObject &body) { body.remove(QStringLiteral("form")); },
           rule("amend.empty")},
          {"a material the item does not name", set("materials", QJsonArray{foreign.toJson()}),
           rule("amend.material-not-in-item")},
          {"a material of the notice dropped", notified, rule("amend.notified-material-dropped")}});
}

void GuardsTest::amendmentIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    open(test, intake({QStringLiteral("A")}));
    IntakeAmendedBody body;
    body.form = QJsonObject{{QStringLiteral("area"), 1}};
    body.reason = QStringLiteral("面积更正");
    check(row, test, body.toJson(), EventType::IntakeAmended);
}

void GuardsTest::correctionIsGuarded_data()
{
    const auto items = [](const QStringList &ids) { return notice(ids).toJson().value(u"items"); };
    rows({{"in order", none(), allowed},
          {"nothing named", set("items", QJsonArray{}), rule("correction.empty")},
          {"outside the checklist", set("items", items({QStringLiteral("A"), QStringLiteral("Z")})),
           rule("correction.material-not-in-checklist")},
          {"conditional and not asked for", set("items", items({QStringLiteral("A"), QStringLiteral("D")})),
           rule("correction.material-not-in-checklist")},
          {"not everything named", set("items", items({QStringLiteral("A")})), rule("correction.not-all-named")},
          {"due yesterday", set("dueOn", QStringLiteral("2026-03-03")), rule("correction.due-past")},
          {"due today", set("dueOn", QStringLiteral("2026-03-04")), allowed}});
}

void GuardsTest::correctionIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    open(test, intake({QStringLiteral("A"), QStringLiteral("B")}));
    check(row, test, notice({QStringLiteral("A"), QStringLiteral("B")}).toJson(), EventType::CorrectionRequested);
}

void GuardsTest::supplementIsGuarded_data()
{
    const auto materials = [](std::initializer_list<const char *> ids) {
        return supply(promisedItem(), ids, today).toJson().value(u"materials");
    };
    rows({{"in order", none(), allowed},
          {"nothing", set("materials", QJsonArray{}), rule("supplement.empty")},
          {"the same twice", set("materials", materials({"A", "A"})), rule("supplement.empty")},
          {"already in order and never named", set("materials", materials({"A", "B"})), rule("supplement.not-asked")},
          {"not on the checklist", set("materials", materials({"D"})), rule("supplement.not-asked")},
          {"brought before the receipt", set("receivedOn", QStringLiteral("2026-03-01")), rule("supplement.date")},
          {"brought tomorrow", set("receivedOn", QStringLiteral("2026-03-05")), rule("supplement.date")}});
}

void GuardsTest::supplementIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    open(test, intake({QStringLiteral("A")}));
    const QJsonObject body = supply(promisedItem(), {"A"}, today).toJson();
    check(row, test, body, EventType::MaterialsSupplemented); // a receipt without a notice
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(test.record(today, Role::Clerk, EventType::CorrectionRequested, notice({QStringLiteral("A")}).toJson()),
             QString());
    check(row, test, body, EventType::MaterialsSupplemented);
}

void GuardsTest::acceptanceIsGuarded_data()
{
    const ServiceItem item = promisedItem();
    const QDate latest = day("2026-03-11"); // five working days
    const auto from = [](const CaseOpenedBody &opened, const AcceptedBody &accepted) {
        return [opened, accepted](TestCase &test, QJsonObject &body) {
            open(test, opened);
            body = accepted.toJson();
        };
    };
    const auto barred = [from](const CaseOpenedBody &opened, const AcceptedBody &accepted) {
        return [opened, accepted, from](TestCase &test, QJsonObject &body) {
            from(opened, accepted)(test, body);
            test.barred = true;
        };
    };
    const QStringList a{QStringLiteral("A")};
    const QStringList c{QStringLiteral("C")};
    const QStringList f{QStringLiteral("F")};
    const AcceptedBody complete = acceptance(AcceptanceKind::Complete, today);
    AcceptedBody unsignedPromise = tolerance(item, "C", today, latest);
    unsignedPromise.applicantSigned = false;
    AcceptedBody promiseOnComplete = tolerance(item, "C", today, latest);
    promiseOnComplete.kind = AcceptanceKind::Complete;
    AcceptedBody commitment = acceptance(AcceptanceKind::Commitment, today);
    commitment.committedMaterials = a;
    AcceptedBody formCommitted = commitment;
    formCommitted.committedMaterials = f;
    AcceptedBody notCommitted = commitment;
    notCommitted.committedMaterials.clear();
    AcceptedBody commitmentUnsigned = commitment;
    commitmentUnsigned.applicantSigned = false;

    CaseOpenedBody unanswered = intake();
    unanswered.answers.clear();
    CaseOpenedBody married = intake();
    married.answers.insert(QStringLiteral("married"), {QStringLiteral("yes")});
    CaseOpenedBody allows = intake(a);
    allows.item.commitmentAllowed = true;
    CaseOpenedBody allowsForm = intake(f);
    allowsForm.item.commitmentAllowed = true;
    CaseOpenedBody ticked = intake();
    ticked.materials[1].state = MaterialState::Committed;
    CaseOpenedBody deficient = intake();
    deficient.materials[1].state = MaterialState::Deficient;

    rows({
        {"complete", from(intake(), complete), allowed},
        {"required missing", from(intake(a), complete), rule("accept.required-missing")},
        {"deferrable missing", from(intake(c), complete), rule("accept.required-missing")},
        {"deficient", from(deficient, complete), rule("accept.required-missing")},
        {"a commitment is not completeness", from(ticked, complete), rule("accept.required-missing")},
        {"a line the answers ask for left out", from(married, complete), rule("accept.required-missing")},
        {"answers incomplete", from(unanswered, complete), rule("accept.answers-incomplete")},
        {"tomorrow", from(intake(), acceptance(AcceptanceKind::Complete, today.addDays(1))), rule("accept.date")},
        {"before the receipt", from(intake(), acceptance(AcceptanceKind::Complete, today.addDays(-9))),
         rule("accept.date")},
        {"promise without tolerance", from(intake(c), promiseOnComplete), rule("accept.promise-without-tolerance")},

        {"tolerant", from(intake(c), tolerance(item, "C", today, latest)), allowed},
        {"tolerant, one day too late", from(intake(c), tolerance(item, "C", today, latest.addDays(1))),
         rule("tolerant.beyond-latest-day")},
        {"tolerant, due before acceptance", from(intake(c), tolerance(item, "C", today, today.addDays(-1))),
         rule("tolerant.beyond-latest-day")},
        {"tolerant for a required material", from(intake(a), tolerance(item, "A", today, latest)),
         rule("tolerant.material-not-deferrable")},
        {"tolerant with another missing", from(intake(a + c), tolerance(item, "C", today, latest)),
         rule("tolerant.material-not-deferrable")},
        {"tolerant without a promise", from(intake(c), acceptance(AcceptanceKind::Tolerant, today)),
         rule("tolerant.nothing-promised")},
        {"tolerant without a day", from(intake(c), tolerance(item, "C", today, {})), rule("tolerant.day-missing")},
        {"tolerant unsigned", from(intake(c), unsignedPromise), rule("accept.promise-unsigned")},
        {"tolerant barred", barred(intake(c), tolerance(item, "C", today, latest)), rule("tolerant.barred")},
        {"barred and complete", barred(intake(), complete), allowed},

        {"commitment", from(allows, commitment), allowed},
        {"commitment on another item", from(intake(a), commitment), rule("commitment.not-allowed")},
        {"commitment for the form", from(allowsForm, formCommitted), rule("commitment.material-not-replaceable")},
        {"commitment leaves something out", from(allows, notCommitted), rule("accept.required-missing")},
        {"commitment unsigned", from(allows, commitmentUnsigned), rule("accept.promise-unsigned")},
        {"commitment barred", barred(allows, commitment), rule("commitment.barred")},

        {"deemed on the second day", from(intake(a), acceptance(AcceptanceKind::Deemed, day("2026-03-02"))),
         rule("accept.not-deemed")},
    });
}

void GuardsTest::acceptanceIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    check(row, test, {}, EventType::Accepted);
}

void GuardsTest::declineIsGuarded_data()
{
    rows({{"no licence needed", none(), allowed},
          {"no facts", set("facts", QStringLiteral(" ")), rule("decline.facts-missing")},
          {"not competent, no organ", set("ground", QStringLiteral("not-competent")),
           rule("decline.competent-organ-missing")},
          {"other basis, none named", set("ground", QStringLiteral("other-basis")), rule("decline.basis-missing")},
          {"other basis, named",
           [](TestCase &, QJsonObject &body) {
               body.insert(QStringLiteral("ground"), QStringLiteral("other-basis"));
               body.insert(QStringLiteral("basis"), QStringLiteral("某条例第三条"));
           },
           allowed},
          {"still unfit where the province has no such rule", set("ground", QStringLiteral("still-unfit")),
           rule("decline.still-unfit-not-in-profile")}});
}

void GuardsTest::declineIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    open(test, intake());
    DeclinedBody body;
    body.facts = QStringLiteral("依法不需要取得许可");
    check(row, test, body.toJson(), EventType::Declined);
}

void GuardsTest::clockIsGuarded_data()
{
    const auto resume = [](const char *until, bool stoppedBefore) {
        return [until, stoppedBefore](TestCase &test, QJsonObject &body) {
            if (stoppedBefore)
                QCOMPARE(test.record(today, Role::Handler, EventType::ClockStopped, body), QString());
            body = QJsonObject{{QStringLiteral("until"), QString::fromLatin1(until)}};
        };
    };
    const auto twice = [](TestCase &test, QJsonObject &body) {
        QCOMPARE(test.record(today, Role::Handler, EventType::ClockStopped, body), QString());
    };
    rows({{"stop", none(), allowed},
          {"stop for another reason", set("kind", QStringLiteral("休假")), rule("clock.kind")},
          {"stop before acceptance", set("from", QStringLiteral("2026-03-01")), rule("clock.date")},
          {"stop twice", twice, rule("clock.already-stopped")},
          {"resume", resume("2026-03-04", true), allowed},
          {"resume without a stop", resume("2026-03-04", false), rule("clock.not-stopped")},
          {"resume before the stop", resume("2026-03-02", true), rule("clock.order")},
          {"resume tomorrow", resume("2026-03-05", true), rule("clock.date")}});
}

void GuardsTest::clockIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    accepted(test);
    const bool resumes = QByteArray(row.name).startsWith("resume");
    const ClockStoppedBody stop{QStringLiteral("鉴定"), today, 5};
    check(row, test, stop.toJson(), resumes ? EventType::ClockResumed : EventType::ClockStopped, Role::Handler);
}

void GuardsTest::extensionIsGuarded_data()
{
    const auto noLimit = [](TestCase &test, QJsonObject &) {
        test.state->intake.item.legalDays = std::nullopt;
        test.state->intake.item.itemType = ItemType::Payment;
    };
    const auto joint = [](TestCase &test, QJsonObject &body) {
        test.state->intake.item.coDepartments = QStringList{QStringLiteral("other")};
        body.insert(QStringLiteral("workdays"), 15);
        body.insert(QStringLiteral("office"), QStringLiteral("government-head"));
    };
    const auto past = [](TestCase &test, QJsonObject &) { test.state->intake.item.legalDays = 1; };
    const auto lastDay = [](TestCase &test, QJsonObject &) { test.state->intake.item.legalDays = 2; };
    rows({{"in order", none(), allowed},
          {"no approver", set("approver", QString()), rule("extend.approver-missing")},
          {"no supervisor", set("approvedBy", QString()), rule("extend.approval-missing")},
          {"no reason", set("reason", QString()), rule("extend.reason-missing")},
          {"eleven days", set("workdays", 11), rule("extend.days")},
          {"fifteen days of joint handling", joint, allowed},
          {"after the legal limit", past, rule("extend.too-late")},
          {"on the last day", lastDay, allowed},
          {"without a legal limit", noLimit, rule("extend.no-legal-limit")}});
}

void GuardsTest::extensionIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    accepted(test);
    const DeadlineExtendedBody body{10, QStringLiteral("情况复杂"), QStringLiteral("局长")};
    check(row, test, approved(body.toJson()), EventType::DeadlineExtended, Role::Handler);
}

void GuardsTest::decisionIsGuarded_data()
{
    rows({{"approve", none(), allowed},
          {"refuse without reasons", set("outcome", QStringLiteral("refuse")), rule("decide.reasons-missing")},
          {"refuse with reasons",
           [](TestCase &, QJsonObject &body) { body = decision(DecisionOutcome::Refuse, today).toJson(); }, allowed},
          {"before acceptance", set("decidedOn", QStringLiteral("2026-03-01")), rule("decide.date")},
          {"tomorrow", set("decidedOn", QStringLiteral("2026-03-05")), rule("decide.date")}});
}

void GuardsTest::decisionIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    accepted(test);
    check(row, test, decision(DecisionOutcome::Approve, today).toJson(), EventType::Decided, Role::Handler);
}

void GuardsTest::issueIsGuarded_data()
{
    const auto other = [](bool authority) {
        return [authority](TestCase &, QJsonObject &body) {
            body.insert(QStringLiteral("receiverName"), QStringLiteral("测试乙"));
            body.insert(QStringLiteral("relation"), QStringLiteral("配偶"));
            body.insert(QStringLiteral("authorityShown"), authority);
        };
    };
    const auto organisation = [](const char16_t *receiver) {
        return [receiver](TestCase &test, QJsonObject &body) {
            test.state->intake.applicant.kind = ApplicantKind::LegalPerson;
            test.state->intake.applicant.legalRepresentative = QStringLiteral("测试丙");
            body.insert(QStringLiteral("receiverName"), QString::fromUtf16(receiver));
        };
    };
    rows({{"the applicant", none(), allowed},
          {"somebody else", other(false), rule("issue.authority-missing")},
          {"somebody else with authority", other(true), allowed},
          {"the same name, another number", set("receiverDocumentNumber", QStringLiteral("330109190402290047")),
           rule("issue.authority-missing")},
          {"the legal representative", organisation(u"测试丙"), allowed},
          {"an employee", organisation(u"测试丁"), rule("issue.authority-missing")},
          {"nobody", set("receiverName", QString()), rule("issue.receiver-missing")},
          {"by post without a number", set("manner", QStringLiteral("邮寄")), rule("issue.tracking-missing")},
          {"before the decision", set("issuedOn", QStringLiteral("2026-03-02")), rule("issue.date")},
          {"tomorrow", set("issuedOn", QStringLiteral("2026-03-05")), rule("issue.date")}});
}

void GuardsTest::issueIsGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    decided(test, true);
    check(row, test, handOver(today).toJson(), EventType::ResultIssued, Role::IssuingClerk);
}

void GuardsTest::papersAndNotesAreGuarded_data()
{
    QTest::addColumn<EventType>("type");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("reason");
    const QString text = QStringLiteral("text");
    QTest::newRow("note") << EventType::NoteAdded << QJsonObject{{text, QStringLiteral("备注")}} << allowed;
    QTest::newRow("empty note") << EventType::NoteAdded << QJsonObject{{text, QStringLiteral(" \n")}}
                                << rule("note.empty");
    QTest::newRow("unmasking") << EventType::PersonalDataViewed << QJsonObject{{text, QStringLiteral("核对")}}
                               << allowed;
    QTest::newRow("unmasking without a reason")
        << EventType::PersonalDataViewed << QJsonObject{} << rule("view.reason-missing");
    DocumentIssuedBody reprint;
    reprint.kind = QStringLiteral("D2");
    reprint.contentHash = QStringLiteral("00ff");
    reprint.reprint = true;
    QTest::newRow("reprint of nothing") << EventType::DocumentIssued << reprint.toJson() << rule("paper.not-issued");
}

void GuardsTest::papersAndNotesAreGuarded()
{
    QFETCH(EventType, type);
    QFETCH(QJsonObject, body);
    QFETCH(QString, reason);
    TestCase test;
    open(test, intake());
    QCOMPARE(test.tryStep(today, Role::Clerk, type, body), reason);
}

void GuardsTest::correctionAfterAcceptanceIsForbidden()
{
    TestCase test;
    accepted(test);
    QCOMPARE(test.tryStep(today, Role::Clerk, EventType::CorrectionRequested, notice({QStringLiteral("A")}).toJson()),
             rule("stage"));
}

void GuardsTest::decisionBeforeAcceptanceIsForbidden()
{
    TestCase test;
    open(test, intake());
    const QJsonObject approve = decision(DecisionOutcome::Approve, today).toJson();
    QCOMPARE(test.tryStep(today, Role::Handler, EventType::Decided, approve), rule("stage"));
    QCOMPARE(test.record(today, Role::Handler, EventType::Decided, approve), rule("stage"));
}

void GuardsTest::aSecondExtensionIsForbidden()
{
    TestCase test;
    accepted(test);
    const QJsonObject more =
        approved(DeadlineExtendedBody{10, QStringLiteral("原因"), QStringLiteral("局长")}.toJson());
    QCOMPARE(test.tryStep(today, Role::Handler, EventType::DeadlineExtended, more), QString());
    QCOMPARE(test.tryStep(today, Role::Handler, EventType::DeadlineExtended, more), rule("extend.twice"));
    // Two handlers who were both offline: the second one is a matter for a human, on every machine.
    QCOMPARE(test.record(today, Role::Handler, EventType::DeadlineExtended, more), rule("extend.twice"));
}

void GuardsTest::aNumberedCaseCannotBeOpenedAgain()
{
    TestCase test;
    open(test, intake());
    QCOMPARE(test.tryStep(today, Role::Clerk, EventType::CaseOpened, intake().toJson()), rule("stage"));
    QCOMPARE(test.record(today, Role::Clerk, EventType::CaseOpened, intake().toJson()), rule("case.already-open"));
}

void GuardsTest::remindersAreGuarded_data()
{
    rows({{"told today", none(), allowed},
          {"told on the day it arrived", set("remindedOn", QStringLiteral("2026-03-03")), allowed},
          {"before it arrived", set("remindedOn", QStringLiteral("2026-03-02")), rule("reminder.date")},
          {"tomorrow", set("remindedOn", QStringLiteral("2026-03-05")), rule("reminder.date")},
          {"again tomorrow", set("nextOn", QStringLiteral("2026-03-05")), allowed},
          {"again today", set("nextOn", QStringLiteral("2026-03-04")), rule("reminder.next-date")}});
}

void GuardsTest::remindersAreGuarded()
{
    QFETCH(Row, row);
    TestCase test;
    decided(test, true);
    check(row, test, CollectionRemindedBody{ReportManner::Phone, today, {}, {}}.toJson(), EventType::CollectionReminded,
          Role::IssuingClerk);
}

void GuardsTest::aPrintedPaperIsNeverReplaced()
{
    TestCase test;
    open(test, intake());
    DocumentIssuedBody paper;
    paper.kind = QStringLiteral("D1");
    paper.contentHash = QStringLiteral("aa");
    paper.source = QStringLiteral("<p>1</p>");
    QCOMPARE(test.tryStep(today, Role::Clerk, EventType::DocumentIssued, paper.toJson()), QString());
    paper.contentHash = QStringLiteral("bb");
    paper.source = QStringLiteral("<p>2</p>");
    QCOMPARE(test.tryStep(today, Role::Clerk, EventType::DocumentIssued, paper.toJson()), QString());
    QCOMPARE(int(test.state->papers.size()), 2);
    QCOMPARE(test.state->papers[0].contentHash, QStringLiteral("aa"));
    paper.contentHash = QStringLiteral("aa");
    paper.source.clear();
    paper.reprint = true;
    QCOMPARE(test.tryStep(today, Role::Clerk, EventType::DocumentIssued, paper.toJson()), QString());
    QCOMPARE(int(test.state->papers.size()), 2);
    QCOMPARE(test.state->papers[0].reprints, 1);
}

void GuardsTest::unreadableBodiesAreRefusedByName()
{
    TestCase test;
    open(test, intake());
    const Result<> refused = permits(test.context(today, Role::Clerk), EventType::Accepted, {});
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(refused.error().reason, rule("body.kind"));
    QCOMPARE(permits(test.context(today, Role::Clerk), EventType::Unknown, {}).error().code,
             ErrorCode::NewerProgramNeeded);
}

void GuardsTest::contextWithoutCalendarAndProfileIsReadAsDefault()
{
    TestCase test;
    open(test, intake({QStringLiteral("A")}));
    RuleContext context = test.context(today, Role::Clerk);
    context.calendar = nullptr;
    context.profile = nullptr;
    QVERIFY(permits(context, EventType::CorrectionRequested, notice({QStringLiteral("A")}).toJson()));
}

QTEST_GUILESS_MAIN(GuardsTest)
#include "guards_test.moc"
