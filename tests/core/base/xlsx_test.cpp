// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xlsx.h"

#include <QMap>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

using namespace yichuang;

/** The workbook as a spreadsheet program would read it: by its directory, part by part. */
class XlsxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreWholeAndWellFormed();
    void cellsReadBackAsTheyWere();
    void hostileTextStaysText();
    void sheetNamesAreMadeFit();
    void sameTableSameBytes();
};

namespace {

quint32 slowCrc(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/** Name to content; ends the test program's part with an empty map when the archive is not sound. */
QMap<QByteArray, QByteArray> partsOf(const QByteArray &zip)
{
    const auto two = [&zip](qsizetype at) { return qFromLittleEndian<quint16>(zip.constData() + at); };
    const auto four = [&zip](qsizetype at) { return qFromLittleEndian<quint32>(zip.constData() + at); };
    QMap<QByteArray, QByteArray> parts;
    const qsizetype end = zip.size() - 22;
    if (end < 0 || four(end) != 0x06054B50U)
        return {};
    qsizetype at = four(end + 16);
    for (int i = 0; i < two(end + 10); ++i) {
        const quint16 nameSize = two(at + 28);
        const QByteArray name = zip.mid(at + 46, nameSize);
        const quint32 local = four(at + 42);
        const QByteArray content = zip.mid(local + 30 + two(local + 26) + two(local + 28), four(local + 18));
        const bool sound = four(at) == 0x02014B50U && four(local) == 0x04034B50U
            && zip.mid(local + 30, nameSize) == name && four(local + 14) == slowCrc(content)
            && four(at + 16) == slowCrc(content);
        if (!sound)
            return {};
        parts.insert(name, content);
        at += 46 + nameSize;
    }
    return at == end ? parts : QMap<QByteArray, QByteArray>{};
}

QList<QStringList> cellsOf(const QByteArray &sheet)
{
    QXmlStreamReader reader(sheet);
    QList<QStringList> rows;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"row")
            rows.append(QStringList());
        else if (reader.name() == u"t")
            rows.last().append(reader.readElementText());
        else if (reader.name() == u"f")
            rows.append({QStringLiteral("a formula")});
    }
    return reader.hasError() ? QList<QStringList>{} : rows;
}

const QByteArray sheetPart("xl/worksheets/sheet1.xml");

} // namespace

void XlsxTest::partsAreWholeAndWellFormed()
{
    const auto parts = partsOf(xlsxWorkbook({QStringLiteral("代办台账"), {{QStringLiteral("序号")}}}));
    QCOMPARE(parts.size(), 6);
    QVERIFY(parts.contains("[Content_Types].xml") && parts.contains("xl/workbook.xml"));
    for (const QByteArray &part : parts) {
        QXmlStreamReader reader(part);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
}

void XlsxTest::cellsReadBackAsTheyWere()
{
    const QList<QStringList> rows{{QStringLiteral("委托人"), QStringLiteral("事项")},
                                  {QStringLiteral("张𬱖"), QString()},
                                  {QStringLiteral("  两端空白  "), QStringLiteral("一行\n两行")}};
    QCOMPARE(cellsOf(partsOf(xlsxWorkbook({QStringLiteral("a"), rows})).value(sheetPart)), rows);
}

void XlsxTest::hostileTextStaysText()
{
    const QString formula = QStringLiteral("=cmd|' /C calc'!A0");
    const QString markup = QStringLiteral("</t></is></c><c><f>1+1</f></c><t>&amp;\"'");
    QString control = QStringLiteral("a");
    control.append(QChar(0)).append(QChar(0x1B)).append(QChar(0xFFFF)).append(u'b');
    const QList<QStringList> cells =
        cellsOf(partsOf(xlsxWorkbook({QStringLiteral("a"), {{formula, markup, control, QString(40'000, u'x')}}}))
                    .value(sheetPart));
    QCOMPARE(cells.size(), 1);
    QCOMPARE(cells.first().at(0), formula);
    QCOMPARE(cells.first().at(1), markup);
    QCOMPARE(cells.first().at(2), QStringLiteral("a   b"));
    QCOMPARE(cells.first().at(3).size(), 32'767);
}

void XlsxTest::sheetNamesAreMadeFit()
{
    const auto nameIn = [](const QString &wanted) {
        QXmlStreamReader reader(partsOf(xlsxWorkbook({wanted, {}})).value("xl/workbook.xml"));
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"sheet")
                return reader.attributes().value(QStringLiteral("name")).toString();
        }
        return QString();
    };
    QCOMPARE(nameIn(QStringLiteral("a/b:c[d]?*\\'")), QStringLiteral("abcd"));
    QCOMPARE(nameIn(QStringLiteral("台账").repeated(30)).size(), 31);
    QCOMPARE(nameIn(QStringLiteral("///")), QStringLiteral("Sheet1"));
}

void XlsxTest::sameTableSameBytes()
{
    const SheetTable table{QStringLiteral("a"), {{QStringLiteral("x")}, {QStringLiteral("1")}}};
    QCOMPARE(xlsxWorkbook(table), xlsxWorkbook(table));
}

QTEST_GUILESS_MAIN(XlsxTest)
#include "xlsx_test.moc"
