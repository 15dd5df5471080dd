// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace yichuang {

/** Style, palette, font and application icon, in that order; once, before the first window. */
void applyTheme(QApplication &application);

} // namespace yichuang
