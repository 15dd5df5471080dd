// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace yichuang {

/** A table for a workbook: its first row is the head. */
struct SheetTable
{
    QString name; ///< of the sheet; what a sheet's name may not hold is left out, at most 31 characters
    QList<QStringList> rows;
};

/**
 * A workbook with one sheet (ECMA-376, Office Open XML) that spreadsheet programs open: every cell a text, never a
 * formula, the head bold and fixed, columns as wide as what stands in them. Control characters, which XML cannot hold,
 * become blanks; a text is cut at the 32,767 characters a cell takes. Parts are stored uncompressed.
 */
[[nodiscard]] QByteArray xlsxWorkbook(const SheetTable &table);

} // namespace yichuang
