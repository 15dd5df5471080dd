// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperpdf.h"
#include "tests/core/sync/workstation.h"
#include "tests/district/heldline.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

/** From the paper in a citizen's hand to the page of the real server: what is printed there opens it. */
class TrackedPaperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QCOMPARE(ContractBook::takeFaults(), QStringList()); }
    void theCodeOnThePaperOpensThePage_data();
    void theCodeOnThePaperOpensThePage();

private:
    /** What pdftotext finds on @p paper. */
    [[nodiscard]] QString printedText(const MadePaper &paper);
    /** What a citizen's telephone gets for @p path. */
    [[nodiscard]] HttpAnswer page(const QByteArray &path);

    QTemporaryDir m_folder;
    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<Workstation> m_window;
    TakenIn m_taken;
};

void TrackedPaperTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(m_postgres->database(u"tracked"_s), QMap<QString, QString>());
    m_district->start();
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(m_district->port()));
    m_window = std::make_unique<Workstation>(heldLine(address), 1);
    m_window->enrol(m_district->code(u"330212110"_s));
    m_taken = m_window->desk.take(m_window->desk.completeDraft(u"YZ-NY01"_s), Outcome::Accept);
    m_window->mustSync();
}

HttpAnswer TrackedPaperTest::page(const QByteArray &path)
{
    HttpRequest request;
    request.path = QString::fromLatin1(path);
    const Synced<HttpAnswer> answer = heldLine(QUrl(u"http://127.0.0.1:%1"_s.arg(m_district->port())))->call(request);
    return answer ? *answer : HttpAnswer();
}

QString TrackedPaperTest::printedText(const MadePaper &paper)
{
    const LaidOutPaper laidOut =
        must(LaidOutPaper::layOut(paper.source, paperKindInfo(paper.kind).format, paper.marks));
    const QByteArray pdf = must(writePdf(laidOut, {paperKindTitle(paper.kind), paper.printedAt}));
    QFile file(m_folder.filePath(u"paper.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess pdftotext;
    pdftotext.start(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s});
    return pdftotext.waitForFinished(60'000) ? QString::fromUtf8(pdftotext.readAllStandardOutput()) : QString();
}

void TrackedPaperTest::theCodeOnThePaperOpensThePage_data()
{
    QTest::addColumn<PaperKind>("kind");
    QTest::newRow("slip") << PaperKind::Slip;
    QTest::newRow("receipt") << PaperKind::Receipt;
}

void TrackedPaperTest::theCodeOnThePaperOpensThePage()
{
    QFETCH(PaperKind, kind);
    const auto paper = std::ranges::find(m_taken.papers, kind, &MadePaper::kind);
    QVERIFY(paper != m_taken.papers.end());
    const QString printed = printedText(*paper);
    static const QRegularExpression codeForm(u"查询码：([0-9A-Z]{5}-[0-9A-Z]{5})"_s);
    static const QRegularExpression numberForm(u"330212110-\\d{8}-\\w{2}-\\w{4}-\\d{4,6}-\\w"_s);
    const QByteArray code = codeForm.match(printed).captured(1).toLatin1();
    const QByteArray number = numberForm.match(printed).captured().toLatin1();
    QVERIFY2(!code.isEmpty() && !number.isEmpty(), qPrintable(printed));

    const HttpAnswer opened = page("/t/" + number + "?k=" + code);
    QCOMPARE(opened.status, 200);
    QVERIFY(opened.body.contains("已受理，正在办理"));
    QVERIFY(opened.body.contains(number));

    QByteArray wrong = code;
    wrong[0] = wrong.at(0) == '2' ? '3' : '2';
    const HttpAnswer refused = page("/t/" + number + "?k=" + wrong);
    QCOMPARE(refused.status, 404);
    const HttpAnswer unknown = page("/t/330212110-20260101-ZZ-ZZZZ-0001-Z?k=" + code);
    QCOMPARE(unknown.status, 404);
    QCOMPARE(refused.body, unknown.body);

    // The code beside it says the same address on the district's own name, which here only the server stands for.
    static const QRegularExpression addressForm(u"href=\"https://district\\.example([^\"]+)\""_s);
    const QByteArray path = addressForm.match(paper->source).captured(1).toLatin1();
    QCOMPARE(path, "/t/" + number + "?k=" + QByteArray(code).replace("-", ""));
    QCOMPARE(page(path).body, opened.body);
}

QTEST_MAIN(TrackedPaperTest)
#include "trackedpaper_test.moc"
