// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casetable.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/faultyfiles.h"
#include "tests/core/store/faultyvfs.h"
#include "tests/core/store/must.h"

#include <QTest>

#include <functional>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostOperations = 3'000;
constexpr int runsPerProfile = 30; ///< verification reads every event: a fresh profile now and then

enum class Act {
    TakeInBundle,
    TakeInForSignature,
    AcceptSigned,
    Decide,
    IssueLicence,
    WithdrawMatter,
    Rate,
    SettleRating
};

/** How many cases @p act adds. */
int addedBy(Act act)
{
    switch (act) {
    case Act::TakeInBundle:
        return 5; // the matter and its four members
    case Act::TakeInForSignature:
        return 1;
    case Act::AcceptSigned:
    case Act::Decide:
    case Act::IssueLicence:
    case Act::WithdrawMatter:
    case Act::Rate:
    case Act::SettleRating:
        return 0;
    }
    Q_UNREACHABLE();
}

/** A desk over a profile whose every operation can be made to fail. */
struct FaultyDesk
{
    FaultyDesk(DeskFixture &f, FileSystem &files)
        : profile(must(Profile::open(f.dir(), files, f.clock, f.random)))
        , fixture(f)
    {
        must(profile->logIn(u"clerk"_s, QString::fromUtf16(DeskFixture::password)));
        sit(Role::Clerk);
    }

    void sit(Role role, const QString &account = u"clerk"_s)
    {
        desk.reset();
        Seat seat;
        seat.account = account;
        seat.displayName = u"测试员"_s;
        seat.role = role;
        seat.place = profile->place();
        seat.centreName = profile->centreName();
        desk = std::make_unique<Desk>(*profile, seat, fixture.templates, fixture.clock, fixture.random);
    }

    std::unique_ptr<Profile> profile;
    DeskFixture &fixture;
    std::unique_ptr<Desk> desk;
};

OutcomeChoice choose(Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    return choice;
}

bool isClear(const Error &error, FaultyVfs::Answer answer)
{
    switch (error.code) {
    case ErrorCode::IoFailed:
    case ErrorCode::ReadOnly:
        return true;
    case ErrorCode::DiskFull:
        return answer == FaultyVfs::Answer::Full;
    default:
        return false; // damaged, tampered, internal: a passing fault must not be told as one of those
    }
}

} // namespace

/**
 * Acts that touch several cases or leave a case halfway by intent: a 一件事 taken in, a case that waits for a signed
 * promise and its acceptance, a decision that calls the member which waited for it, one licence handed over that ends
 * the members in it, a bad rating and its settlement. Whatever fails, all of it is there afterwards or nothing is.
 */
class ActFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationMayFail_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("lasting");
        const auto both = [](const char *name, Act act) {
            QTest::addRow("%s, disk full", name) << int(act) << int(FaultyVfs::Answer::Full) << true;
            QTest::addRow("%s, one bad write", name) << int(act) << int(FaultyVfs::Answer::IoError) << false;
        };
        both("bundle", Act::TakeInBundle);
        both("promise printed", Act::TakeInForSignature);
        both("promise signed", Act::AcceptSigned);
        both("decide", Act::Decide);
        both("issue", Act::IssueLicence);
        both("withdraw the matter", Act::WithdrawMatter);
        both("rate", Act::Rate);
        both("settle a bad rating", Act::SettleRating);
    }

    void everyOperationMayFail()
    {
        QFETCH(int, act);
        QFETCH(int, answer);
        QFETCH(bool, lasting);
        FaultPlan plan;
        FaultyVfs vfs(plan);
        vfs.setAnswer(FaultyVfs::Answer(answer));
        FaultyFiles files(plan, answer == int(FaultyVfs::Answer::Full) ? ErrorCode::DiskFull : ErrorCode::IoFailed);
        std::unique_ptr<DeskFixture> f;
        int operations = 0;
        for (int i = 1, runs = 0; i < mostOperations && operations == 0; i += YICHUANG_FAULT_STEP, ++runs) {
            if (runs % runsPerProfile == 0)
                f = freshProfile();
            std::vector<QUuid> touched;
            std::optional<Error> error;
            bool fired = false;
            {
                FaultyDesk at(*f, files);
                const auto perform = prepared(Act(act), at, touched);
                const std::vector<Standing> before = standingsOf(*at.desk, touched);
                const qint64 cases = must(at.profile->cases().count());
                plan.failAt(i, lasting ? FaultPlan::Duration::Lasting : FaultPlan::Duration::Once);
                const Result<TakenIn> done = perform(*at.desk);
                fired = plan.fired();
                plan.failAt(0);
                if (!done)
                    error = done.error();
                at.desk.reset();
                at.profile.reset();
                f->restart();
                QCOMPARE(f->faults(), QStringList());
                const qint64 now = must(f->profile->cases().count());
                const std::vector<Standing> after = standingsOf(*f->desk, touched);
                const bool whole = now == cases + addedBy(Act(act)) && isWhole(before, after);
                if (done) { // acknowledged means kept
                    QVERIFY(whole);
                } else { // not acknowledged may be either, but whole
                    const bool nothing = now == cases && after == before;
                    QVERIFY2(nothing || whole, qPrintable(u"operation %1"_s.arg(i)));
                }
            }
            if (!fired) {
                QVERIFY2(!error, error ? qPrintable(error->reason) : "");
                operations = i - 1;
            } else if (error) {
                QVERIFY2(isClear(*error, FaultyVfs::Answer(answer)),
                         qPrintable(u"operation %1: %2 %3"_s.arg(i).arg(errorCodeName(error->code), error->reason)));
            }
            f->desk.reset();
            f->profile.reset();
        }
        QVERIFY(operations > 20);
        qInfo("%d operations, every %dth failed", operations, YICHUANG_FAULT_STEP);
    }

private:
    static std::unique_ptr<DeskFixture> freshProfile()
    {
        auto f = std::make_unique<DeskFixture>();
        f->sit(Role::Administrator);
        f->importBytes(DeskFixture::bundlesAlone({u"YZ-B-BIRTH"_s, u"YZ-B-BOOK"_s}));
        f->desk.reset();
        f->profile.reset();
        return f;
    }

    static QUuid member(const TakenIn &taken, const QString &itemId)
    {
        for (const MemberState &one : taken.state.members) {
            if (one.line.itemId == itemId)
                return one.line.caseId;
        }
        qFatal("no such member");
    }

    /** Where a case stands: its stage, and what became of its ratings. */
    using Standing = std::pair<CaseStage, std::vector<RatingStep>>;

    static std::vector<Standing> standingsOf(Desk &desk, const std::vector<QUuid> &ids)
    {
        std::vector<Standing> standings;
        for (const QUuid &id : ids) {
            const CaseState state = must(desk.caseFile(id)).state;
            std::vector<RatingStep> ratings;
            for (const RatingCare &care : state.ratings)
                ratings.push_back(ratingStepOf(care));
            standings.emplace_back(state.stage, ratings);
        }
        return standings;
    }

    /** What a citizen gave for the only visit of @p state, with a number to call. */
    static RatedBody badRating(const CaseState &state)
    {
        return {state.visits.front().key, Satisfaction::Dissatisfied, {u"214"_s}, u"态度生硬"_s, u"13800005678"_s, {}};
    }

    /** Every case the act touches has moved. */
    static bool isWhole(const std::vector<Standing> &before, const std::vector<Standing> &after)
    {
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (before[i] == after[i])
                return false;
        }
        return true;
    }

    /** Brings the profile to where the act begins, without faults; @p touched are the cases it moves. */
    static std::function<Result<TakenIn>(Desk &)> prepared(Act act, FaultyDesk &at, std::vector<QUuid> &touched)
    {
        const QDate day = at.fixture.clock.today();
        at.fixture.desk = std::move(at.desk); // the example drafts ask the catalogue of a desk
        const IntakeDraft birth = at.fixture.completeBundle(
            u"YZ-B-BIRTH"_s, {{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o1"_s}}});
        const IntakeDraft book = at.fixture.completeBundle(
            u"YZ-B-BOOK"_s, {{u"q1"_s, {u"q1o2"_s}}, {u"q2"_s, {u"q2o2"_s}}, {u"q3"_s, {u"q3o2"_s}}});
        const IntakeDraft lacking = at.fixture.draftLacking(u"YZ-YB03"_s, Necessity::Deferrable);
        at.desk = std::move(at.fixture.desk);
        const auto takeInForSignature = [lacking](Desk &desk) {
            return desk.takeInForSignature(lacking, choose(Outcome::AcceptTolerant));
        };
        switch (act) {
        case Act::TakeInBundle:
            return [birth](Desk &desk) { return desk.takeIn(birth, choose(Outcome::Accept)); };
        case Act::TakeInForSignature:
            return [takeInForSignature](Desk &desk) {
                return takeInForSignature(desk).transform(
                    [](const AwaitingSignature &waiting) { return waiting.taken; });
            };
        case Act::AcceptSigned: {
            const AwaitingSignature waiting = must(takeInForSignature(*at.desk));
            touched = {waiting.taken.state.caseId};
            return [waiting](Desk &desk) { return desk.acceptSigned(waiting.taken.state.caseId, waiting.acceptance); };
        }
        case Act::Decide: {
            const TakenIn taken = must(at.desk->takeIn(birth, choose(Outcome::Accept)));
            const QUuid first = member(taken, u"YZ-GA07"_s);
            touched = {first, member(taken, u"YZ-RS11"_s)};
            return [first, day](Desk &desk) { return desk.act(first, EventType::Decided, approval(day).toJson()); };
        }
        case Act::WithdrawMatter: {
            const TakenIn taken = must(at.desk->takeIn(birth, choose(Outcome::Accept)));
            const QUuid matter = taken.state.caseId;
            touched = {matter};
            for (const MemberState &one : taken.state.members)
                touched.push_back(one.line.caseId);
            const QJsonObject reason = EndedBody{u"改变主意"_s}.toJson();
            return [matter, reason](Desk &desk) { return desk.act(matter, EventType::Withdrawn, reason); };
        }
        case Act::Rate: {
            const CaseState state = must(at.desk->takeIn(birth, choose(Outcome::Accept))).state;
            touched = {state.caseId};
            return [state](Desk &desk) { return desk.act(state.caseId, EventType::Rated, badRating(state).toJson()); };
        }
        case Act::SettleRating: {
            const CaseState state = must(at.desk->takeIn(birth, choose(Outcome::Accept))).state;
            must(at.desk->act(state.caseId, EventType::Rated, badRating(state).toJson()));
            const VisitKey visit = state.visits.front().key;
            at.sit(Role::Supervisor, u"head"_s);
            must(at.desk->act(state.caseId, EventType::FollowedUp,
                              FollowedUpBody{visit, CallBackOutcome::Reached, day, u"已核实"_s}.toJson()));
            touched = {state.caseId};
            const QJsonObject body = RatingSettledBody{visit, SettlementWay::Rectified, day, u"已整改"_s, {}}.toJson();
            return [state, body](Desk &desk) { return desk.act(state.caseId, EventType::RatingSettled, body); };
        }
        case Act::IssueLicence: {
            const TakenIn taken = must(at.desk->takeIn(book, choose(Outcome::Accept)));
            const QUuid matter = taken.state.caseId;
            const QUuid shop = member(taken, u"YZ-SJ01"_s);
            must(at.desk->act(shop, EventType::Decided, approval(day).toJson()));
            must(at.desk->act(shop, EventType::ResultIssued, handOver(day).toJson()));
            at.sit(Role::Handler);
            must(at.desk->act(member(taken, u"YZ-XW01"_s), EventType::Decided, approval(day).toJson()));
            must(at.desk->act(matter, EventType::Decided, approval(day).toJson()));
            must(at.desk->act(matter, EventType::ResultArrived, ResultArrivedBody().toJson()));
            at.sit(Role::IssuingClerk);
            touched = {matter, member(taken, u"YZ-XW01"_s)};
            return
                [matter, day](Desk &desk) { return desk.act(matter, EventType::ResultIssued, handOver(day).toJson()); };
        }
        }
        Q_UNREACHABLE();
    }
};

QTEST_GUILESS_MAIN(ActFaultsTest)
#include "actfaults_test.moc"
