// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdftextlayer.h"

#include "core/documents/pdftextblocks.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QString>

#include <algorithm>
#include <map>
#include <set>

namespace yichuang {

namespace {

using GlyphTexts = std::map<std::uint16_t, char32_t>;

struct PageText
{
    QPDFObjectHandle content;
    std::string bytes;
    std::vector<PdfTextBlock> blocks;
    std::vector<PaintedText> texts; ///< one for each block
    std::map<std::string, QPDFObjGen> fonts;
};

/** Text of which nothing is drawn: Qt writes no block for it. */
bool drawsNothing(const PaintedText &painted)
{
    return std::all_of(painted.text.begin(), painted.text.end(), [](QChar c) {
        return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control
            || (c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F);
    });
}

std::string streamBytes(QPDFObjectHandle stream)
{
    const auto buffer = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
}

/** UTF-16BE as hex digits. */
void appendHex(std::string &out, const QString &text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const QChar c : text) {
        for (int shift = 12; shift >= 0; shift -= 4)
            out += digits[(c.unicode() >> shift) & 15];
    }
}

std::string hex(std::uint16_t code)
{
    std::string out;
    appendHex(out, QString(QChar(code)));
    return out;
}

class TextLayer
{
public:
    explicit TextLayer(QPDF &pdf)
        : m_pdf(pdf)
    {
    }

    /** False if blocks and texts do not match one to one. */
    bool read(const std::vector<std::vector<PaintedText>> &texts)
    {
        const std::vector<QPDFObjectHandle> &pages = m_pdf.getAllPages();
        if (pages.size() != texts.size())
            return false;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (!readPage(pages[i], texts[i]))
                return false;
        }
        return true;
    }

    void write()
    {
        for (PageText &page : m_pages)
            writePage(page);
        int number = 0;
        for (auto &[id, glyphs] : m_glyphs) {
            QPDFObjectHandle font = m_pdf.getObject(id);
            QPDFObjectHandle map = QPDFObjectHandle::newStream(&m_pdf, toUnicodeMap(glyphs));
            font.replaceKey("/ToUnicode", map);
            tagSubset(font, number++);
        }
    }

private:
    bool readPage(QPDFObjectHandle pageObject, const std::vector<PaintedText> &painted)
    {
        PageText page;
        page.content = pageObject.getKey("/Contents");
        if (!page.content.isStream())
            return false;
        page.bytes = streamBytes(page.content);
        page.blocks = pdfTextBlocks(page.bytes);
        page.texts = painted;
        if (page.texts.size() != page.blocks.size())
            page.texts.erase(std::remove_if(page.texts.begin(), page.texts.end(), drawsNothing), page.texts.end());
        if (page.texts.size() != page.blocks.size())
            return false;
        QPDFObjectHandle fonts = pageObject.getKey("/Resources").getKey("/Font");
        for (const auto &[name, font] : fonts.ditems())
            page.fonts[name] = font.getObjGen();
        for (std::size_t i = 0; i < page.blocks.size(); ++i) {
            const auto font = page.fonts.find(page.blocks[i].font);
            if (font == page.fonts.end())
                return false;
            learn(m_glyphs[font->second], page.blocks[i].glyphs, page.texts[i].text);
        }
        m_pages.push_back(std::move(page));
        return true;
    }

    static void learn(GlyphTexts &known, const std::vector<std::uint16_t> &glyphs, const QString &text)
    {
        const QList<uint> codePoints = text.toUcs4();
        if (static_cast<std::size_t>(codePoints.size()) != glyphs.size())
            return;
        for (std::size_t i = 0; i < glyphs.size(); ++i)
            known.emplace(glyphs[i], codePoints[static_cast<qsizetype>(i)]);
    }

    /** True if the font's map alone gives the text of the block. */
    static bool saysItself(const GlyphTexts &known, const std::vector<std::uint16_t> &glyphs, const QString &text)
    {
        QString decoded;
        for (const std::uint16_t glyph : glyphs) {
            const auto it = known.find(glyph);
            if (it == known.end())
                return false;
            decoded += QChar::fromUcs4(it->second);
        }
        return decoded == text;
    }

    void writePage(PageText &page)
    {
        std::string out;
        std::size_t from = 0;
        for (std::size_t i = 0; i < page.blocks.size(); ++i) {
            const PdfTextBlock &block = page.blocks[i];
            const PaintedText &painted = page.texts[i];
            if (painted.visible && saysItself(m_glyphs[page.fonts[block.font]], block.glyphs, painted.text))
                continue;
            out.append(page.bytes, from, block.begin - from);
            if (painted.visible) {
                out += "/Span <</ActualText <FEFF";
                appendHex(out, painted.text);
                out += ">>> BDC\n";
                out.append(page.bytes, block.begin, block.end - block.begin);
                out += "\nEMC";
            }
            from = block.end;
        }
        if (from == 0)
            return;
        out.append(page.bytes, from);
        page.content.replaceStreamData(out, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }

    static std::string toUnicodeMap(const GlyphTexts &glyphs)
    {
        std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                          "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                          "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                          "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
        std::size_t left = glyphs.size();
        auto it = glyphs.begin();
        while (left > 0) {
            const std::size_t count = std::min<std::size_t>(left, 100);
            out += std::to_string(count) + " beginbfchar\n";
            for (std::size_t i = 0; i < count; ++i, ++it) {
                out += '<' + hex(it->first) + "> <";
                appendHex(out, QString::fromUcs4(&it->second, 1));
                out += ">\n";
            }
            out += "endbfchar\n";
            left -= count;
        }
        return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }

    /** Names the font as the subset it is (ISO 32000-1, 9.6.4): six letters and a plus sign. */
    static void tagSubset(QPDFObjectHandle font, int number)
    {
        std::string tag = "YCAAAA+";
        tag[5] = static_cast<char>('A' + number % 26);
        tag[4] = static_cast<char>('A' + number / 26 % 26);
        const auto rename = [&](QPDFObjectHandle object, const char *key) {
            QPDFObjectHandle name = object.getKey(key);
            if (!name.isName())
                return;
            const std::string base = name.getName().substr(1);
            const bool tagged = base.size() > 7 && base[6] == '+';
            object.replaceKey(key, QPDFObjectHandle::newName('/' + tag + (tagged ? base.substr(7) : base)));
        };
        rename(font, "/BaseFont");
        QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
        if (!descendants.isArray() || descendants.getArrayNItems() == 0)
            return;
        QPDFObjectHandle descendant = descendants.getArrayItem(0);
        rename(descendant, "/BaseFont");
        if (descendant.getKey("/FontDescriptor").isDictionary())
            rename(descendant.getKey("/FontDescriptor"), "/FontName");
    }

    QPDF &m_pdf;
    std::vector<PageText> m_pages;
    std::map<QPDFObjGen, GlyphTexts> m_glyphs;
};

void setInformation(QPDF &pdf, const PdfProperties &properties)
{
    QPDFObjectHandle information = QPDFObjectHandle::newDictionary();
    information.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(properties.title.toStdString()));
    information.replaceKey("/Producer", QPDFObjectHandle::newString("Yichuang"));
    const QDateTime utc = properties.createdAt.toUTC();
    if (utc.isValid())
        information.replaceKey(
            "/CreationDate",
            QPDFObjectHandle::newString(utc.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));
    pdf.getTrailer().removeKey("/ID");
    pdf.getRoot().removeKey("/Metadata");
}

} // namespace

Result<QByteArray> repairTextLayer(const QByteArray &pdf, const std::vector<std::vector<PaintedText>> &texts,
                                   const PdfProperties &properties)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("paper", pdf.constData(), static_cast<size_t>(pdf.size()));
        TextLayer layer(file);
        if (!layer.read(texts))
            return failure(ErrorCode::Internal, QStringLiteral("pdf.text-layer"));
        layer.write();
        setInformation(file, properties);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(out->getBuffer()), static_cast<qsizetype>(out->getSize()));
    } catch (const std::exception &fault) {
        return failure(ErrorCode::Internal, QStringLiteral("pdf.rewrite"), QString::fromUtf8(fault.what()));
    }
}

} // namespace yichuang
