// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/desk/signedchoice.h"
#include "tests/core/store/must.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

/** The first or the last answer of each of the bundle's own questions: few members, or others. */
QMap<QString, QStringList> answersOf(const Bundle &bundle, bool first)
{
    QMap<QString, QStringList> answers;
    for (const BundleQuestion &question : bundle.questions)
        answers.insert(question.id, {(first ? question.options.first() : question.options.last()).id});
    return answers;
}

} // namespace

/** Every life event 一件事 of the sample catalogue, from its one visit to the last result. */
class EveryLifeEventTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        f = std::make_unique<DeskFixture>();
        f->sit(Role::Administrator);
        f->import(u"catalogue-yinzhou-sample"_s);
        QCOMPARE(f->desk->reference().catalogue->bundles().size(), 17);
    }

    void cleanupTestCase()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void everyMatterIsDoneWhenAllItsMembersAre_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("first");
        for (const Bundle &bundle : f->desk->reference().catalogue->bundles()) {
            QTest::addRow("%s, first answers", qPrintable(bundle.id)) << bundle.id << true;
            QTest::addRow("%s, last answers", qPrintable(bundle.id)) << bundle.id << false;
        }
    }

    void everyMatterIsDoneWhenAllItsMembersAre()
    {
        QFETCH(QString, id);
        QFETCH(bool, first);
        f->sit(Role::Clerk);
        const Catalogue &catalogue = *f->desk->reference().catalogue;
        const Bundle &bundle = *catalogue.bundle(id);
        const Applicant applicant = exampleApplicant(bundle.applicantKinds.first());
        const IntakeDraft draft =
            exampleBundle(bundle, catalogue, answersOf(bundle, first), applicant, f->clock.today());
        const auto taken = f->desk->takeIn(draft, signedChoice(Outcome::Accept));
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().reason));
        const QUuid matter = taken->state.caseId;
        QVERIFY(!taken->members.empty());
        // Each round ends what can end; whoever waits for it is called by that.
        for (std::size_t round = 0; round <= taken->members.size() && state(matter).stage == CaseStage::InParts;
             ++round) {
            for (const MemberState &member : state(matter).members)
                decide(member.line.caseId);
            if (!taken->state.unit)
                continue;
            decide(matter); // the one licence of a 一证制, once all its members are approved
        }
        const CaseState ended = state(matter);
        QStringList open;
        for (const MemberState &member : ended.members) {
            if (!member.hasEnded())
                open.append(member.line.itemId + u' ' + caseStageName(state(member.line.caseId).stage));
        }
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u", "_s)));
        QCOMPARE(ended.stage, CaseStage::Done);
        const auto made = [&ended](PaperKind kind) {
            return std::ranges::count(ended.papers, paperKindCode(kind), &IssuedPaper::kind);
        };
        // What became of all is said once: by the licence, or by a paper of its own.
        QCOMPARE(made(PaperKind::CombinedLicence), taken->state.unit ? 1 : 0);
        QCOMPARE(made(PaperKind::BundleEnd), taken->state.unit ? 0 : 1);
    }

private:
    [[nodiscard]] CaseState state(const QUuid &id) { return must(f->desk->caseFile(id)).state; }

    void act(Role role, const QUuid &id, EventType type, const QJsonObject &body)
    {
        f->sit(role);
        const auto done = f->desk->act(id, type, body);
        QVERIFY2(done, qPrintable(eventTypeName(type) + u": "_s + (done ? QString() : done.error().reason)));
    }

    /** Approves what is accepted, and hands over what is approved and has a result of its own. */
    void decide(const QUuid &id)
    {
        const CaseState before = state(id);
        const bool licence = before.isBundle() && std::ranges::all_of(before.members, [](const MemberState &member) {
                                 return !member.line.inLicence || member.approved;
                             });
        if (before.stage == CaseStage::Accepted || (before.stage == CaseStage::InParts && licence))
            act(Role::Handler, id, EventType::Decided, approval(f->clock.today()).toJson());
        const CaseState decided = state(id);
        if (decided.stage != CaseStage::Approved || (decided.intake.part && decided.intake.part->inLicence))
            return;
        act(Role::Handler, id, EventType::ResultArrived, ResultArrivedBody{}.toJson());
        ResultIssuedBody issued;
        issued.receiverName = before.intake.applicant.name;
        issued.manner = u"邮寄"_s;
        issued.trackingNumber = u"EMS0000000000CN"_s;
        issued.issuedOn = f->clock.today();
        act(Role::IssuingClerk, id, EventType::ResultIssued, issued.toJson());
    }

    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(EveryLifeEventTest)
#include "everylifeevent_test.moc"
