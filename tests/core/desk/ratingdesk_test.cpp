// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casewriter.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString item = u"YZ-MZ12"_s;
const QDate monday(2026, 3, 2);
const QDate tuesday(2026, 3, 3);

/** Taken in by the clerk at the window. */
CaseState receivedCase(DeskFixture &f)
{
    f.sit(Role::Clerk);
    return f.take(f.completeDraft(item), Outcome::ReceiveOnly).state;
}

RatedBody rated(const CaseState &state, Satisfaction level, const QString &phone = {})
{
    RatedBody body;
    body.visit = state.visits.back().key;
    body.level = level;
    if (level == Satisfaction::Dissatisfied)
        body.tags = {u"213"_s, u"214"_s};
    body.phone = phone;
    return body;
}

Result<TakenIn> does(DeskFixture &f, const CaseState &state, EventType type, const QJsonObject &body,
                     Role role = Role::Clerk)
{
    f.sit(role);
    return f.desk->act(state.caseId, type, body);
}

/** As does(), by another account of the centre. */
Result<TakenIn> colleagueDoes(DeskFixture &f, const CaseState &state, EventType type, const QJsonObject &body,
                              Role role = Role::Supervisor)
{
    Seat seat = f.desk->seat();
    seat.account = u"head"_s;
    seat.role = role;
    Desk desk(*f.profile, seat, f.templates, f.clock, f.random);
    return desk.act(state.caseId, type, body);
}

FollowedUpBody callBack(const CaseState &state, QDate on)
{
    return {state.visits.back().key, CallBackOutcome::Reached, on, u"已核实"_s};
}

RatingSettledBody settlement(const CaseState &state, QDate on)
{
    return {state.visits.back().key, SettlementWay::Rectified, on, u"已整改"_s, {}};
}

std::vector<RatedVisit> listed(DeskFixture &f, std::vector<RatingStep> steps = {})
{
    RatingQuery query;
    query.steps = std::move(steps);
    return must(f.desk->ratings(query)).rows;
}

} // namespace

/** Ratings as durable acts, the list of bad ones with what falls due, and the month's figures (domain.md §9.4 S8). */
class RatingDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s8AnonymousOrNamed()
    {
        DeskFixture f; // 浙江
        const CaseState quiet = receivedCase(f);
        const CaseState named = receivedCase(f);
        must(does(f, quiet, EventType::Rated, rated(quiet, Satisfaction::Dissatisfied).toJson()));
        const QString phone = u"13800005678"_s;
        must(does(f, named, EventType::Rated, rated(named, Satisfaction::Dissatisfied, phone).toJson()));

        const std::vector<RatedVisit> tasks = listed(f, {RatingStep::ToCallBack, RatingStep::ToSettle});
        QCOMPARE(tasks.size(), std::size_t(1));
        QCOMPARE(tasks.front().rating.row.caseId, named.caseId);
        QCOMPARE(tasks.front().due->day, std::optional(tuesday));
        QCOMPARE(tasks.front().rating.tags, (QStringList{u"213"_s, u"214"_s}));
        const std::vector<RatedVisit> anonymous = listed(f, {RatingStep::Anonymous});
        QCOMPARE(anonymous.size(), std::size_t(1));
        QCOMPARE(anonymous.front().rating.row.caseId, quiet.caseId);
        QVERIFY(!anonymous.front().due);
        QVERIFY(!anonymous.front().rating.named);
        QCOMPARE(f.faults(), QStringList());
    }

    void aTaskTurnsRedAndIsClosed()
    {
        DeskFixture f;
        const CaseState state = receivedCase(f);
        must(does(f, state, EventType::Rated, rated(state, Satisfaction::VeryDissatisfied, u"13800005678"_s).toJson()));
        const auto task = [&f] {
            return listed(f, {RatingStep::ToCallBack, RatingStep::ToSettle, RatingStep::Settled}).front();
        };
        f.moveTo(QDate(2026, 3, 4));
        QCOMPARE(task().lamp, Lamp::Red);
        QCOMPARE(does(f, state, EventType::FollowedUp, callBack(state, QDate(2026, 3, 4)).toJson()).error().reason,
                 u"rating.own-call-back"_s);
        must(colleagueDoes(f, state, EventType::FollowedUp, callBack(state, QDate(2026, 3, 4)).toJson()));
        QCOMPARE(task().rating.step, RatingStep::ToSettle);
        QCOMPARE(task().due->day, std::optional(QDate(2026, 3, 17)));
        QCOMPARE(task().lamp, Lamp::Green);
        must(colleagueDoes(f, state, EventType::RatingSettled, settlement(state, QDate(2026, 3, 4)).toJson()));
        QCOMPARE(task().rating.step, RatingStep::Settled);
        QVERIFY(!task().due);
        QCOMPARE(f.faults(), QStringList());
    }

    void onlyTheWindowsOwnVisitIsRated()
    {
        DeskFixture f;
        const CaseState state = receivedCase(f);
        const RatedBody body = rated(state, Satisfaction::Satisfied);
        for (const Role role : {Role::Handler, Role::Supervisor, Role::Administrator})
            QCOMPARE(does(f, state, EventType::Rated, body.toJson(), role).error().code, ErrorCode::NotPermitted);
        must(does(f, state, EventType::Rated, body.toJson()));
        QCOMPARE(does(f, state, EventType::Rated, body.toJson()).error().reason, u"rating.twice"_s);
        f.moveTo(tuesday);
        const CaseState other = receivedCase(f);
        RatedBody wrong = rated(other, Satisfaction::Satisfied);
        wrong.visit = state.visits.back().key; // of another case and day
        QCOMPARE(does(f, other, EventType::Rated, wrong.toJson()).error().reason, u"rating.no-visit"_s);
    }

    void theFiguresEqualAnIndependentCount()
    {
        DeskFixture f;
        const std::vector<std::pair<Satisfaction, bool>> given{
            {Satisfaction::VerySatisfied, false},   {Satisfaction::VerySatisfied, true},
            {Satisfaction::FairlySatisfied, false}, {Satisfaction::Dissatisfied, false},
            {Satisfaction::VeryDissatisfied, true}, {Satisfaction::VeryDissatisfied, true},
            {Satisfaction::VeryDissatisfied, true},
        };
        std::vector<CaseState> cases;
        for (const auto &[level, named] : given) {
            cases.push_back(receivedCase(f));
            const QString phone = named ? u"13800005678"_s : QString();
            must(does(f, cases.back(), EventType::Rated, rated(cases.back(), level, phone).toJson()));
        }
        receivedCase(f);
        receivedCase(f); // two that nobody rated
        must(colleagueDoes(f, cases[4], EventType::FollowedUp, callBack(cases[4], monday).toJson()));
        must(colleagueDoes(f, cases[4], EventType::RatingSettled, settlement(cases[4], monday).toJson()));
        const VisitKey visit = cases[5].visits.back().key;
        must(does(f, cases[5], EventType::RatingAppealed,
                  RatingAppealedBody{visit, AppealGround::Malicious, u"未到场"_s}.toJson()));
        must(
            colleagueDoes(f, cases[5], EventType::AppealAnswered, AppealAnsweredBody{visit, true, u"查实"_s}.toJson()));

        const RatingReport report = must(f.desk->ratingReport({QDate(2026, 3, 1), QDate(2026, 3, 31), {}}));
        QCOMPARE(report.all.byLevel, (std::array<qint64, 5>{2, 0, 1, 1, 2}));
        QCOMPARE(report.all.services, qint64(9));
        QCOMPARE(report.all.removed, qint64(1));
        QCOMPARE(report.all.closable, qint64(2));
        QCOMPARE(report.all.closed, qint64(1));
        QCOMPARE(*report.all.satisfaction(), 0.5);
        QCOMPARE(report.byWindow.size(), std::size_t(1));
        QCOMPARE(report.byWindow.front().figures, report.all);
        QCOMPARE(report.byAccount.size(), std::size_t(1));
        QCOMPARE(report.byAccount.front().key, u"clerk"_s);
        QCOMPARE(report.byAccount.front().figures, report.all);
        QVERIFY(!must(f.desk->ratingReport({QDate(2026, 4, 1), QDate(2026, 4, 30), {}})).all.satisfaction());
        QCOMPARE(must(f.desk->ratingReport({QDate(2026, 3, 1), QDate(2026, 3, 31), u"370304001"_s})).all.services,
                 qint64(0));
    }

    void whatIsListedIsDerivedFromTheEvents()
    {
        DeskFixture f;
        const CaseState state = receivedCase(f);
        must(does(f, state, EventType::Rated, rated(state, Satisfaction::Dissatisfied, u"13800005678"_s).toJson()));
        f.restart();
        QCOMPARE(listed(f).size(), std::size_t(1));
        must(f.profile->rebuild());
        QCOMPARE(listed(f).size(), std::size_t(1));
        QCOMPARE(f.faults(), QStringList());
        must(f.profile->writer().database.execute("UPDATE visits SET level = 'satisfied'"));
        QVERIFY(f.faults().join(u'\n').contains(u"list of ratings"_s));
    }
};

QTEST_GUILESS_MAIN(RatingDeskTest)
#include "ratingdesk_test.moc"
