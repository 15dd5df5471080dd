// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/processsteps.h"
#include "core/desk/rightitem.h"
#include "core/store/casewriter.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

using Chosen = QMap<QString, QStringList>;

const Chosen wholeBirth{{u"q1"_s, {u"q1o2"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o1"_s}}};
const Chosen smallBirth{{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o2"_s}}};

QString kindsOf(const std::vector<MadePaper> &papers)
{
    QStringList kinds;
    for (const MadePaper &paper : papers)
        kinds.append(paperKindCode(paper.kind));
    return kinds.join(u' ');
}

} // namespace

/** A mistake of the window that is mended in a member of a 一件事: what the matter says of it, and its slip. */
class BundleRectifyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<DeskFixture>();
        f->sit(Role::Administrator);
        f->importBytes(DeskFixture::bundlesAlone({u"YZ-B-BIRTH"_s, u"YZ-B-FLEX"_s, u"YZ-B-SCHOOL"_s}));
        f->sit(Role::Clerk);
    }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void aMemberWithARectifiedDayGivesTheMatterANewSlip()
    {
        f->employ(u"supervisor"_s, Role::Supervisor);
        f->moveTo(QDate(2026, 3, 4));
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth), Outcome::Accept);
        const MadePaper &old = taken.papers.front();
        QCOMPARE(old.kind, PaperKind::BundleSlip);
        QVERIFY(must(f->desk->verifyPaper(old.marks.qrText)).current);
        IntakeRectifiedBody body;
        body.receivedOn = QDate(2026, 3, 2);
        body.acceptedOn = QDate(2026, 3, 2);
        body.reason = u"收件日期录入错误"_s;
        body.approvedBy = u"supervisor"_s;
        const QUuid one = member(taken, u"YZ-GA07"_s);
        const TakenIn mended = must(f->desk->act(one, EventType::IntakeRectified, body.toJson()));
        QCOMPARE(mended.papers.front().kind, PaperKind::BundleSlip);
        QVERIFY(!must(f->desk->verifyPaper(old.marks.qrText)).current);
        QVERIFY(must(f->desk->verifyPaper(mended.papers.front().marks.qrText)).current);
        QCOMPARE(parent(taken).members, taken.state.members); // a day stands in no line
        QCOMPARE(parent(taken).visits, taken.state.visits);
    }

    void aMemberOfAnotherItemIsCalledWhatItIsAndStillCallsTheNext()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        const QUuid one = member(taken, u"YZ-GA07"_s);
        const IntakeRectifiedBody body = anotherItem(taken, one);
        f->moveTo(QDate(2026, 3, 3));
        const TakenIn mended = must(f->desk->act(one, EventType::IntakeRectified, body.toJson()));
        const CaseState matter = parent(taken);
        QCOMPARE(matter.member(one)->line.itemId, body.item->id);
        QCOMPARE(matter.member(one)->line.itemName, body.item->name);
        QCOMPARE(matter.members.size(), taken.state.members.size());
        QCOMPARE(matter.visits, taken.state.visits); // nobody came to the window for that
        const QString &slip = mended.papers.front().source;
        QVERIFY(slip.contains(body.item->name));
        QVERIFY(slip.contains(u"“%1”办结后自动受理"_s.arg(body.item->name)));
        QVERIFY(!must(f->desk->verifyPaper(taken.papers.front().marks.qrText)).current);
        // What waits for it by its old item is called all the same.
        QCOMPARE(matter.member(member(taken, u"YZ-RS11"_s))->line.after, QStringList{body.item->id});
        f->sit(Role::Handler);
        must(f->desk->act(one, EventType::Decided, approval(f->clock.today()).toJson()));
        QVERIFY(state(taken, u"YZ-RS11"_s).stage != CaseStage::Waiting);
    }

    void aMemberRectifiedElsewhereGivesTheMatterANewSlipWithTheSweep()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        const QUuid one = member(taken, u"YZ-GA07"_s);
        f->moveTo(QDate(2026, 3, 3));
        const IntakeRectifiedBody body = anotherItem(taken, one);
        happenElsewhere(one, EventType::IntakeRectified, body.toJson());
        must(f->desk->issuePaper(one, PaperKind::Receipt)); // as it was made anew there
        const Desk::Swept swept = must(f->desk->sweep());
        QCOMPARE(kindsOf(swept.papers), u"S81"_s);
        QCOMPARE(parent(taken).member(one)->line.itemId, body.item->id);
        QVERIFY(!must(f->desk->verifyPaper(taken.papers.front().marks.qrText)).current);
        QCOMPARE(must(f->desk->sweep()).cases, 0);
    }

private:
    [[nodiscard]] static QUuid member(const TakenIn &taken, const QString &itemId)
    {
        for (const MemberState &one : taken.state.members) {
            if (one.line.itemId == itemId)
                return one.line.caseId;
        }
        qFatal("no member %s", qPrintable(itemId));
    }
    [[nodiscard]] CaseState state(const TakenIn &taken, const QString &itemId)
    {
        return must(f->desk->caseFile(member(taken, itemId))).state;
    }
    [[nodiscard]] CaseState parent(const TakenIn &taken) { return must(f->desk->caseFile(taken.state.caseId)).state; }
    /** The first member of @p taken as it should have been taken in: under the item of another bundle's member. */
    [[nodiscard]] IntakeRectifiedBody anotherItem(const TakenIn &taken, const QUuid &caseId)
    {
        const CaseState wrong = must(f->desk->caseFile(caseId)).state;
        const Catalogue &catalogue = *f->desk->reference().catalogue;
        const auto right = std::ranges::find_if(catalogue.items(), [&](const ServiceItem &item) {
            return std::ranges::none_of(taken.state.members,
                                        [&item](const MemberState &one) { return one.line.itemId == item.id; })
                && !item.isInstant() && item.applicantKinds.contains(wrong.intake.applicant.kind)
                && std::ranges::none_of(item.process, [](const ProcessStep &step) { return isOnSiteStep(step.step); });
        });
        if (right == catalogue.items().end())
            qFatal("no other item");
        IntakeRectifiedBody body = rightItemFor(wrong, *right, catalogue.version());
        const IntakeDraft whole = f->completeDraft(right->id);
        body.answers = whole.answers;
        body.materials = whole.materials;
        body.form = whole.form;
        body.reason = u"事项选错"_s;
        return body;
    }
    /** An event of the case that came from another computer: nothing here followed it up. */
    void happenElsewhere(const QUuid &caseId, EventType type, const QJsonObject &body)
    {
        auto writer = CaseWriter::begin(f->profile->writer(), {u"clerk"_s, Role::Clerk}, f->profile->place());
        if (!writer)
            qFatal("no writer");
        must(writer->append(caseId, type, body));
        must(writer->commit());
    }

    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(BundleRectifyTest)
#include "bundlerectify_test.moc"
