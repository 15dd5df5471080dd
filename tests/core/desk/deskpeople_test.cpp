// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/intakeplan.h"
#include "core/store/blobstore.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_Mono);
    image.fill(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/** Who was here before, what lies half-filled, who may do what, what may be attached. */
class DeskPeopleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<DeskFixture>(); }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void aCorrectedNameFindsTheCaseAndTheWrongOneNoLongerDoes()
    {
        const TakenIn taken = f->take(f->completeDraft(u"YZ-MZ12"_s), Outcome::ReceiveOnly);
        IntakeAmendedBody amended;
        amended.applicant = taken.state.intake.applicant;
        amended.applicant->name = u"测试丙"_s;
        amended.reason = u"姓名录入有误"_s;
        (void)must(f->desk->act(taken.state.caseId, EventType::IntakeAmended, amended.toJson()));
        CaseQuery query;
        query.text = u"测试丙"_s;
        QCOMPARE(must(f->desk->cases(query)).rows.size(), std::size_t(1));
        query.text = u"测试甲"_s;
        QCOMPARE(must(f->desk->cases(query)).rows.size(), std::size_t(0));
        query.text = u"测试"_s;
        QCOMPARE(must(f->desk->cases(query)).rows.size(), std::size_t(1));
    }

    void anApplicantOfAnEarlierCaseIsKnown()
    {
        const IntakeDraft draft = f->completeDraft(u"YZ-MZ12"_s);
        const TakenIn taken = f->take(draft, Outcome::Accept);
        const auto known = must(f->desk->knownApplicant(DocumentKind::ResidentId, draft.applicant.documentNumber));
        QVERIFY(known.has_value());
        QCOMPARE(known->applicant, draft.applicant);
        QCOMPARE(known->lastCaseNumber, taken.state.number());
        QCOMPARE(known->cases, 1);
        QVERIFY(!known->brokePromise);
        for (const KnownMaterial &one : known->materials)
            QCOMPARE(one.material.sourceCase, taken.state.number());
    }

    void aStrangerIsNotKnown()
    {
        QVERIFY(!must(f->desk->knownApplicant(DocumentKind::ResidentId, u"330212190102031231"_s)).has_value());
    }

    void oneNumberAndTwoKindsOfDocumentAreTwoPersons()
    {
        const IntakeDraft draft = f->completeDraft(u"YZ-MZ12"_s);
        (void)f->take(draft, Outcome::Accept);
        QVERIFY(!must(f->desk->knownApplicant(DocumentKind::Other, draft.applicant.documentNumber)).has_value());
    }

    void whoBrokeAPromiseMayNotPromiseAgain()
    {
        const IntakeDraft draft = f->draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable);
        (void)f->take(draft, Outcome::AcceptTolerant);
        f->moveTo(QDate(2026, 4, 20));
        OutcomeChoice choice;
        choice.outcome = Outcome::AcceptTolerant;
        choice.promiseSigned = true;
        const auto again = f->desk->takeIn(draft, choice);
        QVERIFY(!again);
        QCOMPARE(again.error().reason, u"tolerant.barred"_s);
        QVERIFY(must(f->desk->knownApplicant(DocumentKind::CreditCode, draft.applicant.documentNumber))->brokePromise);
        QCOMPARE(f->take(f->completeDraft(u"YZ-SJ07"_s), Outcome::Accept).state.stage, CaseStage::Accepted);
    }

    void aDraftSurvivesARestartWordForWord()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-MZ12"_s);
        draft.parked = true;
        draft.agent =
            Agent{u"测试乙"_s, DocumentKind::ResidentId, u"330212190102031231"_s, u"13800000001"_s, true, u"子女"_s};
        const QString id = must(f->desk->saveDraft(draft));
        f->restart();
        const IntakeDraft back = must(f->desk->draft(id));
        QCOMPARE(back.applicant, draft.applicant);
        QCOMPARE(back.agent, draft.agent);
        QCOMPARE(back.answers, draft.answers);
        QCOMPARE(back.materials, draft.materials);
        QCOMPARE(back.form, draft.form);
        QVERIFY(back.parked);
    }

    void theListOfDraftsShowsNoFullName()
    {
        (void)must(f->desk->saveDraft(f->completeDraft(u"YZ-MZ12"_s)));
        const std::vector<DraftInfo> drafts = must(f->desk->drafts());
        QCOMPARE(int(drafts.size()), 1);
        QCOMPARE(drafts.front().applicantMasked, u"测*甲"_s);
        QCOMPARE(drafts.front().itemName, f->item(u"YZ-MZ12"_s).name);
    }

    void aDiscardedDraftIsGone()
    {
        const QString id = must(f->desk->saveDraft(f->completeDraft(u"YZ-MZ12"_s)));
        must(f->desk->discardDraft(id));
        const auto gone = f->desk->draft(id);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
    }

    void rolesThatMayNotOpenACase_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("handler") << Role::Handler;
        QTest::newRow("issuing clerk") << Role::IssuingClerk;
        QTest::newRow("supervisor") << Role::Supervisor;
        QTest::newRow("administrator") << Role::Administrator;
    }

    void rolesThatMayNotOpenACase()
    {
        QFETCH(Role, role);
        f->sit(role);
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        const auto taken = f->desk->takeIn(f->completeDraft(u"YZ-ZF01"_s), choice);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::NotPermitted);
        QCOMPARE(f->eventCount(), 0);
    }

    void aClerkMayNotDecideAPromisedCase()
    {
        const TakenIn taken = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        DecidedBody body;
        body.decidedOn = f->clock.today();
        const auto decided = f->desk->act(taken.state.caseId, EventType::Decided, body.toJson());
        QVERIFY(!decided);
        QCOMPARE(decided.error().code, ErrorCode::NotPermitted);
    }

    void aClerkMayNotImport()
    {
        const auto imported = f->desk->importReference("{}");
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::NotPermitted);
    }

    void unmaskingNeedsAReasonAndIsRecorded()
    {
        const TakenIn taken = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        const auto without = f->desk->recordUnmasking(taken.state.caseId, u" "_s);
        QVERIFY(!without);
        QCOMPARE(without.error().reason, u"view.reason-missing"_s);
        const qint64 before = f->eventCount();
        must(f->desk->recordUnmasking(taken.state.caseId, u"核对申请人身份"_s));
        QCOMPARE(f->eventCount(), before + 1);
    }

    void whatMayBeAttached_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QString>("reason");
        QTest::newRow("picture") << png(10, 10) << u"image/png"_s << QString();
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << u"application/pdf"_s << QString();
        QTest::newRow("empty") << QByteArray() << u"image/png"_s << u"attachment.empty"_s;
        QTest::newRow("text as picture") << QByteArray("hello") << u"image/png"_s << u"picture.unreadable"_s;
        QTest::newRow("program as pdf") << QByteArray("MZ\x90") << u"application/pdf"_s << u"attachment.not-a-pdf"_s;
        QTest::newRow("picture cut off") << png(100, 100).chopped(20) << u"image/png"_s << u"picture.unreadable"_s;
        QTest::newRow("page") << QByteArray("<svg/>") << u"image/svg+xml"_s << u"attachment.kind"_s;
        QTest::newRow("bomb") << DeskFixture::pictureBomb() << u"image/png"_s << u"picture.pixels"_s;
    }

    void whatMayBeAttached()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, mediaType);
        QFETCH(QString, reason);
        const auto hash = f->desk->attach(content, mediaType);
        QCOMPARE(hash.has_value(), reason.isEmpty());
        if (hash)
            QCOMPARE(must(f->desk->attachment(*hash)), content);
        else
            QCOMPARE(hash.error().reason, reason);
    }

    void anAttachedScanStaysWithItsCase()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-ZF01"_s);
        const QString hash = must(f->desk->attach(png(20, 20), u"image/png"_s));
        draft.materials.front().blobs.append(hash);
        const TakenIn taken = f->take(draft, Outcome::Accept);
        f->restart();
        const CaseFile file = must(f->desk->caseFile(taken.state.caseId));
        QCOMPARE(file.state.intake.materials.front().blobs, QStringList{hash});
        QCOMPARE(must(f->desk->attachment(hash)), png(20, 20));
    }

private:
    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(DeskPeopleTest)
#include "deskpeople_test.moc"
