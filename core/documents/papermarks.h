// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperlayout.h"
#include "core/documents/qr.h"

#include <QFont>
#include <QPointF>

#include <optional>

class QPainter;

namespace yichuang {

/** Units of the layout: 600 dots per inch, so that rounding never shows in print. */
inline constexpr int paperDpi = 600;

[[nodiscard]] constexpr double paperUnits(double mm)
{
    return mm * paperDpi / 25.4;
}

/** A face of @p chain at @p points, for painting in layout units. */
[[nodiscard]] QFont paperFont(const QStringList &chain, double points);

/** Paints what stands at the edge of the pages: foot, code, page number, 补打, and the place of the seal. */
class MarksPainter
{
public:
    MarksPainter(PaperMarks marks, QStringList chain, std::optional<QrCode> code);

    /** The foot of an A4 page, and 补打 and the copy's mark at its head. @p page from 0. */
    void paintA4(QPainter &painter, int page, int pages) const;
    /** The end of a slip whose content ends at @p top (units). */
    void paintSlip(QPainter &painter, double top) const;
    /** The height paintSlip() needs, in units. */
    [[nodiscard]] double slipHeight() const;
    /** A light dashed circle with (盖章), never the likeness of a seal. */
    void paintSealPlace(QPainter &painter, const QPointF &centre) const;
    [[nodiscard]] static double sealRadius();

private:
    /** What stands at the head of every page of this copy; empty: nothing. */
    [[nodiscard]] QString headMark() const;
    [[nodiscard]] QStringList a4Lines() const;
    [[nodiscard]] QStringList slipLines() const;

    PaperMarks m_marks;
    QStringList m_chain;
    std::optional<QrCode> m_code;
};

} // namespace yichuang
