// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/receivers.h"
#include "core/desk/sealsheet.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskacts.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString promisedTen = u"YZ-NY01"_s; // a licence of another organ
const QDate today(2026, 3, 2);

} // namespace

/** What the issuing window finds its results by, and the register of its seals. */
class IssuingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegisterOfSealsIsExportedWholeAndInTheOrderOfABook()
    {
        DeskFixture f;
        const QUuid id = f.take(f.completeDraft(promisedTen), Outcome::Accept).state.caseId;
        f.sit(Role::IssuingClerk);
        for (const char16_t *serial : {u"NO.1", u"NO.2"}) {
            const SealUsedBody seal{u"审批专用章"_s, 0, u"社会保险个人参保证明"_s, 1, QString::fromUtf16(serial), {}};
            (void)must(f.desk->act(id, EventType::SealUsed, seal.toJson()));
        }
        f.sit(Role::Supervisor);
        const QList<QStringList> table = sealTable(must(f.desk->everySealUse()), StaffNames());
        QCOMPARE(table.size(), 3);
        QCOMPARE(table.at(1).mid(0, 4), (QStringList{u"审批专用章"_s, u"2026"_s, u"1"_s, u"社会保险个人参保证明"_s}));
        QCOMPARE(table.at(1).at(4), must(f.desk->caseFile(id)).state.number());
        QCOMPARE(table.at(1).at(6), u"NO.1"_s);
        QCOMPARE(table.at(2).at(6), u"NO.2"_s);
        QCOMPARE(table.at(2).at(8), u"clerk"_s);
        for (const QStringList &row : table)
            QCOMPARE(row.size(), table.front().size());
    }

    void theListSaysWhereAWaitingResultLies()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        (void)must(act(f, Role::Handler, id, EventType::Decided, approval(today).toJson()));
        const auto keptAt = [&f] { return must(f.desk->cases({})).rows.front().keptAt; };
        QCOMPARE(keptAt(), QString());
        (void)must(act(f, Role::Handler, id, EventType::ResultArrived, ResultArrivedBody{1, u"3-12"_s, {}}.toJson()));
        QCOMPARE(keptAt(), u"3-12"_s);
        ResultIssuedBody fetched = handOver(today);
        fetched.receiverName = applicantAsReceiver(taken.state.intake.applicant).name;
        fetched.receiverDocumentNumber = applicantAsReceiver(taken.state.intake.applicant).documentNumber;
        (void)must(act(f, Role::IssuingClerk, id, EventType::ResultIssued, fetched.toJson()));
        QCOMPARE(keptAt(), QString()); // the place is another's now
        QCOMPARE(f.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(IssuingTest)
#include "issuing_test.moc"
