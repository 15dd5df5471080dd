// SPDX-License-Identifier: GPL-3.0-or-later
// Where a paper is broken into pages, and that nothing on it is cut: with many lines and with the longest texts.
#include "tests/core/documents/papertools.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

class PaperBreaksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesRepeatTheirHeadOnEveryPage();
    void rowsAreNotTornByTheEndOfAPage();
    void everyPageSaysWhichOfHowMany();
    void theSealsPlaceStaysWithItsWords();
    void whatIsSealedOrSignedStandsOnTheSamePage_data();
    void whatIsSealedOrSignedStandsOnTheSamePage();
    void noPageEndsHalfEmptyBeforeTheLast_data();
    void noPageEndsHalfEmptyBeforeTheLast();
    void nothingRunsOffThePaper_data();
    void nothingRunsOffThePaper();
};

void PaperBreaksTest::tablesRepeatTheirHeadOnEveryPage()
{
    PaperFixture fixture;
    fixture.rows = 60;
    const QByteArray pdf = pdfOf(PaperKind::Receipt, fixture);
    const QStringList pages =
        QString::fromUtf8(readPdf(u"pdftotext"_s, {u"-raw"_s, u"PDF"_s, u"-"_s}, pdf)).split(u'\f');
    int withRows = 0;
    for (const QString &page : pages) {
        if (!page.contains(u"纸质收取"_s))
            continue;
        ++withRows;
        QCOMPARE(withoutSpace(page).count(u"序号材料名称原件份数复印件份数收取方式页数备注"_s), 1);
    }
    QCOMPARE(withRows, 3);
}

void PaperBreaksTest::rowsAreNotTornByTheEndOfAPage()
{
    PaperFixture fixture;
    fixture.multiLine = true;
    for (int rows = 20; rows < 28; ++rows) {
        fixture.rows = rows;
        const QString printed = withoutSpace(rawText(pdfOf(PaperKind::Correction, fixture)));
        QCOMPARE(printed.count(u"近期正面免冠2寸彩色白底照片（含电子版），不得使用美颜软件处理缺少"
                               u"请提交原件1份，由指定医疗机构评定并盖章"_s),
                 rows);
    }
}

void PaperBreaksTest::everyPageSaysWhichOfHowMany()
{
    PaperFixture fixture;
    fixture.rows = 60;
    const QByteArray pdf = pdfOf(PaperKind::Correction, fixture);
    QStringList pages =
        withoutSpace(QString::fromUtf8(readPdf(u"pdftotext"_s, {u"PDF"_s, u"-"_s}, pdf)).replace(u'\f', u'\x01'))
            .split(u'\x01', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 3);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains(u"办件编号：330212110-20260302-W3-0007-K"_s));
    }
}

void PaperBreaksTest::theSealsPlaceStaysWithItsWords()
{
    for (int rows = 1; rows < 24; rows += 2) {
        PaperFixture fixture;
        fixture.rows = rows;
        const QByteArray pdf = pdfOf(PaperKind::Correction, fixture);
        const QStringList pages = QString::fromUtf8(readPdf(u"pdftotext"_s, {u"PDF"_s, u"-"_s}, pdf)).split(u'\f');
        int places = 0;
        for (const QString &page : pages) {
            if (!page.contains(u"（盖章）"_s))
                continue;
            ++places;
            QVERIFY(page.contains(u"宁波市鄞州区残疾人联合会"_s));
            QVERIFY(page.contains(u"签收时间"_s));
            QVERIFY(page.contains(u"一份归档"_s));
        }
        QCOMPARE(places, 1);
    }
}

void PaperBreaksTest::whatIsSealedOrSignedStandsOnTheSamePage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("place"); ///< of seal or signature
    QTest::addColumn<QString>("words"); ///< what it vouches for
    QTest::newRow("D2") << int(PaperKind::Acceptance) << u"（盖章）"_s << u"作出决定"_s;
    QTest::newRow("D3b") << int(PaperKind::Correction) << u"（盖章）"_s << u"前补正"_s;
    QTest::newRow("D4") << int(PaperKind::Decline) << u"（盖章）"_s << u"行政复议"_s;
    QTest::newRow("D5") << int(PaperKind::TolerancePromise) << u"承诺人（签名或盖章）"_s << u"自愿申请容缺受理"_s;
    QTest::newRow("D6") << int(PaperKind::TolerantAcceptance) << u"（盖章）"_s << u"作出决定"_s;
    QTest::newRow("D6b") << int(PaperKind::Revocation) << u"（盖章）"_s << u"行政复议"_s;
    QTest::newRow("D8b") << int(PaperKind::ProxyReport) << u"委托人签收"_s << u"当面告知"_s;
    QTest::newRow("D9") << int(PaperKind::Extension) << u"（盖章）"_s << u"特此告知"_s;
    QTest::newRow("D9b") << int(PaperKind::SpecialProcedure) << u"（盖章）"_s << u"特此告知"_s;
    QTest::newRow("D10") << int(PaperKind::Approval) << u"（盖章）"_s << u"十个工作日内"_s;
    QTest::newRow("D10b") << int(PaperKind::Completion) << u"（盖章）"_s << u"请持本通知"_s;
    QTest::newRow("D11") << int(PaperKind::Refusal) << u"（盖章）"_s << u"行政诉讼"_s;
    QTest::newRow("D13") << int(PaperKind::Collection) << u"发证人签名"_s << u"当面核对无误"_s;
    QTest::newRow("D17b") << int(PaperKind::Supervision) << u"（盖章）"_s << u"承办人签收"_s;
    QTest::newRow("D18") << int(PaperKind::ResultPaper) << u"（盖章）"_s << u"审批专用章的无效"_s;
    QTest::newRow("D7") << int(PaperKind::Commitment) << u"申请人（签名或盖章）"_s << u"愿意接受核查"_s;
}

void PaperBreaksTest::whatIsSealedOrSignedStandsOnTheSamePage()
{
    QFETCH(int, kind);
    QFETCH(QString, place);
    QFETCH(QString, words);
    PaperFixture named;
    named.name = longestName;
    PaperFixture rows;
    rows.rows = 17;
    PaperFixture wordy;
    wordy.wordy = true;
    for (const PaperFixture &fixture : {named, rows, wordy}) {
        const QByteArray pdf = pdfOf(PaperKind(kind), fixture);
        const QStringList pages = QString::fromUtf8(readPdf(u"pdftotext"_s, {u"PDF"_s, u"-"_s}, pdf)).split(u'\f');
        int places = 0;
        for (QString page : pages) {
            page.remove(u'\n'); // words may run over the end of a line
            if (!page.contains(place))
                continue;
            ++places;
            QVERIFY2(page.contains(words), qPrintable(page));
        }
        QCOMPARE(places, 1);
    }
}

void PaperBreaksTest::noPageEndsHalfEmptyBeforeTheLast_data()
{
    QTest::addColumn<int>("kind");
    for (const PaperKindInfo &info : paperTable())
        QTest::addRow("%s", qPrintable(paperKindCode(info.kind))) << static_cast<int>(info.kind);
}

/** What stays together must not be so much that half a page is left white before it. */
void PaperBreaksTest::noPageEndsHalfEmptyBeforeTheLast()
{
    QFETCH(int, kind);
    PaperFixture named;
    named.name = longestName;
    PaperFixture wordy;
    wordy.wordy = true;
    for (const PaperFixture &fixture : {named, wordy}) {
        const QStringList pages =
            QString::fromUtf8(readPdf(u"pdftotext"_s, {u"-bbox"_s, u"PDF"_s, u"-"_s}, pdfOf(PaperKind(kind), fixture)))
                .split(u"<page "_s);
        QVERIFY(pages.size() > 1);
        static const QRegularExpression bottom(u"yMax=\"([0-9.]+)\""_s);
        const double foot = 264 / 25.4 * 72;
        for (qsizetype page = 1; page + 1 < pages.size(); ++page) {
            double lowest = 0;
            for (const auto &word : bottom.globalMatch(pages[page])) {
                const double y = word.captured(1).toDouble();
                lowest = y < foot ? std::max(lowest, y) : lowest;
            }
            QVERIFY2(lowest > foot / 2, qPrintable(u"page %1 ends at %2 of %3"_s.arg(page).arg(lowest).arg(foot)));
        }
    }
}

void PaperBreaksTest::nothingRunsOffThePaper_data()
{
    QTest::addColumn<int>("kind");
    for (const PaperKindInfo &info : paperTable())
        QTest::addRow("%s", qPrintable(paperKindCode(info.kind))) << static_cast<int>(info.kind);
}

void PaperBreaksTest::nothingRunsOffThePaper()
{
    QFETCH(int, kind);
    const auto paperKind = static_cast<PaperKind>(kind);
    PaperFixture named;
    named.rows = 23;
    named.multiLine = true;
    named.name = longestName;
    PaperFixture wordy = named;
    wordy.wordy = true;
    static const QRegularExpression word(
        u"<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\""_s);
    const bool slip = paperKindInfo(paperKind).format == PaperFormat::Slip80;
    const double point = 72 / 25.4;
    const double left = (slip ? 4 : 25) * point - 1;
    const double right = (slip ? 76 : 185) * point + 2;
    int words = 0;
    for (const PaperFixture &fixture : {named, wordy}) {
        const QByteArray boxes = readPdf(u"pdftotext"_s, {u"-bbox"_s, u"PDF"_s, u"-"_s}, pdfOf(paperKind, fixture));
        for (const auto &match : word.globalMatch(QString::fromUtf8(boxes))) {
            ++words;
            QVERIFY2(match.captured(1).toDouble() >= left && match.captured(3).toDouble() <= right,
                     qPrintable(match.captured()));
            QVERIFY(match.captured(2).toDouble() >= 0);
            QVERIFY(slip || match.captured(4).toDouble() <= 292 * point);
        }
    }
    QVERIFY(words > 40);
}

QTEST_MAIN(PaperBreaksTest)
#include "paperbreaks_test.moc"
