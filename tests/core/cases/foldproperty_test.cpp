// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include "core/base/randomsource.h"
#include "core/cases/deadlines.h"
#include "core/reference/ratingtags.h"

#include <ctime>

using namespace yichuang;

/** Random lives of cases, each repeatable from its seed. */
class FoldPropertyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingIsApplyingOneByOne_data();
    void foldingIsApplyingOneByOne();
    void foldingTwiceGivesTheSame_data();
    void foldingTwiceGivesTheSame();
    void whatIsPermittedAlsoFolds_data();
    void whatIsPermittedAlsoFolds();
    void damagedBodiesNeverCrash_data();
    void damagedBodiesNeverCrash();
    void foldOfTenEventsIsFast();
};

namespace {

const QDate start = day("2026-03-02");

/** Draws events that are often wrong for the case and sometimes right. */
class EventSource final
{
public:
    explicit EventSource(std::uint64_t seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] EventType type() { return EventType(m_random.below(std::uint32_t(EventType::Unknown) + 1)); }
    [[nodiscard]] Role role() { return allRoles[m_random.below(std::uint32_t(allRoles.size()))]; }
    [[nodiscard]] QDate date() { return start.addDays(int(m_random.below(60)) - 5); }
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) { return m_random.below(bound); }

    [[nodiscard]] QJsonObject body(EventType type)
    {
        switch (type) {
        case EventType::CaseOpened:
            return intakeOf(item(), start, ids()).toJson();
        case EventType::IntakeAmended:
            return amendment().toJson();
        case EventType::CorrectionRequested:
            return correction().toJson();
        case EventType::MaterialsSupplemented:
            return supplement().toJson();
        case EventType::Accepted:
            return accepted().toJson();
        case EventType::Declined:
            return DeclinedBody{DeclineGround(m_random.below(4)), text(), text(), text(), text(), text()}.toJson();
        case EventType::AcceptanceRevoked:
        case EventType::Withdrawn:
            return EndedBody{text(), coin(), text(), text()}.toJson();
        case EventType::ClockStopped:
            return ClockStoppedBody{QStringLiteral("鉴定"), date(), 5}.toJson();
        case EventType::ClockResumed:
            return ClockResumedBody{date()}.toJson();
        case EventType::DeadlineExtended:
            return DeadlineExtendedBody{10, text(), text()}.toJson();
        case EventType::Decided:
            return decision(DecisionOutcome(m_random.below(2)), date()).toJson();
        case EventType::ResultIssued:
            return handOver(date()).toJson();
        case EventType::DocumentIssued:
            return paper().toJson();
        case EventType::NoteAdded:
        case EventType::PersonalDataViewed:
            return NoteBody{text()}.toJson();
        case EventType::IntakeRectified:
            return rectification().toJson();
        case EventType::Routed:
            return RoutedBody{coin() ? QStringLiteral("D-MZ") : QStringLiteral("D-RS"), text(), text()}.toJson();
        case EventType::HandlerAssigned:
            return HandlerAssignedBody{coin() ? QStringLiteral("account") : QString(), text()}.toJson();
        case EventType::StepTaken:
            return StepTakenBody{0, QStringLiteral("审核"), StepAction(m_random.below(3)), text(), {}, date()}.toJson();
        case EventType::ResultArrived:
            return ResultArrivedBody{1, text(), text()}.toJson();
        case EventType::SealUsed:
            return SealUsedBody{QStringLiteral("审批专用章"), 0, text(), 1, {}, {}}.toJson();
        case EventType::MembersJoined:
            return membersJoined().toJson();
        case EventType::MemberAdvanced:
            return memberAdvanced().toJson();
        case EventType::TurnCame:
            return TurnCameBody{date(), ids(), text()}.toJson();
        case EventType::CommitmentVerified:
            return CommitmentVerifiedBody{coin(), date(), {QStringLiteral("测试甲"), QStringLiteral("测试乙")}, text()}
                .toJson();
        case EventType::CollectionReminded:
            return CollectionRemindedBody{ReportManner(m_random.below(3)), date(), text(), date()}.toJson();
        case EventType::FactsReused:
            return FactsReusedBody{{}, {ReusedThing{text(), {}, text(), date(), TrustGrade(m_random.below(4))}}}
                .toJson();
        case EventType::RekeyOwed:
            return RekeyOwedBody{QStringLiteral("省系统"), text()}.toJson();
        case EventType::Rekeyed:
            return RekeyedBody{coin() ? QStringLiteral("省系统") : QStringLiteral("市系统"), {}, text()}.toJson();
        case EventType::ConsultationRecorded:
            return ConsultationRecordedBody{{}, {}, text(), {}, {}, text(), {}}.toJson();
        case EventType::ConsultationClosed:
            return ConsultationClosedBody{text(), text()}.toJson();
        case EventType::Commissioned:
            return commission().toJson();
        case EventType::CommissionSigned:
            return CommissionSignedBody{date(), text(), text(), {}}.toJson();
        case EventType::CommissionEnded:
            return CommissionEndedBody{text(), date()}.toJson();
        case EventType::Forwarded:
            return ForwardedBody{QStringLiteral("330212110000"), text(), date(), text()}.toJson();
        case EventType::ForwardReturned:
            return ForwardReturnedBody{text(), ids()}.toJson();
        case EventType::ProxyProgressed:
            return ProxyProgressedBody{text(), date(), {ServiceMark(m_random.below(3))}}.toJson();
        case EventType::ProxyReported:
            return ProxyReportedBody{
                ReportManner(m_random.below(3)), text(), date(), coin(), text(), text(), date(), {}}
                .toJson();
        case EventType::Rated: {
            const auto level = Satisfaction(m_random.below(5));
            const QStringList tags = coin() ? QStringList{RatingTags::builtIn().of(level).front().code} : QStringList();
            return RatedBody{visit(), level, tags, text(), coin() ? QStringLiteral("13800005678") : QString(), {}}
                .toJson();
        }
        case EventType::FollowedUp:
            return FollowedUpBody{visit(), CallBackOutcome(m_random.below(2)), date(), text()}.toJson();
        case EventType::RatingAppealed:
            return RatingAppealedBody{visit(), AppealGround(m_random.below(2)), text()}.toJson();
        case EventType::AppealAnswered:
            return AppealAnsweredBody{visit(), coin(), text()}.toJson();
        case EventType::RatingSettled:
            return RatingSettledBody{visit(), SettlementWay(m_random.below(2)), date(), text(), text()}.toJson();
        case EventType::RatedAgain:
            return RatedAgainBody{visit(), Satisfaction(m_random.below(5)), text()}.toJson();
        case EventType::Unknown:
            return QJsonObject{{QStringLiteral("text"), text()}};
        }
        return {};
    }

private:
    [[nodiscard]] bool coin() { return m_random.below(2) == 1; }
    [[nodiscard]] QString text() { return coin() ? QStringLiteral("说明") : QString(); }
    [[nodiscard]] ServiceItem item() { return coin() ? promisedItem() : instantItem(); }

    /** A visit of some day; whether there was one is for the rules to say. */
    [[nodiscard]] VisitKey visit() { return {date(), QStringLiteral("330212110"), QStringLiteral("1")}; }

    [[nodiscard]] QUuid memberId() { return QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, uchar(m_random.below(3))); }

    [[nodiscard]] MembersJoinedBody membersJoined()
    {
        const int member = int(m_random.below(3));
        BundleMemberLine line{
            memberId(), QString::number(member), QStringLiteral("item"), QStringLiteral("事项"), text(), {}, coin()};
        return {{line}, {}};
    }

    [[nodiscard]] MemberAdvancedBody memberAdvanced()
    {
        const CaseStage stage = coin() ? CaseStage::Approved : coin() ? CaseStage::Done : CaseStage::Withdrawn;
        return {memberId(), stage, coin(), date(), text()};
    }

    [[nodiscard]] QStringList ids()
    {
        QStringList chosen;
        for (const char *id : {"F", "A", "B", "C", "S"}) {
            if (m_random.below(4) == 0)
                chosen.append(QString::fromLatin1(id));
        }
        return chosen;
    }

    [[nodiscard]] std::vector<CaseMaterial> lines(MaterialState state)
    {
        std::vector<CaseMaterial> made;
        for (const QString &id : ids())
            made.push_back(line(promisedItem(), qPrintable(id), state));
        return made;
    }

    [[nodiscard]] IntakeAmendedBody amendment()
    {
        IntakeAmendedBody body;
        if (coin())
            body.materials = intakeOf(promisedItem(), start, ids()).materials;
        if (coin())
            body.materials = lines(MaterialState::Received);
        body.reason = text();
        return body;
    }

    [[nodiscard]] IntakeRectifiedBody rectification()
    {
        IntakeRectifiedBody body;
        if (coin())
            body.materials = intakeOf(promisedItem(), start, ids()).materials;
        if (coin())
            body.receivedOn = date();
        if (coin())
            body.acceptedOn = date();
        body.reason = text();
        body.approvedBy = text();
        return body;
    }

    [[nodiscard]] CommissionedBody commission()
    {
        CommissionedBody body;
        body.agent = QStringLiteral("agent");
        body.agentName = text();
        body.station = text();
        body.matters = text();
        for (const ProxyRight right : allProxyRights) {
            if (coin())
                body.rights.push_back(right);
        }
        return body;
    }

    [[nodiscard]] CorrectionRequestedBody correction()
    {
        CorrectionRequestedBody body = notice(coin() ? ids() : QStringList{QStringLiteral("D")}, date());
        body.repeatReason = text();
        body.approvedBy = text();
        return body;
    }

    [[nodiscard]] MaterialsSupplementedBody supplement()
    {
        MaterialsSupplementedBody body;
        body.materials = lines(MaterialState(m_random.below(7)));
        body.receivedOn = date();
        return body;
    }

    [[nodiscard]] AcceptedBody accepted()
    {
        AcceptedBody body = acceptance(AcceptanceKind(m_random.below(4)), date());
        if (body.kind == AcceptanceKind::Tolerant) {
            body.promised = {line(promisedItem(), coin() ? "C" : "A", MaterialState::Promised)};
            body.promised.front().dueOn = date();
        }
        if (body.kind == AcceptanceKind::Commitment)
            body.committedMaterials = ids();
        return body;
    }

    [[nodiscard]] DocumentIssuedBody paper()
    {
        DocumentIssuedBody body;
        body.kind = QStringLiteral("D1");
        body.contentHash = coin() ? QStringLiteral("aa") : QStringLiteral("bb");
        body.source = QStringLiteral("<p/>");
        body.reprint = coin();
        return body;
    }

    SeededRandom m_random;
};

std::vector<Event> randomLife(std::uint64_t seed, int count)
{
    EventSource source(seed);
    const QUuid caseId = QUuid::createUuid();
    std::vector<Event> events;
    for (int i = 0; i < count; ++i) {
        const EventType type = i == 0 ? EventType::CaseOpened : source.type();
        Event event;
        event.id = QUuid::createUuid();
        event.caseId = caseId;
        event.typeName = type == EventType::Unknown ? QStringLiteral("of-the-future") : eventTypeName(type);
        event.at = noonOf(source.date());
        event.actor.role = source.role();
        event.place = {QStringLiteral("330212110"), QStringLiteral("1")};
        event.body = jsonBytes(source.body(type));
        events.push_back(event);
    }
    return events;
}

void seeds(int count)
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %d", seed * 100) << seed * 100;
}

constexpr int lives = 40; // per seed

} // namespace

void FoldPropertyTest::foldingIsApplyingOneByOne_data()
{
    seeds(5);
}

void FoldPropertyTest::foldingIsApplyingOneByOne()
{
    QFETCH(int, seed);
    int applied = 0;
    int refused = 0;
    for (int life = 0; life < lives; ++life) {
        const std::vector<Event> events = randomLife(std::uint64_t(seed + life), 40);
        std::optional<CaseState> state;
        std::vector<Misfit> misfits;
        for (std::size_t n = 0; n < events.size(); ++n) {
            const Result<CaseState> after = yichuang::apply(state, events[n]);
            if (after)
                state = *after;
            else
                misfits.push_back(Misfit{events[n].id, after.error()});
            const FoldedCase prefix = fold(std::span(events).first(n + 1));
            QVERIFY(prefix.state == state);
            QCOMPARE(prefix.misfits, misfits);
            QVERIFY(misfits.empty() || !misfits.back().why.reason.isEmpty());
        }
        applied += state->events;
        refused += int(misfits.size());
        QCOMPARE(state->events + int(misfits.size()), int(events.size()));
        // Looking at a case never fails, whatever it went through.
        const Deadlines deadlines = deadlinesOf(*state, shippedCalendar(), zhejiang());
        QVERIFY(!isFinal(state->stage) || !nextDue(*state, deadlines));
        static_cast<void>(timeConsequence(*state, day("2026-06-01"), shippedCalendar(), zhejiang()));
    }
    QVERIFY(applied > lives * 5);
    QVERIFY(refused > lives * 5);
}

void FoldPropertyTest::foldingTwiceGivesTheSame_data()
{
    seeds(3);
}

void FoldPropertyTest::foldingTwiceGivesTheSame()
{
    QFETCH(int, seed);
    for (int life = 0; life < lives; ++life) {
        const std::vector<Event> events = randomLife(std::uint64_t(seed + life), 40);
        const FoldedCase once = fold(events);
        // Without its misfits a history folds to the same case without any.
        std::vector<Event> fitting;
        for (const Event &event : events) {
            const bool misfit = std::any_of(once.misfits.begin(), once.misfits.end(),
                                            [&event](const Misfit &known) { return known.eventId == event.id; });
            if (!misfit)
                fitting.push_back(event);
        }
        const FoldedCase twice = fold(fitting);
        QVERIFY(twice.state == once.state);
        QVERIFY(twice.misfits.empty());
    }
}

void FoldPropertyTest::whatIsPermittedAlsoFolds_data()
{
    seeds(5);
}

void FoldPropertyTest::whatIsPermittedAlsoFolds()
{
    QFETCH(int, seed);
    int steps = 0;
    for (int life = 0; life < lives; ++life) {
        EventSource source(std::uint64_t(seed + life));
        TestCase test(source.below(2) == 1 ? zhejiang() : defaultProfile());
        QDate today = start;
        for (int n = 0; n < 150; ++n) {
            today = today.addDays(source.below(4) == 0 ? 1 : 0);
            const EventType type = test.state ? source.type() : EventType::CaseOpened;
            const Role role = source.role();
            const QJsonObject body = source.body(type);
            if (!permits(test.context(today, role), type, body))
                continue;
            ++steps;
            const QString refused = test.record(today, role, type, body);
            QVERIFY2(refused.isEmpty(), qPrintable(eventTypeName(type) + u' ' + refused));
        }
    }
    QVERIFY(steps > lives * 5);
}

void FoldPropertyTest::damagedBodiesNeverCrash_data()
{
    seeds(3);
}

void FoldPropertyTest::damagedBodiesNeverCrash()
{
    QFETCH(int, seed);
    SeededRandom random(std::uint64_t(seed) * 7);
    int refused = 0;
    for (int life = 0; life < lives; ++life) {
        std::vector<Event> events = randomLife(std::uint64_t(seed + life), 30);
        for (Event &event : events) {
            for (int flips = int(random.below(4)); flips > 0; --flips)
                event.body[qsizetype(random.below(std::uint32_t(event.body.size())))] = char(random.below(256));
            if (random.below(10) == 0)
                event.body.truncate(qsizetype(random.below(std::uint32_t(event.body.size()))));
        }
        refused += int(fold(events).misfits.size());
    }
    QVERIFY(refused > lives);
}

void FoldPropertyTest::foldOfTenEventsIsFast()
{
    TestCase test;
    const ServiceItem item = promisedItem();
    const auto add = [&test](EventType type, const QJsonObject &body) {
        const QString refused = test.record(start, Role::Clerk, type, body);
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
    };
    DocumentIssuedBody paper;
    paper.kind = QStringLiteral("D1");
    paper.contentHash = QString(64, u'a');
    paper.source = QString(3'000, u'文');
    add(EventType::CaseOpened, intakeOf(item, start, {QStringLiteral("A")}).toJson());
    add(EventType::DocumentIssued, paper.toJson());
    add(EventType::CorrectionRequested, notice({QStringLiteral("A")}).toJson());
    add(EventType::DocumentIssued, paper.toJson());
    add(EventType::MaterialsSupplemented, supply(item, {"A"}, start).toJson());
    add(EventType::Accepted, acceptance(AcceptanceKind::Complete, start).toJson());
    add(EventType::DocumentIssued, paper.toJson());
    add(EventType::Decided, decision(DecisionOutcome::Approve, start).toJson());
    add(EventType::ResultArrived, {});
    add(EventType::ResultIssued, handOver(start).toJson());
    QCOMPARE(int(test.events.size()), 10);

    constexpr int rounds = 1'000;
    // Processor time: on a busy machine the clock on the wall says nothing.
    const auto microseconds = [](std::clock_t since) {
        return 1e6 * double(std::clock() - since) / CLOCKS_PER_SEC / rounds;
    };
    std::clock_t since = std::clock();
    for (int i = 0; i < rounds; ++i) {
        const FoldedCase folded = fold(test.events);
        QVERIFY(folded.state && folded.misfits.empty());
    }
    const double folding = microseconds(since);
    since = std::clock();
    qsizetype members = 0;
    for (int i = 0; i < rounds; ++i) {
        for (const Event &event : test.events)
            members += jsonObject(event.body)->size();
    }
    QVERIFY(members > 0);
    const double parsing = microseconds(since);
    qInfo("fold of ten events: %.1f us, of which JSON parsing %.1f us", folding, parsing);
    // Generous: debug builds and sanitizers on busy machines must pass; the figure above is what counts.
    QVERIFY(folding < 20'000);
}

QTEST_GUILESS_MAIN(FoldPropertyTest)
#include "foldproperty_test.moc"
