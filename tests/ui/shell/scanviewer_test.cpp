// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background.h"
#include "ui/shell/scanviewer.h"

#include <QBuffer>
#include <QPushButton>
#include <QTest>

using namespace yichuang;

namespace {

QByteArray png(const QSize &size, const QColor &colour)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

/** A viewer over files held in memory, as a case page gives it. */
struct Shown
{
    explicit Shown(QList<QByteArray> contents)
        : files(std::move(contents))
    {
        QStringList hashes;
        for (qsizetype i = 0; i < files.size(); ++i)
            hashes << QString::number(i);
        viewer = new ScanViewer(
            hashes,
            [this](const QString &hash) {
                return inBackground([content = files.at(hash.toInt())]() -> Result<QByteArray> {
                    if (content.isEmpty())
                        return failure(ErrorCode::NotFound, QStringLiteral("attachment.unknown"));
                    return content;
                });
            },
            &window);
        viewer->setAttribute(Qt::WA_DeleteOnClose, false);
        viewer->show();
    }

    QList<QByteArray> files;
    QWidget window;
    ScanViewer *viewer = nullptr;
};

} // namespace

class ScanViewerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsShown();
    void pagesAreTurnedByKey();
    void zoomAndRotationByKey();
    void whatIsNoPictureIsToldInWords_data();
    void whatIsNoPictureIsToldInWords();
    void theTitleNamesNobody();
};

void ScanViewerTest::aPictureIsShown()
{
    Shown at({png({40, 30}, Qt::red)});
    QTRY_COMPARE(at.viewer->picture().size(), QSize(40, 30));
    QCOMPARE(at.viewer->picture().pixelColor(5, 5), QColor(Qt::red));
    QVERIFY(at.viewer->message().isEmpty());
}

void ScanViewerTest::pagesAreTurnedByKey()
{
    Shown at({png({40, 30}, Qt::red), png({20, 60}, Qt::blue)});
    auto *before = at.viewer->findChild<QPushButton *>(QStringLiteral("scanBefore"));
    QTRY_COMPARE(at.viewer->picture().size(), QSize(40, 30));
    QVERIFY(!before->isEnabled());
    QTest::keyClick(at.viewer, Qt::Key_PageDown);
    QTRY_COMPARE(at.viewer->picture().size(), QSize(20, 60));
    QTest::keyClick(at.viewer, Qt::Key_PageDown); // there is no third
    QCOMPARE(at.viewer->page(), 1);
    QVERIFY(before->isEnabled());
    QTest::keyClick(at.viewer, Qt::Key_PageUp);
    QTRY_COMPARE(at.viewer->picture().size(), QSize(40, 30));
}

void ScanViewerTest::zoomAndRotationByKey()
{
    Shown at({png({400, 300}, Qt::red)});
    QTRY_VERIFY(!at.viewer->picture().isNull());
    auto *canvas = at.viewer->findChild<QWidget *>(QStringLiteral("scanCanvas"));
    QTest::keyClick(at.viewer, Qt::Key_Plus);
    QVERIFY(canvas->minimumWidth() > 400);
    QTest::keyClick(at.viewer, Qt::Key_R);
    QCOMPARE(at.viewer->picture().size(), QSize(300, 400));
    QTest::keyClick(at.viewer, Qt::Key_Escape);
    QVERIFY(!at.viewer->isVisible());
}

void ScanViewerTest::whatIsNoPictureIsToldInWords_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n%") << QStringLiteral("PDF");
    QTest::newRow("rubbish") << QByteArray("rubbish") << QStringLiteral("no picture");
    QTest::newRow("not there") << QByteArray() << QString();
}

void ScanViewerTest::whatIsNoPictureIsToldInWords()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, word);
    Shown at({content});
    const QString waiting = at.viewer->message();
    QTRY_VERIFY(at.viewer->message() != waiting);
    QVERIFY(!at.viewer->message().isEmpty());
    QVERIFY2(at.viewer->message().contains(word), qPrintable(at.viewer->message()));
    QVERIFY(at.viewer->picture().isNull());
}

void ScanViewerTest::theTitleNamesNobody()
{
    Shown at({png({40, 30}, Qt::red)});
    QCOMPARE(at.viewer->windowTitle(), QStringLiteral("Scans"));
}

QTEST_MAIN(ScanViewerTest)
#include "scanviewer_test.moc"
