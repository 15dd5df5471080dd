// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobregister.h"
#include "core/store/blobstore.h"
#include "core/store/casewriter.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QByteArray firstScan("%PDF-1.7\nfirst");
const QByteArray secondScan("%PDF-1.7\nsecond");

} // namespace

/** What was scanned for a form that was then given up does not stay; what an event or a draft names does. */
class SweepScansTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<DeskFixture>(); }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void aScanGivenUpGoesAfterAWeek()
    {
        const QString given = attach(firstScan);
        f->moveTo(QDate(2026, 3, 9));
        QCOMPARE(must(f->desk->sweepScans()), 0);
        QVERIFY(f->profile->blobs().contains(given));
        f->moveTo(QDate(2026, 3, 10));
        QCOMPARE(must(f->desk->sweepScans()), 1);
        QVERIFY(!f->profile->blobs().contains(given));
        QVERIFY(must(BlobRegister(f->profile->writer().database).files()).isEmpty());
    }

    void aScanOfACaseStays()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-ZF01"_s);
        draft.materials.front().blobs.append(attach(firstScan));
        (void)f->take(draft, Outcome::Accept);
        sweepMuchLater();
        QCOMPARE(must(f->desk->attachment(draft.materials.front().blobs.first())), firstScan);
    }

    void aScanBroughtLaterStays()
    {
        const TakenIn taken = f->take(f->draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::ReceiveOnly);
        MaterialsSupplementedBody body;
        body.materials = taken.state.outstanding();
        body.materials.front().state = MaterialState::Received;
        body.materials.front().originals = 1;
        body.materials.front().blobs = {attach(secondScan)};
        body.receivedOn = f->clock.today();
        (void)must(f->desk->act(taken.state.caseId, EventType::MaterialsSupplemented, body.toJson()));
        sweepMuchLater();
        QVERIFY(f->desk->attachment(body.materials.front().blobs.first()));
    }

    void aScanOfAParkedDraftStays()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-ZF01"_s);
        draft.materials.front().blobs.append(attach(firstScan));
        draft.parked = true;
        draft.id = must(f->desk->saveDraft(draft));
        sweepMuchLater();
        QVERIFY(f->desk->attachment(draft.materials.front().blobs.first()));
        must(f->desk->discardDraft(draft.id));
        QCOMPARE(must(f->desk->sweepScans()), 1);
        QVERIFY(!f->desk->attachment(draft.materials.front().blobs.first()));
    }

    void anActThatFailsKeepsNothing()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-ZF01"_s);
        draft.materials.front().blobs = {attach(firstScan), QString(64, u'f')};
        QCOMPARE(f->desk->takeIn(draft, {}).error().reason, u"attachment.unknown"_s);
        sweepMuchLater();
        QVERIFY(!f->profile->blobs().contains(draft.materials.front().blobs.first()));
    }

    void aScanAttachedAnewIsYoungAgain()
    {
        (void)attach(firstScan);
        f->moveTo(QDate(2026, 3, 20));
        const QString again = attach(firstScan);
        f->moveTo(QDate(2026, 3, 21));
        QCOMPARE(must(f->desk->sweepScans()), 0);
        QVERIFY(f->profile->blobs().contains(again));
    }

    void whatACrashLeftOfAScanGoes()
    {
        (void)attach(firstScan);
        QFile half(f->dir() + u"/blobs/.put-0123456789abcdef"_s);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half");
        half.close();
        f->moveTo(QDate(2026, 3, 9));
        touchAll(QDateTime(QDate(2026, 2, 20), QTime(9, 0)));
        QCOMPARE(must(f->desk->sweepScans()), 1);
        QVERIFY(!half.exists());
    }

private:
    QString attach(const QByteArray &content)
    {
        const QString address = must(f->desk->attach(content, u"application/pdf"_s));
        touchAll(f->clock.now());
        return address;
    }

    /** The files are as old as the test's clock says, not as the computer's. */
    void touchAll(const QDateTime &at)
    {
        const QDir blobs(f->dir() + u"/blobs"_s);
        for (const QString &name : blobs.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(blobs.filePath(name));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(at, QFileDevice::FileModificationTime));
        }
    }

    void sweepMuchLater()
    {
        f->moveTo(QDate(2026, 12, 1));
        (void)must(f->desk->sweepScans());
    }

    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(SweepScansTest)
#include "sweepscans_test.moc"
