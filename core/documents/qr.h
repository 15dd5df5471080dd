// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace yichuang {

/** A QR code (GB/T 18284, ISO/IEC 18004) as modules, without the quiet zone. */
class QrCode
{
public:
    /** Error correction: about 7, 15, 25 and 30 per cent of the code may be spoilt. */
    enum class Correction { Low, Medium, Quartile, High };

    /** @p text up to 1,000 UTF-8 bytes; longer: ErrorCode::TooLarge "qr.too-long"; empty: InvalidInput "qr.empty". */
    [[nodiscard]] static Result<QrCode> encode(const QString &text, Correction correction = Correction::Medium);

    [[nodiscard]] int size() const { return m_size; } ///< modules per side
    [[nodiscard]] bool isDark(int column, int row) const { return m_dark.at(row * m_size + column) != 0; }

    /** Paints the code with its four-module quiet zone into the middle of @p square, modules in whole units. */
    void paint(QPainter &painter, const QRectF &square) const;
    /** The code with its quiet zone, @p pixelsPerModule (1 to 40) each. */
    [[nodiscard]] QImage image(int pixelsPerModule) const;

private:
    int m_size = 0;
    QByteArray m_dark;
};

} // namespace yichuang
