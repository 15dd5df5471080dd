// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperlayout.h"

#include "core/documents/papermarks.h"
#include "core/documents/paperstyle.h"
#include "core/documents/papertext.h"
#include "core/documents/tablerules.h"
#include "core/documents/textrecorder.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumPages = 200;
constexpr double a4WidthMm = 210;
constexpr double a4HeightMm = 297;
constexpr double a4SideMm = 25;
constexpr double a4TopMm = 22;
constexpr double a4BodyMm = 239;
constexpr double slipWidthMm = 80;
constexpr double slipSideMm = 4;
constexpr double slipTopMm = 4;
// What `track` in paperstyle.cpp leaves room for.
constexpr double a4AddressCodeMm = 21;
constexpr double slipAddressCodeMm = 28;

/** A document that reads nothing: neither pictures nor style sheets from disk or network. */
class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/** Where a steering anchor stands. */
struct Anchor
{
    QTextBlock block;
    int position = 0; ///< within the block
    QString href; ///< the address it leads to; empty: none
};

std::optional<Anchor> findAnchor(const QTextDocument &document, const QString &name)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().anchorNames().contains(name))
                return Anchor{block, fragment.position() - block.position(), fragment.charFormat().anchorHref()};
        }
    }
    return {};
}

/** The line in which @p anchor stands. */
std::optional<QRectF> anchorLine(const QTextDocument &document, const Anchor &anchor)
{
    const QTextLine line = anchor.block.layout()->lineForTextPosition(anchor.position);
    if (!line.isValid())
        return {};
    return line.naturalTextRect().translated(document.documentLayout()->blockBoundingRect(anchor.block).topLeft());
}

/** A code of the text, and where it stands, in document coordinates. */
struct PlacedCode
{
    QrCode code;
    QRectF square;
};

} // namespace

struct LaidOutPaper::Layout
{
    Layout(PaperFormat paperFormat, MarksPainter marksPainter)
        : format(paperFormat)
        , marks(std::move(marksPainter))
        , device(qRound(paperUnits(a4WidthMm)), qRound(paperUnits(a4HeightMm)), paperDpi)
    {
    }

    void layOut(const QString &html, const PaperFonts &fonts);
    [[nodiscard]] Result<> placeCode();
    void keepTogether();
    /**
     * From scratch. Where only cells change their format, Qt keeps the places it noted for drawing ("check points") of
     * before; what follows a table then lies behind the last of them and is never drawn.
     */
    void layOutAgain() { document.markContentsDirty(0, document.characterCount()); }
    [[nodiscard]] int pageOf(double y) const { return static_cast<int>(std::floor(y / bodyHeight)); }

    PaperFormat format;
    MarksPainter marks;
    TextRecorder device; ///< gives the document its resolution; must outlive it
    ClosedDocument document;
    double bodyHeight = paperUnits(a4BodyMm);
    std::optional<TableRules> rules;
    std::optional<QPointF> seal; ///< in document coordinates
    std::optional<PlacedCode> addressCode;
    QStringList missing;
};

void LaidOutPaper::Layout::layOut(const QString &html, const PaperFonts &fonts)
{
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&device);
    document.setDocumentMargin(0);
    document.setUseDesignMetrics(true);
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setLayoutEnabled(false); // lay out once, when the last format is set
    stylePaper(document, html, format, fonts);
    rules.emplace(document);
    if (format == PaperFormat::A4)
        document.setPageSize({paperUnits(a4WidthMm - 2 * a4SideMm), bodyHeight});
    else
        document.setTextWidth(paperUnits(slipWidthMm - 2 * slipSideMm));
    document.setLayoutEnabled(true);
    if (format == PaperFormat::A4) {
        rules->keepRowsWhole(document, bodyHeight, paperPixel());
        layOutAgain(); // where rows were pushed down, what follows is not where Qt says
        keepTogether();
    } else {
        bodyHeight = document.size().height();
    }
    rules->centreCells(document, paperPixel());
    layOutAgain();
    if (format == PaperFormat::A4)
        keepTogether(); // once more: centring may have moved it over the end of the page
    rules->measure(document, bodyHeight, paperPixel());
    if (const auto anchor = findAnchor(document, u"seal"_s)) {
        if (const auto line = anchorLine(document, *anchor))
            seal = line->center();
    }
}

/** The address a paper names, as a code above the words that name it. */
Result<> LaidOutPaper::Layout::placeCode()
{
    const auto anchor = findAnchor(document, u"qr"_s);
    if (!anchor || anchor->href.isEmpty())
        return {};
    const auto line = anchorLine(document, *anchor);
    if (!line)
        return {};
    Result<QrCode> code = QrCode::encode(anchor->href);
    if (!code)
        return failure(code.error());
    const double side = paperUnits(format == PaperFormat::A4 ? a4AddressCodeMm : slipAddressCodeMm);
    addressCode = PlacedCode{std::move(*code), {line->center().x() - side / 2, line->top() - side, side, side}};
    return {};
}

/** What is signed and sealed must not be torn from its last words: moves it to the next page as a whole. */
void LaidOutPaper::Layout::keepTogether()
{
    const auto begin = findAnchor(document, u"keep"_s);
    const auto end = findAnchor(document, u"keep-end"_s);
    if (!begin || !end)
        return;
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    const double top = layout.blockBoundingRect(begin->block).top();
    double bottom = layout.blockBoundingRect(end->block).bottom();
    if (const auto anchor = findAnchor(document, u"seal"_s)) {
        if (const auto line = anchorLine(document, *anchor))
            bottom = std::max(bottom, line->center().y() + MarksPainter::sealRadius());
    }
    if (pageOf(top) == pageOf(bottom) || bottom - top > bodyHeight)
        return;
    QTextCursor cursor(begin->block);
    if (QTextTable *table = cursor.currentTable()) {
        QTextTableFormat broken = table->format();
        broken.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        table->setFormat(broken);
    } else {
        QTextBlockFormat broken;
        broken.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.mergeBlockFormat(broken);
    }
}

Result<LaidOutPaper> LaidOutPaper::layOut(const QString &html, PaperFormat format, const PaperMarks &marks,
                                          const PaperFonts &fonts)
{
    if (installedFamilies(fonts.body).isEmpty())
        return failure(ErrorCode::NotFound, u"paper.no-fonts"_s);
    std::optional<QrCode> code;
    if (!marks.qrText.isEmpty()) {
        Result<QrCode> encoded = QrCode::encode(marks.qrText);
        if (!encoded)
            return failure(encoded.error());
        code = std::move(*encoded);
    }
    PaperMarks printable = marks;
    QStringList missing;
    const auto clean = [&](QString &text) {
        PrintableText result = printableText(text, fonts.body);
        text = std::move(result.text);
        missing += result.missing;
    };
    for (QString *text : {&printable.caseNumber, &printable.printedAt, &printable.clerk, &printable.window,
                          &printable.phone, &printable.copyMark, &printable.notice})
        clean(*text);
    QString body = html;
    clean(body);
    missing.removeDuplicates();
    auto layout = std::make_unique<Layout>(format, MarksPainter(printable, fonts.body, std::move(code)));
    layout->missing = missing;
    layout->layOut(body, fonts);
    if (layout->document.pageCount() > maximumPages || layout->bodyHeight > paperUnits(maximumPages * a4HeightMm))
        return failure(ErrorCode::TooLarge, u"paper.too-long"_s);
    if (const Result<> placed = layout->placeCode(); !placed)
        return failure(placed.error());
    return LaidOutPaper(std::move(layout));
}

LaidOutPaper::LaidOutPaper(std::unique_ptr<Layout> layout)
    : m_layout(std::move(layout))
{
}

LaidOutPaper::LaidOutPaper(LaidOutPaper &&) noexcept = default;
LaidOutPaper &LaidOutPaper::operator=(LaidOutPaper &&) noexcept = default;
LaidOutPaper::~LaidOutPaper() = default;

PaperFormat LaidOutPaper::format() const
{
    return m_layout->format;
}

int LaidOutPaper::pageCount() const
{
    return m_layout->format == PaperFormat::A4 ? m_layout->document.pageCount() : 1;
}

QSizeF LaidOutPaper::pageSizeMm(int) const
{
    if (m_layout->format == PaperFormat::A4)
        return {a4WidthMm, a4HeightMm};
    const double content = (m_layout->bodyHeight + m_layout->marks.slipHeight()) / paintUnitsPerMm();
    return {slipWidthMm, std::ceil(slipTopMm + content)};
}

void LaidOutPaper::paintPage(QPainter &painter, int page) const
{
    const Layout &layout = *m_layout;
    const bool slip = layout.format == PaperFormat::Slip80;
    const double left = paperUnits(slip ? slipSideMm : a4SideMm);
    const double top = paperUnits(slip ? slipTopMm : a4TopMm);
    const QRectF band(0, page * layout.bodyHeight, paperUnits(a4WidthMm), layout.bodyHeight);
    painter.save();
    painter.translate(left, top - band.top());
    QAbstractTextDocumentLayout::PaintContext context;
    // A hair less than the band: a line that only touches it belongs to the next page.
    context.clip = band.adjusted(-left, 1, 0, -1);
    context.palette.setColor(QPalette::Text, Qt::black);
    if (layout.seal && layout.pageOf(layout.seal->y()) == page)
        layout.marks.paintSealPlace(painter, *layout.seal);
    if (layout.addressCode && layout.pageOf(layout.addressCode->square.bottom()) == page)
        layout.addressCode->code.paint(painter, layout.addressCode->square);
    // Qt also draws the line before the band; it belongs to the page before.
    painter.setClipRect(band.adjusted(-left, -paperUnits(0.15), 0, paperUnits(0.15)));
    layout.document.documentLayout()->draw(&painter, context);
    layout.rules->paint(painter, page);
    painter.restore();
    if (slip)
        layout.marks.paintSlip(painter, top + layout.bodyHeight);
    else
        layout.marks.paintA4(painter, page, pageCount());
}

double LaidOutPaper::paintUnitsPerMm()
{
    return paperUnits(1);
}

QStringList LaidOutPaper::missingGlyphs() const
{
    return m_layout->missing;
}

} // namespace yichuang
