// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperpdf.h"

#include "core/documents/papermarks.h"
#include "core/documents/pdftextlayer.h"
#include "core/documents/textrecorder.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace yichuang {

namespace {

QPageSize pageSize(const LaidOutPaper &paper, int page)
{
    if (paper.format() == PaperFormat::A4)
        return QPageSize(QPageSize::A4);
    return QPageSize(paper.pageSizeMm(page), QPageSize::Millimeter, QStringLiteral("Slip80"), QPageSize::ExactMatch);
}

std::vector<PaintedText> paintedTexts(const LaidOutPaper &paper, int page)
{
    const QSizeF size = paper.pageSizeMm(page) * LaidOutPaper::paintUnitsPerMm();
    TextRecorder recorder(qRound(size.width()), qRound(size.height()), paperDpi);
    QPainter painter(&recorder);
    paper.paintPage(painter, page);
    painter.end();
    return recorder.texts();
}

} // namespace

Result<QByteArray> writePdf(const LaidOutPaper &paper, const PdfProperties &properties)
{
    QByteArray bytes;
    std::vector<std::vector<PaintedText>> texts;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(paperDpi);
        writer.setPageMargins(QMarginsF());
        writer.setPageSize(pageSize(paper, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(ErrorCode::Internal, QStringLiteral("pdf.begin"));
        painter.setRenderHint(QPainter::Antialiasing);
        for (int page = 0; page < paper.pageCount(); ++page) {
            if (page > 0 && !writer.newPage())
                return failure(ErrorCode::Internal, QStringLiteral("pdf.page"));
            paper.paintPage(painter, page);
            texts.push_back(paintedTexts(paper, page));
        }
        painter.end();
    }
    return repairTextLayer(bytes, texts, properties);
}

} // namespace yichuang
