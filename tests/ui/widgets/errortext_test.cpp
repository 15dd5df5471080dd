// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errortext.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace yichuang;

class ErrorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasBothSentences_data();
    void everyCodeHasBothSentences();
    void everyRefusalOfTheRulesIsExplained();
    void anUnknownReasonFallsBackToItsCode();
    void waitingNamesTheSeconds();
    void noReasonIsExplainedTwice();
    void codesAndDetailsAreNotShown();
};

void ErrorTextTest::everyCodeHasBothSentences_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        QTest::newRow(qPrintable(errorCodeName(ErrorCode(code)))) << code;
}

void ErrorTextTest::everyCodeHasBothSentences()
{
    QFETCH(int, code);
    const ErrorText text = errorText({ErrorCode(code), {}, {}});
    QVERIFY(text.what.endsWith(QLatin1Char('.')));
    QVERIFY(text.next.endsWith(QLatin1Char('.')));
    QVERIFY(text.what != text.next);
}

void ErrorTextTest::everyRefusalOfTheRulesIsExplained()
{
    const QStringList explained = explainedReasons();
    const QRegularExpression literal(QStringLiteral("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\""));
    const QDir cases(QStringLiteral(YICHUANG_SOURCES "/core/cases"));
    const QStringList files = cases.entryList({QStringLiteral("guards*.cpp")});
    QVERIFY(!files.isEmpty());
    QSet<QString> seen;
    QStringList missing;
    for (const QString &name : files) {
        QFile file(cases.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString reason = matches.next().captured(1);
            seen << reason;
            if (!explained.contains(reason))
                missing << reason;
        }
    }
    QVERIFY(seen.size() > 40);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
}

void ErrorTextTest::anUnknownReasonFallsBackToItsCode()
{
    QCOMPARE(errorText({ErrorCode::DiskFull, QStringLiteral("no.such-reason"), {}}).what,
             errorText({ErrorCode::DiskFull, {}, {}}).what);
}

void ErrorTextTest::waitingNamesTheSeconds()
{
    QVERIFY(errorText({ErrorCode::TooManyAttempts, QStringLiteral("40"), {}}).next.contains(QStringLiteral("40")));
    QVERIFY(!errorText({ErrorCode::TooManyAttempts, QStringLiteral("-1"), {}}).next.contains(QLatin1Char('1')));
}

void ErrorTextTest::noReasonIsExplainedTwice()
{
    QStringList reasons = explainedReasons();
    const qsizetype count = reasons.size();
    QCOMPARE(reasons.removeDuplicates(), 0);
    QVERIFY(count > 100);
}

void ErrorTextTest::codesAndDetailsAreNotShown()
{
    const QString sentence =
        errorSentence({ErrorCode::IoFailed, QStringLiteral("backup.journal"), QStringLiteral("errno 5 at /home/x")});
    QVERIFY(!sentence.contains(QStringLiteral("backup.journal")));
    QVERIFY(!sentence.contains(QStringLiteral("errno")));
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "errortext_test.moc"
