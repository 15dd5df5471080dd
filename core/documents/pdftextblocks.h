// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yichuang {

/** One `BT ... ET` of a page's content. */
struct PdfTextBlock
{
    std::size_t begin = 0; ///< of `BT`
    std::size_t end = 0; ///< behind `ET`
    std::string font; ///< resource name with its slash, e.g. /F8
    std::vector<std::uint16_t> glyphs; ///< two-byte character codes; those inside a marked sequence are left out
};

/** The text blocks of @p content in order; empty if it is not what QPdfWriter writes. */
[[nodiscard]] std::vector<PdfTextBlock> pdfTextBlocks(std::string_view content);

} // namespace yichuang
