// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include "core/cases/deadlines.h"
#include "core/cases/ratingfigures.h"
#include "core/reference/ratingtags.h"

#include <QSet>

using namespace yichuang;

/** Ratings 好差评: one a visit, never by the window itself, and what a bad one brings (domain.md §3.5, §9.4 S8). */
class RatingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVisitIsADayAtAWindow();
    void onlyWhatIsDoneForTheCitizenAtTheWindowIsAVisit();
    void aVisitIsRatedOnce();
    void whatNobodyCameForIsNotRated();
    void tagsBelongToTheLevel();
    void theFortyTagsShip();
    void theTextIsBounded();
    void aRatingIsGivenInTimeAndInItsCentre();
    void s8AnonymousBadRatingBringsNoTask();
    void s8NamedBadRatingIsDueByProvince_data();
    void s8NamedBadRatingIsDueByProvince();
    void whoIsRatedClosesNothingAlone();
    void aCallThatReachedNobodyLeavesTheTask();
    void aSupervisorTakesOutWhatWasMistaken();
    void aRefusedAppealLeavesTheDuty();
    void theCitizenRatesOnceMoreAfterTheAnswer();
    void everyRuleRefusesByName_data();
    void everyRuleRefusesByName();
    void numbersAreMadeOnlyOnExport();
    void theFiguresAreThoseOfTheVector();
    void figuresOfNothingAreNothing();
    void removedAndAnonymousRatingsKeepOutOfTheShares();
};

namespace {

const QDate monday = day("2026-03-02");
const QDate tuesday = day("2026-03-03");

VisitKey visitOn(QDate on)
{
    return {on, QStringLiteral("330212110"), QStringLiteral("1")};
}

TestCase received(ProvinceProfile profile = {})
{
    TestCase one(std::move(profile));
    if (!one.tryStep(monday, Role::Clerk, EventType::CaseOpened, intakeOf(promisedItem(), monday).toJson()).isEmpty())
        qFatal("opening");
    return one;
}

RatedBody bad(const QString &phone = {})
{
    return {visitOn(monday), Satisfaction::Dissatisfied, {QStringLiteral("214")}, QStringLiteral("态度差"), phone, {}};
}

TestCase ratedBadly(const QString &phone = QStringLiteral("13800005678"), ProvinceProfile profile = {})
{
    TestCase one = received(std::move(profile));
    if (!one.tryStep(monday, Role::Clerk, EventType::Rated, bad(phone).toJson()).isEmpty())
        qFatal("rating");
    return one;
}

FollowedUpBody called(CallBackOutcome outcome = CallBackOutcome::Reached, QDate on = tuesday)
{
    return {visitOn(monday), outcome, on, QStringLiteral("已核实")};
}

RatingSettledBody settled(const QString &approvedBy = {}, QDate on = tuesday)
{
    return {visitOn(monday), SettlementWay::Rectified, on, QStringLiteral("已道歉并整改"), approvedBy};
}

/** A colleague does it, not who is rated. */
QString colleague(TestCase &one, EventType type, const QJsonObject &body, Role role = Role::Clerk, QDate on = tuesday)
{
    one.account = QStringLiteral("colleague");
    const QString refused = one.tryStep(on, role, type, body);
    one.account = QStringLiteral("account");
    return refused;
}

TestCase calledBack()
{
    TestCase one = ratedBadly();
    if (!colleague(one, EventType::FollowedUp, called().toJson()).isEmpty())
        qFatal("call-back");
    return one;
}

RatingStep stepOf(const TestCase &one)
{
    return ratingStepOf(one.state->ratings.front());
}

} // namespace

void RatingTest::aVisitIsADayAtAWindow()
{
    TestCase one = received();
    QCOMPARE(one.state->visits.size(), std::size_t(1));
    QCOMPARE(one.state->visits.front().key, visitOn(monday));
    QCOMPARE(one.state->visits.front().servedBy, QStringList{QStringLiteral("account")});
    one.account = QStringLiteral("relief"); // takes over at the same window
    IntakeAmendedBody amended;
    amended.applicant = testPerson();
    amended.reason = QStringLiteral("电话更正");
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::IntakeAmended, amended.toJson()), QString());
    QCOMPARE(one.state->visits.size(), std::size_t(1));
    QCOMPARE(one.state->visits.front().servedBy, (QStringList{QStringLiteral("account"), QStringLiteral("relief")}));
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::IntakeAmended, amended.toJson()), QString());
    QCOMPARE(one.state->visits.size(), std::size_t(2));
    QCOMPARE(serviceNumber(*one.state, visitOn(tuesday)), 2);
    QCOMPARE(serviceNumber(*one.state, visitOn(day("2026-03-04"))), 0);
}

void RatingTest::onlyWhatIsDoneForTheCitizenAtTheWindowIsAVisit()
{
    TestCase one = received();
    const auto visits = [&one] { return one.state->visits.size(); };
    QCOMPARE(
        one.tryStep(tuesday, Role::Clerk, EventType::Accepted, acceptance(AcceptanceKind::Complete, tuesday).toJson()),
        QString());
    QCOMPARE(visits(), std::size_t(1)); // nobody stands there
    QCOMPARE(
        one.tryStep(tuesday, Role::Handler, EventType::Decided, decision(DecisionOutcome::Approve, tuesday).toJson()),
        QString());
    QCOMPARE(one.tryStep(tuesday, Role::Handler, EventType::ResultArrived, ResultArrivedBody().toJson()), QString());
    QCOMPARE(visits(), std::size_t(1));
    TestCase posted = one;
    ResultIssuedBody issued = handOver(day("2026-03-04"));
    QCOMPARE(one.tryStep(day("2026-03-04"), Role::IssuingClerk, EventType::ResultIssued, issued.toJson()), QString());
    QCOMPARE(visits(), std::size_t(2));
    issued.manner = QStringLiteral("邮寄");
    issued.trackingNumber = QStringLiteral("EZ123456789CN");
    QCOMPARE(posted.tryStep(day("2026-03-04"), Role::IssuingClerk, EventType::ResultIssued, issued.toJson()),
             QString());
    QCOMPARE(posted.state->visits.size(), std::size_t(1));

    CaseOpenedBody member = intakeOf(promisedItem(), monday);
    member.part = BundlePart();
    member.part->parent = QUuid::createUuid();
    member.part->parentNumber = member.number;
    member.part->name = QStringLiteral("出生一件事");
    TestCase child;
    QCOMPARE(child.record(monday, Role::Clerk, EventType::CaseOpened, member.toJson()), QString());
    QVERIFY(child.state->visits.empty()); // opened with the matter, which is what is rated
}

void RatingTest::aVisitIsRatedOnce()
{
    TestCase one = ratedBadly({});
    RatedBody better = bad();
    better.level = Satisfaction::VerySatisfied;
    better.tags = {};
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::Rated, better.toJson()), QStringLiteral("rating.twice"));
    QCOMPARE(one.record(monday, Role::Clerk, EventType::Rated, better.toJson()), QStringLiteral("rating.twice"));
    QCOMPARE(one.state->ratings.size(), std::size_t(1));
    QCOMPARE(one.state->ratings.front().rating.level, Satisfaction::Dissatisfied);
}

void RatingTest::whatNobodyCameForIsNotRated()
{
    TestCase one = received();
    RatedBody other = bad();
    other.visit.window = QStringLiteral("2");
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::Rated, other.toJson()), QStringLiteral("rating.no-visit"));
    QVERIFY(!ratableVisit(*one.state, QStringLiteral("370304001"), monday, shippedCalendar(), {}));
    QCOMPARE(ratableVisit(*one.state, QStringLiteral("330212110"), monday, shippedCalendar(), {})->key,
             visitOn(monday));
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::Rated, bad().toJson()), QString());
    QVERIFY(!ratableVisit(*one.state, QStringLiteral("330212110"), monday, shippedCalendar(), {}));
}

void RatingTest::tagsBelongToTheLevel()
{
    TestCase one = received();
    RatedBody body = bad();
    for (const QStringList &tags :
         {QStringList{QStringLiteral("510")}, QStringList{QStringLiteral("214"), QStringLiteral("214")},
          QStringList{QStringLiteral("299")}, QStringList{QStringLiteral("2")}}) {
        body.tags = tags;
        QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::Rated, body.toJson()), QStringLiteral("rating.tags"));
    }
}

void RatingTest::theFortyTagsShip()
{
    QSet<QString> codes;
    for (const Satisfaction level : allSatisfactions) {
        QCOMPARE(RatingTags::builtIn().of(level).size(), qsizetype(8));
        for (const RatingTag &tag : RatingTags::builtIn().of(level))
            codes.insert(tag.code);
    }
    QCOMPARE(codes.size(), qsizetype(40));
    QCOMPARE(RatingTags::builtIn().find(u"214")->name, QStringLiteral("服务态度生硬"));
    QVERIFY(!levelOfTag(u"614"));
    QVERIFY(!levelOfTag(u"2１4"));
    QVERIFY(!RatingTags::read(R"({"tags":[{"code":"214","name":"a"},{"code":"214","name":"b"}]})"));
}

void RatingTest::theTextIsBounded()
{
    RatedBody body = bad();
    body.text.clear();
    for (int i = 0; i < longestRatingText; ++i)
        body.text += QStringLiteral("𬱖"); // two units, one character
    QVERIFY(RatedBody::fromJson(body.toJson()));
    body.text += QStringLiteral("一");
    QCOMPARE(RatedBody::fromJson(body.toJson()).error().reason, QStringLiteral("body.text"));
}

void RatingTest::aRatingIsGivenInTimeAndInItsCentre()
{
    TestCase one = received();
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::Rated, bad().toJson()), QStringLiteral("rating.too-late"));
    ProvinceProfile shandong;
    shandong.rating.rateWithinWorkdays = 5;
    TestCase later = received(shandong);
    QCOMPARE(later.tryStep(day("2026-03-10"), Role::Clerk, EventType::Rated, bad().toJson()),
             QStringLiteral("rating.too-late"));
    QCOMPARE(later.tryStep(day("2026-03-09"), Role::Clerk, EventType::Rated, bad().toJson()), QString());

    RuleContext elsewhere = one.context(monday, Role::Clerk);
    elsewhere.centre = QStringLiteral("370304001");
    QCOMPARE(permits(elsewhere, EventType::Rated, bad().toJson()).error().reason,
             QStringLiteral("rating.other-centre"));
    QCOMPARE(one.tryStep(monday, Role::Supervisor, EventType::Rated, bad().toJson()), QStringLiteral("role"));
}

void RatingTest::s8AnonymousBadRatingBringsNoTask()
{
    TestCase one = ratedBadly({}, zhejiang());
    const RatingCare &care = one.state->ratings.front();
    QVERIFY(!care.rating.isNamed());
    QCOMPARE(stepOf(one), RatingStep::Anonymous);
    QVERIFY(!ratingDue(stepOf(one), monday, shippedCalendar(), zhejiang().rating));
    QCOMPARE(colleague(one, EventType::FollowedUp, called().toJson()), QStringLiteral("rating.anonymous"));
    QCOMPARE(colleague(one, EventType::RatingSettled, settled().toJson()), QString()); // who wants to may put it right
    QCOMPARE(stepOf(one), RatingStep::Settled);
}

void RatingTest::s8NamedBadRatingIsDueByProvince_data()
{
    QTest::addColumn<QString>("province");
    QTest::addColumn<QDate>("rated");
    QTest::addColumn<QDate>("callBack");
    QTest::addColumn<QDate>("settle");
    const auto row = [](const char *province, const char *rated, const char *callBack, const char *settle) {
        QTest::addRow("%s %s", province, rated)
            << QString::fromLatin1(province) << day(rated) << day(callBack) << day(settle);
    };
    row("zhejiang", "2026-03-02", "2026-03-03", "2026-03-17");
    row("zhejiang", "2026-03-06", "2026-03-09", "2026-03-21"); // a Friday; the fifteen days are every day
    row("zhejiang", "2026-02-14", "2026-02-24", "2026-03-01"); // a worked Saturday before 春节
    row("shandong", "2026-03-02", "2026-03-03", "2026-03-09");
    row("default", "2026-03-02", "2026-03-03", "2026-03-17");
}

void RatingTest::s8NamedBadRatingIsDueByProvince()
{
    QFETCH(QString, province);
    QFETCH(QDate, rated);
    QFETCH(QDate, callBack);
    QFETCH(QDate, settle);
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/province-profiles.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto provinces = readProvinceProfiles(file.readAll());
    QVERIFY(provinces);
    const RatingRules &rules = provinces->find(province)->rating;
    QVERIFY(!rules.basis.isEmpty()); // nobody may take the days for law
    QCOMPARE(ratingDue(RatingStep::ToCallBack, rated, shippedCalendar(), rules)->day, callBack);
    QCOMPARE(ratingDue(RatingStep::ToSettle, rated, shippedCalendar(), rules)->day, settle);
    QVERIFY(!ratingDue(RatingStep::Settled, rated, shippedCalendar(), rules));
    QVERIFY(!ratingDue(RatingStep::ToCallBack, rated, WorkCalendar(), rules)->day); // provisional, not guessed

    TestCase one = ratedBadly();
    QCOMPARE(stepOf(one), RatingStep::ToCallBack);
    QCOMPARE(colleague(one, EventType::RatingSettled, settled().toJson()), QStringLiteral("rating.not-called-back"));
    QCOMPARE(colleague(one, EventType::FollowedUp, called().toJson()), QString());
    QCOMPARE(stepOf(one), RatingStep::ToSettle);
    QCOMPARE(colleague(one, EventType::RatingSettled, settled().toJson()), QString());
    QCOMPARE(stepOf(one), RatingStep::Settled);
}

void RatingTest::whoIsRatedClosesNothingAlone()
{
    TestCase fresh = ratedBadly();
    QCOMPARE(fresh.tryStep(tuesday, Role::Clerk, EventType::FollowedUp, called().toJson()),
             QStringLiteral("rating.own-call-back"));
    TestCase one = calledBack();
    for (const QString &approver : {QString(), QStringLiteral("account")}) {
        QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatingSettled, settled(approver).toJson()),
                 QStringLiteral("rating.own-settlement"));
        // Another machine that was talked into it is refused as well.
        QCOMPARE(one.record(tuesday, Role::Clerk, EventType::RatingSettled, settled(approver).toJson()),
                 QStringLiteral("rating.own-settlement"));
    }
    QCOMPARE(one.tryStep(tuesday, Role::Supervisor, EventType::RatingSettled, settled().toJson()),
             QStringLiteral("rating.own-settlement")); // in whatever role
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatingSettled, settled(QStringLiteral("head")).toJson()),
             QString());
}

void RatingTest::aCallThatReachedNobodyLeavesTheTask()
{
    TestCase one = ratedBadly();
    FollowedUpBody tried = called(CallBackOutcome::NotReached);
    tried.text.clear();
    QCOMPARE(colleague(one, EventType::FollowedUp, tried.toJson()), QString());
    QCOMPARE(stepOf(one), RatingStep::ToCallBack);
    QCOMPARE(colleague(one, EventType::FollowedUp, called().toJson()), QString());
    QCOMPARE(stepOf(one), RatingStep::ToSettle);
    QCOMPARE(one.state->ratings.front().callBacks.size(), std::size_t(2));
    QCOMPARE(one.state->ratings.front().callBacks.back().by.account, QStringLiteral("colleague"));
}

void RatingTest::aSupervisorTakesOutWhatWasMistaken()
{
    TestCase one = ratedBadly();
    const RatingAppealedBody appeal{visitOn(monday), AppealGround::Mistaken, QStringLiteral("评的是隔壁窗口")};
    const AppealAnsweredBody upheld{visitOn(monday), true, QStringLiteral("查实")};
    QCOMPARE(colleague(one, EventType::AppealAnswered, upheld.toJson(), Role::Supervisor),
             QStringLiteral("rating.no-appeal"));
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatingAppealed, appeal.toJson()), QString());
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatingAppealed, appeal.toJson()),
             QStringLiteral("rating.appealed-twice"));
    QCOMPARE(colleague(one, EventType::AppealAnswered, upheld.toJson()), QStringLiteral("role"));
    QCOMPARE(one.tryStep(tuesday, Role::Supervisor, EventType::AppealAnswered, upheld.toJson()),
             QStringLiteral("rating.own-appeal"));
    QCOMPARE(colleague(one, EventType::AppealAnswered, upheld.toJson(), Role::Supervisor), QString());
    QCOMPARE(stepOf(one), RatingStep::Removed);
    QCOMPARE(colleague(one, EventType::FollowedUp, called().toJson()), QStringLiteral("rating.not-bad"));
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::Rated, bad().toJson()), QStringLiteral("rating.twice"));
    QCOMPARE(one.state->ratings.front().rating.text, QStringLiteral("态度差")); // taken out, not forgotten
}

void RatingTest::aRefusedAppealLeavesTheDuty()
{
    TestCase quiet = ratedBadly({});
    const RatingAppealedBody unnamed{visitOn(monday), AppealGround::Mistaken, QStringLiteral("误评")};
    QCOMPARE(quiet.tryStep(tuesday, Role::Clerk, EventType::RatingAppealed, unnamed.toJson()), QString());
    QCOMPARE(stepOf(quiet), RatingStep::ToDecide); // or no supervisor would ever see it
    TestCase one = calledBack();
    const RatingAppealedBody appeal{visitOn(monday), AppealGround::Malicious, QStringLiteral("恶意")};
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatingAppealed, appeal.toJson()), QString());
    QCOMPARE(colleague(one, EventType::RatingSettled, settled().toJson()), QStringLiteral("rating.appeal-open"));
    const AppealAnsweredBody refused{visitOn(monday), false, QStringLiteral("不属实")};
    QCOMPARE(colleague(one, EventType::AppealAnswered, refused.toJson(), Role::Supervisor), QString());
    QCOMPARE(stepOf(one), RatingStep::ToSettle);
    QCOMPARE(colleague(one, EventType::RatingSettled, settled().toJson()), QString());
}

void RatingTest::theCitizenRatesOnceMoreAfterTheAnswer()
{
    TestCase one = calledBack();
    const RatedAgainBody again{visitOn(monday), Satisfaction::Satisfied, QStringLiteral("改好了")};
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatedAgain, again.toJson()),
             QStringLiteral("rating.not-settled"));
    QCOMPARE(colleague(one, EventType::RatingSettled, settled().toJson()), QString());
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatedAgain, again.toJson()), QString());
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::RatedAgain, again.toJson()),
             QStringLiteral("rating.again-twice"));
    QCOMPARE(one.state->ratings.front().rating.level, Satisfaction::Dissatisfied); // what the figures count
    QCOMPARE(one.state->ratings.front().again->level, Satisfaction::Satisfied);
}

void RatingTest::everyRuleRefusesByName_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *rule, EventType type, const QJsonObject &body) {
        QTest::newRow(rule) << int(type) << body << QString::fromLatin1(rule);
    };
    row("rating.call-back-date", EventType::FollowedUp, called(CallBackOutcome::Reached, monday.addDays(-1)).toJson());
    FollowedUpBody mute = called();
    mute.text = QStringLiteral(" ");
    row("rating.call-back-empty", EventType::FollowedUp, mute.toJson());
    row("rating.settlement-date", EventType::RatingSettled, settled({}, tuesday.addDays(1)).toJson());
    RatingSettledBody silent = settled();
    silent.text.clear();
    row("rating.settlement-empty", EventType::RatingSettled, silent.toJson());
    row("rating.appeal-empty", EventType::RatingAppealed,
        RatingAppealedBody{visitOn(monday), AppealGround::Mistaken, {}}.toJson());
    RatedBody other = bad(QStringLiteral("1380000"));
    row("rating.twice", EventType::Rated, other.toJson());
    RatedAgainBody early{visitOn(monday), Satisfaction::Satisfied, {}};
    row("rating.not-settled", EventType::RatedAgain, early.toJson());
}

void RatingTest::everyRuleRefusesByName()
{
    QFETCH(int, type);
    QFETCH(QJsonObject, body);
    QFETCH(QString, rule);
    TestCase one = calledBack();
    QCOMPARE(colleague(one, EventType(type), body), rule);

    TestCase fresh = received();
    RatedBody phone = bad(QStringLiteral("1380000"));
    QCOMPARE(fresh.tryStep(monday, Role::Clerk, EventType::Rated, phone.toJson()), QStringLiteral("rating.phone"));
    phone.phone.clear();
    phone.name = QStringLiteral("测试甲");
    QCOMPARE(fresh.tryStep(monday, Role::Clerk, EventType::Rated, phone.toJson()),
             QStringLiteral("rating.name-without-phone"));
}

void RatingTest::numbersAreMadeOnlyOnExport()
{
    const QJsonObject json = bad().toJson();
    QCOMPARE(json.value(u"level").toString(), QStringLiteral("dissatisfied"));
    const int exchange[] = {5, 4, 3, 2, 1};
    for (const Satisfaction level : allSatisfactions) {
        QCOMPARE(exchangeNumber(level), exchange[std::size_t(level)]);
        QCOMPARE(standardNumber(level), 6 - exchange[std::size_t(level)]);
        QCOMPARE(satisfactionFromName(satisfactionName(level)), std::optional(level));
        QCOMPARE(isBad(level), exchange[std::size_t(level)] <= 2);
    }
}

void RatingTest::theFiguresAreThoseOfTheVector()
{
    RatingFigures figures;
    figures.byLevel = {120, 30, 6, 3, 1};
    figures.services = 200;
    figures.closable = 4;
    figures.closed = 3;
    QCOMPARE(figures.rated(), qint64(160));
    QCOMPARE(*figures.satisfaction(), 0.975);
    QCOMPARE(*figures.average(), 4.65625);
    QCOMPARE(*figures.praise(), 0.9375);
    QCOMPARE(*figures.activeShare(), 0.8);
    QCOMPARE(*figures.settledShare(), 0.75);
    QCOMPARE(shareText(figures.satisfaction()), QStringLiteral("97.5%"));
    QCOMPARE(averageText(figures.average()), QStringLiteral("4.66"));
}

void RatingTest::figuresOfNothingAreNothing()
{
    const RatingFigures none;
    QVERIFY(!none.satisfaction() && !none.average() && !none.praise() && !none.activeShare() && !none.settledShare());
    QCOMPARE(shareText(none.satisfaction()), QStringLiteral("—"));
    QCOMPARE(averageText(none.average()), QStringLiteral("—"));
}

void RatingTest::removedAndAnonymousRatingsKeepOutOfTheShares()
{
    RatingFigures sum;
    RatingFigures one;
    one.services = 2;
    one.removed = 1;
    sum += one;
    sum += one;
    QCOMPARE(sum.services, qint64(4));
    QCOMPARE(sum.removed, qint64(2));
    QCOMPARE(*sum.activeShare(), 0.0);
    QVERIFY(!sum.satisfaction());
}

QTEST_GUILESS_MAIN(RatingTest)
#include "rating_test.moc"
