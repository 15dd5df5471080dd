// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xlsx.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

constexpr qsizetype longestCell = 32'767;
constexpr qsizetype longestSheetName = 31;
constexpr int narrowest = 8;
constexpr int widest = 60;

quint32 crcOf(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> values{};
        for (quint32 i = 0; i < values.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320U : value >> 1;
            values[i] = value;
        }
        return values;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = table[(crc ^ uchar(byte)) & 0xFFU] ^ (crc >> 8);
    return ~crc;
}

template <typename Number> void put(QByteArray &out, Number number)
{
    std::array<char, sizeof(Number)> bytes{};
    qToLittleEndian<Number>(number, bytes.data());
    out.append(bytes.data(), qsizetype(bytes.size()));
}

/** A ZIP archive (APPNOTE 4.3) of stored parts with plain names. The time in it is always the same: no two ways to say
 * the same table. */
class StoredZip
{
public:
    void add(const QByteArray &name, const QByteArray &content)
    {
        const auto offset = quint32(m_bytes.size());
        const QByteArray common = commonPart(name, content);
        put<quint32>(m_bytes, 0x04034B50U);
        m_bytes += common;
        m_bytes += name;
        m_bytes += content;
        put<quint32>(m_directory, 0x02014B50U);
        put<quint16>(m_directory, 20); // made by: version 2.0
        m_directory += common;
        put<quint16>(m_directory, 0); // comment
        put<quint16>(m_directory, 0); // disk
        put<quint16>(m_directory, 0); // internal attributes
        put<quint32>(m_directory, 0); // external attributes
        put<quint32>(m_directory, offset);
        m_directory += name;
        ++m_parts;
    }

    [[nodiscard]] QByteArray finish()
    {
        const auto at = quint32(m_bytes.size());
        m_bytes += m_directory;
        put<quint32>(m_bytes, 0x06054B50U);
        put<quint16>(m_bytes, 0);
        put<quint16>(m_bytes, 0);
        put<quint16>(m_bytes, m_parts);
        put<quint16>(m_bytes, m_parts);
        put<quint32>(m_bytes, quint32(m_directory.size()));
        put<quint32>(m_bytes, at);
        put<quint16>(m_bytes, 0);
        return m_bytes;
    }

private:
    /** What the local header and the directory say alike. */
    static QByteArray commonPart(const QByteArray &name, const QByteArray &content)
    {
        QByteArray out;
        put<quint16>(out, 20); // needed: version 2.0
        put<quint16>(out, 1 << 11); // names are UTF-8
        put<quint16>(out, 0); // stored
        put<quint16>(out, 0); // midnight
        put<quint16>(out, (1 << 5) | 1); // 1980-01-01, the format's first day
        put<quint32>(out, crcOf(content));
        put<quint32>(out, quint32(content.size()));
        put<quint32>(out, quint32(content.size()));
        put<quint16>(out, quint16(name.size()));
        put<quint16>(out, 0); // extra
        return out;
    }

    QByteArray m_bytes;
    QByteArray m_directory;
    quint16 m_parts = 0;
};

QByteArray xmlText(QStringView text)
{
    QString clean = text.left(longestCell).toString();
    for (QChar &c : clean) {
        if ((c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            c = u' ';
    }
    return clean.toHtmlEscaped().toUtf8();
}

QString sheetName(const QString &wanted)
{
    QString name;
    for (const QChar c : wanted) {
        if (!QStringView(u"[]:*?/\\'").contains(c) && c >= u' ')
            name += c;
    }
    name = name.trimmed().left(longestSheetName);
    return name.isEmpty() ? QStringLiteral("Sheet1") : name;
}

/** In characters of the default face; a Chinese character is two wide. */
int widthOf(QStringView text)
{
    const auto wide = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
    return int(text.size() + wide);
}

QByteArray columnWidths(const QList<QStringList> &rows)
{
    std::vector<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), std::size_t(row.size())), narrowest);
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[std::size_t(column)] = std::clamp(widthOf(row.at(column)) + 2, widths[std::size_t(column)], widest);
    }
    if (widths.empty())
        return {};
    QByteArray xml("<cols>");
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const QByteArray number = QByteArray::number(qulonglong(i) + 1);
        xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + QByteArray::number(widths[i])
            + "\" customWidth=\"1\"/>";
    }
    return xml + "</cols>";
}

QByteArray sheetXml(const QList<QStringList> &rows)
{
    QByteArray xml("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                   "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews>"
                   "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                   "state=\"frozen\"/></sheetView></sheetViews>");
    xml += columnWidths(rows) + "<sheetData>";
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const QByteArray style = at == 0 ? " s=\"1\"" : "";
        xml += "<row>";
        for (const QString &cell : rows.at(at))
            xml += "<c t=\"inlineStr\"" + style + "><is><t xml:space=\"preserve\">" + xmlText(cell) + "</t></is></c>";
        xml += "</row>";
    }
    return xml + "</sheetData></worksheet>";
}

const QByteArray &contentTypes()
{
    static const QByteArray xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override "
        "PartName=\"/xl/worksheets/sheet1.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override "
        "PartName=\"/xl/styles.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
    return xml;
}

const QByteArray &packageRelations()
{
    static const QByteArray xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        "Target=\"xl/workbook.xml\"/></Relationships>");
    return xml;
}

const QByteArray &workbookRelations()
{
    static const QByteArray xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
        "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
        "Target=\"styles.xml\"/></Relationships>");
    return xml;
}

/** Two looks: plain, and the bold head. */
const QByteArray &styles()
{
    static const QByteArray xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"2\"><font>"
        "<sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
        "patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/>"
        "<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
        "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" "
        "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" "
        "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
    return xml;
}

QByteArray workbookXml(const QString &name)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
           "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\""
        + xmlText(name) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
}

} // namespace

QByteArray xlsxWorkbook(const SheetTable &table)
{
    StoredZip zip;
    zip.add("[Content_Types].xml", contentTypes());
    zip.add("_rels/.rels", packageRelations());
    zip.add("xl/workbook.xml", workbookXml(sheetName(table.name)));
    zip.add("xl/_rels/workbook.xml.rels", workbookRelations());
    zip.add("xl/styles.xml", styles());
    zip.add("xl/worksheets/sheet1.xml", sheetXml(table.rows));
    return zip.finish();
}

} // namespace yichuang
