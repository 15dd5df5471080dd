// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cstdlib>

using namespace yichuang;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void textIsLegibleOnItsGround_data();
    void textIsLegibleOnItsGround();
    void everyIconIsDrawnInEverySize_data();
    void everyIconIsDrawnInEverySize();
    void disabledIconsAreGrey();
    void figuresAreTabular();
    void controlsHaveTheHouseHeight();
    void theTextsOfFieldsBeginOnOneEdge();
};

void ThemeTest::textIsLegibleOnItsGround_data()
{
    QTest::addColumn<Colour>("text");
    QTest::addColumn<Colour>("ground");
    const Colour grounds[] = {Colour::Window, Colour::Surface, Colour::Raised, Colour::Hover, Colour::AccentSoft};
    for (const Colour text :
         {Colour::Text, Colour::TextQuiet, Colour::Accent, Colour::Red, Colour::Green, Colour::Amber})
        for (const Colour ground : grounds)
            QTest::addRow("%d on %d", int(text), int(ground)) << text << ground;
    for (const Colour ground : {Colour::Window, Colour::Surface, Colour::Raised})
        QTest::addRow("disabled on %d", int(ground)) << Colour::TextDisabled << ground;
    for (const Colour ground : {Colour::Accent, Colour::AccentHover, Colour::AccentPressed})
        QTest::addRow("white on %d", int(ground)) << Colour::TextOnAccent << ground;
    QTest::newRow("green on its own") << Colour::Green << Colour::GreenSoft;
    QTest::newRow("amber on its own") << Colour::Amber << Colour::AmberSoft;
    QTest::newRow("red on its own") << Colour::Red << Colour::RedSoft;
}

void ThemeTest::textIsLegibleOnItsGround()
{
    QFETCH(Colour, text);
    QFETCH(Colour, ground);
    QVERIFY2(contrastRatio(colour(text), colour(ground)) >= 4.5,
             qPrintable(QString::number(contrastRatio(colour(text), colour(ground)))));
}

void ThemeTest::everyIconIsDrawnInEverySize_data()
{
    QTest::addColumn<int>("name");
    for (int name = 0; name < iconCount; ++name)
        QTest::newRow(qPrintable(iconFileName(IconName(name)))) << name;
}

void ThemeTest::everyIconIsDrawnInEverySize()
{
    QFETCH(int, name);
    for (const int size : {16, 20, 24, 32, 48, 64}) {
        for (const int ratio : {1, 2}) {
            const QPixmap picture = iconPixmap(IconName(name), size, Colour::Text, ratio);
            QCOMPARE(picture.width(), size * ratio);
            QCOMPARE(picture.deviceIndependentSize(), QSizeF(size, size));
        }
        QVERIFY(!QPixmap(QStringLiteral(":/icons/%1-%2.png").arg(iconFileName(IconName(name))).arg(size * 2)).isNull());
    }
}

void ThemeTest::disabledIconsAreGrey()
{
    const QImage picture = icon(IconName::Add, Colour::Accent).pixmap(QSize(24, 24), QIcon::Disabled).toImage();
    QCOMPARE(picture.pixelColor(12, 12).rgb(), colour(Colour::TextDisabled).rgb());
}

void ThemeTest::figuresAreTabular()
{
    for (const TextRole role : {TextRole::Small, TextRole::Body, TextRole::Strong, TextRole::Display}) {
        const QFontMetricsF metrics(uiFont(role));
        for (char16_t figure = u'1'; figure <= u'9'; ++figure)
            QCOMPARE(metrics.horizontalAdvance(QChar(figure)), metrics.horizontalAdvance(QLatin1Char('0')));
    }
}

void ThemeTest::controlsHaveTheHouseHeight()
{
    QPushButton button(QStringLiteral("受理"));
    QLineEdit line;
    QComboBox box;
    for (const QWidget *control :
         {static_cast<QWidget *>(&button), static_cast<QWidget *>(&line), static_cast<QWidget *>(&box)})
        QCOMPARE(control->sizeHint().height(), controlHeight);
}

/** Where the text of @p field begins: the first column of ink behind its frame. */
static int firstInk(QWidget &field)
{
    field.setFixedSize(200, controlHeight);
    const QImage picture = field.grab().toImage();
    for (int x = 4; x < picture.width(); ++x)
        for (int y = 8; y < picture.height() - 8; ++y)
            if (picture.pixelColor(x, y).lightness() < 128)
                return x;
    return -1;
}

void ThemeTest::theTextsOfFieldsBeginOnOneEdge()
{
    QLineEdit line(QStringLiteral("H"));
    QComboBox plain;
    plain.addItem(QStringLiteral("H"));
    QComboBox typed;
    typed.setEditable(true);
    typed.addItem(QStringLiteral("H"));
    const int edge = firstInk(line);
    QVERIFY(edge > 4);
    QVERIFY2(std::abs(firstInk(plain) - edge) <= 1, qPrintable(QString::number(firstInk(plain) - edge)));
    QVERIFY2(std::abs(firstInk(typed) - edge) <= 1, qPrintable(QString::number(firstInk(typed) - edge)));
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
