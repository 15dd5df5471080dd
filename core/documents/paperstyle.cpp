// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperstyle.h"

#include "core/documents/papermarks.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

// GB/T 9704: title 2号 (22 pt), text 3号 (16 pt); forms with tables need 小四 (12 pt) to stay on one page.
const QString a4Style = uR"(
body { font-size: 12pt; }
p { margin-top: 0; margin-bottom: 0; line-height: 115%; white-space: pre-wrap; }
p.organ { font-size: 15pt; text-align: center; margin-bottom: 6px; }
p.title { font-size: 22pt; font-weight: bold; text-align: center; margin-bottom: 14px; }
p.number { text-align: right; margin-bottom: 10px; }
p.to { font-size: 13pt; margin-bottom: 6px; }
p.text { font-size: 13pt; margin-bottom: 6px; text-align: justify; }
p.lead { margin-top: 12px; margin-bottom: 8px; }
p.head { font-size: 13pt; font-weight: bold; margin-top: 12px; margin-bottom: 6px; }
p.note { font-size: 10.5pt; margin-top: 8px; }
p.track { font-size: 9pt; text-align: center; margin-top: 82px; }
a { color: #000000; text-decoration: none; }
p.sign { margin-top: 8px; margin-bottom: 8px; }
p.gap { font-size: 8pt; }
p.sealorgan { margin-top: 10px; margin-bottom: 6px; }
p.sealgap { font-size: 16pt; }
p.centre { text-align: center; }
p.right { text-align: right; }
table { margin-top: 6px; margin-bottom: 6px; }
td, th { font-size: 11pt; }
table.dense td, table.dense th { font-size: 9.5pt; }
th { font-weight: bold; text-align: center; }
span.due { color: #b3261e; font-weight: bold; }
)"_s;

const QString slipStyle = uR"(
body { font-size: 9.5pt; }
p { margin-top: 0; margin-bottom: 3px; white-space: pre-wrap; }
p.organ { font-size: 11pt; text-align: center; }
p.title { font-size: 16pt; font-weight: bold; text-align: center; margin-bottom: 8px; }
p.number, p.centre { text-align: center; }
p.head { font-weight: bold; margin-top: 6px; }
p.note { font-size: 8.5pt; margin-top: 6px; }
p.track { text-align: center; margin-top: 108px; margin-bottom: 6px; }
a { color: #000000; text-decoration: none; }
)"_s;

/** Qt reads px as pixels of the screen's resolution; a paper must not depend on the screen it is previewed on. */
double pixelScale()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double dpi = QCoreApplication::testAttribute(Qt::AA_Use96Dpi) ? 96
        : screen                                                        ? qRound(screen->logicalDotsPerInchY())
                                                                        : 100;
    return dpi / 96.0;
}

void scaleBlocks(QTextDocument &document, double scale)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(format.topMargin() * scale);
        format.setBottomMargin(format.bottomMargin() * scale);
        format.setLeftMargin(format.leftMargin() * scale);
        format.setRightMargin(format.rightMargin() * scale);
        format.setTextIndent(format.textIndent() * scale);
        QTextCursor(block).setBlockFormat(format);
    }
}

void scaleFrames(QTextFrame *frame, double scale)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(format.cellPadding() * scale);
            format.setCellSpacing(format.cellSpacing() * scale);
            format.setTopMargin(format.topMargin() * scale);
            format.setBottomMargin(format.bottomMargin() * scale);
            format.setBorder(format.border() * scale);
            table->setFormat(format);
        }
        scaleFrames(child, scale);
    }
}

} // namespace

double paperPixel()
{
    return paperDpi / 96.0 / pixelScale();
}

void stylePaper(QTextDocument &document, const QString &html, PaperFormat format, const PaperFonts &fonts)
{
    QFont font(fonts.body);
    font.setPointSizeF(format == PaperFormat::A4 ? 12 : 9);
    font.setHintingPreference(QFont::PreferNoHinting);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(format == PaperFormat::A4 ? a4Style : slipStyle);
    document.setHtml(html);
    if (const double scale = pixelScale(); !qFuzzyCompare(scale, 1.0)) {
        scaleBlocks(document, scale);
        scaleFrames(document.rootFrame(), scale);
    }
}

} // namespace yichuang
