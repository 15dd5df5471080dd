// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

using namespace yichuang;

/** When a special procedure (行政许可法 art 45) may still take days out of a limit, and who must agree. */
class ClockStopTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayThatHasGoneByTakesASupervisor();
    void nothingStopsAClockWhoseLimitHasPassed();
};

namespace {

const QDate accepted = day("2026-03-02"); // ten working days promised: to the 16th

TestCase acceptedCase()
{
    TestCase test;
    QString refused =
        test.record(accepted, Role::Clerk, EventType::CaseOpened, intakeOf(promisedItem(), accepted).toJson());
    refused += test.record(accepted, Role::Clerk, EventType::Accepted,
                           acceptance(AcceptanceKind::Complete, accepted).toJson());
    if (!refused.isEmpty())
        qFatal("the case could not be accepted: %s", qPrintable(refused));
    return test;
}

/** Tries, on @p today, a stop that begins on @p from and @p approver approved; the reason it is refused. */
QString stop(TestCase test, QDate today, QDate from, const QString &approver = {})
{
    QJsonObject body = ClockStoppedBody{QStringLiteral("鉴定"), from, 5}.toJson();
    setApprovedBy(body, approver);
    return test.tryStep(today, Role::Handler, EventType::ClockStopped, body);
}

} // namespace

void ClockStopTest::aDayThatHasGoneByTakesASupervisor()
{
    const QDate today = day("2026-03-05");
    const QDate before = day("2026-03-04");
    const TestCase test = acceptedCase();
    QCOMPARE(stop(test, today, today), QString());
    QCOMPARE(stop(test, today, before), QStringLiteral("clock.approval-missing"));
    QCOMPARE(stop(test, today, before, test.account), QStringLiteral("approval.own"));
    QCOMPARE(stop(test, today, before, QStringLiteral("supervisor")), QString());
}

void ClockStopTest::nothingStopsAClockWhoseLimitHasPassed()
{
    const QDate last = day("2026-03-16");
    const QDate after = last.addDays(1);
    const TestCase test = acceptedCase();
    QCOMPARE(stop(test, last, last), QString());
    QCOMPARE(stop(test, after, after), QStringLiteral("clock.too-late"));
    // Not by an earlier day either, whoever approves it: what is overdue stays so.
    QCOMPARE(stop(test, after, accepted, QStringLiteral("supervisor")), QStringLiteral("clock.too-late"));
}

QTEST_GUILESS_MAIN(ClockStopTest)
#include "clockstop_test.moc"
