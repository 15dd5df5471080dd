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

CaseState stateOf(DeskFixture &f, const QUuid &id)
{
    return must(f.desk->caseFile(id)).state;
}

/** An instant case approved at the window, its result not handed over. */
QUuid proved(DeskFixture &f)
{
    const TakenIn taken = f.take(f.completeDraft(provedHere), Outcome::Accept);
    DecidedBody decided = approval(today);
    decided.resultName = u"社会保险个人参保证明"_s;
    decided.resultNumber = u"甬社证2026-1"_s;
    decided.resultFields = {{u"险种"_s, u"城乡居民基本养老保险"_s}, {u"参保状态"_s, u"参保缴费"_s}};
    (void)must(f.desk->act(taken.state.caseId, EventType::Decided, decided.toJson()));
    return taken.state.caseId;
}

} // namespace

/** The result printed at the centre D18. */
class ResultPaperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResultIsPrintedHereByTheWindowsOnly()
    {
        DeskFixture f;
        const QUuid id = proved(f);
        const CaseState state = stateOf(f, id);
        for (const Role role : allRoles) {
            const bool may = role == Role::Clerk || role == Role::IssuingClerk;
            QCOMPARE(offers(state, role, PaperKind::ResultPaper), may);
            f.sit(role);
            const qint64 before = f.eventCount();
            const auto paper = f.desk->issuePaper(id, PaperKind::ResultPaper);
            QCOMPARE(paper.has_value(), may);
            if (may)
                continue;
            QCOMPARE(paper.error().reason, u"paper.result-role"_s);
            QCOMPARE(f.eventCount(), before);
        }
        // A sheet more is printed by the same hands only.
        const QUuid printed = stateOf(f, id).papers.back().eventId;
        f.sit(Role::Handler);
        QCOMPARE(f.desk->reprint(id, printed).error().reason, u"paper.result-role"_s);
        f.sit(Role::IssuingClerk);
        QVERIFY(f.desk->reprint(id, printed));
        QCOMPARE(f.faults(), QStringList());
    }

    void theResultSaysWhatWasDecidedInTheItemsOrder()
    {
        DeskFixture f;
        const QUuid id = proved(f);
        const CaseState state = stateOf(f, id);
        const MadePaper paper = must(f.desk->issuePaper(id, PaperKind::ResultPaper));
        QCOMPARE(paper.copies, 1);
        QVERIFY(paper.paperNumber.contains(u"印字〔2026〕1号"_s));
        for (const QString &word :
             {u"社会保险个人参保证明"_s, u"甬社证2026-1"_s, u"城乡居民基本养老保险"_s, state.intake.applicant.name,
              state.intake.applicant.documentNumber, paper.paperNumber})
            QVERIFY2(paper.source.contains(word), qPrintable(word));
        qsizetype last = 0;
        for (const QString &field : state.intake.item.result.sampleFields) {
            const qsizetype at = paper.source.indexOf(QStringLiteral(">%1<").arg(field));
            QVERIFY2(at > last, qPrintable(field));
            last = at;
        }
        QVERIFY(must(f.desk->verifyPaper(paper.marks.qrText)).genuine);
        // Printed again it is another sheet.
        QVERIFY(must(f.desk->issuePaper(id, PaperKind::ResultPaper)).paperNumber.contains(u"2号"_s));
    }

    void onlyAnApprovalOfAnItemThatLetsItIsPrinted()
    {
        DeskFixture f;
        const TakenIn other = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        (void)must(act(f, Role::Handler, other.state.caseId, EventType::Decided, approval(today).toJson()));
        f.sit(Role::Clerk);
        const auto printed = [&f](const QUuid &id) {
            return f.desk->issuePaper(id, PaperKind::ResultPaper).error().reason;
        };
        QCOMPARE(printed(other.state.caseId), u"paper.not-printed-here"_s);
        const TakenIn open = f.take(f.completeDraft(provedHere), Outcome::Accept);
        QCOMPARE(printed(open.state.caseId), u"paper.not-approved"_s);
        DecidedBody refused = decision(DecisionOutcome::Refuse, today);
        refused.reasons = refused.reviewOrgan = refused.court = u"-"_s;
        (void)must(f.desk->act(open.state.caseId, EventType::Decided, refused.toJson()));
        QCOMPARE(printed(open.state.caseId), u"paper.not-approved"_s);
    }
};

QTEST_GUILESS_MAIN(ResultPaperTest)
#include "resultpaper_test.moc"
