// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/gdiprinter.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

/** The printers of Windows, on a computer that has none or whose printers nobody may waste paper on. */
class GdiPrinterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePrintersAreListedWithOneDefaultAtMost()
    {
        const auto printers = GdiPrinter().printers();
        QVERIFY(printers);
        QVERIFY(std::ranges::count_if(*printers, &PrinterInfo::isDefault) <= 1);
        for (const PrinterInfo &printer : *printers)
            QVERIFY(!printer.name.isEmpty());
    }

    void anUnknownPrinterIsNamedAsSuch()
    {
        const auto paper = LaidOutPaper::layOut(u"<p>测试</p>"_s, PaperFormat::A4, {});
        QVERIFY(paper);
        PrintSettings settings;
        settings.printer = u"no printer of this name 打印机"_s;
        const auto job = GdiPrinter().print({"%PDF-1.7", &*paper}, settings);
        QVERIFY(!job);
        QCOMPARE(job.error().code, ErrorCode::PrinterUnavailable);
        QCOMPARE(job.error().reason, u"printer.unknown"_s);
    }

    void aPaperThatIsNotDrawnIsRefused()
    {
        QCOMPARE(GdiPrinter().print(QByteArray("%PDF-1.7"), {}).error().reason, u"print.not-drawn"_s);
        QCOMPARE(GdiPrinter().print(QByteArray("text"), {}).error().reason, u"print.not-pdf"_s);
    }

    void aJobNobodyKnowsIsNotFollowed()
    {
        QVERIFY(!GdiPrinter().follow({u"no printer of this name"_s, 4711, {}, PrintJobState::Waiting, {}}));
    }
};

QTEST_MAIN(GdiPrinterTest)
#include "gdiprinter_test.moc"
