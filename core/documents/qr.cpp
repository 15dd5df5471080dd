// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/qr.h"

#include <QPainter>
#include <QRectF>

#include <zint.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace yichuang {

namespace {

constexpr int quietZone = 4;
constexpr int eciUtf8 = 26;

struct DeleteSymbol
{
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

int zintLevel(QrCode::Correction correction)
{
    switch (correction) {
    case QrCode::Correction::Low:
        return 1;
    case QrCode::Correction::Medium:
        return 2;
    case QrCode::Correction::Quartile:
        return 3;
    case QrCode::Correction::High:
        return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QrCode> QrCode::encode(const QString &text, Correction correction)
{
    if (text.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("qr.empty"));
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > 1000)
        return failure(ErrorCode::TooLarge, QStringLiteral("qr.too-long"));
    const std::unique_ptr<zint_symbol, DeleteSymbol> symbol(ZBarcode_Create());
    if (!symbol)
        return failure(ErrorCode::Internal, QStringLiteral("qr.memory"));
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = zintLevel(correction);
    // Plain ASCII needs no announcement of its encoding, and old scanners stumble over one.
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
    symbol->eci = ascii ? 0 : eciUtf8;
    if (ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                        static_cast<int>(bytes.size()))
        >= ZINT_ERROR)
        return failure(ErrorCode::Internal, QStringLiteral("qr.encoder"), QString::fromUtf8(symbol->errtxt));
    QrCode code;
    code.m_size = symbol->rows;
    code.m_dark.resize(qsizetype(code.m_size) * code.m_size);
    for (int row = 0; row < code.m_size; ++row) {
        for (int column = 0; column < code.m_size; ++column)
            code.m_dark[row * code.m_size + column] = (symbol->encoded_data[row][column >> 3] >> (column & 7)) & 1;
    }
    return code;
}

void QrCode::paint(QPainter &painter, const QRectF &square) const
{
    // Whole units: each module gets the same number of dots, and a page describes a thousand of them in few bytes.
    const double exact = square.width() / (m_size + 2 * quietZone);
    const double module = exact >= 1 ? std::floor(exact) : exact;
    const double side = module * m_size;
    const double left = std::round(square.center().x() - side / 2);
    const double top = std::round(square.center().y() - side / 2);
    QList<QRectF> runs;
    for (int row = 0; row < m_size; ++row) {
        for (int column = 0; column < m_size; ++column) {
            int end = column;
            while (end < m_size && isDark(end, row))
                ++end;
            if (end > column)
                runs.append({left + column * module, top + row * module, (end - column) * module, module});
            column = end;
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRects(runs);
    painter.restore();
}

QImage QrCode::image(int pixelsPerModule) const
{
    const int scale = std::clamp(pixelsPerModule, 1, 40);
    const int side = (m_size + 2 * quietZone) * scale;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, side, side));
    return image;
}

} // namespace yichuang
