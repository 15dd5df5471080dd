// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/qr.h"

#include <QTest>

#include <ZXing/ReadBarcode.h>

using namespace yichuang;
using namespace Qt::StringLiterals;

/** What we write as a code, another program reads: built where that program's library is. */
class CodeReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadBackByAScanner_data();
    void codesAreReadBackByAScanner();
};

void CodeReadingTest::codesAreReadBackByAScanner_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("paper") << u"YC1.330212110-20260302-W3-0007-K.D2.甬鄞姜山受字〔2026〕3号.0123456789abcdef."
                              u"0190163d-8694-739b-b7a6-1f2e3d4c5b6a.AP8QIDBAUGBw"_s;
    QTest::newRow("ASCII") << u"HTTPS://EXAMPLE.CN/1"_s;
    QTest::newRow("beyond the BMP") << u"李𠮷 王𬍛"_s;
}

void CodeReadingTest::codesAreReadBackByAScanner()
{
    QFETCH(QString, text);
    const auto code = QrCode::encode(text);
    QVERIFY(code);
    const QImage image = code->image(4);
    const ZXing::ImageView view(image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(image.bytesPerLine()));
    const ZXing::Result read = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    QVERIFY(read.isValid());
    QCOMPARE(QString::fromStdString(read.text()), text);
}

QTEST_GUILESS_MAIN(CodeReadingTest)
#include "codereading_test.moc"
