// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperimage.h"
#include "tests/core/documents/papertools.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

#include <ZXing/ReadBarcode.h>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

class PaperPdfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTextLayerSaysExactlyWhatIsPrinted_data();
    void theTextLayerSaysExactlyWhatIsPrinted();
    void statutoryWordsStandOnThePaper_data();
    void statutoryWordsStandOnThePaper();
    void fontsAreEmbeddedAndSubset();
    void theFileTellsNothingOfThePerson();
    void theSameInputGivesTheSameBytes();
    void aReprintDiffersByItsMarkOnly();
    void codesAreReadFromTheRenderedPage_data();
    void codesAreReadFromTheRenderedPage();
    void threePapersSayWhereToLookHowTheCaseStands_data();
    void threePapersSayWhereToLookHowTheCaseStands();
    void theAddressDoesNotCostTheReceiptASecondPage();
    void anAddressTooLongForACodeIsRefused();
    void charactersWithoutGlyphBecomeGetaAndAreListed();
    void hostileTextsPrintAsTheyStand();
    void aHundredThousandCharactersBecomePages();
    void papersWithoutEndAreRefused();
    void noPaperWithoutItsFonts();
    void theSlipIsOnePageAsLongAsItsContent();
    void picturesAreRefusedOutsideTheirRange();
    void aPrintersPictureHasThePagesSizeInItsOwnPoints();

private:
    QTemporaryDir m_folder;
};

namespace {

/** The characters of @p text in an order of their own: what is there, whatever the columns. */
std::u32string sortedCharacters(const QString &text)
{
    std::u32string characters = withoutSpace(text).toStdU32String();
    std::ranges::sort(characters);
    return characters;
}

QString footText(const PaperMarks &marks, int page, int pages)
{
    return u"办件编号：%1经办人：%2窗口：%3查询电话：%4打印时间：%5第%6页共%7页"_s.arg(
        marks.caseNumber, marks.clerk, marks.window, marks.phone, marks.printedAt, QString::number(page + 1),
        QString::number(pages));
}

QString slipFootText(const PaperMarks &marks)
{
    return u"%1窗口：%2经办人：%3查询电话：%4打印时间：%5第1页共1页"_s.arg(marks.caseNumber, marks.window, marks.clerk,
                                                                           marks.phone, marks.printedAt);
}

QString plainText(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return withoutSpace(document.toPlainText());
}

Result<LaidOutPaper> letter(const QString &body)
{
    const auto html = fillPaper(TemplateSet::builtIn(), PaperKind::Consultation,
                                {{u"itemName"_s, u"x"_s}, {u"note"_s, u"y"_s}, {u"situation"_s, body}});
    if (!html)
        return failure(html.error());
    return LaidOutPaper::layOut(*html, PaperFormat::A4, {});
}

} // namespace

void PaperPdfTest::initTestCase()
{
    QCOMPARE(installedFamilies(PaperFonts::standard().body), PaperFonts::standard().body);
}

void PaperPdfTest::theTextLayerSaysExactlyWhatIsPrinted_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("agent");
    for (const PaperKindInfo &info : paperTable()) {
        const QByteArray code = paperKindCode(info.kind).toUtf8();
        const int kind = static_cast<int>(info.kind);
        QTest::addRow("%s short", code.constData()) << kind << 1 << u"测试甲"_s << true;
        QTest::addRow("%s forty rows", code.constData()) << kind << 40 << u"测试甲"_s << true;
        QTest::addRow("%s rare name", code.constData()) << kind << 4 << u"𬱖李𠮷𬍛㛃䶮𫖮A023"_s << true;
        QTest::addRow("%s long name", code.constData()) << kind << 4 << longestName << true;
        QTest::addRow("%s no agent", code.constData()) << kind << 4 << u"ALICE MARY TESTER"_s << false;
        for (const int rows : {12, 21, 30, 47}) // tables that end in the middle of a page and near its foot
            QTest::addRow("%s long name, %d rows", code.constData(), rows) << kind << rows << longestName << true;
    }
}

void PaperPdfTest::theTextLayerSaysExactlyWhatIsPrinted()
{
    QFETCH(int, kind);
    QFETCH(int, rows);
    QFETCH(QString, name);
    QFETCH(bool, agent);
    const auto paperKind = static_cast<PaperKind>(kind);
    PaperFixture fixture;
    fixture.rows = rows;
    fixture.name = name;
    fixture.agent = agent;
    const auto paper = paperFixtureLaidOut(paperKind, fixture);
    QVERIFY(paper);
    QVERIFY(paper->missingGlyphs().isEmpty());
    const auto pdf = writePdf(*paper, paperProperties());
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().reason));
    const QString printed = withoutSpace(rawText(*pdf));
    const PaperMarks marks = paperFixtureMarks(paperKind);
    const int pages = paper->pageCount();
    QString expected = plainText(*paperFixtureHtml(paperKind, fixture));
    if (paperKindInfo(paperKind).format == PaperFormat::Slip80) {
        QCOMPARE(printed, expected + slipFootText(marks));
        return;
    }
    const bool sealed = expected.contains(u"（单位）"_s) && paperKindInfo(paperKind).seal != PaperSeal::None;
    const QString seal = printed.contains(u"（盖章）"_s) ? u"（盖章）"_s : QString();
    QVERIFY(!sealed || !seal.isEmpty());
    if (pages == 1) {
        QCOMPARE(printed, seal + expected + footText(marks, 0, 1));
        return;
    }
    // Several pages: the head of the list stands again on each page it reaches.
    static const QRegularExpression head(u"序号.*?(备注|补正要求|补齐方式|证照文号|批准日期|签名)"_s);
    const QString headText = head.match(expected).captured();
    expected += seal;
    for (int page = 0; page < pages; ++page)
        expected += footText(marks, page, pages);
    for (qsizetype i = expected.count(headText); !headText.isEmpty() && i < printed.count(headText); ++i)
        expected += headText;
    QCOMPARE(QString::fromStdU32String(sortedCharacters(printed)),
             QString::fromStdU32String(sortedCharacters(expected)));
}

void PaperPdfTest::statutoryWordsStandOnThePaper_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("licence");
    QTest::addColumn<bool>("deemed");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, PaperKind kind, bool licence, bool deemed, const QString &words) {
        QTest::newRow(name) << static_cast<int>(kind) << licence << deemed << words;
    };
    add("D1", PaperKind::Receipt, true, false,
        u"现收到你（单位）提交的“残疾人证办理（新办）”申请材料共4项8份（清单如下）。本凭证仅证明收到材料，不代表受理。"_s);
    add("D2", PaperKind::Acceptance, true, false,
        u"你（单位）于2026年3月2日提出的残疾人证办理（新办）申请及材料收悉。经审查，申请材料齐全，符合法定形式，根据《中华人民共和国行政许可法》第三十二条第一款第（五）项的规定，决定予以受理。|我单位将自受理之日起10个工作日内（2026年3月16日前）作出决定。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内。"_s);
    add("D2 no licence", PaperKind::Acceptance, false, false,
        u"依据《中华人民共和国残疾人保障法》第十五条，决定予以受理。|我单位将自受理之日起10个工作日内（2026年3月16日前）作出决定。"_s);
    add("D2 deemed", PaperKind::Acceptance, true, true,
        u"因未在五个工作日内一次告知补正内容，依法自2026年3月2日起即为受理。"_s);
    add("D3b", PaperKind::Correction, true, false,
        u"请于2026年3月16日前补正。如有疑义请致电0574-88123456。以上为需要补正的全部内容。逾期未补正的，视为撤回申请。法律依据：《中华人民共和国行政许可法》第三十二条第一款第（四）项。"_s);
    add("D4", PaperKind::Decline, true, false,
        u"该事项依法不属于本机关职权范围。根据《中华人民共和国行政许可法》第三十二条第一款第（二）项的规定，决定不予受理。请向宁波市残疾人联合会申请。|如不服本决定，可自收到之日起60日内向宁波市鄞州区人民政府申请行政复议，或自收到之日起6个月内向宁波市鄞州区人民法院提起行政诉讼。"_s);
    add("D5", PaperKind::TolerancePromise, true, false,
        u"本人（单位）自愿申请容缺受理，承诺于2026年3月9日前补齐上列材料，并保证内容真实；逾期未补齐的，同意撤销受理（终止办理），由此产生的后果自行承担。"_s);
    add("D6", PaperKind::TolerantAcceptance, true, false, u"决定予以容缺受理。"_s);
    add("D7", PaperKind::Commitment, true, false,
        u"（1）已经知晓告知事项；（2）已符合告知的条件；（3）填报信息真实、准确；（4）愿意接受核查；（5）愿意承担不实承诺的法律责任。"_s);
    const QString remedies =
        u"|如不服本决定，可自收到之日起60日内向宁波市鄞州区人民政府申请行政复议，或自收到之日起6个月内向宁波市鄞州区人民法院提起行政诉讼。"_s;
    add("D6b", PaperKind::Revocation, true, false,
        u"经查，承诺容缺后补的材料逾期未补齐。依据浙江省保障“最多跑一次”改革规定第十一条，决定撤销受理。"_s + remedies);
    add("D9", PaperKind::Extension, true, false,
        u"原办理期限至2026年3月30日。因承诺容缺后补的材料逾期未补齐，根据《中华人民共和国行政许可法》第四十二条第一款的规定，经本行政机关负责人批准，决定延长5个工作日，办理期限延至2026年4月14日。"_s);
    add("D9 no licence", PaperKind::Extension, false, false,
        u"因承诺容缺后补的材料逾期未补齐，经本行政机关负责人批准，决定延长5个工作日"_s);
    add("D9b", PaperKind::SpecialProcedure, true, false,
        u"依法需要进行鉴定，自2026年3月9日起，预计需要5个工作日（至2026年3月13日）。根据《中华人民共和国行政许可法》第四十五条的规定，所需时间不计算在办理期限内。"_s);
    add("D10", PaperKind::Approval, true, false,
        u"根据《中华人民共和国行政许可法》第三十八条第一款和《中华人民共和国残疾人保障法》第十五条的规定，决定准予行政许可。|本机关将自作出决定之日起十个工作日内（2026年3月26日前）颁发、送达中华人民共和国残疾人证。请持本决定书和身份证件领取。本决定依法予以公开。"_s);
    add("D10b", PaperKind::Completion, false, false,
        u"依据《中华人民共和国残疾人保障法》第十五条，同意办理。|请持本通知和身份证件，于2026年3月26日前到姜山镇便民服务中心领取中华人民共和国残疾人证；"_s);
    add("D11", PaperKind::Refusal, true, false,
        u"根据《中华人民共和国行政许可法》第三十八条第二款的规定，决定不予行政许可。"_s + remedies);
    add("D11b", PaperKind::Denial, false, false, u"承诺容缺后补的材料逾期未补齐。决定不予办理。"_s + remedies);
    add("D12", PaperKind::ServiceReceipt, true, false, u"拒收事由受送达人认为理由不成立，拒绝签收"_s);
    add("D14", PaperKind::RoutingSheet, true, false, u"截止日期2026年3月16日"_s);
    add("D17a", PaperKind::HandoverList, true, false, u"现移交申请材料共4项8份（清单如下）。"_s);
    add("D17b", PaperKind::Supervision, true, false, u"该办件已超过办理期限2个工作日，尚未办结。"_s);
    add("copies", PaperKind::Acceptance, true, false, u"本文书一式二份，一份送达申请人，一份归档。"_s);
}

void PaperPdfTest::statutoryWordsStandOnThePaper()
{
    QFETCH(int, kind);
    QFETCH(bool, licence);
    QFETCH(bool, deemed);
    QFETCH(QString, words);
    PaperFixture fixture;
    fixture.licence = licence;
    fixture.deemed = deemed;
    const QString printed = withoutSpace(rawText(pdfOf(static_cast<PaperKind>(kind), fixture)));
    for (const QString &sentence : words.split(u'|', Qt::SkipEmptyParts)) // the facts may stand between them
        QVERIFY2(printed.contains(sentence), qPrintable(printed));
    QVERIFY(licence || !printed.contains(u"行政许可法"_s));
}

void PaperPdfTest::fontsAreEmbeddedAndSubset()
{
    PaperFixture fixture;
    fixture.name = u"李𠮷𰀡"_s;
    const QByteArray pdf = pdfOf(PaperKind::Receipt, fixture);
    const QStringList lines =
        QString::fromUtf8(readPdf(u"pdffonts"_s, {u"PDF"_s}, pdf)).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 4); // two lines of heading, Noto Serif regular and bold at least
    for (qsizetype i = 2; i < lines.size(); ++i)
        QVERIFY2(lines[i].contains(u" yes yes yes "_s), qPrintable(lines[i]));
    QVERIFY(lines.join(u' ').contains(u"BabelStoneHan"_s));
    QVERIFY2(pdf.size() < 200'000, "fonts are not subset");
}

void PaperPdfTest::theFileTellsNothingOfThePerson()
{
    const QByteArray pdf = pdfOf(PaperKind::Commitment);
    const QString information = QString::fromUtf8(readPdf(u"pdfinfo"_s, {u"PDF"_s}, pdf));
    QVERIFY(information.contains(u"收件凭证"_s));
    QVERIFY(!information.contains(u"测试"_s));
    QVERIFY(!pdf.contains("330212190203120014"));
    QVERIFY(!information.contains(u"Author"_s));
}

void PaperPdfTest::theSameInputGivesTheSameBytes()
{
    const QByteArray first = pdfOf(PaperKind::Receipt);
    QVERIFY(!first.isEmpty());
    QCOMPARE(pdfOf(PaperKind::Receipt), first);
}

void PaperPdfTest::aReprintDiffersByItsMarkOnly()
{
    const QString html = *paperFixtureHtml(PaperKind::Acceptance);
    PaperMarks marks = paperFixtureMarks(PaperKind::Acceptance);
    const QString first = rawText(*writePdf(*LaidOutPaper::layOut(html, PaperFormat::A4, marks), paperProperties()));
    marks.reprint = true;
    QString again = rawText(*writePdf(*LaidOutPaper::layOut(html, PaperFormat::A4, marks), paperProperties()));
    QCOMPARE(again.count(u"【补打】"_s), 1);
    QCOMPARE(withoutSpace(again.remove(u"【补打】"_s)), withoutSpace(first));
}

void PaperPdfTest::codesAreReadFromTheRenderedPage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("dpi");
    for (const PaperKindInfo &info : paperTable()) {
        for (const int dpi : {150, 200})
            QTest::addRow("%s at %d", qPrintable(paperKindCode(info.kind)), dpi) << static_cast<int>(info.kind) << dpi;
    }
}

void PaperPdfTest::codesAreReadFromTheRenderedPage()
{
    QFETCH(int, kind);
    QFETCH(int, dpi);
    const auto paperKind = static_cast<PaperKind>(kind);
    const QString root = m_folder.filePath(u"page"_s);
    QVERIFY(readPdf(u"pdftoppm"_s,
                    {u"-r"_s, QString::number(dpi), u"-gray"_s, u"-f"_s, u"1"_s, u"-singlefile"_s, u"PDF"_s, root},
                    pdfOf(paperKind))
                .isEmpty());
    const QImage image = QImage(root + u".pgm"_s).convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(!image.isNull());
    const ZXing::ImageView view(image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(image.bytesPerLine()));
    QSet<QString> read;
    for (const ZXing::Result &code :
         ZXing::ReadBarcodes(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true)))
        read.insert(QString::fromStdString(code.text()));
    QSet<QString> expected{paperFixtureMarks(paperKind).qrText};
    if (paperFactNames(paperKind).allows(u"trackAddress"_s, {})) // what the citizen's telephone opens
        expected.insert(paperFixtureFacts(paperKind).value(u"trackAddress").toString());
    QCOMPARE(read, expected);
}

void PaperPdfTest::threePapersSayWhereToLookHowTheCaseStands_data()
{
    QTest::addColumn<int>("kind");
    for (const PaperKind kind : {PaperKind::Receipt, PaperKind::Slip, PaperKind::BundleSlip})
        QTest::newRow(qPrintable(paperKindCode(kind))) << static_cast<int>(kind);
}

void PaperPdfTest::threePapersSayWhereToLookHowTheCaseStands()
{
    QFETCH(int, kind);
    const auto paperKind = static_cast<PaperKind>(kind);
    const QString printed = withoutSpace(rawText(pdfOf(paperKind)));
    QVERIFY(printed.contains(u"查询码：7K3MQ-0XW9T"_s));
    QVERIFY(printed.contains(u"扫"_s));
    // Where the district has no address that a telephone can open, the code alone is printed.
    QJsonObject facts = paperFixtureFacts(paperKind);
    facts.remove(u"trackAddress"_s);
    const QString html = *fillPaper(TemplateSet::builtIn(), paperKind, facts);
    const PaperFormat format = paperKindInfo(paperKind).format;
    const auto paper = LaidOutPaper::layOut(html, format, paperFixtureMarks(paperKind));
    const QString without = withoutSpace(rawText(*writePdf(*paper, paperProperties())));
    QVERIFY(without.contains(u"查询码：7K3MQ-0XW9T"_s));
    QVERIFY(!without.contains(u"扫"_s));
}

void PaperPdfTest::theAddressDoesNotCostTheReceiptASecondPage()
{
    PaperFixture usual;
    usual.rows = 7; // as many as fit without code and address
    QJsonObject facts = paperFixtureFacts(PaperKind::Receipt, usual);
    for (const auto &fact : {u"none"_s, u"trackAddress"_s, u"trackCode"_s}) {
        facts.remove(fact);
        const QString html = *fillPaper(TemplateSet::builtIn(), PaperKind::Receipt, facts);
        const auto paper = LaidOutPaper::layOut(html, PaperFormat::A4, paperFixtureMarks(PaperKind::Receipt));
        QVERIFY(paper);
        QCOMPARE(paper->pageCount(), 1);
    }
}

void PaperPdfTest::anAddressTooLongForACodeIsRefused()
{
    const QString html = u"<p><a name=\"qr\" href=\"https://"_s + QString(1100, u'x') + u"\">扫</a></p>"_s;
    const auto paper = LaidOutPaper::layOut(html, PaperFormat::Slip80, {});
    QVERIFY(!paper);
    QCOMPARE(paper.error().reason, u"qr.too-long"_s);
}

void PaperPdfTest::charactersWithoutGlyphBecomeGetaAndAreListed()
{
    PaperFixture fixture;
    fixture.name = u"李\U0002EBF0\U00030021\uE001\U0002EBF0"_s;
    const auto paper = paperFixtureLaidOut(PaperKind::Acceptance, fixture);
    QVERIFY(paper);
    QCOMPARE(paper->missingGlyphs(), (QStringList{u"U+2EBF0"_s, u"U+E001"_s}));
    const QString printed = withoutSpace(rawText(*writePdf(*paper, paperProperties())));
    QVERIFY(printed.contains(u"李〓\U00030021〓〓："_s));
}

void PaperPdfTest::hostileTextsPrintAsTheyStand()
{
    PaperFixture fixture;
    fixture.name = QString(u"<img src=file:///etc/passwd>甲\u202E乙\u2066丙\u0000丁</p>{{x}}&amp;"_s);
    fixture.name.insert(3, QChar(0xD800));
    fixture.name.insert(5, QChar(u'\0'));
    const auto paper = paperFixtureLaidOut(PaperKind::Acceptance, fixture);
    QVERIFY(paper);
    QCOMPARE(paper->missingGlyphs(), QStringList{u"U+FFFD"_s});
    const QString printed = withoutSpace(rawText(*writePdf(*paper, paperProperties())));
    QVERIFY2(printed.contains(u"<im〓gsrc=file:///etc/passwd>甲乙丙丁</p>{{x}}&amp;："_s), qPrintable(printed));
}

void PaperPdfTest::aHundredThousandCharactersBecomePages()
{
    const QString body(100'000, u'长');
    const auto paper = letter(body);
    QVERIFY(paper);
    QVERIFY(paper->pageCount() > 50);
    const auto pdf = writePdf(*paper, paperProperties());
    QVERIFY(pdf);
    QCOMPARE(rawText(*pdf).count(u'长'), body.size());
}

void PaperPdfTest::papersWithoutEndAreRefused()
{
    const auto paper = letter(QString(340'000, u'长'));
    QVERIFY(!paper);
    QCOMPARE(paper.error().code, ErrorCode::TooLarge);
}

void PaperPdfTest::noPaperWithoutItsFonts()
{
    const QStringList none{u"No Such Face"_s};
    const auto paper = LaidOutPaper::layOut(u"<p>测试</p>"_s, PaperFormat::A4, {}, PaperFonts{none, none});
    QCOMPARE(paper.error(), (Error{ErrorCode::NotFound, u"paper.no-fonts"_s, {}}));
}

void PaperPdfTest::theSlipIsOnePageAsLongAsItsContent()
{
    PaperFixture many;
    many.rows = 40;
    const auto low = paperFixtureLaidOut(PaperKind::Slip);
    const auto high = paperFixtureLaidOut(PaperKind::Slip, many);
    QVERIFY(low && high);
    QCOMPARE(high->pageCount(), 1);
    QCOMPARE(high->pageSizeMm(0).width(), 80.0);
    QVERIFY(high->pageSizeMm(0).height() > low->pageSizeMm(0).height() + 100);
    const QString size = QString::fromUtf8(readPdf(u"pdfinfo"_s, {u"PDF"_s}, *writePdf(*high, paperProperties())));
    static const QRegularExpression form(u"Page size:\\s+([0-9.]+) x ([0-9.]+) pts"_s);
    const auto match = form.match(size);
    QVERIFY(match.hasMatch());
    QVERIFY(qAbs(match.captured(1).toDouble() - 80 * 72 / 25.4) < 1.5);
    QVERIFY(qAbs(match.captured(2).toDouble() - high->pageSizeMm(0).height() * 72 / 25.4) < 1.5);
}

void PaperPdfTest::picturesAreRefusedOutsideTheirRange()
{
    const auto paper = paperFixtureLaidOut(PaperKind::Receipt);
    QVERIFY(paper);
    QCOMPARE(paperImage(*paper, 0, 150)->size(), QSize(1240, 1754));
    QVERIFY(!paperImage(*paper, 0, 10'000));
    QVERIFY(!paperImage(*paper, -1, 100));
    QVERIFY(!paperImage(*paper, paper->pageCount(), 100));
}

void PaperPdfTest::aPrintersPictureHasThePagesSizeInItsOwnPoints()
{
    const auto paper = letter(u"<p>测试 0123</p>"_s);
    QVERIFY(paper);
    const auto image = paperRaster(*paper, 0, 300, 150); // many printers are finer one way
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(2480, 1754));
    QCOMPARE(image->pixel(0, 0), qRgb(255, 255, 255)); // a margin is white
    int black = 0;
    for (int y = 0; y < image->height(); ++y) {
        const uchar *line = image->constScanLine(y);
        black += int(std::count(line, line + image->width(), uchar(0)));
    }
    QVERIFY(black > 500); // points of the letters
    QCOMPARE(paperRaster(*paper, 0, 59, 300).error().code, ErrorCode::InvalidInput);
    QCOMPARE(paperRaster(*paper, 1, 300, 300).error().code, ErrorCode::InvalidInput);
}

QTEST_MAIN(PaperPdfTest)
#include "paperpdf_test.moc"
