// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/papersondemand.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskacts.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString promisedTen = u"YZ-NY01"_s; // a licence of another organ
const QString provedHere = u"YZ-RS08"_s; // an instant certificate the centre prints
const QDate today(2026, 3, 2);

MadePaper receipt(DeskFixture &f, const QUuid &id)
{
    return must(f.desk->issuePaper(id, PaperKind::ServiceReceipt));
}

} // namespace

/** The receipt of a service D12: with the hand-over that is recorded, or taken along before. */
class ServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptTakenAlongNamesThePaperAndLeavesTheRestBlank()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        QVERIFY(!offers(taken.state, Role::Handler, PaperKind::ServiceReceipt));
        QCOMPARE(f.desk->issuePaper(id, PaperKind::ServiceReceipt).error().reason, u"paper.nothing-to-serve"_s);
        const TakenIn stopped =
            must(act(f, Role::Handler, id, EventType::ClockStopped, ClockStoppedBody{u"鉴定"_s, today, 5}.toJson()));
        QVERIFY(offers(stopped.state, Role::Handler, PaperKind::ServiceReceipt));
        const MadePaper notice = receipt(f, id);
        QVERIFY(notice.source.contains(u"特别程序告知书"_s));
        QVERIFY(notice.source.contains(stopped.papers.front().paperNumber));
        QVERIFY(notice.source.contains(u"☐留置"_s)); // ticked by hand where it is served
        QVERIFY(notice.source.contains(u"____年____月____日　____时"_s));
        // Once it is decided, that is what is served.
        (void)must(act(f, Role::Handler, id, EventType::ClockResumed, ClockResumedBody{today}.toJson()));
        const TakenIn decided = must(act(f, Role::Handler, id, EventType::Decided, approval(today).toJson()));
        const MadePaper decision = receipt(f, id);
        QVERIFY(decision.source.contains(decided.papers.front().paperNumber));
        QVERIFY(!decision.source.contains(u"特别程序告知书"_s));
        QCOMPARE(f.faults(), QStringList());
    }

    void anExtensionIsServedToo()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        f.employ(u"supervisor"_s, Role::Supervisor);
        QJsonObject extension =
            DeadlineExtendedBody{10, u"情况复杂"_s, u"测试戊"_s, ExtensionApprover::OrganHead}.toJson();
        setApprovedBy(extension, u"supervisor"_s);
        const TakenIn extended =
            must(act(f, Role::Handler, taken.state.caseId, EventType::DeadlineExtended, extension));
        QVERIFY(receipt(f, taken.state.caseId).source.contains(extended.papers.front().paperNumber));
    }

    void aDeclineAndARevocationAreServedWithoutADecision()
    {
        DeskFixture f(QDate(2026, 9, 24));
        OutcomeChoice choice;
        choice.outcome = Outcome::Decline;
        choice.decline = {DeclineGround::NotCompetent, u"属市级职权"_s, {},
                          u"市农业农村局"_s,           u"区政府"_s,     u"区法院"_s};
        const TakenIn declined = must(f.desk->takeIn(f.completeDraft(promisedTen), choice));
        QVERIFY(offers(declined.state, Role::Clerk, PaperKind::ServiceReceipt));
        QVERIFY(receipt(f, declined.state.caseId).source.contains(u"不予受理通知书"_s));

        const TakenIn tolerant = f.take(f.draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), Outcome::AcceptTolerant);
        f.moveTo(QDate(2026, 10, 10));
        const EndedBody broken{u"逾期未补齐"_s, false, u"区政府"_s, u"区法院"_s};
        const TakenIn revoked =
            must(act(f, Role::Clerk, tolerant.state.caseId, EventType::AcceptanceRevoked, broken.toJson()));
        QVERIFY(receipt(f, revoked.state.caseId).source.contains(revoked.papers.front().paperNumber));
        QCOMPARE(f.faults(), QStringList());
    }

    /** 同住成年家属代收: where, by whom, why, and which officers came. */
    void aServiceAtHomeNamesWhoTookItAndWhy()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        (void)must(act(f, Role::Handler, id, EventType::Decided, approval(today).toJson()));
        (void)must(act(f, Role::Handler, id, EventType::ResultArrived, ResultArrivedBody().toJson()));
        ResultIssuedBody served;
        served.manner = u"直接送达"_s;
        served.issuedOn = today;
        served.place = u"姜山镇测试村1号"_s;
        served.receiverName = u"测试丁"_s;
        served.relation = u"配偶"_s;
        served.onBehalf = u"同住成年家属，本人外出"_s;
        served.officers = {u"测试甲"_s, u"测试乙"_s};
        const TakenIn done = must(act(f, Role::IssuingClerk, id, EventType::ResultIssued, served.toJson()));
        QCOMPARE(done.papers.size(), std::size_t(1));
        const QString paper = done.papers.front().source;
        for (const QString &word :
             {u"直接送达"_s, served.place, u"测试丁：同住成年家属，本人外出"_s, u"测试甲、测试乙"_s})
            QVERIFY2(paper.contains(word), qPrintable(word));
        QVERIFY(!paper.contains(u"☐"_s));
    }

    void whatIsPostedNamesItsAddressee()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(provedHere), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        (void)must(f.desk->act(id, EventType::Decided, approval(today).toJson()));
        ResultIssuedBody posted = handOver(today);
        posted.receiverName = taken.state.intake.applicant.name;
        posted.receiverDocumentNumber = taken.state.intake.applicant.documentNumber;
        posted.manner = u"邮寄"_s;
        posted.trackingNumber = u"1099000000001"_s;
        const TakenIn sent = must(f.desk->act(id, EventType::ResultIssued, posted.toJson()));
        QVERIFY(sent.papers.front().source.contains(QStringLiteral("%1（交邮政快递寄送）").arg(posted.receiverName)));
    }
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "service_test.moc"
