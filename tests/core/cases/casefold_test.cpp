// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

using namespace yichuang;

class CaseFoldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openingFillsTheState();
    void amendmentReplacesOnlyWhatItNames();
    void noticeOverrulesTheTick();
    void handInKeepsWhatTheItemAsks();
    void suppliesAreForgottenAtTheNextNotice();
    void unknownTypeIsKeptAndMarks_data();
    void unknownTypeIsKeptAndMarks();
    void unknownTypeBeforeTheCaseIsAMisfit();
    void misfitsAreNamedAndChangeNothing_data();
    void misfitsAreNamedAndChangeNothing();
    void foldGoesOnAfterAMisfit();
    void foldNeedsNoCalendarAndNoRole();
    void whatTimeDidTwiceChangesNothing();
    void whatAPersonDidTwiceIsAMisfit();
    void pausesOpenAndClose();
    void resultIsHandedOverOnlyAfterItArrived();
};

namespace {

const QDate received = day("2026-03-02");

TestCase openCase(const QStringList &missing = {})
{
    TestCase test;
    const QString refused =
        test.record(received, Role::Clerk, EventType::CaseOpened, intakeOf(promisedItem(), received, missing).toJson());
    if (!refused.isEmpty())
        qFatal("the case could not be opened: %s", qPrintable(refused));
    return test;
}

Event eventAfter(const TestCase &test)
{
    Event event = test.events.back();
    event.id = QUuid::createUuid();
    event.typeName = QStringLiteral("note-added");
    event.body = QByteArrayLiteral(R"({"text":"x"})");
    return event;
}

} // namespace

void CaseFoldTest::openingFillsTheState()
{
    const TestCase test = openCase();
    const CaseState &state = *test.state;
    QCOMPARE(state.stage, CaseStage::Received);
    QCOMPARE(state.caseId, test.events.front().caseId);
    QCOMPARE(state.openedAt, noonOf(received));
    QCOMPARE(state.place.window, QStringLiteral("1"));
    QCOMPARE(state.openedBy.account, QStringLiteral("account"));
    QCOMPARE(state.events, 1);
    QCOMPARE(state.intake, intakeOf(promisedItem(), received));
    QVERIFY(state.isLicence());
    QVERIFY(!state.isInstant());
    QVERIFY(state.outstanding().empty());
}

void CaseFoldTest::amendmentReplacesOnlyWhatItNames()
{
    TestCase test = openCase();
    const CaseOpenedBody before = test.state->intake;
    IntakeAmendedBody body;
    body.applicant = testPerson();
    body.applicant->name = QStringLiteral("㛃䶮");
    body.reason = QStringLiteral("姓名更正");
    QCOMPARE(test.record(received, Role::Clerk, EventType::IntakeAmended, body.toJson()), QString());
    CaseOpenedBody expected = before;
    expected.applicant = *body.applicant;
    QCOMPARE(test.state->intake, expected);
    QCOMPARE(test.state->number(), before.number);
}

void CaseFoldTest::noticeOverrulesTheTick()
{
    TestCase test = openCase();
    CorrectionRequestedBody body = notice({QStringLiteral("A"), QStringLiteral("B")});
    body.items[1].problem = CorrectionProblem::WrongContent;
    body.items[1].requirement = QStringLiteral("请重新盖章");
    QCOMPARE(test.record(received, Role::Clerk, EventType::CorrectionRequested, body.toJson()), QString());
    QCOMPARE(test.state->material(u"A")->state, MaterialState::Missing);
    QCOMPARE(test.state->material(u"B")->state, MaterialState::Deficient);
    QCOMPARE(test.state->material(u"B")->deficiency, QStringLiteral("请重新盖章"));
    QCOMPARE(test.state->correctionDates, std::vector{received});
    QCOMPARE(int(test.state->outstanding().size()), 2);
}

void CaseFoldTest::handInKeepsWhatTheItemAsks()
{
    TestCase test = openCase({QStringLiteral("A")});
    MaterialsSupplementedBody body = supply(promisedItem(), {"A"}, received);
    body.materials[0].name = QStringLiteral("另一个名称");
    body.materials[0].necessity = Necessity::Deferrable;
    body.materials[0].originals = 2;
    QCOMPARE(test.record(received, Role::Clerk, EventType::MaterialsSupplemented, body.toJson()), QString());
    const CaseMaterial *line = test.state->material(u"A");
    QCOMPARE(line->name, QStringLiteral("房屋证明"));
    QCOMPARE(line->necessity, Necessity::Required);
    QCOMPARE(line->originals, 2);
    QVERIFY(line->isSatisfied());
}

void CaseFoldTest::suppliesAreForgottenAtTheNextNotice()
{
    TestCase test = openCase({QStringLiteral("A")});
    const QJsonObject again = notice({QStringLiteral("A")}).toJson();
    QCOMPARE(test.record(received, Role::Clerk, EventType::CorrectionRequested, again), QString());
    QCOMPARE(test.record(received, Role::Clerk, EventType::MaterialsSupplemented,
                         supply(promisedItem(), {"A"}, received, MaterialState::Deficient).toJson()),
             QString());
    QCOMPARE(test.state->suppliedSinceNotice, QStringList{QStringLiteral("A")});
    QCOMPARE(test.record(received, Role::Clerk, EventType::CorrectionRequested, again), QString());
    QVERIFY(test.state->suppliedSinceNotice.isEmpty());
}

void CaseFoldTest::unknownTypeIsKeptAndMarks_data()
{
    QTest::addColumn<QString>("typeName");
    QTest::addColumn<int>("version");
    QTest::newRow("newer type") << QStringLiteral("case-merged") << 1;
    QTest::newRow("newer body of a known type") << QStringLiteral("accepted") << 2;
}

void CaseFoldTest::unknownTypeIsKeptAndMarks()
{
    QFETCH(QString, typeName);
    QFETCH(int, version);
    const TestCase test = openCase();
    Event event = eventAfter(test);
    event.typeName = typeName;
    event.bodyVersion = version;
    event.body = QByteArrayLiteral("not even JSON");
    const Result<CaseState> after = yichuang::apply(test.state, event);
    QVERIFY(after);
    QVERIFY(after->needsNewerProgram);
    CaseState expected = *test.state;
    expected.needsNewerProgram = true;
    expected.events = 2;
    expected.changedAt = event.at;
    QCOMPARE(*after, expected);
}

void CaseFoldTest::unknownTypeBeforeTheCaseIsAMisfit()
{
    const TestCase test = openCase();
    Event newer = eventAfter(test);
    newer.typeName = QStringLiteral("case-merged");
    QCOMPARE(yichuang::apply(std::nullopt, newer).error().code, ErrorCode::NewerProgramNeeded);
    const FoldedCase folded = fold(std::vector{newer, test.events.front()});
    QVERIFY(folded.state);
    QCOMPARE(int(folded.misfits.size()), 1);
    QCOMPARE(folded.misfits.front().eventId, newer.id);
}

void CaseFoldTest::misfitsAreNamedAndChangeNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("typeName");
    QTest::addColumn<bool>("otherCase");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("reason");
    const QByteArray note = QByteArrayLiteral(R"({"text":"x"})");
    const QString noteAdded = QStringLiteral("note-added");
    const QDateTime now = noonOf(received);
    QTest::newRow("another case") << note << noteAdded << true << now << QStringLiteral("case.other");
    QTest::newRow("no time") << note << noteAdded << false << QDateTime() << QStringLiteral("event.at");
    QTest::newRow("opened twice") << note << QStringLiteral("case-opened") << false << now
                                  << QStringLiteral("case.already-open");
    QTest::newRow("wrong stage") << note << QStringLiteral("decided") << false << now << QStringLiteral("stage");
    QTest::newRow("not JSON") << QByteArrayLiteral("{") << noteAdded << false << now << QStringLiteral("body");
    QTest::newRow("a list") << QByteArrayLiteral("[1]") << noteAdded << false << now << QStringLiteral("body");
    QTest::newRow("deep") << QByteArray(100'000, '[') << noteAdded << false << now << QStringLiteral("body");
    QTest::newRow("five megabytes") << QByteArray(5'000'000, ' ') << noteAdded << false << now
                                    << QStringLiteral("body");
    QTest::newRow("mistyped") << QByteArrayLiteral(R"({"text":1})") << noteAdded << false << now
                              << QStringLiteral("body.text");
    QTest::newRow("unknown material") << jsonBytes(notice({QStringLiteral("Z")}).toJson())
                                      << QStringLiteral("correction-requested") << false << now
                                      << QStringLiteral("correction.material-not-in-checklist");
    QTest::newRow("promise of a required material")
        << jsonBytes(tolerance(promisedItem(), "A", received, received).toJson()) << QStringLiteral("accepted") << false
        << now << QStringLiteral("tolerant.material-not-deferrable");
}

void CaseFoldTest::misfitsAreNamedAndChangeNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, typeName);
    QFETCH(bool, otherCase);
    QFETCH(QDateTime, at);
    QFETCH(QString, reason);
    const TestCase test = openCase();
    Event event = eventAfter(test);
    event.body = body;
    event.typeName = typeName;
    event.at = at;
    if (otherCase)
        event.caseId = QUuid::createUuid();
    const Result<CaseState> after = yichuang::apply(test.state, event);
    QVERIFY(!after);
    QCOMPARE(after.error().reason, reason);
    const FoldedCase folded = fold(std::vector{test.events.front(), event});
    QCOMPARE(folded.state, test.state);
    QCOMPARE(folded.misfits, (std::vector{Misfit{event.id, after.error()}}));
}

void CaseFoldTest::foldGoesOnAfterAMisfit()
{
    const TestCase test = openCase();
    Event wrong = eventAfter(test);
    wrong.typeName = QStringLiteral("decided");
    const Event note = eventAfter(test);
    const FoldedCase folded = fold(std::vector{wrong, test.events.front(), wrong, note});
    QCOMPARE(int(folded.misfits.size()), 2);
    QCOMPARE(folded.misfits[0].why.reason, QStringLiteral("case.not-open"));
    QCOMPARE(folded.misfits[1].why.reason, QStringLiteral("stage"));
    QCOMPARE(folded.state->events, 2);
}

void CaseFoldTest::foldNeedsNoCalendarAndNoRole()
{
    // What a newer table of roles or another calendar would refuse stays what it was when it was recorded.
    TestCase test = openCase({QStringLiteral("A")});
    QCOMPARE(test.record(day("2031-01-01"), Role::Administrator, EventType::CorrectionRequested,
                         notice({QStringLiteral("A")}).toJson()),
             QString());
    QCOMPARE(test.state->stage, CaseStage::AwaitingCorrection);
}

void CaseFoldTest::whatTimeDidTwiceChangesNothing()
{
    TestCase silent = openCase({QStringLiteral("A")});
    const QJsonObject deemed = acceptance(AcceptanceKind::Deemed, received).toJson();
    QCOMPARE(silent.record(day("2026-03-10"), Role::Clerk, EventType::Accepted, deemed), QString());
    CaseState once = *silent.state;
    QCOMPARE(silent.record(day("2026-03-11"), Role::Handler, EventType::Accepted, deemed), QString());
    once.changedAt = silent.state->changedAt;
    ++once.events;
    QCOMPARE(*silent.state, once);

    TestCase overdue = openCase({QStringLiteral("A")});
    QCOMPARE(
        overdue.record(received, Role::Clerk, EventType::CorrectionRequested, notice({QStringLiteral("A")}).toJson()),
        QString());
    const QJsonObject gone = EndedBody{QStringLiteral("逾期未补正"), true}.toJson();
    QCOMPARE(overdue.record(day("2026-04-01"), Role::Clerk, EventType::Withdrawn, gone), QString());
    QCOMPARE(overdue.record(day("2026-04-02"), Role::Clerk, EventType::Withdrawn, gone), QString());
    QCOMPARE(overdue.state->stage, CaseStage::Withdrawn);
}

void CaseFoldTest::whatAPersonDidTwiceIsAMisfit()
{
    TestCase test = openCase();
    const QJsonObject complete = acceptance(AcceptanceKind::Complete, received).toJson();
    QCOMPARE(test.record(received, Role::Clerk, EventType::Accepted, complete), QString());
    const QString stage = QStringLiteral("stage");
    QCOMPARE(test.record(received, Role::Clerk, EventType::Accepted, complete), stage);
    // Silence is not what accepted it: somebody has to look which paper the applicant holds.
    QCOMPARE(test.record(day("2026-03-10"), Role::Clerk, EventType::Accepted,
                         acceptance(AcceptanceKind::Deemed, received).toJson()),
             stage);
    TestCase taken = openCase();
    QCOMPARE(taken.record(received, Role::Clerk, EventType::Withdrawn, EndedBody{QStringLiteral("改变主意")}.toJson()),
             QString());
    QCOMPARE(taken.record(received, Role::Clerk, EventType::Withdrawn,
                          EndedBody{QStringLiteral("逾期未补正"), true}.toJson()),
             stage);
}

void CaseFoldTest::pausesOpenAndClose()
{
    TestCase test = openCase();
    QCOMPARE(test.record(received, Role::Clerk, EventType::Accepted,
                         acceptance(AcceptanceKind::Complete, received).toJson()),
             QString());
    const QJsonObject stop = ClockStoppedBody{QStringLiteral("鉴定"), received, 5}.toJson();
    QCOMPARE(test.record(received, Role::Handler, EventType::ClockStopped, stop), QString());
    QVERIFY(test.state->isClockStopped());
    QCOMPARE(test.record(received, Role::Handler, EventType::ClockStopped, stop),
             QStringLiteral("clock.already-stopped"));
    const QJsonObject resume = ClockResumedBody{received.addDays(2)}.toJson();
    QCOMPARE(test.record(received, Role::Handler, EventType::ClockResumed, resume), QString());
    QVERIFY(!test.state->isClockStopped());
    QCOMPARE(test.state->pauses, (std::vector{ClockPause{QStringLiteral("鉴定"), received, received.addDays(2), 5}}));
    QCOMPARE(test.record(received, Role::Handler, EventType::ClockResumed, resume),
             QStringLiteral("clock.not-stopped"));
}

void CaseFoldTest::resultIsHandedOverOnlyAfterItArrived()
{
    TestCase test = openCase();
    QCOMPARE(test.record(received, Role::Clerk, EventType::Accepted,
                         acceptance(AcceptanceKind::Complete, received).toJson()),
             QString());
    QCOMPARE(
        test.record(received, Role::Handler, EventType::Decided, decision(DecisionOutcome::Refuse, received).toJson()),
        QString());
    QCOMPARE(test.state->stage, CaseStage::Refused);
    const QJsonObject issued = handOver(received).toJson();
    QCOMPARE(test.record(received, Role::IssuingClerk, EventType::ResultIssued, issued),
             QStringLiteral("issue.not-arrived"));
    QCOMPARE(test.record(received, Role::IssuingClerk, EventType::ResultArrived, {}), QString());
    QCOMPARE(test.state->resultArrivedOn, received);
    QCOMPARE(test.record(received, Role::IssuingClerk, EventType::ResultIssued, issued), QString());
    QCOMPARE(test.state->stage, CaseStage::Done);
}

QTEST_GUILESS_MAIN(CaseFoldTest)
#include "casefold_test.moc"
