// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "core/store/casetable.h"
#include "core/store/drafts.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/faultyfiles.h"
#include "tests/core/store/faultyvfs.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostOperations = 5'000;
constexpr int stride = YICHUANG_FAULT_STRIDE; ///< every how many-th operation fails; 1: each

/** Where a run came to before its fault. */
struct Walk
{
    Error error;
    bool attached = false;
    bool taken = false;
    bool printed = false;
    QString number;
};

bool isClear(const Error &error, FaultyVfs::Answer answer)
{
    switch (error.code) {
    case ErrorCode::IoFailed:
        return true;
    case ErrorCode::DiskFull:
        return answer == FaultyVfs::Answer::Full;
    case ErrorCode::ReadOnly:
        return true; // a file that cannot be opened for writing, whatever the reason
    default:
        return false; // damaged, tampered, internal: a passing fault must not be told as one of those
    }
}

} // namespace

/** "Take in a case and print it" with every single operation on database and files failing once, or from then on. */
class IntakeFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationMayFail_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("disk full") << int(FaultyVfs::Answer::Full) << true;
        QTest::newRow("one bad write") << int(FaultyVfs::Answer::IoError) << false;
        QTest::newRow("dead disk") << int(FaultyVfs::Answer::IoError) << true;
        QTest::newRow("read-only") << int(FaultyVfs::Answer::ReadOnly) << true;
    }

    void everyOperationMayFail()
    {
        QFETCH(int, answer);
        QFETCH(bool, lasting);
        FaultPlan plan;
        FaultyVfs vfs(plan);
        vfs.setAnswer(FaultyVfs::Answer(answer));
        const ErrorCode fileAnswer = answer == int(FaultyVfs::Answer::Full) ? ErrorCode::DiskFull
            : answer == int(FaultyVfs::Answer::ReadOnly)                    ? ErrorCode::ReadOnly
                                                                            : ErrorCode::IoFailed;
        FaultyFiles files(plan, fileAnswer);
        DeskFixture f;
        f.desk.reset();
        f.profile.reset();

        qint64 cases = 0;
        int operations = 0;
        for (int i = 1; i < mostOperations; i += stride) {
            plan.failAt(i, lasting ? FaultPlan::Duration::Lasting : FaultPlan::Duration::Once);
            const Walk walk = takeInAndPrint(f, files);
            const bool fired = plan.fired();
            plan.failAt(0);
            if (!fired) {
                QVERIFY2(walk.printed, qPrintable(errorCodeName(walk.error.code) + walk.error.reason));
                operations = i - 1;
                break;
            }
            // A fault may strike where nothing depends on it, such as tidying up while closing.
            if (!walk.printed)
                QVERIFY2(isClear(walk.error, FaultyVfs::Answer(answer)),
                         qPrintable(u"operation %1: %2 %3 %4"_s.arg(i).arg(errorCodeName(walk.error.code),
                                                                           walk.error.reason, walk.error.detail)));
            f.restart();
            QCOMPARE(f.faults(), QStringList());
            const qint64 now = must(f.profile->cases().count());
            // Acknowledged means kept; not acknowledged may be either, but whole.
            QVERIFY2(walk.taken ? now == cases + 1 : now == cases || now == cases + 1, qPrintable(QString::number(i)));
            if (walk.taken)
                QVERIFY(f.profile->cases().findByNumber(walk.number));
            if (i / stride % 16 == 0)
                (void)f.take(f.completeDraft(u"YZ-RS11"_s), Outcome::Accept);
            cases = must(f.profile->cases().count());
            f.desk.reset();
            f.profile.reset();
        }
        QVERIFY(operations > 20);
        qInfo("%d operations, one in %d failed", operations, stride);
    }

private:
    /** Starts, attaches a scan, saves the draft, takes in, prints again. */
    static Walk takeInAndPrint(DeskFixture &f, FileSystem &files)
    {
        Walk walk;
        const auto failed = [&walk](const Error &error) {
            walk.error = error;
            return walk;
        };
        auto profile = Profile::open(f.dir(), files, f.clock, f.random);
        if (!profile)
            return failed(profile.error());
        if (const auto account = (*profile)->logIn(u"clerk"_s, QString::fromUtf16(DeskFixture::password)); !account)
            return failed(account.error());
        Seat seat;
        seat.account = u"clerk"_s;
        seat.displayName = u"测试员"_s;
        seat.place = (*profile)->place();
        seat.centreName = (*profile)->centreName();
        Desk desk(**profile, seat, f.templates, f.clock, f.random);
        if (!desk.reference().catalogue)
            return failed({ErrorCode::IoFailed, u"catalogue"_s, {}});
        const ServiceItem *item = desk.reference().catalogue->find(u"YZ-RS11");
        IntakeDraft draft = exampleDraft(*item, exampleApplicant(ApplicantKind::NaturalPerson), f.clock.today());
        const auto scan = desk.attach("%PDF-1.7 " + QByteArray::number(++s_scans), u"application/pdf"_s);
        if (!scan)
            return failed(scan.error());
        draft.materials.front().blobs.append(*scan);
        const auto saved = desk.saveDraft(draft);
        if (!saved)
            return failed(saved.error());
        draft.id = *saved;
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        const auto taken = desk.takeIn(draft, choice);
        if (!taken)
            return failed(taken.error());
        walk.taken = true;
        walk.number = taken->state.number();
        const auto printed = desk.reprint(taken->state.caseId, taken->papers.front().eventId);
        if (!printed)
            return failed(printed.error());
        walk.printed = true;
        return walk;
    }

    static inline int s_scans = 0;
};

QTEST_GUILESS_MAIN(IntakeFaultsTest)
#include "intakefaults_test.moc"
