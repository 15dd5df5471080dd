// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

/** Distances in device-independent pixels on a grid of four: space(2) is 8 px. */
[[nodiscard]] constexpr int space(int steps)
{
    return 4 * steps;
}

inline constexpr int controlHeight = 32; ///< fields, buttons, combo boxes
inline constexpr int actionHeight = 36; ///< buttons of the action bar and of the log-in
inline constexpr int rowHeight = 36; ///< rows of tables
inline constexpr int cornerRadius = 4; ///< controls
inline constexpr int pageMargin = space(6); ///< from the page's edge to its content
inline constexpr int sectionSpacing = space(6); ///< between sections of a page
inline constexpr int fieldSpacing = space(3); ///< between fields of a section
inline constexpr int labelSpacing = space(1); ///< between a label and its field
inline constexpr int iconSize = 20; ///< icons in buttons and navigation

} // namespace yichuang
