// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/paperfonts.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <memory>

class QPainter;

namespace yichuang {

enum class PaperFormat {
    A4, ///< 210 x 297 mm portrait, GB/T 9704 side margins
    Slip80, ///< 80 mm roll: 72 mm printable, one page as long as its content
};

/** What stands at the edge of every page, the same on screen, printer and in PDF. Blank texts are left out. */
struct PaperMarks
{
    QString caseNumber;
    QString qrText; ///< see paperqr.h; empty: no code
    QString printedAt; ///< e.g. 2026年3月2日 9时05分; a reprint keeps the first one
    QString clerk;
    QString window;
    QString phone; ///< for enquiries 查询电话
    QString copyMark; ///< e.g. 存档联; empty: none
    QString notice; ///< what every copy says before that, e.g. that it is of a demonstration
    bool reprint = false; ///< prints 补打; nothing else differs
};

/**
 * A filled template, laid out once; preview, printer and PDF all paint this. Needs a QGuiApplication; may be made and
 * used in any one thread at a time.
 *
 * Characters that no face of the chain has a glyph for, private-use characters and broken surrogates are printed as 〓
 * and listed by missingGlyphs(). Invisible control and direction characters are dropped. Anchors in the template steer
 * the layout: `<a name="keep">` starts what must stay on one page down to `<a name="keep-end">`, and
 * `<a name="seal">` marks the line on which the place of the seal is centred, a light dashed circle with (盖章).
 * `<a name="qr" href="…">` is printed as the words in it, under a second code that says the address; the class `track`
 * of its paragraph leaves the room for that.
 */
class LaidOutPaper
{
public:
    /**
     * At most 200 pages, else ErrorCode::TooLarge "paper.too-long"; a QR text too long: "qr.too-long". Where no face of
     * the chain is installed nothing could be read on the paper: ErrorCode::NotFound "paper.no-fonts".
     */
    [[nodiscard]] static Result<LaidOutPaper> layOut(const QString &html, PaperFormat format, const PaperMarks &marks,
                                                     const PaperFonts &fonts = PaperFonts::standard());
    LaidOutPaper(LaidOutPaper &&) noexcept;
    LaidOutPaper &operator=(LaidOutPaper &&) noexcept;
    ~LaidOutPaper();

    [[nodiscard]] PaperFormat format() const;
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF pageSizeMm(int page) const;
    /** Paints page @p page (from 0); the painter's origin is the paper's corner, one unit is 1/paintUnitsPerMm mm. */
    void paintPage(QPainter &painter, int page) const;
    [[nodiscard]] static double paintUnitsPerMm();
    /** The characters printed as 〓, in order of appearance, each once, as `U+2EBF0`. */
    [[nodiscard]] QStringList missingGlyphs() const;

private:
    struct Layout;
    explicit LaidOutPaper(std::unique_ptr<Layout> layout);
    std::unique_ptr<Layout> m_layout;
};

} // namespace yichuang
