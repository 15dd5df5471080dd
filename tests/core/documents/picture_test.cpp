// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/picture.h"

#include <QBuffer>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const char *format, QSize size = {40, 30})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("cannot write %s", format);
    return bytes;
}

/** A bitmap's head that promises @p width x @p height points, and nothing behind it. */
QByteArray bitmapHead(qint32 width, qint32 height)
{
    QByteArray bytes = encoded("bmp").left(54);
    for (int i = 0; i < 4; ++i) {
        bytes[18 + i] = char(quint32(width) >> (8 * i));
        bytes[22 + i] = char(quint32(height) >> (8 * i));
    }
    return bytes;
}

} // namespace

/** Pictures somebody else made are decoded whole or refused, and never at the price of the machine's memory. */
class PictureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholePictureIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mediaType");
        QTest::newRow("PNG") << encoded("png") << u"image/png"_s;
        QTest::newRow("JPEG") << encoded("jpg") << u"image/jpeg"_s;
        QTest::newRow("BMP") << encoded("bmp") << u"image/bmp"_s;
        QTest::newRow("of whatever kind it is") << encoded("png") << QString();
    }

    void aWholePictureIsRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, mediaType);
        const Result<QImage> image = readPicture(content, mediaType);
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(40, 30));
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mediaType");
        const auto row = [](const char *name, const QByteArray &content, const QString &type = {}) {
            QTest::newRow(name) << content << type;
        };
        row("nothing", {});
        row("text", "this is no picture");
        row("NULs", QByteArray(4096, '\0'));
        row("PNG's first bytes", encoded("png").first(8));
        row("PNG cut in the middle", encoded("png").chopped(40));
        row("PNG with a changed byte", encoded("png").replace("IDAT", "IDAT\xff"));
        row("JPEG's head only", encoded("jpg").first(100));
        row("JPEG said to be PNG", encoded("jpg"), u"image/png"_s);
        row("PNG said to be a drawing", encoded("png"), u"image/svg+xml"_s);
        row("drawing", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
        row("XPM, a kind nobody scans", encoded("xpm"));
        row("XBM", encoded("xbm"));
        row("PPM", encoded("ppm"));
        row("bitmap with a negative width", bitmapHead(-40, 30));
        row("bitmap of no points", bitmapHead(0, 0));
        row("bitmap of too many points", bitmapHead(60'000, 60'000));
        row("bitmap with a height nobody can turn round", bitmapHead(40, std::numeric_limits<qint32>::min()));
    }

    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, mediaType);
        const Result<QImage> image = readPicture(content, mediaType);
        QVERIFY(!image);
        QCOMPARE(image.error().reason, u"picture.unreadable"_s);
    }

    void anA4PageOf600DpiInColourIsRead() { QVERIFY(readPicture(encoded("jpg", {4960, 7016}))); }
};

QTEST_GUILESS_MAIN(PictureTest)
#include "picture_test.moc"
