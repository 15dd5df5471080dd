// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/backoff.h"
#include "core/sync/syncfault.h"
#include "core/sync/transport.h"

#include <QSet>
#include <QTest>

using namespace yichuang;

Q_DECLARE_METATYPE(yichuang::SyncFault)
Q_DECLARE_METATYPE(yichuang::SyncRemedy)

/** What every failure means and how long it keeps the engine away: pure tables. */
class SyncFaultTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemHasItsFault_data();
    void everyProblemHasItsFault();
    void answersWithoutAProblemGoByTheirStatus_data();
    void answersWithoutAProblemGoByTheirStatus();
    void everyFaultHasARemedyAndAName_data();
    void everyFaultHasARemedyAndAName();
    void aLockedProfileIsNoFailure();
    void waitingGrowsAndIsBounded();
    void theServersWishIsKept();
    void manyLaptopsComeBackSpread();
    void addressesAreCheckedByWhatTheyMean_data();
    void addressesAreCheckedByWhatTheyMean();
};

namespace {

SyncError errorOf(SyncFault fault, int retryAfter = 0)
{
    SyncError error;
    error.fault = fault;
    error.retryAfter = retryAfter;
    return error;
}

} // namespace

void SyncFaultTest::everyProblemHasItsFault_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<SyncFault>("fault");
    const QMap<QString, SyncFault> special{
        {QStringLiteral("session-required"), SyncFault::SessionEnded},
        {QStringLiteral("device-unknown"), SyncFault::NotEnrolled},
        {QStringLiteral("device-revoked"), SyncFault::Revoked},
        {QStringLiteral("fork"), SyncFault::Fork},
        {QStringLiteral("gap"), SyncFault::Rewound},
        {QStringLiteral("feed-reset"), SyncFault::Rewound},
        {QStringLiteral("offset-mismatch"), SyncFault::Rewound},
        {QStringLiteral("rate-limited"), SyncFault::Busy},
        {QStringLiteral("busy"), SyncFault::Busy},
        {QStringLiteral("internal"), SyncFault::Busy},
    };
    for (const ProblemKind &kind : problemTable()) {
        const QString name = QString::fromLatin1(kind.name);
        QTest::newRow(kind.name) << name << special.value(name, SyncFault::Refused);
    }
}

void SyncFaultTest::everyProblemHasItsFault()
{
    QFETCH(QString, code);
    QFETCH(SyncFault, fault);
    Problem problem;
    problem.code = *problemCodeFromName(code);
    problem.mark = ChainMark{QStringLiteral("0123456789abcdef"), 7, QByteArray(32, 'h')};
    const SyncError error = answerError(problemKind(problem.code).status, jsonBytes(problem.toJson()), 5);
    QCOMPARE(error.fault, fault);
    QCOMPARE(error.code, code);
    QCOMPARE(error.mark, problem.mark);
    QCOMPARE(error.retryAfter, 5);
}

void SyncFaultTest::answersWithoutAProblemGoByTheirStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<SyncFault>("fault");
    QTest::newRow("proxy's bad gateway") << 502 << SyncFault::Busy;
    QTest::newRow("timeout of a proxy") << 504 << SyncFault::Busy;
    QTest::newRow("nginx limits") << 429 << SyncFault::Busy;
    QTest::newRow("captive portal") << 302 << SyncFault::Protocol;
    QTest::newRow("another server's page") << 404 << SyncFault::Protocol;
    QTest::newRow("body too long for nginx") << 413 << SyncFault::Protocol;
}

void SyncFaultTest::answersWithoutAProblemGoByTheirStatus()
{
    QFETCH(int, status);
    QFETCH(SyncFault, fault);
    QCOMPARE(answerError(status, "<html>", 0).fault, fault);
}

void SyncFaultTest::everyFaultHasARemedyAndAName_data()
{
    QTest::addColumn<SyncFault>("fault");
    QTest::addColumn<SyncRemedy>("remedy");
    QTest::newRow("offline") << SyncFault::Offline << SyncRemedy::WaitLonger;
    QTest::newRow("insecure") << SyncFault::Insecure << SyncRemedy::WaitForHuman;
    QTest::newRow("busy") << SyncFault::Busy << SyncRemedy::WaitLonger;
    QTest::newRow("session-ended") << SyncFault::SessionEnded << SyncRemedy::AskAgain;
    QTest::newRow("not-enrolled") << SyncFault::NotEnrolled << SyncRemedy::WaitForHuman;
    QTest::newRow("author-refused") << SyncFault::AuthorRefused << SyncRemedy::WaitForHuman;
    QTest::newRow("revoked") << SyncFault::Revoked << SyncRemedy::WaitForHuman;
    QTest::newRow("fork") << SyncFault::Fork << SyncRemedy::RenewIdentity;
    QTest::newRow("rewound") << SyncFault::Rewound << SyncRemedy::AskAgain;
    QTest::newRow("refused") << SyncFault::Refused << SyncRemedy::WaitForHuman;
    QTest::newRow("protocol") << SyncFault::Protocol << SyncRemedy::WaitLonger;
    QTest::newRow("local") << SyncFault::Local << SyncRemedy::WaitForHuman;
    QTest::newRow("cancelled") << SyncFault::Cancelled << SyncRemedy::Stop;
}

void SyncFaultTest::everyFaultHasARemedyAndAName()
{
    QFETCH(SyncFault, fault);
    QFETCH(SyncRemedy, remedy);
    QCOMPARE(remedyFor(fault), remedy);
    QCOMPARE(syncFaultName(fault), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(syncFaultFromName(syncFaultName(fault)), std::optional(fault));
}

void SyncFaultTest::aLockedProfileIsNoFailure()
{
    QCOMPARE(localError({ErrorCode::NotPermitted, QStringLiteral("session.locked"), {}}).fault, SyncFault::Cancelled);
    QCOMPARE(localError({ErrorCode::DiskFull, {}, {}}).fault, SyncFault::Local);
    QCOMPARE(localError({ErrorCode::DiskFull, {}, {}}).code, QStringLiteral("disk-full"));
}

void SyncFaultTest::waitingGrowsAndIsBounded()
{
    SeededRandom random(1);
    for (int failures = 1; failures < 60; ++failures) {
        const auto offline = backOff(errorOf(SyncFault::Offline), failures, random).count();
        QVERIFY(offline >= 2 && offline <= 600);
        QVERIFY(offline <= (std::int64_t(4) << std::min(failures - 1, 12)));
        const auto revoked = backOff(errorOf(SyncFault::Revoked), failures, random).count();
        QVERIFY(revoked >= 2 && revoked <= 3600);
    }
    QVERIFY(backOff(errorOf(SyncFault::Offline), 50, random).count() >= 300);
    QVERIFY(backOff(errorOf(SyncFault::Revoked), 50, random).count() >= 1800);
}

void SyncFaultTest::theServersWishIsKept()
{
    SeededRandom random(1);
    QVERIFY(backOff(errorOf(SyncFault::Busy, 120), 1, random).count() >= 120);
    QVERIFY(backOff(errorOf(SyncFault::Busy, 1'000'000'000), 1, random).count() <= 3600);
}

void SyncFaultTest::manyLaptopsComeBackSpread()
{
    SeededRandom random(1);
    QSet<qint64> times;
    for (int laptop = 0; laptop < 500; ++laptop)
        times.insert(backOff(errorOf(SyncFault::Offline), 8, random).count());
    QVERIFY(times.size() > 150);
}

void SyncFaultTest::addressesAreCheckedByWhatTheyMean_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("reason");
    const QString none;
    QTest::newRow("bare") << QStringLiteral(" sync.example.gov.cn ") << QStringLiteral("https://sync.example.gov.cn")
                          << none;
    QTest::newRow("path") << QStringLiteral("https://example.cn/yichuang/")
                          << QStringLiteral("https://example.cn/yichuang") << none;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << QStringLiteral("http://127.0.0.1:8080")
                              << none;
    QTest::newRow("loopback 6") << QStringLiteral("http://[::1]:8080") << QStringLiteral("http://[::1]:8080") << none;
    QTest::newRow("plain") << QStringLiteral("http://sync.example.gov.cn") << none << QStringLiteral("server.plain");
    QTest::newRow("looks like loopback") << QStringLiteral("http://localhost.example.cn") << none
                                         << QStringLiteral("server.plain");
    QTest::newRow("ftp") << QStringLiteral("ftp://example.cn") << none << QStringLiteral("server.address");
    QTest::newRow("password") << QStringLiteral("https://a:b@example.cn") << none << QStringLiteral("server.address");
    QTest::newRow("query") << QStringLiteral("https://example.cn/?a=1") << none << QStringLiteral("server.address");
    QTest::newRow("empty") << QString() << none << QStringLiteral("server.address");
}

void SyncFaultTest::addressesAreCheckedByWhatTheyMean()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QFETCH(QString, reason);
    const Result<QUrl> url = serverAddress(typed);
    QCOMPARE(url ? QString() : url.error().reason, reason);
    if (url)
        QCOMPARE(url->toString(), address);
}

QTEST_GUILESS_MAIN(SyncFaultTest)
#include "syncfault_test.moc"
