// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/trackingaddress.h"
#include "core/store/eventlog.h"
#include "core/store/syncstore.h"
#include "core/vault/plaincode.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const MadePaper &paperOf(const TakenIn &taken, PaperKind kind)
{
    for (const MadePaper &paper : taken.papers) {
        if (paper.kind == kind)
            return paper;
    }
    qFatal("no such paper");
}

DistrictLink district()
{
    DistrictLink link;
    link.server = u"https://sync.example.gov.cn"_s;
    link.unitKind = u"centre"_s;
    link.unitCode = u"330212110"_s;
    return link;
}

} // namespace

/** Papers: made once, reprinted the same, previewed without a trace, checked by their code. */
class DeskPapersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<DeskFixture>();
        taken = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
    }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void everyPaperIsAnEventBeforeItIsPrinted()
    {
        const CaseFile file = must(f->desk->caseFile(taken.state.caseId));
        QCOMPARE(file.state.papers.size(), taken.papers.size());
        for (const MadePaper &paper : taken.papers)
            QVERIFY(std::any_of(file.state.papers.begin(), file.state.papers.end(),
                                [&](const IssuedPaper &issued) { return issued.eventId == paper.eventId; }));
    }

    void aReprintIsTheSameButForItsMark()
    {
        const MadePaper &original = paperOf(taken, PaperKind::Acceptance);
        f->clock.advanceSeconds(3600);
        const MadePaper again = must(f->desk->reprint(taken.state.caseId, original.eventId));
        QCOMPARE(again.source, original.source);
        QCOMPARE(again.paperNumber, original.paperNumber);
        QCOMPARE(again.marks.qrText, original.marks.qrText);
        QCOMPARE(again.marks.printedAt, original.marks.printedAt);
        QCOMPARE(again.marks.clerk, original.marks.clerk);
        QCOMPARE(again.marks.window, original.marks.window);
        QVERIFY(again.marks.reprint);
        QVERIFY(!original.marks.reprint);
    }

    void aReprintIsCounted()
    {
        const MadePaper &original = paperOf(taken, PaperKind::Acceptance);
        const qint64 before = f->eventCount();
        (void)must(f->desk->reprint(taken.state.caseId, original.eventId));
        QCOMPARE(f->eventCount(), before + 1);
        const CaseFile file = must(f->desk->caseFile(taken.state.caseId));
        QCOMPARE(file.state.papers.size(), taken.papers.size());
        for (const IssuedPaper &issued : file.state.papers)
            QCOMPARE(issued.reprints, issued.eventId == original.eventId ? 1 : 0);
    }

    void aPaperThatWasNeverMadeCannotBeReprinted()
    {
        const auto again = f->desk->reprint(taken.state.caseId, QUuid::createUuid());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NotFound);
    }

    void lookingAtAPaperRecordsNothing()
    {
        const qint64 before = f->eventCount();
        const MadePaper seen = must(f->desk->paper(taken.state.caseId, paperOf(taken, PaperKind::Receipt).eventId));
        QCOMPARE(seen.source, paperOf(taken, PaperKind::Receipt).source);
        QCOMPARE(f->eventCount(), before);
    }

    void aPreviewRecordsNothingAndDrawsNoNumber()
    {
        const qint64 before = f->eventCount();
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        const std::vector<MadePaper> papers = must(f->desk->preview(f->completeDraft(u"YZ-ZF01"_s), choice));
        QVERIFY(!papers.empty());
        for (const MadePaper &paper : papers) {
            QVERIFY(paper.paperNumber.isEmpty());
            QVERIFY(paper.marks.qrText.isEmpty());
            QVERIFY(paper.eventId.isNull());
        }
        QCOMPARE(f->eventCount(), before);
        const TakenIn next = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        QVERIFY(paperOf(next, PaperKind::Acceptance).paperNumber.endsWith(u"〔2026〕2号"_s));
    }

    void guideAndConsultationNeedNoCase_data()
    {
        QTest::addColumn<PaperKind>("kind");
        QTest::newRow("guide") << PaperKind::Guide;
        QTest::newRow("consultation") << PaperKind::Consultation;
    }

    void guideAndConsultationNeedNoCase()
    {
        QFETCH(PaperKind, kind);
        const qint64 before = f->eventCount();
        const MadePaper paper = must(f->desk->consultationPaper(u"YZ-ZF01"_s, {}, kind));
        QVERIFY(paper.source.contains(f->item(u"YZ-ZF01"_s).name));
        QCOMPARE(f->eventCount(), before);
    }

    void aGenuinePaperIsRecognised()
    {
        for (const MadePaper &paper : taken.papers) {
            const Desk::PaperCheck check = must(f->desk->verifyPaper(paper.marks.qrText));
            QVERIFY2(check.genuine && check.known && check.current, qPrintable(paperKindCode(paper.kind)));
            QCOMPARE(check.caseNumber, taken.state.number());
            QCOMPARE(check.kind, paper.kind);
            QCOMPARE(check.paperNumber, paper.paperNumber);
        }
    }

    void aForgedPaperIsFound_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("other kind") << 2;
        QTest::newRow("other number") << 3;
        QTest::newRow("other content") << 4;
    }

    void aForgedPaperIsFound()
    {
        QFETCH(int, part);
        QStringList parts = paperOf(taken, PaperKind::Acceptance).marks.qrText.split(u'.');
        QCOMPARE(parts.size(), 7);
        parts[part] = part == 2 ? u"D4"_s : part == 3 ? u"甬鄞姜山受字〔2026〕999号"_s : u"0123456789abcdef"_s;
        const Desk::PaperCheck check = must(f->desk->verifyPaper(parts.join(u'.')));
        QVERIFY(!check.genuine);
    }

    void aPaperOfAnotherWorkstationIsUnknown()
    {
        DeskFixture other;
        const TakenIn elsewhere = other.take(other.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        const Desk::PaperCheck check =
            must(f->desk->verifyPaper(paperOf(elsewhere, PaperKind::Acceptance).marks.qrText));
        QVERIFY(!check.known);
        QVERIFY(!check.genuine);
    }

    void aReplacedPaperIsGenuineButNoLongerCurrent()
    {
        const MadePaper &first = paperOf(taken, PaperKind::Slip);
        (void)must(f->desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"申请人撤回"_s, false}.toJson()));
        f->clock.advanceSeconds(60);
        const MadePaper second = must(f->desk->issuePaper(taken.state.caseId, PaperKind::Slip));
        QVERIFY(second.source != first.source);
        const Desk::PaperCheck old = must(f->desk->verifyPaper(first.marks.qrText));
        QVERIFY(old.genuine);
        QVERIFY(!old.current);
        QVERIFY(must(f->desk->verifyPaper(second.marks.qrText)).current);
    }

    void papersOfADemonstrationSayWhatTheyAre()
    {
        QVERIFY(paperOf(taken, PaperKind::Acceptance).marks.notice.isEmpty());
        DeskFixture demonstration(QDate(2026, 3, 2), u"330212110"_s, true);
        const TakenIn shown = demonstration.take(demonstration.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        for (const MadePaper &paper : shown.papers) {
            QVERIFY(paper.marks.notice.contains(u"演示"));
            const MadePaper again = must(demonstration.desk->reprint(shown.state.caseId, paper.eventId));
            QCOMPARE(again.marks.notice, paper.marks.notice);
        }
    }

    void theCodeOfTheCasesPageIsOnSlipAndReceipt()
    {
        const std::vector<Event> events = must(f->profile->events().eventsOf(taken.state.caseId));
        const QString code = groupedPlainCode(trackCode(events.front().salt), 5);
        int printed = 0;
        for (const MadePaper &paper : taken.papers) {
            const bool names = paper.kind == PaperKind::Slip || paper.kind == PaperKind::Receipt;
            QCOMPARE(paper.source.contains(u"查询码：%1"_s.arg(code)), names);
            QVERIFY(!paper.source.contains(u"href"_s)); // no district knows of the case
            printed += names;
        }
        QCOMPARE(printed, 2);
        // One made on another day says the same.
        f->clock.advanceSeconds(3600);
        const MadePaper later = must(f->desk->issuePaper(taken.state.caseId, PaperKind::Slip));
        QVERIFY(later.source.contains(u"查询码：%1"_s.arg(code)));
    }

    void anEnrolledWindowPrintsTheAddressOfThePage()
    {
        must(f->profile->sync().book.setLink(district()));
        const TakenIn next = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        const std::vector<Event> events = must(f->profile->events().eventsOf(next.state.caseId));
        const QString address =
            u"https://sync.example.gov.cn/t/%1?k=%2"_s.arg(next.state.number(), trackCode(events.front().salt));
        for (const PaperKind kind : {PaperKind::Slip, PaperKind::Receipt})
            QVERIFY(paperOf(next, kind).source.contains(u"href=\"%1\""_s.arg(address)));
        QVERIFY(!paperOf(next, PaperKind::Acceptance).source.contains(u"href"_s));
        const MadePaper again = must(f->desk->reprint(next.state.caseId, paperOf(next, PaperKind::Slip).eventId));
        QCOMPARE(again.source, paperOf(next, PaperKind::Slip).source);
    }

    void aDemonstrationPrintsNoAddress()
    {
        DeskFixture demonstration(QDate(2026, 3, 2), u"330212110"_s, true);
        must(demonstration.profile->sync().book.setLink(district()));
        const TakenIn shown = demonstration.take(demonstration.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        QVERIFY(!paperOf(shown, PaperKind::Slip).source.contains(u"href"_s));
        QVERIFY(paperOf(shown, PaperKind::Slip).source.contains(u"查询码："_s));
    }

    void onlyAnAddressThatATelephoneCanOpenIsPrinted_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("printed");
        QTest::newRow("public name") << u"https://sync.example.gov.cn"_s << true;
        QTest::newRow("with port and path") << u"https://sync.example.gov.cn:8443/yichuang"_s << true;
        QTest::newRow("this computer") << u"http://127.0.0.1:7410"_s << false;
        QTest::newRow("this computer by name") << u"https://district.localhost"_s << false;
        QTest::newRow("private address") << u"https://10.1.2.3"_s << false;
        QTest::newRow("IPv6") << u"https://[fd00::1]"_s << false;
        QTest::newRow("name of the house") << u"https://district"_s << false;
        QTest::newRow("name of the house, with point") << u"https://district.LAN"_s << false;
        QTest::newRow("not enrolled") << QString() << false;
        QTest::newRow("too long") << u"https://%1.example.gov.cn"_s.arg(QString(60, u'x') + u'.' + QString(60, u'y'))
                                  << false;
    }

    void onlyAnAddressThatATelephoneCanOpenIsPrinted()
    {
        QFETCH(QString, server);
        DistrictLink link = district();
        link.server = server;
        const QString address = trackingAddress(link, u"330212110-20260302-W3-0007-K"_s, u"7K3MQ0XW9T"_s);
        QTEST(!address.isEmpty(), "printed");
        if (!address.isEmpty())
            QCOMPARE(address, server + u"/t/330212110-20260302-W3-0007-K?k=7K3MQ0XW9T"_s);
    }

    void aCertificateThatTelephonesWarnOfIsNotTheirBusiness()
    {
        DistrictLink link = district();
        link.caFile = u"/etc/yichuang/ca.pem"_s;
        QCOMPARE(trackingAddress(link, taken.state.number(), u"7K3MQ0XW9T"_s), QString());
    }

    void theAddressScannedAtAWindowNamesTheCase()
    {
        const QString number = taken.state.number();
        QCOMPARE(trackedCaseNumber(trackingAddress(district(), number, u"7K3MQ0XW9T"_s)), number);
        QCOMPARE(trackedCaseNumber(u" https://a.example.cn/sub/t/%1?k=X "_s.arg(number.toLower())), number);
        for (const QString &other : {number, u"https://a.example.cn/t/"_s, u"https://a.example.cn/x/%1"_s.arg(number),
                                     u"ftp://a.example.cn/t/%1"_s.arg(number),
                                     paperOf(taken, PaperKind::Slip).marks.qrText, QString(10'000'000, u'/')})
            QCOMPARE(trackedCaseNumber(other), QString());
    }

    void textThatIsNoPaperIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("web address") << u"https://example.invalid/?a=1"_s;
        QTest::newRow("long") << QString(10'000'000, u'A');
        QTest::newRow("lone surrogate") << u"YC1."_s + QChar(0xD800);
        QTest::newRow("NUL") << u"YC1."_s + QChar(0) + u".D2.-.0.0.0"_s;
    }

    void textThatIsNoPaperIsRefused()
    {
        QFETCH(QString, text);
        const auto check = f->desk->verifyPaper(text);
        QVERIFY(!check);
        QCOMPARE(check.error().code, ErrorCode::InvalidInput);
    }

private:
    std::unique_ptr<DeskFixture> f;
    TakenIn taken;
};

QTEST_GUILESS_MAIN(DeskPapersTest)
#include "deskpapers_test.moc"
